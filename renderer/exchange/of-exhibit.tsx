// Below the custody of an exhibit: where it stands between two stations and who answers for it, and what others recorded of it, under their names.
import type { OutputOf } from '../../shared/contract/index.ts';
import { Group, LinkButton, Notice, PlainTable, Status } from '../components/index.ts';
import { useAnswer, useMay } from '../station-client.tsx';
import { useFormat, useText, useTextOr } from '../text.tsx';

type OfExhibit = OutputOf<'exchange.of-exhibit'>;

/** Nothing where no other station ever had to do with it. */
export function ExchangeOfExhibit({ exhibitId }: { readonly exhibitId: OfExhibitId }) {
  const may = useMay('exchange.of-exhibit');
  return may ? <OfExhibitWords exhibitId={exhibitId} /> : null;
}

type OfExhibitId = Parameters<typeof useAnswer<'exchange.of-exhibit'>>[1]['exhibitId'];

function OfExhibitWords({ exhibitId }: { readonly exhibitId: OfExhibitId }) {
  const t = useText();
  const format = useFormat();
  const { value } = useAnswer('exchange.of-exhibit', { exhibitId });
  if (value === undefined) return null;
  const { dispatch, origin, events, holes, open } = value;
  if (dispatch === undefined && origin === undefined && events.length === 0 && open === 0) return null;
  return (
    <Group title={t('exchange:ofExhibit')} detail={t('exchange:ofExhibitHelp')}>
      {dispatch !== undefined && (
        <Notice tone={dispatch.state === 'dispatched' ? 'warning' : 'info'}>
          {dispatch.state === 'dispatched'
            ? t('exchange:dispatched', {
                station: dispatch.station,
                at: format.moment(dispatch.at),
                answers: dispatch.answers,
              })
            : t('exchange:acknowledged', { station: dispatch.station, at: format.moment(dispatch.answeredAt) })}
          {dispatch.transfer !== undefined && ` ${t('exchange:withTransfer', { number: dispatch.transfer })}.`}
        </Notice>
      )}
      {origin !== undefined && (
        <p>
          <a href={`#/exchange/joined/${origin.joinedId}`}>
            {t('exchange:origin', { station: origin.station, at: format.moment(origin.at), number: origin.number })}
          </a>
        </p>
      )}
      {open > 0 && (
        <Notice
          tone="warning"
          title={t('exchange:openAside', { count: open })}
          actions={<LinkButton to="/exchange/aside">{t('exchange:part.aside')}</LinkButton>}
        />
      )}
      {events.length > 0 && <Events events={events} />}
      {holes.map(({ station, numbers }) => (
        <Notice key={station} tone="warning">
          {t('exchange:holes', { exhibit: station, numbers: numbers.join(', ') })}
        </Notice>
      ))}
    </Group>
  );
}

function Events({ events }: Pick<OfExhibit, 'events'>) {
  const t = useText();
  const textOr = useTextOr();
  const format = useFormat();
  return (
    <PlainTable
      label={t('exchange:ofExhibit')}
      rows={events}
      keyOf={({ station, number, standing, recordedAt }) => `${station} ${String(number)} ${standing} ${recordedAt}`}
      columns={[
        { id: 'station', label: t('exchange:station'), isHead: true, cell: ({ station }) => station },
        {
          id: 'number',
          label: t('exchange:field.number'),
          isNumber: true,
          cell: ({ number }) => format.number(number),
        },
        {
          id: 'type',
          label: t('exchange:field.type'),
          cell: ({ type }) => textOr(`vocabulary:custodyEventType.${type}`, type),
        },
        { id: 'at', label: t('exchange:field.occurredAt'), cell: ({ occurredAt }) => format.moment(occurredAt) },
        {
          id: 'ends',
          label: t('exchange:field.to'),
          cell: ({ from, to }) => [from, to].filter((one) => one !== undefined).join(' → '),
        },
        { id: 'seal', label: t('exchange:field.sealIn'), cell: ({ sealIn }) => sealIn ?? '' },
        { id: 'by', label: t('exchange:by'), cell: ({ actor, signedBy }) => signedBy ?? actor },
        {
          id: 'standing',
          label: t('exchange:state'),
          cell: ({ standing, packageId }) => (
            <a href={`#/cases/foreign/${packageId}`}>
              <Status tone={standing === 'joined' ? 'neutral' : 'attention'}>
                {t(`exchange:standing.${standing}`)}
              </Status>
            </a>
          ),
        },
      ]}
    />
  );
}
