// The laboratory report as its people make it: written and submitted by the examiner, approved by the reviewer, issued; and amended when the
// number of rounds turned out to be mistyped. The first version stays.
import type { InputOf } from '../../shared/contract/index.ts';
import { strictAssert } from '../../shared/language/habits.ts';
import type { ReportId } from '../../shared/language/identity.ts';
import { utc } from './examination-data.ts';
import type { SampleLaboratory } from './examination-acts.ts';
import { amendment, receivedCondition, reportAnswers, reportTexts, reportTitle } from './examination-report.ts';
import type { SampleHand } from './sample-hand.ts';
import { written } from './written.ts';

type Content = InputOf<'reports.save'>['content'];

/** Pictures in the annex: the files as `photographSampleExhibit` and the comparison called them. */
const printed = ['K1-marking.jpg', 'K2-whole.jpg', 'K3-marking.jpg', 'K5-whole.jpg', 'K5-marking.jpg', 'K5.1-head.jpg'];

/** Version 1 on 3 and 4 April. */
export async function issueFirstReport(hand: SampleHand, laboratory: SampleLaboratory): Promise<ReportId> {
  await hand.become('examiner', utc('04-03', '07:30'));
  const { requestId } = laboratory;
  strictAssert(requestId !== undefined, 'a report answers a request');
  const { id } = await hand.ask('reports.begin', { requestId, language: hand.language });
  await save(hand, id, await contentOf(hand, id, '121'));
  await approveAndIssue(hand, id, utc('04-03', '12:10'), utc('04-04', '08:30'));
  return id;
}

/** Version 2 on 9 April; then the request is answered. */
export async function amendReport(hand: SampleHand, laboratory: SampleLaboratory, first: ReportId): Promise<void> {
  await hand.become('examiner', utc('04-09', '07:10'));
  const { id } = await hand.ask('reports.amend', {
    id: first,
    reason: hand.write(amendment),
    signature: { passphrase: hand.passphrase },
  });
  await save(hand, id, await contentOf(hand, id, '112'));
  await approveAndIssue(hand, id, utc('04-09', '08:20'), utc('04-09', '09:00'));
  const { requestId } = laboratory;
  strictAssert(requestId !== undefined, 'a report answers a request');
  await hand.ask('requests.end', {
    id: requestId,
    as: 'closed',
    reason: hand.write(written('Answered by the report', 'U përgjigj me raport', 'Одговорено извештајем')),
    signature: { passphrase: hand.passphrase },
  });
}

async function save(hand: SampleHand, id: ReportId, content: Content): Promise<void> {
  const { textId: previous } = await hand.ask('reports.read', { id });
  await hand.ask('reports.save', { id, previous, content });
}

async function contentOf(hand: SampleHand, id: ReportId, rounds: '121' | '112'): Promise<Content> {
  const { exhibits, photographs } = await hand.ask('reports.read', { id });
  const { attachments } = await hand.ask('attachments.list', { caseId: await caseOf(hand, id) });
  const nameOf = new Map(attachments.map(({ id: attachment, fileName }) => [attachment, fileName]));
  const chosen = photographs.filter((photograph) => printed.includes(nameOf.get(photograph.id) ?? ''));
  return {
    title: hand.write(reportTitle),
    elsewhere: '',
    conditions: exhibits.map(({ id: exhibitId, label }) => ({
      exhibitId,
      condition: hand.write(receivedCondition(label)),
    })),
    answers: reportAnswers(rounds).map((answer, question) => ({ question, answer: hand.write(answer) })),
    isSampled: false,
    samplingPlan: '',
    interpretation: hand.write(reportTexts.interpretation),
    basis: hand.write(reportTexts.basis),
    uncertainty: hand.write(reportTexts.uncertainty),
    limitations: hand.write(reportTexts.limitations),
    deviations: hand.write(reportTexts.deviations),
    overdueReason: hand.write(reportTexts.overdueReason),
    photographs: chosen.map(({ id: attachmentId }) => ({ attachmentId, caption: '', withMarks: false })),
    leftOut: [],
  };
}

async function caseOf(hand: SampleHand, id: ReportId) {
  return (await hand.ask('reports.read', { id })).caseId;
}

/** The examiner submits, who is signed in; the reviewer approves exactly this text; the examiner issues it. */
async function approveAndIssue(hand: SampleHand, id: ReportId, reviewedAt: string, issuedAt: string): Promise<void> {
  const { textId } = await hand.ask('reports.read', { id });
  const signed = () => ({ id, textId, signature: { passphrase: hand.passphrase } });
  await hand.ask('reports.submit', signed());
  await hand.become('reviewer', reviewedAt);
  await hand.ask('reports.review', { ...signed(), as: 'approved', reason: '' });
  await hand.become('examiner', issuedAt);
  const { jobId } = await hand.ask('reports.issue', signed());
  await hand.ended(jobId);
}
