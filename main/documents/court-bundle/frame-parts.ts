// What the parts of a bundle's frame share: how each begins, what its bookmark says, where a line leads.
import { wordsIn } from '../../../shared/domain/examination/words.ts';
import type { DocumentText } from '../document-text.ts';
import type { Composition } from '../layout/composition.ts';
import type { LinkPlace } from '../layout/page-plan.ts';
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
  return `${wordsIn(profile.name, text.language)} · ${profile.version}`;
}

/** A bookmark of the outermost level for a page before the documents, with its number where it has one. */
export function bookmarkFront({ composition, model }: FrameParts, title: string): void {
  const said = withNumber(title, model, composition.pages.length);
  composition.mark({ kind: 'bookmark', level: 0, title: () => said, y: composition.y });
}

/** @param page  of the volume, from 1. */
export function withNumber(title: string, { numbers }: BundleFrameModel, page: number): string {
  const number = numbers[page - 1] ?? '';
  return number === '' ? title : `${title} · ${number}`;
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

/** Where a link leads: in this volume where a part of it stands here, else into the file of the volume in which it begins. */
export function placeOf(
  { number, isFront, begins }: BundledDocument,
  { hasLinks, volume, volumes }: BundleFrameModel,
  here: ReadonlySet<number>,
): LinkPlace | undefined {
  if (!hasLinks) return undefined;
  if (isFront !== undefined) return isFront;
  const place = documentPlace(number);
  if (here.has(number)) return place;
  const other = begins === undefined || begins.volume === volume ? undefined : volumes[begins.volume - 1];
  return other === undefined ? undefined : { file: other.fileName, place };
}

/** The name of the place where a document begins, the same in each volume. */
export function documentPlace(number: number): string {
  return `document-${number}`;
}

/** The number of its first page, with the volume where there are several. */
export function beginsWords({ begins }: BundledDocument, { volumes }: BundleFrameModel, text: DocumentText): string {
  if (begins === undefined) return '–';
  if (volumes.length < 2) return begins.number;
  return text.text('bundle.volumeAndPage', { volume: begins.volume, page: begins.number });
}
