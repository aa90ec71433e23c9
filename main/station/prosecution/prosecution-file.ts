// The case as the prosecutor needs it, made anew from the records at each look: no count and no threshold is stored anywhere.
import { isStanding } from '../../../shared/domain/prosecution/attribution.ts';
import type { Attribution, Charge, PersonThresholds, Suggestion } from '../../../shared/contract/charges.ts';
import type { OutputOf } from '../../../shared/contract/index.ts';
import { countCartridges, countWeapons } from '../../../shared/domain/prosecution/counting.ts';
import { forceOn, homeJurisdiction, type LegalBasis } from '../../../shared/domain/prosecution/legal-basis.ts';
import { suggestCharges } from '../../../shared/domain/prosecution/suggestions.ts';
import { judgeThreshold, ruleState } from '../../../shared/domain/prosecution/thresholds.ts';
import type { Role } from '../../../shared/domain/roles.ts';
import { ExhibitId, IncidentId, PartyId, type CaseId } from '../../../shared/language/identity.ts';
import type { ReadableDatabase } from '../../database/index.ts';
import { findCase } from '../cases/case-row.ts';
import { readsLong, type ReadHandler } from '../handler.ts';
import { attributionsOf } from './attributions.ts';
import { incidentsOfCase, type CaseIncident } from './case-people.ts';
import { chargesOf } from './charge-records.ts';
import { exhibitsOfCase, type CaseExhibit } from './considered-exhibits.ts';
import { madeByTests } from './made-by-tests.ts';
import { newestLegalBases } from './legal-basis-records.ts';
import { dismissalsOf } from './dismissals.ts';

/** Whoever examines is not told what an examination would suggest. */
const seesSuggestions: readonly Role[] = ['prosecutor', 'supervisor', 'inspector'];

export const readProsecution: ReadHandler<'prosecution.read'> = readsLong(({ db, actor }, { caseId }) => {
  findCase(db, caseId);
  const file = prosecutionFileOf(db, caseId);
  const showsSuggestions = actor.roles.some((role) => seesSuggestions.includes(role));
  const ours = madeByTests(db, caseId);
  return {
    ...file,
    suggestions: showsSuggestions ? file.suggestions : [],
    showsSuggestions,
    madeByTests: exhibitsOfCase(db, caseId)
      .filter(({ id }) => ours.has(id))
      .map(({ id, mark }) => ({ id, mark })),
  };
});

type ProsecutionFile = Omit<OutputOf<'prosecution.read'>, 'showsSuggestions' | 'madeByTests'>;

export function prosecutionFileOf(db: ReadableDatabase, caseId: CaseId): ProsecutionFile {
  const charges = chargesOf(db, caseId);
  const attributions = attributionsOf(db, caseId);
  const exhibits = exhibitsOfCase(db, caseId);
  const standing = attributions.filter(isStanding);
  const attributed = new Set(standing.map(({ exhibitId }) => exhibitId));
  const bases = newestLegalBases(db).map(({ basis }) => basis);
  const groups = groupsOf(standing, exhibits, incidentsOfCase(db, caseId));
  const dismissals = dismissalsOf(db, caseId);
  const judged = groups.map((group) => judgedGroup(group, charges, bases));
  return {
    charges,
    attributions,
    thresholds: judged.map(({ thresholds }) => thresholds),
    suggestions: judged.flatMap((one) => suggestionsOf(one, bases, dismissals)),
    unattributed: exhibits
      .filter(({ id, kind, splitAs }) => isArms(kind) && splitAs === undefined && !attributed.has(id))
      .map(({ id, mark }) => ({ id, mark })),
    withoutIncident: exhibits
      .filter(({ id, incidentId }) => attributed.has(id) && incidentId === undefined)
      .map(({ id, mark }) => ({ id, mark })),
  };
}

function isArms(kind: string): boolean {
  return kind === 'firearm' || kind === 'ammunition';
}

/** One suspect and one event with what is said to have been theirs. */
interface Group {
  readonly partyId: PartyId;
  readonly party: string;
  readonly incident: CaseIncident;
  readonly exhibits: readonly CaseExhibit[];
}

