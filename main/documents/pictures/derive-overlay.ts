// Two pictures of a comparison laid over each other, for printing: both as they were seen, the upper one seen through. One original is in
// memory at a time; what is kept of the first is no larger than the paper shows it.
import type { PlacedPicture } from '../layout/page-plan.ts';
import {
  openSound,
  problemOf,
  roomOf,
  type DerivedAs,
  type DerivedPicture,
  type PictureProblem,
} from './derive-picture.ts';
import { layersAsPicture, seenLayer, type SeenLayer } from './derive-seen.ts';

export type Overlaid = PlacedPicture & Required<Pick<PlacedPicture, 'seen' | 'over'>>;

type Single = Pick<Overlaid, 'source' | 'sha256' | 'fileName' | 'seen'> & Pick<PlacedPicture, 'part'>;

/**
 * @param withOriginal  hands out the bytes of one original and lets them go afterwards; rejects where they cannot be read.
 * @returns the problem of the one that cannot be shown, with its name: half of an overlay would say something that nobody saw.
 */
export async function deriveOverlay(
  lower: Overlaid,
  frame: DerivedAs['frame'],
  withOriginal: <Made>(source: Single['source'], make: (original: Buffer) => Promise<Made>) => Promise<Made>,
): Promise<DerivedPicture> {
  const room = roomOf(frame);
  const layers: (SeenLayer | undefined)[] = [];
  for (const single of [lower, lower.over]) {
    const made = await withOriginal(single.source, (original) => layerOf(original, single, room)).catch(
      () => 'unreadable' as const,
    );
    if (typeof made === 'string')
      return { ok: false, problem: made, of: { fileName: single.fileName, sha256: single.sha256 } };
    layers.push(made.layer);
  }
  const [below, above] = layers;
  return layersAsPicture(
    [below, above === undefined ? undefined : seenThrough(above, lower.over.opacity)],
    lower.seen,
    room,
  );
}

async function layerOf(
  original: Buffer,
  { sha256, seen, part }: Single,
  room: ReturnType<typeof roomOf>,
): Promise<{ readonly layer: SeenLayer | undefined } | PictureProblem> {
  const picture = openSound(original, sha256, part);
  if (typeof picture === 'string') return picture;
  try {
    return { layer: await seenLayer(picture, seen, room) };
  } catch (error) {
    return problemOf(error);
  }
}

/** Where the picture ends, the one below shows as it is: only what is there is seen through. */
function seenThrough(layer: SeenLayer, opacity: number): SeenLayer {
  const input = Buffer.from(layer.input);
  for (let alpha = 3; alpha < input.length; alpha += 4) input[alpha] = Math.round((input[alpha] ?? 0) * opacity);
  return { ...layer, input };
}
