// Builders for tests of photographs: pictures with something in them, and their way into a station.
import sharp from 'sharp';
import type { OutputOf } from '../../../shared/contract/index.ts';
import type { CaseId, ExhibitId } from '../../../shared/language/identity.ts';
import type { TestStation } from '../open-test-station.ts';

export type Attachment = OutputOf<'attachments.list'>['attachments'][number];

/** Two shapes on grey whose places follow from `seed`: pictures of different seeds do not look alike. */
export function aPicture(seed: number, width = 600, height = 400) {
  const at = (step: number) => 40 + ((seed * 7919 + step * 104_729) % 280);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
    <rect width="100%" height="100%" fill="#9aa0a4"/>
    <rect x="${at(1)}" y="${at(2)}" width="${80 + (seed % 5) * 40}" height="${60 + (seed % 3) * 70}" fill="#1d2125"/>
    <circle cx="${at(3) + 180}" cy="${at(4)}" r="${30 + (seed % 4) * 22}" fill="#e0d7c0"/>
  </svg>`;
  return sharp(Buffer.from(svg));
}

export async function aJpeg(seed: number): Promise<Buffer> {
  return aPicture(seed).jpeg({ quality: 90 }).toBuffer();
}

/** Takes a picture in and gives it as the list shows it. */
export async function takenIn(
  lab: TestStation,
  where: { readonly caseId: CaseId; readonly exhibitId?: ExhibitId },
  fileName: string,
  bytes: Buffer,
): Promise<Attachment> {
  const chunks = (async function* () {
    yield await Promise.resolve(bytes);
  })();
  const { uploadId } = await lab.station.receive({ fileName, source: { chunks, size: bytes.length } });
  const { jobId } = await lab.answer('attachments.take-in', {
    upload: uploadId,
    ...where,
    kind: 'photograph',
    caption: '',
  });
  const { state, result, error } = await lab.jobEnded(jobId);
  if (state !== 'done') throw new Error(`not taken in: ${error?.code ?? state}`);
  return attachment(lab, where.caseId, result?.attachmentId ?? '');
}

export async function attachment(lab: TestStation, caseId: CaseId, id: string): Promise<Attachment> {
  const found = (await lab.answer('attachments.list', { caseId })).attachments.find((one) => one.id === id);
  if (found === undefined) throw new Error('taken in and not listed');
  return found;
}
