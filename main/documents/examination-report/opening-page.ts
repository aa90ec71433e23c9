// The first page: which laboratory, which report, for whom; then the questions as they were asked with their answers, before anything else.
import { formatDay, formatMomentInTable } from '../../../shared/text/format.ts';
import type { DocumentText } from '../document-text.ts';
import type { Composition } from '../layout/composition.ts';
import { breakLines } from '../layout/break-lines.ts';
import { heightOf } from '../layout/composition.ts';
import { inks, styles } from '../layout/style.ts';
import { cell, setTable } from '../layout/table.ts';
import type { ExaminationReportModel } from '../models/examination-report.ts';
import { setDefinitions } from '../parts/definitions.ts';
import type { Section } from './section.ts';

const valueStyle = { ...styles.body, size: 8.8, leading: 12.8 };

/** §7.8.2.1 a–e, j: title, laboratory, identification, customer, date of issue; §7.8.8: what it takes the place of. */
export function composeOpeningPage(composition: Composition, model: ExaminationReportModel, text: DocumentText): void {
  const { head, laboratory } = model;
  composition.newPage();
  composition.place('top');
  composition.bookmark(0, text.text('kind.examination-report'));
  composition.paragraph(laboratory.laboratory === '' ? head.agency : laboratory.laboratory, styles.strong);
  const lines = [laboratory.address, laboratory.contact].filter((part) => part !== '').join(' · ');
  if (lines !== '') composition.paragraph(lines, styles.quiet);
  if (laboratory.accreditation !== '')
    composition.paragraph(`${text.text('report.accreditation')}: ${laboratory.accreditation}`, styles.quiet);
  composition.y += 8;
  composition.heading(
    1,
    text.text('kind.examination-report'),
    { ...styles.title, size: 25, leading: 32 },
    { after: 0 },
  );
  if (model.title === '') composition.reserve(1);
  else composition.paragraph(model.title, { ...styles.subtitle, size: 13.5, leading: 19 });
  composition.y += 8;
  composition.rule({ weight: 1.4 });
  composition.y += 9;
  setDefinitions(
    composition,
    [
      { label: text.text('report.number'), value: model.number, style: { ...styles.mono, size: 9.6, leading: 12.8 } },
      {
        label: text.text('report.issued'),
        value: model.isDraft ? text.text('report.notIssued') : formatMomentInTable(head.madeAt),
        style: { ...valueStyle, face: 'bold' },
      },
      { label: text.text('report.request'), value: model.request.number, style: { ...styles.mono, leading: 12.8 } },
      {
        label: text.text('common.classification'),
        value: head.classification === undefined ? '' : text.vocabulary(`classification.${head.classification}`),
        style: valueStyle,
      },
    ],
    { columns: 4, after: 4 },
  );
  if (model.isDraft) framed(composition, text.text('report.draftNote'));
  amendment(composition, model, text);
  customer(composition, model, text);
}

function amendment(composition: Composition, { amends }: ExaminationReportModel, text: DocumentText): void {
  if (amends === undefined) return;
  const { number, issuedAt, reason } = amends;
  framed(
    composition,
    [
      text.text('report.amends', { number, time: formatMomentInTable(issuedAt) }),
      text.text('report.amendsReason', { reason }),
      text.text('report.amendsKept'),
    ].join('\n'),
  );
}

/** Said before anything else, in a frame, and never split. */
function framed(composition: Composition, words: string): void {
  const side = 9;
  const lines = breakLines(
    composition.typefaces,
    [{ text: words, style: styles.strong }],
    composition.width - 2 * side,
  );
  const height = heightOf(lines) + 12;
  composition.reserve(height + 4);
  const { left: x, width, y } = composition;
  composition.mark({ kind: 'box', x, y, width, height, fill: inks.wash, stroke: inks.black });
  composition.y += 6;
  composition.lines(lines, { node: composition.element('P'), x: x + side, width: width - 2 * side });
  composition.y = y + height + 10;
}

function customer(composition: Composition, { request, head }: ExaminationReportModel, text: DocumentText): void {
  setDefinitions(
    composition,
    [
      { label: text.text('report.customer'), value: request.authority, style: { ...valueStyle, face: 'bold' } },
      { label: text.text('report.contact'), value: request.contact, style: valueStyle },
      { label: text.text('report.reference'), value: request.reference, style: styles.mono },
      { label: text.text('report.received'), value: formatMomentInTable(request.receivedAt), style: valueStyle },
      { label: text.text('report.legalBasis'), value: request.legalBasis, style: valueStyle },
      {
        label: text.text('report.requestKind'),
        value: request.kind === 'casework' ? '' : text.text(`report.kind.${request.kind}`),
        style: valueStyle,
      },
      {
        label: text.text('report.consumptionTitle'),
        value: text.text(`report.consumption.${request.consumption}`),
        style: valueStyle,
      },
      { label: text.text('report.consumptionBy'), value: request.consumptionAuthority, style: valueStyle },
      { label: text.text('common.station'), value: `${head.agency} · ${head.station}`, style: valueStyle },
    ],
    { columns: 3, after: 0 },
  );
}

/** The questions word for word, each with its answer beside it. */
export function composeQuestions(
  composition: Composition,
  { questions, request }: ExaminationReportModel,
  section: Section,
  text: DocumentText,
): void {
  section(text.text('report.questions'), 'questions');
  setTable(
    composition,
    [
      { title: text.text('custody.number'), share: 9 },
      { title: text.text('report.question'), share: 62, namesRow: true },
      { title: text.text('report.answer'), share: 100 },
    ],
    questions.map(({ asked, answer }, index) => ({
      cells: [
        cell(String(index + 1), styles.cellQuiet),
        cell(asked, { ...styles.cell, leading: 12.2 }),
        cell(
          answer === '' ? text.text('report.notAnswered') : answer,
          answer === '' ? styles.cellAside : { ...styles.cell, size: 8.8, leading: 12.8 },
        ),
      ],
    })),
    4,
  );
  if (request.language !== text.language)
    composition.paragraph(
      text.text('report.asTyped', { language: text.text(`report.language.${request.language}`) }),
      styles.quiet,
      { after: 4 },
    );
}

/** `17.03.2025`, or both days where the work took longer. */
export function periodOf(from: string, to: string, text: DocumentText): string {
  const [first, last] = [formatDay(from), formatDay(to)];
  return first === last ? first : text.text('report.fromTo', { from: first, to: last });
}
