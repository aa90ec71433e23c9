// A list that grows while one works: newest on top, thousands of rows, none of them pinned, only what is seen is drawn.
import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import type { ReactNode } from 'react';

export interface LiveListProps<Row> {
  readonly label: string;
  /** Newest first. */
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  /** Height of a row in pixels before it was measured. */
  readonly rowHeight: number;
  readonly children: (row: Row) => ReactNode;
  readonly empty: ReactNode;
}

export function LiveList<Row>({ label, rows, keyOf, rowHeight, children, empty }: LiveListProps<Row>) {
  const scroll = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => {
      const row = rows[index];
      return row === undefined ? index : keyOf(row);
    },
    overscan: 8,
  });
  if (rows.length === 0) return <div className="fp-live-empty">{empty}</div>;
  return (
    <div className="fp-live" ref={scroll} role="region" aria-label={label} tabIndex={0}>
      <ol className="fp-live-rows" style={{ blockSize: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map((item) => {
          const row = rows[item.index];
          return (
            <li
              key={item.key}
              ref={virtual.measureElement}
              data-index={item.index}
              aria-setsize={rows.length}
              aria-posinset={item.index + 1}
              style={{ transform: `translateY(${item.start}px)` }}
            >
              {row !== undefined && children(row)}
            </li>
          );
        })}
      </ol>
    </div>
  );
}
