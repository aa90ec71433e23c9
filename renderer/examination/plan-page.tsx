// Planning a request: exhibits × examinations in the order they are done, ticked by keyboard; what the questions suggest is marked as help.
import { useState } from 'react';
import type { InputOf, OutputOf } from '../../shared/contract/index.ts';
import { isOver, phaseOrder } from '../../shared/domain/examination/task.ts';
import { RequestId } from '../../shared/language/identity.ts';
import { drop } from '../../shared/language/habits.ts';
import { examinationsFor } from '../../shared/reference/question-examinations.ts';
import {
  AwaitedPage,
  Button,
  ChoiceField,
  FailureNotice,
  Group,
  LinkButton,
  LongTextField,
  Mono,
  Notice,
  Page,
  PageHeader,
  TextField,
} from '../components/index.ts';
import { useSaveKeys } from '../exhibits/save-keys.ts';
import { useAct, useAnswer, useMay } from '../station-client.tsx';
import { useFormat, useText } from '../text.tsx';
import { PlanMatrix, cellOf, type PlanCell } from './plan-matrix.tsx';
import { useExaminers } from './use-examiners.ts';

type ReadRequest = OutputOf<'requests.read'>;
type Examination = OutputOf<'tasks.examinations'>['examinations'][number];
type Planned = InputOf<'tasks.plan'>['tasks'];

const mostAtOnce = 500;

export function PlanPage({ id }: { readonly id: string }) {
  const known = RequestId.safeParse(id).data;
  if (known === undefined) return <FailureNotice failure={{ code: 'requests.unknown' }} />;
  return <PlanOf id={known} />;
}

function PlanOf({ id }: { readonly id: RequestId }) {
  const request = useAnswer('requests.read', { id });
  const examinations = useAnswer('tasks.examinations', {});
  if (request.value === undefined || examinations.value === undefined) {
    const failure = request.failure ?? examinations.failure;
    return <AwaitedPage failure={failure} />;
  }
  return <Planning request={request.value} examinations={examinations.value.examinations} />;
}

