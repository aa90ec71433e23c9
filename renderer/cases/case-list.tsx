// All cases: title, numbers, counts, and the detention clock by what is left of it.
import { useLocation } from 'wouter';
import type { OutputOf } from '../../shared/contract/index.ts';
import {
  DataGrid,
  EmptyState,
  FailureNotice,
  LinkButton,
  LoadingLines,
  Mono,
  PageHeader,
  pagesOf,
  Status,
} from '../components/index.ts';
import type { GridColumn } from '../components/index.ts';
import { useAnswer, useMay } from '../station-client.tsx';
import { useFormat, useText } from '../text.tsx';
import { detentionClock } from './detention.ts';
import { useNow } from './use-now.ts';

type CaseSummary = OutputOf<'cases.list'>['cases'][number];

export function CaseList() {
  const t = useText();
  const format = useFormat();
  const [, navigate] = useLocation();
  const mayOpen = useMay('cases.open');
  const { value, failure } = useAnswer('cases.list', {});
  const now = useNow();
  const cases = (value?.cases ?? []).toSorted(byDetention);
  const columns: GridColumn<CaseSummary>[] = [
    {
      id: 'title',
      label: t('work:case.title'),
      width: 200,
      grow: 3,
      cell: (row) => <a href={`#/cases/${row.id}`}>{row.title}</a>,
    },
    {
      id: 'numbers',
      label: t('work:case.numbers'),
      width: 220,
      grow: 3,
      cell: (row) => <Mono>{row.numbers.map((number) => number.number).join(' · ') || '—'}</Mono>,
    },
    {
      id: 'exhibits',
      label: t('work:case.exhibits'),
      width: 90,
      grow: 0,
      isNumber: true,
      cell: (row) => format.number(row.exhibits),
    },
    {
      id: 'firearms',
      label: t('work:case.firearms'),
      width: 100,
      grow: 0,
      isNumber: true,
      cell: (row) => format.number(row.firearms),
    },
    {
      id: 'rounds',
      label: t('work:case.rounds'),
      width: 90,
      grow: 0,
      isNumber: true,
      cell: (row) => format.number(row.rounds),
    },
    {
      id: 'detention',
      label: t('work:case.detention'),
      width: 180,
      cell: (row) => {
        const clock = detentionClock(row.detentionUntil, now, t);
        return (
          <span title={format.moment(row.detentionUntil)}>
            <Status tone={clock.tone}>{clock.words}</Status>
          </span>
        );
      },
    },
    {
      id: 'opened',
      label: t('work:case.openedAt'),
      width: 110,
      grow: 0,
      cell: (row) => format.moment(row.openedAt, 'day'),
    },
  ];
  return (
    <div className="fp-list-page">
      <PageHeader
        title={t('work:case.list')}
        actions={
          <>
            <LinkButton to="/cases/verify" icon="shield" size="small">
              {t('work:package.verify')}
            </LinkButton>
            {mayOpen && (
              <LinkButton to="/cases/new" look="primary" icon="add" size="small">
                {t('work:case.open')}
              </LinkButton>
            )}
          </>
        }
      />
      <FailureNotice failure={failure} />
      {value === undefined ? (
        failure === undefined && <LoadingLines lines={8} />
      ) : (
        <DataGrid
          label={t('work:case.list')}
          columns={columns}
          total={cases.length}
          order={cases.map((row) => `${row.id}${row.exhibits}${row.title}`).join()}
          readPage={pagesOf(cases)}
          keyOf={(row) => row.id}
          onOpen={(row) => navigate(`/cases/${row.id}`)}
          empty={
            <EmptyState
              icon="case"
              title={t('work:case.emptyTitle')}
              action={
                mayOpen && (
                  <LinkButton to="/cases/new" look="primary" icon="add">
                    {t('work:case.open')}
                  </LinkButton>
                )
              }
            >
              <p>{mayOpen ? t('work:case.emptyText') : t('work:case.emptyForbidden')}</p>
            </EmptyState>
          }
        />
      )}
    </div>
  );
}

/** Running clocks first, the one with the fewest hours on top; then the newest case. */
function byDetention(left: CaseSummary, right: CaseSummary): number {
  const [one, other] = [left.detentionUntil ?? '9', right.detentionUntil ?? '9'];
  return one === other ? right.openedAt.localeCompare(left.openedAt) : one.localeCompare(other);
}
