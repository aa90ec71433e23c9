// One file that was brought in: what it was and how it was read, what happened, and its held rows.
import { useState } from 'react';
import type { OutputOf } from '../../shared/contract/index.ts';
import { drop } from '../../shared/language/habits.ts';
import { RegisterImportId } from '../../shared/language/identity.ts';
import {
  Button,
  CopyText,
  Dialog,
  FactList,
  FailureNotice,
  Group,
  Mono,
  Page,
  PageHeader,
  PlainTable,
  TextField,
} from '../components/index.ts';
import { useAct, useAnswer, useMay } from '../station-client.tsx';
import { useFailureText, useFormat, useText } from '../text.tsx';
import { Addressed } from './addressed.tsx';
import type { SavedReading } from '../../shared/domain/register/saved-reading.ts';
import { ImportState } from './import-list.tsx';
import { KeepDefinition } from './keep-definition.tsx';
import { ReviewPart } from './review-part.tsx';
import { UnledRows } from './unled-rows.tsx';
import { encodingNames } from './words.ts';

type Read = OutputOf<'registers.import-read'>;

const nobody = '00000000-0000-7000-8000-000000000000';

export function ImportPage({ id }: { readonly id: string }) {
  const parsed = RegisterImportId.safeParse(id);
  // A question that is not asked needs no address.
  const asked = parsed.success ? parsed.data : RegisterImportId.parse(nobody);
  const { value, failure } = useAnswer('registers.import-read', { id: asked }, { isEnabled: parsed.success });
  return (
    <Addressed value={value} failure={parsed.success ? failure : { code: 'registers.import-unknown' }}>
      {(read) => <Shown read={read} />}
    </Addressed>
  );
}

function Shown({ read }: { readonly read: Read }) {
  const t = useText();
  const format = useFormat();
  const failureText = useFailureText();
  const may = useMay('registers.resume');
  const resume = useAct('registers.resume');
  const [isLeaving, setLeaving] = useState(false);
  const [isKeeping, setKeeping] = useState(false);
  const { line, way, events } = read;
  const { counts } = line;
  return (
    <Page>
      <PageHeader
        above={{ label: t('registers:part.imports'), to: '/registers/files' }}
        title={<Mono>{line.number}</Mono>}
        beside={<ImportState state={line.state} />}
        detail={`${line.registerName} · ${line.fileName}`}
        actions={
          may && (
            <>
              <Button size="small" icon="save" onPress={() => setKeeping(true)}>
                {t('registers:definition.keep')}
              </Button>
              {line.state === 'interrupted' && (
                <>
                  <Button size="small" onPress={() => setLeaving(true)}>
                    {t('registers:giveUp')}
                  </Button>
                  <Button
                    size="small"
                    look="primary"
                    isBusy={resume.isActing}
                    onPress={() => drop(resume.act({ id: line.id }))}
                  >
                    {t('registers:resume')}
                  </Button>
                </>
              )}
            </>
          )
        }
      />
      <div className="fp-work-stack">
        <FailureNotice failure={resume.failure} whatIsSafe={t('registers:stoppedSafe')} />
        <FactList
          columns={3}
          facts={[
            { label: t('registers:rows'), value: format.number(counts.rows) },
            { label: t('registers:newEntries'), value: format.number(counts.entries) },
            { label: t('registers:unchanged'), value: format.number(counts.unchanged) },
            { label: t('registers:held'), value: format.number(counts.held) },
            { label: t('registers:size'), value: format.bytes(line.bytes) },
            {
              label: t('registers:readAs'),
              value: [
                t(`registers:formats.${way.format}`),
                way.format === 'xlsx' ? way.sheet : encodingNames[way.encoding],
              ].join(' · '),
            },
            { label: t('registers:mode'), value: t(`registers:modes.${line.mode}`) },
            ...(line.readWith === undefined
              ? []
              : [{ label: t('registers:definition.readWith'), value: <ReadWith {...line.readWith} /> }]),
            { label: t('registers:hash'), isWide: true, value: <CopyText value={line.sha256} /> },
            ...read.joined.map(({ name, fileName, sha256 }) => ({
              label: t('registers:hashOf', { table: name === fileName ? name : `${fileName} / ${name}` }),
              isWide: true,
              value: <CopyText value={sha256} />,
            })),
          ]}
        />
        <ReviewPart read={read} />
        <UnledRows tables={read.tables} />
        <Group title={t('registers:events')}>
          <PlainTable
            label={t('registers:events')}
            rows={events.map((event, at) => ({ ...event, at }))}
            keyOf={({ at }) => String(at)}
            columns={[
              {
                id: 'kind',
                label: t('registers:state'),
                isHead: true,
                cell: ({ kind }) => t(`registers:eventKinds.${kind}`),
              },
              {
                id: 'at',
                label: t('registers:at'),
                staysWhole: true,
                cell: ({ recordedAt }) => format.moment(recordedAt),
              },
              { id: 'by', label: t('registers:by'), cell: ({ by }) => by },
              {
                id: 'reason',
                label: t('registers:reason'),
                cell: ({ kind, reason }) =>
                  kind === 'stopped' && reason !== '' ? failureText({ code: reason }) : reason,
              },
            ]}
          />
        </Group>
      </div>
      {isKeeping && (
        <KeepDefinition
          registerId={line.registerId}
          reading={readingOf(read)}
          from={line.readWith?.id}
          onClose={() => setKeeping(false)}
        />
      )}
      {isLeaving && <GiveUp read={read} onClose={() => setLeaving(false)} />}
    </Page>
  );
}

function readingOf({ line, way, definition, joined }: Read): SavedReading {
  return {
    way,
    definition,
    mode: line.mode,
    joined: joined.map((one) => ({ way: one.way, isSameFile: one.sha256 === line.sha256 })),
  };
}

function ReadWith({ id, name, version, isChanged }: NonNullable<Read['line']['readWith']>) {
  const t = useText();
  const words = t('registers:definition.named', { name, version });
  return (
    <>
      <a href={`#/registers/definitions/${id}`}>{words}</a>
      {isChanged && <span className="fp-work-second">{t('registers:definition.isChanged')}</span>}
    </>
  );
}

function GiveUp({ read, onClose }: { readonly read: Read; readonly onClose: () => void }) {
  const t = useText();
  const act = useAct('registers.give-up');
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const give = async () => {
    setTried(true);
    if (reason.trim() === '') return;
    const answer = await act.act({ id: read.line.id, reason });
    if (answer.ok) onClose();
  };
  return (
    <Dialog
      isOpen
      title={t('registers:giveUp')}
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{t('registers:cancel')}</Button>
          <Button look="primary" isBusy={act.isActing} onPress={() => drop(give())}>
            {t('registers:record')}
          </Button>
        </>
      }
    >
      <p>{t('registers:giveUpText')}</p>
      <FailureNotice failure={act.failure} />
      <TextField
        name="giveUpReason"
        label={t('registers:reason')}
        isRequired
        isFirst
        value={reason}
        onChange={setReason}
        error={tried && reason.trim() === '' ? t('work:form.required') : undefined}
      />
    </Dialog>
  );
}
