// From gathered documents and a plan to the papers of a bundle: what its frame says, and what is stamped on each page.
import type { BundlePlan } from '../../../../shared/domain/court-file/bundle-plan.ts';
import type { Keeping } from '../../../../shared/domain/court-file/kept-numbers.ts';
import type { BundleProfile } from '../../../../shared/domain/court-file/profile.ts';
import type { Inspection } from '../../../../shared/domain/foreign-pages.ts';
import { formatPlainDay, localDay } from '../../../../shared/text/format.ts';
import type {
  BundledDocument,
  BundleFrameModel,
  BundleStampsModel,
  DocumentHead,
  FileCoverModel,
  IndexedDocument,
} from '../../../documents/index.ts';
import type { GatheredDocument } from './gather-documents.ts';

/** What does not change while the bundle is made. */
export interface BundleSubject {
  readonly head: DocumentHead;
  readonly title: string;
  readonly cover: Omit<FileCoverModel, 'head' | 'volumes'>;
  readonly profile: BundleProfile;
  readonly isDraft: boolean;
  readonly indexed: readonly Omit<IndexedDocument, 'volume'>[];
  /** Numbers an earlier bundle gave, which stay. */
  readonly kept?: Pick<Keeping, 'kept' | 'form'>;
  readonly exhibits: BundleFrameModel['exhibits'];
  readonly nameOf: (volume: number, volumes: number) => string;
}

/** @param volume  from 1. */
export function frameModel(
  subject: BundleSubject,
  gathered: readonly GatheredDocument[],
  plan: BundlePlan,
  volume: number,
  withSheets: boolean,
): BundleFrameModel {
  const { profile, head } = subject;
  const planned = plan.volumes[volume - 1];
  const { parts = [] } = planned ?? {};
  const documents = bundledDocuments(subject, gathered, plan);
  return {
    part: 'frame',
    head,
    title: subject.title,
    cover: { head, ...subject.cover, volumes: extents(gathered, plan) },
    volume,
    volumes: plan.volumes.map((one, index) => ({
      fileName: subject.nameOf(index + 1, plan.volumes.length),
      from: printed(plan, index + 1, one.unnumbered + 1),
      to: printed(plan, index + 1, one.pages),
      documents: new Set(one.parts.map(({ document }) => document)).size,
    })),
    profile: { code: profile.code, version: profile.version, name: profile.name, isVerified: profile.isVerified },
    dpi: profile.limits.dpi,
    isDraft: subject.isDraft,
    hasLinks: profile.hyperlinks !== 'forbidden',
    numbers: plan.numbers[volume - 1] ?? [],
    documents,
    exhibits: subject.exhibits,
    sheets: withSheets
      ? parts.map(({ document, from, to, page }) => {
          const { document: own, pages = 1 } = gathered[document] ?? {};
          const isAll = from === 1 && to === pages;
          return { number: own?.number ?? 0, page, ...(isAll ? {} : { part: { from, to } }) };
        })
      : [],
  };
}

/** @param volume  from 1, as `page`. @returns empty for a page without a number. */
export function printed({ numbers }: BundlePlan, volume: number, page: number): string {
  return numbers[volume - 1]?.[page - 1] ?? '';
}

function bundledDocuments(
  { indexed }: BundleSubject,
  gathered: readonly GatheredDocument[],
  plan: BundlePlan,
): BundledDocument[] {
  const all = plan.volumes.flatMap(({ parts }) => parts);
  return indexed.map((line, index): BundledDocument => {
    const one = gathered[index];
    const begins = all.find(({ document }) => document === index);
    const volume = begins?.volume ?? 1;
    const front = one?.isFront === undefined ? undefined : one.isFront === 'cover' ? 1 : 2;
    const page = begins?.page ?? front;
    const { inspection, notShown, isFront } = one ?? {};
    const { pages: _, ...said } = line;
    return {
      ...said,
      volume,
      ...(one === undefined || one.pages === 0 ? {} : { pages: pagesOf(one) }),
      ...(page === undefined ? {} : { begins: { volume, number: printed(plan, volume, page) } }),
      ...(isFront === undefined ? {} : { isFront }),
      ...(notShown === undefined ? {} : { notShown }),
      ...(one?.archival === 'claims' && inspection?.pdfA !== undefined ? { claim: inspection.pdfA } : {}),
      archival: one?.archival ?? 'not-shown',
      fileName: one?.fileName ?? '',
      leftBehind: leftBehindOf(inspection),
      signatures: inspection?.signatures ?? 0,
      hidesLayers: one?.stored?.hidesLayers === true,
      isReadByMachine: (one?.stored?.readings ?? []).length > 0,
    };
  });
}

