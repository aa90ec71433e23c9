// A real encrypted database with its ledger and one person, so that a use case can be asked as dispatch asks it; no threads, no keys.
import { contract, type CommandName, type InputOf, type OutputOf } from '../../shared/contract/index.ts';
import { PersonId } from '../../shared/language/identity.ts';
import { instantOf, type Instant } from '../../shared/language/instant.ts';
import type { Failure } from '../../shared/language/result.ts';
import { FocalPointError } from '../../shared/language/result.ts';
import { verifyLedger, type LedgerEntry } from '../../main/ledger/index.ts';
import { Act, type Actor } from '../../main/station/act.ts';
import type { Handler, Handlers } from '../../main/station/handler.ts';
import { currentRows } from '../../main/station/recorded-tables.ts';
import { aLedger, station, type LedgerTable } from './ledger/a-ledger.ts';

const begin = Date.UTC(2026, 10, 23, 9);

export interface TestRecord {
  readonly table: LedgerTable;
  readonly actor: Actor;
  /** Moves the clock on and gives the new time. */
  later(minutes: number): Instant;
  now(): Instant;
  /** Asks as dispatch does: parse, run in one transaction, parse the answer. */
  ask<Name extends CommandName>(name: Name, input: InputOf<Name>): OutputOf<Name>;
  /** The failure that an act ends in; fails the test when it does not. */
  refusal<Name extends CommandName>(name: Name, input: InputOf<Name>): Failure;
  entries(): LedgerEntry[];
  /** Findings of the ledger against every row; an honest record has none. */
  ledgerFindings(): Promise<readonly unknown[]>;
  release(): void;
}

/** @param handlers  of the areas that the test asks. */
export function aRecord(handlers: Partial<Handlers<CommandName>>): TestRecord {
  const table = aLedger();
  let ids = 0;
  let time = begin;
  const nextId = (): string => `01912345-0000-7000-8000-${(ids += 1).toString(16).padStart(12, '0')}`;
  const now = (): Instant => instantOf(new Date(time));
  const actor: Actor = {
    id: PersonId.parse(nextId()),
    name: 'Arta Shembulli',
    login: 'arta',
    roles: ['registrar', 'supervisor'],
    keyFingerprint: '0000 1111 2222 3333 4444',
  };
  const act = (): Act => new Act({ db: table.db, ledger: table.ledger, actor, now: now(), station, nextId });
  table.db.transaction(() =>
    act().record(
      'person',
      {
        id: actor.id,
        name: actor.name,
        login: actor.login,
        login_folded: actor.login,
        roles: JSON.stringify(actor.roles),
        state: 'active',
        public_key: '',
        key_fingerprint: actor.keyFingerprint,
        added_at: now(),
      },
      { action: 'people.added', label: actor.name },
    ),
  );

  function ask<Name extends CommandName>(name: Name, input: InputOf<Name>): OutputOf<Name> {
    const description = contract[name];
    const parsed = description.input.parse(input);
    const handler = handlers[name];
    if (handler === undefined) throw new Error(`The test brought no handler for ${name}`);
    const value = run(handler, parsed);
    return description.output.parse(value) as OutputOf<Name>;
  }

  function run(handler: Handler<never>, parsed: unknown): unknown {
    const input = parsed as never;
    if (handler.kind === 'read') return handler.answer({ db: table.db, actor, now: now() }, input);
    if (handler.kind === 'write') return table.db.transaction(() => handler.perform(act(), input, undefined as never));
    throw new Error('A whole act needs a whole station');
  }

  return {
    table,
    actor,
    now,
    later(minutes) {
      time += minutes * 60_000;
      return now();
    },
    ask,
    refusal(name, input) {
      try {
        ask(name, input);
      } catch (error) {
        if (error instanceof FocalPointError) return error.failure;
        throw error;
      }
      throw new Error(`${name} was not refused`);
    },
    entries: () => table.ledger.page({}, 0, 500),
    async ledgerFindings() {
      const report = await verifyLedger(table.db, {
        publicKey: table.signer.publicKeyPem,
        station,
        knownHeads: [],
        currentRows: currentRows(table.db),
      });
      return report.findings;
    },
    release: () => table.release(),
  };
}
