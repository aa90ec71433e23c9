// What is asked: ticked from the usual list or in own words, in the order they are to be answered. The words are what was asked (law 5).
import type { Language } from '../../shared/domain/roles.ts';
import { questionIn, standardQuestions } from '../../shared/reference/standard-questions.ts';
import { Button, ChoicesField, Group, IconButton, LongTextField, Tag } from '../components/index.ts';
import { useText } from '../text.tsx';
import type { EnteredRequest } from './begin-request.ts';

type Questions = EnteredRequest['questions'];

const mostQuestions = 60;

export interface QuestionRowsProps {
  readonly questions: Questions;
  /** Of the request, which may differ from that of the screen. */
  readonly language: Language;
  readonly onChange: (questions: Questions) => void;
  readonly errorOf: (path: string) => string | undefined;
}

export function QuestionRows({ questions, language, onChange, errorOf }: QuestionRowsProps) {
  const t = useText();
  const asked = questions.flatMap(({ code }) => (code === undefined ? [] : [code]));
  const choose = (codes: readonly string[]) => {
    const kept = questions.filter(({ code }) => code === undefined || codes.includes(code));
    const fresh = codes.filter((code) => !asked.includes(code));
    onChange([...kept, ...fresh.map((code) => ({ code, words: questionIn(code, language) ?? code }))]);
  };
  const move = (from: number, to: number) => {
    const moved = questions[from];
    if (moved !== undefined) onChange(questions.toSpliced(from, 1).toSpliced(to, 0, moved));
  };
  return (
    <Group
      title={t('examination:request.questions')}
      detail={t('examination:request.questionsHelp')}
      actions={<Tag>{t('work:form.unverified')}</Tag>}
    >
      <ChoicesField
        name="standardQuestions"
        label={t('examination:request.checklist')}
        value={asked}
        onChange={choose}
        choices={standardQuestions.rows.map(({ code }) => ({ value: code, label: questionIn(code, language) ?? code }))}
      />
      <ol className="fp-question-rows" aria-label={t('examination:request.questions')}>
        {questions.map((question, index) => (
          // Rows move; what is typed is held by the form and not by the row.
          <li key={index}>
            <LongTextField
              name={`questions.${index}.words`}
              label={t('examination:request.question', { number: index + 1 })}
              rows={1}
              maxLength={1000}
              value={question.words}
              onChange={(words) => onChange(questions.with(index, { ...question, words }))}
              error={errorOf(`questions.${index}.words`)}
            />
            <span className="fp-question-acts">
              <IconButton
                icon="up"
                size="small"
                label={t('examination:request.earlier', { number: index + 1 })}
                isDisabled={index === 0}
                onPress={() => move(index, index - 1)}
              />
              <IconButton
                icon="down"
                size="small"
                label={t('examination:request.later', { number: index + 1 })}
                isDisabled={index === questions.length - 1}
                onPress={() => move(index, index + 1)}
              />
              <IconButton
                icon="clear"
                size="small"
                label={t('examination:request.removeQuestion', { number: index + 1 })}
                onPress={() => onChange(questions.toSpliced(index, 1))}
              />
            </span>
          </li>
        ))}
      </ol>
      {errorOf('questions') !== undefined && <p className="fp-field-error">{errorOf('questions')}</p>}
      <span className="fp-button-row">
        <Button
          size="small"
          icon="add"
          isDisabled={questions.length >= mostQuestions}
          onPress={() => onChange([...questions, { words: '' }])}
        >
          {t('examination:request.ownQuestion')}
        </Button>
      </span>
    </Group>
  );
}

/** A question that still stands as the list has it follows the language of the request; own words never do. */
export function rewordQuestions(questions: Questions, from: Language, to: Language): Questions {
  return questions.map((question) => {
    const { code, words } = question;
    if (code === undefined || words !== questionIn(code, from)) return question;
    return { code, words: questionIn(code, to) ?? words };
  });
}
