// Where everything is, drawn as a floor plan: an area for each place, coloured by how full it is, marked where something is wrong.
// One level is walked at a time, so that it stays legible with ten thousand places; two further levels show through.
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { floorPlan, neighbourOf, type Direction, type Rectangle } from '../../shared/domain/floor-plan.ts';
import { lineOf, type Tree } from '../../shared/domain/tree-rows.ts';
import { IconButton } from '../components/index.ts';
import { useFormat, useText } from '../text.tsx';
import { fillOf, fills, marksOf, usePlaceWords, type PlaceItem } from './place-words.ts';

export interface PlaceMapProps {
  readonly tree: Tree<PlaceItem>;
  readonly chosen: string | undefined;
  readonly onChoose: (id: string | undefined) => void;
}

interface Area {
  readonly place: PlaceItem;
  readonly at: Rectangle;
  /** 0 for what one walks; deeper levels show through and are reached by going in. */
  readonly depth: number;
  /** What stands in it is drawn in it. */
  readonly showsWithin: boolean;
}

const headHeight = 22;
const leastWidth = 34;
const leastHeight = 26;
const deepest = 2;
const arrows: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

export function PlaceMap({ tree, chosen, onChoose }: PlaceMapProps) {
  const t = useText();
  const words = usePlaceWords();
  const frame = useRef<HTMLDivElement>(null);
  const drawing = useRef<SVGSVGElement>(null);
  const size = useSize(frame);
  const root = rootOf(tree, chosen);
  const weights = useMemo(() => weightsOf(tree), [tree]);
  const { areas, plan } = useMemo(() => areasOf(tree, weights, root, size), [tree, weights, root, size]);
  const [active, setActive] = useState<string>();
  const walked = areas.filter(({ depth }) => depth === 0);
  const stop = walked.find(({ place }) => place.id === (active ?? chosen)) ?? walked[0];
  // Whoever walks by keyboard stays in the drawing when it shows another level.
  const walksFrom = useRef<string | undefined | null>(null);
  useEffect(() => {
    if (walksFrom.current === null || walksFrom.current === root) return;
    walksFrom.current = null;
    drawing.current?.querySelector<SVGGElement>('[tabindex="0"]')?.focus();
  }, [root]);

  const goIn = (id: string | undefined) => {
    setActive(undefined);
    onChoose(id);
  };
  const onKeyDown = (event: KeyboardEvent, area: Area) => {
    const direction = arrows[event.key];
    const onKeys: Readonly<Record<string, () => void>> = {
      Enter: () => {
        if (tree.children.has(area.place.id)) walksFrom.current = root;
        goIn(area.place.id);
      },
      Backspace: () => {
        if (root === undefined) return;
        walksFrom.current = root;
        goIn(tree.byId.get(root)?.parentId);
        setActive(root);
      },
    };
    const act = event.key === ' ' ? onKeys['Enter'] : onKeys[event.key];
    if (direction === undefined && act === undefined) return;
    event.preventDefault();
    if (act !== undefined) act();
    const next = direction === undefined ? undefined : neighbourOf(plan, area.place.id, direction);
    if (next === undefined) return;
    setActive(next);
    drawing.current?.querySelector<SVGGElement>(`[data-place="${next}"]`)?.focus();
  };

  return (
    <div className="fp-map">
      <MapPath tree={tree} root={root} onChoose={goIn} />
      <div className="fp-map-frame" ref={frame}>
        {walked.length === 0 && <p className="fp-quiet">{t('storage:mapEmpty')}</p>}
        <svg
          ref={drawing}
          role="group"
          aria-label={t('storage:map')}
          aria-describedby="fp-map-help"
          width={size.width}
          height={size.height}
        >
          {areas.map((area) => (
            <PlaceArea
              key={area.place.id}
              area={area}
              words={words(area.place)}
              isChosen={area.place.id === chosen}
              isStop={area === stop}
              onGoIn={() => goIn(area.place.id)}
              onKeyDown={(event) => onKeyDown(event, area)}
              onFocus={() => setActive(area.place.id)}
            />
          ))}
        </svg>
      </div>
      <MapLegend />
    </div>
  );
}

