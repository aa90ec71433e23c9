// A photograph, large: zoom, move, turn the view, fit, true size, scale bar. The picture itself is never changed.
import { useCallback, useEffect, useRef, useState } from 'react';
import type { KeyboardEvent, PointerEvent, WheelEvent } from 'react';
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
}

interface View {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
  /** Quarter turns, of the view only. */
  readonly turns: number;
}

const largest = 16;

export function ImageViewer(props: ImageViewerProps) {
  const t = useText();
  const format = useFormat();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [image, setImage] = useState<HTMLImageElement>();
  const [hasFailed, setFailed] = useState(false);
  const [size, setSize] = useState({ width: 640, height: 420 });
  const [view, setView] = useState<View>({ scale: 0, x: 0, y: 0, turns: 0 });
  const drag = useRef<{ readonly x: number; readonly y: number; readonly view: View }>(undefined);

  useEffect(() => {
    const loading = new Image();
    setImage(undefined);
    setFailed(false);
    setView({ scale: 0, x: 0, y: 0, turns: 0 });
    const leaving = new AbortController();
    loading.addEventListener('load', () => setImage(loading), { signal: leaving.signal });
    loading.addEventListener('error', () => setFailed(true), { signal: leaving.signal });
    loading.src = props.address;
    return () => leaving.abort();
  }, [props.address]);

  useEffect(() => {
    const frame = canvas.current?.parentElement;
    if (frame === null || frame === undefined) return;
    const watch = new ResizeObserver(() => setSize({ width: frame.clientWidth, height: frame.clientHeight }));
    watch.observe(frame);
    return () => watch.disconnect();
  }, []);

  const fitScale = image === undefined ? 1 : fitOf(image, size, view.turns);
  const scale = view.scale === 0 ? fitScale : view.scale;

  useEffect(() => {
    const surface = canvas.current;
    const context = surface?.getContext('2d');
    if (!surface || !context) return;
    const density = window.devicePixelRatio || 1;
    surface.width = Math.round(size.width * density);
    surface.height = Math.round(size.height * density);
    context.setTransform(density, 0, 0, density, 0, 0);
    context.clearRect(0, 0, size.width, size.height);
    if (image === undefined) return;
    context.save();
    context.translate(size.width / 2 + view.x, size.height / 2 + view.y);
    context.rotate((view.turns * Math.PI) / 2);
    context.scale(scale, scale);
    context.imageSmoothingEnabled = scale < 2;
    context.imageSmoothingQuality = 'high';
    context.drawImage(image, -image.naturalWidth / 2, -image.naturalHeight / 2);
    context.restore();
  }, [image, size, view, scale]);

  const zoom = useCallback(
    (factor: number, around?: { readonly x: number; readonly y: number }) =>
      setView((now) => {
        const from = now.scale === 0 ? fitScale : now.scale;
        const to = Math.min(largest, Math.max(fitScale / 4, from * factor));
        const at = around ?? { x: 0, y: 0 };
        const ratio = to / from;
        return { ...now, scale: to, x: at.x - (at.x - now.x) * ratio, y: at.y - (at.y - now.y) * ratio };
      }),
    [fitScale],
  );
  const fit = () => setView((now) => ({ ...now, scale: 0, x: 0, y: 0 }));
  const move = (x: number, y: number) => setView((now) => ({ ...now, scale, x: now.x + x, y: now.y + y }));

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
    drag.current = { x: event.clientX, y: event.clientY, view: { ...view, scale } };
  };
  const onPointerMove = (event: PointerEvent) => {
    const start = drag.current;
    if (start === undefined) return;
    setView({ ...start.view, x: start.view.x + event.clientX - start.x, y: start.view.y + event.clientY - start.y });
  };

  const bar = scaleBar(props, image, scale);
  return (
    <div className="fp-viewer">
      <div className="fp-viewer-tools" role="toolbar" aria-label={t('frame:image.tools')}>
        <IconButton icon="zoomIn" label={t('frame:image.zoom-in')} onPress={() => zoom(1.25)} />
        <IconButton icon="zoomOut" label={t('frame:image.zoom-out')} onPress={() => zoom(0.8)} />
        <IconButton icon="fit" label={t('frame:image.fit')} onPress={fit} />
        <IconButton
          icon="maximize"
          label={t('frame:image.true-size')}
          onPress={() => setView((now) => ({ ...now, scale: 1, x: 0, y: 0 }))}
        />
        <IconButton
          icon="rotate"
          label={t('frame:image.turn')}
          onPress={() => setView((now) => ({ ...now, turns: (now.turns + 1) % 4, scale: 0, x: 0, y: 0 }))}
        />
        <span className="fp-quiet fp-tabular">{format.number(scale * 100, 0)} %</span>
      </div>
      <div className="fp-viewer-frame">
        <canvas
          ref={canvas}
          role="img"
          aria-label={props.label}
          tabIndex={0}
          onKeyDown={onKeyDown}
          onWheel={onWheel}
          onPointerDown={onPointerDown}
          onPointerMove={onPointerMove}
          onPointerUp={() => (drag.current = undefined)}
          onDoubleClick={fit}
        />
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

function fitOf(
  image: HTMLImageElement,
  size: { readonly width: number; readonly height: number },
  turns: number,
): number {
  const [width, height] =
    turns % 2 === 0 ? [image.naturalWidth, image.naturalHeight] : [image.naturalHeight, image.naturalWidth];
  return Math.min(size.width / width, size.height / height, 1);
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
