// One firearm's whole life on one page, in the order in which it happened; each line leads to its record.
import { useState } from 'react';
import type { LifeEvent } from '../../shared/domain/graph/life.ts';
import { shownPartialDay } from '../../shared/domain/tracing/partial-day.ts';
import { drop } from '../../shared/language/habits.ts';
import { ExhibitId } from '../../shared/language/identity.ts';
import { eventInWords, handlingInWords, sayingsInWords, standingInWords } from '../../shared/text/links-in-words.ts';
import {
  AwaitedPage,
  Button,
  EmptyState,
  FailureNotice,
  LinkButton,
  Mono,
  Notice,
  Page,
  PageHeader,
  Status,
  Tag,
  Timeline,
  type TimelineEntry,
} from '../components/index.ts';
import { JobResult } from '../documents/job-result.tsx';
import { useAct, useAnswer, useMay } from '../station-client.tsx';
import { useFormat, useLanguage, useText } from '../text.tsx';
import { addressOfExhibitLinks } from './addresses.ts';
import { useLinkWords } from './link-words.ts';
import { SourceLinks } from './source-links.tsx';

export function LifePage({ id }: { readonly id: string }) {
  const t = useText();
  const parsed = ExhibitId.safeParse(id);
  if (!parsed.success)
    return (
      <EmptyState
        icon="exhibit"
        title={t('work:exhibit.unknown')}
        action={<LinkButton to="/exhibits">{t('work:exhibit.list')}</LinkButton>}
      />
    );
  return <KnownLife id={parsed.data} />;
}

function KnownLife({ id }: { readonly id: ExhibitId }) {
  const t = useText();
  const { value: life, failure } = useAnswer('links.life', { exhibitId: id });
  const entryOf = useEntries();
  if (life === undefined)
    return <AwaitedPage place={{ label: t('links:title'), to: '/links' }} failure={failure} lines={12} />;
  const { exhibit, events, timeToCrime } = life;
  const days =
    timeToCrime === undefined
      ? ''
      : timeToCrime.leastDays === timeToCrime.mostDays
        ? String(timeToCrime.mostDays)
        : `${timeToCrime.leastDays} – ${timeToCrime.mostDays}`;
  return (
    <Page>
      <PageHeader
        above={{ label: exhibit.label, to: `/exhibits/${id}` }}
        title={t('links:lifeTitle', { label: exhibit.label })}
        beside={<Tag>{exhibit.detail}</Tag>}
        detail={<Mono breaks>{[life.number, life.serial].filter((one) => one !== '').join(' · ')}</Mono>}
        actions={
          <LinkButton size="small" icon="link" to={addressOfExhibitLinks(id)}>
            {t('links:title')}
          </LinkButton>
        }
      />
      <div className="fp-work-stack">
        <LifePaper id={id} />
        <p className="fp-quiet">{t('links:lifeLaw')}</p>
        {timeToCrime !== undefined && (
          <p>
            <Status tone="attention">{t('links:timeToCrime', { days, holder: timeToCrime.holder })}</Status>
          </p>
        )}
        {life.withheld > 0 && <Notice tone="info">{t('links:lifeWithheld', { count: life.withheld })}</Notice>}
        {events.length === 0 ? (
          <EmptyState icon="history" title={t('links:lifeEmpty')} />
        ) : (
          <Timeline label={t('links:lifeTitle', { label: exhibit.label })} entries={events.map(entryOf)} />
        )}
      </div>
    </Page>
  );
}

function useEntries(): (event: LifeEvent) => TimelineEntry {
  const t = useText();
  const format = useFormat();
  const words = useLinkWords();
  return (event) => {
    const { at } = event;
    const when = at === '' ? t('links:undated') : at.length > 10 ? format.moment(at) : shownPartialDay(at);
    const handling = handlingInWords(event, words);
    const isDoubtful = event.isLead || event.isNegative || event.isWithdrawn;
    return {
      id: event.id,
      tone: event.isWithdrawn ? 'corrected' : event.isLead ? 'waiting' : 'normal',
      title: (
        <span className={event.isLead ? 'fp-life-lead' : undefined}>
          {eventInWords(event, words)} <Tag>{t(`vocabulary:lifePart.${event.part}`)}</Tag>
        </span>
      ),
      line: [event.other, event.station === undefined ? '' : t('links:ofStation', { station: event.station })]
        .filter((one) => one !== '')
        .join(' · '),
      detail: when,
      note: [sayingsInWords(event, words), handling].filter((one) => one !== '').join(' · '),
      actions: (
        <>
          {isDoubtful && <Status tone="attention">{standingInWords(event, words)}</Status>}{' '}
          <SourceLinks sources={event.sources} />
        </>
      ),
    };
  };
}

function LifePaper({ id }: { readonly id: ExhibitId }) {
  const t = useText();
  const { language } = useLanguage();
  const may = useMay('links.life-paper');
  const make = useAct('links.life-paper');
  const [jobId, setJobId] = useState<string>();
  const start = async () => {
    const answer = await make.act({ exhibitId: id, language });
    if (answer.ok) setJobId(answer.value.jobId);
  };
  if (!may) return null;
  return (
    <>
      <div className="fp-button-row">
        <Button size="small" icon="document" isBusy={make.isActing} onPress={() => drop(start())}>
          {t('links:lifePaper')}
        </Button>
      </div>
      <FailureNotice failure={make.failure} />
      <JobResult jobId={jobId} />
    </>
  );
}
