// The state that lists show is brought along event by event; read from the whole record it must be the same, whatever came in which order.
import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { PersonalKey } from '../../../main/vault/index.ts';
import { Act } from '../../../main/station/act.ts';
import { casesHandlers } from '../../../main/station/cases/handlers.ts';
import { recordEvent, stateAfter, stateColumns } from '../../../main/station/custody/custody-records.ts';
import { custodyRowsOf } from '../../../main/station/custody-event-row.ts';
import { intakeHandlers } from '../../../main/station/intake/handlers.ts';
import { statement } from '../../../main/database/index.ts';
import { custodyEventTypes, type CustodyEnd } from '../../../shared/domain/custody.ts';
import type { CustodyEventId } from '../../../shared/language/identity.ts';
import { instantOf } from '../../../shared/language/instant.ts';
import { aRecord, type TestRecord } from '../a-record.ts';
import { aCase, aPistol } from '../intake/entered.ts';
import { station } from '../ledger/a-ledger.ts';

let record: TestRecord;
beforeEach(() => {
  record = aRecord({ ...casesHandlers, ...intakeHandlers });
});
afterEach(() => record.release());

const ends: readonly CustodyEnd[] = [
  { kind: 'place', id: 'a-shelf', label: 'R1 / S4' },
  { kind: 'person', id: 'a-person', label: 'Test examiner' },
  { kind: 'outside', label: 'Basic Court' },
];

/** A row of numbers that is the same in every run. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

test.each([1, 2, 3, 4, 5])('after 60 events in an order of its own (%i) both ways agree after each', (seed) => {
  const caseId = record.ask('cases.open', aCase({})).id;
  const { id: exhibitId } = record.ask('exhibits.record', aPistol(caseId, { seal: 'on-arrival' }));
  const key = new PersonalKey(record.actor.id, randomBytes(32));
  const next = numbers(seed);
  let ids = 0;
  const nextId = (): string => `01912345-0000-7000-9000-${(ids += 1).toString(16).padStart(12, '0')}`;
  const recorded: CustodyEventId[] = [];
  for (let step = 0; step < 60; step += 1) {
    const type = custodyEventTypes[next(custodyEventTypes.length)] ?? 'seen';
    const corrects = type === 'corrected' ? recorded.splice(next(recorded.length), 1)[0] : undefined;
    if (type === 'corrected' && corrects === undefined) continue;
    const { db, ledger } = record.table;
    const act = new Act({ db, ledger, actor: record.actor, now: record.later(1), station, nextId });
    db.transaction(() => {
      const id = recordEvent(act, {
        exhibit: { id: exhibitId, label: 'K1' },
        type,
        // Some are entered late.
        occurredAt: instantOf(new Date(Date.parse(act.now) - next(3) * 600_000)),
        to: next(3) === 0 ? undefined : ends[next(ends.length)],
        sealIn: next(2) === 0 ? undefined : `seal-${step}`,
        quantity: next(2) === 0 ? undefined : 1,
        dueAt: next(2) === 0 ? undefined : act.now,
        corrects,
        signer: { id: record.actor.id, name: record.actor.name, key },
        action: 'custody.recorded',
      });
      if (type !== 'corrected') recorded.push(id);
    });
    const stored = record.table.db.first<Record<string, unknown>>(
      statement`select * from exhibit_line where exhibit_id = ${exhibitId}`,
    );
    const { seal, ...columns } = stateColumns(stateAfter(custodyRowsOf(record.table.db, exhibitId)));
    expect(stored).toMatchObject({ ...columns, seal: seal ?? 'on-arrival' });
  }
});
