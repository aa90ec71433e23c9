// The bundle: what it will be, made with progress, and every one that was made with its volumes and what has changed since.
import { useState } from 'react';
import { languages, type Language } from '../../shared/domain/roles.ts';
import { drop } from '../../shared/language/habits.ts';
import type { CaseId } from '../../shared/language/identity.ts';
import {
  Button,
  ChoiceField,
  EmptyState,
  FactList,
  FailureNotice,
  Group,
  LinkButton,
  Notice,
  ProgressLine,
} from '../components/index.ts';
import { useAct, useJobs, useMay } from '../station-client.tsx';
import { useFormat, useLanguage, useText } from '../text.tsx';
import { BundleTable } from './bundle-table.tsx';
import { bytesOfMegabyte, profileName } from './profile-words.ts';
import { addressOf, type CourtFile } from './words.ts';

interface PartProps {
  readonly caseId: CaseId;
  readonly file: CourtFile;
}

export function BundlePart({ caseId, file }: PartProps) {
  return (
    <div className="fp-work-stack">
      <Making caseId={caseId} file={file} />
      <BundleTable caseId={caseId} />
    </div>
  );
}

function Making({ caseId, file }: PartProps) {
  const t = useText();
  const mayMake = useMay('court-file.make-bundle');
  const { act, isActing, failure } = useAct('court-file.make-bundle');
  const [language, setLanguage] = useState<Language>(file.caseLanguage);
  const [jobId, setJobId] = useState<string>();
  const running = useJobs().find(
    ({ id, kind, label, state }) =>
      id === jobId || (kind === 'court-bundle' && state === 'running' && label === file.caseTitle),
  );
  const profile = file.profiles.find((one) => one.profile.code === file.profile)?.profile;
  const isEmpty = file.documents.every(({ withdrawn }) => withdrawn !== undefined);
  const isRunning = running?.state === 'running';
  const make = async () => {
    const answer = await act({ caseId, seen: file.step, language });
    if (answer.ok) setJobId(answer.value.jobId);
  };
  return (
    <Group title={t('courtFile:bundle.title')} detail={t('courtFile:bundle.help')}>
      {isEmpty ? (
        <EmptyState icon="document" title={t('courtFile:list.empty')}>
          <p>{t('courtFile:bundle.emptyFile')}</p>
        </EmptyState>
      ) : (
        <>
          <Asked caseId={caseId} file={file} />
          <Hindrances caseId={caseId} file={file} />
          {profile !== undefined && (
            <p className="fp-quiet">{t('courtFile:bundle.law', { dpi: profile.limits.dpi })}</p>
          )}
          {mayMake && (
            <div className="fp-court-papers fp-court-make">
              <ChoiceField
                name="bundleLanguage"
                label={t('courtFile:bundle.language')}
                value={language}
                onChange={(next) => next !== undefined && setLanguage(next)}
                choices={languages.map((one) => ({ value: one, label: t(`vocabulary:language.${one}`) }))}
              />
              <Button
                look="primary"
                icon="document"
                isBusy={isActing || isRunning}
                isDisabled={isRefused(file)}
                onPress={() => drop(make())}
              >
                {t('courtFile:bundle.act')}
              </Button>
            </div>
          )}
          <FailureNotice failure={failure} />
          {running !== undefined && <Progress job={running} />}
        </>
      )}
    </Group>
  );
}

/** What the profile asks, as far as it shows in the bundle. */
function Asked({ caseId, file }: PartProps) {
  const t = useText();
  const format = useFormat();
  const { language } = useLanguage();
  const profile = file.profiles.find((one) => one.profile.code === file.profile)?.profile;
  if (profile === undefined) return null;
  const { megabytesPerVolume: megabytes, pagesPerVolume: pages } = profile.limits;
  const asks = [
    t(`courtFile:bundle.stampForm.${profile.stamp.form}`),
    ...(pages === undefined ? [] : [t('courtFile:bundle.pagesPerVolume', { count: pages })]),
    ...(megabytes === undefined
      ? []
      : [t('courtFile:bundle.bytesPerVolume', { bytes: format.bytes(megabytes * bytesOfMegabyte) })]),
  ];
  return (
    <FactList
      facts={[
        {
          label: t('courtFile:bundle.profile'),
          value: (
            <>
              <strong>{profileName(profile, language)}</strong> · {profile.version}
              <span className="fp-quiet fp-work-second">{asks.join(' · ')}</span>
              <LinkButton to={addressOf(caseId, 'profile')} size="small">
                {t('courtFile:bundle.toProfile')}
              </LinkButton>
            </>
          ),
        },
      ]}
    />
  );
}

const isOfSeal = ({ code }: CourtFile['breaches'][number]): boolean => code === 'not-sealed';

/** The station says the same and says it again. */
function isRefused({ breaches }: CourtFile): boolean {
  return breaches.some(({ weight }) => weight === 'blocks');
}

function Hindrances({ caseId, file }: PartProps) {
  const t = useText();
  const blocking = file.breaches.filter((breach) => breach.weight === 'blocks' && !isOfSeal(breach)).length;
  const warned = file.breaches.filter((breach) => breach.weight === 'warns' && !isOfSeal(breach)).length;
  const seal = file.breaches.find(isOfSeal)?.weight;
  const toPreflight = (
    <LinkButton to={addressOf(caseId, 'preflight')} size="small">
      {t('courtFile:bundle.toPreflight')}
    </LinkButton>
  );
  return (
    <div className="fp-court-hindrances">
      {blocking > 0 && (
        <Notice tone="danger" title={t('courtFile:bundle.blocked', { count: blocking })} actions={toPreflight} />
      )}
      {seal === 'blocks' && <Notice tone="danger" title={t('courtFile:bundle.notSealed')} />}
      {seal === 'warns' && <Notice tone="warning" title={t('courtFile:bundle.willBeDraft')} />}
      {warned > 0 && (
        <Notice tone="info" title={t('courtFile:bundle.warned', { count: warned })} actions={toPreflight} />
      )}
      {file.breaches.length === 0 && <Notice tone="good" title={t('courtFile:bundle.clear')} />}
    </div>
  );
}

function Progress({ job }: { readonly job: ReturnType<typeof useJobs>[number] }) {
  const t = useText();
  const cancel = useAct('jobs.cancel');
  if (job.state === 'done') return <Notice tone="good" title={t('courtFile:bundle.done')} />;
  if (job.state !== 'running')
    return <FailureNotice failure={job.error ?? { code: `job.${job.state}` }} whatIsSafe={t('work:job.failed')} />;
  return (
    <div className="fp-job-line" role="status">
      <ProgressLine
        label={t('vocabulary:jobKind.court-bundle')}
        done={job.done}
        total={job.total}
        unit={job.unit}
        secondsLeft={job.secondsLeft}
      />
      <Button size="small" isBusy={cancel.isActing} onPress={() => drop(cancel.act({ id: job.id }))}>
        {t('courtFile:bundle.cancel')}
      </Button>
      <FailureNotice failure={cancel.failure} />
    </div>
  );
}
