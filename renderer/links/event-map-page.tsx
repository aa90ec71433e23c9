// Everything that happened somewhere, on a map and as a table: place, way, means of transport, concealment. What has no place on the map stands in the table.
import { useMemo, useState } from 'react';
import {
  isOffTheMap,
  shownEvents,
  wholeMap,
  type MapEvent,
  type MapFilter,
} from '../../shared/domain/map/event-map.ts';
import {
  drawEventMap,
  frameAround,
  type EventMapFigure,
  type MapFrame,
} from '../../shared/domain/map/event-map-drawing.ts';
import { handlingInWords, sayingsInWords, standingInWords } from '../../shared/text/links-in-words.ts';
import {
  concealmentInWords,
  eventKindInWords,
  eventTimeInWords,
  exactnessInWords,
  meansInWords,
  routeInWords,
  stopInWords,
} from '../../shared/text/map-in-words.ts';
import {
  AwaitedPage,
  Button,
  EmptyState,
  Fold,
  Notice,
  Page,
  PageHeader,
  PlainTable,
  Tag,
} from '../components/index.ts';
import { useAnswer, useMay } from '../station-client.tsx';
import { useText } from '../text.tsx';
import { EventMapCanvas, EventMapLegend } from './event-map-canvas.tsx';
import { EventMapFilter } from './event-map-filter.tsx';
import { TakeMapOut } from './take-map-out.tsx';
import { useLinkWords } from './link-words.ts';
import { SourceLinks } from './source-links.tsx';

/** Points of the picture; the screen draws it as wide as there is room. */
const drawnWidth = 900;
/** Lines of the list, until more are asked for. */
const atOnce = 200;

export function EventMapPage() {
  const t = useText();
  const [filter, setFilter] = useState<MapFilter>(wholeMap);
  const { from, until } = filter;
  const { value, failure } = useAnswer('links.event-map', { from, until }, { keepPrevious: true });
  if (value === undefined) return <AwaitedPage failure={failure} lines={12} />;
  return (
    <Page>
      <PageHeader above={{ label: t('links:title'), to: '/links' }} title={t('links:map')} detail={t('links:mapLaw')} />
      <div className="fp-work-stack">
        {value.leftOut > 0 && <Notice tone="info">{t('links:mapLeftOut', { count: value.leftOut })}</Notice>}
        {value.withheld > 0 && <Notice tone="info">{t('links:withheld', { count: value.withheld })}</Notice>}
        {value.events.length === 0 && from === '' && until === '' ? (
          <EmptyState icon="map" title={t('links:mapEmpty')}>
            {t('links:mapEmptyText')}
          </EmptyState>
        ) : (
          <Shown events={value.events} filter={filter} onFilter={setFilter} />
        )}
      </div>
    </Page>
  );
}

interface ShownProps {
  readonly events: readonly MapEvent[];
  readonly filter: MapFilter;
  readonly onFilter: (filter: MapFilter) => void;
}

function Shown({ events, filter, onFilter }: ShownProps) {
  const t = useText();
  const words = useLinkWords();
  const may = useMay('links.event-map-export');
  const shown = useMemo(() => shownEvents(events, filter), [events, filter]);
  const fit = useMemo(() => frameAround(shown), [shown]);
  const [moved, setMoved] = useState<MapFrame>();
  const [chosen, setChosen] = useState<number>();
  const [listed, setListed] = useState(atOnce);
  const [isTakingOut, setTakingOut] = useState(false);
  const frame = moved ?? fit;
  const figure = useMemo(() => drawEventMap(shown, frame, drawnWidth), [shown, frame]);
  const held = shown.filter((event) => event.held !== undefined);
  const codes = [...new Set(held.map((event) => handlingInWords(event, words)))].join('; ');
  const placed = figure.marks.flatMap((mark) => mark.events);
  const mark = figure.marks.find(({ number }) => number === chosen);
  const rows = mark === undefined ? [...placed, ...figure.unplaced] : [...mark.events];
  return (
    <>
      <Fold title={t('links:filter')} summary={t('links:mapCount', counts(shown, events, figure))}>
        <EventMapFilter
          events={events}
          filter={filter}
          onChange={(next) => {
            setChosen(undefined);
            onFilter(next);
          }}
        />
      </Fold>
      {held.length > 0 ? (
        <Notice tone="warning">{t('links:mapHeld', { count: held.length, codes })}</Notice>
      ) : (
        <p className="fp-quiet">{t('links:timelineFree')}</p>
      )}
      {isTakingOut && <TakeMapOut filter={filter} frame={frame} onClose={() => setTakingOut(false)} />}
      <EventMapCanvas
        figure={figure}
        fit={fit}
        chosen={mark?.number}
        onFrame={(next) => {
          setMoved(next);
          setChosen(undefined);
        }}
        onChoose={setChosen}
        beside={
          may && (
            <Button size="small" icon="download" isDisabled={shown.length === 0} onPress={() => setTakingOut(true)}>
              {t('links:takeOut')}
            </Button>
          )
        }
      />
      <EventMapLegend />
      <p role="status" className="fp-quiet">
        {mark === undefined
          ? t('links:mapCount', counts(shown, events, figure))
          : t('links:mapMark', { number: mark.number, count: mark.events.length })}
      </p>
      {mark !== undefined && (
        <div className="fp-button-row">
          <Button size="small" onPress={() => setChosen(undefined)}>
            {t('links:mapAll')}
          </Button>
        </div>
      )}
      {rows.length === 0 ? (
        <EmptyState icon="map" title={t('links:mapEmpty')} />
      ) : (
        <>
          <EventTable rows={rows.slice(0, listed)} figure={figure} />
          {rows.length > listed && (
            <div className="fp-button-row">
              <Button onPress={() => setListed(listed + atOnce)}>
                {t('links:mapMore', { count: rows.length - listed })}
              </Button>
            </div>
          )}
        </>
      )}
    </>
  );
}

