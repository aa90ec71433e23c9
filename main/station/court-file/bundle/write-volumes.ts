// All volumes of a bundle: divided, written, divided again where one came out too large.
import { planBundle, type BundlePlan } from '../../../../shared/domain/court-file/bundle-plan.ts';
import { keepNumbers } from '../../../../shared/domain/court-file/kept-numbers.ts';
import { rangesOf } from '../../../../shared/domain/foreign-pages.ts';
import { FocalPointError } from '../../../../shared/language/result.ts';
import type { Inside } from '../../inside.ts';
import { frameModel, type BundleSubject } from './bundle-models.ts';
import { withoutEarlierPlaces } from './carried-before.ts';
import type { GatheredDocument } from './gather-documents.ts';
import type { TemporaryPapers } from './temporary-papers.ts';
import { writeVolume, type WrittenVolume } from './write-volume.ts';

export interface Writing {
  readonly inside: Inside;
  readonly papers: TemporaryPapers;
  readonly subject: BundleSubject;
  readonly gathered: readonly GatheredDocument[];
  readonly toIndex: string;
  readonly signal: AbortSignal;
  readonly onPage: (done: number, of: number) => void;
}

export interface Made {
  readonly gathered: readonly GatheredDocument[];
  readonly plan: BundlePlan;
  /** Pages before the documents. */
  readonly front: number;
  readonly volumes: readonly WrittenVolume[];
}

const mostTries = 5;
const megabyte = 1_000_000;

/** An earlier volume that turns out to be damaged costs time, and no bundle: everything is carried from its source then. */
export async function writeAll(writing: Writing): Promise<Made> {
  try {
    return await writeVolumes(writing);
  } catch (error) {
    const isDamaged = error instanceof FocalPointError && error.failure.code.startsWith('vault.file-');
    if (!isDamaged || !writing.gathered.some(({ stored }) => stored?.earlier !== undefined)) throw error;
    return writeVolumes({ ...writing, gathered: withoutEarlierPlaces(writing.gathered) });
  }
}

/** Made again where a volume came out larger than it may be, or where a page turned out to be unreadable only when it was carried. */
async function writeVolumes(writing: Writing): Promise<Made> {
  const { papers, subject } = writing;
  let { gathered } = writing;
  let share = 1;
  const mostBytes = (subject.profile.limits.megabytesPerVolume ?? Infinity) * megabyte;
  for (let tries = 1; ; tries += 1) {
    const { plan, front } = await planned(papers, subject, gathered, share);
    const volumes: WrittenVolume[] = [];
    let largest = 0;
    const found = new Map<number, readonly number[]>();
    for (const [index, { pages, parts }] of plan.volumes.entries()) {
      const before = volumes.reduce((sum, volume) => sum + volume.pages, 0);
      const all = plan.volumes.reduce((sum, volume) => sum + volume.pages, 0);
      const order = { ...writing, gathered, plan, front, volume: index + 1 };
      const written = await namingVolume(index + 1, plan.volumes.length, () =>
        writeVolume({ ...order, onPage: (done) => writing.onPage(before + Math.min(done, pages), all) }),
      );
      volumes.push(written);
      for (const [document, unreadable] of written.newlyNotShown)
        found.set(document, [...(found.get(document) ?? []), ...unreadable]);
      if (parts.length > 1) largest = Math.max(largest, written.upload.bytes);
    }
    const isTooLarge = largest > mostBytes;
    if ((!isTooLarge && found.size === 0) || tries === mostTries) return { gathered, plan, front, volumes };
    for (const { upload } of volumes) papers.discard(upload);
    if (isTooLarge) share *= (mostBytes / largest) * 0.97;
    gathered = gathered.map((one, index) => withNotShown(one, found.get(index) ?? []));
  }
}

function withNotShown(one: GatheredDocument, more: readonly number[]): GatheredDocument {
  if (more.length === 0) return one;
  const known = (one.notShown?.pages ?? []).flatMap(({ from, to }) =>
    Array.from({ length: to - from + 1 }, (_, index) => from + index),
  );
  const pages = rangesOf([...new Set([...known, ...more])].toSorted((left, right) => left - right));
  return { ...one, notShown: { reason: 'pages-unreadable', pages } };
}

/** How the documents are divided depends on how many pages stand before them, and those on how they are divided. */
async function planned(
  papers: TemporaryPapers,
  subject: BundleSubject,
  gathered: readonly GatheredDocument[],
  share: number,
): Promise<{ plan: BundlePlan; front: number }> {
  let front = 3;
  for (let tries = 1; ; tries += 1) {
    const divided = planBundle(gathered, subject.profile, { front, share });
    const plan =
      subject.kept === undefined ? divided : keepNumbers(divided, { front, ids: idsOf(gathered), ...subject.kept });
    const counted = await papers.count({ kind: 'court-bundle', model: frameModel(subject, gathered, plan, 1, false) });
    // A plan that never settles is found out when its pages are counted.
    if (counted === front || tries === mostTries) return { plan, front };
    front = counted;
  }
}

export const idsOf = (gathered: readonly GatheredDocument[]): string[] => gathered.map(({ document }) => document.id);

/** A full disk is said with the volume at which it was full. */
async function namingVolume<Value>(volume: number, of: number, work: () => Promise<Value>): Promise<Value> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof FocalPointError && error.failure.code === 'vault.disk-full')
      throw new FocalPointError('court-file.bundle-disk-full', { volume, of });
    throw error;
  }
}