function groupsOf(
  standing: readonly Attribution[],
  exhibits: readonly CaseExhibit[],
  incidents: readonly CaseIncident[],
): Group[] {
  const persons = new Map(standing.map(({ partyId, party }) => [partyId, party]));
  return [...persons].flatMap(([partyId, party]) => {
    const theirs = new Set(standing.filter((one) => one.partyId === partyId).map(({ exhibitId }) => exhibitId));
    return incidents.flatMap((incident): Group[] => {
      const own = exhibits.filter(({ id, incidentId }) => theirs.has(id) && incidentId === incident.id);
      return own.length === 0 ? [] : [{ partyId, party, incident, exhibits: own }];
    });
  });
}

interface JudgedGroup {
  readonly group: Group;
  readonly thresholds: PersonThresholds;
  readonly charged: readonly Charge[];
}

function judgedGroup(group: Group, charges: readonly Charge[], bases: readonly LegalBasis[]): JudgedGroup {
  const { partyId, party, incident, exhibits } = group;
  const charged = charges.filter(
    (charge) => !charge.isWithdrawn && charge.partyId === partyId && charge.incidentId === incident.id,
  );
  const weapons = countWeapons(exhibits);
  const cartridges = countCartridges(exhibits);
  const rules = rulesFor(charged, bases, incident).map((basis) => {
    const { threshold } = basis;
    const counted = threshold?.alsoCounts.length === 0 ? weapons : countWeapons(exhibits, threshold?.alsoCounts);
    const judged = {
      ...(threshold?.weapons === undefined ? {} : { weapons: judgeThreshold(counted, threshold.weapons) }),
      ...(threshold?.cartridges === undefined ? {} : { cartridges: judgeThreshold(cartridges, threshold.cartridges) }),
    };
    return {
      basis,
      ...judged,
      state: ruleState([judged.weapons, judged.cartridges]),
      isCharged: charged.some((charge) => charge.basis.code === basis.code),
    };
  });
  return {
    group,
    charged,
    thresholds: {
      partyId,
      party,
      incidentId: incident.id,
      incidentKind: incident.kind,
      place: incident.place,
      occurredFrom: incident.occurred_from,
      weapons: shownCount(weapons),
      cartridges: shownCount(cartridges),
      rules,
    },
  };
}

/** Rules of this country that were law on that day, and those somebody was charged under: in the version they were charged under. */
function rulesFor(charged: readonly Charge[], bases: readonly LegalBasis[], incident: CaseIncident): LegalBasis[] {
  const own = charged.map(({ basis }) => basis).filter(({ threshold }) => threshold !== undefined);
  const others = bases.filter(
    (basis) =>
      basis.threshold !== undefined &&
      basis.jurisdiction === homeJurisdiction &&
      forceOn(basis, incident.occurred_from) !== 'not-in-force' &&
      own.every(({ code }) => code !== basis.code),
  );
  return [...own, ...others];
}

function shownCount(count: ReturnType<typeof countWeapons>): PersonThresholds['weapons'] {
  return {
    ...count,
    lines: count.lines.map((line) => ({ ...line, exhibitId: ExhibitId.parse(line.exhibitId) })),
    leftOut: count.leftOut.map((line) => ({ ...line, exhibitId: ExhibitId.parse(line.exhibitId) })),
  };
}

function suggestionsOf(
  { group, thresholds, charged }: JudgedGroup,
  bases: readonly LegalBasis[],
  dismissals: ReturnType<typeof dismissalsOf>,
): Suggestion[] {
  const found = suggestCharges({
    partyId: group.partyId,
    incidentId: group.incident.id,
    incidentKind: group.incident.kind,
    exhibits: group.exhibits,
    rules: thresholds.rules.map(({ basis, state }) => ({ code: basis.code, state })),
    charged: charged.map(({ basis }) => ({ code: basis.code, concerns: basis.concerns })),
  });
  return found.map(({ code, exhibits, partyId, incidentId, ...suggested }) => {
    const basis = bases.find((one) => one.code === code);
    const records = exhibits.map(({ id }) => id);
    const dismissed = dismissals.get(suggested.key);
    const isSame = dismissed !== undefined && dismissed.records.join() === records.join();
    return {
      ...suggested,
      hits: [...suggested.hits],
      partyId: PartyId.parse(partyId),
      party: group.party,
      incidentId: IncidentId.parse(incidentId),
      incident: group.incident.place,
      exhibits: exhibits.map(({ id, mark }) => ({ id: ExhibitId.parse(id), mark })),
      ...(basis === undefined ? {} : { basis }),
      ...(isSame ? { dismissed: { reason: dismissed.reason, at: dismissed.at, by: dismissed.by } } : {}),
    };
  });
}
