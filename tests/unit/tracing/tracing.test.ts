// The rules of tracing: what may follow what, what is late, what is missing and in which order it pays, legs, time to crime, the rate.
import { describe, expect, test } from 'vitest';
import { problemOfLegs, timeToCrime, type Leg } from '../../../shared/domain/tracing/answer.ts';
import { commonGrounds } from '../../../shared/domain/tracing/common-ground.ts';
import { dueOf } from '../../../shared/domain/tracing/due.ts';
import { requestAsMessage, requestInFormat, type MachineRequest } from '../../../shared/domain/tracing/machine-file.ts';
import { PartialDay, isSurelyBefore, lastDayOf } from '../../../shared/domain/tracing/partial-day.ts';
import {
  missingElements,
  readinessItems,
  readinessOf,
  weights,
  type TracedFirearm,
} from '../../../shared/domain/tracing/readiness.ts';
import { stateAfter, stepsFrom, traceStates, type RequestText } from '../../../shared/domain/tracing/request.ts';
import { successOf } from '../../../shared/domain/tracing/success.ts';
import type { Serial } from '../../../shared/domain/exhibit.ts';
import { ExhibitId } from '../../../shared/language/identity.ts';

const aSerial = (changes: Partial<Serial> = {}): Serial => ({
  component: 'frame',
  script: 'latin',
  asMarked: '0718-020411',
  status: 'intact',
  ...changes,
});

const aFirearm = (changes: Partial<TracedFirearm> = {}): TracedFirearm => ({
  facts: {
    firearmType: 'pistol-self-loading',
    make: { asConcluded: 'Zoraki' },
    model: { asMarked: 'MOD. 914' },
    calibre: { asConcluded: '7.65 × 17 SR' },
    country: { asConcluded: 'TR' },
  },
  serials: [aSerial()],
  markings: [],
  photographs: 2,
  checks: [
    { kind: 'national-registry', result: 'negative' },
    { kind: 'lost-stolen', result: 'negative' },
  ],
  sameSerial: 0,
  ...changes,
});

const exhibitId = ExhibitId.parse('01912345-0000-7000-8000-000000000001');
const aText = (changes: Partial<RequestText> = {}): RequestText => ({
  firearms: [{ exhibitId, photographs: [], remark: '' }],
  addressee: { country: 'TR', body: 'National bureau, Ankara' },
  channel: 'i-24-7',
  priority: 'routine',
  priorityReason: '',
  grounds: ['illicit-here'],
  legalArticle: 'Art. 366',
  circumstances: 'In a hidden cavity of a car',
  uses: ['investigation'],
  restrictions: '',
  language: 'en',
  answerBy: '2025-05-20',
  ...changes,
});

const aLeg = (changes: Partial<Leg> = {}): Leg => ({
  holder: 'A dealer',
  kind: 'dealer',
  country: 'BG',
  from: '2018-06',
  until: '',
  document: '',
  ...changes,
});
const countryOf = (code: string) => ({ YU: { until: '2003' }, BG: {}, TR: {} })[code];

describe('a request', () => {
  test('is a draft until it leaves, and goes nowhere from withdrawn', () => {
    expect(stateAfter(['written', 'written'])).toBe('draft');
    expect(stateAfter(['written', 'sent', 'acknowledged', 'chased'])).toBe('acknowledged');
    expect(stateAfter(['written', 'sent', 'information-asked', 'information-given'])).toBe('acknowledged');
    expect(stepsFrom('out', 'withdrawn')).toEqual([]);
    expect(stepsFrom('out', 'sent')).not.toContain('sent');
  });

  test('leads from every state only to states that there are', () => {
    for (const direction of ['out', 'in'] as const)
      for (const state of traceStates)
        for (const step of stepsFrom(direction, state)) expect(traceStates).toContain(stateAfter(['sent', step]));
  });

  test('is late when nobody acknowledged it for 14 days, and waits anew after a chaser', () => {
    const sent = { kind: 'sent', occurredAt: '2025-03-20T09:00:00.000Z' } as const;
    const told = { direction: 'out', state: 'sent', steps: [sent], answerBy: '', expected: '' } as const;
    expect(dueOf(told, '2025-04-03')).toEqual({ kind: 'acknowledgement', day: '2025-04-03', isLate: false });
    expect(dueOf(told, '2025-04-04')).toMatchObject({ isLate: true });
    const chased = { kind: 'chased', occurredAt: '2025-04-04T09:00:00.000Z' } as const;
    expect(dueOf({ ...told, steps: [sent, chased] }, '2025-04-04')).toMatchObject({ day: '2025-04-18', isLate: false });
    expect(dueOf({ ...told, state: 'answered' }, '2026-01-01')).toBeUndefined();
  });

  test('that was delayed is due on the day that was promised', () => {
    const told = {
      direction: 'out',
      state: 'delayed',
      steps: [],
      answerBy: '2025-04-20',
      expected: '2025-06-01',
    } as const;
    expect(dueOf(told, '2025-05-01')).toEqual({ kind: 'answer', day: '2025-06-01', isLate: false });
  });

  test('says each element of ¶17 that it lacks, and of which firearm', () => {
    const firearm = { ...aFirearm(), mark: 'K1' };
    expect(missingElements(aText(), [firearm])).toEqual([]);
    const empty = aText({
      addressee: { country: '', body: '' },
      priority: 'urgent',
      grounds: [],
      legalArticle: '',
      circumstances: '',
      uses: [],
    });
    const bare = { ...aFirearm({ facts: {}, serials: [] }), mark: 'K2' };
    expect(missingElements(empty, [firearm, bare])).toEqual([
      { element: 'addressee', marks: [] },
      { element: 'urgency', marks: [] },
      { element: 'grounds', marks: [] },
      { element: 'legal-article', marks: [] },
      { element: 'circumstances', marks: [] },
      { element: 'use', marks: [] },
      { element: 'markings', marks: ['K2'] },
      { element: 'type', marks: ['K2'] },
      { element: 'calibre', marks: ['K2'] },
    ]);
  });

  test('takes a ground-off number as a marking that is said', () => {
    const worn = { ...aFirearm({ serials: [aSerial({ asMarked: '', status: 'obliterated-ground' })] }), mark: 'K7' };
    expect(missingElements(aText(), [worn])).toEqual([]);
  });
});

