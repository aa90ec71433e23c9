// The draft under the hands of its author: section by section, kept as a draft while it is typed, saved as a text of its own when they say so.
import { useEffect, useState } from 'react';
import { ReportContent } from '../../shared/domain/report/report-content.ts';
import { drop } from '../../shared/language/habits.ts';
import { Button, CheckField, FailureNotice, Group, LongTextField, Notice, TextField } from '../components/index.ts';
import { DraftFound, DraftLine } from '../drafts/draft-line.tsx';
import { useDraft } from '../drafts/use-draft.ts';
import { useSaveKeys } from '../exhibits/save-keys.ts';
import { useAct } from '../station-client.tsx';
import { useText } from '../text.tsx';
import { PhotographPicker } from './photograph-picker.tsx';
import { ProseField } from './prose-field.tsx';
import { Reported } from './reported.tsx';
import type { ReadReport } from './report-page.tsx';

export type ReadPhotograph = ReadReport['photographs'][number];

export interface PartProps {
  readonly report: ReadReport;
  readonly content: ReportContent;
  readonly set: (changes: Partial<ReportContent>) => void;
}

interface EditorProps {
  readonly report: ReadReport;
  readonly onChanged: (isChanged: boolean) => void;
}

/** What is typed stands on one text: a newer one by somebody else is told of and never written over. */
interface Typed {
  readonly previous: ReadReport['textId'];
  readonly content: ReportContent;
}

export function ReportEditor({ report, onChanged }: EditorProps) {
  const t = useText();
  const save = useAct('reports.save');
  const [typed, setTyped] = useState<Typed>({ previous: report.textId, content: report.content });
  const isChanged = !isSame(typed.content, report.content) || typed.previous !== report.textId;
  const address = `/examination/reports/${report.id}`;
  const draft = useDraft<Typed>({
    kind: 'report',
    label: report.number,
    address,
    values: typed,
    isChanged,
    restore: setTyped,
    clear: () => setTyped({ previous: report.textId, content: report.content }),
  });
  useEffect(() => onChanged(isChanged), [isChanged, onChanged]);
  const keep = async () => {
    // As the station keeps it, without the spaces at the ends; what does not fit the contract is refused there with its reason.
    const kept = ReportContent.safeParse(typed.content);
    const content = kept.success ? kept.data : typed.content;
    const answer = await save.act({ id: report.id, previous: typed.previous, content });
    if (!answer.ok) return;
    // What was typed in the meantime stays.
    setTyped((known) => ({
      previous: answer.value.textId,
      content: known.content === typed.content ? content : known.content,
    }));
    draft.finish();
  };
  useSaveKeys(() => drop(keep()));
  const set = (changes: Partial<ReportContent>) =>
    setTyped((known) => ({ ...known, content: { ...known.content, ...changes } }));
  const part: PartProps = { report, content: typed.content, set };
  return (
    <form
      className="fp-work-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        drop(keep());
      }}
    >
      <DraftFound draft={draft} />
      {report.state === 'approved' && <Notice tone="warning">{t('reports:voids')}</Notice>}
      <TitlePart {...part} />
      <AnswersPart {...part} />
      <ConditionsPart {...part} />
      <Reported {...part} />
      <Group title={t('reports:part.interpretation')} detail={t('reports:field.interpretationHelp')}>
        <ProseField {...part} name="interpretation" rows={5} />
        <ProseField {...part} name="basis" rows={3} />
      </Group>
      <RemarksPart {...part} />
      <PhotographPicker {...part} />
      <FailureNotice failure={save.failure} />
      <div className="fp-work-footer">
        <DraftLine draft={draft} />
        <span className="fp-button-row">
          <Button look="primary" type="submit" icon="save" isBusy={save.isActing} isDisabled={!isChanged}>
            {t('reports:save')}
          </Button>
        </span>
      </div>
    </form>
  );
}

function isSame(one: ReportContent, other: ReportContent): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function TitlePart({ content, set }: PartProps) {
  const t = useText();
  return (
    <Group title={t('reports:part.title')}>
      <TextField
        name="title"
        label={t('reports:field.title')}
        help={t('reports:field.titleHelp')}
        maxLength={200}
        value={content.title}
        onChange={(title) => set({ title })}
      />
      <TextField
        name="elsewhere"
        label={t('reports:field.elsewhere')}
        help={t('reports:field.elsewhereHelp')}
        maxLength={500}
        value={content.elsewhere}
        onChange={(elsewhere) => set({ elsewhere })}
      />
    </Group>
  );
}

function AnswersPart({ report, content, set }: PartProps) {
  const t = useText();
  const answerTo = (question: number) => content.answers.find((one) => one.question === question)?.answer ?? '';
  return (
    <Group title={t('reports:part.answers')}>
      {report.questions.map((asked, question) => (
        <div key={question} className="fp-report-question">
          <p>
            <span className="fp-quiet">{question + 1}</span> {asked}
          </p>
          <LongTextField
            name={`answer.${question}`}
            label={t('reports:field.answer', { number: question + 1 })}
            rows={3}
            value={answerTo(question)}
            onChange={(answer) =>
              set({
                answers: [...content.answers.filter((one) => one.question !== question), { question, answer }].toSorted(
                  (one, other) => one.question - other.question,
                ),
              })
            }
          />
        </div>
      ))}
    </Group>
  );
}

function ConditionsPart({ report, content, set }: PartProps) {
  const t = useText();
  const conditionOf = (exhibitId: string) =>
    content.conditions.find((one) => one.exhibitId === exhibitId)?.condition ?? '';
  return (
    <Group title={t('reports:part.exhibits')}>
      {report.exhibits.map(({ id, label, description, suggestedCondition }, index) => {
        const setCondition = (condition: string) =>
          set({
            conditions: [
              ...content.conditions.filter((one) => one.exhibitId !== id),
              { exhibitId: id, condition },
            ].toSorted((one, other) => (one.exhibitId < other.exhibitId ? -1 : 1)),
          });
        return (
          <div key={id} className="fp-work-row">
            <LongTextField
              name={`condition.${index}`}
              label={t('reports:field.condition', { exhibit: label })}
              help={description.split('\n')[0]}
              rows={2}
              maxLength={1000}
              value={conditionOf(id)}
              onChange={setCondition}
            />
            {suggestedCondition !== '' && conditionOf(id) === '' && (
              <Button size="small" onPress={() => setCondition(suggestedCondition)}>
                {t('reports:field.takeOver')}
              </Button>
            )}
          </div>
        );
      })}
    </Group>
  );
}

function RemarksPart(part: PartProps) {
  const t = useText();
  const { content, set } = part;
  return (
    <Group title={t('reports:part.remarks')}>
      <CheckField
        name="isSampled"
        label={t('reports:field.isSampled')}
        value={content.isSampled}
        onChange={(isSampled) => set({ isSampled })}
      />
      {content.isSampled && (
        <ProseField {...part} name="samplingPlan" rows={3} help={t('reports:field.samplingPlanHelp')} />
      )}
      <ProseField {...part} name="deviations" rows={3} />
      <ProseField {...part} name="uncertainty" rows={2} />
      <ProseField {...part} name="limitations" rows={4} />
      <LongTextField
        name="overdueReason"
        label={t('reports:field.overdueReason')}
        rows={2}
        value={content.overdueReason}
        onChange={(overdueReason) => set({ overdueReason })}
      />
    </Group>
  );
}