function PlaceArea(props: {
  readonly area: Area;
  readonly words: string;
  readonly isChosen: boolean;
  readonly isStop: boolean;
  readonly onGoIn: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onFocus: () => void;
}) {
  const { area, words, isChosen } = props;
  const { place, at, depth } = area;
  const format = useFormat();
  const marks = marksOf(place).filter(({ kind }) => kind !== 'closed');
  const marksText = marks.map(({ kind, count }) => `${shapes[kind]}${format.number(count)}`).join(' ');
  const letters = depth === 0 ? 7.2 : 6.4;
  const isLegible = at.width >= leastWidth && at.height >= leastHeight - 6;
  const marksWidth = marksText === '' ? 0 : (marksText.length + 1) * letters;
  const showsMarksAside = at.width - marksWidth > 60;
  const name = shortened(place.name, (at.width - 12 - (showsMarksAside ? marksWidth : 0)) / letters);
  const room =
    place.capacity === undefined
      ? format.number(place.kept)
      : `${format.number(place.kept)} / ${format.number(place.capacity)}`;
  const showsRoom = at.height >= 40 && at.width >= room.length * letters + 10 && !area.showsWithin;
  const className = `fp-area fp-area-${depth} fp-fill-${fillOf(place)}${isChosen ? ' fp-area-chosen' : ''}${place.isClosed ? ' fp-area-closed' : ''}`;
  const box = (
    <>
      <title>{words}</title>
      <rect x={at.x} y={at.y} width={Math.max(0, at.width)} height={Math.max(0, at.height)} rx={2} />
    </>
  );
  return (
    <>
      {depth === 0 ? (
        <g
          className={className}
          role="button"
          tabIndex={props.isStop ? 0 : -1}
          aria-label={words}
          aria-pressed={isChosen}
          data-place={place.id}
          onClick={props.onGoIn}
          onKeyDown={props.onKeyDown}
          onFocus={props.onFocus}
        >
          {box}
        </g>
      ) : (
        // What shows through is for the pointer; by keyboard one goes in first, and it is walked there.
        <g className={className} aria-hidden="true" onClick={props.onGoIn}>
          {box}
        </g>
      )}
      <g className={`fp-area-words fp-area-words-${depth}`} aria-hidden="true">
        {isLegible && (
          <text className="fp-area-name" x={at.x + 6} y={at.y + 15}>
            {name}
          </text>
        )}
        {showsRoom && (
          <text x={at.x + 6} y={at.y + 31}>
            {room}
          </text>
        )}
        {marksText !== '' && isLegible && (showsMarksAside || at.height >= 56) && (
          <text
            className="fp-area-marks"
            x={showsMarksAside ? at.x + at.width - 6 : at.x + 6}
            y={showsMarksAside ? at.y + 15 : at.y + at.height - 7}
            textAnchor={showsMarksAside ? 'end' : 'start'}
          >
            {marksText}
          </text>
        )}
        {marksText !== '' && !isLegible && <circle cx={at.x + at.width / 2} cy={at.y + at.height / 2} r={3} />}
      </g>
    </>
  );
}

const shapes = { over: '■', wrong: '▲', missing: '✕', overdue: '◆', closed: '' } as const;

function MapPath({
  tree,
  root,
  onChoose,
}: Pick<PlaceMapProps, 'tree' | 'onChoose'> & { readonly root: string | undefined }) {
  const t = useText();
  const line = lineOf(tree, root);
  return (
    <nav className="fp-map-path" aria-label={t('storage:map')}>
      <IconButton
        icon="up"
        size="small"
        label={t('storage:mapOut')}
        isDisabled={root === undefined}
        onPress={() => onChoose(line.at(-2)?.id)}
      />
      <button type="button" className="fp-text-link" onClick={() => onChoose(undefined)}>
        {t('storage:mapAll')}
      </button>
      {line.map((place) => (
        <span key={place.id}>
          <span aria-hidden="true">› </span>
          <button type="button" className="fp-text-link" onClick={() => onChoose(place.id)}>
            <bdi>{place.name}</bdi>
          </button>
        </span>
      ))}
    </nav>
  );
}

