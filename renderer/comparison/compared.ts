// A compared picture as the screens have it, and where comparisons are.
import type { OutputOf } from '../../shared/contract/index.ts';
import { asTaken } from '../../shared/domain/photograph.ts';
import { otherSide, type ComparedFeature, type Side } from '../../shared/domain/comparison.ts';
import { nameOf } from '../photographs/attachment.ts';
import type { Translate } from '../text.tsx';
import type { LivePicture } from './live-view.ts';
import type { StagedPicture } from './picture-tiles.ts';

export type Pictures = OutputOf<'comparisons.pictures'>;
export type Picture = Pictures['left'];
export type Comparison = OutputOf<'comparisons.read'>['comparison'];

/** A feature while it is being marked: a side may still be missing. */
export interface MarkedFeature extends Pick<ComparedFeature, 'words' | 'finding'> {
  readonly left?: ComparedFeature['left'] | undefined;
  readonly right?: ComparedFeature['right'] | undefined;
}

/** The side on which a feature is not marked yet; undefined when it is on both. */
export function missingSide(feature: MarkedFeature, first: Side): Side | undefined {
  return [first, otherSide(first)].find((side) => feature[side] === undefined);
}

export function livePictureOf({ attachment: { width = 1, height = 1, view = asTaken } }: Picture): LivePicture {
  return { frame: { width, height }, kept: view };
}

export function stagedPictureOf(picture: Picture): StagedPicture {
  const { id, hasThumbnail, view } = picture.attachment;
  // The preview of a photograph that is kept turned is turned too; the stage turns for itself.
  return { id, frame: livePictureOf(picture).frame, hasPlainPreview: hasThumbnail && view === undefined };
}

/** `Breech face, K1`; the case where the other picture is of another one. */
export function pictureName(picture: Picture, other: Picture, t: Translate): string {
  const name = nameOf(picture.attachment);
  const own = picture.mark === '' ? name : t('comparison:picture.of', { name, mark: picture.mark });
  return picture.attachment.caseId === other.attachment.caseId ? own : `${own} · ${picture.caseTitle}`;
}

export function addressOfComparison(left: string, right: string): string {
  return `/comparison/new/${left}/${right}`;
}
