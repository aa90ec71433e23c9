// Raw files of cameras: named by their content, their camera's preview found where it lies, and nothing believed that is out of form.
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { rawPictureOf } from '../../../main/station/intake/raw-picture.ts';
import { aRawFile } from '../../samples/raw-picture.ts';

let jpeg: Buffer;
beforeAll(async () => {
  jpeg = await sharp({ create: { width: 64, height: 48, channels: 3, background: '#557799' } })
    .jpeg()
    .toBuffer();
});

describe('a raw file', () => {
  test.each([
    ['NIKON CORPORATION', 'image/x-nikon-nef', false],
    ['SONY', 'image/x-sony-arw', false],
    ['Unknown Optics', 'image/x-camera-raw', false],
    ['LEICA', 'image/x-adobe-dng', true],
  ])('of %s is %s, and its preview is found', (make, mediaType, isDng) => {
    const file = aRawFile(jpeg, make, { isDng });
    const raw = rawPictureOf(file, 'image/tiff');
    expect(raw?.mediaType).toBe(mediaType);
    const { offset = 0, bytes = 0 } = raw?.preview ?? {};
    expect(file.subarray(offset, offset + bytes).equals(jpeg)).toBe(true);
  });

  test('of Fujifilm says in its header where the preview is', () => {
    const head = Buffer.alloc(160);
    head.write('FUJIFILMCCD-RAW ', 0, 'latin1');
    head.writeUInt32BE(160, 84);
    head.writeUInt32BE(jpeg.length, 88);
    expect(rawPictureOf(Buffer.concat([head, jpeg]), 'image/x-fuji-raf')).toEqual({
      mediaType: 'image/x-fuji-raf',
      preview: { offset: 160, bytes: jpeg.length },
    });
  });

  test('of Canon (CR3) has it in a box of its own', () => {
    const box = Buffer.alloc(24 + 8 + 24);
    box.writeUInt32BE(box.length + jpeg.length, 0);
    box.write('uuid', 4, 'latin1');
    box.write('eaf42b5e1c984b88b9fbb7dc406e4d16', 8, 'hex');
    box.write('PRVW', 36, 'latin1');
    box.writeUInt32BE(jpeg.length, 52);
    const ftyp = Buffer.from('000000186674797063727820000000016372782069736F6D', 'hex');
    const raw = rawPictureOf(Buffer.concat([ftyp, box, jpeg]), 'image/x-canon-cr3');
    expect(raw?.preview).toEqual({ offset: ftyp.length + 56, bytes: jpeg.length });
  });
});

describe('nothing is believed that is out of form', () => {
  test('a scanned TIFF is no raw file', async () => {
    const scanned = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#fff' } })
      .tiff()
      .toBuffer();
    expect(rawPictureOf(scanned, 'image/tiff')).toBeUndefined();
  });

  test('a preview outside the file, and a lossless picture of the sensor, are none', () => {
    const cut = aRawFile(jpeg, 'SONY');
    expect(rawPictureOf(cut.subarray(0, cut.length - 20), 'image/tiff')?.preview).toBeUndefined();
    const lossless = Buffer.from(jpeg);
    const at = lossless.indexOf(Buffer.from('FFC0', 'hex'));
    lossless.writeUInt16BE(0xffc3, at);
    expect(rawPictureOf(aRawFile(lossless, 'SONY'), 'image/tiff')?.preview).toBeUndefined();
  });

  test.each([0, 4, 8, 12, 40])('a file of %i bytes, and directories that lead in circles, end', (length) => {
    expect(rawPictureOf(Buffer.alloc(length, 'II*\0'), 'image/x-canon-cr2')?.preview).toBeUndefined();
    const circle = Buffer.from('49492A0008000000000008000000', 'hex');
    expect(rawPictureOf(circle, 'image/tiff')).toBeUndefined();
  });
});
