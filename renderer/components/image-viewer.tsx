// A photograph, large: zoom, move, turn the view, fit, true size, scale bar; and room for marks over it. The picture itself is never changed.
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { KeyboardEvent, PointerEvent, ReactNode, WheelEvent } from 'react';
import { asTaken, frameInView, pointFromView, pointInView } from '../../shared/domain/photograph.ts';
import type { PictureFrame, PicturePoint, PictureView } from '../../shared/domain/photograph.ts';
import { useFormat, useText } from '../text.tsx';
import { IconButton } from './button.tsx';

export interface ImageViewerProps {
  readonly address: string;
  /** Caption or number: read instead of the picture. */
  readonly label: string;
  /** Micrometres that one pixel of the original stands for; without it no scale bar is drawn. */
  readonly micrometresPerPixel?: number | undefined;
  /** Width of the original when `address` gives a smaller copy, so that the scale stays true. */
  readonly originalWidth?: number | undefined;
  /** Shown when the picture cannot be drawn. */
  readonly problem?: string | undefined;
  /** How it is shown: mirrored, turned, brightened. Whoever gives it also turns it; without it the viewer turns for itself. */
  readonly view?: PictureView;
  readonly onTurn?: () => void;
  /** Further tools, at the end of the viewer's own. */
  readonly tools?: ReactNode;
  /** Drawn over the picture, in the coordinates that `Surface` gives. */
  readonly overlay?: (surface: Surface) => ReactNode;
  /** A click in the picture, when points are being set; without it a click does nothing and dragging moves the picture. */
  readonly onPoint?: ((point: PicturePoint, pointing: number) => void) | undefined;
}

/** The picture as it lies on the screen now. */
export interface Surface {
  /** Pixels of the upright picture. */
  readonly frame: PictureFrame;
  /** CSS pixels of the place it is shown in. */
  readonly size: { readonly width: number; readonly height: number };
  /** From a point of the picture to one of the place, and back. */
  readonly toScreen: (point: PicturePoint) => PicturePoint;
  readonly toPicture: (point: PicturePoint) => PicturePoint;
  /** CSS pixels that one pixel of the picture takes. */
  readonly scale: number;
  /** How finely a point can be set, in pixels of the picture: one of the screen, and never finer than half of the picture's own. */
  readonly pointing: number;
}

