// The certificate of one decision: everything it named, what became of each, who authorised it and who saw it done.
import { formatDay, formatMomentInTable, formatMomentWithOffset, formatNumber } from '../../shared/text/format.ts';
import type { DocumentText } from './document-text.ts';
import type { Composition } from './layout/composition.ts';
import { styles } from './layout/style.ts';
import { cell, cells, setTable } from './layout/table.ts';
import type { DisposalCertificateModel, DisposedExhibit } from './models/disposal-certificate.ts';
import { setDefinitions } from './parts/definitions.ts';
import { composeOpening, composeSignatures } from './parts/opening.ts';
import { writeDocument, type DocumentTools, type WrittenDocument } from './write-document.ts';

/** Writes the certificate. See `writeDocument` for what is promised and what fails. */
export function writeDisposalCertificate(
  model: DisposalCertificateModel,
  tools: DocumentTools,
): Promise<WrittenDocument> {
  const { head, decision, exhibits } = model;
  const { text } = tools;
  const count = (state: DisposedExhibit['state']): string =>
    formatNumber(exhibits.filter((exhibit) => exhibit.state === state).length, text.language, 0);
  return writeDocument(
    {
      head,
      title: `${text.text('kind.disposal-certificate')} ${decision.number}`,
      compose(composition) {
        composeOpening(composition, head, text, decision.number);
        setDefinitions(composition, [
          { label: text.text('disposal.outcome'), value: text.vocabulary(`disposalOutcome.${decision.outcome}`) },
          { label: text.text('disposal.authority'), value: decision.authority },
          { label: text.text('disposal.reference'), value: decision.reference },
          { label: text.text('disposal.decidedOn'), value: formatDay(decision.decidedOn) },
          { label: text.text('disposal.recipient'), value: decision.recipient ?? '' },
          { label: text.text('disposal.method'), value: decision.method },
          {
            label: text.text('disposal.recorded'),
            value: `${decision.recordedBy}\n${formatMomentWithOffset(decision.recordedAt)}`,
          },
          { label: text.text('disposal.state.carried-out'), value: count('carried-out') },
          { label: text.text('disposal.state.withdrawn'), value: count('withdrawn') },
          { label: text.text('disposal.state.named'), value: count('named') },
        ]);
        if (decision.note !== '') composition.paragraph(decision.note, styles.body, { after: 8 });
        composeAuthorisations(composition, model, text);
        composeExhibits(composition, exhibits, text);
        composition.space(4);
        composition.paragraph(text.text('disposal.statement'), styles.quiet, { after: 4 });
        composition.paragraph(text.text('common.localTime'), styles.quiet, { after: 6 });
        const carriers = [...new Set(exhibits.flatMap(({ by }) => by ?? []))];
        composeSignatures(
          composition,
          [
            { title: text.text('disposal.carrierSigns'), name: carriers.join(', ') },
            { title: text.text('disposal.witnessSigns'), name: model.witnesses.join(', ') },
          ],
          text,
        );
      },
    },
    tools,
  );
}

function composeAuthorisations(
  composition: Composition,
  { authorisations }: DisposalCertificateModel,
  text: DocumentText,
): void {
  composition.heading(2, text.text('disposal.authorised'), styles.section, { before: 4, after: 6 });
  setTable(
    composition,
    [
      { title: text.text('disposal.person'), share: 60, namesRow: true },
      { title: text.text('disposal.when'), share: 60 },
      { title: text.text('disposal.key'), share: 70 },
    ],
    authorisations.map(({ person, at, signatureKey }) => ({
      cells: [cell(person, styles.cellStrong), cell(formatMomentWithOffset(at)), cell(signatureKey, styles.cellMono)],
    })),
  );
}

function composeExhibits(composition: Composition, exhibits: readonly DisposedExhibit[], text: DocumentText): void {
  composition.heading(2, text.text('disposal.exhibits'), styles.section, { before: 6, after: 6 });
  setTable(
    composition,
    [
      { title: text.text('disposal.exhibit'), share: 34, namesRow: true },
      { title: text.text('exhibit.description'), share: 60 },
      { title: text.text('disposal.amount'), share: 30 },
      { title: text.text('disposal.what'), share: 66 },
    ],
    exhibits.map((exhibit) => ({
      washed: exhibit.state !== 'carried-out',
      cells: [
        cell(exhibit.label, styles.cellStrong),
        cells(
          [exhibit.shortDescription, styles.cell],
          [text.vocabulary(`exhibitKind.${exhibit.kind}`), styles.cellQuiet],
          [exhibit.serial, styles.cellMono],
        ),
        cells(
          [text.vocabulary(`quantityUnit.${exhibit.unit}`, { count: exhibit.quantity }), styles.cell],
          [weightOf(exhibit, text), styles.cellQuiet],
        ),
        cells(
          [text.text(`disposal.state.${exhibit.state}`), styles.cellStrong],
          [exhibit.at === undefined ? '' : formatMomentInTable(exhibit.at), styles.cell],
          [[exhibit.where ?? '', exhibit.by ?? ''].filter((part) => part !== '').join('\n'), styles.cellQuiet],
        ),
      ],
    })),
  );
}

function weightOf({ weight }: DisposedExhibit, text: DocumentText): string {
  if (weight === undefined) return '';
  const grams = `${formatNumber(weight.grams, text.language, 0)} g`;
  return weight.together === 1 ? grams : text.text('disposal.together', { grams, count: weight.together });
}
