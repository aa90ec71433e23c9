// Bringing a file in, on one page from top to bottom: register and file, how it is read, what its columns are, what the first rows become, and in.
import { useState } from 'react';
import type { InputOf } from '../../shared/contract/index.ts';
import { importModes } from '../../shared/contract/registers.ts';
import type { Definition } from '../../shared/domain/register/definition.ts';
import { drop } from '../../shared/language/habits.ts';
import type { RegisterId } from '../../shared/language/identity.ts';
import {
  Button,
  ChoiceField,
  FailureNotice,
  FileField,
  Group,
  LinkButton,
  Notice,
  Page,
  PageHeader,
  ProgressLine,
} from '../components/index.ts';
import { JobResult } from '../documents/job-result.tsx';
import { useAct, useAnswer, useMay } from '../station-client.tsx';
import { useText } from '../text.tsx';
import { CheckPart } from './check-part.tsx';
import { ColumnPart } from './column-part.tsx';
import { ImportReport } from './import-report.ts';
import { JoinPart, type Joined } from './join-part.tsx';
import type { LookedAt } from './looked-at.ts';
import { PreviewPart } from './preview-part.tsx';
import { RegisterForm } from './register-list.tsx';
import { useHanded } from './use-handed.ts';
import { WayPart } from './way-part.tsx';

type Way = InputOf<'registers.look'>['way'];

export function BringIn() {
  const t = useText();
  const may = useMay('registers.import');
  return (
    <Page>
      <PageHeader
        above={{ label: t('registers:title'), to: '/registers' }}
        title={t('registers:bringIn')}
        detail={t('registers:nothingCoerced')}
      />
      {may ? <Steps /> : <FailureNotice failure={{ code: 'station.forbidden' }} />}
    </Page>
  );
}

function Steps() {
  const t = useText();
  const [registerId, setRegister] = useState<RegisterId>();
  const handed = useHanded();
  const [definition, setDefinition] = useState<Definition>();
  const look = useAct('registers.look');
  const [looked, setLooked] = useState<LookedAt>();
  const [joined, setJoined] = useState<readonly Joined[]>([]);
  const lookAt = async (way: Way, upload = handed.upload) => {
    if (registerId === undefined || upload === undefined) return;
    const answer = await look.act({ upload, registerId, way });
    setLooked(answer.ok ? answer.value : undefined);
    setDefinition(answer.ok ? answer.value.definition : undefined);
    setJoined([]);
  };
  const begin = async () => lookAt({}, await handed.hand());
  const changeRegister = (id: RegisterId | undefined) => {
    setRegister(id);
    setLooked(undefined);
  };
  return (
    <div className="fp-work-stack">
      <Group title={t('registers:step.file')} detail={t('registers:fileHelp')}>
        <ChosenRegister value={registerId} onChange={changeRegister} />
        <FileField
          name="registerFile"
          label={t('registers:file')}
          chooseLabel={t('registers:choose')}
          accept=".csv,.tsv,.txt,.xlsx,.xlsm,.json"
          value={handed.file}
          onChange={(file) => {
            handed.choose(file);
            setLooked(undefined);
          }}
        />
        <div className="fp-button-row">
          <Button
            look={looked === undefined ? 'primary' : 'plain'}
            icon="search"
            isBusy={look.isActing || handed.progress !== undefined}
            isDisabled={registerId === undefined || handed.file === undefined}
            onPress={() => drop(begin())}
          >
            {t('registers:look')}
          </Button>
        </div>
        {handed.progress !== undefined && (
          <ProgressLine label={t('registers:looking')} {...handed.progress} unit="bytes" />
        )}
        <FailureNotice failure={handed.failure ?? look.failure} whatIsSafe={t('registers:nothingIn')} />
      </Group>
      {looked !== undefined && definition !== undefined && registerId !== undefined && (
        <>
          {looked.sameAs !== undefined && (
            <Notice tone="info">{t('registers:sameAs', { number: looked.sameAs })}</Notice>
          )}
          <WayPart looked={looked} isBusy={look.isActing} onChange={(way) => drop(lookAt(way))} />
          <ColumnPart looked={looked} definition={definition} onChange={setDefinition} />
          {handed.upload !== undefined && (
            <Ordered
              upload={handed.upload}
              registerId={registerId}
              looked={looked}
              definition={definition}
              joined={joined}
              onChange={(next, tables) => {
                setDefinition(next);
                setJoined(tables);
              }}
            />
          )}
        </>
      )}
    </div>
  );
}