interface Place {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

const largest = 16;
const fitting: Place = { scale: 0, x: 0, y: 0 };
/** A press that moves less than this is a click. */
const clickSlack = 4;

export function ImageViewer(props: ImageViewerProps) {
  const t = useText();
  const format = useFormat();
  const canvas = useRef<HTMLCanvasElement>(null);
  const { image, hasFailed } = useLoadedImage(props.address);
  const [size, setSize] = useState({ width: 640, height: 420 });
  const [ownTurns, setOwnTurns] = useState({ address: props.address, turns: 0 });
  const drag = useRef<{ readonly x: number; readonly y: number; readonly place: Place; hasMoved: boolean }>(undefined);
  // Another picture is shown as taken, and another picture or turn fits its place again.
  const turned = ownTurns.address === props.address ? ownTurns.turns : 0;
  const view = useMemo(() => props.view ?? { ...asTaken, turns: turned }, [props.view, turned]);
  const [place, setPlace] = usePlaceFor(`${props.address} ${view.turns}`);

  useEffect(() => {
    const frame = canvas.current?.parentElement;
    if (frame === null || frame === undefined) return;
    const watch = new ResizeObserver(() => setSize({ width: frame.clientWidth, height: frame.clientHeight }));
    watch.observe(frame);
    return () => watch.disconnect();
  }, []);

  const frame = useMemo(
    () => (image === undefined ? undefined : { width: image.naturalWidth, height: image.naturalHeight }),
    [image],
  );
  const fitScale = frame === undefined ? 1 : fitOf(frameInView(frame, view), size);
  const scale = place.scale === 0 ? fitScale : place.scale;

  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (canvas.current === null || !context) return;
    const density = window.devicePixelRatio || 1;
    canvas.current.width = Math.round(size.width * density);
    canvas.current.height = Math.round(size.height * density);
    context.setTransform(density, 0, 0, density, 0, 0);
    context.clearRect(0, 0, size.width, size.height);
    if (image === undefined) return;
    context.save();
    context.translate(size.width / 2 + place.x, size.height / 2 + place.y);
    context.rotate((view.turns * Math.PI) / 2);
    context.scale(view.isMirrored ? -scale : scale, scale);
    if (view.brightness !== 0) context.filter = `brightness(${100 + view.brightness}%)`;
    context.imageSmoothingEnabled = scale < 2;
    context.imageSmoothingQuality = 'high';
    context.drawImage(image, -image.naturalWidth / 2, -image.naturalHeight / 2);
    context.restore();
  }, [image, size, place, view, scale]);

  const surface = useMemo<Surface | undefined>(() => {
    if (frame === undefined) return undefined;
    const shown = frameInView(frame, view);
    const [left, top] = [
      size.width / 2 + place.x - (shown.width / 2) * scale,
      size.height / 2 + place.y - (shown.height / 2) * scale,
    ];
    return {
      frame,
      size,
      scale,
      pointing: Math.min(1000, Math.max(0.5, 1 / scale)),
      toScreen: (point) => {
        const { x, y } = pointInView(point, frame, view);
        return { x: left + x * scale, y: top + y * scale };
      },
      toPicture: ({ x, y }) => pointFromView({ x: (x - left) / scale, y: (y - top) / scale }, frame, view),
    };
  }, [frame, view, size, place, scale]);

  const zoom = useCallback(
    (factor: number, around?: { readonly x: number; readonly y: number }) =>
      setPlace((now) => {
        const from = now.scale === 0 ? fitScale : now.scale;
        const to = Math.min(largest, Math.max(fitScale / 4, from * factor));
        const at = around ?? { x: 0, y: 0 };
        const ratio = to / from;
        return { scale: to, x: at.x - (at.x - now.x) * ratio, y: at.y - (at.y - now.y) * ratio };
      }),
    [fitScale, setPlace],
  );
  const fit = () => setPlace(fitting);
  const move = (x: number, y: number) => setPlace((now) => ({ scale, x: now.x + x, y: now.y + y }));

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey) return;
    const step = 40;
    const acts: Readonly<Record<string, () => void>> = {
      '+': () => zoom(1.25),
      '=': () => zoom(1.25),
      '-': () => zoom(0.8),
      '0': fit,
      ArrowLeft: () => move(step, 0),
      ArrowRight: () => move(-step, 0),
      ArrowUp: () => move(0, step),
      ArrowDown: () => move(0, -step),
    };
    const act = acts[event.key];
    if (act === undefined) return;
    event.preventDefault();
    act();
  };
  const onWheel = (event: WheelEvent) => {
    const box = event.currentTarget.getBoundingClientRect();
    const around = { x: event.clientX - box.left - box.width / 2, y: event.clientY - box.top - box.height / 2 };
    zoom(event.deltaY < 0 ? 1.15 : 1 / 1.15, around);
  };
  const onPointerDown = (event: PointerEvent) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    drag.current = { x: event.clientX, y: event.clientY, place: { ...place, scale }, hasMoved: false };
  };
  const onPointerMove = (event: PointerEvent) => {
    const start = drag.current;
    if (start === undefined) return;
    const [x, y] = [event.clientX - start.x, event.clientY - start.y];
    if (Math.hypot(x, y) > clickSlack) start.hasMoved = true;
    if (start.hasMoved) setPlace({ ...start.place, x: start.place.x + x, y: start.place.y + y });
  };
  const onPointerUp = (event: PointerEvent) => {
    const start = drag.current;
    drag.current = undefined;
    if (start === undefined || start.hasMoved || surface === undefined) return;
    const box = event.currentTarget.getBoundingClientRect();
    props.onPoint?.(surface.toPicture({ x: event.clientX - box.left, y: event.clientY - box.top }), surface.pointing);
  };

  const bar = scaleBar(props, image, scale);
  const turn = props.onTurn ?? (() => setOwnTurns({ address: props.address, turns: (turned + 1) % 4 }));
  return (
    <div className="fp-viewer">
      <div className="fp-viewer-tools" role="toolbar" aria-label={t('frame:image.tools')}>
        <IconButton icon="zoomIn" label={t('frame:image.zoom-in')} onPress={() => zoom(1.25)} />
        <IconButton icon="zoomOut" label={t('frame:image.zoom-out')} onPress={() => zoom(0.8)} />
        <IconButton icon="fit" label={t('frame:image.fit')} onPress={fit} />
        <IconButton
          icon="maximize"
          label={t('frame:image.true-size')}
          onPress={() => setPlace({ scale: 1, x: 0, y: 0 })}
        />
        <IconButton icon="rotate" label={t('frame:image.turn')} onPress={turn} />
        {props.tools}
        <span className="fp-quiet fp-tabular">{format.number(scale * 100, 0)} %</span>
      </div>
      <div className="fp-viewer-frame">
        <canvas
          ref={canvas}
          role="img"
          aria-label={props.label}
          tabIndex={0}
          className={props.onPoint === undefined ? '' : 'fp-viewer-pointing'}
          onKeyDown={onKeyDown}
          onWheel={onWheel}
          onPointerDown={onPointerDown}
          onPointerMove={onPointerMove}
          onPointerUp={onPointerUp}
          onDoubleClick={props.onPoint === undefined ? fit : undefined}
        />
        {surface !== undefined && props.overlay?.(surface)}
        {hasFailed && <p className="fp-viewer-problem">{props.problem ?? t('frame:image.cannot-show')}</p>}
        {bar !== undefined && (
          <div className="fp-scale-bar" style={{ inlineSize: bar.pixels }}>
            <span>{t('frame:image.millimetres', { length: format.number(bar.millimetres) })}</span>
          </div>
        )}
      </div>
    </div>
  );
}

