// Builders of reports: a request whose only examination another laboratory did, and the least text that lets a report of it be issued.
import type { InputOf, OutputOf } from '../../../shared/contract/index.ts';
import type { Role } from '../../../shared/domain/roles.ts';
import type { ExhibitId, ReportId, ReportTextId, TaskId } from '../../../shared/language/identity.ts';
import { emptyContent, type ReportContent } from '../../../shared/domain/report/report-content.ts';
import { aCustodyEvent, at } from '../a-case.ts';
import type { Compared } from '../conclusions/a-conclusion.ts';
import { planned, withRequest, type Requested } from '../examination/a-request.ts';
import { passphraseOf, type TestStation } from '../open-test-station.ts';
import { aJpeg, takenIn, type Attachment } from '../photographs/a-photograph.ts';
import { leastValues, toSign } from '../worksheets/a-worksheet.ts';

export const own = (role: Role) => ({ signature: { passphrase: passphraseOf(role) } });

export interface Answered extends Requested {
  readonly photograph: Attachment;
  readonly taskId: TaskId;
}

/** Received, photographed, and the one task finished by another laboratory; the examiner is at the screen afterwards. */
export async function withAnsweredRequest(
  station: TestStation,
  changes: Partial<InputOf<'requests.record'>> = {},
): Promise<Answered> {
  const requested = await withRequest(station, { contact: 'Prosecutor Aktaj, 038 000 000', ...changes });
  const { caseId, exhibitId, requestId } = requested;
  await station.become('registrar');
  await station.answer('custody.record', aCustodyEvent(exhibitId));
  const photograph = await takenIn(station, { caseId, exhibitId }, 'K5.jpg', await aJpeg(3));
  await station.become('supervisor');
  await station.answer('reports.change-letterhead', {
    letterhead: { laboratory: 'Ballistics', address: 'Rr. e Shembullit 12', contact: '', accreditation: '' },
    reason: 'First report',
  });
  await station.become('examiner');
  const { ids } = await station.answer('tasks.plan', {
    requestId,
    tasks: [{ exhibitId, examination: 'dna', laboratory: 'DNA laboratory', note: '' }],
  });
  const [taskId] = ids;
  if (taskId === undefined) throw new Error('nothing was planned');
  await station.answer('tasks.record-result', {
    id: taskId,
    result: {
      laboratory: 'DNA laboratory',
      number: 'KFA-D-2025-0122',
      issuedAt: at('2025-03-16T10:00:00.000Z'),
      attachmentId: photograph.id,
      summary: 'Mixture with one major contributor',
    },
    ...own('examiner'),
  });
  return { ...requested, photograph, taskId };
}

/** Compared, written down by a method of the laboratory and signed; the examiner is at the screen. */
export async function withSignedComparison(
  station: TestStation,
  answered: Answered,
  method = 'BAL-07',
): Promise<Compared> {
  await station.become('supervisor');
  const { id: methodId } = await station.answer('methods.record', {
    code: method,
    version: '2.0',
    title: 'Comparison of fired cartridge cases',
    reference: '',
    validFrom: at('2025-01-01T00:00:00.000Z'),
    note: '',
  });
  await station.become('examiner');
  const [taskId] = await planned(station, answered, 'cartridge-case-comparison');
  await station.answer('tasks.start', { id: taskId });
  const read = await station.answer('worksheets.read', { taskId });
  const values = leastValues(read.definition, answered.exhibitId);
  const section = read.definition.sections.find(({ fields }) => fields.some(({ type }) => type === 'method'));
  const field = section?.fields.find(({ type }) => type === 'method');
  if (section === undefined || field === undefined) throw new Error('a comparison names its method');
  values[section.code] = [{ ...values[section.code]?.[0], [field.code]: methodId }];
  const performed = station.clock.now();
  await station.answer('worksheets.sign', toSign(read, { values, performedFrom: performed, performedTo: performed }));
  return { station, ...answered, taskId };
}

export function aContent(exhibitId: ExhibitId, changes: Partial<ReportContent> = {}): ReportContent {
  return {
    ...emptyContent,
    title: 'One pistol',
    conditions: [{ exhibitId, condition: 'Dry, complete' }],
    answers: [{ question: 0, answer: 'Not examined here; see the result of the DNA laboratory.' }],
    ...changes,
  };
}

export interface Written {
  readonly id: ReportId;
  readonly textId: ReportTextId;
}

/** Begun and written by the examiner, who is at the screen. */
export async function written(
  station: TestStation,
  { requestId, exhibitId }: Pick<Requested, 'requestId' | 'exhibitId'>,
  changes: Partial<ReportContent> = {},
): Promise<Written> {
  const { id } = await station.answer('reports.begin', { requestId, language: 'en' });
  const { textId: previous } = await station.answer('reports.read', { id });
  const { textId } = await station.answer('reports.save', { id, previous, content: aContent(exhibitId, changes) });
  return { id, textId };
}

/** Handed in by its author and approved by the reviewer; the examiner is at the screen again afterwards. */
export async function approved(station: TestStation, { id, textId }: Written): Promise<void> {
  await station.answer('reports.submit', { id, textId, ...own('examiner') });
  await station.become('reviewer');
  await station.answer('reports.review', { id, textId, as: 'approved', reason: '', ...own('reviewer') });
  await station.become('examiner');
}

/** The last state of the job, and the report afterwards. */
export async function issued(station: TestStation, { id, textId }: Written): Promise<OutputOf<'reports.read'>> {
  const { jobId } = await station.answer('reports.issue', { id, textId, ...own('examiner') });
  const { state, error } = await station.jobEnded(jobId);
  if (state !== 'done') throw new Error(`not issued: ${error?.code ?? state}`);
  return station.answer('reports.read', { id });
}
