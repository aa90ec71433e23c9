// What happened to a request, in order, with both times of each step.
import type { ShownTraceEvent } from '../../shared/contract/traces.ts';
import { Mono, Tag, Timeline } from '../components/index.ts';
import { useFormat, useText } from '../text.tsx';

const pressing: readonly ShownTraceEvent['kind'][] = ['refused', 'delayed', 'information-asked'];

export function TraceEvents({ events }: { readonly events: readonly ShownTraceEvent[] }) {
  const t = useText();
  const format = useFormat();
  return (
    <Timeline
      label={t('tracing:events')}
      entries={events.map((event) => ({
        id: String(event.step),
        title: (
          <>
            {t(`vocabulary:traceStep.${event.kind}`)} {event.isSigned && <Tag icon="key">{t('tracing:signed')}</Tag>}
          </>
        ),
        line: format.moment(event.occurredAt),
        detail: t('tracing:by', { by: event.by, at: format.moment(event.recordedAt) }),
        note: (
          <>
            {event.reference !== '' && (
              <>
                <Mono>{event.reference}</Mono>{' '}
              </>
            )}
            {event.reason !== undefined && `${t(`vocabulary:traceReason.${event.reason}`)} `}
            {event.expected !== undefined && `${t('tracing:expected')} ${format.day(event.expected)} `}
            {event.note}
          </>
        ),
        tone: pressing.includes(event.kind) ? 'attention' : 'normal',
      }))}
    />
  );
}
