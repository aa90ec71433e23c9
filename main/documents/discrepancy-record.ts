// The record of a difference found on arrival: what the paper says, what was found, what each side states, and how it ended. It stands
// as document 14 in the case file of the sample; nothing on it is ever taken back.
import { formatMomentInTable, formatMomentWithOffset } from '../../shared/text/format.ts';
import type { DocumentText } from './document-text.ts';
import { breakLines } from './layout/break-lines.ts';
import type { Composition } from './layout/composition.ts';
import { inks, styles } from './layout/style.ts';
import type { DiscrepancyRecordModel, PrintedDiscrepancyStep } from './models/arrival.ts';
import type { PrintedPhotograph } from './models/exhibit.ts';
import { setDefinitions } from './parts/definitions.ts';
import { composeOpening, composeSignatures } from './parts/opening.ts';
import { writeDocument, type DocumentTools, type WrittenDocument } from './write-document.ts';

const large = { ...styles.mono, size: 17, leading: 25 };

/** Writes the record. See `writeDocument` for what is promised and what fails. */
export function writeDiscrepancyRecord(model: DiscrepancyRecordModel, tools: DocumentTools): Promise<WrittenDocument> {
  const { head } = model;
  const { text } = tools;
  return writeDocument(
    {
      head,
      title: `${text.text('kind.discrepancy-record')} ${model.number}`,
      compose(composition) {
        composeOpening(composition, head, text, `${model.receiptNumber} / ${model.package}`);
        setDefinitions(composition, [
          { label: text.text('discrepancy.kind'), value: text.vocabulary(`discrepancyKind.${model.kind}`) },
          { label: text.text('discrepancy.package'), value: model.package, style: styles.strong },
          { label: text.text('discrepancy.receipt'), value: model.receiptNumber, style: styles.mono },
          { label: text.text('discrepancy.delivered'), value: `${model.deliveredBy}\n${model.deliveredFor}` },
          { label: text.text('discrepancy.received'), value: formatMomentWithOffset(model.receivedAt) },
          {
            label: text.text('discrepancy.opened'),
            value: `${formatMomentWithOffset(model.openedAt)}\n${model.openedBy}`,
          },
        ]);
        composeDifference(composition, model, text);
        composeStatements(composition, model, text);
        composePhotographs(composition, model.photographs, text);
        composition.paragraph(text.text('discrepancy.explanation'), styles.quiet, { after: 4 });
        composeSignatures(composition, signatures(model, text), text);
      },
    },
    tools,
  );
}

/** The two readings under one another in the mono face, so that a transposed digit is seen. */
function composeDifference(composition: Composition, model: DiscrepancyRecordModel, text: DocumentText): void {
  composition.heading(2, text.text('discrepancy.difference'), styles.section, { before: 2, after: 4 });
  const isNumber = model.kind === 'seal';
  const style = isNumber ? large : styles.body;
  composition.reserve(90);
  const top = composition.y;
  composition.y = top + 6;
  setDefinitions(
    composition,
    [
      { label: text.text('discrepancy.asWritten'), value: model.asWritten || '–', style },
      { label: text.text('discrepancy.asFound'), value: model.asFound || '–', style },
    ],
    { columns: 1, after: 4 },
  );
  composition.rule({ y: top, weight: 0.5, ink: inks.hairline });
  composition.rule({ y: composition.y, weight: 0.5, ink: inks.hairline });
  composition.y += 8;
}

function composeStatements(composition: Composition, model: DiscrepancyRecordModel, text: DocumentText): void {
  composition.heading(2, text.text('discrepancy.statements'), styles.section, { before: 4, after: 6 });
  for (const side of ['ours', 'theirs'] as const) {
    const said = model.steps.filter((step) => step.side === side);
    if (said.length === 0) {
      composition.heading(3, text.text(`discrepancy.${side}`), styles.subsection, { after: 2 });
      composition.paragraph(text.text('discrepancy.notStated'), styles.quiet, { after: 8 });
    }
    for (const step of said) composeStep(composition, step, text.text(`discrepancy.${side}`), text);
  }
  composition.heading(2, text.text('discrepancy.settlement'), styles.section, { before: 4, after: 6 });
  const settled = model.steps.find(({ resolution }) => resolution !== undefined);
  if (settled?.resolution === undefined)
    return composition.paragraph(text.text('discrepancy.notSettled'), styles.strong, { after: 8 });
  composeStep(composition, settled, text.vocabulary(`discrepancyResolution.${settled.resolution}`), text);
}

function composeStep(composition: Composition, step: PrintedDiscrepancyStep, title: string, text: DocumentText): void {
  composition.heading(3, title, styles.subsection, { after: 2 });
  const who = step.function === '' ? step.name : `${step.name}, ${step.function}`;
  const times = text.text('discrepancy.times', {
    occurred: formatMomentWithOffset(step.occurredAt),
    recorded: formatMomentInTable(step.recordedAt),
  });
  composition.paragraph(`${who} · ${times}`, styles.quiet, { after: 2 });
  composition.paragraph(step.statement, styles.body, { after: 3 });
  const signed =
    step.paper === undefined
      ? text.text('discrepancy.signedByKey', { name: step.signedBy, key: step.signatureKey })
      : text.text('discrepancy.signedOnPaper', {
          name: step.signedBy,
          key: step.signatureKey,
          file: step.paper.fileName,
        });
  composition.paragraph(signed, styles.quiet, { after: step.paper === undefined ? 9 : 0 });
  if (step.paper !== undefined) composition.paragraph(`SHA-256 ${step.paper.sha256}`, styles.monoQuiet, { after: 9 });
}

const picture = { width: 226, height: 160, gap: 14 } as const;

/** Two beside each other, each with number and hash: the state of the package as it was seen. */
function composePhotographs(
  composition: Composition,
  photographs: readonly PrintedPhotograph[],
  text: DocumentText,
): void {
  if (photographs.length === 0) return;
  composition.heading(2, text.text('discrepancy.photographs'), styles.section, { before: 4, after: 6 });
  for (let start = 0; start < photographs.length; start += 2) {
    composition.reserve(picture.height + 46);
    const top = composition.y;
    let bottom = top;
    for (const [index, photograph] of photographs.slice(start, start + 2).entries()) {
      const x = composition.left + index * (picture.width + picture.gap);
      const { number, caption } = photograph;
      composition.y = top;
      composition.within('Sect', () => {
        const alternative = text.text('photographs.alternative', { number, caption });
        const node = composition.element('Figure', { alternative });
        const { width, height } = picture;
        composition.mark({ kind: 'picture', node, x, y: top, width, height, picture: photograph });
        composition.y = top + height + 4;
        const runs = [
          { text: `${text.text('photographs.number', { number })}  `, style: styles.cellStrong },
          { text: `${caption}\n`, style: styles.caption },
          { text: `SHA-256 ${photograph.sha256.slice(0, 32)}…`, style: styles.monoQuiet },
        ];
        const lines = breakLines(composition.typefaces, runs, width);
        composition.lines(lines, { x, width, node: composition.element('Caption') });
      });
      bottom = Math.max(bottom, composition.y);
    }
    composition.y = bottom + 10;
  }
}

function signatures(model: DiscrepancyRecordModel, text: DocumentText) {
  const nameOf = (side: 'ours' | 'theirs') => model.steps.findLast((step) => step.side === side)?.name;
  return [
    { title: text.text('discrepancy.theirs'), name: nameOf('theirs') ?? model.deliveredBy },
    { title: text.text('discrepancy.ours'), name: nameOf('ours') ?? model.openedBy },
  ];
}
