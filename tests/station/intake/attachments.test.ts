// Photographs and files, honest and hostile, in a real vault: kept byte for byte, shown as far as is safe, never fatal.
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ImageReader } from '../../../main/station/intake/image-reader.ts';
import type { OutputOf } from '../../../shared/contract/index.ts';
import { openTestStation, type TestStation } from '../open-test-station.ts';
import { aCase, aPistol } from './entered.ts';

type Attachment = OutputOf<'attachments.list'>['attachments'][number];

let lab: TestStation;
let caseId: string;
let exhibitId: string;
beforeAll(async () => {
  lab = await openTestStation();
  caseId = (await lab.answer('cases.open', aCase())).id;
  exhibitId = (await lab.answer('exhibits.record', aPistol(caseId))).id;
}, 60_000);
afterAll(() => lab.close());

async function upload(fileName: string, bytes: Buffer): Promise<string> {
  const chunks = (async function* () {
    for (let at = 0; at < bytes.length; at += 65_536) yield bytes.subarray(at, at + 65_536);
  })();
  return (await lab.station.receive({ fileName, source: { chunks, size: bytes.length } })).uploadId;
}

async function takeIn(
  fileName: string,
  bytes: Buffer,
  kind: 'photograph' | 'file' = 'photograph',
): Promise<Attachment> {
  const { jobId } = await lab.answer('attachments.take-in', {
    upload: await upload(fileName, bytes),
    caseId,
    exhibitId,
    kind,
    caption: 'left side',
  });
  const job = await lab.jobEnded(jobId);
  expect(job.state).toBe('done');
  const { attachments } = await lab.answer('attachments.list', { caseId });
  const taken = attachments.find(({ id }) => id === job.result?.attachmentId);
  if (taken === undefined) throw new Error('taken in and not listed');
  return taken;
}

async function original(attachment: Attachment): Promise<Buffer> {
  const answer = await lab.station.media({ kind: 'original', id: attachment.id, toSave: false });
  try {
    return answer.read(0, answer.size);
  } finally {
    answer.close();
  }
}

const noise = (width: number, height: number) =>
  sharp({
    create: { width, height, channels: 3, background: '#777', noise: { type: 'gaussian', mean: 120, sigma: 40 } },
  });

describe('a photograph', () => {
  test('is kept byte for byte, shown small, and its camera is read', async () => {
    const bytes = await noise(1200, 800)
      .withExif({
        IFD0: { Make: 'Nikon', Model: 'D850' },
        IFD2: { DateTimeOriginal: '2025:03:14 23:55:02' },
        IFD3: { GPSLatitudeRef: 'N' },
      })
      .jpeg()
      .toBuffer();
    const taken = await takeIn('DSC_0061.JPG', bytes);
    expect(taken).toMatchObject({
      kind: 'photograph',
      mediaType: 'image/jpeg',
      width: 1200,
      height: 800,
      hasThumbnail: true,
      takenAt: '2025-03-14T22:55:02.000Z',
      sha256: createHash('sha256').update(bytes).digest('hex'),
    });
    expect(taken.problem).toBeUndefined();
    expect(taken.camera).toContainEqual({ name: 'Model', value: 'D850' });
    expect((await original(taken)).equals(bytes)).toBe(true);
    const preview = await lab.station.media({ kind: 'thumbnail', id: taken.id, toSave: false });
    const metadata = await sharp(preview.read(0, preview.size)).metadata();
    expect([metadata.format, metadata.width, metadata.exif]).toEqual(['jpeg', 640, undefined]);
  });

  test('the first of an exhibit stands in the list of exhibits', async () => {
    const first = (await lab.answer('attachments.list', { caseId, exhibitId })).attachments[0];
    const { snapshot } = await lab.answer('exhibits.list', { text: '', kinds: [], sort: 'mark', descending: false });
    const { exhibits } = await lab.answer('exhibits.page', { snapshot, from: 0, count: 10 });
    expect(exhibits[0]?.thumbnail).toBe(first?.id);
  });

  test('a name that lies does not change what the file is', async () => {
    const taken = await takeIn('../../etc/passwd\u202Egpj.exe', await noise(20, 20).png().toBuffer());
    expect(taken).toMatchObject({ fileName: 'passwdgpj.exe', mediaType: 'image/png' });
  });
});

