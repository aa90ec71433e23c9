// A product of intelligence as a paper: what it is and for whom, its sections with what the records say apart from leads and from judgement, the sources with
// their grading, and who signed it.
import { wordsIn } from '../../shared/domain/examination/words.ts';
import { standingIn } from '../../shared/domain/products/own-template.ts';
import { apart, type ProductFact } from '../../shared/domain/products/fact.ts';
import type { ProductReceiver } from '../../shared/domain/products/product.ts';
import { classificationOf } from '../../shared/reference/classifications.ts';
import { formatMomentInTable, formatPlainDay } from '../../shared/text/format.ts';
import {
  concernedInWords,
  factInWords,
  saidInWords,
  whenInWords,
  worthInWords,
} from '../../shared/text/products-in-words.ts';
import type { DocumentText } from './document-text.ts';
import type { Composition } from './layout/composition.ts';
import { styles } from './layout/style.ts';
import { cell, cells, setTable } from './layout/table.ts';
import type { IntelligenceProductModel } from './models/intelligence-product.ts';
import { setDefinitions } from './parts/definitions.ts';
import { composeVerification } from './parts/ledger-head.ts';
import { composeOpening } from './parts/opening.ts';
import { writeDocument, type DocumentTools, type WrittenDocument } from './write-document.ts';

/** Writes the product. See `writeDocument` for what is promised and what fails. */
export function writeIntelligenceProduct(
  model: IntelligenceProductModel,
  tools: DocumentTools,
): Promise<WrittenDocument> {
  const { template, handling, classifications } = model;
  const { text } = tools;
  // On every page, as whoever holds one of them has to know.
  const head = { ...model.head, marking: [handling, ...namesOf(classifications)].join(' · ') };
  const kind = wordsIn(template.words, text.language);
  return writeDocument(
    {
      head,
      title: `${kind} ${head.documentNumber} · ${model.title}`,
      ...(model.isDraft ? { watermark: text.text('product.draft') } : {}),
      compose(composition) {
        composeOpening(composition, head, text, `${kind}: ${model.title}`);
        composeStanding(composition, standingIn(template, 'letterhead', text.language), { isStrong: true });
        composeAbout(composition, model, text);
        composeNamed(composition, template, 'legalBasis', text);
        for (const [at] of template.sections.entries()) composeSection(composition, model, at, text);
        composeSources(composition, model, text);
        composeNamed(composition, template, 'distribution', text);
        composeSignatures(composition, model, text);
        composition.paragraph(text.text('common.localTime'), styles.quiet);
        composeVerification(composition, head.ledgerHead, text);
      },
    },
    tools,
  );
}

/** What a station has printed on every paper of its template, line by line. */
function composeStanding(composition: Composition, words: string, { isStrong = false } = {}): void {
  const lines = words.split('\n').filter((line) => line.trim() !== '');
  for (const [at, line] of lines.entries())
    composition.paragraph(line, isStrong ? styles.strong : styles.body, { after: at === lines.length - 1 ? 8 : 1 });
}

function composeNamed(
  composition: Composition,
  template: IntelligenceProductModel['template'],
  part: 'legalBasis' | 'distribution',
  text: DocumentText,
): void {
  const words = standingIn(template, part, text.language);
  if (words === '') return;
  composition.heading(2, text.text(`product.${part}`), styles.section, { before: 10, after: 4 });
  composeStanding(composition, words);
}

function composeAbout(composition: Composition, model: IntelligenceProductModel, text: DocumentText): void {
  const { handling, conditions, classifications, receiver, reviewOn, subject, amends, isDraft } = model;
  if (isDraft) composition.paragraph(text.text('product.draftNote'), styles.strong, { after: 6 });
  if (amends !== undefined)
    composition.paragraph(text.text('product.amends', { ...amends }), styles.strong, { after: 6 });
  setDefinitions(
    composition,
    [
      { label: text.text('product.about'), value: subject },
      { label: text.text('product.receiver'), value: receiverInWords(receiver, text) },
      { label: text.text('intelligence.handling'), value: text.vocabulary(`handlingCode.${handling}`) },
      {
        label: text.text('intelligence.classification'),
        value: namesOf(classifications).join(' · '),
      },
      { label: text.text('product.reviewOn'), value: formatPlainDay(reviewOn) },
      { label: text.text('intelligence.conditions'), value: conditions },
    ],
    { columns: 2, after: 4 },
  );
  composition.paragraph(text.text('product.law'), styles.quiet, { after: 6 });
}

function namesOf(classifications: readonly string[]): string[] {
  return classifications.flatMap((code) => classificationOf(code)?.name ?? []);
}

