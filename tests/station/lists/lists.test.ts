// Asking lists: every filter, every order, words, looking ahead, what is selected; and that what is recorded is seen at once.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exhibitList } from '../../../shared/domain/lists/exhibits.ts';
import { anExhibit, aCustodyEvent, at } from '../a-case.ts';
import { aListedStation, aQuestion, shown, type ListedStation } from './a-list.ts';

let lab: ListedStation;
beforeAll(async () => {
  lab = await aListedStation();
});
afterAll(() => lab.station.close());

const marks = (name: string, values: string[]) =>
  shown(lab.station, aQuestion({ filters: [{ name, values }], sort: { column: 'mark', descending: false } }), 'kind');

describe('a filter of exhibits', () => {
  test('takes any of several kinds', async () => {
    expect(await marks('kind', ['firearm', 'tool'])).toEqual(['firearm', 'tool']);
  });

  test('takes one case', async () => {
    expect(await marks('case', [lab.drenova])).toEqual(['tool', 'device']);
  });

  test('takes a holder who is a person, a place or somebody outside', async () => {
    expect(await marks('holder', [lab.shelf])).toEqual(['firearm']);
    expect(await marks('holder', ['Basic Court'])).toEqual(['device']);
  });

  test('takes a place with everything below it', async () => {
    expect(await marks('place', [lab.room])).toEqual(['firearm']);
    expect(await marks('place', [lab.shelf])).toEqual(['firearm']);
  });

  test('takes seals, open offers, loans and missing photographs', async () => {
    expect(await marks('seal', ['open'])).toEqual(['tool']);
    expect(await marks('seal', ['closed'])).toEqual(['firearm', 'ammunition']);
    expect(await marks('offer', ['open'])).toEqual(['ammunition']);
    expect(await marks('loan', ['out'])).toEqual(['device']);
    expect(await marks('loan', ['overdue'])).toEqual([]);
    expect(await marks('picture', ['without'])).toHaveLength(4);
  });

  test('takes make and calibre as they were marked', async () => {
    expect(await marks('make', ['Zastava'])).toEqual(['firearm']);
    expect(await marks('calibre', ['7,65 mm'])).toEqual(['firearm']);
  });

  test('takes days of recording in local time, both included', async () => {
    expect(await marks('recorded', ['2025-03-17..2025-03-17'])).toHaveLength(4);
    expect(await marks('recorded', ['2025-03-18..'])).toEqual([]);
    expect(await marks('recorded', ['..2025-03-17'])).toHaveLength(4);
  });

  test('is refused by name when nobody knows it, and so is a value, a column, a place that is gone', async () => {
    const refusal = (question: ReturnType<typeof aQuestion>) =>
      lab.station.refusal('lists.open', { list: 'exhibits', question });
    expect(await refusal(aQuestion({ filters: [{ name: 'colour', values: ['red'] }] }))).toBe('lists.unknown-filter');
    expect(await refusal(aQuestion({ filters: [{ name: 'kind', values: ['tank'] }] }))).toBe('lists.unknown-value');
    expect(await refusal(aQuestion({ filters: [{ name: 'recorded', values: ['2025-02-30..'] }] }))).toBe(
      'lists.unknown-value',
    );
    expect(await refusal(aQuestion({ sort: { column: 'picture', descending: false } }))).toBe('lists.unknown-column');
    const gone = '01912345-0000-7000-8000-00000000dead';
    expect(await refusal(aQuestion({ filters: [{ name: 'place', values: [gone] }] }))).toBe('lists.unknown-place');
  });

  test('text of 10,000 characters is refused and changes nothing', async () => {
    const question = aQuestion({ text: 'x'.repeat(10_000) });
    expect(await lab.station.refusal('lists.open', { list: 'exhibits', question })).toBe('station.bad-input');
  });
});

describe('words', () => {
  const found = (text: string) => shown(lab.station, aQuestion({ text }), 'kind');

  test('are found across scripts, in the exhibit and in the number of its case', async () => {
    expect(await found('C-371864')).toEqual(['firearm']);
    expect(await found('obelezen')).toEqual(['firearm']);
    expect(await found('2025-DR-0417 k2')).toEqual(['ammunition']);
    expect(await found('nothing of the kind')).toEqual([]);
  });
});

describe('an order', () => {
  test('exists for every column that says so, both ways', async () => {
    for (const { name } of exhibitList.columns.filter(({ sorts }) => sorts)) {
      const up = await shown(lab.station, aQuestion({ sort: { column: name, descending: false } }));
      const down = await shown(lab.station, aQuestion({ sort: { column: name, descending: true } }));
      expect([name, down]).toEqual([name, up.toReversed()]);
    }
  });

  test('of marks counts as people do: K1, K2, K10', async () => {
    const question = aQuestion({ sort: { column: 'mark', descending: false } });
    expect(await shown(lab.station, question, 'mark')).toEqual(['K1', 'K1', 'K2', 'K10']);
  });

  test('stays as it was frozen while others record, and a new question sees what they recorded', async () => {
    const { station, drenova } = lab;
    const before = await station.answer('lists.open', { list: 'exhibits', question: aQuestion() });
    await station.answer('exhibits.record', anExhibit(drenova, { mark: 'K11', description: 'Late comer' }));
    const { rows } = await station.answer('lists.page', { snapshot: before.snapshot, from: 0, count: 500 });
    expect(rows).toHaveLength(4);
    expect(await shown(station, aQuestion({ text: 'comer' }), 'mark')).toEqual(['K11']);
  });

  test('follows custody at once', async () => {
    const { station, exhibits } = lab;
    const moved = aCustodyEvent(exhibits.drill, {
      type: 'moved',
      occurredAt: at('2025-03-17T07:50:00.000Z'),
      to: { kind: 'outside', label: 'Ballistics bench' },
    });
    await station.answer('custody.record', moved);
    const question = aQuestion({ filters: [{ name: 'holder', values: ['Ballistics bench'] }] });
    expect(await shown(station, question, 'kind')).toEqual(['tool']);
  });

  test('that nobody asked for, or that was crowded out, is said to be gone', async () => {
    const asked = { snapshot: 'never-asked', from: 0, count: 10 };
    expect(await lab.station.refusal('lists.page', asked)).toBe('lists.snapshot-gone');
  });
});

