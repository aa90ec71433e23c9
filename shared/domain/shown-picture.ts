// Which files are drawn as pictures: asked by the screens before they offer it, and by the station before it does it.

/** A surface measured in three dimensions (ISO 25178-72), drawn as a relief. */
export const surfaceType = 'application/x-x3p';

/** What a browser engine draws itself; other pictures have a preview, or are kept and not shown. */
export const drawnTypes: readonly string[] = ['image/jpeg', 'image/png', 'image/webp', 'image/gif'];

export interface MaybePicture {
  readonly mediaType: string;
  readonly hasCameraPreview: boolean;
  readonly problem?: string | undefined;
  readonly width?: number | undefined;
  readonly height?: number | undefined;
}

/** Whether two of these can be laid side by side: pictures and surfaces whose size is known. One that is cut short is shown as far as it goes. */
export function isComparable({ mediaType, hasCameraPreview, problem, width, height }: MaybePicture): boolean {
  if (width === undefined || height === undefined) return false;
  if (hasCameraPreview) return true;
  const isSound = problem === undefined || problem === 'truncated';
  return isSound && (drawnTypes.includes(mediaType) || mediaType === 'image/tiff' || mediaType === surfaceType);
}
