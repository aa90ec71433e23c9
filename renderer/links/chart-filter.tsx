// What is shown of a chart: kinds of things, nature and certainty of links, leads, and the time between two sliders.
import { firstDayOf, lastDayOf } from '../../shared/domain/tracing/partial-day.ts';
import { wholeFilter, type ChartFilter } from '../../shared/domain/graph/chart-state.ts';
import { certainties, linkNatures, type Graph } from '../../shared/domain/graph/graph.ts';
import { countKinds, type ShownChart } from '../../shared/domain/graph/shown-chart.ts';
import { kindInWords } from '../../shared/text/links-in-words.ts';
import { Button, CheckField, ChoiceField, ChoicesField, RangeField } from '../components/index.ts';
import { useFormat, useText } from '../text.tsx';
import type { ChartWork } from './chart-history.ts';
import { useLinkWords } from './link-words.ts';

interface FilterProps {
  readonly graph: Graph;
  readonly shown: ShownChart;
  readonly work: ChartWork;
}

export function FilterPart({ graph, shown, work }: FilterProps) {
  const t = useText();
  const words = useLinkWords();
  const { filter } = work.state;
  const set = (changed: Partial<ChartFilter>) =>
    work.change((now) => ({ ...now, filter: { ...now.filter, ...changed } }));
  const kinds = countKinds(graph.nodes);
  const hidden = graph.links.length - shown.all.links.length;
  return (
    <div className="fp-work-stack">
      <h2>{t('links:filter')}</h2>
      <ChoicesField
        name="linksKinds"
        label={t('links:filterKinds')}
        columns={1}
        value={kinds.map(({ kind }) => kind).filter((kind) => !filter.without.includes(kind))}
        onChange={(left) => set({ without: kinds.map(({ kind }) => kind).filter((kind) => !left.includes(kind)) })}
        choices={kinds.map(({ kind, count }) => ({ value: kind, label: `${kindInWords(kind, words)} (${count})` }))}
      />
      <ChoicesField
        name="linksNatures"
        label={t('links:filterNatures')}
        columns={1}
        value={filter.natures}
        onChange={(natures) => set({ natures })}
        choices={linkNatures.map((value) => ({ value, label: t(`vocabulary:linkNature.${value}`) }))}
      />
      <ChoiceField
        name="linksCertainty"
        label={t('links:filterCertainty')}
        value={filter.certainty}
        onChange={(certainty) => set({ certainty: certainty ?? 'possible' })}
        choices={certainties.map((value) => ({ value, label: t(`vocabulary:certainty.${value}`) }))}
      />
      <CheckField
        name="linksLeads"
        label={t('links:filterLeads')}
        value={filter.showsLeads}
        onChange={(showsLeads) => set({ showsLeads })}
      />
      <CheckField
        name="linksNegative"
        label={t('links:filterNegative')}
        value={filter.showsNegative}
        onChange={(showsNegative) => set({ showsNegative })}
      />
      <CheckField
        name="linksWithdrawn"
        label={t('links:filterWithdrawn')}
        value={filter.showsWithdrawn}
        onChange={(showsWithdrawn) => set({ showsWithdrawn })}
      />
      <TimeSliders graph={graph} filter={filter} onChange={set} />
      {hidden > 0 && (
        <p className="fp-quiet" role="status">
          {t('links:hidden', { count: hidden })}
        </p>
      )}
      <Button size="small" onPress={() => set(wholeFilter)}>
        {t('links:filterWhole')}
      </Button>
    </div>
  );
}

interface TimeProps {
  readonly graph: Graph;
  readonly filter: ChartFilter;
  readonly onChange: (changed: Partial<ChartFilter>) => void;
}

/** Months from the first to the last day that any link has; at the ends there is no bound. */
function TimeSliders({ graph, filter, onChange }: TimeProps) {
  const t = useText();
  const format = useFormat();
  const days = graph.links.flatMap(({ begin, end }) => [begin, end].filter((day) => day !== ''));
  if (days.length === 0) return null;
  const first = monthOf(days.map(firstDayOf).reduce((one, other) => (one < other ? one : other)));
  const last = monthOf(days.map(lastDayOf).reduce((one, other) => (one > other ? one : other))) + 1;
  const [from, until] = [
    filter.from === '' ? first : monthOf(filter.from),
    filter.until === '' ? last : monthOf(filter.until) + 1,
  ];
  return (
    <>
      <RangeField
        name="linksFrom"
        label={t('links:timeFrom')}
        least={first}
        most={last}
        step={1}
        value={from}
        shown={filter.from === '' ? t('links:anyTime') : format.day(filter.from)}
        onChange={(month) => onChange({ from: month <= first ? '' : dayOf(Math.min(month, until)) })}
      />
      <RangeField
        name="linksUntil"
        label={t('links:timeUntil')}
        help={t('links:timeHelp')}
        least={first}
        most={last}
        step={1}
        value={until}
        shown={filter.until === '' ? t('links:anyTime') : format.day(filter.until)}
        onChange={(month) =>
          onChange({ until: month >= last ? '' : lastDayOf(dayOf(Math.max(month, from + 1) - 1).slice(0, 7)) })
        }
      />
    </>
  );
}

/** Months since the year 0. */
function monthOf(day: string): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}

function dayOf(month: number): string {
  return `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}-01`;
}
