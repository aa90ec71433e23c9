// The court file of LUGINA-14 as its prosecutor makes it on the day of the indictment: papers of the station printed, papers of others taken in,
// everything entered in the order a court expects, one record moved to where it was made. What is missing then is truly missing.
import type { InputOf } from '../../shared/contract/index.ts';
import { AttachmentId, type CaseId, type CourtDocumentId } from '../../shared/language/identity.ts';
import { madePapers } from '../../shared/domain/court-file/document.ts';
import { strictAssert } from '../../shared/language/habits.ts';
import {
  documentType,
  fileSections,
  rankOfType,
  type DocumentType,
} from '../../shared/reference/document-types/index.ts';
import type { SampleCourtPaper } from './court-paper.ts';
import { courtPapers } from './court-papers.ts';
import { drawCourtPaper } from './draw-court-paper.ts';
import { exhibits } from './lugina-14.ts';
import type { SampleHand } from './sample-hand.ts';
import { written } from './written.ts';

type NewDocument = InputOf<'court-file.enter'>['documents'][number];

export async function makeSampleCourtFile(hand: SampleHand, caseId: CaseId): Promise<void> {
  await hand.become('supervisor', '2025-05-30T07:00:00.000Z');
  await printPapers(hand, caseId);
  const files = await takeInPapers(hand, caseId);
  await hand.become('prosecutor', '2025-05-30T09:00:00.000Z');
  await hand.ask('cases.add-party', { caseId, role: 'prosecutor', name: 'Teuta AKTAJ' });
  await hand.ask('court-file.choose', {
    caseId,
    seen: (await hand.ask('court-file.read', { caseId })).step,
    offences: ['possession', 'trafficking', 'production'],
    profile: 'kosovo-draft',
  });
  const documents = [...(await papersOfStation(hand, caseId)), ...papersOfOthers(files)].toSorted(
    (one, other) => placeOf(one) - placeOf(other),
  );
  const { documents: entered } = await hand.ask('court-file.enter', { caseId, documents });
  const ids = new Map(
    documents.map(({ source }, index) => [source.kind === 'attachment' ? source.id : '', entered[index]?.id]),
  );
  await sayTranslations(hand, files, ids);
  await moveBehind(hand, caseId, files, ids);
  const { jobId } = await hand.ask('court-file.check-sources', { caseId });
  await hand.ended(jobId);
}

/** Whatever of the file the station prints itself: seals, custody of every exhibit, what was compared, traces with their answers, thresholds. */
async function printPapers(hand: SampleHand, caseId: CaseId): Promise<void> {
  const { discrepancies } = await hand.ask('discrepancies.list', { caseId, onlyOpen: false });
  for (const { id } of discrepancies)
    await hand.ended((await hand.ask('discrepancies.document', { id, language: hand.language })).jobId);
  const { language } = hand;
  for (const { mark } of exhibits) {
    const asked = { exhibitId: hand.exhibitId(mark), language };
    await hand.ended((await hand.ask('custody.record-document', asked)).jobId);
  }
  const annex = { exhibitId: hand.exhibitId('K5'), language, size: 'large', withMarkings: true } as const;
  await hand.ended((await hand.ask('photographs.sheet', annex)).jobId);
  const { requests } = await hand.ask('traces.list', { caseId });
  for (const { id } of requests.toReversed())
    await hand.ended((await hand.ask('traces.document', { id, language, withAnswers: true })).jobId);
  await hand.ended((await hand.ask('prosecution.threshold-document', { caseId, language })).jobId);
}

/** By file name. */
async function takeInPapers(hand: SampleHand, caseId: CaseId): Promise<Map<string, AttachmentId>> {
  const files = new Map<string, AttachmentId>();
  for (const { paper } of courtPapers) {
    const bytes = await drawCourtPaper(paper);
    const id = await hand.keepPicture(paper.fileName, bytes, { caseId, kind: 'file', caption: paper.title });
    files.set(paper.fileName, AttachmentId.parse(id));
  }
  return files;
}

