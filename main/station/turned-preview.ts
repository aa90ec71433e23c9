// A preview as the photograph is shown: mirrored, turned, brightened. Only previews that this program made pass through here; the original never.
import { isAsTaken, type PictureView } from '../../shared/domain/photograph.ts';
import { readStoredJson } from './stored-json.ts';

/** @param view  the column as stored; null as taken. */
export async function turnedPreview(jpeg: Buffer, view: string | null): Promise<Buffer> {
  if (view === null) return jpeg;
  const { turns, isMirrored, brightness } = readStoredJson<PictureView>(view);
  if (isAsTaken({ turns, isMirrored, brightness })) return jpeg;
  // Loaded when it is needed: a station that turns nothing never loads it on its own thread.
  const { default: sharp } = await import('sharp');
  const mirrored = isMirrored ? await sharp(jpeg).flop().png({ compressionLevel: 0 }).toBuffer() : jpeg;
  const upright = sharp(mirrored).rotate(turns * 90);
  const shown = brightness === 0 ? upright : upright.linear(1 + brightness / 100, 0);
  return shown.jpeg({ quality: 84 }).toBuffer();
}
