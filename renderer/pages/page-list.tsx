// Pages one below the other as in a book without end; only those one sees, and one on either side, are there at all.
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useImperativeHandle, useRef, useState } from 'react';
import type { Ref } from 'react';
import type { Inspection } from '../../shared/domain/foreign-pages.ts';
import type { AttachmentId, DocumentId } from '../../shared/language/identity.ts';
import { useText } from '../text.tsx';
import { PagePicture } from './page-picture.tsx';
import { sizeOfPage, turnedSize, widestPage, type Turn } from './page-shapes.ts';

export interface PageListHandle {
  /** Brings a page to the top. @param page  from 1. */
  goTo(page: number): void;
}

export interface PageListProps {
  readonly attachmentId: AttachmentId | DocumentId;
  readonly inspection: Inspection;
  readonly version: string;
  /** 1 is life-size on a usual screen; undefined is as wide as the place. */
  readonly zoom: number | undefined;
  readonly turn: Turn;
  readonly wanted: string;
  readonly onPage: (page: number) => void;
  /** The zoom that is really used. */
  readonly onZoom: (zoom: number) => void;
  readonly onLarger: () => void;
  readonly onSmaller: () => void;
  readonly onFit: () => void;
  readonly list: Ref<PageListHandle>;
}

const gap = 14;
const margin = 36;

export function PageList(props: PageListProps) {
  const { attachmentId, inspection, version, turn, wanted, onPage, onZoom } = props;
  const t = useText();
  const scroll = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState<number>();
  useEffect(() => {
    const element = scroll.current;
    if (element === null) return;
    const observer = new ResizeObserver(() => setRoom(element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const fit = room === undefined ? 1 : Math.max(0.1, (room - margin) / widestPage(inspection, turn));
  const zoom = props.zoom ?? Math.min(fit, 1.6);
  useEffect(() => onZoom(zoom), [onZoom, zoom]);
  const scaled = (page: number) => {
    const { width, height } = sizeOfPage(inspection, page);
    return { width: width * zoom, height: height * zoom };
  };
  const virtual = useVirtualizer({
    count: inspection.pages,
    getScrollElement: () => scroll.current,
    estimateSize: (index) => turnedSize(scaled(index + 1), turn).height + gap,
    overscan: 1,
  });
  const offset = virtual.scrollOffset ?? 0;
  const current = (virtual.getVirtualItemForOffset(offset + 120)?.index ?? 0) + 1;
  useEffect(() => onPage(current), [onPage, current]);
  // The page one was reading stays in view when its size changes.
  const reading = useRef(1);
  useEffect(() => {
    virtual.measure();
    virtual.scrollToIndex(reading.current - 1, { align: 'start' });
  }, [virtual, zoom, turn]);
  useEffect(() => {
    reading.current = current;
  }, [current]);
  useImperativeHandle(props.list, () => ({ goTo: (page) => virtual.scrollToIndex(page - 1, { align: 'start' }) }), [
    virtual,
  ]);
  const { onLarger, onSmaller, onFit } = props;
  useEffect(() => {
    const keys: Readonly<Record<string, () => void>> = { '+': onLarger, '-': onSmaller, '0': onFit };
    const element = scroll.current;
    const press = (event: KeyboardEvent): void => {
      const act = event.ctrlKey || event.altKey || event.metaKey ? undefined : keys[event.key];
      if (act === undefined) return;
      event.preventDefault();
      act();
    };
    element?.addEventListener('keydown', press);
    return () => element?.removeEventListener('keydown', press);
  }, [onLarger, onSmaller, onFit]);
  return (
    <div className="fp-pages" ref={scroll} role="region" aria-label={t('pages:pageList')} data-pane="work" tabIndex={0}>
      <ol className="fp-pages-rows" style={{ blockSize: virtual.getTotalSize() }}>
        {room !== undefined &&
          virtual.getVirtualItems().map(({ key, index, start }) => {
            const size = scaled(index + 1);
            const seen = turnedSize(size, turn);
            return (
              <li
                key={key}
                aria-setsize={inspection.pages}
                aria-posinset={index + 1}
                style={{
                  inlineSize: seen.width,
                  blockSize: seen.height,
                  insetInlineStart: Math.max(margin / 2, (room - seen.width) / 2),
                  transform: `translateY(${start + gap / 2}px)`,
                }}
              >
                <PagePicture
                  attachmentId={attachmentId}
                  page={index + 1}
                  size={size}
                  turn={turn}
                  wanted={wanted}
                  version={version}
                />
              </li>
            );
          })}
      </ol>
    </div>
  );
}
