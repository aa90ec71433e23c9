// What stands before the documents of a volume: cover, index of all volumes, exhibits, what the bundle is; behind it one sheet for each
// document of the volume. A sheet is seen only where the document cannot be: else the document's first page takes its place and its bookmark.
import { formatMomentInTable } from '../../../shared/text/format.ts';
import { composeVolume } from '../court-file/file-cover.ts';
import { inks, styles } from '../layout/style.ts';
import type { BundledDocument, BundleFrameModel } from '../models/court-bundle.ts';
import { setDefinitions } from '../parts/definitions.ts';
import { writeDocument, type DocumentTools, type WrittenDocument } from '../write-document.ts';
import { composeAbout } from './bundle-about.ts';
import { composeExhibits } from './bundle-exhibits.ts';
import { composeBundleIndex } from './bundle-index.ts';
import { composeSheet } from './bundle-sheet.ts';
import { bookmarkFront, profileWords, type FrameParts } from './frame-parts.ts';

export function writeBundleFrame(model: BundleFrameModel, tools: DocumentTools): Promise<WrittenDocument> {
  const { text } = tools;
  return writeDocument(
    {
      head: model.head,
      title: `${text.text('kind.court-bundle')} ${model.head.documentNumber}`,
      ofBundle: model.numbers,
      *compose(composition) {
        const parts: FrameParts = { composition, model, text, here: new Set(model.sheets.map(({ number }) => number)) };
        composeCover(parts);
        composeBundleIndex(parts);
        composeExhibits(parts);
        composeAbout(parts);
        const byNumber = new Map(model.documents.map((document) => [document.number, document]));
        let section: BundledDocument['section'] | undefined;
        for (const sheet of model.sheets) {
          const document = byNumber.get(sheet.number);
          if (document === undefined) continue;
          yield;
          composeSheet(parts, document, sheet, document.section !== section);
          ({ section } = document);
        }
      },
    },
    tools,
  );
}

function composeCover(parts: FrameParts): void {
  const { composition, model, text } = parts;
  composeVolume(composition, model.cover, Math.max(0, model.volume - 1), text, (title) => {
    composition.place('cover');
    bookmarkFront(parts, title);
  });
  composition.rule({ weight: 0.5, ink: inks.hairline });
  composition.y += 10;
  setDefinitions(
    composition,
    [
      { label: text.text('bundle.profile'), value: profileWords(model, text) },
      { label: text.text('common.made'), value: formatMomentInTable(model.head.madeAt) },
      {
        label: text.text('bundle.state'),
        value: text.text(model.isDraft ? 'bundle.isDraft' : 'bundle.isSealed'),
        style: model.isDraft ? styles.strong : styles.body,
      },
    ],
    { columns: 2 },
  );
}
