// What the records say of each indicator: present with the records it rests on, not present only where everything was looked at, silent otherwise.
import { describe, expect, test } from 'vitest';
import type { CaseExhibit, CaseRecords, TraceAnswer } from '../../../shared/domain/indicators/case-records.ts';
import {
  countOf,
  differs,
  indicatorCodes,
  standingOf,
  type IndicatorCode,
} from '../../../shared/domain/indicators/indicator.ts';
import { recordedOf, rules } from '../../../shared/domain/indicators/rules.ts';
import { indicators } from '../../../shared/reference/indicators.ts';

const nothing: CaseRecords = {
  caseId: 'case',
  exhibits: [],
  incidents: [],
  closeSerials: [],
  areSerialsComparable: false,
  toolMarks: [],
  traces: [],
  intelligence: [],
};

const an = (mark: string, kind: CaseExhibit['kind'], more: Partial<CaseExhibit> = {}): CaseExhibit => ({
  id: mark,
  mark,
  kind,
  description: `thing ${mark}`,
  facts: {},
  serials: [],
  markings: [],
  ...more,
});
type Status = CaseExhibit['serials'][number]['status'];
const numbered = (mark: string, status: Status) =>
  an(mark, 'firearm', { serials: [{ component: 'frame', script: 'latin', asMarked: '', status }] });

function said(code: IndicatorCode, records: Partial<CaseRecords>) {
  const { standing, grounds } = recordedOf(code, { ...nothing, ...records }, { shortDays: 1095 });
  return [
    standing,
    grounds.filter(({ isHint }) => !isHint).map(({ label }) => label),
    grounds.filter(({ isHint }) => isHint).map(({ label }) => label),
  ];
}
const exhibits = (...all: CaseExhibit[]): Partial<CaseRecords> => ({ exhibits: all });

test('the list has twenty-two, each once, none verified; an empty case says nothing of any', () => {
  expect(indicators.rows.map(({ code }) => code)).toEqual([...indicatorCodes]);
  expect([indicatorCodes.length, indicators.rows.some(({ verified }) => verified)]).toEqual([22, false]);
  for (const code of indicatorCodes) expect([code, ...said(code, {})]).toEqual([code, 'silent', [], []]);
  expect(indicatorCodes.filter((code) => rules[code] === undefined)).toEqual([
    'drugs',
    'hidden-compartment',
    'repeated-crossings',
    'diaspora',
    'smuggling-route',
  ]);
});

describe('serials', () => {
  test('removed or altered on two firearms; on one it is a place to look, and nobody looked is no answer', () => {
    const [ground, restored, whole] = [
      numbered('K1', 'obliterated-ground'),
      numbered('K2', 'restored-partial'),
      numbered('K3', 'intact'),
    ];
    expect(said('altered-serials', exhibits(ground, restored, whole))).toEqual(['present', ['K1', 'K2'], []]);
    expect(said('altered-serials', exhibits(ground, whole))).toEqual(['absent', [], ['K1']]);
    expect(said('altered-serials', exhibits(ground, numbered('K4', 'not-examined')))).toEqual(['silent', [], ['K1']]);
    expect(said('altered-serials', exhibits(whole, an('K5', 'firearm')))[0]).toBe('silent');
    const corroded = numbered('K6', 'corroded');
    expect(said('altered-serials', exhibits(corroded, corroded))[0]).toBe('absent');
    const attacked = an('K7', 'firearm', { facts: { alterations: ['serial-attacked'] } });
    expect(said('altered-serials', exhibits(ground, attacked))[0]).toBe('present');
  });

  test('near each other: both firearms with their numbers; compared and far apart is an answer', () => {
    const pair = { exhibitId: 'a', label: 'K4', otherId: 'b', otherLabel: 'K5', own: '020409', other: '020412' };
    expect(said('close-serials', { closeSerials: [pair] })).toEqual(['present', ['K4', 'K5'], []]);
    expect(said('close-serials', { areSerialsComparable: true })[0]).toBe('absent');
  });

  test('never marked is present; never registered only a place to look', () => {
    const bare = numbered('K1', 'never-marked');
    const unregistered = an('K2', 'firearm', { facts: { licenceStatus: 'never' } });
    expect(said('unmarked-unregistered', exhibits(bare, unregistered))).toEqual(['present', ['K1'], ['K2']]);
    expect(said('unmarked-unregistered', exhibits(unregistered))[0]).toBe('silent');
  });
});