interface OrderedProps {
  readonly upload: string;
  readonly registerId: RegisterId;
  readonly looked: LookedAt;
  readonly definition: Definition;
  readonly joined: readonly Joined[];
  readonly onChange: (definition: Definition, joined: readonly Joined[]) => void;
}

/** What the files and what was said of them give: other tables, the first rows, the whole file. */
function Ordered({ upload, registerId, looked, definition, joined, onChange }: OrderedProps) {
  const t = useText();
  const order = {
    upload,
    registerId,
    way: looked.way,
    definition,
    joined: joined.map((one) => ({ upload: one.upload, way: one.looked.way })),
  };
  const first = useAnswer('registers.join', order, { isEnabled: joined.length > 0, keepPrevious: true });
  const states = joined.length > 0 ? (first.value?.tables ?? []) : [];
  return (
    <>
      <JoinPart {...{ registerId, upload, looked, definition, joined, states, onChange }} />
      {joined.length > 0 && <FailureNotice failure={first.failure} whatIsSafe={t('registers:nothingIn')} />}
      <PreviewPart
        looked={looked}
        definition={definition}
        joined={joined}
        rows={joined.length > 0 ? first.value?.rows : undefined}
      />
      <TakePart order={order} />
    </>
  );
}

interface ChosenProps {
  readonly value: RegisterId | undefined;
  readonly onChange: (id: RegisterId | undefined) => void;
}

function ChosenRegister({ value, onChange }: ChosenProps) {
  const t = useText();
  const [isOpen, setOpen] = useState(false);
  const registers = useAnswer('registers.list', {}).value?.registers ?? [];
  if (isOpen)
    return (
      <RegisterForm
        onDone={(id) => {
          setOpen(false);
          if (id !== undefined) onChange(id);
        }}
      />
    );
  return (
    <div className="fp-work-row">
      <ChoiceField
        name="register"
        label={t('registers:register')}
        isRequired
        value={value}
        onChange={onChange}
        choices={registers.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Button icon="add" onPress={() => setOpen(true)}>
        {t('registers:open')}
      </Button>
    </div>
  );
}

function TakePart({ order }: { readonly order: InputOf<'registers.check'> }) {
  const t = useText();
  const act = useAct('registers.import');
  const [mode, setMode] = useState<(typeof importModes)[number]>('good-rows');
  const [jobId, setJobId] = useState<string>();
  const start = async () => {
    const answer = await act.act({ ...order, mode });
    if (answer.ok) setJobId(answer.value.jobId);
  };
  return (
    <Group title={t('registers:step.take')}>
      <CheckPart order={order} />
      <ChoiceField
        name="mode"
        look="radio"
        label={t('registers:mode')}
        value={mode}
        onChange={(next) => setMode(next ?? 'good-rows')}
        choices={importModes.toReversed().map((value) => ({ value, label: t(`registers:modes.${value}`) }))}
      />
      <FailureNotice failure={act.failure} whatIsSafe={t('registers:nothingIn')} />
      <div className="fp-button-row">
        <Button look="primary" icon="upload" isBusy={act.isActing} onPress={() => drop(start())}>
          {t('registers:bring')}
        </Button>
      </div>
      <JobResult jobId={jobId}>
        {(job) => {
          const report = ImportReport.safeParse(job.result?.report).data;
          if (report === undefined) return null;
          const { importId, number, entries, unchanged, held } = report;
          return (
            <Notice
              tone={held > 0 ? 'warning' : 'good'}
              title={t('registers:done', { number, entries, unchanged, held })}
              actions={
                <LinkButton to={`/registers/files/${importId}`} size="small">
                  {t('registers:see')}
                </LinkButton>
              }
            />
          );
        }}
      </JobResult>
    </Group>
  );
}
