// What a new request says before anybody types: all that the station knows already, from the submission or from the request it adds to.
import type { InputOf, OutputOf } from '../../shared/contract/index.ts';
import type { Language } from '../../shared/domain/roles.ts';
import { questionIn } from '../../shared/reference/standard-questions.ts';
import { thisMinute } from '../custody/occurred-field.tsx';

export type EnteredRequest = InputOf<'requests.record'>;
export type Submission = OutputOf<'intake.submissions'>['submissions'][number];
type CaseRecord = OutputOf<'cases.read'>;
type ReadRequest = OutputOf<'requests.read'>;

export interface Beginning {
  readonly submission?: Submission | undefined;
  readonly supplemented?: ReadRequest;
  readonly exhibitIds?: EnteredRequest['exhibitIds'];
}

export function beginRequest(record: CaseRecord, from: Beginning): EnteredRequest {
  const { submission, supplemented } = from;
  const language = supplemented?.language ?? record.language;
  const core: EnteredRequest = {
    caseId: record.id,
    kind: supplemented?.kind ?? 'casework',
    exhibitIds: from.exhibitIds ?? supplemented?.named.map(({ exhibitId }) => exhibitId) ?? [],
    authority: supplemented?.authority ?? submission?.deliveringBody ?? '',
    contact: supplemented?.contact ?? '',
    reference: supplemented?.reference ?? '',
    legalBasis: supplemented?.legalBasis ?? submission?.legalBasis ?? '',
    questions: submission === undefined ? [] : questionsOfSubmission(submission, language),
    // A permission is given for what was asked then; whoever asks more asks for it anew.
    consumption: 'nothing',
    consumptionAuthority: '',
    priority: record.detentionUntil === undefined ? 'routine' : 'detention',
    precautions: supplemented?.precautions ?? '',
    priorHandling: '',
    returnTo: supplemented?.returnTo ?? submission?.deliveringBody ?? '',
    language,
    note: '',
    receivedAt: submission?.receivedAt ?? thisMinute(),
  };
  return supplemented === undefined ? core : { ...core, supplements: supplemented.id };
}

/** Those of the checklist first, in the language of the request, then the free words as they were written. */
function questionsOfSubmission(submission: Submission, language: Language): EnteredRequest['questions'] {
  const standard = (submission.standardQuestions ?? []).map(({ code, shown }) => ({
    code,
    words: questionIn(code, language) ?? shown,
  }));
  return [...standard, ...submission.questions.map((words) => ({ words }))];
}