describe('readiness', () => {
  test('weighs a hundred together', () => {
    expect(readinessItems.reduce((sum, item) => sum + weights[item], 0)).toBe(100);
  });

  test('of a firearm with everything lacks only the photograph of its number', () => {
    expect(readinessOf(aFirearm())).toEqual({
      score: 95,
      missing: [{ item: 'serial-photograph', adds: 5, isPartly: false }],
      flags: [],
    });
  });

  test('names first what adds most, and counts a pattern for half', () => {
    const { missing, score } = readinessOf(
      aFirearm({ facts: {}, photographs: 1, serials: [aSerial({ asMarked: '', asConcluded: 'С-4?8[38]52' })] }),
    );
    expect(missing.map(({ item }) => item).slice(0, 3)).toEqual(['serial', 'make', 'country-or-import']);
    expect(missing[0]).toEqual({ item: 'serial', adds: 15, isPartly: true });
    expect(score).toBe(20);
  });

  test('flags what is traced at home first, and what is normally not traced', () => {
    const flagsOf = (changes: Partial<TracedFirearm>) => readinessOf(aFirearm(changes)).flags;
    const facts = aFirearm().facts;
    expect(flagsOf({ checks: [] })).toEqual(['domestic-unchecked']);
    expect(
      flagsOf({
        checks: [
          { kind: 'national-registry', result: 'hit' },
          { kind: 'lost-stolen', result: 'negative' },
        ],
      }),
    ).toEqual(['domestic-first']);
    expect(flagsOf({ facts: { ...facts, yearOfManufacture: 1945 } })).toEqual(['made-before-1946']);
    expect(flagsOf({ facts: { ...facts, yearOfManufacture: 1946 } })).toEqual([]);
    expect(flagsOf({ facts: { ...facts, recoveryType: 'surrendered' } })).toEqual(['surrendered']);
    expect(flagsOf({ facts: { ...facts, firearmType: 'air-weapon' } })).toEqual(['class-not-traced']);
    expect(flagsOf({ sameSerial: 1 })).toEqual(['serial-elsewhere']);
    const five = ['1', '2', '3', '4', '5'].map((asMarked) => aSerial({ asMarked }));
    expect(flagsOf({ serials: five })).toEqual(['serials-differ']);
  });
});

describe('a day as far as it is known', () => {
  test('is taken as a year, a month or a day, and as nothing else', () => {
    for (const good of ['1997', '2018-06', '2024-02-29']) expect(PartialDay.safeParse(good).success).toBe(true);
    for (const bad of ['', '97', '2018-13', '2025-02-29', '2018-6', '0017'])
      expect(PartialDay.safeParse(bad).success).toBe(false);
    expect(lastDayOf('2024-02')).toBe('2024-02-29');
    expect(isSurelyBefore('1997', '1997-06')).toBe(false);
    expect(isSurelyBefore('1996', '1997-06')).toBe(true);
  });
});

