// What of the map of events is shown: kinds, means, concealment, certainty, leads, time. Only what is there can be chosen, each with how often.
import { certainties } from '../../shared/domain/graph/graph.ts';
import { eventKinds } from '../../shared/domain/map/event-kinds.ts';
import {
  hiddenIn,
  meansOf,
  wayNotSaid,
  wholeMap,
  type MapEvent,
  type MapFilter,
} from '../../shared/domain/map/event-map.ts';
import { concealmentGroups, meansOfTransport } from '../../shared/domain/map/ways.ts';
import { Button, CheckField, ChoiceField, ChoicesField } from '../components/index.ts';
import { useText, useTextOr } from '../text.tsx';
import { DayBound } from './day-bound.tsx';

interface FilterProps {
  readonly events: readonly MapEvent[];
  readonly filter: MapFilter;
  readonly onChange: (filter: MapFilter) => void;
}

export function EventMapFilter({ events, filter, onChange }: FilterProps) {
  const t = useText();
  const textOr = useTextOr();
  const word = (key: string): string => textOr(`vocabulary:${key}`, key);
  const kinds = counted(eventKinds, events, ({ kind }) => [kind]);
  const means = counted([...meansOfTransport, wayNotSaid] as const, events, (event) => [meansOf(event)]);
  const groups = [...concealmentGroups.map(({ name }) => name), wayNotSaid] as const;
  const hidden = counted(groups, events, hiddenIn);
  return (
    <section className="fp-timeline-filter" aria-label={t('links:filter')}>
      <Chosen
        name="mapKinds"
        label={t('links:mapKinds')}
        present={kinds}
        without={filter.without}
        wordOf={(kind) => word(`eventKind.${kind}`)}
        onChange={(without) => onChange({ ...filter, without })}
      />
      <Chosen
        name="mapMeans"
        label={t('links:mapMeans')}
        present={means}
        without={filter.withoutMeans}
        wordOf={(one) => word(one === wayNotSaid ? 'mapWay.not-said' : `factOption.meansOfTransport.${one}`)}
        onChange={(withoutMeans) => onChange({ ...filter, withoutMeans })}
      />
      <Chosen
        name="mapConcealment"
        label={t('links:mapConcealment')}
        present={hidden}
        without={filter.withoutConcealment}
        wordOf={(one) => word(one === wayNotSaid ? 'mapWay.not-said' : `factGroup.concealment.${one}`)}
        onChange={(withoutConcealment) => onChange({ ...filter, withoutConcealment })}
      />
      <ChoiceField
        name="mapCertainty"
        label={t('links:filterCertainty')}
        value={filter.certainty}
        onChange={(certainty) => onChange({ ...filter, certainty: certainty ?? 'possible' })}
        choices={certainties.map((value) => ({ value, label: t(`vocabulary:certainty.${value}`) }))}
      />
      <DayBound
        name="mapFrom"
        label={t('links:from')}
        begins={filter.from}
        onChange={(from) => onChange({ ...filter, from })}
      />
      <DayBound
        name="mapUntil"
        label={t('links:to')}
        begins={filter.until}
        onChange={(until) => onChange({ ...filter, until })}
      />
      <div>
        <CheckField
          name="mapLeads"
          label={t('links:filterLeads')}
          value={filter.showsLeads}
          onChange={(showsLeads) => onChange({ ...filter, showsLeads })}
        />
        <CheckField
          name="mapWithdrawn"
          label={t('links:filterWithdrawn')}
          value={filter.showsWithdrawn}
          onChange={(showsWithdrawn) => onChange({ ...filter, showsWithdrawn })}
        />
      </div>
      <div className="fp-button-row">
        <Button size="small" onPress={() => onChange({ ...wholeMap, from: filter.from, until: filter.until })}>
          {t('links:filterWhole')}
        </Button>
      </div>
    </section>
  );
}

type Counted<Value> = readonly { readonly value: Value; readonly count: number }[];

/** In the order of the list. */
function counted<Value extends string>(
  all: readonly Value[],
  events: readonly MapEvent[],
  valuesOf: (event: MapEvent) => readonly Value[],
): Counted<Value> {
  const found = new Map<Value, number>();
  for (const value of events.flatMap(valuesOf)) found.set(value, (found.get(value) ?? 0) + 1);
  return all.flatMap((value) => {
    const count = found.get(value);
    return count === undefined ? [] : [{ value, count }];
  });
}

interface ChosenProps<Value extends string> {
  readonly name: string;
  readonly label: string;
  readonly present: Counted<Value>;
  readonly without: readonly Value[];
  readonly wordOf: (value: Value) => string;
  readonly onChange: (without: Value[]) => void;
}

function Chosen<Value extends string>({ name, label, present, without, wordOf, onChange }: ChosenProps<Value>) {
  return (
    <ChoicesField
      name={name}
      label={label}
      value={present.flatMap(({ value }) => (without.includes(value) ? [] : [value]))}
      onChange={(left) => onChange(present.flatMap(({ value }) => (left.includes(value) ? [] : [value])))}
      choices={present.map(({ value, count }) => ({ value, label: `${wordOf(value)} (${String(count)})` }))}
    />
  );
}