describe('a hostile or broken file', () => {
  test('a picture of 200 megapixels is kept and not drawn', async () => {
    const bytes = await noise(10, 10).png().toBuffer();
    bytes.writeUInt32BE(20_000, 16);
    bytes.writeUInt32BE(10_000, 20);
    // The checksum of the header that now claims 20,000 × 10,000.
    bytes.writeUInt32BE(crc32(bytes.subarray(12, 29)), 29);
    const taken = await takeIn('large.png', bytes);
    expect(taken).toMatchObject({ problem: 'too-large-to-show', hasThumbnail: false, width: 20_000, height: 10_000 });
    expect((await original(taken)).equals(bytes)).toBe(true);
  });

  test('a truncated JPEG is shown as far as it goes', async () => {
    const bytes = await noise(800, 800).jpeg().toBuffer();
    const taken = await takeIn('cut.jpg', bytes.subarray(0, Math.floor(bytes.length / 2)));
    expect(taken).toMatchObject({ problem: 'truncated', hasThumbnail: true, bytes: Math.floor(bytes.length / 2) });
  });

  test('a picture with nothing behind its header is named damaged', async () => {
    expect(await takeIn('empty.jpg', Buffer.from('FFD8FFE000104A46494600', 'hex'))).toMatchObject({
      mediaType: 'image/jpeg',
      problem: 'damaged',
      hasThumbnail: false,
    });
  });

  test('a picture that is an archive too is flagged', async () => {
    const bytes = Buffer.concat([
      await noise(40, 40).jpeg().toBuffer(),
      Buffer.from('PK\x05\x06' + '\0'.repeat(18), 'latin1'),
    ]);
    expect(await takeIn('holiday.jpg', bytes)).toMatchObject({ problem: 'polyglot', mediaType: 'image/jpeg' });
  });

  test('an SVG with script is never drawn and never shown in place', async () => {
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
    const taken = await takeIn('sketch.png', svg);
    expect(taken).toMatchObject({ mediaType: 'image/svg+xml', problem: 'script-inside', hasThumbnail: false });
    const answer = await lab.station.media({ kind: 'original', id: taken.id, toSave: false });
    expect(answer.mayShow).toBe(false);
    answer.close();
  });

  test('a locked PDF and an empty file are kept', async () => {
    const locked = Buffer.from('%PDF-1.7\ntrailer << /Encrypt 5 0 R >>\n%%EOF\n');
    expect(await takeIn('report.pdf', locked, 'file')).toMatchObject({
      mediaType: 'application/pdf',
      problem: 'encrypted',
    });
    expect(await takeIn('nothing.txt', Buffer.alloc(0), 'file')).toMatchObject({ bytes: 0, hasThumbnail: false });
  });

  test('camera texts with control characters and a broken camera record do no harm', async () => {
    const bytes = await noise(40, 40)
      .withExif({ IFD0: { Make: '<b>\u0007x</b>', ImageDescription: 'y'.repeat(5000) } })
      .jpeg()
      .toBuffer();
    const taken = await takeIn('odd.jpg', bytes);
    expect(taken.camera.every(({ value }) => value.length <= 120 && !value.includes('\u0007'))).toBe(true);
    const at = bytes.indexOf('Exif\0\0') + 10;
    bytes.fill(0xff, at, at + 8);
    expect((await takeIn('broken-exif.jpg', bytes)).hasThumbnail).toBe(true);
  });

  test('a file that vanishes while it is read is refused and leaves nothing', async () => {
    const path = join(lab.dataFolder, 'source.bin');
    writeFileSync(path, Buffer.alloc(1000));
    const chunks = (async function* () {
      yield Buffer.alloc(10);
      throw new Error('medium pulled out');
    })();
    await expect(lab.station.receive({ fileName: 'x', source: { chunks } })).rejects.toThrow('medium pulled out');
    await expect(
      lab.station.receive({ fileName: 'x', source: { path: join(lab.dataFolder, 'gone.bin') } }),
    ).rejects.toMatchObject({
      failure: { code: 'vault.source-vanished' },
    });
  });
});

