// One page of the original with its marks: a box is drawn on it with the mouse, or placed and moved by keys.
import { useEffect, useRef, useState } from 'react';
import type { PointerEvent } from 'react';
import type { Inspection } from '../../../shared/domain/foreign-pages.ts';
import type { AttachmentId, DocumentId, RedactedVersionId } from '../../../shared/language/identity.ts';
import { PagePicture } from '../../pages/page-picture.tsx';
import { sizeOfPage, type PageSize } from '../../pages/page-shapes.ts';
import { useText } from '../../text.tsx';
import type { ShownMark } from './words.ts';

/** In thousandths of the page. */
export interface DraftBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export const firstBox: DraftBox = { left: 350, top: 450, width: 300, height: 30 };

export interface MarkedPageProps {
  readonly sourceId: AttachmentId | DocumentId | RedactedVersionId;
  readonly inspection: Inspection;
  readonly page: number;
  readonly version: string;
  /** Of the page; none on a page that is shown as it will be. */
  readonly marks: readonly ShownMark[];
  readonly mayDraw: boolean;
  readonly box: DraftBox | undefined;
  readonly onBox: (box: DraftBox | undefined) => void;
  readonly onMark: () => void;
}

const margin = 24;
/** A click is no box. */
const leastSize = 3;
const step = 5;

export function MarkedPage(props: MarkedPageProps) {
  const { sourceId, inspection, page, version, marks, mayDraw, box, onBox } = props;
  const t = useText();
  const place = useRef<HTMLDivElement>(null);
  const sheet = useRef<HTMLDivElement>(null);
  const from = useRef<{ readonly x: number; readonly y: number }>(undefined);
  const [room, setRoom] = useState(700);
  useEffect(() => {
    const element = place.current;
    if (element === null) return;
    const observer = new ResizeObserver(() => setRoom(element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const { onMark } = props;
  useEffect(() => {
    const element = place.current;
    const press = (event: KeyboardEvent): void => keyed(event, { box, onBox, onMark, mayDraw });
    element?.addEventListener('keydown', press);
    return () => element?.removeEventListener('keydown', press);
  }, [box, onBox, onMark, mayDraw]);
  const size = fitted(sizeOfPage(inspection, page), room - margin);
  const at = (event: PointerEvent): { x: number; y: number } => {
    const bounds = sheet.current?.getBoundingClientRect();
    if (bounds === undefined) return { x: 0, y: 0 };
    return {
      x: within(((event.clientX - bounds.left) / bounds.width) * 1000),
      y: within(((event.clientY - bounds.top) / bounds.height) * 1000),
    };
  };
  const drawn = (event: PointerEvent): DraftBox | undefined => {
    if (from.current === undefined) return undefined;
    const to = at(event);
    return {
      left: Math.min(from.current.x, to.x),
      top: Math.min(from.current.y, to.y),
      width: Math.abs(to.x - from.current.x),
      height: Math.abs(to.y - from.current.y),
    };
  };
  return (
    <div
      className="fp-redaction-place"
      ref={place}
      role="region"
      aria-label={t('courtFile:redaction.page.region')}
      data-pane="work"
      tabIndex={0}
    >
      <div
        className={mayDraw ? 'fp-redaction-sheet fp-redaction-drawing' : 'fp-redaction-sheet'}
        ref={sheet}
        style={{ inlineSize: size.width, blockSize: size.height }}
        onPointerDown={(event) => {
          if (!mayDraw || event.button !== 0) return;
          event.currentTarget.setPointerCapture(event.pointerId);
          from.current = at(event);
        }}
        onPointerMove={(event) => {
          const next = drawn(event);
          if (next !== undefined) onBox(next);
        }}
        onPointerUp={(event) => {
          const next = drawn(event);
          from.current = undefined;
          if (next !== undefined) onBox(next.width < leastSize || next.height < leastSize ? undefined : next);
        }}
      >
        <PagePicture
          key={`${sourceId} ${page}`}
          attachmentId={sourceId}
          page={page}
          size={size}
          turn={0}
          wanted=""
          version={version}
        />
        {marks.map((mark, index) => (
          <span
            key={mark.id}
            className="fp-redaction-mark"
            role="img"
            aria-label={t('courtFile:redaction.page.mark', {
              number: index + 1,
              reason: t(`vocabulary:redactionReason.${mark.reason}`),
            })}
            title={t(`vocabulary:redactionReason.${mark.reason}`)}
            style={placeOf(mark)}
          />
        ))}
        {box !== undefined && (
          <span
            className="fp-redaction-box"
            role="img"
            aria-label={t('courtFile:redaction.page.box')}
            style={placeOf(box)}
          />
        )}
      </div>
    </div>
  );
}

function placeOf({ left, top, width, height }: DraftBox) {
  return {
    insetInlineStart: `${left / 10}%`,
    insetBlockStart: `${top / 10}%`,
    inlineSize: `${width / 10}%`,
    blockSize: `${height / 10}%`,
  };
}

function fitted({ width, height }: PageSize, room: number): PageSize {
  const scale = Math.max(0.1, Math.min(1.3, room / width));
  return { width: width * scale, height: height * scale };
}

function within(value: number): number {
  return Math.round(Math.min(1000, Math.max(0, value)) * 10) / 10;
}

const directions: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-step, 0],
  ArrowRight: [step, 0],
  ArrowUp: [0, -step],
  ArrowDown: [0, step],
};

type Keyed = Pick<MarkedPageProps, 'box' | 'onBox' | 'onMark' | 'mayDraw'>;

function keyed(event: KeyboardEvent, { box, onBox, onMark, mayDraw }: Keyed): void {
  if (box === undefined || !mayDraw || event.ctrlKey || event.altKey || event.metaKey) return;
  const direction = directions[event.key];
  if (direction !== undefined) onBox(event.shiftKey ? resized(box, direction) : moved(box, direction));
  else if (event.key === 'Enter') onMark();
  else if (event.key === 'Escape') onBox(undefined);
  else return;
  event.preventDefault();
  event.stopPropagation();
}

function moved(box: DraftBox, [x, y]: readonly [number, number]): DraftBox {
  return {
    ...box,
    left: Math.min(1000 - box.width, Math.max(0, box.left + x)),
    top: Math.min(1000 - box.height, Math.max(0, box.top + y)),
  };
}

function resized(box: DraftBox, [x, y]: readonly [number, number]): DraftBox {
  return {
    ...box,
    width: Math.min(1000 - box.left, Math.max(leastSize, box.width + x)),
    height: Math.min(1000 - box.top, Math.max(leastSize, box.height + y)),
  };
}
