// The chain of custody of one exhibit: who → who, both times, seals, signature. A gap is drawn as a gap; a correction stands beside
// what it corrects; nothing is ever hidden.
import { useState } from 'react';
import { Awaited, Button, EmptyState, LinkButton, Mono, Status, Timeline } from '../components/index.ts';
import type { InputOf, OutputOf } from '../../shared/contract/index.ts';
import { useAnswer, useMay, useMediaAddress } from '../station-client.tsx';
import { useFormat, useText } from '../text.tsx';
import { useConditionWords } from './condition-field.tsx';
import { CorrectEvent } from './correct-event.tsx';
import { GapWords } from './gap-words.tsx';

export type CustodyEvent = OutputOf<'custody.timeline'>['events'][number];

/** An offer is answered, a correction corrected no further, an explanation stands as it was signed. */
const fixed: readonly CustodyEvent['type'][] = ['offered', 'explained'];

export interface CustodyTimelineProps {
  readonly exhibitId: InputOf<'custody.timeline'>['exhibitId'];
}

export function CustodyTimeline({ exhibitId }: CustodyTimelineProps) {
  const t = useText();
  const mayRecord = useMay('custody.record');
  const mayCorrect = useMay('custody.correct');
  const { value, failure } = useAnswer('custody.timeline', { exhibitId });
  const [correcting, setCorrecting] = useState<string>();
  if (value === undefined) return <Awaited failure={failure} lines={6} />;
  const { events, gaps, amount } = value;
  if (events.length === 0) {
    return (
      <EmptyState
        icon="custody"
        title={t('work:custody.timelineEmpty')}
        action={
          mayRecord && (
            <LinkButton to={`/custody/record/${exhibitId}`} look="primary" icon="custody">
              {t('work:custody.record')}
            </LinkButton>
          )
        }
      >
        <p>{t('work:custody.timelineEmptyText')}</p>
      </EmptyState>
    );
  }
  const numberOf = (id: string | undefined) => events.find((event) => event.id === id)?.number ?? 0;
  return (
    <div className="fp-work-stack">
      <p className="fp-quiet">{t('work:custody.law')}</p>
      {amount.taken > 0 && (
        <p className="fp-tabular">
          <strong>{amountWords(t, amount)}</strong>
        </p>
      )}
      <Timeline
        label={t('work:custody.title')}
        entries={events.map((event) => {
          const here = gaps.filter((gap) => gap.eventId === event.id);
          // What was left open shows after the event that left it open; every other break stands before the event that shows it.
          const found = here.filter((gap) => gap.kind !== 'seal-open-too-long');
          const after = here.filter((gap) => gap.kind === 'seal-open-too-long');
          return {
            id: event.id,
            title: <EventTitle event={event} numberOf={numberOf} />,
            line: <EventWay event={event} />,
            detail: <EventDetail event={event} unit={amount.unit} numberOf={numberOf} />,
            ...(event.note === '' && event.purpose === '' && event.authority === ''
              ? {}
              : { note: <EventWords event={event} /> }),
            tone:
              event.correctedBy !== undefined
                ? ('corrected' as const)
                : event.type === 'offered'
                  ? ('waiting' as const)
                  : event.type === 'discrepancy'
                    ? ('attention' as const)
                    : ('normal' as const),
            ...(found.length === 0 ? {} : { gapBefore: <GapWords gaps={found} /> }),
            ...(after.length === 0 ? {} : { gapAfter: <GapWords gaps={after} /> }),
            ...(mayCorrect && event.correctedBy === undefined && !fixed.includes(event.type)
              ? {
                  actions:
                    correcting === event.id ? (
                      <CorrectEvent
                        event={event}
                        type={firstOf(event, events).type}
                        onClose={() => setCorrecting(undefined)}
                      />
                    ) : (
                      <Button look="quiet" size="small" icon="edit" onPress={() => setCorrecting(event.id)}>
                        {t('work:custody.correct')}
                      </Button>
                    ),
                }
              : {}),
          };
        })}
      />
    </div>
  );
}

/** A correction may be wrong in its turn: what was recorded first says of which kind the event is. */
function firstOf(event: CustodyEvent, events: readonly CustodyEvent[]): CustodyEvent {
  const before = events.find(({ id }) => id === event.corrects);
  return before === undefined ? event : firstOf(before, events);
}

type Text = ReturnType<typeof useText>;

/** `11 cartridges left of 14; 3 taken away` (law 8). */
function amountWords(t: Text, { received, taken, left, unit }: OutputOf<'custody.timeline'>['amount']): string {
  const counted = (count: number) => t(`vocabulary:quantityUnit.${unit}`, { count });
  return t('custody:left', { left: counted(left), received: counted(received), taken: counted(taken) });
}

