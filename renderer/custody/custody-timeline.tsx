// The chain of custody of one exhibit: who → who, both times, seals, signature. A gap is drawn as a gap; a correction stands beside
// what it corrects; nothing is ever hidden.
import { useState } from 'react';
import {
  Button,
  EmptyState,
  FailureNotice,
  LinkButton,
  LoadingLines,
  Mono,
  Status,
  Timeline,
} from '../components/index.ts';
import type { InputOf, OutputOf } from '../../shared/contract/index.ts';
import { useAnswer, useMay } from '../station-client.tsx';
import { useFormat, useText } from '../text.tsx';
import { CorrectEvent } from './correct-event.tsx';

export type CustodyEvent = OutputOf<'custody.timeline'>['events'][number];
type Gap = OutputOf<'custody.timeline'>['gaps'][number];

export interface CustodyTimelineProps {
  readonly exhibitId: InputOf<'custody.timeline'>['exhibitId'];
}

export function CustodyTimeline({ exhibitId }: CustodyTimelineProps) {
  const t = useText();
  const mayRecord = useMay('custody.record');
  const mayCorrect = useMay('custody.correct');
  const { value, failure } = useAnswer('custody.timeline', { exhibitId });
  const [correcting, setCorrecting] = useState<string>();
  if (value === undefined)
    return failure === undefined ? <LoadingLines lines={6} /> : <FailureNotice failure={failure} />;
  const { events, gaps } = value;
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
      <Timeline
        label={t('work:custody.title')}
        entries={events.map((event) => {
          const found = gaps.filter((gap) => gap.eventId === event.id);
          return {
            id: event.id,
            title: <EventTitle event={event} numberOf={numberOf} />,
            line: <EventWay event={event} />,
            detail: <EventDetail event={event} />,
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
            ...(found.length === 0 ? {} : { gapBefore: <Gaps gaps={found} /> }),
            ...(mayCorrect && event.correctedBy === undefined && event.type !== 'offered'
              ? {
                  actions:
                    correcting === event.id ? (
                      <CorrectEvent event={event} onClose={() => setCorrecting(undefined)} />
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

function EventDetail({ event }: { readonly event: CustodyEvent }) {
  const t = useText();
  const format = useFormat();
  const seals = [
    event.sealOut === undefined ? undefined : [t('work:custody.sealOut'), event.sealOut],
    event.sealIn === undefined ? undefined : [t('work:custody.sealIn'), event.sealIn],
  ].filter((part) => part !== undefined);
  return (
    <>
      <div>
        {t('work:custody.occurredAt')} {format.moment(event.occurredAt, 'with-offset')} · {t('work:custody.recordedAt')}{' '}
        {format.moment(event.recordedAt)}
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

function Gaps({ gaps }: { readonly gaps: readonly Gap[] }) {
  const t = useText();
  const format = useFormat();
  const holdsTimes = (gap: Gap) => gap.kind === 'time-runs-back' || gap.kind === 'after-disposal';
  const shown = (gap: Gap, text: string) => (holdsTimes(gap) ? format.moment(text) : text);
  return (
    <>
      {gaps.map((gap) => (
        <div key={gap.kind} role="note">
          ▲ {t(`work:custody.gap.${gap.kind}`, { expected: shown(gap, gap.expected), found: shown(gap, gap.found) })}
        </div>
      ))}
    </>
  );
}
