// What the records of a case say of each indicator that records can answer. No rule takes the silence of the records for "not present": only where
// every firearm was looked at for the very thing is there an answer of that kind.
import { alterationGroups } from '../exhibit/alterations.ts';
import type { CaseExhibit, CaseRecords, SharedToolMarks } from './case-records.ts';
import {
  asHint,
  attackedStatuses,
  codesOf,
  elseStands,
  factOf,
  ofExhibit,
  ofIncident,
  ofIntelligence,
  ofTrace,
  presentIf,
  silent,
  text,
} from './grounds.ts';
import type { Ground, IndicatorCode, Recorded } from './indicator.ts';

export interface RuleBounds {
  /** A time to crime below so many days is short. */
  readonly shortDays: number;
}

export type Rule = (records: CaseRecords, bounds: RuleBounds) => Recorded;

const firearmsOf = ({ exhibits }: CaseRecords) => exhibits.filter(({ kind }) => kind === 'firearm');

const identityAlterations = ['serial-attacked', 'markings-falsified'];

function attackOn(exhibit: CaseExhibit): Ground | undefined {
  const { serials, facts } = exhibit;
  const statuses = serials.map(({ status }) => status).filter((status) => attackedStatuses.includes(status));
  const altered = codesOf(facts, 'alterations').filter((code) => identityAlterations.includes(code));
  if (statuses.length + altered.length === 0) return undefined;
  return ofExhibit(exhibit, [
    ...[...new Set(statuses)].map((code) => ({ kind: 'code', list: 'serialStatus', code }) as const),
    ...altered.map((code) => ({ kind: 'code', list: 'alteration', code }) as const),
  ]);
}

/** On more than one firearm; one alone is shown as a place to look. */
function alteredSerials(records: CaseRecords): Recorded {
  const firearms = firearmsOf(records);
  const grounds = firearms.flatMap((firearm) => attackOn(firearm) ?? []);
  if (grounds.length > 1) return presentIf(...grounds);
  const isLookedAt = ({ serials }: CaseExhibit) =>
    serials.length > 0 && serials.every(({ status }) => status !== 'not-examined');
  return {
    standing: firearms.length > 0 && firearms.every(isLookedAt) ? 'absent' : 'silent',
    grounds: grounds.map(asHint),
  };
}

/** What intelligence says of one batch, of arms elsewhere too. */
const batchLinks = ['same-batch', 'sequential-serials'];

function closeSerials({ closeSerials: pairs, areSerialsComparable, intelligence }: CaseRecords): Recorded {
  const grounds = pairs.flatMap(({ exhibitId, label, otherId, otherLabel, own, other }): Ground[] => [
    { ...closePair(own, other, otherLabel), label, address: `/exhibits/${exhibitId}` },
    { ...closePair(other, own, label), label: otherLabel, address: `/exhibits/${otherId}` },
  ]);
  const batches = intelligence.filter(({ type }) => batchLinks.includes(type)).map(ofIntelligence);
  return elseStands(presentIf(...grounds, ...batches), areSerialsComparable ? 'absent' : 'silent');
}

function closePair(
  own: string,
  other: string,
  otherLabel: string,
): Pick<Ground, 'says' | 'nature' | 'isHint' | 'grading'> {
  return { says: text(`${own} ↔ ${other} (${otherLabel})`), nature: 'evidence', isHint: false, grading: '' };
}

/** Surely below the bound; what may be below it, because a day is only known by its year, is a place to look. */
function shortTimeToCrime(records: CaseRecords, { shortDays }: RuleBounds): Recorded {
  const timed = records.traces.flatMap(({ days, ...trace }) => (days === undefined ? [] : [{ ...trace, days }]));
  const grounds = timed
    .filter(({ days }) => days.least < shortDays)
    .map(({ days, label, address }): Ground => ({
      label,
      address,
      says: [{ kind: 'days', ...days }],
      nature: 'foreign',
      isHint: days.most >= shortDays,
      grading: '',
    }));
  const known = new Set(timed.map(({ exhibitId }) => exhibitId));
  const firearms = firearmsOf(records);
  const isAnswered = grounds.length === 0 && firearms.length > 0 && firearms.every(({ id }) => known.has(id));
  return elseStands(presentIf(...grounds), isAnswered ? 'absent' : 'silent');
}

/** Without a mark from its making. Whether another one is fresh from the works no record says. */
function unmarked(records: CaseRecords): Recorded {
  return presentIf(
    ...firearmsOf(records).flatMap((firearm): Ground[] => {
      const isUnmarked = firearm.serials.some(({ status }) => status === 'never-marked');
      if (isUnmarked) return [ofExhibit(firearm, [{ kind: 'code', list: 'serialStatus', code: 'never-marked' }])];
      return factOf(firearm.facts, 'licenceStatus') === 'never' ? [asHint(ofExhibit(firearm))] : [];
    }),
  );
}

