// What stands before the documents of a volume: cover, index of all volumes, exhibits, what the bundle is; behind it one sheet for each
// document of the volume. A sheet is seen only where the document cannot be: else the document's first page takes its place and its bookmark.
import { formatMomentInTable } from '../../../shared/text/format.ts';
import type { DocumentText } from '../document-text.ts';
import { composeVolume } from '../court-file/file-cover.ts';
import type { Composition } from '../layout/composition.ts';
import { inks, styles } from '../layout/style.ts';
import type { BundledDocument, BundleFrameModel } from '../models/court-bundle.ts';
import { setDefinitions } from '../parts/definitions.ts';
import { writeDocument, type DocumentTools, type WrittenDocument } from '../write-document.ts';
import { composeAbout } from './bundle-about.ts';
import { composeExhibits } from './bundle-exhibits.ts';
import { composeBundleIndex } from './bundle-index.ts';
import { composeSheet } from './bundle-sheet.ts';

/** What the parts of the frame share. */
export interface FrameParts {
  readonly composition: Composition;
  readonly model: BundleFrameModel;
  readonly text: DocumentText;
  /** Documents with pages in this volume, by number. */
  readonly here: ReadonlySet<number>;
}

export function writeBundleFrame(model: BundleFrameModel, tools: DocumentTools): Promise<WrittenDocument> {
  const { text } = tools;
  return writeDocument(
    {
      head: model.head,
      title: `${text.text('kind.court-bundle')} ${model.head.documentNumber}`,
      ofBundle: model.numbering,
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

export function profileWords({ profile }: BundleFrameModel, text: DocumentText): string {
  const { language } = text;
  const name = language === 'en' || language === 'sq' ? profile.name[language] : profile.name.sr;
  return `${name} · ${profile.version}`;
}

/** A bookmark of the outermost level for a page before the documents, with its number where it has one. */
export function bookmarkFront({ composition, model }: FrameParts, title: string): void {
  const page = composition.pages.length;
  const { unnumbered, first } = model.numbering;
  const said = page <= unnumbered ? title : `${title} · ${first + page - unnumbered - 1}`;
  composition.mark({ kind: 'bookmark', level: 0, title: () => said, y: composition.y });
}

/** How a part before the documents begins: on a page of its own, with its name. */
export function beginPart(parts: FrameParts, title: string, place: string): void {
  const { composition } = parts;
  composition.newPage();
  composition.place(place);
  bookmarkFront(parts, title);
  composition.heading(1, title, styles.part, { after: 8 });
  composition.reserve(1);
}
