// Requests out and in as lists: to whom, about what, how it stands, what is due.
import { countryNames } from '../../shared/reference/look-up.ts';
import type { TraceLine } from '../../shared/contract/traces.ts';
import { Awaited, EmptyState, LinkButton, PlainTable, Tag } from '../components/index.ts';
import { useAnswer, useMay } from '../station-client.tsx';
import { useFormat, useLanguage, useText } from '../text.tsx';
import { TraceDue, TraceStatus } from './trace-status.tsx';

export function RequestList() {
  const t = useText();
  const may = useMay('traces.write');
  const { value, failure } = useAnswer('traces.list', {});
  if (value === undefined) return <Awaited failure={failure} lines={6} />;
  if (value.requests.length === 0)
    return (
      <EmptyState
        icon="send"
        title={t('tracing:emptyRequests')}
        action={
          may && (
            <LinkButton to="/tracing/requests/new" icon="add" look="primary">
              {t('tracing:new')}
            </LinkButton>
          )
        }
      >
        <p>{t('tracing:emptyRequestsText')}</p>
      </EmptyState>
    );
  return <RequestTable requests={value.requests} home="/tracing/requests" label={t('tracing:part.requests')} />;
}

export function IncomingList() {
  const t = useText();
  const may = useMay('incoming-traces.register');
  const { value, failure } = useAnswer('incoming-traces.list', {});
  if (value === undefined) return <Awaited failure={failure} lines={6} />;
  if (value.requests.length === 0)
    return (
      <EmptyState
        icon="intake"
        title={t('tracing:emptyIncoming')}
        action={
          may && (
            <LinkButton to="/tracing/incoming/new" icon="add" look="primary">
              {t('tracing:register')}
            </LinkButton>
          )
        }
      >
        <p>{t('tracing:emptyIncomingText')}</p>
      </EmptyState>
    );
  return <RequestTable requests={value.requests} home="/tracing/incoming" label={t('tracing:part.incoming')} />;
}

export function RequestTable({
  requests,
  home,
  label,
}: {
  readonly requests: readonly TraceLine[];
  readonly home: string;
  readonly label: string;
}) {
  const t = useText();
  const format = useFormat();
  const { language } = useLanguage();
  const isOut = home === '/tracing/requests';
  return (
    <div className="fp-work-stack">
      <PlainTable
        label={label}
        rows={requests}
        keyOf={({ id }) => id}
        columns={[
          {
            id: 'number',
            label: t('tracing:number'),
            isHead: true,
            staysWhole: true,
            cell: ({ id, number, isUrgent }) => (
              <>
                <a className="fp-mono" href={`#${home}/${id}`}>
                  {number}
                </a>
                {isUrgent && <Tag>{t('vocabulary:tracePriority.urgent')}</Tag>}
              </>
            ),
          },
          {
            id: 'body',
            label: t(isOut ? 'tracing:to' : 'tracing:from'),
            cell: ({ body, country }) => (
              <>
                {body}
                <span className="fp-work-second fp-quiet">
                  {country === '' ? '' : countryNames([country], language)}
                </span>
              </>
            ),
          },
          {
            id: 'firearms',
            label: t('tracing:firearms'),
            cell: ({ firearms, caseTitle }) => (
              <>
                {firearms}
                <span className="fp-work-second fp-quiet">{caseTitle}</span>
              </>
            ),
          },
          { id: 'state', label: t('tracing:state'), cell: (line) => <TraceStatus state={line.state} /> },
          { id: 'at', label: t('tracing:since'), cell: ({ at }) => format.moment(at, 'day') },
          { id: 'due', label: t('tracing:due'), cell: ({ due }) => <TraceDue due={due} /> },
        ]}
      />
      <p className="fp-quiet">{t('tracing:targets')}</p>
    </div>
  );
}
