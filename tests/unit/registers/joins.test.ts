import { describe, expect, test } from 'vitest';
import { joinFault, type Definition } from '../../../shared/domain/register/definition.ts';
import { KeyOffers } from '../../../shared/domain/register/offer-join.ts';
import { readRegisterRow } from '../../../shared/domain/register/read-row.ts';
import { offeredDefinition } from '../../../shared/domain/register/recognise-columns.ts';
import type { SourceRow } from '../../../shared/domain/register/source-row.ts';

const arms = {
  header: ['Record no', 'Serial number', 'owner_id'],
  rows: [
    ['A1', '371864', '7'],
    ['A2', '48521', '8'],
    ['A3', '99', '9'],
  ],
};
const owners = {
  header: ['id', 'Owner', 'Date of birth'],
  rows: [
    ['7', 'Arben SHEMBULLI', '01.02.1980'],
    ['8', 'Petar PRIMER', '1.3.1981'],
  ],
};
const cells = (rows: readonly (readonly string[])[]) => rows.map((one) => ({ cells: one }));

function definition(unmatched: 'held' | 'remarked' = 'held'): Definition {
  const others = offeredDefinition('firearm', owners.header, []).columns;
  return {
    ...offeredDefinition('firearm', arms.header, []),
    joined: [
      {
        name: 'owners.csv',
        columns: others.map((column, at) => (at === 0 ? { ...column, use: 'left-out' } : column)),
        on: { table: 0, at: 2, to: 0 },
        unmatched,
      },
    ],
  };
}

const read = (source: Omit<SourceRow, 'row' | 'cells'>, unmatched?: 'held' | 'remarked') =>
  readRegisterRow(
    { row: 2, cells: arms.rows[0] ?? [], ...source },
    {
      definition: definition(unmatched),
      header: arms.header,
      usual: [],
      joined: [{ header: owners.header, usual: [] }],
    },
  );

describe('a row with what its key leads to', () => {
  test('says the facts of both tables, each with the table it comes from', () => {
    const { facts, holds } = read({ joined: [{ table: 1, row: 9, cells: owners.rows[0] ?? [] }] });
    expect(holds).toEqual([]);
    expect(facts.map(({ fact, text, table }) => [fact, text, table])).toEqual([
      ['recordNumber', 'A1', undefined],
      ['serial', '371864', undefined],
      ['further', '7', undefined],
      ['name', 'Arben SHEMBULLI', 1],
      ['birthDay', '01.02.1980', 1],
    ]);
  });

  test('is held where the other table has a fault, a doubled key or a damaged one; and says in which table', () => {
    expect(read({ joined: [{ table: 1, row: 9, cells: ['7', 'Arben'] }] }).holds).toEqual([
      { why: 'cells-missing', table: 1 },
    ]);
    expect(read({ joined: [{ table: 1, row: 9, cells: ['7', 'Arben', '31.02.1980'] }] }).holds).toEqual([
      { why: 'no-day', at: 2, table: 1 },
    ]);
    expect(read({ unjoined: [{ table: 1, why: 'many-rows', rows: [2, 3] }] }).holds).toEqual([
      { why: 'joined-row-doubled', at: 2 },
    ]);
    expect(read({ unjoined: [{ table: 1, why: 'key-damaged' }] }).holds).toEqual([
      { why: 'joined-key-damaged', at: 2 },
    ]);
  });

  test('without a row of the other table is held or goes in with a remark, as was said; without a key it is remarked', () => {
    expect(read({ unjoined: [{ table: 1, why: 'no-row' }] }).holds).toEqual([{ why: 'joined-row-missing', at: 2 }]);
    expect(read({ unjoined: [{ table: 1, why: 'no-row' }] }, 'remarked')).toMatchObject({
      holds: [],
      remarks: ['joined-row-missing'],
    });
    expect(read({ unjoined: [{ table: 1, why: 'no-key' }] })).toMatchObject({
      holds: [],
      remarks: ['joined-key-missing'],
    });
  });
});

test('a table can only be joined to one before it, by columns that are there', () => {
  const { columns, joined = [] } = definition();
  const on = (change: object) =>
    joinFault({ columns, joined: joined.map((one) => ({ ...one, on: { ...one.on, ...change } })) });
  expect([on({}), on({ table: 1 }), on({ at: 3 }), on({ to: 3 })]).toEqual([
    undefined,
    'cyclic',
    'no-column',
    'no-column',
  ]);
});

describe('keys are offered', () => {
  const offers = (name: string, header: readonly string[], rows: readonly (readonly string[])[]) => {
    const found = new KeyOffers(name, header, [{ header: arms.header, rows: cells(arms.rows) }]);
    for (const one of rows) found.meet(one);
    return found.offers();
  };

  test('by what stands in both tables and what the columns are called', () => {
    expect(offers('owners.csv', owners.header, owners.rows)[0]).toEqual({
      table: 0,
      at: 2,
      to: 0,
      of: 3,
      met: 2,
      isUnique: true,
      isNamed: true,
    });
  });

  test('never where nothing is in both; a column whose keys come twice goes last and says so', () => {
    expect(offers('owners.csv', owners.header, [['x', 'Arben', '1980']])).toEqual([]);
    const twice = offers(
      'owners.csv',
      ['id', 'number'],
      [
        ['7', '7'],
        ['8', '8'],
        ['9', '9'],
        ['9', '10'],
      ],
    );
    expect(twice.map(({ to, isUnique }) => [to, isUnique])).toEqual([
      [1, true],
      [0, false],
    ]);
  });
});
