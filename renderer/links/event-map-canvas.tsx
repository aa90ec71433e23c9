// The map itself: outlines, ways and numbered marks, moved and enlarged by mouse or keys. A mark shows its events in the list; to a reader it is a button with its number.
import { useRef, useState, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react';
import { isWithin } from '../../shared/domain/map/clip.ts';
import { legendWays } from '../../shared/domain/map/event-map-legend.ts';
import { countryShapes } from '../../shared/domain/map/country-map.ts';
import {
  movedBy,
  wholeSheet,
  zoomed,
  type EventMapFigure,
  type EventMark,
  type MapFrame,
} from '../../shared/domain/map/event-map-drawing.ts';
import type { Line, LineLook } from '../../shared/domain/graph/drawing.ts';
import { countryNames } from '../../shared/reference/look-up.ts';
import { IconButton } from '../components/index.ts';
import { useLanguage, useText, type TextKey } from '../text.tsx';

interface CanvasProps {
  readonly figure: EventMapFigure;
  readonly fit: MapFrame;
  readonly chosen: number | undefined;
  readonly onFrame: (frame: MapFrame) => void;
  readonly onChoose: (mark: number | undefined) => void;
  /** What else is done with the map, after the tools that move it. */
  readonly beside?: ReactNode;
}

const steps: Readonly<Record<string, (frame: MapFrame) => MapFrame>> = {
  ArrowLeft: (frame) => movedBy(frame, -0.15, 0),
  ArrowRight: (frame) => movedBy(frame, 0.15, 0),
  ArrowUp: (frame) => movedBy(frame, 0, -0.15),
  ArrowDown: (frame) => movedBy(frame, 0, 0.15),
  '+': (frame) => zoomed(frame, 1.5),
  '-': (frame) => zoomed(frame, 1 / 1.5),
  '0': () => wholeSheet,
};

export function EventMapCanvas({ figure, fit, chosen, onFrame, onChoose, beside }: CanvasProps) {
  const t = useText();
  const { language } = useLanguage();
  const { countries, frame, unit, marks, ways } = figure;
  const dragged = useRef<{ readonly x: number; readonly y: number; readonly frame: MapFrame }>(undefined);
  const [isDragging, setDragging] = useState(false);
  const press = (event: KeyboardEvent) => {
    const step = steps[event.key];
    if (step === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    onFrame(step(frame));
  };
  const move = (event: PointerEvent<SVGSVGElement>) => {
    const from = dragged.current;
    if (from === undefined) return;
    const { width, height } = event.currentTarget.getBoundingClientRect();
    onFrame(movedBy(from.frame, (from.x - event.clientX) / width, (from.y - event.clientY) / height));
  };
  const end = () => {
    dragged.current = undefined;
    setDragging(false);
  };
  const label = t('links:mapAlternative', { marks: marks.length, ways: ways.length });
  return (
    <div className="fp-event-map">
      <div className="fp-event-map-tools" role="toolbar" aria-label={t('links:map')}>
        <IconButton icon="zoomIn" label={t('links:zoomIn')} onPress={() => onFrame(zoomed(frame, 1.5))} />
        <IconButton icon="zoomOut" label={t('links:zoomOut')} onPress={() => onFrame(zoomed(frame, 1 / 1.5))} />
        <IconButton icon="fit" label={t('links:mapFit')} onPress={() => onFrame(fit)} />
        <IconButton icon="map" label={t('links:mapWhole')} onPress={() => onFrame(wholeSheet)} />
        {beside}
      </div>
      {/* A picture that is moved by keys is an application to a reader; the rule knows no such role. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <svg
        className={isDragging ? 'fp-event-map-sheet fp-is-dragging' : 'fp-event-map-sheet'}
        role="application"
        aria-label={label}
        aria-describedby="fp-event-map-keys"
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        viewBox={`${String(frame.left)} ${String(frame.top)} ${String(frame.width)} ${String(frame.height)}`}
        onKeyDown={press}
        onPointerDown={(event) => {
          dragged.current = { x: event.clientX, y: event.clientY, frame };
          setDragging(true);
        }}
        onPointerMove={move}
        onPointerUp={end}
        onPointerLeave={end}
      >
        <rect className="fp-map-sea" x={-900} y={-900} width={2800} height={2800} />
        {countryShapes.map(({ code, path }) => (
          <path key={code} className="fp-map-country fp-map-shade-0" d={path} strokeWidth={unit}>
            <title>{countryNames([code], language)}</title>
          </path>
        ))}
        {countries.map(({ code, at }) => (
          <text
            key={code}
            className="fp-event-map-country"
            x={at.x}
            y={at.y + 4 * unit}
            fontSize={12 * unit}
            aria-hidden
          >
            {countryNames([code], language)}
          </text>
        ))}
        {ways.map(({ id, look, pieces, arrow, event }) => (
          <g key={id} className={`fp-link fp-link-${look}`} opacity={event.isWithdrawn ? 0.4 : 1}>
            <path
              className="fp-event-map-way"
              d={pieces.map((piece) => pathOf2(piece)).join('')}
              strokeWidth={1.6 * unit}
            />
            {arrow !== undefined && <path className="fp-event-map-arrow" d={pathOf2(arrow, true)} />}
          </g>
        ))}
        {marks
          .filter(({ at }) => isWithin(at, frame))
          .map((mark) => (
            <Mark
              key={mark.number}
              mark={mark}
              unit={unit}
              isChosen={chosen === mark.number}
              label={t('links:mapMark', { number: mark.number, count: mark.events.length })}
              onPress={() => onChoose(chosen === mark.number ? undefined : mark.number)}
            />
          ))}
      </svg>
      <p id="fp-event-map-keys" className="fp-quiet">
        {t('links:mapKeys')}
      </p>
    </div>
  );
}

/** As fine as the sheet is enlarged: a tenth of a point is half a millimetre when a hundred kilometres fill the screen. */
function pathOf2(line: Line, isClosed = false): string {
  const points = line.map(({ x, y }) => `${x.toFixed(3)} ${y.toFixed(3)}`);
  return `M${points.join('L')}${isClosed ? 'Z' : ''}`;
}

interface MarkProps {
  readonly mark: EventMark;
  readonly unit: number;
  readonly isChosen: boolean;
  readonly label: string;
  readonly onPress: () => void;
}

function Mark({ mark: { at, look, number, radius }, unit, isChosen, label, onPress }: MarkProps) {
  return (
    <g
      className={`fp-event-map-mark fp-event-map-${look}`}
      role="button"
      tabIndex={0}
      aria-label={label}
      aria-pressed={isChosen}
      onClick={onPress}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        event.stopPropagation();
        onPress();
      }}
    >
      {look === 'both' && <Ring at={at} radius={radius + 4 * unit} unit={unit} />}
      {isChosen && (
        <circle className="fp-event-map-chosen" cx={at.x} cy={at.y} r={radius + 8 * unit} strokeWidth={2.5 * unit} />
      )}
      <circle
        className="fp-event-map-dot"
        cx={at.x}
        cy={at.y}
        r={radius}
        strokeWidth={1.6 * unit}
        strokeDasharray={look === 'lead' ? `${String(4 * unit)} ${String(3 * unit)}` : undefined}
      />
      <text x={at.x} y={at.y + 3.8 * unit} fontSize={11 * unit} aria-hidden="true">
        {number}
      </text>
    </g>
  );
}

function Ring({ at, radius, unit }: { readonly at: EventMark['at']; readonly radius: number; readonly unit: number }) {
  return (
    <circle
      className="fp-event-map-ring"
      cx={at.x}
      cy={at.y}
      r={radius}
      strokeWidth={1.4 * unit}
      strokeDasharray={`${String(4 * unit)} ${String(3 * unit)}`}
    />
  );
}

const wayNames: Readonly<Record<LineLook, TextKey>> = {
  evidence: 'links:mapWayEvidence',
  lead: 'links:mapWayLead',
  foreign: 'links:mapWayForeign',
  intelligence: 'links:mapWayIntelligence',
};

const legendLines = legendWays(44, 9);

/** What the marks and the ways mean. */
export function EventMapLegend() {
  const t = useText();
  const looks = [
    { look: 'finding', label: t('links:mapLegendFinding') },
    { look: 'lead', label: t('links:mapLegendLead') },
    { look: 'both', label: t('links:mapLegendBoth') },
  ] as const;
  return (
    <section aria-label={t('links:legend')}>
      <ul className="fp-event-map-legend">
        {looks.map(({ look, label }) => (
          <li key={look}>
            <svg viewBox="0 0 28 28" width="24" height="24" aria-hidden="true" className={`fp-event-map-${look}`}>
              {look === 'both' && <Ring at={{ x: 14, y: 14 }} radius={12} unit={1} />}
              <circle
                className="fp-event-map-dot"
                cx={14}
                cy={14}
                r={8}
                strokeWidth={1.6}
                strokeDasharray={look === 'lead' ? '4 3' : undefined}
              />
            </svg>
            {label}
          </li>
        ))}
        {legendLines.map(({ look, pieces, arrow }) => (
          <li key={`way ${look}`} className={`fp-link fp-link-${look}`}>
            <svg viewBox="0 0 46 18" width="46" height="18" aria-hidden="true">
              <path className="fp-event-map-way" d={pieces.map((piece) => pathOf2(piece)).join('')} strokeWidth={1.6} />
              {arrow !== undefined && <path className="fp-event-map-arrow" d={pathOf2(arrow, true)} />}
            </svg>
            {t(wayNames[look])}
          </li>
        ))}
      </ul>
      <p className="fp-quiet">{t('links:mapLegendNote')}</p>
    </section>
  );
}
