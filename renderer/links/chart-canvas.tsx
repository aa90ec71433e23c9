// The chart as a picture: moved by dragging its ground, enlarged by the wheel, its things dragged or walked with the arrow keys. The table beside it
// says the same.
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { KeyboardEvent, PointerEvent as ReactPointerEvent } from 'react';
import { drawChart, type Bounds, type ChartFigure } from '../../shared/domain/graph/drawing.ts';
import type { Place, Places } from '../../shared/domain/graph/arrange.ts';
import type { ShownChart } from '../../shared/domain/graph/shown-chart.ts';
import { IconButton } from '../components/index.ts';
import { useText } from '../text.tsx';
import { ChartLink, LinkName } from './chart-link.tsx';
import { ChartNode } from './chart-node.tsx';
import { closest, nearest } from './nearest.ts';

export interface CanvasProps {
  readonly label: string;
  readonly chart: ShownChart;
  readonly places: Places;
  readonly isArranging: boolean;
  /** Id of the thing or link that is shown beside the chart. */
  readonly chosen: string | undefined;
  readonly onChoose: (id: string | undefined) => void;
  readonly onOpen: (id: string) => void;
  readonly onMove: (id: string, place: Place) => void;
  readonly onRemove: (id: string) => void;
}

/** Of the picture's middle in the chart, and how much larger it is drawn. */
interface Viewport {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

const [leastScale, mostScale] = [0.08, 3];
/** Links have their names written on them as long as that is readable. */
const mostNamed = 34;
const stepOfKey = 20;

export function ChartCanvas(props: CanvasProps) {
  const { chart, places, chosen, label } = props;
  const t = useText();
  const frame = useRef<SVGSVGElement>(null);
  const ground = useRef<SVGGElement>(null);
  const [moved, setMoved] = useState<{ readonly id: string; readonly place: Place }>();
  const shownPlaces = useMemo(
    () => (moved === undefined ? places : { ...places, [moved.id]: moved.place }),
    [places, moved],
  );
  const figure = useMemo(() => drawChart(chart, shownPlaces), [chart, shownPlaces]);
  const view = useViewport(frame, ground, figure.bounds, `${chart.drawn.length} ${props.isArranging}`);
  const drag = useDrag({ figure, view, moved, setMoved, ...props });
  const [focused, setFocused] = useState<string>();
  const entry = focused !== undefined && figure.nodes.some(({ drawn }) => drawn.id === focused) ? focused : undefined;
  const first = entry ?? figure.nodes[0]?.drawn.id;

  const onNodeKey = (event: KeyboardEvent, id: string) => {
    const own = figure.nodes.find(({ drawn }) => drawn.id === id);
    const way = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key];
    if (own === undefined || event.altKey || event.ctrlKey) return;
    if (way !== undefined) {
      event.preventDefault();
      const [dx = 0, dy = 0] = way;
      if (event.shiftKey) {
        props.onMove(id, { x: own.at.x + dx * stepOfKey, y: own.at.y + dy * stepOfKey });
        return;
      }
      const next = nearest(figure.nodes, own, { x: dx, y: dy });
      if (next === undefined) return;
      focusNode(frame.current, next);
      view.bringIn(figure.nodes.find(({ drawn }) => drawn.id === next)?.at);
      return;
    }
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      if (chosen === id) props.onOpen(id);
      else props.onChoose(id);
    }
    if (event.key === 'Delete') {
      event.preventDefault();
      // The keys go on from the thing that lies next: one that is gone hears nothing.
      const next = closest(figure.nodes, own);
      if (next !== undefined) focusNode(frame.current, next);
      props.onRemove(id);
    }
  };

  // The same function as long as the chart is there, so that a dragged thing does not draw all the others.
  const keys = useRef(onNodeKey);
  useEffect(() => {
    keys.current = onNodeKey;
  });
  const onKey = useCallback((event: KeyboardEvent, id: string) => keys.current(event, id), []);

  const areNamed = figure.links.length <= mostNamed;
  return (
    <div className="fp-links-canvas">
      <svg
        ref={frame}
        className="fp-links-picture"
        role="group"
        aria-label={label}
        onPointerDown={drag.onPointerDown}
        onPointerMove={drag.onPointerMove}
        onPointerUp={drag.onPointerUp}
        onPointerCancel={drag.onPointerUp}
      >
        <g ref={ground}>
          {figure.links.map((link) => (
            <ChartLink key={link.id} figure={link} isChosen={chosen === link.id} />
          ))}
          {figure.nodes.map(({ drawn, at, radius }) => (
            <ChartNode
              key={drawn.id}
              drawn={drawn}
              x={at.x}
              y={at.y}
              radius={radius}
              isChosen={chosen === drawn.id}
              isEntry={first === drawn.id}
              onKey={onKey}
              onFocus={setFocused}
            />
          ))}
          {figure.links
            .filter(({ id, link }) => areNamed || [id, link.from, link.to].includes(chosen ?? ''))
            .map((link) => (
              <LinkName key={link.id} figure={link} />
            ))}
        </g>
      </svg>
      <div className="fp-links-zoom">
        <IconButton icon="zoomIn" label={t('links:zoomIn')} onPress={() => view.zoom(1.3)} />
        <IconButton icon="zoomOut" label={t('links:zoomOut')} onPress={() => view.zoom(1 / 1.3)} />
        <IconButton icon="fit" label={t('links:fit')} onPress={() => view.fit()} />
      </div>
    </div>
  );
}

