// One package of another station: what it is, its exhibits, its files, what its check said and what happened to it here. Nothing in it can be changed.
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { OutputOf } from '../../shared/contract/index.ts';
import { drop } from '../../shared/language/habits.ts';
import { ForeignPackageId } from '../../shared/language/identity.ts';
import {
  AwaitedPage,
  Button,
  EmptyState,
  FailureNotice,
  LinkButton,
  Mono,
  Notice,
  Page,
  PageHeader,
  PlainTable,
  Tabs,
} from '../components/index.ts';
import { JobResult } from '../documents/job-result.tsx';
import { useAct, useAnswer, useMay } from '../station-client.tsx';
import { useFormat, useText, useTextOr } from '../text.tsx';
import { ForeignRecord, ForeignTag } from './banner.tsx';
import { ConfirmKey } from './confirm-key.tsx';
import { FileTable } from './file-table.tsx';
import { KeyStatus } from './foreign-list.tsx';
import { OverviewPart, ProofPart } from './package-parts.tsx';

type Read = OutputOf<'foreign.read'>;
const parts = ['overview', 'exhibits', 'files', 'proof'] as const;

export function ForeignPage({ id, tab }: { readonly id: string; readonly tab: string | undefined }) {
  const t = useText();
  const parsed = ForeignPackageId.safeParse(id);
  if (!parsed.success) {
    return (
      <EmptyState
        icon="package"
        title={t('foreign:unknown')}
        action={<LinkButton to="/cases/foreign">{t('foreign:title')}</LinkButton>}
      />
    );
  }
  return <KnownPackage id={parsed.data} tab={tab} />;
}

function KnownPackage({ id, tab }: { readonly id: ForeignPackageId; readonly tab: string | undefined }) {
  const { value, failure } = useAnswer('foreign.read', { id });
  if (value === undefined) return <AwaitedPage failure={failure} />;
  return <ShownPackage read={value} tab={tab} />;
}

function GoOn({ id }: { readonly id: ForeignPackageId }) {
  const t = useText();
  const may = useMay('foreign.resume');
  const resume = useAct('foreign.resume');
  const [jobId, setJobId] = useState<string>();
  const go = async () => {
    const answer = await resume.act({ id });
    if (answer.ok) setJobId(answer.value.jobId);
  };
  return (
    <Notice
      tone="warning"
      title={t('foreign:incomplete')}
      actions={
        may && (
          <Button look="primary" icon="refresh" isBusy={resume.isActing} onPress={() => drop(go())}>
            {t('foreign:goOn')}
          </Button>
        )
      }
    >
      <p>{t('foreign:incompleteText')}</p>
      <FailureNotice failure={resume.failure} />
      <JobResult jobId={jobId} />
    </Notice>
  );
}

function ShownPackage({ read, tab }: { readonly read: Read; readonly tab: string | undefined }) {
  const t = useText();
  const [, navigate] = useLocation();
  const may = useMay('foreign.check-again');
  const check = useAct('foreign.check-again');
  const [jobId, setJobId] = useState<string>();
  const [isComparing, setComparing] = useState(false);
  const { line } = read;
  const chosen = parts.find((part) => part === tab) ?? 'overview';
  const checkAgain = async () => {
    const answer = await check.act({ id: line.id });
    if (answer.ok) setJobId(answer.value.jobId);
  };
  return (
    <Page>
      <PageHeader
        above={{ label: t('foreign:title'), to: '/cases/foreign' }}
        title={line.caseTitle || read.broughtName}
        beside={
          <>
            <ForeignTag />
            <KeyStatus line={line} />
          </>
        }
        detail={<Mono breaks>{line.caseNumbers.map(({ number }) => number).join(' · ')}</Mono>}
        actions={
          may && (
            <>
              {!line.isKeyConfirmed && (
                <Button size="small" icon="accept" onPress={() => setComparing(true)}>
                  {t('foreign:confirmKey')}
                </Button>
              )}
              <Button size="small" icon="shield" isBusy={check.isActing} onPress={() => drop(checkAgain())}>
                {t('foreign:checkAgain')}
              </Button>
            </>
          )
        }
      />
      <ForeignRecord line={line}>
        {line.isIncomplete && <GoOn id={line.id} />}
        <FailureNotice failure={check.failure} />
        <JobResult jobId={jobId}>{() => <Notice tone="good" title={t('foreign:checkedAgain')} />}</JobResult>
        <Tabs
          label={line.caseTitle}
          chosen={chosen}
          onChoose={(part) => navigate(`/cases/foreign/${line.id}/${part}`)}
          tabs={parts.map((id) => ({
            id,
            label: t(`foreign:part.${id}`),
            ...(id === 'exhibits' ? { count: read.exhibits.length } : {}),
            ...(id === 'files' ? { count: read.files.length } : {}),
          }))}
        >
          {chosen === 'overview' && <OverviewPart read={read} />}
          {chosen === 'exhibits' && <ExhibitTable exhibits={read.exhibits} />}
          {chosen === 'files' && <FileTable files={read.files} line={line} isOfExhibit={false} />}
          {chosen === 'proof' && <ProofPart read={read} />}
        </Tabs>
      </ForeignRecord>
      {isComparing && <ConfirmKey id={line.id} onClose={() => setComparing(false)} />}
    </Page>
  );
}

function ExhibitTable({ exhibits }: Pick<Read, 'exhibits'>) {
  const t = useText();
  const textOr = useTextOr();
  const format = useFormat();
  if (exhibits.length === 0) return <p className="fp-quiet">{t('foreign:noExhibits')}</p>;
  return (
    <PlainTable
      label={t('foreign:exhibits')}
      rows={exhibits}
      keyOf={({ id }) => id}
      columns={[
        {
          id: 'number',
          label: t('foreign:exhibit'),
          isHead: true,
          cell: ({ id, number }) => <a href={`#/cases/foreign/exhibits/${id}`}>{number}</a>,
        },
        { id: 'kind', label: t('foreign:kind'), cell: ({ kind }) => textOr(`vocabulary:exhibitKind.${kind}`, kind) },
        { id: 'description', label: t('foreign:description'), cell: ({ description }) => description },
        { id: 'serials', label: t('foreign:serials'), isMono: true, cell: ({ serials }) => serials.join(' · ') },
        { id: 'seal', label: t('foreign:sealNumber'), isMono: true, cell: ({ seal }) => seal },
        { id: 'events', label: t('foreign:events'), isNumber: true, cell: ({ events }) => format.number(events) },
      ]}
    />
  );
}
