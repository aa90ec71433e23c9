// An inventory of 5,000 exhibits in a station of 250,000: beginning it, scanning, reading the result, closing it. Prints beside the limit.
// Run: node tests/bench/inventory.bench.ts [exhibits in the station] [exhibits in the room] [custody events of each before]
import { randomBytes } from 'node:crypto';
import process from 'node:process';
import { Act } from '../../main/station/act.ts';
import { casesHandlers } from '../../main/station/cases/handlers.ts';
import { readInCustody, recordEvent } from '../../main/station/custody/index.ts';
import { custodyHandlers } from '../../main/station/custody/handlers.ts';
import { placeHandlers } from '../../main/station/custody/place-handlers.ts';
import type { Handlers } from '../../main/station/handler.ts';
import { recordExhibit } from '../../main/station/intake/record-exhibit.ts';
import { inventoryHandlers } from '../../main/station/inventory/handlers.ts';
import type { TwoSigners } from '../../main/station/inventory/two-signers.ts';
import { PersonalKey } from '../../main/vault/index.ts';
import { contract, type CommandName } from '../../shared/contract/index.ts';
import { PersonId, type ExhibitId, type PlaceId } from '../../shared/language/identity.ts';
import { aRecord } from '../station/a-record.ts';
import { aCase, someRounds } from '../station/intake/entered.ts';
import { station } from '../station/ledger/a-ledger.ts';

const inStation = Number(process.argv[2] ?? 250_000);
const inRoom = Math.min(inStation, Number(process.argv[3] ?? 5_000));
const eventsBefore = Number(process.argv[4] ?? 8);
const perCase = 50;
const perShelf = 50;

function milliseconds(work: () => unknown): number {
  const before = performance.now();
  work();
  return performance.now() - before;
}

function percentile(times: readonly number[], share: number): number {
  return times.toSorted((a, b) => a - b)[Math.ceil(times.length * share) - 1] ?? 0;
}

function line(what: string, measured: number, limit: number): void {
  process.stdout.write(`${what.padEnd(58)} ${measured.toFixed(1).padStart(8)} ms   limit ${limit} ms\n`);
}

// What `prepare` would bring: a head, a seed, two open keys. They are made here, because deriving keys is not what is measured.
const first = new PersonalKey(PersonId.parse('01912345-0000-7000-8000-000000000001'), randomBytes(32));
const second = new PersonalKey(PersonId.parse('01912345-0000-7000-8000-00000fffffff'), randomBytes(32));

const handlers: Partial<Handlers<CommandName>> = {
  ...casesHandlers,
  ...custodyHandlers,
  ...placeHandlers,
  ...inventoryHandlers,
};
const record = aRecord(handlers);
const { db, ledger } = record.table;
let ids = 0xffffff;
const nextId = (): string => `01912345-0000-7000-9000-${(ids += 1).toString(16).padStart(12, '0')}`;
const anAct = (): Act => new Act({ db, ledger, actor: record.actor, now: record.now(), station, nextId });
const signer = { id: record.actor.id, name: record.actor.name, key: first };

/** As dispatch asks a write whose preparation was done by hand. */
function perform<Name extends CommandName>(name: Name, input: unknown, prepared: unknown): unknown {
  const handler = handlers[name];
  if (handler?.kind !== 'write') throw new Error(`${name} writes`);
  // The pair is the handler's own; the bench takes the place of its `prepare`.
  return db.transaction(() => handler.perform(anAct(), contract[name].input.parse(input) as never, prepared as never));
}

