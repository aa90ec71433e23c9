// One volume: its frame and stamps drawn, its pages assembled and sealed as they come, the whole opened by the engine again and counted.
import type { BundlePlan } from '../../../../shared/domain/court-file/bundle-plan.ts';
import { countOf, type Inspection } from '../../../../shared/domain/foreign-pages.ts';
import { FocalPointError } from '../../../../shared/language/result.ts';
import { stampPlace } from '../../../documents/index.ts';
import type { AssembledBundle, BundlePage } from '../../../pages/index.ts';
import type { StagedUpload } from '../../evidence-files.ts';
import type { Inside } from '../../inside.ts';
import type { StoredDocument } from '../../pages/foreign-pages.ts';
import { frameModel, sizeInBundle, stampsModel, type BundleSubject } from './bundle-models.ts';
import type { GatheredDocument } from './gather-documents.ts';
import type { TemporaryPapers } from './temporary-papers.ts';

export interface VolumeOrder {
  readonly inside: Inside;
  readonly papers: TemporaryPapers;
  readonly subject: BundleSubject;
  readonly gathered: readonly GatheredDocument[];
  readonly plan: BundlePlan;
  /** From 1. */
  readonly volume: number;
  /** Pages before the documents. */
  readonly front: number;
  readonly toIndex: string;
  readonly signal: AbortSignal;
  readonly onPage: (done: number) => void;
}

export interface WrittenVolume {
  readonly upload: StagedUpload;
  readonly pages: number;
  readonly inspection: Inspection;
  /** Pages that turned out to be unreadable only now, by the place of their document in the list. */
  readonly newlyNotShown: ReadonlyMap<number, readonly number[]>;
}

/** @throws FocalPointError `court-file.bundle-miscounted`; as `ForeignPages.assemble`, `EvidenceFiles.receive` */
export async function writeVolume(order: VolumeOrder): Promise<WrittenVolume> {
  const { inside, papers, subject, gathered, plan, volume, front, signal } = order;
  const expected = plan.volumes[volume - 1]?.pages ?? 0;
  const demand = (found: number, wanted: number): void => {
    if (found !== wanted)
      throw new FocalPointError('court-file.bundle-miscounted', { volume, found, expected: wanted });
  };
  const frame = await papers.write({
    kind: 'court-bundle',
    model: frameModel(subject, gathered, plan, volume, true),
  });
  demand(frame.pages, front + (plan.volumes[volume - 1]?.parts.length ?? 0));
  const stamps = await papers.write({
    kind: 'court-bundle',
    model: stampsModel(subject, gathered, plan, volume, front),
  });
  demand(stamps.pages, expected);
  // Pages are carried for minutes, and nothing is drawn meanwhile.
  await inside.unlocked.papers.rest();
  const { documents, pages } = pagesOf(order);
  let assembled: AssembledBundle | undefined;
  const bundle = inside.unlocked.pages.assemble(
    { frame: frame.stored, stamps: stamps.stored, documents, pages, dots: subject.profile.limits.dpi },
    { signal, onProgress: ({ done }) => order.onPage(done) },
  );
  const chunks = (async function* () {
    assembled = yield* bundle;
  })();
  const upload = await papers.keep(subject.nameOf(volume, plan.volumes.length), chunks);
  papers.discard(frame.upload);
  papers.discard(stamps.upload);
  demand(assembled?.pages ?? 0, expected);
  const { fileId, wrappedKey } = upload;
  const inspection = await inside.unlocked.pages.inspect({ fileId, wrappedKey, kind: 'pdf' }, { signal });
  demand(inspection.fatal === undefined ? inspection.pages - countOf(inspection.unreadable) : 0, expected);
  return { upload, pages: expected, inspection, newlyNotShown: newlyNotShown(order, assembled?.replaced ?? []) };
}

function pagesOf({ subject, gathered, plan, volume, front, toIndex }: VolumeOrder): {
  documents: StoredDocument[];
  pages: BundlePage[];
} {
  const documents: StoredDocument[] = [];
  const pages: BundlePage[] = Array.from({ length: front }, (_, index) => ({ from: 'frame', page: index + 1 }));
  const hasLinks = subject.profile.hyperlinks !== 'forbidden';
  for (const [index, { document, from, to }] of (plan.volumes[volume - 1]?.parts ?? []).entries()) {
    const sheet = front + index + 1;
    const one = gathered[document];
    if (one?.stored === undefined) {
      pages.push({ from: 'frame', page: sheet });
      continue;
    }
    const place = documents.push(one.stored) - 1;
    for (let page = from; page <= to; page += 1) {
      const link = {
        to: `line-${one.document.number}`,
        says: toIndex,
        ...stampPlace(subject.profile.stamp.place, sizeInBundle(one, page)),
      };
      pages.push({
        from: place,
        page,
        instead: sheet,
        takesItsPlace: page === from,
        ...(hasLinks ? { link } : {}),
      });
    }
  }
  return { documents, pages };
}

/** @param replaced  pages of the volume that show a sheet. */
function newlyNotShown({ gathered, plan, volume }: VolumeOrder, replaced: readonly number[]): Map<number, number[]> {
  const found = new Map<number, number[]>();
  const parts = plan.volumes[volume - 1]?.parts ?? [];
  for (const at of replaced) {
    const part = parts.findLast(({ page }) => page <= at);
    if (part === undefined) continue;
    const page = part.from + at - part.page;
    const known = gathered[part.document]?.notShown?.pages.some(({ from, to }) => from <= page && page <= to);
    if (known !== true) found.set(part.document, [...(found.get(part.document) ?? []), page]);
  }
  return found;
}
