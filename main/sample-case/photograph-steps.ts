// What the sample's people say of their photographs: which view each shows, marks and a measurement on one, one turned upright, and a copy from a
// telephone that looks like a photograph already there.
import sharp from 'sharp';
import { AttachmentId } from '../../shared/language/identity.ts';
import type { PictureFrame } from '../../shared/domain/photograph.ts';
import type { ExhibitKind } from '../../shared/domain/exhibit.ts';
import { shotsOf, type Shot } from '../../shared/reference/shots.ts';
import type { SampleWriter } from './case-frame.ts';
import type { DrawnPhotograph } from './draw-photograph.ts';
import { written } from './written.ts';

/** What a drawn photograph of the sample shows of its exhibit, from the list of that kind. */
export function shotShown(kind: ExhibitKind, view: 'whole' | 'marking'): Shot | undefined {
  const wanted: readonly Shot[] =
    view === 'whole' ? ['overall-left', 'overall', 'front', 'side'] : ['serial-frame', 'markings'];
  const known = shotsOf(kind).map(({ shot }) => shot);
  return wanted.find((shot) => known.includes(shot));
}

export interface SampleCamera {
  readonly takeIn: (fileName: string, jpeg: Buffer, caption: string) => Promise<string>;
  readonly draw: (view: 'whole' | 'marking') => Promise<DrawnPhotograph>;
}

const frame: PictureFrame = { width: 1800, height: 1200 };

/** More photographs of the converted pistol K5, and what is said of them. */
export async function sayMoreOfK5(writer: SampleWriter, marking: AttachmentId, camera: SampleCamera): Promise<void> {
  await markSerial(writer, marking);
  const whole = await camera.draw('whole');
  // Held upright by mistake: the file stays so, what is shown is turned.
  const sideways = await sharp(whole.jpeg).rotate(270).keepExif().jpeg({ quality: 84 }).toBuffer();
  const open = AttachmentId.parse(
    await camera.takeIn(
      'K5-open.jpg',
      sideways,
      writer.write(
        written(
          'K5. Action open, taken upright',
          'K5. Mekanizmi i hapur, shkrepur vertikalisht',
          'К5. Отворен механизам, снимљено усправно',
        ),
      ),
    ),
  );
  await writer.ask('attachments.revise', {
    id: open,
    shot: 'open-action',
    view: { turns: 1, isMirrored: false, brightness: 20 },
  });
  // The same picture as it came back over a telephone: smaller, saved again, without the camera's record.
  const telephone = await sharp(whole.jpeg).resize({ width: 1024 }).jpeg({ quality: 62 }).toBuffer();
  await camera.takeIn(
    'IMG-20250317-WA0004.jpg',
    telephone,
    writer.write(written('K5. As sent by telephone', 'K5. Siç u dërgua me telefon', 'К5. Како је послато телефоном')),
  );
}

/** An arrow to the serial number and the height of the plate it stands on. */
async function markSerial(writer: SampleWriter, attachmentId: AttachmentId): Promise<void> {
  await writer.ask('photographs.save-layer', {
    attachmentId,
    layer: {
      frame,
      marks: [
        {
          kind: 'arrow',
          points: [
            { x: 1500, y: 210 },
            { x: 1190, y: 560 },
          ],
          text: writer.write(
            written(
              'restamped over a ground area',
              'i rishtypur mbi sipërfaqe të gërryer',
              'прекуцано преко избрушене површине',
            ),
          ),
          pointing: 1.5,
        },
        {
          kind: 'distance',
          points: [
            { x: 300, y: 337.5 },
            { x: 300, y: 802.5 },
          ],
          text: writer.write(written('height of the slide', 'lartësia e rrëshqitësit', 'висина навлаке')),
          pointing: 1.5,
        },
      ],
    },
    note: '',
  });
}
