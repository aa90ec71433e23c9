// The court file of a case: where it stands in one line, then its index, what is missing, the preflight and the profile.
import { useState } from 'react';
import { useLocation } from 'wouter';
import { CourtBundleId, CourtDocumentId, type CaseId } from '../../shared/language/identity.ts';
import { drop } from '../../shared/language/habits.ts';
import { Awaited, Button, FactList, FailureNotice, LinkButton, Status, Tabs } from '../components/index.ts';
import { JobResult } from '../documents/job-result.tsx';
import { useAct, useAnswer, useMay } from '../station-client.tsx';
import { useFormat, useText } from '../text.tsx';
import { AddPart } from './add-part.tsx';
import { BundlePart } from './bundle-part.tsx';
import { BundleReader } from './bundle-reader.tsx';
import './court-file.css';
import { IndexPart } from './index-part.tsx';
import { MissingPart } from './missing-part.tsx';
import { CourtPapers } from './papers.tsx';
import { PreflightPart } from './preflight-part.tsx';
import { ProfilePart } from './profile-part.tsx';
import { RedactionDesk } from './redaction/redaction-desk.tsx';
import { RedactionsPart } from './redaction/redactions-part.tsx';
import { SealIndex } from './seal-index.tsx';
import { addressOf, fileParts, type CourtFile } from './words.ts';

export function CourtFileOfCase({
  caseId,
  part,
  about,
}: {
  readonly caseId: CaseId;
  readonly part: string | undefined;
  readonly about: string | undefined;
}) {
  const t = useText();
  const [, navigate] = useLocation();
  const { value: file, failure } = useAnswer('court-file.read', { caseId }, { keepPrevious: true });
  if (file === undefined) return <Awaited failure={failure} lines={10} />;
  const chosen = fileParts.find((one) => one === part) ?? 'index';
  const bundle = chosen === 'bundle' ? CourtBundleId.safeParse(about) : undefined;
  const redacted = chosen === 'redactions' ? CourtDocumentId.safeParse(about) : undefined;
  if (redacted?.success === true) return <RedactionDesk caseId={caseId} documentId={redacted.data} />;
  if (bundle?.success === true) return <BundleReader id={bundle.data} caseId={caseId} />;
  const counts = { index: file.documents.length, missing: file.lacks.length, preflight: file.breaches.length };
  return (
    <div className="fp-work-stack fp-court-file">
      <Standing caseId={caseId} file={file} />
      <Tabs
        label={t('courtFile:title')}
        chosen={chosen}
        onChoose={(next) => navigate(addressOf(caseId, next))}
        tabs={fileParts.map((id) => ({
          id,
          label: t(`courtFile:part.${id}`),
          ...(id in counts ? { count: counts[id as keyof typeof counts] } : {}), // just asked for
        }))}
      >
        {chosen === 'index' && <IndexPart caseId={caseId} file={file} about={about} />}
        {chosen === 'add' && <AddPart caseId={caseId} file={file} about={about} />}
        {chosen === 'missing' && <MissingPart caseId={caseId} file={file} />}
        {chosen === 'preflight' && <PreflightPart caseId={caseId} file={file} />}
        {chosen === 'redactions' && <RedactionsPart caseId={caseId} file={file} />}
        {chosen === 'bundle' && <BundlePart caseId={caseId} file={file} />}
        {chosen === 'profile' && <ProfilePart caseId={caseId} file={file} />}
      </Tabs>
    </div>
  );
}

/** How far the file is, and the acts that concern all of it. */
function Standing({ caseId, file }: { readonly caseId: CaseId; readonly file: CourtFile }) {
  const t = useText();
  const format = useFormat();
  const mayCheck = useMay('court-file.check-sources');
  const check = useAct('court-file.check-sources');
  const [jobId, setJobId] = useState<string>();
  const standing = file.documents.filter(({ withdrawn }) => withdrawn === undefined);
  const isBegun = file.documents.length > 0;
  const start = async () => {
    const answer = await check.act({ caseId });
    if (answer.ok) setJobId(answer.value.jobId);
  };
  return (
    <section className="fp-court-standing">
      <FactList columns={3} facts={useStandingFacts(file)} />
      <div className="fp-button-row">
        {file.waiting > 0 && (
          <LinkButton to={addressOf(caseId, 'add')} icon="add" look={isBegun ? 'plain' : 'primary'}>
            {t('courtFile:act.addAll', { count: format.number(file.waiting) })}
          </LinkButton>
        )}
        {mayCheck && standing.length > 0 && (
          <Button icon="ok" isBusy={check.isActing} onPress={() => drop(start())}>
            {t('courtFile:act.check')}
          </Button>
        )}
        {isBegun && <SealIndex caseId={caseId} file={file} />}
        {isBegun && <CourtPapers caseId={caseId} file={file} />}
      </div>
      <FailureNotice failure={check.failure} />
      <JobResult jobId={jobId}>{() => null}</JobResult>
    </section>
  );
}

function useStandingFacts(file: CourtFile) {
  const t = useText();
  const format = useFormat();
  const standing = file.documents.filter(({ withdrawn }) => withdrawn === undefined);
  const pages = standing.reduce((sum, document) => sum + (document.pages ?? 0), 0);
  const uncounted = standing.filter(({ pages: known }) => known === undefined).length;
  const late = standing.filter(({ isLate }) => isLate).length;
  const seal = file.seals.at(-1);
  const blocks = file.breaches.filter(({ weight }) => weight === 'blocks').length;
  const warns = file.breaches.length - blocks;
  return [
    { label: t('courtFile:fact.documents'), value: format.number(standing.length) },
    {
      label: t('courtFile:fact.pages'),
      value: (
        <>
          {format.number(pages)}
          {uncounted > 0 && (
            <span className="fp-quiet fp-work-second">{t('courtFile:fact.notCounted', { count: uncounted })}</span>
          )}
        </>
      ),
    },
    { label: t('courtFile:fact.volumes'), value: format.number(Math.max(0, ...standing.map(({ volume }) => volume))) },
    {
      label: t('courtFile:fact.index'),
      value: (
        <>
          {seal === undefined
            ? t('courtFile:fact.notSealed')
            : t('courtFile:fact.sealed', { by: seal.by, at: format.moment(seal.recordedAt) })}
          {late > 0 && <span className="fp-quiet fp-work-second">{t('courtFile:fact.late', { count: late })}</span>}
        </>
      ),
    },
    {
      label: t('courtFile:fact.preflight'),
      value: (
        <>
          {blocks > 0 && <Status tone="bad">{t('courtFile:fact.blocks', { count: blocks })}</Status>}{' '}
          {warns > 0 && <Status tone="attention">{t('courtFile:fact.warns', { count: warns })}</Status>}
          {file.breaches.length === 0 && <Status tone="good">{t('courtFile:fact.clear')}</Status>}
        </>
      ),
    },
    {
      label: t('courtFile:column.source'),
      value:
        file.checked === undefined
          ? t('courtFile:fact.neverChecked')
          : t('courtFile:fact.checked', { at: format.moment(file.checked.at), by: file.checked.by }),
    },
  ];
}