describe('legs', () => {
  test.each([
    ['leg-reversed', [aLeg({ from: '2018-06', until: '2017' })], 0],
    ['legs-out-of-order', [aLeg(), aLeg({ from: '2017' })], 1],
    ['leg-ahead', [aLeg({ from: '2026' })], 0],
    ['country-unknown', [aLeg({ country: 'ZZ' })], 0],
    ['country-gone', [aLeg({ country: 'YU', from: '2010' })], 0],
  ] as const)('are refused for %s', (problem, legs, at) => {
    expect(problemOfLegs(legs, '2025-04-22', countryOf)).toEqual({ problem, at });
  });

  test('may lie in a country that no longer exists, in its time', () => {
    expect(problemOfLegs([aLeg({ country: 'YU', from: '1987' })], '2025-04-22', countryOf)).toBeUndefined();
    expect(problemOfLegs([aLeg({ country: '', from: '' })], '2025-04-22', countryOf)).toBeUndefined();
  });

  test('give the time to crime as a span where a day is not known in full', () => {
    const told = timeToCrime([aLeg({ holder: 'Maker', from: '2018' }), aLeg({ from: '2018-09' })], '2025-03-14');
    expect(told).toEqual({ holder: 'A dealer', from: '2018-09', to: '2025-03-14', leastDays: 2357, mostDays: 2386 });
    expect(timeToCrime([aLeg({ from: '2025-03-14' })], '2025-03-14')).toMatchObject({ leastDays: 0, mostDays: 0 });
    expect(timeToCrime([aLeg({ from: '' })], '2025-03-14')).toBeUndefined();
    expect(timeToCrime([aLeg({ from: '2026' })], '2025-03-14')).toBeUndefined();
  });
});

describe('the rate', () => {
  test('counts one that is traced and established once', () => {
    const counted = (traced: number, established: number, rest: number) => [
      ...Array.from({ length: traced }, () => ({ isTraced: true, isEstablished: true })),
      ...Array.from({ length: established }, () => ({ isTraced: false, isEstablished: true })),
      ...Array.from({ length: rest }, () => ({ isTraced: false, isEstablished: false })),
    ];
    expect(successOf(counted(3, 2, 4))).toEqual({ recovered: 9, traced: 3, established: 2, percent: 55.6 });
  });

  test('is none where nothing was recovered', () => {
    expect(successOf([])).toEqual({ recovered: 0, traced: 0, established: 0 });
  });
});

test('what two traced firearms share is a lead with both behind it', () => {
  const answered = (id: string, country: string) => ({
    exhibitId: id,
    importMark: 'BG 18',
    answers: [
      {
        exhibitId,
        result: 'traced-to-export' as const,
        legs: [aLeg({ holder: 'Maker', kind: 'manufacturer', country: 'TR' }), aLeg({ holder: 'Dealer One', country })],
        note: '',
      },
    ],
  });
  expect(commonGrounds([answered('a', 'BG'), answered('b', 'BG'), { ...answered('c', 'RS'), importMark: '' }])).toEqual(
    [
      { kind: 'holder', what: 'Dealer One', exhibitIds: ['a', 'b', 'c'] },
      { kind: 'import-mark', what: 'BG 18', exhibitIds: ['a', 'b'] },
      { kind: 'route', what: 'TR → BG', exhibitIds: ['a', 'b'] },
    ],
  );
  expect(commonGrounds([answered('a', 'BG')])).toEqual([]);
});

describe('for a machine', () => {
  const { firearms: _, ...text } = aText({ circumstances: '=HYPERLINK("x"), "quoted"' });
  const request: MachineRequest = {
    number: 'TR-2025-001',
    day: '2025-03-20',
    agency: 'Focal point',
    text,
    firearms: [
      {
        mark: 'K2',
        number: 'EX-2025-00002',
        serial: '',
        isObliterated: true,
        type: 'assault-rifle',
        make: 'Zastava',
        model: 'M70AB2',
        calibre: '7.62 × 39',
        country: 'YU',
        importMark: '',
        markings: '',
        recovered: '2025-03-14',
        remark: '',
      },
    ],
  };

  test('the table says that it is not official, names both systems, and runs nothing in a spreadsheet', () => {
    const lines = requestInFormat('csv', request).split('\r\n');
    expect(lines[0]).toMatch(/^"UNOFFICIAL/);
    expect(lines[1]).toContain('"serial_number"');
    expect(lines[2]).toContain('"5a_serial_number"');
    expect(lines[3]).toContain(`"'=HYPERLINK(""x""), ""quoted"""`);
  });

  test('the record is JSON with the same names', () => {
    const parsed = JSON.parse(requestInFormat('json', request)) as { firearms: Record<string, string>[] };
    expect(parsed.firearms[0]).toMatchObject({ make: 'Zastava', serial_obliterated: 'Y', recovery_date: '2025-03-14' });
  });

  test('the message says that a number is gone instead of leaving it out', () => {
    expect(requestAsMessage(request)).toContain('SERIAL: OBLITERATED');
  });
});