function focusNode(frame: SVGSVGElement | null, id: string): void {
  const node = frame?.querySelector(`[data-node="${CSS.escape(id)}"]`);
  if (node instanceof SVGElement) node.focus({ preventScroll: true });
}

/** Where one looks at the chart; it moves the ground itself. */
class ChartView {
  #frame: SVGSVGElement | null = null;
  #ground: SVGGElement | null = null;
  #bounds: Bounds;
  #now: Viewport = { x: 0, y: 0, scale: 1 };

  constructor(bounds: Bounds) {
    this.#bounds = bounds;
  }

  attach(frame: SVGSVGElement | null, ground: SVGGElement | null, bounds: Bounds): void {
    this.#frame = frame;
    this.#ground = ground;
    this.#bounds = bounds;
  }

  onChart(clientX: number, clientY: number): Place {
    const { left, top, width, height } = this.#size();
    const { x, y, scale } = this.#now;
    return { x: x + (clientX - left - width / 2) / scale, y: y + (clientY - top - height / 2) / scale };
  }

  zoom(by: number, about: Place = this.#now): void {
    const { x, y, scale } = this.#now;
    const next = Math.min(mostScale, Math.max(leastScale, scale * by));
    const share = scale / next;
    this.#set({ x: about.x + (x - about.x) * share, y: about.y + (y - about.y) * share, scale: next });
  }

  pan(dx: number, dy: number): void {
    const { x, y, scale } = this.#now;
    this.#set({ x: x - dx / scale, y: y - dy / scale, scale });
  }

  fit(): void {
    const { left, top, width, height } = this.#bounds;
    const room = this.#size();
    const scale = Math.min(1.25, Math.max(leastScale, Math.min(room.width / width, room.height / height)));
    this.#set({ x: left + width / 2, y: top + height / 2, scale });
  }

  /** So that what has the focus is seen. */
  bringIn(place: Place | undefined): void {
    if (place === undefined) return;
    const { width, height } = this.#size();
    const { x, y, scale } = this.#now;
    const [right, down] = [width / 2 / scale - 60, height / 2 / scale - 60];
    if (Math.abs(place.x - x) > right || Math.abs(place.y - y) > down) this.#set({ ...place, scale });
  }

