// Three of the four tests that every command has: bad input, forbidden, locked. The fourth, that it works, stands with its area.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CommandDescription } from '../../../shared/contract/define.ts';
import { contract } from '../../../shared/contract/index.ts';
import { roles, type Role } from '../../../shared/domain/roles.ts';
import { openTestStation, type TestStation } from '../open-test-station.ts';

const commands = Object.entries<CommandDescription>(contract);
const codeOf = (envelope: { ok: boolean; error?: { code: string } }): string => envelope.error?.code ?? 'it was done';

/** The commands that a station without vault or with a locked one answers. */
const answersLocked = ([, { allow }]: (typeof commands)[number]): boolean => allow === 'before-unlock';

const hostile: readonly [string, unknown][] = [
  ['nothing', undefined],
  ['null', null],
  ['a text', 'DROP TABLE exhibit'],
  ['a number', 1e308],
  ['a list', [[[[]]]]],
];

describe('every command', () => {
  let station: TestStation;
  beforeAll(async () => {
    station = await openTestStation();
  });
  afterAll(() => station.close());

  test.each(commands.map(([name]) => name))('%s refuses a field nobody knows', async (name) => {
    const allowed = whoMay(name);
    if (allowed !== undefined) await signInAs(station, allowed);
    expect(codeOf(await station.ask(name, { aFieldNobodyKnows: true }))).toBe('station.bad-input');
  });

  test.each(hostile)('refuses %s in place of an object, everywhere', async (_what, payload) => {
    await signInAs(station, 'supervisor');
    for (const [name] of commands.filter(([, { allow }]) => allow === 'anyone')) {
      expect(codeOf(await station.ask(name, payload))).toBe('station.bad-input');
    }
  });

  test('an unknown name is refused, also one that every object has', async () => {
    for (const name of ['cases.burn', '', 'constructor', '__proto__', 'toString']) {
      expect(codeOf(await station.ask(name, {}))).toBe('station.unknown-command');
    }
  });

  test.each(roles)('a %s is refused everything that is not for that role', async (role) => {
    await signInAs(station, role);
    for (const [name, { allow }] of commands) {
      if (typeof allow === 'string' || allow.includes(role)) continue;
      expect([name, codeOf(await station.ask(name, {}))]).toEqual([name, 'station.forbidden']);
    }
  });

  test('a locked station answers only what may be asked before unlocking', async () => {
    await station.station.lock('person');
    for (const command of commands) {
      if (answersLocked(command)) continue;
      expect([command[0], codeOf(await station.ask(command[0], {}))]).toEqual([command[0], 'station.locked']);
    }
  });
});

function whoMay(name: string): Role | undefined {
  const description = commands.find(([one]) => one === name)?.[1];
  if (description === undefined || description.allow === 'before-unlock') return undefined;
  return description.allow === 'anyone' ? 'registrar' : description.allow[0];
}

let signedIn: Role | undefined;
async function signInAs(station: TestStation, role: Role): Promise<void> {
  if (signedIn === role) return;
  await station.become(role);
  signedIn = role;
}