describe('answers to traces', () => {
  const answer = (exhibitId: string, more: Partial<TraceAnswer>): TraceAnswer => ({
    exhibitId,
    label: exhibitId,
    address: '/tracing/requests/x',
    result: 'traced-to-purchaser',
    diversion: undefined,
    days: undefined,
    ...more,
  });
  const timed = (least: number, most: number) => ({
    exhibits: [an('K4', 'firearm')],
    traces: [answer('K4', { days: { least, most } })],
  });

  test('a time to crime is short where it is surely below the bound', () => {
    expect(said('short-time-to-crime', timed(100, 400))).toEqual(['present', ['K4'], []]);
    expect(said('short-time-to-crime', timed(1000, 1095))).toEqual(['silent', [], ['K4']]);
    expect(said('short-time-to-crime', timed(1095, 2000))).toEqual(['absent', [], []]);
    const other = { ...timed(1095, 2000), exhibits: [an('K4', 'firearm'), an('K5', 'firearm')] };
    expect(said('short-time-to-crime', other)[0]).toBe('silent');
  });

  test('from stocks of a State: by an answer, by marks, by lots of military ammunition', () => {
    const looted = answer('K3', { result: 'traced-to-state-stock', diversion: 'depot-looting' });
    const stamped = an('K1', 'firearm', {
      markings: [{ kind: 'state-property', component: 'receiver', script: 'cyrillic', text: 'ЈНА' }],
    });
    const lot = an('K10', 'ammunition', { facts: { ammunitionOrigin: 'military', lotMark: '12/86' } });
    const shop = an('K11', 'ammunition', { facts: { ammunitionOrigin: 'commercial', lotMark: '7' } });
    const records = { ...exhibits(stamped, lot, shop), traces: [looted] };
    expect(said('stock-origin', records)).toEqual(['present', ['K1', 'K10', 'K3'], []]);
    expect(said('stock-origin', exhibits(shop))[0]).toBe('silent');
  });

  test('where an alarm weapon was bought is a place to look, for the law there is for a person to judge', () => {
    const alarm = an('K4', 'firearm', { facts: { firearmType: 'alarm-pistol' } });
    const converted = an('K5', 'firearm', { facts: { alterations: ['flobert-chamber-reamed'] } });
    const sawn = an('K6', 'firearm', { facts: { alterations: ['barrel-sawn-off'] } });
    const records = { ...exhibits(alarm, converted, sawn), traces: ['K4', 'K5', 'K6'].map((id) => answer(id, {})) };
    expect(said('permissive-purchase', records)).toEqual(['silent', [], ['K4', 'K5']]);
  });
});

test('one converter: two converted things joined directly or by one tool; one alone, or one person alone, is a place to look', () => {
  const marks = (exhibitId: string, other: string, otherKind: 'firearm' | 'tool', isVerified = true) => ({
    exhibitId,
    other,
    label: exhibitId,
    otherLabel: other,
    kind: 'firearm' as const,
    otherKind,
    request: `${exhibitId}/${other}`,
    isVerified,
    address: '/examination/tasks/x',
  });
  const oneTool = [marks('K4', 'K16', 'tool'), marks('K5', 'K16', 'tool')];
  expect(said('same-converter', { toolMarks: oneTool })).toEqual(['present', ['K4/K16', 'K5/K16'], []]);
  expect(said('same-converter', { toolMarks: oneTool.slice(1) })).toEqual(['silent', [], ['K5/K16']]);
  expect(said('same-converter', { toolMarks: [marks('K4', 'K5', 'firearm')] })[0]).toBe('present');
  expect(said('same-converter', { toolMarks: [marks('K4', 'K5', 'firearm', false)] })[0]).toBe('silent');
  const apart = [marks('K4', 'K16', 'tool'), marks('K5', 'K17', 'tool')];
  expect(said('same-converter', { toolMarks: apart })[0]).toBe('silent');
});

