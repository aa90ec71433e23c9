// The stage: both pictures, moved with the pointer or the keys. What is drawn follows the live view directly; nothing is rendered anew for it.
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { KeyboardEvent, PointerEvent, WheelEvent } from 'react';
import { fromStage, paneOf, sideAt } from '../../shared/domain/comparison-geometry.ts';
import type { Change, KnownScales } from '../../shared/domain/comparison-geometry.ts';
import type { Side, Stage } from '../../shared/domain/comparison.ts';
import type { PicturePoint } from '../../shared/domain/photograph.ts';
import { LoadingLines } from '../components/index.ts';
import { useMediaAddress } from '../station-client.tsx';
import { useFormat, useText } from '../text.tsx';
import { drawStage, type DrawnFeature } from './draw-stage.ts';
import { LineHandle } from './line-handle.tsx';
import { useLive, type LiveView } from './live-view.ts';
import { PictureTiles, type StagedPicture } from './picture-tiles.ts';

export interface StageProps {
  readonly live: LiveView;
  readonly pictures: Readonly<Record<Side, StagedPicture>>;
  readonly scales: KnownScales;
  readonly features: readonly DrawnFeature[];
  readonly active: Side;
  readonly onActive: (side: Side) => void;
  /** A point was set; only while a feature is marked. */
  readonly onPoint: ((side: Side, point: PicturePoint) => void) | undefined;
  readonly describedBy: string;
}

const step = 40;
/** A press that moves less than this is a click. */
const clickSlack = 4;

interface Drag {
  readonly side: Side;
  readonly x: number;
  readonly y: number;
  readonly hasMoved: boolean;
}

export function ComparisonStage(props: StageProps) {
  const { live, pictures, active } = props;
  const t = useText();
  const frame = useRef<HTMLDivElement>(null);
  const { canvas, state, draw } = useDrawing(props);
  const drag = useRef<Drag>(undefined);
  const mode = useLive(live, modeOf);

  useEffect(() => {
    const place = frame.current;
    if (place === null) return;
    const watch = new ResizeObserver(() => {
      if (place.clientWidth >= 50 && place.clientHeight >= 50)
        live.resize({ width: place.clientWidth, height: place.clientHeight });
      draw();
    });
    watch.observe(place);
    return () => watch.disconnect();
  }, [live, draw]);

  // The wheel enlarges; the page beneath stays where it is. Only a listener that says so may keep it there.
  useEffect(() => {
    const place = frame.current;
    const keep = (event: Event): void => event.preventDefault();
    place?.addEventListener('wheel', keep, { passive: false });
    return () => place?.removeEventListener('wheel', keep);
  }, []);

  const at = (event: { readonly clientX: number; readonly clientY: number }): PicturePoint => {
    const box = canvas.current?.getBoundingClientRect();
    return { x: event.clientX - (box?.left ?? 0), y: event.clientY - (box?.top ?? 0) };
  };
  const middleOf = (side: Side) => paneOf(live.view.mode, side, live.view.stage, live.view.line).middle;
  const setPoint = (side: Side, point: PicturePoint) => {
    const { width, height } = pictures[side].frame;
    const found = fromStage(point, live.view[side], middleOf(side));
    if (found.x >= 0 && found.y >= 0 && found.x <= width && found.y <= height) props.onPoint?.(side, found);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const change = changeOf(event);
    if (change !== undefined) live.act(active, change);
    else if (!isPlain(event)) return;
    else if (event.key === '0' || event.key === 'Home') live.fit(active);
    else if (event.key === 'Enter' && props.onPoint !== undefined) setPoint(active, middleOf(active));
    else return;
    event.preventDefault();
  };
  const onWheel = (event: WheelEvent) => {
    const point = at(event);
    const side = sideAt(live.view, point, active);
    const middle = middleOf(side);
    const around = { x: point.x - middle.x, y: point.y - middle.y };
    live.act(side, { kind: 'enlarge', factor: event.deltaY < 0 ? 1.15 : 1 / 1.15, around });
  };
  const onPointerDown = (event: PointerEvent) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    const side = sideAt(live.view, at(event), active);
    props.onActive(side);
    drag.current = { side, x: event.clientX, y: event.clientY, hasMoved: false };
  };
  const onPointerMove = (event: PointerEvent) => {
    const from = drag.current;
    if (from === undefined) return;
    const by = { x: event.clientX - from.x, y: event.clientY - from.y };
    if (!from.hasMoved && Math.hypot(by.x, by.y) <= clickSlack) return;
    live.act(from.side, { kind: 'move', by });
    drag.current = { side: from.side, x: event.clientX, y: event.clientY, hasMoved: true };
  };
  const onPointerUp = (event: PointerEvent) => {
    const from = drag.current;
    drag.current = undefined;
    if (from !== undefined && !from.hasMoved) setPoint(from.side, at(event));
  };

  return (
    <div className="fp-compare-frame" ref={frame}>
      <div className="fp-compare-stage">
        <canvas
          ref={canvas}
          role="img"
          aria-label={t('comparison:stage.label')}
          aria-describedby={props.describedBy}
          aria-busy={state === 'loading'}
          tabIndex={0}
          className={props.onPoint === undefined ? '' : 'fp-viewer-pointing'}
          onKeyDown={onKeyDown}
          onWheel={onWheel}
          onPointerDown={onPointerDown}
          onPointerMove={onPointerMove}
          onPointerUp={onPointerUp}
          onPointerCancel={() => (drag.current = undefined)}
        />
        {mode === 'split' && <LineHandle live={live} />}
        {state === 'loading' && (
          <div className="fp-compare-loading" role="status">
            <LoadingLines lines={2} />
            <span>{t('comparison:stage.loading')}</span>
          </div>
        )}
        {(state === 'left' || state === 'right') && (
          <p className="fp-viewer-problem" role="alert">
            {t('comparison:stage.failed', { side: t(`comparison:side.${state}`).toLocaleLowerCase() })}
          </p>
        )}
      </div>
    </div>
  );
}

