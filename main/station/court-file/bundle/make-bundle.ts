// Makes the bundle of a court file from its present step: sources read, volumes written, everything recorded in one act or nothing at all.
import { nameOfVolume } from '../../../../shared/domain/court-file/bundle-name.ts';
import { numbersGiven } from '../../../../shared/domain/court-file/kept-numbers.ts';
import { weightOf } from '../../../../shared/domain/court-file/profile.ts';
import type { ParsedInputOf } from '../../../../shared/contract/index.ts';
import { CourtBundleId, DocumentId, type CaseId } from '../../../../shared/language/identity.ts';
import { strictAssert } from '../../../../shared/language/habits.ts';
import { FocalPointError } from '../../../../shared/language/result.ts';
import { localDay } from '../../../../shared/text/format.ts';
import { loadDocumentText } from '../../../documents/index.ts';
import { safeFileName } from '../../../packages/index.ts';
import { throwIfCancelled } from '../../../threads/index.ts';
import { leadingNumber } from '../../cases/case-file-model.ts';
import { enteredCase, findCase } from '../../cases/case-row.ts';
import { partiesOf } from '../../cases/record-party.ts';
import { documentHead } from '../../document-head.ts';
import { does, type Handler } from '../../handler.ts';
import type { Inside } from '../../inside.ts';
import { recordIssued } from '../../issue-document.ts';
import type { JobControl } from '../../jobs.ts';
import type { Unlocked } from '../../unlocked.ts';
import { demandSeen } from '../change-documents.ts';
import { loadCourtFile, type CourtFile } from '../court-records.ts';
import { demandFileMayLeave } from '../may-leave.ts';
import { inIndex, isWhollySealed, judgeFile, type Judgement } from '../judge-file.ts';
import { coverOf, indexedDocuments } from '../paper-models.ts';
import { exhibitsOfBundle } from './bundle-exhibits.ts';
import { isWhole, printed, type BundleSubject } from './bundle-models.ts';
import { keptNumbers, recordBundle, type BundleContent } from './bundle-records.ts';
import { carriedNow, withEarlierPlaces } from './carried-before.ts';
import { gatherDocument, type GatheredDocument } from './gather-documents.ts';
import { TemporaryPapers } from './temporary-papers.ts';
import { idsOf, writeAll, type Made } from './write-volumes.ts';

type Asked = ParsedInputOf<'court-file.make-bundle'>;

/** Cases whose bundle is being made, of each open vault. */
const making = new WeakMap<Unlocked, Set<CaseId>>();

export const makeBundle: Handler<'court-file.make-bundle'> = does((inside, asked) => {
  const { unlocked } = inside;
  const { title } = findCase(unlocked.db, asked.caseId);
  demandMakeable(inside, asked);
  const running = making.get(unlocked) ?? new Set<CaseId>();
  making.set(unlocked, running);
  if (running.has(asked.caseId)) throw new FocalPointError('court-file.bundle-running');
  running.add(asked.caseId);
  const order = { kind: 'court-bundle', label: title, unit: 'pages', canCancel: true } as const;
  return Promise.resolve(
    inside.jobs.start({ ...order, startedBy: unlocked.actor.name }, async (control) => {
      const papers = new TemporaryPapers(inside, asked.language, control.signal);
      try {
        const documentId = await make(inside, asked, papers, control);
        inside.emit({ type: 'changed', areas: ['court-file', 'documents', 'cases'] });
        return { documentId };
      } finally {
        running.delete(asked.caseId);
        papers.discardAll();
      }
    }),
  );
});

interface Makeable {
  readonly file: CourtFile;
  readonly judged: Judgement;
  readonly isDraft: boolean;
}

/** @throws FocalPointError `court-file.empty`, `court-file.changed-meanwhile`, `court-file.bundle-blocked`, `court-file.bundle-not-sealed`; as `demandFileMayLeave` */
function demandMakeable({ unlocked }: Inside, { caseId, seen }: Asked): Makeable {
  const file = loadCourtFile(unlocked.db, caseId);
  if (!inIndex(file).some(({ withdrawnAt }) => withdrawnAt === undefined))
    throw new FocalPointError('court-file.empty');
  demandSeen(file, seen);
  demandFileMayLeave(unlocked.db, file);
  const judged = judgeFile(unlocked.db, file);
  const blocking = judged.breaches.filter(({ weight, code }) => weight === 'blocks' && code !== 'not-sealed');
  if (blocking.length > 0) throw new FocalPointError('court-file.bundle-blocked', { count: blocking.length });
  const isDraft = !isWhollySealed(file);
  if (isDraft && weightOf(judged.profile.profile, 'not-sealed') === 'blocks')
    throw new FocalPointError('court-file.bundle-not-sealed');
  return { file, judged, isDraft };
}