function MapLegend() {
  const t = useText();
  const marks = ['over', 'wrong', 'missing', 'overdue'] as const;
  return (
    <div className="fp-map-legend">
      <p className="fp-hidden" id="fp-map-help">
        {t('storage:mapHelp', { enter: 'Enter', back: 'Backspace' })}
      </p>
      <ul aria-label={t('storage:mapLegend')}>
        {fills.map((fill) => (
          <li key={fill}>
            <span className={`fp-map-swatch fp-fill-${fill}`} aria-hidden="true" />
            {t(`storage:fill.${fill}`)}
          </li>
        ))}
      </ul>
      <ul>
        {marks.map((mark) => (
          <li key={mark}>
            <span className="fp-map-shape" aria-hidden="true">
              {shapes[mark]}
            </span>
            {t(`storage:markMeaning.${mark}`)}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What the drawing shows from within: the chosen place, or what it stands in where nothing stands in it. */
function rootOf(tree: Tree<PlaceItem>, chosen: string | undefined): string | undefined {
  const place = tree.byId.get(chosen ?? '');
  if (place === undefined) return undefined;
  return tree.children.has(place.id) ? place.id : place.parentId;
}

/** Room, not use, gives the size, so that the plan stays as it is while exhibits come and go. */
function weightsOf(tree: Tree<PlaceItem>): ReadonlyMap<string, number> {
  const weights = new Map<string, number>();
  const weigh = (place: PlaceItem): number => {
    const within = (tree.children.get(place.id) ?? []).reduce((sum, child) => sum + weigh(child), 0);
    const weight = Math.max(1, place.capacity ?? 0, within);
    weights.set(place.id, weight);
    return weight;
  };
  for (const place of tree.children.get(undefined) ?? []) weigh(place);
  return weights;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

function areasOf(
  tree: Tree<PlaceItem>,
  weights: ReadonlyMap<string, number>,
  root: string | undefined,
  { width, height }: Size,
): { areas: readonly Area[]; plan: ReadonlyMap<string, Rectangle> } {
  const areas: Area[] = [];
  const divide = (above: string | undefined, whole: Rectangle, depth: number) => {
    const children = tree.children.get(above) ?? [];
    // The square root keeps a cupboard visible beside a hall.
    const parts = children
      .map((place) => ({ id: place.id, weight: Math.sqrt(weights.get(place.id) ?? 1) }))
      .toSorted((left, right) => right.weight - left.weight);
    const plan = floorPlan(parts, whole);
    for (const place of children) {
      const at = plan.get(place.id);
      if (at === undefined) continue;
      const gap = depth === 0 ? 2 : 1;
      const inner = { x: at.x + gap, y: at.y + gap, width: at.width - 2 * gap, height: at.height - 2 * gap };
      if (inner.width < 2 || inner.height < 2) continue;
      const within = {
        x: inner.x + 4,
        y: inner.y + headHeight,
        width: inner.width - 8,
        height: inner.height - headHeight - 4,
      };
      const count = tree.children.get(place.id)?.length ?? 0;
      const isWorthIt = within.width * within.height > count * leastWidth * leastHeight * 0.6;
      const showsWithin = depth < deepest && count > 0 && isWorthIt && within.height > leastHeight / 2;
      areas.push({ place, at: inner, depth, showsWithin });
      if (showsWithin) divide(place.id, within, depth + 1);
    }
    return plan;
  };
  return { plan: divide(root, { x: 0, y: 0, width, height }, 0), areas };
}

function shortened(name: string, most: number): string {
  const letters = Array.from(name);
  if (letters.length <= most) return name;
  return most < 2 ? '' : `${letters.slice(0, Math.max(1, Math.floor(most) - 1)).join('')}…`;
}

function useSize(frame: React.RefObject<HTMLDivElement | null>): Size {
  const [size, setSize] = useState<Size>({ width: 0, height: 0 });
  useLayoutEffect(() => {
    const element = frame.current;
    if (element === null) return undefined;
    const watch = new ResizeObserver(() => setSize({ width: element.clientWidth, height: element.clientHeight }));
    watch.observe(element);
    return () => watch.disconnect();
  }, [frame]);
  return size;
}
