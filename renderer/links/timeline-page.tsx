// Everything dated around one thing: drawn in its order, or the same as a table; filtered by kind, certainty, leads and time. A lead looks otherwise than a finding, and
// a day that nobody knows exactly says so.
import { useState } from 'react';
import { NodeKey } from '../../shared/domain/graph/graph.ts';
import { certainties } from '../../shared/domain/graph/graph.ts';
import {
  exactnessOf,
  shownLines,
  timelineKinds,
  wholeTimeline,
  type TimelineFilter,
  type TimelineLine,
} from '../../shared/domain/graph/timeline.ts';
import { shownPartialDay } from '../../shared/domain/tracing/partial-day.ts';
import { drop } from '../../shared/language/habits.ts';
import { eventInWords, handlingInWords, sayingsInWords, standingInWords } from '../../shared/text/links-in-words.ts';
import {
  AwaitedPage,
  Button,
  CheckField,
  ChoiceField,
  ChoicesField,
  EmptyState,
  FailureNotice,
  LinkButton,
  Notice,
  Page,
  PageHeader,
  PlainTable,
  Status,
  Tabs,
  Tag,
  Timeline,
} from '../components/index.ts';
import { JobResult } from '../documents/job-result.tsx';
import { useAct, useAnswer, useMay } from '../station-client.tsx';
import { useFormat, useLanguage, useText } from '../text.tsx';
import { addressOfBeginning } from './addresses.ts';
import { DayBound } from './day-bound.tsx';
import { useLinkWords } from './link-words.ts';
import { SourceLinks } from './source-links.tsx';

export function TimelinePage({ of }: { readonly of: string }) {
  const t = useText();
  const key = NodeKey.safeParse(decodeURIComponent(of)).data;
  if (key === undefined)
    return (
      <Page>
        <EmptyState
          icon="history"
          title={t('links:timelineUnknown')}
          action={<LinkButton to="/links">{t('links:title')}</LinkButton>}
        />
      </Page>
    );
  return <KnownTimeline of={key} />;
}

const views = ['line', 'table'] as const;

function KnownTimeline({ of }: { readonly of: NodeKey }) {
  const t = useText();
  const { value, failure } = useAnswer('links.timeline', { node: of });
  const [view, setView] = useState<(typeof views)[number]>('line');
  const [filter, setFilter] = useState<TimelineFilter>(wholeTimeline);
  if (value === undefined)
    return <AwaitedPage place={{ label: t('links:title'), to: '/links' }} failure={failure} lines={12} />;
  const { start, lines } = value;
  const shown = shownLines(lines, filter);
  const held = shown.filter((line) => line.held !== undefined).length;
  return (
    <Page>
      <PageHeader
        above={{ label: t('links:title'), to: '/links' }}
        title={t('links:timelineTitle', { label: start.label })}
        beside={start.detail === '' ? undefined : <Tag>{start.detail}</Tag>}
        detail={t('links:timelineLaw')}
        actions={
          <LinkButton size="small" icon="link" to={addressOfBeginning(of)}>
            {t('links:open')}
          </LinkButton>
        }
      />
      <div className="fp-work-stack">
        <Filter lines={lines} filter={filter} onChange={setFilter} />
        {held > 0 ? (
          <Notice tone="warning">{t('links:timelineHeld', { count: held })}</Notice>
        ) : (
          <p className="fp-quiet">{t('links:timelineFree')}</p>
        )}
        {value.withheld > 0 && <Notice tone="info">{t('links:lifeWithheld', { count: value.withheld })}</Notice>}
        {value.livesLeftOut > 0 && (
          <Notice tone="info">{t('links:timelineLeftOut', { count: value.livesLeftOut })}</Notice>
        )}
        <TimelinePaper of={of} filter={filter} isEmpty={shown.length === 0} />
        <p role="status" className="fp-quiet">
          {t('links:timelineCount', { shown: shown.length, all: lines.length })}
        </p>
        <Tabs
          label={t('links:view')}
          chosen={view}
          onChoose={setView}
          tabs={views.map((id) => ({ id, label: t(`links:timelineView.${id}`) }))}
        >
          {shown.length === 0 ? (
            <EmptyState icon="history" title={t('links:timelineEmpty')} />
          ) : view === 'line' ? (
            <Drawn lines={shown} label={t('links:timelineTitle', { label: start.label })} />
          ) : (
            <AsTable lines={shown} label={t('links:timelineTitle', { label: start.label })} />
          )}
        </Tabs>
      </div>
    </Page>
  );
}

interface FilterProps {
  readonly lines: readonly TimelineLine[];
  readonly filter: TimelineFilter;
  readonly onChange: (filter: TimelineFilter) => void;
}

function Filter({ lines, filter, onChange }: FilterProps) {
  const t = useText();
  const present = timelineKinds.filter((kind) => lines.some((line) => line.kind === kind));
  const count = (kind: TimelineLine['kind']): number => lines.filter((line) => line.kind === kind).length;
  return (
    <section className="fp-timeline-filter" aria-label={t('links:filter')}>
      <ChoicesField
        name="timelineKinds"
        label={t('links:timelineKinds')}
        value={present.filter((kind) => !filter.without.includes(kind))}
        onChange={(left) => onChange({ ...filter, without: present.filter((kind) => !left.includes(kind)) })}
        choices={present.map((kind) => ({
          value: kind,
          label: `${t(`vocabulary:timelineKind.${kind}`)} (${String(count(kind))})`,
        }))}
      />
      <ChoiceField
        name="timelineCertainty"
        label={t('links:filterCertainty')}
        value={filter.certainty}
        onChange={(certainty) => onChange({ ...filter, certainty: certainty ?? 'possible' })}
        choices={certainties.map((value) => ({ value, label: t(`vocabulary:certainty.${value}`) }))}
      />
      <CheckField
        name="timelineLeads"
        label={t('links:filterLeads')}
        value={filter.showsLeads}
        onChange={(showsLeads) => onChange({ ...filter, showsLeads })}
      />
      <DayBound
        name="timelineFrom"
        label={t('links:from')}
        begins={filter.from}
        onChange={(from) => onChange({ ...filter, from })}
      />
      <DayBound
        name="timelineUntil"
        label={t('links:to')}
        begins={filter.until}
        onChange={(until) => onChange({ ...filter, until })}
      />
    </section>
  );
}

