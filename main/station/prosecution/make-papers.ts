// The two papers of charges, from the records as they are at this moment. Suggestions are in neither; addresses only where somebody chose it.
import { isStanding } from '../../../shared/domain/prosecution/attribution.ts';
import type { Attribution, PersonThresholds } from '../../../shared/contract/charges.ts';
import type { ParsedInputOf } from '../../../shared/contract/index.ts';
import type { CaseId } from '../../../shared/language/identity.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import type { OrderedPaper, PrintedAccused, PrintedSum } from '../../documents/index.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import { leadingNumber } from '../cases/case-file-model.ts';
import { enteredCase, findCase } from '../cases/case-row.ts';
import { partiesOf } from '../cases/record-party.ts';
import { documentHead } from '../document-head.ts';
import type { Inside } from '../inside.ts';
import { orderCasePaper } from '../order-case-paper.ts';
import { attributionsOf } from './attributions.ts';
import { chargesOf } from './charge-records.ts';
import { standingClockEvents } from './clock-records.ts';
import { prosecutionFileOf } from './prosecution-file.ts';

type Kind = 'threshold-computation' | 'charge-sheet';

export async function makeThresholdComputation(
  inside: Inside,
  { caseId, language }: ParsedInputOf<'prosecution.threshold-document'>,
): Promise<{ jobId: string }> {
  const { db } = inside.unlocked;
  findCase(db, caseId);
  if (prosecutionFileOf(db, caseId).thresholds.length === 0)
    throw new FocalPointError('prosecution.nothing-attributed');
  return startPaper(inside, { kind: 'threshold-computation', caseId, language }, (head) => {
    const view = inside.unlocked.view();
    const model = {
      head,
      caseTitle: findCase(view.db, caseId).title,
      sums: printedSums(view.db, caseId, prosecutionFileOf(view.db, caseId).thresholds),
    };
    return { kind: 'threshold-computation', model };
  });
}

export async function makeChargeSheet(
  inside: Inside,
  { caseId, language, withAddresses }: ParsedInputOf<'prosecution.charge-sheet'>,
): Promise<{ jobId: string }> {
  const { db } = inside.unlocked;
  findCase(db, caseId);
  if (chargesOf(db, caseId).length === 0) throw new FocalPointError('prosecution.no-charge');
  return startPaper(inside, { kind: 'charge-sheet', caseId, language }, (head) => {
    const view = inside.unlocked.view();
    const { title } = findCase(view.db, caseId);
    return {
      kind: 'charge-sheet',
      model: { head, caseTitle: title, accused: accusedOf(view.db, caseId, withAddresses) },
    };
  });
}

function startPaper(
  inside: Inside,
  {
    kind,
    caseId,
    language,
  }: {
    readonly kind: Kind;
    readonly caseId: CaseId;
    readonly language: ParsedInputOf<'prosecution.charge-sheet'>['language'];
  },
  draw: (head: ReturnType<typeof documentHead>) => OrderedPaper,
): { jobId: string } {
  const entered = enteredCase(findCase(inside.unlocked.db, caseId));
  return orderCasePaper(inside, { kind, language, caseId, about: entered.title }, () =>
    draw(documentHead(inside, { kind, caseNumber: leadingNumber(entered), classification: entered.classification })),
  );
}

/** Persons of whom the same is said for the same event stand in one sum. */
function printedSums(db: ReadableDatabase, caseId: CaseId, thresholds: readonly PersonThresholds[]): PrintedSum[] {
  const described = new Map(
    db
      .all<{ id: string; description: string }>(
        statement`select id, description from exhibit where case_id = ${caseId}`,
      )
      .map(({ id, description }) => [id, description]),
  );
  const same = ({ incidentId, weapons, cartridges, rules }: PersonThresholds) =>
    JSON.stringify([incidentId, weapons, cartridges, rules.map(({ basis, state }) => [basis, state])]);
  return [...Map.groupBy(thresholds, same).values()].flatMap((group): PrintedSum[] => {
    const [first] = group;
    if (first === undefined) return [];
    return [
      {
        persons: group.map(({ party }) => party),
        incidentKind: first.incidentKind,
        place: first.place,
        occurredFrom: first.occurredFrom,
        weapons: first.weapons.total,
        cartridges: first.cartridges.total,
        isOpen: first.weapons.isOpen || first.cartridges.isOpen,
        lines: [...first.weapons.lines, ...first.cartridges.lines].map(
          ({ exhibitId, mark, number, as, isEstimate }) => ({
            mark,
            description: described.get(exhibitId) ?? '',
            number,
            as,
            isEstimate,
          }),
        ),
        leftOut: [...first.weapons.leftOut, ...first.cartridges.leftOut],
        rules: first.rules,
      },
    ];
  });
}

function accusedOf(db: ReadableDatabase, caseId: CaseId, withAddresses: boolean): PrintedAccused[] {
  const parties = partiesOf(db, caseId);
  const charges = chargesOf(db, caseId);
  const attributions = attributionsOf(db, caseId);
  const events = standingClockEvents(db, caseId);
  return parties
    .filter(({ role, id }) => role === 'suspect' || charges.some((charge) => charge.partyId === id))
    .map((person) => ({
      name: person.name,
      fatherName: person.fatherName ?? '',
      born: person.born ?? '',
      language: person.language,
      residence: withAddresses ? (person.residence ?? '') : '',
      contact: withAddresses ? (person.contact ?? '') : '',
      helpers: parties
        .filter(({ clients }) => clients?.includes(person.id) === true)
        .map(({ role, name }) => ({ role, name })),
      charges: charges
        .filter(({ partyId }) => partyId === person.id)
        // What was signed is printed, whatever the record of the incident says by now.
        .map((charge) => ({ ...charge, incidentAt: charge.signedIncidentAt ?? charge.incidentAt })),
      exhibits: printedAttributions(attributions.filter(({ partyId }) => partyId === person.id)),
      detention: events.filter(({ partyId }) => partyId === person.id),
    }));
}

/** What was said in one breath is printed in one line; what counts no more is no longer said. */
function printedAttributions(attributions: readonly Attribution[]): PrintedAccused['exhibits'] {
  const standing = attributions.filter(isStanding);
  const groups = Map.groupBy(standing, ({ basis, reason }) => `${basis} ${reason}`);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    return [{ basis: first.basis, marks: group.map(({ exhibit }) => exhibit), reason: first.reason }];
  });
}
