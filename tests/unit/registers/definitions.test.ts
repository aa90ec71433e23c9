import { describe, expect, test } from 'vitest';
import { usualAbsent, type Definition } from '../../../shared/domain/register/definition.ts';
import { fitDefinition } from '../../../shared/domain/register/fit-definition.ts';
import { offeredDefinition } from '../../../shared/domain/register/recognise-columns.ts';
import { ImportDefinitionFile, isReadAs, type SavedReading } from '../../../shared/domain/register/saved-reading.ts';

const definition: Definition = {
  kind: 'firearm',
  columns: [
    { header: 'No', use: 'recordNumber' },
    { header: 'Serial number', use: 'serial' },
    { header: 'owner_id', use: 'left-out' },
    { header: 'Colour', use: 'further' },
  ],
  key: ['recordNumber'],
  dayOrder: 'day-first',
  lengthUnit: 'mm',
  absent: [...usualAbsent],
  codes: { status: { A: 'stolen', B: 'lost' } },
  joined: [
    {
      name: 'owners.csv',
      columns: [
        { header: 'id', use: 'left-out' },
        { header: 'Owner', use: 'name' },
      ],
      on: { table: 0, at: 2, to: 0 },
      unmatched: 'held',
    },
  ],
};
const owners = ['id', 'Owner'];
const fit = (main: string[], other = owners) =>
  fitDefinition(
    definition,
    [main, other].map((header) => ({ header, offered: offeredDefinition('firearm', header, []).columns })),
  );
const said = (fitted: ReturnType<typeof fit>) => fitted.misfits.map(({ kind, table, name }) => [kind, table, name]);

describe('a definition over the columns of a new file', () => {
  test('fits by name: in another order the keys of its joins move along', () => {
    const fitted = fit(['Colour', 'owner_id', 'No', 'Serial number'], ['Owner', 'id']);
    expect(fitted.misfits).toEqual([]);
    expect(fitted.definition.columns.map(({ use }) => use)).toEqual(['further', 'left-out', 'recordNumber', 'serial']);
    expect(fitted.definition.joined?.[0]?.on).toEqual({ table: 0, at: 1, to: 1 });
    expect(fitted.definition.key).toEqual(['recordNumber']);
  });

  test('a column of another name is taken for the one whose fact its name says, or whose name it is but for signs', () => {
    const fitted = fit(['No', 'Serijski broj', 'OWNER ID', 'Colour']);
    expect(said(fitted)).toEqual([
      ['column-renamed', 0, 'Serial number'],
      ['column-renamed', 0, 'owner_id'],
    ]);
    expect(fitted.definition.joined?.[0]?.on.at).toBe(2);
  });

  test('a new column never takes a fact that the definition has, not even in a joined table', () => {
    const fitted = fit(['No', 'Serial number', 'owner_id', 'Colour', 'Serial', 'Owner', 'Model']);
    expect(fitted.misfits.map(({ kind, name, use }) => [kind, name, use])).toEqual([
      ['column-new', 'Serial', 'further'],
      ['column-new', 'Owner', 'further'],
      ['column-new', 'Model', 'model'],
    ]);
  });

  test('what is missed is said; what was left out is missed by nobody, unless a join rests on it', () => {
    expect(said(fit(['No', 'Serial number', 'owner_id']))).toEqual([['column-missing', 0, 'Colour']]);
    const fitted = fit(['Serial number', 'Colour']);
    expect(said(fitted)).toEqual([
      ['column-missing', 0, 'No'],
      ['join-broken', 0, 'owners.csv'],
      ['key-missing', 0, 'recordNumber'],
    ]);
    expect(fitted.definition.joined).toBeUndefined();
    expect(said(fit(['Town', 'Street'])).map(([kind]) => kind)).toContain('no-column-fits');
  });

  test('two columns of one name are taken in their order, and one without a name by its place among those', () => {
    const { joined: _, ...alone } = definition;
    const twice: Definition = {
      ...alone,
      columns: [
        { header: 'Date', use: 'day' },
        { header: '', use: 'serial' },
        { header: 'Date', use: 'until' },
        { header: '', use: 'left-out' },
      ],
      key: [],
    };
    const header = ['', 'Date', '', 'Date'];
    const fitted = fitDefinition(twice, [{ header, offered: offeredDefinition('firearm', header, []).columns }]);
    expect(fitted.definition.columns.map(({ use }) => use)).toEqual(['serial', 'day', 'left-out', 'until']);
    expect(fitted.misfits).toEqual([]);
  });
});

describe('a reading that is kept', () => {
  const way = { format: 'csv', encoding: 'utf-8', separator: ';', quote: '"', sheet: '', headerRow: 1 } as const;
  const saved: SavedReading = { way, definition, mode: 'good-rows', joined: [{ way, isSameFile: false }] };

  test('is the same in another order of columns and of explained texts, and another with anything else', () => {
    const fitted = fit(['Colour', 'owner_id', 'No', 'Serial number'], ['Owner', 'id']).definition;
    const codes = { status: { B: 'lost', A: 'stolen' }, country: {} };
    expect(isReadAs(saved, { ...saved, definition: { ...fitted, codes } })).toBe(true);
    expect(isReadAs(saved, { ...saved, mode: 'all-or-nothing' })).toBe(false);
    expect(isReadAs(saved, { ...saved, way: { ...way, encoding: 'windows-1250' } })).toBe(false);
    expect(isReadAs(saved, { ...saved, definition: { ...fitted, key: ['serial'] } })).toBe(false);
    const columns = fitted.columns.map(({ header }) => ({ header, use: 'further' as const }));
    expect(isReadAs(saved, { ...saved, definition: { ...fitted, columns } })).toBe(false);
  });

  test('travels as a file, which is refused with anything missing or added', () => {
    const file = { format: 'focal-point/import-definition/1', name: 'Monthly', kind: 'firearm', reading: saved };
    const { joined: _, ...withoutJoins } = saved;
    expect(ImportDefinitionFile.parse(JSON.parse(JSON.stringify(file)))).toEqual(file);
    for (const wrong of [
      { ...file, format: 'x/2' },
      { ...file, extra: 1 },
      { ...file, reading: withoutJoins },
    ])
      expect(ImportDefinitionFile.safeParse(wrong).success).toBe(false);
  });
});