function useWhen(): (line: TimelineLine) => { readonly text: string; readonly isUncertain: boolean } {
  const t = useText();
  const format = useFormat();
  const one = (at: string): string => (at.length > 10 ? format.moment(at) : shownPartialDay(at));
  return (line) => {
    const exactness = exactnessOf(line);
    const text =
      exactness === 'none'
        ? t('links:undated')
        : exactness === 'words'
          ? line.said
          : exactness === 'stretch'
            ? `${one(line.at)} – ${one(line.until)}`
            : one(line.at);
    return { text, isUncertain: exactness !== 'exact' };
  };
}

interface LinesProps {
  readonly lines: readonly TimelineLine[];
  readonly label: string;
}

function Drawn({ lines, label }: LinesProps) {
  const t = useText();
  const words = useLinkWords();
  const when = useWhen();
  return (
    <Timeline
      label={label}
      entries={lines.map((line) => {
        const { text, isUncertain } = when(line);
        const isDoubtful = line.isLead || line.isNegative || line.isWithdrawn;
        return {
          id: line.id,
          tone: line.isWithdrawn ? 'corrected' : line.isLead ? 'waiting' : 'normal',
          title: (
            <span className={line.isLead ? 'fp-life-lead' : undefined}>
              {eventInWords(line, words)} <Tag>{t(`vocabulary:timelineKind.${line.kind}`)}</Tag>
            </span>
          ),
          line: [
            line.of.label,
            line.other,
            line.station === undefined ? '' : t('links:ofStation', { station: line.station }),
          ]
            .filter((one, at, all) => one !== '' && all.indexOf(one) === at)
            .join(' · '),
          detail: (
            <>
              {text}{' '}
              {isUncertain && <Status tone="attention">{t(`vocabulary:timeExactness.${exactnessOf(line)}`)}</Status>}
            </>
          ),
          note: [sayingsInWords(line, words), handlingInWords(line, words)].filter((one) => one !== '').join(' · '),
          actions: (
            <>
              {isDoubtful && <Status tone="attention">{standingInWords(line, words)}</Status>}{' '}
              <SourceLinks sources={line.sources} />
            </>
          ),
        };
      })}
    />
  );
}

function AsTable({ lines, label }: LinesProps) {
  const t = useText();
  const words = useLinkWords();
  const when = useWhen();
  return (
    <PlainTable
      label={label}
      rows={lines}
      keyOf={({ id }) => id}
      columns={[
        {
          id: 'when',
          label: t('links:when'),
          isHead: true,
          cell: (line) => {
            const { text, isUncertain } = when(line);
            return (
              <>
                {text}
                {isUncertain && (
                  <span className="fp-work-second fp-quiet">{t(`vocabulary:timeExactness.${exactnessOf(line)}`)}</span>
                )}
              </>
            );
          },
        },
        {
          id: 'what',
          label: t('links:timelineWhat'),
          cell: (line) => (
            <span className={line.isLead ? 'fp-life-lead' : undefined}>
              {eventInWords(line, words)}
              <span className="fp-work-second fp-quiet">{t(`vocabulary:timelineKind.${line.kind}`)}</span>
              {line.station !== undefined && (
                <span className="fp-work-second">{t('links:ofStation', { station: line.station })}</span>
              )}
            </span>
          ),
        },
        {
          id: 'of',
          label: t('links:thing'),
          cell: ({ of, other }) => (
            <>
              {of.address === '' ? of.label : <a href={`#${of.address}`}>{of.label}</a>}
              {other !== '' && other !== of.label && <span className="fp-work-second">{other}</span>}
            </>
          ),
        },
        { id: 'says', label: t('links:says'), cell: (line) => sayingsInWords(line, words) },
        {
          id: 'certainty',
          label: t('links:certainty'),
          cell: (line) => t(`vocabulary:certainty.${line.certainty}`),
        },
        {
          id: 'standing',
          label: t('links:standing'),
          cell: (line) => (
            <>
              {standingInWords(line, words)}
              <span className="fp-work-second fp-quiet">{handlingInWords(line, words)}</span>
            </>
          ),
        },
        { id: 'rests', label: t('links:restsOn'), cell: ({ sources }) => <SourceLinks sources={sources} /> },
      ]}
    />
  );
}

function TimelinePaper({
  of,
  filter,
  isEmpty,
}: {
  readonly of: NodeKey;
  readonly filter: TimelineFilter;
  readonly isEmpty: boolean;
}) {
  const t = useText();
  const { language } = useLanguage();
  const may = useMay('links.timeline-paper');
  const make = useAct('links.timeline-paper');
  const [jobId, setJobId] = useState<string>();
  const start = async () => {
    const answer = await make.act({ node: of, filter, language });
    if (answer.ok) setJobId(answer.value.jobId);
  };
  if (!may) return null;
  return (
    <>
      <div className="fp-button-row">
        <Button size="small" icon="document" isDisabled={isEmpty} isBusy={make.isActing} onPress={() => drop(start())}>
          {t('links:timelinePaper')}
        </Button>
      </div>
      <FailureNotice failure={make.failure} />
      <JobResult jobId={jobId} />
    </>
  );
}
