// A real station on a real encrypted vault in a temporary folder, with a person for each role and a clock that tests turn.
import { cpSync, existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Caller } from '../../main/station/caller.ts';
import { jobEnded } from '../../main/station/job-ended.ts';
import { openStation, type Station } from '../../main/station/open-station.ts';
import type { CommandName, InputOf, OutputOf } from '../../shared/contract/index.ts';
import { roles, type Role } from '../../shared/domain/roles.ts';
import { Instant, type Clock } from '../../shared/language/instant.ts';
import type { Job } from '../../shared/contract/work.ts';
import type { Envelope } from '../../shared/transport/envelope.ts';

/** Cheap on purpose: the cost of guessing is tested where the slots are. */
export const cheapDerivation = { memoryKiB: 1024, passes: 1, lanes: 1 };

export const passphraseOf = (role: Role): string => `quiet ${role} walks the long orchard`;

/** What an administrator tells a new colleague at the door: it opens the station once and signs nothing. */
export const toldPassphrase = 'seven lanterns told at the door';

type Asking = <Name extends CommandName>(name: Name, input: InputOf<Name>) => Promise<unknown>;

/** As people do: with what they were told they open the station once and choose their own. They stay signed in. */
export async function choosesOwnPassphrase(ask: Asking, login: string, passphrase: string): Promise<void> {
  await ask('station.lock', {});
  await ask('station.unlock', { login, passphrase: toldPassphrase });
  await ask('people.change-own-passphrase', { current: toldPassphrase, next: passphrase });
}

export interface TestClock extends Clock {
  set(text: string): void;
  forward(milliseconds: number): void;
}

export function aClock(text = '2025-03-17T08:00:00.000Z'): TestClock {
  let now = Date.parse(text);
  return {
    now: () => Instant.parse(new Date(now).toISOString()),
    set(next) {
      now = Date.parse(next);
    },
    forward(milliseconds) {
      now += milliseconds;
    },
  };
}

export interface TestStation {
  readonly station: Station;
  readonly clock: TestClock;
  readonly dataFolder: string;
  readonly people: Readonly<Record<Role, string>>;
  /** Asks as whoever is signed in; gives the envelope. */
  request<Name extends CommandName>(name: Name, input: InputOf<Name>): Promise<Envelope<OutputOf<Name>>>;
  /** Asks something that is not typed: bad input on purpose. */
  ask(name: string, payload: unknown): Promise<Envelope>;
  /** Asks and expects an answer. */
  answer<Name extends CommandName>(name: Name, input: InputOf<Name>): Promise<OutputOf<Name>>;
  /** The code of the refusal. */
  refusal<Name extends CommandName>(name: Name, input: InputOf<Name>): Promise<string>;
  /** Locks and unlocks as the person with this role. */
  become(role: Role): Promise<void>;
  /** Waits until a job ended and gives its last state. */
  jobEnded(jobId: string): Promise<Job>;
  close(): Promise<void>;
}

export const testCaller: Caller = {
  id: 'test',
  face: 'command-line',
  savePath: (handle) => handle,
  folderPath: (handle) => handle,
};

/**
 * Opens a station with everyone in it; signed in as `as` (default registrar). Each test has a copy of its own; `dataFolder` opens one that
 * another process filled and left. `named`: another station, with an id and keys of its own; all others are one station, copied.
 */
export async function openTestStation(
  options: { as?: Role; clock?: TestClock; dataFolder?: string; named?: string } = {},
): Promise<TestStation> {
  const dataFolder = options.dataFolder ?? (await ownCopy(options.named));
  const clock = options.clock ?? aClock();
  const station = openStation({ dataFolder, clock, derivation: cheapDerivation });
  const people: Partial<Record<Role, string>> = {};
  const test = around(station, dataFolder, clock, people);
  await test.become('administrator');
  for (const { id, login } of (await test.answer('people.list', {})).people) {
    const role = roles.find((one) => one === login);
    if (role !== undefined) people[role] = id;
  }
  if ((options.as ?? 'registrar') !== 'administrator') await test.become(options.as ?? 'registrar');
  return test;
}

async function ownCopy(named: string | undefined): Promise<string> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'focal-point-test-'));
  if (named === undefined) cpSync(await template(), dataFolder, { recursive: true });
  else await createStation(dataFolder, named);
  return dataFolder;
}

/** A station with a person for each role, made once for all tests of this run and only ever copied. */
async function template(): Promise<string> {
  const made = join(tmpdir(), `focal-point-template-${process.ppid}`);
  if (existsSync(made)) return made;
  const folder = mkdtempSync(join(tmpdir(), 'focal-point-template-'));
  await createStation(folder, 'Test laboratory');
  try {
    renameSync(folder, made);
  } catch {
    // Another test file was first; its template is as good.
    rmSync(folder, { recursive: true, force: true });
  }
  return made;
}

async function createStation(folder: string, name: string): Promise<void> {
  const clock = aClock('2025-03-17T07:00:00.000Z');
  const station = openStation({ dataFolder: folder, clock, derivation: cheapDerivation });
  const test = around(station, folder, clock, {});
  await test.answer('station.create', {
    name,
    agency: 'Test agency',
    kind: 'all-in-one',
    recordLanguage: 'en',
    administrator: { name: 'Ada Administrator', login: 'administrator', passphrase: passphraseOf('administrator') },
    alsoRoles: [],
  });
  const others = roles.filter((one) => one !== 'administrator');
  for (const role of others) {
    await test.answer('people.add', { name: `Test ${role}`, login: role, roles: [role], passphrase: toldPassphrase });
  }
  for (const role of others) await choosesOwnPassphrase(test.answer, role, passphraseOf(role));
  await station.close();
}

function around(
  station: Station,
  dataFolder: string,
  clock: TestClock,
  people: Partial<Record<Role, string>>,
): TestStation {
  const ask = (name: string, payload: unknown): Promise<Envelope> => station.request(testCaller, name, payload);
  const request = async <Name extends CommandName>(name: Name, input: InputOf<Name>) =>
    // The station parsed its answer by the command's own schema.
    (await ask(name, input)) as Envelope<OutputOf<Name>>;
  const answer = async <Name extends CommandName>(name: Name, input: InputOf<Name>): Promise<OutputOf<Name>> => {
    const envelope = await request(name, input);
    if (!envelope.ok) throw new Error(`${name} was refused: ${JSON.stringify(envelope.error)}`);
    return envelope.value;
  };
  return {
    station,
    clock,
    dataFolder,
    // Filled for every role before a test sees it.
    people: people as Record<Role, string>,
    ask,
    request,
    answer,
    async refusal(name, input) {
      const envelope = await request(name, input);
      return envelope.ok ? 'it was done' : envelope.error.code;
    },
    async become(role) {
      await station.lock('person');
      await answer('station.unlock', { login: role, passphrase: passphraseOf(role) });
    },
    jobEnded: (jobId) => jobEnded(station, async () => (await answer('jobs.list', {})).jobs, jobId),
    async close() {
      await station.close();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}
