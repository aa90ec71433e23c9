// Every session of the station, newest first, with how far each is.
import { useLocation } from 'wouter';
import type { OutputOf } from '../../shared/contract/index.ts';
import {
  EmptyState,
  FailureNotice,
  LinkButton,
  LoadingLines,
  Page,
  PageHeader,
  PlainTable,
  Status,
} from '../components/index.ts';
import type { StatusTone } from '../components/index.ts';
import { useAnswer, useMay } from '../station-client.tsx';
import { useFormat, useText } from '../text.tsx';

export type SessionSummary = OutputOf<'inventory.list'>['sessions'][number];

export const stateTones: Readonly<Record<SessionSummary['state'], StatusTone>> = {
  open: 'active',
  closed: 'good',
  abandoned: 'quiet',
};

export function SessionList() {
  const t = useText();
  const format = useFormat();
  const [, navigate] = useLocation();
  const mayBegin = useMay('inventory.start');
  const { value, failure } = useAnswer('inventory.list', {});
  const begin = mayBegin && (
    <LinkButton to="/custody/inventory/new" icon="add" look="primary" size="small">
      {t('inventory:begin')}
    </LinkButton>
  );
  return (
    <Page>
      <PageHeader
        above={{ label: t('work:custody.title'), to: '/custody' }}
        title={t('inventory:title')}
        detail={t('inventory:law')}
        actions={
          <>
            <LinkButton to="/custody/inventory/rules" icon="settings" size="small">
              {t('inventory:settings')}
            </LinkButton>
            {begin}
          </>
        }
      />
      <FailureNotice failure={failure} />
      {value === undefined && failure === undefined && <LoadingLines lines={4} />}
      {value?.sessions.length === 0 && (
        <EmptyState icon="list" title={t('inventory:empty')} action={begin}>
          <p>{t('inventory:emptyText')}</p>
        </EmptyState>
      )}
      {value !== undefined && value.sessions.length > 0 && (
        <PlainTable<SessionSummary>
          label={t('inventory:title')}
          rows={value.sessions}
          keyOf={(session) => session.id}
          columns={[
            {
              id: 'number',
              label: t('inventory:number'),
              isHead: true,
              isMono: true,
              cell: (session) => (
                <a
                  href={`#/custody/inventory/${session.id}`}
                  onClick={(event) => {
                    event.preventDefault();
                    navigate(`/custody/inventory/${session.id}`);
                  }}
                >
                  {session.number}
                </a>
              ),
            },
            {
              id: 'kind',
              label: t('inventory:kind'),
              cell: (session) => t(`vocabulary:inventoryKind.${session.kind}`),
            },
            { id: 'place', label: t('inventory:place'), cell: (session) => session.place },
            {
              id: 'state',
              label: t('inventory:state'),
              cell: (session) => (
                <Status tone={stateTones[session.state]}>{t(`vocabulary:inventoryState.${session.state}`)}</Status>
              ),
            },
            { id: 'started', label: t('inventory:started'), cell: (session) => format.moment(session.startedAt) },
            {
              id: 'counters',
              label: t('inventory:counters'),
              cell: (session) =>
                session.counters
                  .map((counter) =>
                    session.kind === 'inspection'
                      ? counter.name
                      : `${counter.name} · ${format.number(counter.counted)}`,
                  )
                  .join(', '),
            },
          ]}
        />
      )}
    </Page>
  );
}
