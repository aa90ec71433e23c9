// The clocks of a case, each with what is still missing by then and the way to it; beneath, the events they follow from.
import { useState } from 'react';
import type { Missing, ShownClock, ShownClockEvent } from '../../shared/contract/clocks.ts';
import type { CaseId } from '../../shared/language/identity.ts';
import { Button, Fold, Group, LinkButton, PlainTable, Status } from '../components/index.ts';
import { useAct, useAnswer, useMay } from '../station-client.tsx';
import { useFormat, useText } from '../text.tsx';
import type { Translate } from '../text.tsx';
import { useNow } from '../cases/use-now.ts';
import { AskReason } from './ask-reason.tsx';
import { clockWords } from './clock-words.ts';

export function Clocks({ caseId }: { readonly caseId: CaseId }) {
  const t = useText();
  const may = useMay('clocks.record');
  const read = useAnswer('clocks.read', { caseId }).value;
  const now = useNow();
  const { clocks = [], events = [] } = read ?? {};
  return (
    <Group
      title={t('prosecution:clocks')}
      detail={t('prosecution:clocksHelp')}
      actions={
        may && (
          <LinkButton size="small" icon="add" to={`/cases/${caseId}/prosecution/clock`}>
            {t('prosecution:recordClock')}
          </LinkButton>
        )
      }
    >
      {read !== undefined && clocks.length === 0 && <p className="fp-quiet">{t('prosecution:clocksEmpty')}</p>}
      <ul className="fp-clocks">
        {clocks.map((clock) => (
          <ClockLine key={`${clock.kind} ${clock.partyId ?? ''} ${clock.began}`} clock={clock} now={now} />
        ))}
      </ul>
      {events.length > 0 && (
        <Fold title={t('prosecution:clockEvents')} summary={String(events.length)}>
          <Events events={events} />
        </Fold>
      )}
    </Group>
  );
}

function ClockLine({ clock, now }: { readonly clock: ShownClock; readonly now: number }) {
  const t = useText();
  const format = useFormat();
  const { tone, state, span } = clockWords(clock, now, t, format);
  return (
    <li className={`fp-clock fp-clock-${tone}`}>
      <p className="fp-clock-head">
        <strong>{t(`vocabulary:clock.${clock.kind}`)}</strong>
        {clock.party !== undefined && <span>{clock.party}</span>}
        <Status tone={tone}>{[span, state].filter((part) => part !== '').join(' · ')}</Status>
      </p>
      {clock.hole !== undefined && (
        <p>
          <Status tone="bad">
            {t('prosecution:hole', {
              from: format.moment(clock.hole.from),
              until: format.moment(clock.hole.until),
            })}
          </Status>
        </p>
      )}
      {clock.isUnverified && clock.state !== 'met' && <p className="fp-quiet">{t('prosecution:lengthUnverified')}</p>}
      {clock.state !== 'met' && <MissingList missing={clock.missing} />}
    </li>
  );
}

function MissingList({ missing }: { readonly missing: readonly Missing[] }) {
  const t = useText();
  if (missing.length === 0) return <Status tone="good">{t('prosecution:nothingMissing')}</Status>;
  return (
    <div className="fp-missing">
      <span className="fp-quiet">{t('prosecution:missing')}:</span>
      <ul>
        {missing.map((one) => (
          <li key={`${one.kind} ${one.person ?? ''}`}>
            <a href={`#${one.address}`}>{missingWords(one, t)}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}

function missingWords({ kind, count, person = '' }: Missing, t: Translate): string {
  return t(`prosecution:missingWords.${kind}`, { count, person });
}

function Events({ events }: { readonly events: readonly ShownClockEvent[] }) {
  const t = useText();
  const format = useFormat();
  const may = useMay('clocks.take-back');
  const takeBack = useAct('clocks.take-back');
  const [open, setOpen] = useState<ShownClockEvent>();
  return (
    <>
      <PlainTable
        label={t('prosecution:clockEvents')}
        rows={events}
        keyOf={({ id }) => id}
        columns={[
          {
            id: 'kind',
            label: t('prosecution:clockKind'),
            isHead: true,
            cell: (event) => (
              <>
                {t(`vocabulary:clockEvent.${event.kind}`)}
                {event.party !== '' && <span className="fp-work-second fp-quiet">{event.party}</span>}
                {event.takenBack !== undefined && (
                  <Status tone="bad">
                    {t('prosecution:takenBack', { by: event.takenBack.by, reason: event.takenBack.reason })}
                  </Status>
                )}
              </>
            ),
          },
          {
            id: 'at',
            label: t('prosecution:clockAt'),
            cell: (event) => format.moment(event.occurredAt, 'with-offset'),
          },
          {
            id: 'until',
            label: t('prosecution:clockUntil'),
            cell: (event) => format.moment(event.until, 'with-offset'),
          },
          {
            id: 'document',
            label: t('prosecution:clockDocument'),
            cell: (event) => (
              <>
                {event.document}
                {event.note !== '' && <span className="fp-work-second">{event.note}</span>}
                <span className="fp-work-second fp-quiet">
                  {t('prosecution:saidBy', { by: event.by, at: format.moment(event.recordedAt) })}
                </span>
              </>
            ),
          },
          ...(may
            ? [
                {
                  id: 'act',
                  label: '',
                  cell: (event: ShownClockEvent) =>
                    event.takenBack === undefined && (
                      <Button size="small" look="quiet" onPress={() => setOpen(event)}>
                        {t('prosecution:takeBack')}
                      </Button>
                    ),
                },
              ]
            : []),
        ]}
      />
      {open !== undefined && (
        <AskReason
          title={t('prosecution:takeBackTitle')}
          detail={`${t(`vocabulary:clockEvent.${open.kind}`)} ${open.party}. ${t('prosecution:takeBackHelp')}`}
          failure={takeBack.failure}
          isActing={takeBack.isActing}
          onClose={() => setOpen(undefined)}
          onGive={(reason) => takeBack.act({ id: open.id, reason })}
        />
      )}
    </>
  );
}
