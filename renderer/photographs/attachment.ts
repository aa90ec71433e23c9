// A photograph or file as the screens have it, and the few questions every screen asks of it.
import type { OutputOf } from '../../shared/contract/index.ts';
import { drawnTypes, isComparable, surfaceType } from '../../shared/domain/shown-picture.ts';
import type { Translate } from '../text.tsx';

export type Attachment = OutputOf<'attachments.list'>['attachments'][number];
export type LookAlike = OutputOf<'photographs.look-alikes'>['found'][number]['like'][number];
export type Layer = OutputOf<'photographs.layers'>['layers'][number];

/**
 * Which bytes show it large: the original, the camera's own preview of a raw file, the relief of a measured surface, or nothing. A truncated
 * picture is shown as far as it goes.
 */
export function shownBy(attachment: Attachment): 'original' | 'preview' | 'overview' | undefined {
  if (attachment.mediaType === surfaceType) return isComparable(attachment) ? 'overview' : undefined;
  if (attachment.hasCameraPreview) return 'preview';
  const isSound = attachment.problem === undefined || attachment.problem === 'truncated';
  return isSound && drawnTypes.includes(attachment.mediaType) ? 'original' : undefined;
}

export function nameOf({ caption, fileName }: Pick<Attachment, 'caption' | 'fileName'>): string {
  return caption === '' ? fileName : caption;
}

/** Changes whenever the preview is drawn otherwise. */
export function previewVersion({ view }: Attachment): string {
  return view === undefined ? '0' : `${view.turns}-${view.isMirrored ? 1 : 0}-${view.brightness + 100}`;
}

/** `photograph 12 of K5`, and the case where it is another one. */
export function lookAlikeName(like: LookAlike, caseId: string, t: Translate): string {
  const name =
    like.exhibit === ''
      ? t('photographs:alike.nameScene', { number: like.number })
      : t('photographs:alike.name', { number: like.number, exhibit: like.exhibit });
  return like.caseId === caseId ? name : t('photographs:alike.inCase', { name, case: like.caseTitle });
}

/** Where a photograph is looked at. */
export function addressOfPhotograph(attachment: {
  readonly id: string;
  readonly caseId: string;
  readonly exhibitId?: string | undefined;
}): string {
  return attachment.exhibitId === undefined
    ? `/cases/${attachment.caseId}/photographs/${attachment.id}`
    : `/exhibits/${attachment.exhibitId}/photographs/${attachment.id}`;
}