function modeOf({ mode }: LiveView['view']): string {
  return mode;
}

/** Whether both overviews came, or which side failed. */
type Coming = 'loading' | 'shown' | Side;

function useDrawing({ live, pictures, scales, features, active, onPoint }: StageProps) {
  const format = useFormat();
  const t = useText();
  const addressOf = useMediaAddress();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [state, setState] = useState<Coming>('loading');
  const tiles = useRef<Readonly<Record<Side, PictureTiles>>>(undefined);
  const due = useRef<number>(undefined);
  const asked = useRef({ scales, features, active, onPoint, format, t });
  useEffect(() => {
    asked.current = { scales, features, active, onPoint, format, t };
  });

  /** At the next frame, once, however often it is asked for. */
  const draw = useCallback(() => {
    if (due.current !== undefined) return;
    due.current = requestAnimationFrame(() => {
      due.current = undefined;
      const [context, place] = [canvas.current?.getContext('2d'), canvas.current];
      if (!context || place === null || tiles.current === undefined) return;
      const view = live.view;
      const density = window.devicePixelRatio || 1;
      fill(place, view.stage, density);
      const now = asked.current;
      drawStage(context, {
        view,
        density,
        pictures: tiles.current,
        scales: now.scales,
        features: now.features,
        active: now.active,
        showsMiddle: now.onPoint !== undefined,
        lengthInWords: (millimetres) =>
          millimetres < 0.1
            ? `${now.format.number(millimetres * 1000)} µm`
            : now.t('frame:image.millimetres', { length: now.format.number(millimetres, 3) }),
      });
    });
  }, [live]);

  const { left, right } = pictures;
  const ids = useMemo(() => ({ left, right }), [left, right]);
  useEffect(() => {
    const arrived = () => {
      const [first, second] = [shown.left, shown.right];
      setState(
        first.hasFailed
          ? 'left'
          : second.hasFailed
            ? 'right'
            : [first, second].every((one) => one.overview({ brightness: 0, contrast: 0 }) !== undefined)
              ? 'shown'
              : 'loading',
      );
      draw();
    };
    const shown = {
      left: new PictureTiles(ids.left, addressOf, arrived),
      right: new PictureTiles(ids.right, addressOf, arrived),
    };
    tiles.current = shown;
    draw();
    return () => {
      tiles.current = undefined;
      shown.left.close();
      shown.right.close();
    };
  }, [ids, addressOf, draw]);
  useEffect(() => live.subscribe(draw), [live, draw]);
  useEffect(draw, [draw, scales, features, active, onPoint, format]);
  useEffect(
    () => () => {
      if (due.current !== undefined) cancelAnimationFrame(due.current);
      due.current = undefined;
    },
    [],
  );
  return { canvas, state, draw };
}

/** Setting a size empties the canvas, so it is set only when it is another one. */
function fill(canvas: HTMLCanvasElement, stage: Stage, density: number): void {
  const [width, height] = [Math.round(stage.width * density), Math.round(stage.height * density)];
  if (canvas.width === width && canvas.height === height) return;
  canvas.width = width;
  canvas.height = height;
  canvas.style.inlineSize = `${stage.width}px`;
  canvas.style.blockSize = `${stage.height}px`;
}

function isPlain({ ctrlKey, altKey, metaKey, shiftKey }: KeyboardEvent): boolean {
  return !ctrlKey && !altKey && !metaKey && !shiftKey;
}

/** No letters and nothing that needs AltGr: every layout has these keys. */
function changeOf(event: KeyboardEvent): Change | undefined {
  const { key, ctrlKey, altKey, metaKey, shiftKey } = event;
  if (altKey || metaKey) return undefined;
  if (!ctrlKey && (key === '+' || key === '=')) return { kind: 'enlarge', factor: 1.25 };
  if (!ctrlKey && key === '-') return { kind: 'enlarge', factor: 0.8 };
  const way = { ArrowLeft: [1, 0], ArrowRight: [-1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] }[key];
  if (way === undefined) return undefined;
  const [x = 0, y = 0] = way;
  if (shiftKey) return x === 0 ? undefined : { kind: 'turn', degrees: -x * (ctrlKey ? 0.1 : 1) };
  const by = ctrlKey ? 1 : step;
  return { kind: 'move', by: { x: x * by, y: y * by } };
}