describe('taking in', () => {
  test('refuses an upload that is unknown or already taken, and an exhibit of another case', async () => {
    const uploaded = await upload('a.txt', Buffer.from('a'));
    const entered = { upload: uploaded, caseId, kind: 'file', caption: '' } as const;
    expect(await lab.refusal('attachments.take-in', { ...entered, upload: 'unknown' })).toBe(
      'attachments.upload-unknown',
    );
    const other = (await lab.answer('cases.open', aCase({ title: 'OTHER', numbers: [] }))).id;
    expect(await lab.refusal('attachments.take-in', { ...entered, caseId: other, exhibitId })).toBe(
      'exhibits.of-another-case',
    );
    const unknown = '01912345-0000-7000-8000-ffffffffffff';
    expect(await lab.refusal('attachments.take-in', { ...entered, caseId: unknown })).toBe('cases.unknown');
    expect(await lab.refusal('attachments.take-in', { ...entered, exhibitId: unknown })).toBe('exhibits.unknown');
    const { jobId } = await lab.answer('attachments.take-in', entered);
    await lab.jobEnded(jobId);
    expect(await lab.refusal('attachments.take-in', entered)).toBe('attachments.upload-unknown');
  });

  test('twice at once makes one record', async () => {
    const entered = { upload: await upload('b.txt', Buffer.from('b')), caseId, kind: 'file', caption: '' } as const;
    const started = await Promise.all([
      lab.answer('attachments.take-in', entered),
      lab.answer('attachments.take-in', entered),
    ]);
    const jobs = await Promise.all(started.map(({ jobId }) => lab.jobEnded(jobId)));
    expect(jobs.map(({ state }) => state).toSorted()).toEqual(['done', 'failed']);
    expect(jobs.find(({ state }) => state === 'failed')?.error?.code).toBe('attachments.upload-unknown');
  });

  test('numbers the files of a case without gaps', async () => {
    const { attachments } = await lab.answer('attachments.list', { caseId });
    expect(attachments.map(({ number }) => number)).toEqual(attachments.map((_, index) => index + 1));
  });

  test('is not for an analyst', async () => {
    await lab.become('analyst');
    expect(await lab.refusal('attachments.take-in', { upload: 'x', caseId, kind: 'file', caption: '' })).toBe(
      'station.forbidden',
    );
    await lab.become('registrar');
  });
});

describe('a stored file', () => {
  test('keeps its scale and caption with a reason, its bytes never change', async () => {
    const taken = await takeIn('scale.png', await noise(30, 30).png().toBuffer());
    await lab.answer('attachments.revise', {
      id: taken.id,
      caption: 'head stamp',
      micrometresPerPixel: 12.5,
      reason: 'scale bar read',
    });
    await lab.answer('attachments.revise', { id: taken.id, caption: 'head stamp' });
    const { attachments } = await lab.answer('attachments.list', { caseId });
    expect(attachments.find(({ id }) => id === taken.id)).toMatchObject({
      caption: 'head stamp',
      micrometresPerPixel: 12.5,
    });
    const unknown = '01912345-0000-7000-8000-ffffffffffff';
    expect(await lab.refusal('attachments.revise', { id: unknown, caption: '' })).toBe('attachments.unknown');
    expect(await lab.refusal('attachments.verify', { id: unknown })).toBe('attachments.unknown');
  });

  test('proves to be what was taken in', async () => {
    const [first] = (await lab.answer('attachments.list', { caseId })).attachments;
    const { jobId } = await lab.answer('attachments.verify', { id: first?.id ?? '' });
    expect(await lab.jobEnded(jobId)).toMatchObject({
      state: 'done',
      result: { report: { isSame: true, sha256: first?.sha256 } },
    });
  });
});

test('a picture that hangs or kills its thread costs only the thread', async () => {
  const module = (code: string): URL => new URL(`data:text/javascript,${encodeURIComponent(code)}`);
  const listening = `import { parentPort } from 'node:worker_threads'; parentPort.postMessage({ kind: 'ready' }); parentPort.on('message', () => {`;
  const file = { folder: '', fileId: '', wrappedKey: '', fileKek: new Uint8Array() };
  const hanging = new ImageReader(module(`${listening} for (;;); });`), 200);
  expect(await hanging.examine(file)).toMatchObject({ problem: 'took-too-long' });
  const dying = new ImageReader(module(`${listening} process.exit(1); });`), 5000);
  expect(await dying.examine(file)).toMatchObject({ problem: 'damaged' });
});

function crc32(bytes: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}