async function make(inside: Inside, asked: Asked, papers: TemporaryPapers, control: JobControl): Promise<DocumentId> {
  const { caseId, language } = asked;
  const makeable = demandMakeable(inside, asked);
  const subject = await subjectOf(inside, asked, makeable);
  const documents = inIndex(makeable.file);
  const gathered: GatheredDocument[] = [];
  const sources = documents.reduce((sum, { pages = 1 }) => sum + pages, 0);
  let read = 0;
  for (const document of documents) {
    control.progress(read, sources * 2);
    throwIfCancelled(control.signal);
    const gathering = { inside, papers, caseId, head: subject.head, signal: control.signal };
    gathered.push(await gatherDocument(gathering, document));
    read += document.pages ?? 1;
  }
  const text = await loadDocumentText(language);
  const made = await writeAll({
    inside,
    papers,
    subject,
    gathered: withEarlierPlaces(inside.unlocked.view().db, caseId, gathered, subject.profile.limits.dpi),
    toIndex: text.text('bundle.toIndex'),
    signal: control.signal,
    onPage: (done, of) => control.progress(read + done, read + of),
  });
  return record(inside, asked, { ...makeable, subject, papers, ...made });
}

async function subjectOf(inside: Inside, { caseId, language }: Asked, makeable: Makeable): Promise<BundleSubject> {
  const { db } = inside.unlocked.view();
  const row = findCase(db, caseId);
  const entered = enteredCase(row);
  const people = partiesOf(db, caseId).map(({ name }) => name);
  const { profile } = makeable.judged.profile;
  const caseNumber = leadingNumber(entered);
  const head = documentHead(inside, {
    kind: 'court-bundle',
    caseNumber,
    ...(profile.showsClassification ? { classification: entered.classification } : {}),
  });
  const number = entered.numbers.length === 0 ? '' : caseNumber;
  const day = localDay(head.madeAt);
  return {
    head,
    title: row.title,
    cover: coverOf(db, caseId),
    profile,
    isDraft: makeable.isDraft,
    indexed: indexedDocuments(makeable.file),
    ...keptNumbers(db, caseId, profile),
    exhibits: exhibitsOfBundle(db, caseId, makeable.file, await loadDocumentText(language)),
    nameOf: (volume, volumes) =>
      safeFileName(nameOfVolume(profile, { title: row.title, number, volume, volumes, day }, people)),
  };
}

/** Volumes and bundle come into being in one act. @returns the first volume. */
function record(
  inside: Inside,
  { caseId, language }: Asked,
  made: Made & Makeable & { readonly subject: BundleSubject; readonly papers: TemporaryPapers },
): DocumentId {
  const { unlocked } = inside;
  const { subject, plan, papers, file } = made;
  const { head } = subject;
  const kept = made.volumes.map((written, index) => ({
    ...written,
    id: DocumentId.parse(inside.nextId()),
    fileName: subject.nameOf(index + 1, plan.volumes.length),
    title: `${subject.title} · ${head.documentNumber} · ${index + 1}/${plan.volumes.length}`,
  }));
  const content: BundleContent = {
    profile: subject.profile,
    volumes: kept.map(({ id, fileName, upload, pages, inspection }) => ({
      documentId: id,
      fileName,
      sha256: upload.sha256,
      bytes: upload.bytes,
      pages,
      inspection,
    })),
    documents: recordedDocuments(made, subject),
    carried: carriedNow(subject.profile.limits.dpi),
    numbers: numbersGiven(plan, { front: made.front, ids: idsOf(made.gathered), before: subject.kept?.kept }),
  };
  unlocked.perform((act) => {
    // A code may have come while the pages were carried.
    demandFileMayLeave(act.db, file);
    for (const { id, title, fileName, upload, pages } of kept)
      recordIssued(act, id, { kind: 'court-bundle', caseId, title, fileName, language, head }, { ...upload, pages });
    recordBundle(act, {
      id: CourtBundleId.parse(inside.nextId()),
      caseId,
      number: head.documentNumber,
      step: file.step,
      isDraft: made.isDraft,
      language,
      content,
      label: `${subject.title} · ${head.documentNumber}`,
    });
  });
  for (const { upload } of kept) papers.claim(upload);
  unlocked.makeHeadIfPossible();
  const [first] = kept;
  strictAssert(first !== undefined, 'a plan has a volume');
  return first.id;
}

function recordedDocuments({ gathered, plan }: Made, { indexed }: BundleSubject): BundleContent['documents'] {
  const parts = plan.volumes.flatMap((volume) =>
    volume.parts.map(({ document, from, to, volume: number, page }) => ({
      document,
      shown: { volume: number, page, pages: to - from + 1, number: printed(plan, number, page) },
    })),
  );
  return gathered.map((one, index) => {
    const { document, isFront } = one;
    const frontPage = isFront === 'cover' ? 1 : 2;
    const front =
      isFront === undefined ? [] : [{ volume: 1, page: frontPage, pages: 1, number: printed(plan, 1, frontPage) }];
    return {
      id: document.id,
      number: document.number,
      section: indexed[index]?.section ?? 'annexes',
      type: document.description.type,
      title: document.description.title,
      ...(document.sha256 === undefined ? {} : { sha256: document.sha256 }),
      parts: [...front, ...parts.filter((part) => part.document === index).map(({ shown }) => shown)],
      isWhole: isWhole(one),
    };
  });
}
