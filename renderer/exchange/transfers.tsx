// Transfers and receipts, sent and come, each with what is still open of it.
import type { JoinedTransfer, SentTransfer } from '../../shared/contract/exchange.ts';
import { Awaited, Group, Mono, PlainTable, Status } from '../components/index.ts';
import { useAnswer, useMediaAddress, useStation } from '../station-client.tsx';
import { useFormat, useText } from '../text.tsx';

export function Transfers() {
  const t = useText();
  const { value, failure } = useAnswer('exchange.list', {});
  if (value === undefined) return <Awaited failure={failure} />;
  return (
    <div className="fp-work-stack">
      <Group title={t('exchange:came')}>
        {value.joined.length === 0 ? (
          <p className="fp-quiet">{t('exchange:cameEmpty')}</p>
        ) : (
          <Came lines={value.joined} />
        )}
      </Group>
      <Group title={t('exchange:sent')}>
        {value.sent.length === 0 ? <p className="fp-quiet">{t('exchange:sentEmpty')}</p> : <Sent lines={value.sent} />}
      </Group>
    </div>
  );
}

function Came({ lines }: { readonly lines: readonly JoinedTransfer[] }) {
  const t = useText();
  const format = useFormat();
  return (
    <PlainTable
      label={t('exchange:came')}
      rows={lines}
      keyOf={({ id }) => id}
      columns={[
        {
          id: 'number',
          label: t('exchange:number'),
          isHead: true,
          staysWhole: true,
          cell: ({ id, number }) => (
            <a href={`#/exchange/joined/${id}`}>
              <Mono>{number}</Mono>
            </a>
          ),
        },
        { id: 'kind', label: t('exchange:what'), cell: ({ kind }) => t(`exchange:kind.${kind}`) },
        { id: 'station', label: t('exchange:station'), cell: ({ station }) => station },
        { id: 'at', label: t('exchange:when'), staysWhole: true, cell: ({ takenInAt }) => format.moment(takenInAt) },
        { id: 'by', label: t('exchange:by'), cell: ({ by }) => by },
        { id: 'exhibits', label: t('exchange:exhibits'), isNumber: true, cell: (line) => format.number(line.exhibits) },
        { id: 'events', label: t('exchange:events'), isNumber: true, cell: (line) => format.number(line.events) },
        {
          id: 'things',
          label: t('exchange:things'),
          isNumber: true,
          cell: ({ consigned, arrived }) =>
            consigned === 0 ? '' : `${format.number(arrived)} / ${format.number(consigned)}`,
        },
        { id: 'state', label: t('exchange:state'), cell: (line) => <CameState line={line} /> },
      ]}
    />
  );
}

function CameState({ line }: { readonly line: JoinedTransfer }) {
  const t = useText();
  return (
    <>
      {line.state !== 'completed' && (
        <Status tone={line.state === 'running' ? 'active' : 'bad'}>{t(`exchange:joined.${line.state}`)}</Status>
      )}
      {line.state === 'completed' && line.quarantined === 0 && line.toSign === 0 && (
        <Status tone="good">{t('exchange:joined.completed')}</Status>
      )}
      {line.quarantined > 0 && <Status tone="attention">{t('exchange:part.aside')}</Status>}
      {line.toSign > 0 && <Status tone="active">{t('exchange:toSign')}</Status>}
    </>
  );
}

function Sent({ lines }: { readonly lines: readonly SentTransfer[] }) {
  const t = useText();
  const format = useFormat();
  const addressOf = useMediaAddress();
  const { canChooseSavePlace } = useStation().capabilities;
  return (
    <PlainTable
      label={t('exchange:sent')}
      rows={lines}
      keyOf={({ id }) => id}
      columns={[
        {
          id: 'number',
          label: t('exchange:number'),
          isHead: true,
          staysWhole: true,
          cell: ({ number }) => <Mono>{number}</Mono>,
        },
        { id: 'kind', label: t('exchange:what'), cell: ({ kind }) => t(`exchange:kind.${kind}`) },
        { id: 'station', label: t('exchange:station'), cell: ({ station }) => station.name },
        { id: 'at', label: t('exchange:when'), staysWhole: true, cell: ({ created }) => format.moment(created) },
        { id: 'by', label: t('exchange:by'), cell: ({ by }) => by },
        { id: 'exhibits', label: t('exchange:exhibits'), isNumber: true, cell: (line) => format.number(line.exhibits) },
        { id: 'events', label: t('exchange:events'), isNumber: true, cell: (line) => format.number(line.events) },
        { id: 'leftOut', label: t('exchange:leftOut'), isNumber: true, cell: (line) => format.number(line.leftOut) },
        {
          id: 'state',
          label: t('exchange:things'),
          cell: ({ kind, dispatched, acknowledged }) =>
            kind === 'receipt' ? (
              ''
            ) : dispatched === 0 ? (
              t('exchange:ack.none')
            ) : (
              <Status tone={acknowledged === dispatched ? 'good' : 'attention'}>
                {acknowledged === dispatched
                  ? t('exchange:ack.all', { all: dispatched })
                  : t('exchange:ack.waiting', { done: acknowledged, all: dispatched })}
              </Status>
            ),
        },
        {
          id: 'file',
          label: t('exchange:files'),
          cell: ({ id, fileName, bytes }) =>
            canChooseSavePlace ? (
              <Mono breaks>{fileName}</Mono>
            ) : (
              <a href={addressOf('package', id, true)} download={fileName}>
                {t('exchange:saveFile')} ({format.bytes(bytes)})
              </a>
            ),
        },
      ]}
    />
  );
}