const convertible = new Set(['firearm', 'component', 'suppressor', 'magazine']);

/** Tool marks that join two converted things at least, directly or by the tool or mark they were both compared with. */
function sameConverter({ toolMarks, intelligence }: CaseRecords): Recorded {
  const grounds = groupsOf(toolMarks).flatMap((group): Ground[] => {
    const converted = new Set(
      group.flatMap(({ exhibitId, kind, other, otherKind }) => [
        ...(convertible.has(kind) ? [exhibitId] : []),
        ...(otherKind !== undefined && convertible.has(otherKind) ? [other] : []),
      ]),
    );
    return group.map(({ label, otherLabel, request, isVerified, address }): Ground => ({
      label: request,
      address,
      says: text(`${label} ↔ ${otherLabel}`),
      nature: 'evidence',
      isHint: converted.size < 2 || !isVerified,
      grading: '',
    }));
  });
  return presentIf(...grounds, ...intelligence.filter(({ type }) => type === 'same-tool').map(ofIntelligence));
}

function groupsOf(pairs: readonly SharedToolMarks[]): SharedToolMarks[][] {
  let groups: { readonly ends: ReadonlySet<string>; readonly pairs: SharedToolMarks[] }[] = [];
  for (const pair of pairs) {
    const ends = [pair.exhibitId, pair.other];
    const touched = groups.filter((group) => ends.some((end) => group.ends.has(end)));
    groups = [
      ...groups.filter((group) => !touched.includes(group)),
      {
        ends: new Set([...ends, ...touched.flatMap((group) => [...group.ends])]),
        pairs: [...touched.flatMap((group) => group.pairs), pair],
      },
    ];
  }
  return groups.map((group) => group.pairs);
}

const ofKind = ({ exhibits }: CaseRecords, kind: string) => exhibits.filter((one) => one.kind === kind);
const withFact = (all: readonly CaseExhibit[], name: string, codes: readonly string[]) =>
  all.filter(({ facts }) => codes.includes(factOf(facts, name)));
const toEntity = ({ intelligence }: CaseRecords, kind: string) =>
  intelligence.filter(({ entity }) => entity === kind).map(ofIntelligence);

/** An account that intelligence names may be anybody's: a place to look. */
function money(records: CaseRecords): Recorded {
  const accounts = toEntity(records, 'account').map(asHint);
  return presentIf(...ofKind(records, 'cash').map((one) => ofExhibit(one)), ...accounts);
}

/** That there is a telephone says nothing of what is in it. */
function phoneContent(records: CaseRecords): Recorded {
  const devices = withFact(ofKind(records, 'device'), 'deviceKind', ['telephone', 'tablet', 'computer', 'storage']);
  return presentIf(...devices.map((one) => asHint(ofExhibit(one))));
}

function blankFirers(records: CaseRecords): Recorded {
  const blanks = withFact(ofKind(records, 'ammunition'), 'ammunitionState', ['blank', 'modified-blank']);
  const boxes = withFact(ofKind(records, 'document'), 'documentKind', ['packaging']);
  return presentIf(...blanks.map((one) => ofExhibit(one)), ...boxes.map((one) => asHint(ofExhibit(one))));
}

const machines = ['lathe', 'milling-machine', 'drill-press', 'drill-jig', 'reamer', 'rifling-tool'];
const perhapsMachines = ['set', 'drill-bit', 'printer-3d', 'cnc-files', 'welding', 'material'];

function machineTools(records: CaseRecords): Recorded {
  const tools = ofKind(records, 'tool');
  const parts = withFact(ofKind(records, 'component'), 'componentType', ['barrel-blank', 'conversion-kit']);
  return presentIf(
    ...[...withFact(tools, 'toolKind', machines), ...parts].map((one) => ofExhibit(one)),
    ...withFact(tools, 'toolKind', perhapsMachines).map((one) => asHint(ofExhibit(one))),
  );
}

const incidentsWith = (records: CaseRecords, kind: string, premises: readonly string[]) =>
  records.incidents
    .filter((incident) => incident.kind === kind || premises.includes(incident.premises))
    .map((incident) => ofIncident(records, incident));

const landBorder: Rule = (records) =>
  presentIf(...incidentsWith(records, 'border-check', ['border-crossing', 'green-border']));

const byPost: Rule = (records) =>
  presentIf(...incidentsWith(records, 'parcel', ['parcel-centre']), ...toEntity(records, 'parcel'));