  #size(): Pick<DOMRect, 'left' | 'top' | 'width' | 'height'> {
    return this.#frame?.getBoundingClientRect() ?? { width: 800, height: 600, left: 0, top: 0 };
  }

  #set(next: Viewport): void {
    this.#now = next;
    const { width, height } = this.#size();
    const [x, y] = [width / 2 - next.x * next.scale, height / 2 - next.y * next.scale];
    this.#ground?.setAttribute(
      'transform',
      `translate(${x.toFixed(2)} ${y.toFixed(2)}) scale(${next.scale.toFixed(4)})`,
    );
  }
}

/** The ground is moved without drawing anything anew: that is what keeps it smooth where there is no graphics card. */
function useViewport(
  frame: React.RefObject<SVGSVGElement | null>,
  ground: React.RefObject<SVGGElement | null>,
  bounds: Bounds,
  /** The whole chart is shown anew when this changes. */
  occasion: string,
) {
  const [view] = useState(() => new ChartView(bounds));
  useLayoutEffect(() => view.attach(frame.current, ground.current, bounds), [view, frame, ground, bounds]);
  // Anew for other things and once they are laid out, not while one of them is dragged.
  useLayoutEffect(() => {
    if (occasion !== '') view.fit();
  }, [view, occasion]);
  useEffect(() => {
    const svg = frame.current;
    if (svg === null) return undefined;
    const onWheel = (event: WheelEvent) => {
      event.preventDefault();
      view.zoom(event.deltaY < 0 ? 1.15 : 1 / 1.15, view.onChart(event.clientX, event.clientY));
    };
    const watched = new ResizeObserver(() => view.pan(0, 0));
    watched.observe(svg);
    svg.addEventListener('wheel', onWheel, { passive: false });
    return () => {
      watched.disconnect();
      svg.removeEventListener('wheel', onWheel);
    };
  }, [frame, view]);
  return view;
}

interface DragParts extends Pick<CanvasProps, 'onChoose' | 'onMove' | 'onOpen' | 'chosen'> {
  readonly figure: ChartFigure;
  readonly view: ChartView;
  readonly moved: { readonly id: string; readonly place: Place } | undefined;
  readonly setMoved: (moved: { readonly id: string; readonly place: Place } | undefined) => void;
}

/** Less than so many pixels is a press and no drag. */
const steady = 4;

function useDrag({ figure, view, moved, setMoved, onChoose, onMove }: DragParts) {
  const start = useRef<{ readonly id: string | undefined; x: number; y: number; isDrag: boolean }>(undefined);
  return {
    onPointerDown: (event: ReactPointerEvent<SVGSVGElement>) => {
      if (event.button !== 0) return;
      const pressed = event.target instanceof Element ? event.target.closest('[data-node], [data-link]') : null;
      const id = pressed?.getAttribute('data-node') ?? pressed?.getAttribute('data-link') ?? undefined;
      start.current = { id, x: event.clientX, y: event.clientY, isDrag: false };
      event.currentTarget.setPointerCapture(event.pointerId);
    },
    onPointerMove: (event: ReactPointerEvent<SVGSVGElement>) => {
      const from = start.current;
      if (from === undefined) return;
      const [dx, dy] = [event.clientX - from.x, event.clientY - from.y];
      if (!from.isDrag && Math.hypot(dx, dy) < steady) return;
      from.isDrag = true;
      const isNode = figure.nodes.some(({ drawn }) => drawn.id === from.id);
      if (from.id !== undefined && isNode) setMoved({ id: from.id, place: view.onChart(event.clientX, event.clientY) });
      else {
        view.pan(dx, dy);
        [from.x, from.y] = [event.clientX, event.clientY];
      }
    },
    onPointerUp: () => {
      const from = start.current;
      start.current = undefined;
      if (from === undefined) return;
      if (!from.isDrag) onChoose(from.id);
      else if (moved !== undefined) onMove(moved.id, moved.place);
      setMoved(undefined);
    },
  };
}