try {
  const site = record.ask('places.add', { kind: 'room', name: 'R1' }).id;
  const shelves: PlaceId[] = [];
  for (let shelf = 0; shelf < Math.ceil(inRoom / perShelf); shelf += 1) {
    shelves.push(record.ask('places.add', { kind: 'shelf', name: `S${shelf}`, parentId: site }).id);
  }
  const other = record.ask('places.add', { kind: 'room', name: 'R2' }).id;
  db.transaction(() =>
    anAct().record(
      'person',
      {
        id: second.personId,
        name: 'Blerim Shembulli',
        login: 'blerim',
        login_folded: 'blerim',
        roles: '["custodian"]',
        state: 'active',
        public_key: second.publicKeyPem,
        key_fingerprint: second.fingerprint,
        added_at: record.now(),
      },
      { action: 'people.added', label: 'Blerim Shembulli' },
    ),
  );
  const here: ExhibitId[] = [];
  const filling = milliseconds(() => {
    for (let number = 0; number < inStation; number += perCase) {
      const caseId = record.ask(
        'cases.open',
        aCase({ title: `CASE-${number}`, numbers: [{ kind: 'police', number: `P-${number}` }] }),
      ).id;
      const act = anAct();
      db.transaction(() => {
        for (let each = 0; each < perCase && number + each < inStation; each += 1) {
          const input = contract['exhibits.record'].input.parse(someRounds(caseId, { mark: `K${each + 1}` }));
          const { id } = recordExhibit(act, input);
          const isHere = number + each < inRoom;
          if (isHere) here.push(id);
          // What is elsewhere needs no long record to be in the way; what is counted has one.
          const events = isHere ? eventsBefore : 1;
          const place = isHere ? (shelves[Math.floor((number + each) / perShelf)] ?? site) : other;
          for (let event = 0; event < events; event += 1) {
            recordEvent(act, {
              exhibit: readInCustody(act.db, id),
              type: 'stored',
              occurredAt: act.now,
              to: {
                kind: 'place',
                id: place,
                label: isHere ? `R1 / S${Math.floor((number + each) / perShelf)}` : 'R2',
              },
              signer,
              action: 'custody.recorded',
            });
          }
        }
      });
    }
  });
  process.stdout.write(
    `${inStation} exhibits, ${here.length} of them in the room, made in ${(filling / 1000).toFixed(1)} s\n`,
  );

  record.later(1);
  const head = ledger.makeHead(record.now()).head;
  let id = '';
  line(
    `beginning an inventory of ${here.length}`,
    milliseconds(() => {
      const answer = perform(
        'inventory.start',
        { kind: 'inventory', placeId: site, counterIds: [record.actor.id], isBlind: false, occasion: 'Bench' },
        { head, seed: '5eed' },
      );
      id = contract['inventory.start'].output.parse(answer).id;
    }),
    3000,
  );
  const numbers = db.all<{ number: string; home_id: string }>({
    text: 'select number, home_id from exhibit_line where home_id in (select id from place where parent_id = ?)',
    parameters: [site],
  });
  const scans: number[] = [];
  for (const { number, home_id } of numbers) {
    const input = {
      id,
      placeId: home_id,
      entry: { mode: 'typed' as const, text: number, reason: 'Bench' },
      condition: '',
    };
    scans.push(milliseconds(() => perform('inventory.count', input, undefined)));
  }
  line('a scan, on the disk before it is answered, p95', percentile(scans, 0.95), 100);
  const parsedId = contract['inventory.read'].input.parse({ id }).id;
  line(
    'the whole session as a screen reads it',
    milliseconds(() => record.ask('inventory.read', { id: parsedId })),
    500,
  );
  perform('inventory.close-count', { id, counts: numbers.length }, undefined);
  record.later(1);
  const signers: TwoSigners = {
    first: { ...signer, roles: ['registrar'] },
    second: { id: second.personId, name: 'Blerim Shembulli', roles: ['custodian'], key: second },
    head: ledger.makeHead(record.now()).head,
  };
  const close = { id, note: '', signature: { passphrase: 'x' }, second: { login: 'blerim', passphrase: 'x' } };
  line(
    `closing an inventory of ${here.length}`,
    milliseconds(() => perform('inventory.close', close, signers)),
    3000,
  );
} finally {
  record.release();
}