/** What the station proposes of its own papers and those made with the bundle; the second version of the report takes the place of the first. */
async function papersOfStation(hand: SampleHand, caseId: CaseId): Promise<NewDocument[]> {
  const { proposals } = await hand.ask('court-file.proposals', { caseId });
  return proposals
    .filter(({ source, label }) => source.kind !== 'attachment' || typeOfFile(label) !== undefined)
    .map(({ source, label, description, supersedes }) => ({
      source,
      description: {
        ...description,
        ...titled(hand, source, description.title),
        ...(source.kind === 'attachment' ? { type: typeOfFile(label) ?? 'other' } : {}),
        // The photographs of the laboratory; those of the scene came from the police.
        ...(source.kind === 'issued' && description.type === 'photo-documentation'
          ? { type: 'photo-annex' as const }
          : {}),
      },
      ...(supersedes === undefined
        ? {}
        : {
            supersedes,
            reason: hand.write(
              written(
                'Number of rounds of K11 corrected from 121 to 112',
                'Numri i fishekëve të K11 u korrigjua nga 121 në 112',
                'Број метака К11 исправљен са 121 на 112',
              ),
            ),
          }),
    }));
}

/** What came with the seal of K6 and from the digital laboratory, as the case called the files. */
function typeOfFile(fileName: string): DocumentType | undefined {
  if (fileName.startsWith('statement-K6')) return 'seal-discrepancy';
  return fileName.startsWith('NFD-') ? 'digital-report' : undefined;
}

const madeTitles = {
  'file-cover': written('File cover', 'Kapaku i lëndës', 'Омот списа'),
  'document-index': written('Index of documents', 'Lista e shkresave', 'Попис списа'),
  'media-manifest': written(
    'Annex: hash list of digital media',
    'Shtojcë: lista e vlerave hash të mediave digjitale',
    'Прилог: списак хеш-вредности дигиталних медија',
  ),
} as const;

function titled(hand: SampleHand, source: NewDocument['source'], title: string): { readonly title: string } {
  const made = madePapers.find((paper) => source.kind === 'made' && source.paper === paper);
  return { title: made === undefined ? title : hand.write(madeTitles[made]) };
}

function papersOfOthers(files: ReadonlyMap<string, AttachmentId>): NewDocument[] {
  return courtPapers.map(({ type, language, author, copy, isConfidential, paper }) => ({
    source: { kind: 'attachment', id: fileOf(files, paper.fileName) },
    description: {
      type,
      title: paper.title,
      author,
      dated: paper.dated,
      language,
      copy,
      isConfidential: isConfidential ?? false,
      note: '',
    },
  }));
}

function fileOf(files: ReadonlyMap<string, AttachmentId>, fileName: string): AttachmentId {
  const id = files.get(fileName);
  strictAssert(id !== undefined, `${fileName} is taken in`);
  return id;
}

function placeOf({ description: { type } }: NewDocument): number {
  return fileSections.indexOf(documentType(type).section) * 1000 + rankOfType(type);
}

type EnteredIds = ReadonlyMap<string, CourtDocumentId | undefined>;

function idOf(files: ReadonlyMap<string, AttachmentId>, ids: EnteredIds, fileName: string): CourtDocumentId {
  const id = ids.get(fileOf(files, fileName));
  strictAssert(id !== undefined, `${fileName} is in the court file`);
  return id;
}

async function sayTranslations(
  hand: SampleHand,
  files: ReadonlyMap<string, AttachmentId>,
  ids: EnteredIds,
): Promise<void> {
  for (const one of courtPapers) {
    if (one.translates === undefined) continue;
    const { type, paper, author, copy, language } = one;
    await hand.ask('court-file.describe', {
      id: idOf(files, ids, paper.fileName),
      description: {
        type,
        title: paper.title,
        author,
        dated: paper.dated,
        language,
        copy,
        isConfidential: false,
        note: '',
        translates: idOf(files, ids, one.translates),
      },
      reason: hand.write(written('Translation named', 'U shënua përkthimi', 'Наведен превод')),
    });
  }
}

/** The record of the workshop belongs behind the order it was made under. */
async function moveBehind(
  hand: SampleHand,
  caseId: CaseId,
  files: ReadonlyMap<string, AttachmentId>,
  ids: EnteredIds,
): Promise<void> {
  const moved = courtPapers.filter((one): one is SampleCourtPaper & { behind: string } => one.behind !== undefined);
  for (const { type, paper, behind } of moved) {
    const { step } = await hand.ask('court-file.read', { caseId });
    await hand.ask('court-file.move', {
      caseId,
      seen: step,
      ids: [idOf(files, ids, paper.fileName)],
      section: documentType(type).section,
      after: idOf(files, ids, behind),
    });
  }
}
