// The contract as a whole: nothing may be asked that nobody answers, nobody may do, or nobody can explain.
import { describe, expect, test } from 'vitest';
import { handlers } from '../../../main/station/handlers.ts';
import { commonErrors, defineContract, type CommandDescription } from '../../../shared/contract/define.ts';
import { contract } from '../../../shared/contract/index.ts';
import { peopleContract } from '../../../shared/contract/people.ts';
import { roles } from '../../../shared/domain/roles.ts';
import { loadCatalogue } from '../../../shared/text/index.ts';

const commands = Object.entries<CommandDescription>(contract);

describe('every command', () => {
  test.each(commands.map(([name]) => name))('%s has exactly one use case', (name) => {
    expect(Object.hasOwn(handlers, name)).toBe(true);
  });

  test('no use case answers a command that is not in the contract', () => {
    expect(Object.keys(handlers).filter((name) => !Object.hasOwn(contract, name))).toEqual([]);
  });

  test.each(commands)('%s says who may', (_name, { allow }) => {
    const said = typeof allow === 'string' ? [allow] : allow;
    expect(said.length).toBeGreaterThan(0);
    expect(said.filter((one) => !['anyone', 'before-unlock', ...roles].includes(one))).toEqual([]);
  });

  test.each(commands)('%s says what the ledger says, or why it says nothing', (_name, { ledger }) => {
    const said = 'appends' in ledger ? ledger.appends.join() : ledger.appendsNothing;
    expect(said.length).toBeGreaterThan(3);
  });

  test.each(['en', 'sq', 'sr-Latn', 'sr-Cyrl'] as const)('each refusal has a sentence in %s', async (language) => {
    const { errors } = await loadCatalogue(language);
    const codes = new Set([...commonErrors, ...commands.flatMap(([, { errors: own }]) => own)]);
    const without = [...codes].filter((code) => {
      const [area = '', reason = ''] = code.split('.');
      const group: unknown = Reflect.get(errors, area);
      const sentence: unknown = typeof group === 'object' && group !== null ? Reflect.get(group, reason) : undefined;
      return typeof sentence !== 'string' || sentence.length < 10;
    });
    expect(without).toEqual([]);
  });

  test('the administrator opens no case content by virtue of that role', () => {
    const areas = [
      'cases.',
      'exhibits.',
      'custody.',
      'intake.',
      'attachments.',
      'packages.',
      'case-files.',
      'search.',
      'inventory.',
    ];
    const open = commands.filter(
      ([name, { allow }]) =>
        areas.some((area) => name.startsWith(area)) && (typeof allow === 'string' || allow.includes('administrator')),
    );
    expect(open.map(([name]) => name)).toEqual([]);
  });

  test('the inspector changes nothing', () => {
    const changing = commands.filter(
      ([name, { allow, ledger }]) =>
        typeof allow !== 'string' &&
        allow.includes('inspector') &&
        'appends' in ledger &&
        // Checks and papers leave a trace of themselves and change no record.
        ![
          'attachments.verify',
          'packages.verify',
          'lists.export',
          'registers.export',
          'custody.record-document',
          'places.contents-document',
          'inventory.result-document',
        ].includes(name),
    );
    expect(changing.map(([name]) => name)).toEqual([]);
  });
});

test('a command defined twice stops the program', () => {
  expect(() => defineContract(peopleContract, peopleContract)).toThrow('Command defined twice: people.list');
});