/** That something was legalised or licensed is no abuse yet. */
function licenceAbuse(records: CaseRecords): Recorded {
  const licensed = withFact(firearmsOf(records), 'licenceStatus', ['registered', 'expired']);
  return presentIf(
    ...incidentsWith(records, 'legalisation', []).map(asHint),
    ...licensed.map((one) => asHint(ofExhibit(one))),
  );
}

const stockMarks = ['state-property', 'rebuild-depot', 'unit-number'];

function isOfStock({ facts, markings }: CaseExhibit): boolean {
  if (factOf(facts, 'licenceStatus') === 'state-stock') return true;
  if (markings.some(({ kind }) => stockMarks.includes(kind))) return true;
  const isMilitary = [factOf(facts, 'ammunitionOrigin'), factOf(facts, 'explosiveOrigin')].includes('military');
  return isMilitary && factOf(facts, 'lotMark') !== '';
}

/** A mark of a State's stock says where it once was, and not that it was stolen there; an answer says more. */
function stockOrigin(records: CaseRecords): Recorded {
  const marked = records.exhibits.filter(isOfStock).map((exhibit) => {
    const marks = exhibit.markings.filter(({ kind }) => stockMarks.includes(kind)).map((one) => one.text);
    const said = [...marks, factOf(exhibit.facts, 'lotMark')].filter((one) => one !== '').join(' · ');
    return ofExhibit(exhibit, text(said));
  });
  const traced = records.traces.filter(
    ({ result, diversion }) => result === 'traced-to-state-stock' || diversion === 'depot-looting',
  );
  return presentIf(...marked, ...traced.map(ofTrace));
}

const permissiveTypes = ['alarm-pistol', 'alarm-revolver', 'alarm-long-gun', 'signal-pistol', 'flobert'];
const permissiveAlterations: ReadonlySet<string> = new Set(
  alterationGroups.flatMap(({ name, options }) =>
    ['alarm-to-live', 'flobert-to-live', 'acoustic-to-live'].includes(name) ? options : [],
  ),
);
const boughtResults = ['traced-to-purchaser', 'traced-to-dealer', 'traced-to-export'];

/** Where it was bought an answer says; whether the law there was permissive then, a person does. */
function permissivePurchase(records: CaseRecords): Recorded {
  const { traces, exhibits } = records;
  const isPermissive = ({ facts }: CaseExhibit) =>
    permissiveTypes.includes(factOf(facts, 'firearmType')) ||
    codesOf(facts, 'alterations').some((code) => permissiveAlterations.has(code));
  const own = new Set(exhibits.filter(isPermissive).map(({ id }) => id));
  const bought = traces.filter(({ exhibitId, result }) => own.has(exhibitId) && boughtResults.includes(result));
  return presentIf(...bought.map((trace) => asHint(ofTrace(trace))));
}

function modifiedAmmunition(records: CaseRecords): Recorded {
  const ammunition = ofKind(records, 'ammunition');
  const modified = ammunition.filter(
    ({ facts }) =>
      ['reloaded', 'modified-blank'].includes(factOf(facts, 'ammunitionState')) ||
      factOf(facts, 'ammunitionOrigin') === 'handload',
  );
  const means = [
    ...withFact(ofKind(records, 'tool'), 'toolKind', ['press-reloading']),
    ...withFact(ofKind(records, 'accessory'), 'accessoryKind', ['reloading-press', 'reloading-dies']),
  ];
  return presentIf(...modified.map((one) => ofExhibit(one)), ...means.map((one) => asHint(ofExhibit(one))));
}

/** Roles in a network, and not that somebody works for a company. */
const networkLinks = ['member', 'leader', 'facilitator'];

const namedNetwork: Rule = ({ intelligence }) =>
  presentIf(
    ...intelligence
      .filter(({ entity, type }) => entity === 'organisation' && networkLinks.includes(type))
      .map(ofIntelligence),
  );

/** The indicators that records can answer; the others are for a person alone. */
export const rules: Partial<Readonly<Record<IndicatorCode, Rule>>> = {
  'altered-serials': alteredSerials,
  'close-serials': closeSerials,
  'short-time-to-crime': shortTimeToCrime,
  'unmarked-unregistered': unmarked,
  'same-converter': sameConverter,
  money,
  'phone-content': phoneContent,
  'blank-firers': blankFirers,
  'machine-tools': machineTools,
  'land-border': landBorder,
  'by-post': byPost,
  'licence-abuse': licenceAbuse,
  'stock-origin': stockOrigin,
  'social-media': (records) => presentIf(...toEntity(records, 'channel')),
  'named-network': namedNetwork,
  'permissive-purchase': permissivePurchase,
  'modified-ammunition': modifiedAmmunition,
};

export function recordedOf(code: IndicatorCode, records: CaseRecords, bounds: RuleBounds): Recorded {
  return rules[code]?.(records, bounds) ?? silent;
}