function Planning({
  request,
  examinations,
}: {
  readonly request: ReadRequest;
  readonly examinations: readonly Examination[];
}) {
  const t = useText();
  const format = useFormat();
  const may = useMay('tasks.plan');
  const examiners = useExaminers();
  const plan = useAct('tasks.plan');
  const inCase = useAnswer('tasks.list', { caseId: request.caseId }).value?.tasks ?? [];
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [assigneeId, setAssigneeId] = useState<Planned[number]['assigneeId']>();
  const [laboratory, setLaboratory] = useState('');
  const [note, setNote] = useState('');
  const [done, setDone] = useState(0);
  const exhibits = [...request.named, ...request.cameOut];
  const fitting = fittingExaminations(exhibits, examinations);
  const suggested = examinationsFor(request.questions.flatMap(({ code }) => (code === undefined ? [] : [code])));
  const cells = new Map(
    exhibits.flatMap((exhibit) =>
      fitting.map((examination): readonly [string, PlanCell] => {
        const own = inCase.filter(
          (task) => task.exhibitId === exhibit.exhibitId && task.examination === examination.code,
        );
        const here = own.find((task) => task.requestId === request.id && !isOver(task.state));
        const elsewhere = own.find((task) => task.requestId !== request.id && task.state !== 'cancelled');
        const before = own.find((task) => task.requestId === request.id && task.state === 'finished');
        return [
          cellOf(exhibit.exhibitId, examination.code),
          { fits: fitsKind(examination, exhibit.kind), here, alsoIn: elsewhere ?? before },
        ];
      }),
    ),
  );
  const canChoose = (name: string) => cells.get(name)?.fits === true && cells.get(name)?.here === undefined;
  const tasks: Planned = exhibits.flatMap(({ exhibitId }) =>
    fitting
      .filter(({ code }) => chosen.has(cellOf(exhibitId, code)))
      .map(({ code }) => ({
        exhibitId,
        examination: code,
        note,
        ...(laboratory.trim() === '' ? {} : { laboratory }),
        ...(assigneeId === undefined ? {} : { assigneeId }),
      })),
  );
  const record = async () => {
    if (tasks.length === 0 || tasks.length > mostAtOnce) return;
    setDone(0);
    const answer = await plan.act({ requestId: request.id, tasks });
    if (!answer.ok) return;
    setDone(answer.value.ids.length);
    setChosen(new Set());
  };
  useSaveKeys(() => drop(record()));
  const back = `/examination/requests/${request.id}`;
  if (!may || request.state !== 'open') {
    return (
      <Page>
        <PageHeader
          above={{ label: request.number, to: back }}
          title={t('examination:plan.title')}
          beside={<Mono>{request.caseTitle}</Mono>}
        />
        <Notice tone="info" title={t(may ? 'examination:plan.over' : 'examination:plan.forbidden')} />
      </Page>
    );
  }
  const suggestions = [...cells.keys()].filter((name) => canChoose(name) && suggested.has(name.split(' ')[1] ?? ''));
  return (
    <Page>
      <PageHeader
        above={{ label: request.number, to: back }}
        title={t('examination:plan.title')}
        detail={t('examination:plan.help')}
        beside={<Mono>{request.caseTitle}</Mono>}
        actions={
          <Button
            size="small"
            icon="help"
            isDisabled={suggestions.length === 0}
            onPress={() => setChosen(new Set([...chosen, ...suggestions]))}
          >
            {t('examination:plan.tickSuggested', { count: format.number(suggestions.length) })}
          </Button>
        }
      />
      <Notice tone="info" title={t('examination:plan.suggestedHelp')}>
        <ol className="fp-asked">
          {request.questions.map(({ words }, index) => (
            // Questions stay as and where they were asked.
            <li key={index}>{words}</li>
          ))}
        </ol>
      </Notice>
      {done > 0 && (
        <Notice
          tone="good"
          isUrgent
          title={t('examination:plan.done', { count: done })}
          actions={
            <LinkButton to={back} size="small">
              {t('examination:plan.toRequest')}
            </LinkButton>
          }
        />
      )}
      <PlanMatrix
        exhibits={exhibits}
        examinations={fitting}
        suggested={suggested}
        cells={cells}
        chosen={chosen}
        onChange={setChosen}
      />
      <form
        className="fp-work-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          drop(record());
        }}
      >
        <Group title={t('examination:plan.forTicked')} detail={t('examination:plan.forTickedHelp')}>
          <div className="fp-work-columns">
            <ChoiceField
              name="assigneeId"
              label={t('examination:plan.assignee')}
              value={assigneeId}
              onChange={setAssigneeId}
              choices={examiners}
              emptyLabel={t('examination:nobody')}
            />
            <TextField
              name="laboratory"
              label={t('examination:plan.laboratory')}
              help={t('examination:plan.laboratoryHelp')}
              maxLength={200}
              value={laboratory}
              onChange={setLaboratory}
            />
          </div>
          <LongTextField
            name="note"
            label={t('examination:plan.note')}
            rows={2}
            maxLength={2000}
            value={note}
            onChange={setNote}
          />
        </Group>
        <FailureNotice failure={plan.failure} />
        {tasks.length > mostAtOnce && (
          <Notice tone="warning" title={t('lists:act.tooMany', { most: format.number(mostAtOnce) })} />
        )}
        <div className="fp-work-footer">
          <span className="fp-quiet" role="status">
            {t('examination:plan.ticked', { count: format.number(tasks.length) })}
          </span>
          <span className="fp-button-row">
            <LinkButton to={back}>{t('work:form.cancel')}</LinkButton>
            <Button
              type="submit"
              look="primary"
              icon="accept"
              isBusy={plan.isActing}
              isDisabled={tasks.length === 0 || tasks.length > mostAtOnce}
            >
              {t('examination:plan.record', { count: tasks.length })}
            </Button>
          </span>
        </div>
      </form>
    </Page>
  );
}

function fittingExaminations(exhibits: ReadRequest['named'], examinations: readonly Examination[]): Examination[] {
  return examinations
    .filter((examination) => exhibits.some(({ kind }) => fitsKind(examination, kind)))
    .toSorted((one, other) => phaseOrder(one.phase) - phaseOrder(other.phase));
}

function fitsKind({ exhibitKinds }: Examination, kind: string): boolean {
  return exhibitKinds.length === 0 || exhibitKinds.includes(kind);
}
