// What the parts of a bundle's frame share: how each begins, what its bookmark says, where a line leads.
import type { DocumentText } from '../document-text.ts';
import type { Composition } from '../layout/composition.ts';
import { styles } from '../layout/style.ts';
import type { BundledDocument, BundleFrameModel } from '../models/court-bundle.ts';

/** What the parts of the frame share. */
export interface FrameParts {
  readonly composition: Composition;
  readonly model: BundleFrameModel;
  readonly text: DocumentText;
  /** Documents with pages in this volume, by number. */
  readonly here: ReadonlySet<number>;
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

/** The name of its type where nobody gave it words of its own. */
export function titleOf({ title, type }: BundledDocument, text: DocumentText): string {
  return title === type ? text.vocabulary(`documentType.${type}`) : title;
}

/** Where a link leads in this volume; undefined for a document of another volume. */
export function placeOf(
  { number, isFront }: BundledDocument,
  { hasLinks }: BundleFrameModel,
  here: ReadonlySet<number>,
): string | undefined {
  if (!hasLinks) return undefined;
  if (isFront !== undefined) return isFront;
  return here.has(number) ? `document-${number}` : undefined;
}

/** The number of its first page, with the volume where there are several. */
export function beginsWords({ begins }: BundledDocument, { volumes }: BundleFrameModel, text: DocumentText): string {
  if (begins === undefined) return '–';
  if (volumes.length < 2) return begins.number;
  return text.text('bundle.volumeAndPage', { volume: begins.volume, page: begins.number });
}
