// Every decision, the newest first, with how far it is.
import { Awaited, EmptyState, LinkButton, PlainTable } from '../components/index.ts';
import { useAnswer, useMay } from '../station-client.tsx';
import { useFormat, useText } from '../text.tsx';
import { DisposalStatus } from './disposal-state.tsx';

export function Decisions() {
  const t = useText();
  const format = useFormat();
  const may = useMay('disposals.decide');
  const listed = useAnswer('disposals.list', {});
  if (listed.value === undefined) return <Awaited failure={listed.failure} />;
  const { decisions } = listed.value;
  if (decisions.length === 0) {
    return (
      <EmptyState
        icon="document"
        title={t('disposal:emptyTitle')}
        action={
          may && (
            <LinkButton to="/custody/disposal/new" look="primary" icon="add">
              {t('disposal:decide')}
            </LinkButton>
          )
        }
      >
        <p>{t(may ? 'disposal:emptyText' : 'disposal:forbidden')}</p>
      </EmptyState>
    );
  }
  return (
    <PlainTable
      label={t('disposal:decisions')}
      rows={decisions}
      keyOf={(decision) => decision.id}
      columns={[
        {
          id: 'number',
          label: t('disposal:number'),
          isHead: true,
          isMono: true,
          cell: ({ id, number }) => <a href={`#/custody/disposal/${id}`}>{number}</a>,
        },
        { id: 'outcome', label: t('disposal:outcome'), cell: (row) => t(`vocabulary:disposalOutcome.${row.outcome}`) },
        {
          id: 'authority',
          label: t('disposal:authority'),
          cell: ({ authority, reference }) => (
            <>
              {authority}
              <br />
              <span className="fp-quiet">{reference}</span>
            </>
          ),
        },
        { id: 'decidedOn', label: t('disposal:decidedOn'), cell: (row) => format.moment(row.decidedOn, 'day') },
        { id: 'state', label: t('disposal:state'), cell: ({ state }) => <DisposalStatus state={state} /> },
        {
          id: 'exhibits',
          label: t('disposal:exhibits'),
          cell: ({ exhibits, carriedOut, withdrawn }) =>
            t('disposal:progress', {
              done: format.number(carriedOut),
              all: format.number(exhibits - withdrawn),
            }),
        },
      ]}
    />
  );
}
