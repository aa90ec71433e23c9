// What a submission says in words, the same on its page, in its case and in lists.
import type { OutputOf } from '../../shared/contract/index.ts';
import type { Language } from '../../shared/domain/roles.ts';
import { questionIn } from '../../shared/reference/standard-questions.ts';
import type { Fact } from '../components/index.ts';
import type { Format } from '../format.ts';
import type { Translate } from '../text.tsx';

export type Submission = OutputOf<'intake.submissions'>['submissions'][number];

/** Questions of the checklist in the language of the screen, then those in free words. */
export function questionsOf({ standardQuestions = [], questions }: Submission, language: Language): string[] {
  return [...standardQuestions.map(({ code, shown }) => questionIn(code, language) ?? shown), ...questions];
}

/** What only some submissions say. */
export function submissionFacts(submission: Submission, t: Translate, format: Format): Fact[] {
  const facts: Fact[] = [];
  const add = (label: string, value: string | undefined): void => {
    if (value !== undefined && value !== '') facts.push({ label, value });
  };
  add(t('intake:submission.identification'), submission.identification);
  add(t('intake:submission.continues'), submission.continuesNumber);
  add(t('intake:submission.continuedBy'), submission.continuedBy.join(', '));
  add(
    t('work:case.detention'),
    submission.detentionUntil === undefined
      ? undefined
      : [format.moment(submission.detentionUntil), submission.detentionReason ?? ''].filter(Boolean).join(' · '),
  );
  add(t('intake:submission.late'), submission.isLateEntry ? format.moment(submission.recordedAt) : undefined);
  return facts;
}
