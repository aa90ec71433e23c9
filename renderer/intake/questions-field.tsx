// What the laboratory is asked: the usual questions as a checklist that says it is unverified, and the words of the request itself.
import { useState } from 'react';
import type { InputOf } from '../../shared/contract/index.ts';
import { questionIn, standardQuestions } from '../../shared/reference/standard-questions.ts';
import { ChoicesField, Group, LongTextField, Tag } from '../components/index.ts';
import { useLanguage, useText } from '../text.tsx';

type Entered = InputOf<'intake.record-submission'>;

export interface QuestionsFieldProps {
  readonly asked: NonNullable<Entered['standardQuestions']>;
  readonly questions: Entered['questions'];
  readonly onAsked: (asked: NonNullable<Entered['standardQuestions']>) => void;
  readonly onQuestions: (questions: Entered['questions']) => void;
  readonly error: string | undefined;
}

export function QuestionsField({ asked, questions, onAsked, onQuestions, error }: QuestionsFieldProps) {
  const t = useText();
  const { language } = useLanguage();
  // The text keeps its empty lines while one types; only what is written goes into the list.
  const [text, setText] = useState<string>();
  return (
    <Group title={t('work:submission.questions')} actions={<Tag>{t('work:form.unverified')}</Tag>}>
      <ChoicesField
        name="standardQuestions"
        label={t('intake:submission.checklist')}
        help={t('intake:submission.checklistHelp')}
        value={asked.map(({ code }) => code)}
        onChange={(codes) => onAsked(codes.map((code) => ({ code, shown: questionIn(code, language) ?? code })))}
        choices={standardQuestions.rows.map(({ code }) => ({ value: code, label: questionIn(code, language) ?? code }))}
      />
      <LongTextField
        name="questions"
        label={t('intake:submission.freeQuestions')}
        help={t('work:submission.questionsHelp')}
        rows={3}
        value={text ?? questions.join('\n')}
        onChange={(typed) => {
          setText(typed);
          onQuestions(typed.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim()])));
        }}
        error={error}
      />
    </Group>
  );
}