describe('looking ahead', () => {
  test('finds what the records hold, the most frequent first, and says what is gone', async () => {
    const { station, lugina } = lab;
    const gone = '01912345-0000-7000-8000-00000000dead';
    const found = await station.answer('lists.choices', {
      list: 'exhibits',
      filter: 'case',
      text: '',
      chosen: [lugina, gone],
    });
    expect(found.choices.map(({ label, count }) => [label, count])).toEqual([
      ['DRENOVA-2', 3],
      ['LUGINA-14', 2],
    ]);
    expect(found.chosen).toEqual([{ value: lugina, label: 'LUGINA-14' }, { value: gone }]);
  });

  test('counts for a place what is below it', async () => {
    const asked = { list: 'exhibits', filter: 'place', text: 'evidence', chosen: [] } as const;
    const { choices } = await lab.station.answer('lists.choices', { ...asked, chosen: [] });
    expect(choices.map(({ label, count }) => [label, count])).toEqual([
      ['Evidence room', 1],
      ['Evidence room / S4', 1],
    ]);
  });

  test('is refused where a filter has fixed values', async () => {
    const asked = { list: 'exhibits', filter: 'kind', text: '', chosen: [] } as const;
    expect(await lab.station.refusal('lists.choices', { ...asked, chosen: [] })).toBe('lists.unknown-filter');
  });
});

describe('a selection', () => {
  test('says to how many each act applies, and why not to the others', async () => {
    const { station } = lab;
    const { snapshot } = await station.answer('lists.open', { list: 'exhibits', question: aQuestion() });
    const said = await station.answer('exhibits.selection', { selection: { kind: 'all', snapshot, except: [] } });
    expect(said.count).toBe(5);
    expect(said.acts.find(({ act }) => act === 'offer')).toEqual({
      act: 'offer',
      applies: 4,
      most: 10_000,
      obstacles: [{ obstacle: 'offer-open', count: 1 }],
    });
    expect(said.acts.find(({ act }) => act === 'labels')?.applies).toBe(5);
  });

  test('gives an act exactly those it applies to, in the order of the list', async () => {
    const { station, exhibits } = lab;
    const ids = [exhibits.phone, exhibits.rounds, exhibits.pistol];
    const given = await station.answer('exhibits.selected', { selection: { kind: 'some', ids }, act: 'custody' });
    expect(given.exhibitIds).toEqual([exhibits.phone, exhibits.pistol]);
    const none = { selection: { kind: 'some', ids: [exhibits.rounds] }, act: 'offer' } as const;
    expect(
      await station.refusal('exhibits.selected', {
        selection: { kind: 'some', ids: [exhibits.rounds] },
        act: none.act,
      }),
    ).toBe('lists.nothing-chosen');
  });

  test('with Shift reaches over rows that nobody has scrolled to', async () => {
    const { station } = lab;
    const { snapshot, total } = await station.answer('lists.open', { list: 'exhibits', question: aQuestion() });
    const { ids } = await station.answer('lists.stretch', { snapshot, from: 1, count: 3 });
    expect([ids.length, total]).toEqual([3, 5]);
  });
});

describe('the same machinery', () => {
  test('serves cases with their counts and clocks', async () => {
    const { station } = lab;
    const titles = (filters: { name: string; values: string[] }[]) =>
      shown(station, aQuestion({ filters, sort: { column: 'title', descending: false } }), 'title', 'cases');
    expect(await titles([])).toEqual(['DRENOVA-2', 'LUGINA-14']);
    expect(await titles([{ name: 'classification', values: ['internal'] }])).toEqual(['DRENOVA-2']);
    expect(await titles([{ name: 'detention', values: ['running'] }])).toEqual([]);
    const firearms = aQuestion({ sort: { column: 'firearms', descending: true } });
    expect(await shown(station, firearms, 'firearms', 'cases')).toEqual([1, 0]);
  });

  test('serves submissions, with the seals that differ', async () => {
    const { station, lugina } = lab;
    await station.answer('intake.record-submission', {
      caseId: lugina,
      receivedAt: at('2025-03-17T07:00:00.000Z'),
      deliveringBody: 'Regional Directorate Drenova',
      deliveringPerson: 'Sgt Agim SHEMBULLI',
      legalBasis: 'CPC 112',
      questions: [],
      packagesAnnounced: 1,
      packages: [{ label: 'K6', sealAsWritten: '0048127', sealAsRead: '0048217', isIntact: true, note: '' }],
      note: '',
    });
    const sort = { column: 'received', descending: true };
    const asked = (values: string[]) => aQuestion({ filters: [{ name: 'seal', values }], sort });
    expect(await shown(station, asked(['differs']), 'discrepancies', 'submissions')).toEqual([1]);
    expect(await shown(station, asked(['broken']), 'receipt', 'submissions')).toEqual([]);
    expect(await shown(station, aQuestion({ text: '0048217', sort }), 'case', 'submissions')).toEqual(['LUGINA-14']);
  });
});