/** Where the picture lies; begins anew, fitting, for every other `of`. */
function usePlaceFor(of: string): [Place, (change: Place | ((now: Place) => Place)) => void] {
  const [kept, setKept] = useState({ of, place: fitting });
  const set = useCallback(
    (change: Place | ((now: Place) => Place)) =>
      setKept((known) => {
        const now = known.of === of ? known.place : fitting;
        return { of, place: typeof change === 'function' ? change(now) : change };
      }),
    [of],
  );
  return [kept.of === of ? kept.place : fitting, set];
}

function useLoadedImage(address: string): {
  readonly image: HTMLImageElement | undefined;
  readonly hasFailed: boolean;
} {
  const [image, setImage] = useState<HTMLImageElement>();
  const [hasFailed, setFailed] = useState(false);
  useEffect(() => {
    const loading = new Image();
    setImage(undefined);
    setFailed(false);
    const leaving = new AbortController();
    loading.addEventListener('load', () => setImage(loading), { signal: leaving.signal });
    loading.addEventListener('error', () => setFailed(true), { signal: leaving.signal });
    loading.src = address;
    return () => leaving.abort();
  }, [address]);
  return { image, hasFailed };
}

function fitOf(shown: PictureFrame, size: { readonly width: number; readonly height: number }): number {
  return Math.min(size.width / shown.width, size.height / shown.height, 1);
}

/** The longest of 1, 2, 5 × 10ⁿ mm that stays under 160 pixels of the screen. */
function scaleBar(props: ImageViewerProps, image: HTMLImageElement | undefined, scale: number) {
  if (props.micrometresPerPixel === undefined || image === undefined) return undefined;
  const reduced = props.originalWidth === undefined ? 1 : props.originalWidth / image.naturalWidth;
  const millimetresPerScreenPixel = (props.micrometresPerPixel * reduced) / 1000 / scale;
  let best: { readonly millimetres: number; readonly pixels: number } | undefined;
  for (let power = -3; power <= 4; power += 1) {
    for (const step of [1, 2, 5]) {
      const millimetres = step * 10 ** power;
      const pixels = millimetres / millimetresPerScreenPixel;
      if (pixels <= 160) best = { millimetres, pixels };
    }
  }
  return best;
}
