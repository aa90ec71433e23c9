// An inventory of 5,000 exhibits in a station of 250,000: beginning it, scanning, reading the result, closing it. Prints beside the limit.
// The large station is the kept one; only what is counted is recorded, signed and in the ledger, event by event.
// Run: node tests/bench/inventory.bench.ts [exhibits in the station] [exhibits in the room beside them] [custody events of each before]
import { randomBytes } from 'node:crypto';
import process from 'node:process';
import { Act, type Actor } from '../../main/station/act.ts';
import { casesHandlers } from '../../main/station/cases/handlers.ts';
import { readInCustody, recordEvent } from '../../main/station/custody/index.ts';
import { custodyHandlers } from '../../main/station/custody/handlers.ts';
import { placeHandlers } from '../../main/station/custody/place-handlers.ts';
import type { Handlers } from '../../main/station/handler.ts';
import { recordExhibit } from '../../main/station/intake/record-exhibit.ts';
import { inventoryHandlers } from '../../main/station/inventory/handlers.ts';
import type { TwoSigners } from '../../main/station/inventory/two-signers.ts';
import { PersonalKey } from '../../main/vault/index.ts';
import { contract, type CommandName, type InputOf, type OutputOf } from '../../shared/contract/index.ts';
import { PersonId, type PlaceId } from '../../shared/language/identity.ts';
import { instantOf, type Instant } from '../../shared/language/instant.ts';
import { aCase, someRounds } from '../station/intake/entered.ts';
import { station } from '../station/ledger/a-ledger.ts';
import { aLargeStation, largeStation } from './a-large-station.ts';

const inStation = Number(process.argv[2] ?? 250_000);
const inRoom = Number(process.argv[3] ?? 5_000);
const eventsBefore = Number(process.argv[4] ?? 8);
const perCase = 50;
const perShelf = 50;

/** Of the processor alone, in the last thing measured: on a machine that others use the clock says more than the work takes. */
let processor = 0;
function milliseconds(work: () => unknown): number {
  const before = performance.now();
  const used = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(used);
  processor = (user + system) / 1000;
  return performance.now() - before;
}

function percentile(times: readonly number[], share: number): number {
  return times.toSorted((a, b) => a - b)[Math.ceil(times.length * share) - 1] ?? 0;
}

function line(what: string, measured: number, limit: number): void {
  process.stdout.write(
    `${what.padEnd(58)} ${measured.toFixed(1).padStart(8)} ms   limit ${limit} ms   processor ${processor.toFixed(0)} ms\n`,
  );
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
const large = await aLargeStation({
  exhibits: inStation,
  events: inStation * eventsBefore,
  places: Math.min(largeStation.places, inStation),
});
const { db, ledger, close: closeVault } = await large.openVault();
// The kept station ends before its people were added to it.
let time = Date.now();
const now = (): Instant => instantOf(new Date(time));
const later = (minutes: number): void => void (time += minutes * 60_000);
const actor: Actor = {
  id: first.personId,
  name: 'Arta Shembulli',
  login: 'arta',
  roles: ['registrar', 'supervisor'],
  keyFingerprint: first.fingerprint,
};
let ids = 0;
const nextId = (): string => `01912345-0000-7000-9000-${(ids += 1).toString(16).padStart(12, '0')}`;
const anAct = (): Act => new Act({ db, ledger, actor, now: now(), station, nextId });
const signer = { id: actor.id, name: actor.name, key: first };

function ask<Name extends CommandName>(name: Name, input: InputOf<Name>): OutputOf<Name> {
  const handler = handlers[name];
  if (handler?.kind !== 'read') return contract[name].output.parse(perform(name, input, undefined)) as OutputOf<Name>;
  // The handler is this command's own.
  const answer = handler.answer({ db, actor, now: now() }, contract[name].input.parse(input) as never);
  return contract[name].output.parse(answer) as OutputOf<Name>;
}

/** As dispatch asks a write whose preparation was done by hand. */
function perform<Name extends CommandName>(name: Name, input: unknown, prepared: unknown): unknown {
  const handler = handlers[name];
  if (handler?.kind !== 'write') throw new Error(`${name} writes`);
  // The pair is the handler's own; the bench takes the place of its `prepare`.
  return db.transaction(() => handler.perform(anAct(), contract[name].input.parse(input) as never, prepared as never));
}

try {
  const people = [
    { key: first, name: actor.name, login: actor.login, role: 'registrar' },
    { key: second, name: 'Blerim Shembulli', login: 'blerim', role: 'custodian' },
  ];
  for (const { key, name, login, role } of people) {
    const row = {
      id: key.personId,
      name,
      login,
      login_folded: login,
      roles: JSON.stringify([role]),
      state: 'active',
      public_key: key.publicKeyPem,
      key_fingerprint: key.fingerprint,
      added_at: now(),
    };
    db.transaction(() => anAct().record('person', row, { action: 'people.added', label: name }));
  }
  const site = ask('places.add', { kind: 'room', name: 'Counted' }).id;
  const shelves: PlaceId[] = [];
  for (let shelf = 0; shelf < Math.ceil(inRoom / perShelf); shelf += 1) {
    shelves.push(ask('places.add', { kind: 'shelf', name: `S${shelf}`, parentId: site }).id);
  }
  const filling = milliseconds(() => {
    for (let number = 0; number < inRoom; number += perCase) {
      const numbers = [{ kind: 'police' as const, number: `INV-${number}` }];
      const caseId = ask('cases.open', aCase({ title: `COUNTED-${number}`, numbers })).id;
      db.transaction(() => {
        const act = anAct();
        for (let each = 0; each < perCase && number + each < inRoom; each += 1) {
          const input = contract['exhibits.record'].input.parse(someRounds(caseId, { mark: `K${each + 1}` }));
          const { id } = recordExhibit(act, input);
          const shelf = Math.floor((number + each) / perShelf);
          const to = { kind: 'place', id: shelves[shelf] ?? site, label: `Counted / S${shelf}` } as const;
          for (let event = 0; event < eventsBefore; event += 1) {
            const exhibit = readInCustody(act.db, id);
            recordEvent(act, { exhibit, type: 'stored', occurredAt: act.now, to, signer, action: 'custody.recorded' });
          }
        }
      });
    }
  });
  process.stdout.write(`${inRoom} exhibits put into a room of ${inStation} more in ${(filling / 1000).toFixed(1)} s\n`);

  later(1);
  const head = ledger.makeHead(now()).head;
  let id = '';
  line(
    `beginning an inventory of ${inRoom}`,
    milliseconds(() => {
      const answer = perform(
        'inventory.start',
        { kind: 'inventory', placeId: site, counterIds: [actor.id], isBlind: false, occasion: 'Bench' },
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
    milliseconds(() => ask('inventory.read', { id: parsedId })),
    500,
  );
  perform('inventory.close-count', { id, counts: numbers.length }, undefined);
  later(1);
  const signers: TwoSigners = {
    first: { ...signer, roles: ['registrar'] },
    second: { id: second.personId, name: 'Blerim Shembulli', roles: ['custodian'], key: second },
    head: ledger.makeHead(now()).head,
  };
  const close = { id, note: '', signature: { passphrase: 'x' }, second: { login: 'blerim', passphrase: 'x' } };
  line(
    `closing an inventory of ${inRoom}`,
    milliseconds(() => perform('inventory.close', close, signers)),
    3000,
  );
} finally {
  closeVault();
  large.release();
}
