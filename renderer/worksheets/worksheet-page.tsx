// The worksheet of one task: written on by whoever works on it, read by everybody else, with every entry before it.
import { useState } from 'react';
import {
  Awaited,
  Button,
  EmptyState,
  FailureNotice,
  Fold,
  Group,
  Notice,
  Page,
  PlainTable,
  Tag,
} from '../components/index.ts';
import { useAct, useAnswer } from '../station-client.tsx';
import { useFormat, useText } from '../text.tsx';
import { TaskFrame } from '../examination/task-frame.tsx';
import { RestoredNumber } from './restored-number.tsx';
import { useSpeech, type Worksheet } from './worksheet-access.ts';
import { WorksheetForm } from './worksheet-form.tsx';
import { EntryValues } from './worksheet-view.tsx';
import '../exhibits/work.css';
import './worksheets.css';

export function WorksheetPage({ taskId }: { readonly taskId: string }) {
  const read = useAnswer('worksheets.read', { taskId });
  if (read.value === undefined)
    return (
      <Page width="medium">
        <Awaited failure={read.failure} lines={10} />
      </Page>
    );
  // Another definition is another form: what does not fit it was kept by the station.
  return <WorksheetContent key={read.value.definitionId} sheet={read.value} />;
}

function WorksheetContent({ sheet }: { readonly sheet: Worksheet }) {
  const t = useText();
  const [isCorrecting, setCorrecting] = useState(false);
  const { task, definition, may, isSigned } = sheet;
  return (
    <TaskFrame
      task={task}
      chosen="worksheet"
      actions={
        may === 'correct' &&
        !isCorrecting && (
          <Button size="small" icon="edit" onPress={() => setCorrecting(true)}>
            {t('worksheets:correct')}
          </Button>
        )
      }
    >
      <p className="fp-quiet fp-worksheet-standing">
        <Tag>{t(isSigned ? 'worksheets:signed' : 'worksheets:inWork')}</Tag>{' '}
        {t('worksheets:followsVersion', { version: definition.version })}
      </p>
      <NewerDefinition sheet={sheet} />
      <Unfit sheet={sheet} />
      {may === 'write' || isCorrecting ? (
        <WorksheetForm
          // A signature ends the form it was given in.
          key={isCorrecting ? 'correction' : 'writing'}
          sheet={sheet}
        />
      ) : (
        <Signed sheet={sheet} />
      )}
      <RestoredNumber sheet={sheet} />
      <Entries sheet={sheet} />
    </TaskFrame>
  );
}

function NewerDefinition({ sheet }: { readonly sheet: Worksheet }) {
  const t = useText();
  const move = useAct('worksheets.move');
  if (sheet.newestVersion <= sheet.definition.version || sheet.may !== 'write') return null;
  return (
    <Notice
      tone="info"
      title={t('worksheets:newer', { version: sheet.newestVersion })}
      actions={
        <Button
          size="small"
          isBusy={move.isActing}
          onPress={() =>
            void move.act({
              taskId: sheet.task.id,
              ...(sheet.latest === undefined ? {} : { previous: sheet.latest.id }),
            })
          }
        >
          {t('worksheets:move')}
        </Button>
      }
    >
      <p>{t('worksheets:newerHelp')}</p>
      <FailureNotice failure={move.failure} />
    </Notice>
  );
}

/** What was written under an older definition and has no field in this one: kept, and shown with its own codes. */
function Unfit({ sheet }: { readonly sheet: Worksheet }) {
  const t = useText();
  const unfit = Object.entries(sheet.latest?.unfit ?? {}).flatMap(([section, rows]) =>
    rows.flatMap((row) =>
      Object.entries(row).map(([field, value]) => ({ section, field, value: JSON.stringify(value) })),
    ),
  );
  if (unfit.length === 0) return null;
  return (
    <Notice tone="warning" title={t('worksheets:unfit')}>
      <ul className="fp-plain-list">
        {unfit.map(({ section, field, value }, index) => (
          <li key={index}>
            {section} · {field}: {value}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function Signed({ sheet }: { readonly sheet: Worksheet }) {
  const t = useText();
  const format = useFormat();
  const { latest, task } = sheet;
  const speech = useSpeech(sheet.names, latest?.named);
  if (latest === undefined)
    return (
      <EmptyState icon="note" title={t('worksheets:nothingWritten')}>
        <p>
          {task.state === 'started' ? t('worksheets:isWith', { person: task.assignee }) : t('worksheets:startFirst')}
        </p>
      </EmptyState>
    );
  return (
    <Group
      title={t('worksheets:title')}
      detail={t('worksheets:writtenBy', { person: latest.by, at: format.moment(latest.at) })}
    >
      <EntryValues definition={latest.definition} values={latest.values} speech={speech} />
      {latest.exceptionReason !== '' && <Notice tone="warning" title={latest.exceptionReason} />}
    </Group>
  );
}

function Entries({ sheet }: { readonly sheet: Worksheet }) {
  const t = useText();
  const format = useFormat();
  const [open, setOpen] = useState<string>();
  const { entries } = sheet;
  if (entries.length === 0) return null;
  return (
    <Fold title={t('worksheets:entries')} summary={t('worksheets:entriesCount', { count: entries.length })}>
      <PlainTable
        label={t('worksheets:entries')}
        keyOf={({ id }) => id}
        rows={entries}
        columns={[
          { id: 'at', label: t('worksheets:when'), isHead: true, cell: ({ at }) => format.moment(at, 'second') },
          { id: 'kind', label: t('worksheets:entryKind'), cell: ({ kind }) => t(`worksheets:kind.${kind}`) },
          { id: 'by', label: t('worksheets:by'), cell: ({ by }) => by },
          {
            id: 'version',
            label: t('worksheets:version'),
            isNumber: true,
            cell: ({ definitionVersion }) => definitionVersion,
          },
          { id: 'reason', label: t('work:form.reason'), cell: ({ reason }) => reason },
          {
            id: 'open',
            label: t('worksheets:show'),
            cell: ({ id, at }) => (
              <Button
                size="small"
                look="quiet"
                isPressed={open === id}
                title={t('worksheets:showEntry', { at: format.moment(at, 'second') })}
                onPress={() => setOpen(open === id ? undefined : id)}
              >
                {t('worksheets:show')}
              </Button>
            ),
          },
        ]}
      />
      {open !== undefined && <OneEntry id={open} sheet={sheet} />}
    </Fold>
  );
}

function OneEntry({ id, sheet }: { readonly id: string; readonly sheet: Worksheet }) {
  const read = useAnswer('worksheets.entry', { id });
  const speech = useSpeech(sheet.names, read.value?.named);
  if (read.value === undefined) return <Awaited failure={read.failure} />;
  return <EntryValues definition={read.value.definition} values={read.value.values} speech={speech} />;
}
