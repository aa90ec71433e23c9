// The computation of thresholds: per event and person what counts, line by line, what was left out and why, and which rule that reaches. It stands
// as document 42 in the case file of the sample. It decides nothing: where two readings of a rule differ, both are printed.
import { formatMomentWithOffset, formatNumber } from '../../shared/text/format.ts';
import type { DocumentText } from './document-text.ts';
import type { Composition } from './layout/composition.ts';
import { styles } from './layout/style.ts';
import { cell, cells, setTable } from './layout/table.ts';
import type { PrintedCountLine, PrintedRule, PrintedSum, ThresholdComputationModel } from './models/prosecution.ts';
import { setDefinitions } from './parts/definitions.ts';
import { basisName, basisStanding, thresholdWords } from './parts/legal-basis-words.ts';
import { composeOpening } from './parts/opening.ts';
import { writeDocument, type DocumentTools, type WrittenDocument } from './write-document.ts';

/** Writes the computation. See `writeDocument` for what is promised and what fails. */
export function writeThresholdComputation(
  model: ThresholdComputationModel,
  tools: DocumentTools,
): Promise<WrittenDocument> {
  const { head, sums } = model;
  const { text } = tools;
  return writeDocument(
    {
      head,
      title: `${text.text('kind.threshold-computation')} ${head.documentNumber}`,
      compose(composition) {
        composeOpening(composition, head, text, model.caseTitle);
        for (const sum of sums.filter(counts)) composeSum(composition, sum, text);
        composeRest(composition, sums, text);
        composition.paragraph(text.text('prosecution.howCounted'), styles.quiet, { after: 3 });
        composition.paragraph(text.text('prosecution.decidesNothing'), styles.quiet, { after: 3 });
        composition.paragraph(text.text('common.localTime'), styles.quiet);
      },
    },
    tools,
  );
}

function counts({ lines }: PrintedSum): boolean {
  return lines.length > 0;
}

function eventOf({ incidentKind, place }: PrintedSum, text: DocumentText): string {
  return `${text.vocabulary(`incidentKind.${incidentKind}`)}, ${place}`;
}

/** What was attributed for an event in which nothing counts: one line, so that nobody looks for it. */
function composeRest(composition: Composition, sums: readonly PrintedSum[], text: DocumentText): void {
  const rest = sums.filter((sum) => !counts(sum));
  if (rest.length === 0) return;
  composition.heading(3, text.text('prosecution.nothingCounts'), styles.subsection, { before: 0, after: 3 });
  for (const sum of rest) {
    const head = `${sum.persons.join(', ')} · ${eventOf(sum, text)} · ${formatMomentWithOffset(sum.occurredFrom)}`;
    composition.paragraph(head, styles.quiet, { after: 1 });
    for (const line of leftOutLines(sum, text)) composition.paragraph(line, styles.quiet, { after: 1 });
  }
  composition.space(8);
}

function composeSum(composition: Composition, sum: PrintedSum, text: DocumentText): void {
  composition.heading(2, sum.persons.join(', '), styles.section, { before: 2, after: 4 });
  const number = (value: number) => formatNumber(value, text.language, 0);
  setDefinitions(
    composition,
    [
      { label: text.text('prosecution.event'), value: eventOf(sum, text) },
      { label: text.text('prosecution.when'), value: formatMomentWithOffset(sum.occurredFrom) },
      { label: text.text('prosecution.weaponsTotal'), value: number(sum.weapons), style: styles.exhibitNumber },
      { label: text.text('prosecution.cartridgesTotal'), value: number(sum.cartridges), style: styles.exhibitNumber },
    ],
    { columns: 4, after: 4 },
  );
  composeRules(composition, sum.rules, text);
  setTable(
    composition,
    [
      { title: text.text('prosecution.exhibit'), share: 30, namesRow: true },
      { title: text.text('exhibit.description'), share: 96 },
      { title: text.text('prosecution.countsAs'), share: 42 },
      { title: text.text('prosecution.number'), share: 18, align: 'right' },
    ],
    alikeIn(sum.lines).map((alike) => ({
      cells: [
        cell(alike.map(({ mark }) => mark).join(', '), styles.cellStrong),
        cell(alike[0].description),
        cells(
          [text.vocabulary(`countedAs.${alike[0].as}`), styles.cell],
          [alike[0].isEstimate ? text.text('prosecution.estimate') : '', styles.cellQuiet],
        ),
        cell(number(alike.reduce((total, line) => total + line.number, 0))),
      ],
    })),
    8,
  );
  if (sum.isOpen) composition.paragraph(text.text('prosecution.open'), styles.strong, { after: 5 });
  composeLeftOut(composition, sum, text);
}

/** Exhibits that are described and counted alike stand in one row, each with its mark. */
function alikeIn(lines: readonly PrintedCountLine[]): (readonly [PrintedCountLine, ...PrintedCountLine[]])[] {
  const groups = Map.groupBy(lines, ({ description, as, isEstimate }) => JSON.stringify([description, as, isEstimate]));
  return [...groups.values()].flatMap(([first, ...others]) =>
    first === undefined ? [] : [[first, ...others] as const],
  );
}

function composeRules(composition: Composition, rules: readonly PrintedRule[], text: DocumentText): void {
  if (rules.length === 0) return composition.paragraph(text.text('prosecution.noRule'), styles.strong, { after: 6 });
  setTable(
    composition,
    [
      { title: text.text('prosecution.basis'), share: 76, namesRow: true },
      { title: text.text('prosecution.threshold'), share: 64 },
      { title: text.text('prosecution.result'), share: 50 },
    ],
    rules.map((rule) => ({
      cells: [
        cells([basisName(rule.basis, text), styles.cellStrong], [basisStanding(rule.basis, text), styles.cellQuiet]),
        cells(
          ...(['weapons', 'cartridges'] as const).flatMap((what) => {
            const judged = rule[what];
            if (judged === undefined) return [];
            const unsettled = judged.threshold.isVerified ? '' : text.text('prosecution.comparisonUnverified');
            return [
              [thresholdWords(what, judged, text), styles.cell] as const,
              [judged.state === 'depends' ? text.text('prosecution.bothReadings') : '', styles.cellStrong] as const,
              [what === 'weapons' ? unsettled : '', styles.cellQuiet] as const,
            ];
          }),
        ),
        cell(text.vocabulary(`thresholdState.${rule.state}`), styles.cellStrong),
      ],
    })),
    8,
  );
}

function composeLeftOut(composition: Composition, sum: PrintedSum, text: DocumentText): void {
  if (sum.leftOut.length === 0) return;
  composition.heading(3, text.text('prosecution.leftOut'), styles.subsection, { before: 0, after: 3 });
  for (const line of leftOutLines(sum, text)) composition.paragraph(line, styles.quiet, { after: 1 });
  composition.space(8);
}

/** `K13 (1): suppressor; this rule does not count it`, one line for each reason. */
function leftOutLines({ leftOut }: PrintedSum, text: DocumentText): string[] {
  return [...Map.groupBy(leftOut, ({ reason }) => reason)].map(([reason, own]) => {
    const marks = own.map(({ mark, number }) => `${mark} (${formatNumber(number, text.language, 0)})`).join(', ');
    return `${marks}: ${text.vocabulary(`leftOut.${reason}`)}`;
  });
}
