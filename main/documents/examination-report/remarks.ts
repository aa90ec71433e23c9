// What bounds the results: opinions marked as such, sampling, deviations, limitations (§7.8.2.1 k, n; §7.8.7), the statements every report
// carries (l), and who authorised it (o).
import { formatMomentWithOffset } from '../../../shared/text/format.ts';
import type { DocumentText } from '../document-text.ts';
import type { Composition } from '../layout/composition.ts';
import { styles } from '../layout/style.ts';
import { cell, setTable } from '../layout/table.ts';
import type { ExaminationReportModel } from '../models/examination-report.ts';
import { inFours } from '../parts/in-fours.ts';
import { setList } from '../parts/ledger-head.ts';
import type { Section } from './section.ts';

/** What every report ends in stands on one page with its heading: four statements, two signatures. Points. */
const keptTogether = 110;

export function composeOpinions(
  composition: Composition,
  { interpretation, basis }: ExaminationReportModel,
  section: Section,
  text: DocumentText,
): void {
  if (interpretation === '') return;
  section(text.text('report.opinions'), 'opinions');
  composition.paragraph(text.text('report.opinionsMarked'), styles.aside, { after: 3 });
  composition.paragraph(interpretation, styles.body, { after: 5 });
  titled(composition, text.text('report.basis'), basis);
}

export function composeRemarks(
  composition: Composition,
  model: ExaminationReportModel,
  section: Section,
  text: DocumentText,
): void {
  const departures = [
    ...model.departures,
    ...model.leftOut.map(({ what, reason }) => text.text('report.leftOut', { what, reason })),
  ];
  const parts = [
    [text.text('report.sampling'), model.samplingPlan],
    [text.text('report.deviations'), [model.deviations, ...departures].filter(Boolean).join('\n')],
    [text.text('report.uncertainty'), model.uncertainty],
    [text.text('report.limitations'), model.limitations],
  ] as const;
  if (parts.every(([, words]) => words === '')) return;
  section(text.text('report.remarks'), 'remarks');
  for (const [title, words] of parts) titled(composition, title, words);
}

function titled(composition: Composition, title: string, words: string): void {
  if (words === '') return;
  composition.heading(3, title, styles.subsection, { before: 3, after: 1 });
  composition.paragraph(words, styles.body, { after: 5 });
}

export function composeStatements(composition: Composition, section: Section, text: DocumentText): void {
  section(text.text('report.statements'), 'statements');
  composition.reserve(keptTogether);
  setList(
    composition,
    [
      text.text('report.onlyItems'),
      text.text('report.notInPart'),
      text.text('report.file'),
      text.text('common.localTime'),
    ],
    () => '–',
  );
}

export function composeSignatureBlock(
  composition: Composition,
  { signatures }: ExaminationReportModel,
  section: Section,
  text: DocumentText,
): void {
  section(text.text('report.signatures'), 'signatures');
  if (signatures.length > 0) composition.reserve(keptTogether);
  if (signatures.length === 0) return composition.paragraph(text.text('report.notSigned'), styles.strong);
  composition.paragraph(text.text('report.signatureNote'), { ...styles.quiet, size: 7.6, leading: 11 }, { after: 4 });
  setTable(
    composition,
    [
      { title: text.text('report.person'), share: 46, namesRow: true },
      { title: text.text('report.function'), share: 38 },
      { title: text.text('report.signedAt'), share: 40 },
      { title: text.text('report.key'), share: 44 },
      { title: text.text('report.seen'), share: 34 },
    ],
    signatures.map(({ as, name, key, at, seen }) => ({
      cells: [
        cell(name, styles.cellStrong),
        cell(text.text(`report.as.${as}`)),
        cell(formatMomentWithOffset(at)),
        cell(key, styles.cellMono),
        cell(inFours(seen), styles.cellMono),
      ],
    })),
    3,
  );
}
