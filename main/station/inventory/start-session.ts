// Beginning: who counts, what should be here, and the ledger head of this moment are frozen before anybody looks at a shelf.
import type { ParsedInputOf } from '../../../shared/contract/index.ts';
import { drawSample } from '../../../shared/domain/inventory.ts';
import { caseRoles, type Role } from '../../../shared/domain/roles.ts';
import { InventoryId } from '../../../shared/language/identity.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { statement } from '../../database/index.ts';
import type { SignedHead } from '../../ledger/index.ts';
import type { Act } from '../act.ts';
import { writesPrepared, type Handler } from '../handler.ts';
import { readActivePerson, type PersonRecord } from '../person-records.ts';
import { expectationAt, type Expectation } from './expectation.ts';
import { readInventorySettings } from './inventory-settings.ts';
import { readPlace } from './places-below.ts';
import { findEnd, readSession, type SessionRow } from './session-records.ts';
import { sha256 } from './signed-result.ts';

interface Prepared {
  readonly head: SignedHead['head'];
  readonly seed: string;
}

export const startSession: Handler<'inventory.start'> = writesPrepared<'inventory.start', Prepared>(
  ['inventory', 'desk'],
  (inside) => {
    const { head } = inside.unlocked.makeHead();
    // Two identifiers hold 148 random bits; their digest is the seed, and nobody chose it.
    return Promise.resolve({ head, seed: sha256(`${inside.nextId()}${inside.nextId()}`).slice(0, 32) });
  },
  (act, input, { head, seed }) => {
    const settings = readInventorySettings(act.db);
    const place = readPlace(act.db, input.placeId);
    const counters = namedCounters(act, input, settings.twoCounters);
    const corrected = input.corrects === undefined ? undefined : demandCorrectable(act, input.corrects);
    const percent = input.kind === 'audit' ? (input.percent ?? settings.leastPercent) : undefined;
    if (percent !== undefined && percent < settings.leastPercent)
      throw new FocalPointError('inventory.sample-too-small', { percent: settings.leastPercent });
    const expectation = input.kind === 'inspection' ? [] : expectationAt(act.db, input.placeId);
    if (input.kind === 'audit' && expectation.every(({ standing }) => standing !== 'present'))
      throw new FocalPointError('inventory.nothing-here', { place: place.path });
    const asked =
      percent === undefined
        ? undefined
        : drawSample(
            expectation
              .filter(({ standing }) => standing === 'present')
              .map(({ exhibit_id, number, kind }) => ({ exhibitId: exhibit_id, number, kind })),
            { seed, percent, highRiskKinds: settings.highRiskKinds },
            sha256,
          );
    const session = {
      id: InventoryId.parse(act.nextId()),
      number: act.nextInSeries('inventory'),
      kind: input.kind,
      place_id: place.id,
      place: place.path,
      is_blind: input.isBlind && input.kind !== 'inspection' ? 1 : 0,
      percent: percent ?? null,
      high_risk_kinds: JSON.stringify(percent === undefined ? [] : settings.highRiskKinds),
      seed: percent === undefined ? '' : seed,
      occasion: input.occasion,
      corrects: corrected?.id ?? null,
      expected: expectation.length,
      head_size: head.size,
      head_root: head.root,
      head_time: head.time,
      started_at: act.now,
      started_by: act.actor.id,
      starter: act.actor.name,
    } satisfies SessionRow;
    act.record('inventory_session', session, {
      action: 'inventory.started',
      label: `${session.number} · ${place.path}`,
    });
    freeze(act, session, expectation, asked);
    for (const [index, counter] of counters.entries()) {
      act.record(
        'inventory_counter',
        {
          id: act.nextId(),
          session_id: session.id,
          position: index + 1,
          person_id: counter.id,
          name: counter.name,
          is_custodian: isCustodian(counter) ? 1 : 0,
        },
        { action: 'inventory.counter-named', label: `${session.number} · ${counter.name}` },
      );
    }
    return {
      id: session.id,
      number: session.number,
      custodiansCounting: counters.filter(isCustodian).map(({ name }) => name),
    };
  },
);

function namedCounters(
  act: Act,
  { counterIds, kind }: ParsedInputOf<'inventory.start'>,
  twoCounters: boolean,
): PersonRecord[] {
  if (new Set(counterIds).size !== counterIds.length) throw new FocalPointError('inventory.same-counter');
  if (twoCounters && kind !== 'inspection' && counterIds.length < 2)
    throw new FocalPointError('inventory.needs-two-counters');
  return counterIds.map((id) => {
    const person = readActivePerson(act.db, id);
    if (!mayCount(person.roles)) throw new FocalPointError('inventory.counter-may-not-count', { name: person.name });
    return person;
  });
}

export function mayCount(roles: readonly Role[]): boolean {
  const allowed: readonly Role[] = caseRoles;
  return roles.some((role) => allowed.includes(role));
}

/** Whoever keeps the room should not count it (IACP); it is allowed, said and kept. */
function isCustodian({ roles }: PersonRecord): boolean {
  return roles.includes('custodian');
}

function demandCorrectable(act: Act, id: InventoryId): SessionRow {
  const session = readSession(act.db, id);
  if (findEnd(act.db, id)?.how !== 'closed')
    throw new FocalPointError('inventory.not-closed', { number: session.number });
  const by = act.db.first<{ number: string }>(statement`select number from inventory_session where corrects = ${id}`);
  if (by !== undefined) throw new FocalPointError('inventory.already-corrected', { number: by.number });
  return session;
}

function freeze(
  act: Act,
  session: SessionRow,
  expectation: readonly Expectation[],
  asked: ReadonlySet<string> | undefined,
): void {
  for (const [position, exhibit] of expectation.entries()) {
    const isAsked = asked === undefined || asked.has(exhibit.exhibit_id);
    act.record(
      'inventory_expected',
      { id: act.nextId(), session_id: session.id, position, ...exhibit, is_asked: isAsked ? 1 : 0 },
      { action: 'inventory.expected', label: `${session.number} · ${exhibit.label}` },
    );
  }
}
