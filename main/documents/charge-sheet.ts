// The overview of charges: each suspect with counsel, what they are charged with and how that came about, what is said to have been theirs, and
// how long they are held. What was withdrawn is printed with its reason; what the program merely suggests is not.
import { formatMomentInTable, formatMomentWithOffset } from '../../shared/text/format.ts';
import type { DocumentText } from './document-text.ts';
import type { Composition } from './layout/composition.ts';
import { styles } from './layout/style.ts';
import { cell, cells, setTable } from './layout/table.ts';
import type { ChargeSheetModel, PrintedAccused, PrintedCharge } from './models/prosecution.ts';
import { setDefinitions } from './parts/definitions.ts';
import { basisName, basisStanding, basisWords } from './parts/legal-basis-words.ts';
import { composeOpening } from './parts/opening.ts';
import { writeDocument, type DocumentTools, type WrittenDocument } from './write-document.ts';

/** Writes the overview. See `writeDocument` for what is promised and what fails. */
export function writeChargeSheet(model: ChargeSheetModel, tools: DocumentTools): Promise<WrittenDocument> {
  const { head, accused } = model;
  const { text } = tools;
  return writeDocument(
    {
      head,
      title: `${text.text('kind.charge-sheet')} ${head.documentNumber}`,
      compose(composition) {
        composeOpening(composition, head, text, model.caseTitle);
        for (const person of accused) composeAccused(composition, person, text);
        composition.paragraph(text.text('prosecution.attributionNote'), styles.quiet, { after: 3 });
        composition.paragraph(text.text('common.localTime'), styles.quiet);
      },
    },
    tools,
  );
}

function composeAccused(composition: Composition, person: PrintedAccused, text: DocumentText): void {
  composition.heading(2, person.name, styles.section, { before: 4, after: 4 });
  const helpers = (role: string) =>
    person.helpers
      .filter((helper) => helper.role === role)
      .map(({ name }) => name)
      .join(', ');
  setDefinitions(composition, [
    { label: text.text('prosecution.fatherName'), value: person.fatherName },
    { label: text.text('prosecution.born'), value: person.born },
    {
      label: text.text('prosecution.language'),
      value: person.language === undefined ? '' : text.vocabulary(`language.${person.language}`),
    },
    { label: text.vocabulary('partyRole.counsel'), value: helpers('counsel') },
    { label: text.vocabulary('partyRole.interpreter'), value: helpers('interpreter') },
    { label: text.text('prosecution.residence'), value: person.residence },
    { label: text.text('prosecution.contact'), value: person.contact },
  ]);
  composeCharges(composition, person.charges, text);
  composeExhibits(composition, person, text);
  composeDetention(composition, person, text);
}

function composeCharges(composition: Composition, charges: readonly PrintedCharge[], text: DocumentText): void {
  composition.heading(3, text.text('prosecution.charges'), styles.subsection, { after: 4 });
  if (charges.length === 0)
    return composition.paragraph(text.text('prosecution.notCharged'), styles.quiet, { after: 8 });
  setTable(
    composition,
    [
      { title: text.text('prosecution.chargeNumber'), share: 12, namesRow: true },
      { title: text.text('prosecution.basis'), share: 92 },
      { title: text.text('prosecution.event'), share: 48 },
      { title: text.text('prosecution.said'), share: 48 },
    ],
    charges.map((charge) => ({
      washed: charge.isWithdrawn,
      cells: [
        cell(String(charge.number), styles.cellStrong),
        cells(
          [basisName(charge.basis, text), styles.cellStrong],
          [basisWords(charge.basis, text), styles.cell],
          [charge.facts, styles.cell],
          [basisStanding(charge.basis, text), styles.cellQuiet],
          [charge.force === 'in-force' ? '' : text.vocabulary(`basisForce.${charge.force}`), styles.cellStrong],
        ),
        cells([charge.incident, styles.cell], [formatMomentInTable(charge.incidentAt), styles.cellQuiet]),
        cells(
          ...charge.events.flatMap((event) => [
            [text.vocabulary(`chargeEvent.${event.kind}`), styles.cellStrong] as const,
            [`${formatMomentInTable(event.occurredAt)}\n${event.by}`, styles.cellQuiet] as const,
            [event.reason, styles.cellQuiet] as const,
          ]),
        ),
      ],
    })),
    8,
  );
}

function composeExhibits(composition: Composition, { exhibits }: PrintedAccused, text: DocumentText): void {
  if (exhibits.length === 0) return;
  composition.heading(3, text.text('prosecution.attributed'), styles.subsection, { after: 4 });
  setTable(
    composition,
    [
      { title: text.text('prosecution.exhibits'), share: 76, namesRow: true },
      { title: text.text('prosecution.ground'), share: 50 },
      { title: text.text('prosecution.reason'), share: 74 },
    ],
    exhibits.map(({ basis, marks, reason }) => ({
      cells: [
        cell(marks.join(', '), styles.cellStrong),
        cell(text.vocabulary(`attributionBasis.${basis}`)),
        cell(reason, styles.cellQuiet),
      ],
    })),
    8,
  );
}

function composeDetention(composition: Composition, { detention }: PrintedAccused, text: DocumentText): void {
  if (detention.length === 0) return;
  composition.heading(3, text.text('prosecution.detention'), styles.subsection, { after: 4 });
  setTable(
    composition,
    [
      { title: text.text('prosecution.what'), share: 56, namesRow: true },
      { title: text.text('prosecution.when'), share: 56 },
      { title: text.text('prosecution.until'), share: 56 },
      { title: text.text('prosecution.document'), share: 60 },
    ],
    detention.map((event) => ({
      cells: [
        cell(text.vocabulary(`clockEvent.${event.kind}`), styles.cellStrong),
        cell(formatMomentInTable(event.occurredAt)),
        cell(event.until === undefined ? '' : formatMomentWithOffset(event.until)),
        cell(event.document, styles.cellQuiet),
      ],
    })),
    10,
  );
}
