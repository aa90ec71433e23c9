// What a signed test fire sets in motion, in the transaction of the signature: rounds leave the evidence or the stock, the weapon was fired,
// and recovered cases and bullets become exhibits in the examiner's hands. Nothing moves past the laws of custody.
import type { Recovered } from '../../../shared/contract/worksheets.ts';
import type { Shots } from '../../../shared/domain/examination/worksheet.ts';
import { StockLotId, type ExhibitId } from '../../../shared/language/identity.ts';
import type { Instant } from '../../../shared/language/instant.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import type { Act } from '../act.ts';
import {
  demandAfterSeizure,
  demandNoOpenOffer,
  readInCustody,
  recordEvent,
  type ExhibitInCustody,
  type Signers,
} from '../custody/index.ts';
// Not through the door: intake stands between, and would stand in a circle.
import { splitOff } from '../custody/split-exhibit.ts';
import { standing, taskLabel, type readRequest, type TaskRow } from '../examination/index.ts';
import { findLot } from './stock-rows.ts';

export interface Firing {
  readonly task: TaskRow;
  readonly request: ReturnType<typeof readRequest>;
  /** Groups that were not fired and recorded before, each with its place on the worksheet. */
  readonly shots: readonly { readonly at: number; readonly shots: Shots }[];
  readonly recovered: readonly Recovered[];
  readonly performedTo: Instant;
  readonly signers: Signers;
}

interface Child {
  readonly id: ExhibitId;
  readonly number: string;
  readonly mark: string;
}

/**
 * Stock that was fired is counted by the caller, together with reagents.
 * @throws FocalPointError the codes of `worksheets.sign`
 */
export function recordFiring(act: Act, firing: Firing): Child[] {
  const { task, request, shots, performedTo, signers } = firing;
  demandRecovered(firing);
  if (shots.length === 0) return [];
  const authority = `${request.request.number} · ${request.request.consumption_authority}`;
  const about = { type: 'test-fired', occurredAt: performedTo, authority, note: taskLabel(task), ...signers } as const;
  const { consumption } = standing(request, act.now);
  for (const { shots: group } of shots) {
    if (group.source.kind !== 'evidence') continue;
    if (consumption === 'nothing')
      throw new FocalPointError('worksheets.use-not-permitted', { number: request.request.number });
    // Read again for each group: the one before may have taken from the same lot.
    const exhibit = readInHands(act, group.source.exhibitId, performedTo);
    if (exhibit.kind !== 'ammunition')
      throw new FocalPointError('worksheets.not-ammunition', { exhibit: exhibit.label });
    const left = exhibit.quantity - exhibit.state.taken;
    if (group.rounds > left) throw new FocalPointError('worksheets.more-than-left', { exhibit: exhibit.label, left });
    recordEvent(act, { exhibit, ...about, quantity: group.rounds, action: 'custody.recorded' });
  }
  const fired = readInHands(act, task.exhibit_id, performedTo);
  if (fired.kind === 'firearm') recordEvent(act, { exhibit: fired, ...about, action: 'custody.recorded' });
  return shots.flatMap((one) => recordRecovered(act, firing, one));
}

/** Of a lot of evidence its own remains; of reference ammunition, which is no exhibit, parts of what fired it. */
function recordRecovered(act: Act, firing: Firing, { at, shots }: Firing['shots'][number]): Child[] {
  const { task, recovered, performedTo, signers } = firing;
  const own = recovered.filter((one) => one.shots === at);
  if (own.length === 0) return [];
  const isEvidence = shots.source.kind === 'evidence';
  const { children } = splitOff(
    act,
    {
      parentId: shots.source.kind === 'evidence' ? shots.source.exhibitId : task.exhibit_id,
      occurredAt: performedTo,
      purpose: taskLabel(task),
      authority: '',
      note: lotWords(act, shots),
      lines: own.map(({ kind, mark, description }) => ({
        relation: isEvidence ? 'remains' : 'part',
        kind,
        marks: [mark],
        description,
        quantity: kind === 'cartridge-case' ? shots.cases : shots.bullets,
        unit: kind === 'cartridge-case' ? 'case' : 'bullet',
        handling: '',
      })),
    },
    signers,
  );
  return children;
}

function lotWords(act: Act, { source }: Shots): string {
  if (source.kind === 'evidence') return '';
  const { number, name, lot } = findLot(act.db, StockLotId.parse(source.lotId));
  return [number, name, lot].filter(Boolean).join(' · ');
}

/** One exhibit for the cases and one for the bullets of each group, and none beside. @throws FocalPointError `worksheets.recovered-differ` */
function demandRecovered({ shots, recovered }: Firing): void {
  const expected = shots.flatMap(({ at, shots: { cases, bullets } }) => [
    ...(cases > 0 ? [`${at} cartridge-case`] : []),
    ...(bullets > 0 ? [`${at} bullet`] : []),
  ]);
  const given = recovered.map(({ shots: at, kind }) => `${at} ${kind}`);
  if (expected.toSorted().join() !== given.toSorted().join())
    throw new FocalPointError('worksheets.recovered-differ', { expected: expected.length, given: given.length });
}

/**
 * Nobody fires what lies in a locker, behind a seal or on another desk: the record would say that it never left.
 * @throws FocalPointError `worksheets.not-in-hand`, `exhibits.split-sealed`, `custody.offer-open`, `custody.before-seizure`
 */
function readInHands(act: Act, id: ExhibitId, occurredAt: Instant): ExhibitInCustody {
  const exhibit = readInCustody(act.db, id);
  const { holder, seal, sealIsOpen } = exhibit.state;
  demandNoOpenOffer(exhibit);
  if (holder !== undefined && (holder.kind !== 'person' || holder.id !== act.actor.id))
    throw new FocalPointError('worksheets.not-in-hand', { exhibit: exhibit.label, holder: holder.label });
  if (seal !== undefined && !sealIsOpen)
    throw new FocalPointError('exhibits.split-sealed', { exhibit: exhibit.label, seal });
  demandAfterSeizure(exhibit, 'test-fired', occurredAt);
  return exhibit;
}
