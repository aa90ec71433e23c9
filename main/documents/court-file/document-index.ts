// The index of a court file: every document with its number, and whatever is unusual about it in words on its own line.
import {
  formatPlainDay,
  formatMomentInTable,
  formatMomentWithOffset,
  formatNumber,
} from '../../../shared/text/format.ts';
import type { DocumentText } from '../document-text.ts';
import type { Composition } from '../layout/composition.ts';
import { styles } from '../layout/style.ts';
import { cell, cells, setTable } from '../layout/table.ts';
import type { DocumentIndexModel, IndexedDocument } from '../models/court-file.ts';
import { setDefinitions } from '../parts/definitions.ts';
import { composeVerification } from '../parts/ledger-head.ts';
import { composeOpening, composeSignatures } from '../parts/opening.ts';
import { writeDocument, type DocumentTools, type WrittenDocument } from '../write-document.ts';

/** Writes the index. See `writeDocument` for what is promised and what fails. */
export function writeDocumentIndex(model: DocumentIndexModel, tools: DocumentTools): Promise<WrittenDocument> {
  const { head } = model;
  const { text } = tools;
  return writeDocument(
    {
      head,
      title: `${text.text('kind.document-index')} ${head.documentNumber}`,
      compose(composition) {
        composeOpening(composition, head, text, model.title);
        composeExtent(composition, model, text);
        for (const [section, documents] of Map.groupBy(model.documents, (document) => document.section))
          composeSection(composition, section, documents, model, text);
        composeUnused(composition, model, text);
        composeSeals(composition, model, text);
        if (model.sealedBy !== undefined) composeVerification(composition, head.ledgerHead, text);
      },
    },
    tools,
  );
}

function composeExtent(composition: Composition, { documents, volumes }: DocumentIndexModel, text: DocumentText): void {
  const counted = (count: number): string => formatNumber(count, text.language, 0);
  const uncounted = documents.filter(({ pages }) => pages === undefined).length;
  const pages = documents.reduce((sum, document) => sum + (document.pages ?? 0), 0);
  setDefinitions(
    composition,
    [
      { label: text.text('courtFile.documents'), value: counted(documents.length) },
      {
        label: text.text('courtFile.pages'),
        value:
          uncounted === 0
            ? counted(pages)
            : `${counted(pages)}\n${text.text('courtFile.notCounted', { count: uncounted })}`,
      },
      { label: text.text('courtFile.volumes'), value: counted(volumes) },
      {
        label: text.text('courtFile.late'),
        value: counted(documents.filter(({ isLate }) => isLate).length),
      },
    ],
    { columns: 4, after: 4 },
  );
}

function composeSection(
  composition: Composition,
  section: IndexedDocument['section'],
  documents: readonly IndexedDocument[],
  model: DocumentIndexModel,
  text: DocumentText,
): void {
  const begins = firstOfVolumes(model);
  const title = text.vocabulary(`fileSection.${section}`);
  composition.heading(2, title, styles.section, {
    before: 4,
    after: 5,
    place: `section-${section}`,
    bookmark: { level: 1, title },
  });
  setTable(
    composition,
    [
      { title: text.text('courtFile.number'), share: 9, namesRow: true },
      { title: text.text('courtFile.date'), share: 19 },
      { title: text.text('courtFile.document'), share: 80 },
      { title: text.text('courtFile.author'), share: 34 },
      { title: text.text('courtFile.copy'), share: 25 },
      { title: text.text('courtFile.pagesShort'), share: 12, align: 'right' },
    ],
    documents.map((document) => ({
      washed: document.supersededBy !== undefined || document.withdrawn !== undefined,
      cells: [
        cell(String(document.number), styles.cellStrong),
        cell(document.dated === undefined ? '–' : formatPlainDay(document.dated)),
        cells(
          [document.title, styles.cellStrong],
          [typeAndLanguage(document, text), styles.cellQuiet],
          [marksOf(document, begins.has(document), text), styles.cellAside],
          [document.note, styles.cellQuiet],
        ),
        cell(document.author === '' ? '–' : document.author),
        cells(
          [text.vocabulary(`copyKind.${document.copy}`), styles.cell],
          [document.isConfidential ? text.text('courtFile.confidential') : '', styles.cellStrong],
        ),
        cell(document.pages === undefined ? '?' : formatNumber(document.pages, text.language, 0)),
      ],
    })),
  );
}

