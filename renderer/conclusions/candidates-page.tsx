// Leads and hits: what databases suggested, drawn unlike findings; and what became a hit by a comparison that two people came to.
import { useLocation } from 'wouter';
import type { OutputOf } from '../../shared/contract/index.ts';
import { CaseId, TaskId } from '../../shared/language/identity.ts';
import { Awaited, EmptyState, Group, Mono, Notice, Page, PageHeader, PlainTable } from '../components/index.ts';
import { useAnswer, useMay, useStationState } from '../station-client.tsx';
import { useFormat, useText } from '../text.tsx';
import { Leads } from './leads.tsx';
import { SearchForm } from './search-form.tsx';

type Hit = OutputOf<'hits.list'>['hits'][number];

export interface CandidatesPageProps {
  readonly caseId?: string;
  readonly taskId?: string;
  /** The entry to which candidates are being added. */
  readonly searchId?: string;
}

/** Of everything, of one case, or of the task it is written on. */
export function CandidatesPage({ caseId, taskId, searchId }: CandidatesPageProps) {
  const t = useText();
  const known = TaskId.safeParse(taskId).data;
  const ofCase = CaseId.safeParse(caseId).data;
  return (
    <Page>
      <PageHeader
        above={
          known === undefined
            ? { label: t('conclusions:verification.title'), to: '/examination/verifications' }
            : { label: t('lists:column.task'), to: `/examination/tasks/${known}` }
        }
        title={t('conclusions:candidates.title')}
        detail={t('conclusions:candidates.law')}
      />
      {known !== undefined && searchId === undefined && <Writing taskId={known} />}
      <Searches taskId={known} caseId={ofCase} addingTo={searchId} />
      {known === undefined && <Hits caseId={ofCase} />}
    </Page>
  );
}

function Writing({ taskId }: { readonly taskId: TaskId }) {
  const may = useMay('searches.record');
  const me = useStationState()?.person?.id;
  const task = useAnswer('tasks.read', { id: taskId }).value;
  const isInHand = may && task?.state === 'started' && task.assigneeId === me;
  return isInHand ? <SearchForm taskId={taskId} /> : null;
}

interface Of {
  readonly taskId: TaskId | undefined;
  readonly caseId: CaseId | undefined;
}

function Searches({ taskId, caseId, addingTo }: Of & { readonly addingTo: string | undefined }) {
  const t = useText();
  const [, go] = useLocation();
  const listed = useAnswer('searches.list', {
    ...(taskId === undefined ? {} : { taskId }),
    ...(caseId === undefined ? {} : { caseId }),
  });
  if (listed.value === undefined) return <Awaited failure={listed.failure} lines={5} />;
  const { searches } = listed.value;
  if (searches.length === 0)
    return (
      <EmptyState icon="search" title={t('conclusions:candidates.emptyTitle')}>
        <p>{t('conclusions:candidates.emptyText')}</p>
      </EmptyState>
    );
  // Whoever adds sees the entry they add to, and nothing above it.
  return searches
    .toSorted((one, other) => Number(other.id === addingTo) - Number(one.id === addingTo))
    .map((search) => (
      <Leads
        key={search.id}
        search={search}
        adding={
          search.id === addingTo ? { onDone: () => go(`/examination/tasks/${search.taskId}/candidates`) } : undefined
        }
      />
    ));
}

function Hits({ caseId }: { readonly caseId: CaseId | undefined }) {
  const t = useText();
  const format = useFormat();
  const listed = useAnswer('hits.list', caseId === undefined ? {} : { caseId });
  if (listed.value === undefined) return <Awaited failure={listed.failure} lines={3} />;
  const { hits } = listed.value;
  return (
    <Group title={t('conclusions:candidates.hits')} detail={t('conclusions:candidates.hitLaw')}>
      {hits.length === 0 ? (
        <p className="fp-quiet">{t('conclusions:candidates.noHits')}</p>
      ) : (
        <PlainTable<Hit>
          label={t('conclusions:candidates.hits')}
          rows={hits}
          keyOf={({ id }) => id}
          columns={[
            {
              id: 'number',
              label: t('conclusions:candidates.number'),
              isHead: true,
              isMono: true,
              cell: ({ number }) => number,
            },
            {
              id: 'joins',
              label: t('conclusions:candidates.hit'),
              cell: ({ exhibit, comparedWith, conclusionId, isCorrected }) => (
                <>
                  <a href={`#/examination/verifications/${conclusionId}`}>{`${exhibit} ↔ ${comparedWith}`}</a>
                  {isCorrected && <Notice tone="warning" title={t('conclusions:candidates.hitCorrected')} />}
                </>
              ),
            },
            {
              id: 'case',
              label: t('conclusions:candidates.linkedCase'),
              staysWhole: true,
              cell: ({ linkedCase }) => <Mono>{linkedCase}</Mono>,
            },
            {
              id: 'candidate',
              label: t('conclusions:candidates.candidate'),
              cell: ({ candidate }) =>
                candidate === undefined
                  ? t('conclusions:candidates.noCandidate')
                  : `${candidate.search} · ${t('conclusions:candidates.rank')} ${candidate.rank}`,
            },
            {
              id: 'people',
              label: t('conclusions:concludedBy'),
              cell: ({ concludedBy, verifiedBy }) =>
                t('conclusions:candidates.concludedAndVerified', { first: concludedBy, second: verifiedBy }),
            },
            { id: 'at', label: t('conclusions:at'), cell: ({ at, by }) => `${format.moment(at)} · ${by}` },
          ]}
        />
      )}
    </Group>
  );
}