function EventTitle({
  event,
  numberOf,
}: {
  readonly event: CustodyEvent;
  readonly numberOf: (id: string | undefined) => number;
}) {
  const t = useText();
  return (
    <span className="fp-button-row">
      <span>
        {t('work:custody.event', { number: event.number, type: t(`vocabulary:custodyEventType.${event.type}`) })}
      </span>
      {event.isLateEntry && <Status tone="attention">{t('work:custody.lateEntry')}</Status>}
      {event.clockRanBack === true && <Status tone="attention">{t('custody:clockRanBack')}</Status>}
      {event.correctedBy !== undefined && (
        <Status tone="bad">{t('work:custody.correctedBy', { number: numberOf(event.correctedBy) })}</Status>
      )}
      {event.corrects !== undefined && (
        <Status tone="active">{t('work:custody.corrects', { number: numberOf(event.corrects) })}</Status>
      )}
    </span>
  );
}

function EventWay({ event }: { readonly event: CustodyEvent }) {
  if (event.from === undefined && event.to === undefined) return <>{event.actor}</>;
  return (
    <>
      {event.from?.label ?? '—'} → {event.to?.label ?? '—'}
    </>
  );
}

function EventDetail({
  event,
  unit,
  numberOf,
}: {
  readonly event: CustodyEvent;
  readonly unit: OutputOf<'custody.timeline'>['amount']['unit'];
  readonly numberOf: (id: string | undefined) => number;
}) {
  const t = useText();
  const format = useFormat();
  const conditionWords = useConditionWords();
  const seals = [
    event.sealOut === undefined ? undefined : [t('work:custody.sealOut'), event.sealOut],
    event.sealIn === undefined ? undefined : [t('work:custody.sealIn'), event.sealIn],
  ].filter((part) => part !== undefined);
  return (
    <>
      <div>
        {t('work:custody.occurredAt')} {format.occurred(event.occurredAt, event.occurredOffset)} ·{' '}
        {t('work:custody.recordedAt')} {format.moment(event.recordedAt)}
      </div>
      {seals.length > 0 && (
        <div>
          {seals.map(([name, seal]) => (
            <span key={name} className="fp-event-seal">
              {name} <Mono>{seal}</Mono>
            </span>
          ))}
        </div>
      )}
      {event.sealReading !== undefined && (
        <div>{t(`custody:reading.shown.${event.sealReading}`, { reason: event.sealReadingReason ?? '' })}</div>
      )}
      {event.condition !== undefined && (
        <div className={event.condition.as === 'as-received' ? undefined : 'fp-event-condition'}>
          {t('custody:condition.shown', { condition: conditionWords(event.condition) ?? '' })}
        </div>
      )}
      {event.document !== undefined && <EventDocument document={event.document} />}
      {event.quantity !== undefined && (
        <div>{t('custody:takenAway', { amount: t(`vocabulary:quantityUnit.${unit}`, { count: event.quantity }) })}</div>
      )}
      {event.dueAt !== undefined && <div>{t('custody:due', { at: format.moment(event.dueAt) })}</div>}
      {event.explains !== undefined && <div>{t('custody:explains', { number: numberOf(event.explains) })}</div>}
      {event.entryMode !== undefined && (
        <div>
          {event.entryMode === 'scan' ? t('custody:scanned') : t('custody:byHand', { reason: event.entryReason ?? '' })}
        </div>
      )}
      {event.witness !== undefined && (
        <div>
          <strong>{t('custody:witnessed', { name: event.witness })}</strong>
        </div>
      )}
      <div>
        {event.signedBy === undefined
          ? t('work:custody.actor', { name: event.actor })
          : t('work:custody.signedBy', { name: event.signedBy })}
        {event.signatureKey !== undefined && (
          <>
            {' · '}
            <Mono breaks>{t('work:custody.signatureKey', { key: event.signatureKey })}</Mono>
          </>
        )}
      </div>
    </>
  );
}

/** The paper that goes with it, to be opened beside. */
function EventDocument({ document }: { readonly document: NonNullable<CustodyEvent['document']> }) {
  const t = useText();
  const addressOf = useMediaAddress();
  return (
    <div>
      {t('custody:document.shown')}{' '}
      <a
        href={addressOf('original', document.id, true)}
        download={document.label.replace(/^\d+ · /, '')}
        title={t('custody:document.openIt', { name: document.label })}
      >
        {document.label}
      </a>{' '}
      <Mono>{`SHA-256 ${document.sha256.slice(0, 16)}…`}</Mono>
    </div>
  );
}

function EventWords({ event }: { readonly event: CustodyEvent }) {
  return (
    <>
      {[event.purpose, event.authority, event.note]
        .filter((part) => part !== '')
        .map((part) => (
          <div key={part}>{part}</div>
        ))}
    </>
  );
}
