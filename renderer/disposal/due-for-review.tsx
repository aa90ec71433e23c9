// What has been here longer than its clock allows: somebody asks whether it is still needed.
import { Awaited, EmptyState, LinkButton, Mono, PlainTable } from '../components/index.ts';
import { useAnswer, useMay } from '../station-client.tsx';
import { useFormat, useText } from '../text.tsx';

const shown = 200;
/** As many as an address can name. */
const mostNamed = 100;

export function DueForReview() {
  const t = useText();
  const format = useFormat();
  const may = useMay('disposals.decide');
  const listed = useAnswer('retention.due', { limit: shown });
  if (listed.value === undefined) return <Awaited failure={listed.failure} />;
  const { due, inAll } = listed.value;
  if (due.length === 0) {
    return (
      <EmptyState icon="history" title={t('disposal:dueNone')}>
        <p>{t('disposal:dueNoneText')}</p>
      </EmptyState>
    );
  }
  const named = due
    .slice(0, mostNamed)
    .map(({ id }) => id)
    .join(',');
  return (
    <>
      <p className="fp-quiet">
        {t('disposal:dueMore', { shown: format.number(due.length), all: format.number(inAll) })}
      </p>
      {may && (
        <LinkButton to={`/custody/disposal/new/${named}`} icon="add" size="small">
          {t('disposal:decideDue')}
        </LinkButton>
      )}
      <PlainTable
        label={t('disposal:due')}
        rows={due}
        keyOf={({ id }) => id}
        columns={[
          {
            id: 'label',
            label: t('disposal:exhibits'),
            isHead: true,
            cell: ({ id, label }) => <a href={`#/exhibits/${id}`}>{label}</a>,
          },
          {
            id: 'what',
            label: t('work:exhibit.description'),
            cell: ({ kind, description, serial }) => (
              <>
                {t(`vocabulary:exhibitKind.${kind}`)} · {description.slice(0, 120)}{' '}
                {serial !== '' && <Mono>{serial}</Mono>}
              </>
            ),
          },
          { id: 'since', label: t('disposal:since'), cell: ({ since }) => format.moment(since, 'day') },
        ]}
      />
    </>
  );
}