function counts(shown: readonly MapEvent[], all: readonly MapEvent[], { unplaced }: EventMapFigure) {
  return { shown: shown.length, all: all.length, unplaced: unplaced.length };
}

function EventTable({ rows, figure }: { readonly rows: readonly MapEvent[]; readonly figure: EventMapFigure }) {
  const t = useText();
  const words = useLinkWords();
  return (
    <PlainTable
      label={t('links:map')}
      rows={rows}
      keyOf={({ id }) => id}
      columns={[
        {
          id: 'number',
          label: t('links:mapNumber'),
          isNumber: true,
          cell: ({ id }) => figure.numberOf.get(id) ?? <span className="fp-quiet">{t('links:mapNoPlace')}</span>,
        },
        {
          id: 'event',
          label: t('links:timelineWhat'),
          isHead: true,
          cell: (event) => {
            const [kind, what] = eventKindInWords(event, words);
            return (
              <span className={event.isLead ? 'fp-life-lead' : undefined}>
                {event.address === '' ? event.label : <a href={`#${event.address}`}>{event.label}</a>} <Tag>{kind}</Tag>
                <span className="fp-work-second fp-quiet">
                  {[eventTimeInWords(event, words), what].filter((one) => one !== '').join(' · ')}
                </span>
                {event.station !== undefined && (
                  <span className="fp-work-second">{t('links:ofStation', { station: event.station })}</span>
                )}
              </span>
            );
          },
        },
        { id: 'place', label: t('links:mapPlace'), cell: (event) => <PlaceCell event={event} /> },
        { id: 'route', label: t('links:mapRoute'), cell: (event) => routeInWords(event, words) },
        { id: 'means', label: t('links:mapMeans'), cell: (event) => meansInWords(event, words) },
        {
          id: 'concealment',
          label: t('links:mapConcealment'),
          cell: (event) => (
            <>
              {concealmentInWords(event, words)}
              {event.indicators.length > 0 && (
                <span className="fp-work-second fp-quiet">
                  {t('links:mapIndicators', {
                    indicators: event.indicators.map((code) => t(`vocabulary:indicator.${code}`)).join(', '),
                  })}
                </span>
              )}
            </>
          ),
        },
        { id: 'says', label: t('links:says'), cell: (event) => sayingsInWords(event, words) },
        {
          id: 'standing',
          label: t('links:standing'),
          cell: (event) => (
            <>
              {standingInWords(event, words)}
              <span className="fp-work-second fp-quiet">
                {[event.grading, handlingInWords(event, words)].filter((one) => one !== '').join(' · ')}
              </span>
            </>
          ),
        },
        { id: 'rests', label: t('links:restsOn'), cell: ({ sources }) => <SourceLinks sources={sources} /> },
      ]}
    />
  );
}

function PlaceCell({ event: { place } }: { readonly event: MapEvent }) {
  const t = useText();
  const words = useLinkWords();
  return (
    <>
      {stopInWords(place, words)}
      <span className="fp-work-second fp-quiet">
        {[exactnessInWords(place, words), ...(isOffTheMap(place) ? [t('links:mapOff')] : [])].join('; ')}
      </span>
    </>
  );
}
