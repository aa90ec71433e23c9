// A vault full of custody for benches: exhibits through the acts that record them, events as honest rows straight into the tables, so that
// two million of them are there in minutes. The events carry no signatures and no ledger entries: nothing that is measured here reads those.
import { join } from 'node:path';
import { contract } from '../../shared/contract/index.ts';
import { instantOf, type Clock } from '../../shared/language/instant.ts';
import { openDatabase, statement, statementOf } from '../../main/database/index.ts';
import { Ledger } from '../../main/ledger/index.ts';
import { Act } from '../../main/station/act.ts';
import { openCase } from '../../main/station/cases/open-case.ts';
import { timeOrderedIds } from '../../main/station/identifiers.ts';
import { recordExhibit } from '../../main/station/intake/record-exhibit.ts';
import { actorOf, everyone } from '../../main/station/person-records.ts';
import { unlockVault } from '../../main/vault/index.ts';
import { aCase, aPistol, someRounds } from '../station/intake/entered.ts';

export interface CustodyFilling {
  readonly root: string;
  readonly vault: string;
  readonly login: string;
  readonly passphrase: string;
  readonly exhibits: number;
  readonly eventsEach: number;
  /** One exhibit more with this many events. */
  readonly longChain: number;
  /** One exhibit in so many has a seal that differs. */
  readonly gapEvery: number;
}

const perCase = 50;
const columns = [
  'id',
  'exhibit_id',
  'number',
  'type',
  'occurred_at',
  'recorded_at',
  'from_end',
  'to_end',
  'seal_out',
  'seal_in',
  'purpose',
  'authority',
  'note',
  'actor_id',
  'actor',
] as const;
const insert = `insert into custody_event (${columns.join(', ')}) values (${columns.map(() => '?').join(', ')})`;

/** The vault is locked before and after. @returns the exhibit with the long chain. */
export async function fillWithCustody(filling: CustodyFilling): Promise<string> {
  const clock: Clock = { now: () => instantOf(new Date()) };
  const nextId = timeOrderedIds(clock);
  const folder = join(filling.root, 'vaults', filling.vault);
  const passphrase = Buffer.from(filling.passphrase);
  const { vault, personalKey } = await unlockVault(folder, { login: filling.login, passphrase }, clock);
  personalKey.close();
  const db = openDatabase(vault.databaseFile, vault.databaseKey());
  const ledger = Ledger.open(db, vault.ledgerSigner, vault.station.id, { headFile: vault.headFile });
  const person = everyone(db).find(({ login }) => login === filling.login);
  if (person === undefined) throw new Error('nobody with this login');
  const actor = actorOf(person);
  const ends = ['R1 / S1', 'R1 / S2', 'R2 / S4', 'Ballistics'].map((label, index) =>
    JSON.stringify({ kind: 'place', id: `place-${index}`, label }),
  );
  let at = Date.parse('2024-01-01T08:00:00.000Z');
  const chain = (exhibitId: string, count: number, hasGap: boolean): void => {
    for (let number = 1; number <= count; number += 1) {
      at += 1000;
      const when = new Date(at).toISOString();
      const isFirst = number === 1;
      const sealOut = isFirst ? null : hasGap && number === count ? 'S-WRONG' : 'S-1';
      db.run(
        statementOf(insert, [
          nextId(),
          exhibitId,
          number,
          isFirst ? 'received' : 'moved',
          when,
          when,
          isFirst ? null : (ends[(number - 1) % 4] ?? null),
          ends[number % 4] ?? null,
          sealOut,
          isFirst ? 'S-1' : null,
          '',
          'KFA-B-2025-0311',
          '',
          actor.id,
          actor.name,
        ]),
      );
    }
  };
  let long = '';
  for (let number = 0; number < filling.exhibits; number += perCase) {
    db.transaction(() => {
      const act = new Act({ db, ledger, actor, now: clock.now(), station: vault.station.id, nextId });
      const input = contract['cases.open'].input.parse(aCase({ title: `CASE-${number}`, numbers: [] }));
      const { id: caseId } = openCase(act, input);
      for (let each = 0; each < perCase; each += 1) {
        const mark = `K${each + 1}`;
        const entered = each % 3 === 0 ? someRounds(caseId, { mark }) : aPistol(caseId, { mark, serials: [] });
        const { id } = recordExhibit(act, contract['exhibits.record'].input.parse(entered));
        const isLong = number === 0 && each === 0;
        if (isLong) long = id;
        chain(id, isLong ? filling.longChain : filling.eventsEach, (number + each) % filling.gapEvery === 1);
      }
    });
  }
  ledger.makeHead(clock.now());
  db.all(statement`select count(*) from custody_event`);
  db.close();
  vault.close();
  return long;
}