/** The type in its words where the title says something else, and the language. */
export function typeAndLanguage({ type, title, language }: IndexedDocument, text: DocumentText): string {
  const words = text.vocabulary(`documentType.${type}`);
  const spoken = text.vocabulary(`language.${language}`);
  return words === title ? spoken : `${words} · ${spoken}`;
}

/** The first document of each volume after the first. */
function firstOfVolumes({ documents }: DocumentIndexModel): Set<IndexedDocument> {
  return new Set(documents.filter(({ volume }, index) => index > 0 && documents[index - 1]?.volume !== volume));
}

export function marksOf(document: IndexedDocument, beginsVolume: boolean, text: DocumentText): string {
  const { supersededBy, supersedes, translates, withdrawn } = document;
  return [
    document.isRedacted === true ? text.text('courtFile.redacted') : '',
    supersededBy === undefined ? '' : text.text('courtFile.supersededBy', { number: supersededBy }),
    supersedes === undefined ? '' : text.text('courtFile.supersedes', { number: supersedes, reason: document.reason }),
    translates === undefined ? '' : text.text('courtFile.translates', { number: translates }),
    document.isLate ? text.text('courtFile.cameLate', { at: formatMomentInTable(document.recordedAt) }) : '',
    withdrawn === undefined
      ? ''
      : text.text('courtFile.withdrawnAfterSeal', { at: formatMomentInTable(withdrawn.at), reason: withdrawn.reason }),
    beginsVolume ? text.text('courtFile.volume', { volume: document.volume }) : '',
  ]
    .filter((words) => words !== '')
    .join(' · ');
}

function composeUnused(composition: Composition, { unused }: DocumentIndexModel, text: DocumentText): void {
  if (unused.length === 0) return;
  composition.heading(2, text.text('courtFile.unusedTitle'), styles.section, { before: 6, after: 4 });
  composition.paragraph(text.text('courtFile.unusedHelp'), styles.quiet, { after: 6 });
  setTable(
    composition,
    [
      { title: text.text('courtFile.number'), share: 9, namesRow: true },
      { title: text.text('courtFile.document'), share: 60 },
      { title: text.text('courtFile.withdrawnOn'), share: 40 },
      { title: text.text('courtFile.reason'), share: 60 },
    ],
    unused.map(({ number, title, at, reason }) => ({
      cells: [cell(String(number), styles.cellStrong), cell(title), cell(formatMomentInTable(at)), cell(reason)],
    })),
  );
}

function composeSeals(composition: Composition, model: DocumentIndexModel, text: DocumentText): void {
  const { sealedBefore, sealedBy } = model;
  if (sealedBefore.length > 0) {
    composition.heading(2, text.text('courtFile.sealedBefore'), styles.section, { before: 6, after: 6 });
    setTable(
      composition,
      [
        { title: text.text('courtFile.index'), share: 40, namesRow: true },
        { title: text.text('courtFile.sealedOn'), share: 40 },
        { title: text.text('courtFile.sealedByWhom'), share: 50 },
        { title: text.text('courtFile.documents'), share: 24, align: 'right' },
      ],
      sealedBefore.map(({ number, at, by, documents }) => ({
        cells: [
          cell(number, styles.cellMono),
          cell(formatMomentInTable(at)),
          cell(by),
          cell(formatNumber(documents, text.language, 0)),
        ],
      })),
    );
  }
  if (sealedBy === undefined)
    return composition.paragraph(text.text('courtFile.notSealed'), styles.strong, { after: 8 });
  composition.paragraph(
    text.text('courtFile.sealed', {
      count: model.documents.length,
      name: sealedBy.name,
      at: formatMomentWithOffset(sealedBy.at),
    }),
    styles.strong,
    { after: 2 },
  );
  composition.paragraph(text.text('courtFile.sealedKey', { key: sealedBy.key }), styles.quiet, { after: 4 });
  composeSignatures(
    composition,
    [{ title: text.text('courtFile.whoSealed'), name: sealedBy.name }, { title: text.text('courtFile.whoTook') }],
    text,
  );
}