/** What acts in it and what leads to its own pages: in a bundle neither is there. */
function leftBehindOf(inspection: Inspection | undefined): number {
  if (inspection === undefined) return 0;
  return inspection.active.reduce((sum, { count }) => sum + count, inspection.linksWithin ?? 0);
}

/** Of the document itself where it is known, also where one sheet stands for it. */
function pagesOf({ stored, pages, inspection }: GatheredDocument): number {
  return stored === undefined ? (inspection?.pages ?? pages) : pages;
}

/** First and last number of the documents in each volume. */
function extents(gathered: readonly GatheredDocument[], plan: BundlePlan): FileCoverModel['volumes'] {
  return plan.volumes.map(({ parts }, index) => {
    const front = index === 0 ? gathered.filter(({ isFront }) => isFront !== undefined) : [];
    const own = [...front, ...parts.flatMap(({ document }) => gathered[document] ?? [])];
    const numbers = [...new Set(own.map(({ document }) => document.number))];
    return { from: numbers[0] ?? 0, to: numbers.at(-1) ?? 0, documents: numbers.length };
  });
}

/** Whether every page of it is shown. */
export function isWhole({ notShown }: GatheredDocument): boolean {
  return notShown === undefined;
}

const a4 = { width: 595.28, height: 841.89 };
const pointsPerMillimetre = 72 / 25.4;
/** Below half of A4 a stamp is drawn smaller, so that it does not fill the page. */
const smallest = 0.5;

/** The size of a page as the stamp is drawn for it: of its shape, and so large that the number can be read on the whole page. */
export function stampSize(inspection: GatheredDocument['inspection'], page: number): { width: number; height: number } {
  const shape = inspection?.shapes.find(({ from, to }) => from <= page && page <= to);
  if (shape === undefined) return a4;
  const [width, height] = [shape.width * pointsPerMillimetre, shape.height * pointsPerMillimetre];
  const share = Math.min(width, height) / a4.width;
  const scale = share < smallest ? share / smallest : Math.max(1, share);
  return { width: width / scale, height: height / scale };
}

export function stampsModel(
  { head, profile, isDraft }: BundleSubject,
  gathered: readonly GatheredDocument[],
  plan: BundlePlan,
  volume: number,
  front: number,
): BundleStampsModel {
  const planned = plan.volumes[volume - 1];
  if (planned === undefined) throw new RangeError(`the plan has no volume ${volume}`);
  const { stamp } = profile;
  const last = profile.numbering.isContinuous ? plan.lastNumber : printed(plan, volume, planned.pages);
  const textOf = (page: number): string => {
    const number = printed(plan, volume, page);
    if (number === '') return '';
    const day = stamp.withDate ? ` · ${formatPlainDay(localDay(head.madeAt))}` : '';
    if (stamp.form === 'number') return `${number}${day}`;
    if (stamp.form === 'number-of-total') return `${number} / ${last}${day}`;
    return `${head.caseNumber ?? ''} · F${volume} · ${number} / ${last}${day}`;
  };
  const fronts = Array.from({ length: front }, (_, index) => ({ ...a4, text: textOf(index + 1) }));
  const carried = planned.parts.flatMap(({ document, from, to, page }) =>
    Array.from({ length: to - from + 1 }, (_, index) => ({
      ...sizeInBundle(gathered[document], from + index),
      text: textOf(page + index),
    })),
  );
  const { classification } = head;
  return {
    part: 'stamps',
    head,
    place: stamp.place,
    draft: isDraft,
    ...(stamp.withClassification && classification !== undefined ? { classification } : {}),
    pages: [...fronts, ...carried],
  };
}

/** A sheet of ours is A4, whatever it stands for. */
export function sizeInBundle(one: GatheredDocument | undefined, page: number): { width: number; height: number } {
  const isSheet = one?.stored === undefined || one.notShown?.pages.some(({ from, to }) => from <= page && page <= to);
  return isSheet === true ? a4 : stampSize(one?.inspection, page);
}