function receiverInWords(receiver: ProductReceiver, text: DocumentText): string {
  return receiver.kind === 'named' ? receiver.name : text.text(`product.receivers.${receiver.kind}`);
}

function composeSection(
  composition: Composition,
  { template, sections }: IntelligenceProductModel,
  at: number,
  text: DocumentText,
): void {
  const section = template.sections[at];
  if (section === undefined) return;
  const said = sections.find(({ code }) => code === section.code);
  const title = `${at + 1}. ${wordsIn(section.words, text.language)}`;
  composition.heading(2, title, styles.section, { before: 10, after: 4, bookmark: { level: 1, title } });
  const { records, leads } = apart(said?.facts ?? []);
  if (records.length > 0) composeFacts(composition, text.text('product.records'), records, text);
  if (leads.length > 0) composeFacts(composition, text.text('product.leads'), leads, text);
  const written = (said?.text ?? '').split('\n').filter((one) => one.trim() !== '');
  if (written.length > 0 && records.length + leads.length > 0)
    composition.heading(3, text.text('product.judgement'), styles.subsection, { before: 4, after: 2 });
  for (const paragraph of written) composition.paragraph(paragraph, styles.body, { after: 4 });
  if (written.length + records.length + leads.length === 0)
    composition.paragraph(text.text('product.nothing'), styles.quiet, { after: 4 });
}

function composeFacts(
  composition: Composition,
  title: string,
  facts: readonly ProductFact[],
  text: DocumentText,
): void {
  composition.heading(3, title, styles.subsection, { before: 4, after: 3 });
  setTable(
    composition,
    [
      { title: text.text('links.when'), share: 28 },
      { title: text.text('links.what'), share: 92, namesRow: true },
      { title: text.text('links.worth'), share: 34 },
      { title: text.text('links.restsOn'), share: 30 },
    ],
    facts.map((fact) => ({
      washed: fact.isWithdrawn,
      cells: [
        cell(whenInWords(fact), styles.cell),
        cells(
          [factInWords(fact, text), fact.isLead ? styles.cellAside : styles.cellStrong],
          [concernedInWords(fact, text), styles.cell],
          [saidInWords(fact, text), styles.cellQuiet],
        ),
        cell(worthInWords(fact, text), styles.cellAside),
        cell(fact.sources.map(({ label }) => label).join('; '), styles.cellMono),
      ],
    })),
  );
}

function composeSources(composition: Composition, { sources }: IntelligenceProductModel, text: DocumentText): void {
  const title = text.text('product.sources');
  composition.heading(2, title, styles.section, { before: 12, after: 4, bookmark: { level: 1, title } });
  if (sources.length === 0) {
    composition.paragraph(text.text('product.noSources'), styles.quiet, { after: 6 });
    return;
  }
  composition.paragraph(text.text('product.sourcesNote'), styles.quiet, { after: 4 });
  setTable(
    composition,
    [
      { title: text.text('product.report'), share: 34, namesRow: true },
      { title: text.text('intelligence.receivedAt'), share: 36 },
      { title: text.text('intelligence.grading'), share: 34 },
      { title: text.text('intelligence.handling'), share: 80 },
    ],
    sources.map(({ report, receivedAt, conditions, classification, version }) => ({
      washed: report.isWithdrawn,
      cells: [
        cells(
          [report.number, styles.cellMono],
          [text.text('product.version', { version }), styles.cellQuiet],
          [report.isWithdrawn ? text.vocabulary('linkStanding.withdrawn') : '', styles.cellAside],
        ),
        cell(receivedAt.length > 10 ? formatMomentInTable(receivedAt) : formatPlainDay(receivedAt), styles.cell),
        cells(
          [
            `${report.grading.source}${report.grading.information} (${report.grading.scheme.replaceAll('x', '×')})`,
            styles.cell,
          ],
          [report.grading.scheme === '4x4' ? '' : `${report.grading.on4x4} (4×4)`, styles.cellQuiet],
        ),
        cells(
          [text.vocabulary(`handlingCode.${report.handling}`), styles.cell],
          [classificationOf(classification)?.name ?? '', styles.cell],
          [conditions, styles.cellQuiet],
        ),
      ],
    })),
  );
}

function composeSignatures(
  composition: Composition,
  { signatures, head }: IntelligenceProductModel,
  text: DocumentText,
): void {
  if (signatures.length === 0) return;
  composition.heading(2, text.text('product.signed'), styles.section, { before: 10, after: 4 });
  for (const { name, key, at } of signatures) {
    const said = { name, at: formatMomentInTable(at), number: head.documentNumber };
    composition.paragraph(text.text('product.signedBy', said), styles.body, { after: 1 });
    composition.paragraph(key, styles.mono, { after: 5 });
  }
}
