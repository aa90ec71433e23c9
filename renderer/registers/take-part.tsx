// The last step: the whole file checked, how a faulty row is dealt with, and in; and the way of reading kept for the next file.
import { useState } from 'react';
import type { InputOf } from '../../shared/contract/index.ts';
import { ImportReport } from '../../shared/contract/register-files.ts';
import { importModes } from '../../shared/domain/register/definition.ts';
import { drop } from '../../shared/language/habits.ts';
import type { RegisterId } from '../../shared/language/identity.ts';
import { Button, CheckField, ChoiceField, FailureNotice, Group, LinkButton, Notice } from '../components/index.ts';
import { JobResult } from '../documents/job-result.tsx';
import { useAct } from '../station-client.tsx';
import { useText } from '../text.tsx';
import { CheckPart } from './check-part.tsx';
import type { DefinitionFit } from './definition-files.tsx';
import { KeepDefinition } from './keep-definition.tsx';
import { UnledCount } from './unled-rows.tsx';

interface TakeProps {
  readonly registerId: RegisterId;
  readonly order: InputOf<'registers.check'>;
  readonly fit: DefinitionFit | undefined;
}

export function TakePart({ registerId, order, fit }: TakeProps) {
  const t = useText();
  const act = useAct('registers.import');
  const [mode, setMode] = useState<(typeof importModes)[number]>(fit?.answer.mode ?? 'good-rows');
  const [jobId, setJobId] = useState<string>();
  const [hasLooked, setHasLooked] = useState(false);
  const [isKeeping, setKeeping] = useState(false);
  // What a person changed since may have left the file further from its definition: then the station says so.
  const mustLook = fit !== undefined && (fit.isStopped || act.failure?.code === 'registers.definition-misfit');
  const start = async () => {
    const readWith = fit === undefined ? {} : { readWith: { id: fit.id, version: fit.answer.version, hasLooked } };
    const answer = await act.act({ ...order, mode, ...readWith });
    if (answer.ok) setJobId(answer.value.jobId);
  };
  return (
    <Group title={t('registers:step.take')}>
      <CheckPart order={order} begun={fit?.check} />
      <ChoiceField
        name="mode"
        look="radio"
        label={t('registers:mode')}
        value={mode}
        onChange={(next) => setMode(next ?? 'good-rows')}
        choices={importModes.toReversed().map((value) => ({ value, label: t(`registers:modes.${value}`) }))}
      />
      {mustLook && (
        <CheckField
          name="hasLooked"
          label={t('registers:definition.hasLooked')}
          value={hasLooked}
          onChange={setHasLooked}
        />
      )}
      <FailureNotice failure={act.failure} whatIsSafe={t('registers:nothingIn')} />
      <div className="fp-button-row">
        <Button
          look="primary"
          icon="upload"
          isBusy={act.isActing}
          isDisabled={mustLook && !hasLooked}
          onPress={() => drop(start())}
        >
          {t('registers:bring')}
        </Button>
        <Button icon="save" onPress={() => setKeeping(true)}>
          {t('registers:definition.keep')}
        </Button>
      </div>
      <JobResult jobId={jobId}>
        {(job) => {
          const report = ImportReport.safeParse(job.result?.report).data;
          if (report === undefined) return null;
          const { importId, number, entries, unchanged, held, tables } = report;
          return (
            <Notice
              tone={held > 0 ? 'warning' : 'good'}
              title={t('registers:done', { number, entries, unchanged, held })}
              actions={
                <LinkButton to={`/registers/files/${importId}`} size="small">
                  {t('registers:see')}
                </LinkButton>
              }
            >
              {tables.map((table) => (
                <UnledCount key={table.name} table={table} />
              ))}
            </Notice>
          );
        }}
      </JobResult>
      {isKeeping && (
        <KeepDefinition
          registerId={registerId}
          reading={{
            way: order.way,
            definition: order.definition,
            mode,
            joined: (order.joined ?? []).map(({ upload, way }) => ({ way, isSameFile: upload === order.upload })),
          }}
          from={fit?.id}
          onClose={() => setKeeping(false)}
        />
      )}
    </Group>
  );
}