test.each<[IndicatorCode, CaseExhibit, 'present' | 'hint' | 'nothing']>([
  ['money', an('K', 'cash'), 'present'],
  ['phone-content', an('K', 'device', { facts: { deviceKind: 'telephone' } }), 'hint'],
  ['phone-content', an('K', 'device', { facts: { deviceKind: 'printer-3d' } }), 'nothing'],
  ['blank-firers', an('K', 'ammunition', { facts: { ammunitionState: 'blank' } }), 'present'],
  ['blank-firers', an('K', 'document', { facts: { documentKind: 'packaging' } }), 'hint'],
  ['blank-firers', an('K', 'ammunition', { facts: { ammunitionState: 'live' } }), 'nothing'],
  ['machine-tools', an('K', 'tool', { facts: { toolKind: 'lathe' } }), 'present'],
  ['machine-tools', an('K', 'component', { facts: { componentType: 'barrel-blank' } }), 'present'],
  ['machine-tools', an('K', 'tool', { facts: { toolKind: 'set' } }), 'hint'],
  ['machine-tools', an('K', 'tool', { facts: { toolKind: 'hand-tool' } }), 'nothing'],
  ['licence-abuse', an('K', 'firearm', { facts: { licenceStatus: 'expired' } }), 'hint'],
  ['modified-ammunition', an('K', 'ammunition', { facts: { ammunitionState: 'modified-blank' } }), 'present'],
  ['modified-ammunition', an('K', 'ammunition', { facts: { ammunitionOrigin: 'handload' } }), 'present'],
  ['modified-ammunition', an('K', 'tool', { facts: { toolKind: 'press-reloading' } }), 'hint'],
  ['modified-ammunition', an('K', 'ammunition', { facts: { ammunitionState: 'live' } }), 'nothing'],
])('%s of an exhibit %#', (code, exhibit, expected) => {
  const answers = { present: ['present', ['K'], []], hint: ['silent', [], ['K']], nothing: ['silent', [], []] };
  expect(said(code, exhibits(exhibit))).toEqual(answers[expected]);
});

test('incidents: at a border, by post, and a legalisation that is no abuse yet', () => {
  const at = (kind: 'border-check' | 'parcel' | 'legalisation' | 'traffic-stop', premises = '') => ({
    incidents: [{ kind, place: 'Place', premises }],
  });
  expect(said('land-border', at('border-check'))).toEqual(['present', ['Place'], []]);
  expect(said('land-border', at('traffic-stop', 'green-border'))[0]).toBe('present');
  expect(said('land-border', at('traffic-stop'))[0]).toBe('silent');
  expect(said('by-post', at('parcel'))[0]).toBe('present');
  expect(said('by-post', at('traffic-stop', 'parcel-centre'))[0]).toBe('present');
  expect(said('licence-abuse', at('legalisation'))).toEqual(['silent', [], ['Place']]);
});

test('intelligence: a channel, a parcel, a role in a network, with grading and code; working for a company is no network', () => {
  const link = (type: string, entity: 'channel' | 'organisation' | 'parcel' | 'account' | 'firearm') => ({
    intelligence: [{ type, entity, label: 'one', address: '/x', grading: 'B2', handling: 'H2' as const }],
  });
  expect(said('social-media', link('user', 'channel'))).toEqual(['present', ['one'], []]);
  expect(said('by-post', link('recipient-of', 'parcel'))[0]).toBe('present');
  expect(said('named-network', link('member', 'organisation'))[0]).toBe('present');
  expect(said('named-network', link('employer-of', 'organisation'))[0]).toBe('silent');
  expect(said('money', link('controls', 'account'))).toEqual(['silent', [], ['one']]);
  expect(said('same-converter', link('same-tool', 'firearm'))[0]).toBe('present');
  expect(said('close-serials', link('same-batch', 'firearm'))[0]).toBe('present');
  const { grounds } = recordedOf('social-media', { ...nothing, ...link('user', 'channel') }, { shortDays: 1095 });
  expect(grounds).toMatchObject([{ nature: 'intelligence', grading: 'B2', handling: 'H2' }]);
});

test('a person who looked counts before the records, and only answers count as looked at', () => {
  expect(standingOf('present', 'absent')).toBe('absent');
  expect(standingOf('present', undefined)).toBe('present');
  expect(standingOf('silent', undefined)).toBe('open');
  expect([differs('present', 'absent'), differs('present', 'present')]).toEqual([true, false]);
  expect([differs('silent', 'present'), differs('present', 'not-known')]).toEqual([false, false]);
  expect(countOf(['present', 'present', 'absent', 'not-known', 'open'])).toEqual({
    present: 2,
    looked: 3,
    notKnown: 1,
    open: 1,
  });
});
