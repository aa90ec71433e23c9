// Marks over the picture: dark lines on a light edge, a number and words beside each. While editing, every mark and every point is a stop of
// the Tab key that arrow keys move.
import type { KeyboardEvent, PointerEvent } from 'react';
import { drawMark } from '../../shared/domain/mark-shapes.ts';
import type { LayerMark } from '../../shared/domain/photograph-layer.ts';
import type { PicturePoint } from '../../shared/domain/photograph.ts';
import type { Surface } from '../components/index.ts';
import { useText } from '../text.tsx';
import type { Chosen, MarkEditor } from './use-mark-editor.ts';

export interface MarkOverlayProps {
  readonly surface: Surface;
  readonly marks: readonly LayerMark[];
  readonly measured: (mark: LayerMark) => string;
  /** Given while marks are edited. */
  readonly editor?: MarkEditor | undefined;
}

/** Half an arrow's head, CSS pixels. */
const unit = 6;

export function MarkOverlay({ surface, marks, measured, editor }: MarkOverlayProps) {
  const drawn = marks.map((mark) => drawMark(mark.kind, mark.points.map(surface.toScreen), unit));
  const placing = editor?.tool === undefined ? [] : editor.placed.map(surface.toScreen);
  return (
    <div className="fp-marks">
      <svg width={surface.size.width} height={surface.size.height} aria-hidden="true">
        {(['fp-mark-edge', 'fp-mark-line'] as const).map((className) => (
          <g key={className} className={className}>
            {drawn.map(({ lines }, index) => (
              <path
                key={index}
                className={editor?.chosen?.mark === index ? 'fp-mark-chosen' : undefined}
                d={lines.map(pathOf).join(' ')}
              />
            ))}
            {placing.length > 1 && <path d={pathOf(placing)} />}
          </g>
        ))}
        {placing.map((point, index) => (
          <circle key={index} className="fp-mark-placed" cx={point.x} cy={point.y} r={4} />
        ))}
      </svg>
      {drawn.map(({ label }, index) => {
        const mark = marks[index];
        if (mark === undefined) return null;
        return <MarkLabel key={index} {...{ surface, mark, index, at: label, words: measured(mark), editor }} />;
      })}
      {editor !== undefined &&
        marks.map((mark, index) =>
          editor.chosen?.mark === index
            ? mark.points.map((point, number) => (
                <PointHandle key={`${index}-${number}`} {...{ surface, editor, mark, index, number, point }} />
              ))
            : null,
        )}
    </div>
  );
}

function pathOf(points: readonly PicturePoint[]): string {
  return points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`).join(' ');
}

function MarkLabel(props: {
  readonly surface: Surface;
  readonly mark: LayerMark;
  readonly index: number;
  readonly at: PicturePoint;
  readonly words: string;
  readonly editor: MarkEditor | undefined;
}) {
  const t = useText();
  const { surface, mark, index, at, words, editor } = props;
  const said = [mark.text, words].filter((part) => part !== '').join(' · ');
  const style = { insetInlineStart: at.x + 8, insetBlockStart: at.y + 8 };
  const content = (
    <>
      <strong>{index + 1}</strong> {said}
    </>
  );
  if (editor === undefined) {
    return (
      <span className="fp-mark-label" style={style}>
        {content}
      </span>
    );
  }
  const name = t('photographs:marks.named', { number: index + 1, kind: t(`photographs:tool.${mark.kind}`) });
  // The whole mark is moved by its label: all points together.
  const onKeyDown = (event: KeyboardEvent) => onMarkKey(event, surface, editor, index, [...mark.points.keys()]);
  return (
    <button
      type="button"
      className={editor.chosen?.mark === index ? 'fp-mark-label fp-mark-label-chosen' : 'fp-mark-label'}
      style={style}
      aria-label={`${name} ${said}`.trim()}
      aria-pressed={editor.chosen?.mark === index}
      onFocus={() => {
        if (editor.chosen?.mark !== index) editor.choose({ mark: index, point: 0 });
      }}
      onKeyDown={onKeyDown}
    >
      {content}
    </button>
  );
}

function PointHandle(props: {
  readonly surface: Surface;
  readonly editor: MarkEditor;
  readonly mark: LayerMark;
  readonly index: number;
  readonly number: number;
  readonly point: PicturePoint;
}) {
  const t = useText();
  const { surface, editor, mark, index, number, point } = props;
  const { x, y } = surface.toScreen(point);
  const chosen: Chosen = { mark: index, point: number };
  const onPointerMove = (event: PointerEvent) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const box = event.currentTarget.parentElement?.getBoundingClientRect();
    if (box === undefined) return;
    const at = surface.toPicture({ x: event.clientX - box.left, y: event.clientY - box.top });
    editor.dragPoint(chosen, at, surface.pointing);
  };
  const name = t('photographs:marks.named', { number: index + 1, kind: t(`photographs:tool.${mark.kind}`) });
  return (
    <button
      type="button"
      className="fp-mark-handle"
      style={{ insetInlineStart: x, insetBlockStart: y }}
      aria-label={t('photographs:marks.point', { name, point: number + 1, points: mark.points.length })}
      onFocus={() => editor.choose(chosen)}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={onPointerMove}
      onKeyDown={(event) => onMarkKey(event, surface, editor, index, [number])}
    />
  );
}

/** Arrow keys move by one pixel of the picture, with Shift by ten; Delete removes the mark. */
function onMarkKey(
  event: KeyboardEvent,
  surface: Surface,
  editor: MarkEditor,
  index: number,
  points: readonly number[],
): void {
  const mark = editor.marks[index];
  if (mark === undefined || event.ctrlKey || event.altKey) return;
  if (event.key === 'Delete' || event.key === 'Backspace') {
    event.preventDefault();
    editor.remove(index);
    return;
  }
  const by = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key];
  if (by === undefined) return;
  event.preventDefault();
  const step = (event.shiftKey ? 10 : 1) * surface.scale;
  const [across = 0, down = 0] = by;
  const moved = points.map((number) => {
    const { x, y } = surface.toScreen(mark.points[number] ?? { x: 0, y: 0 });
    return surface.toPicture({ x: x + across * step, y: y + down * step });
  });
  editor.movePoints(index, points, moved);
}
