// Lists to a million rows: real rows in the document, one tab stop, keys as in every table people know, the place said aloud.
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useId, useRef, useState } from 'react';
import type { CSSProperties, KeyboardEvent, PointerEvent, ReactNode } from 'react';
import { useFormat, useText } from '../text.tsx';
import { useGridPages } from './grid-pages.ts';
import { Icon } from './icon.tsx';

export interface GridColumn<Row> {
  readonly id: string;
  readonly label: string;
  /** Least width in pixels. */
  readonly width: number;
  /** Share of the width that is left over; 0 keeps `width`. */
  readonly grow?: number;
  readonly isMono?: boolean;
  readonly isNumber?: boolean;
  readonly canSort?: boolean;
  readonly cell: (row: Row) => ReactNode;
}

export interface GridSort {
  readonly column: string;
  readonly descending: boolean;
}

/** Which rows are chosen. The grid does not keep them: all of a million may be chosen of which it knows a hundred. */
export interface GridTicks {
  readonly isTicked: (key: string) => boolean;
  readonly toggle: (key: string) => void;
  /** Chooses every row between two places, also those that were never read. */
  readonly stretch: (from: number, to: number) => void;
  readonly state: 'none' | 'some' | 'all';
  readonly toggleAll: () => void;
}

export interface DataGridProps<Row> {
  readonly label: string;
  readonly columns: readonly GridColumn<Row>[];
  readonly total: number;
  /** Names the frozen order (`snapshot`), or anything that changes when the rows do. */
  readonly order: string;
  readonly readPage: (from: number, count: number) => Promise<readonly Row[]>;
  readonly keyOf: (row: Row) => string;
  readonly sort?: GridSort;
  readonly onSort?: (sort: GridSort) => void;
  /** The row shown in the sheet. */
  readonly chosen?: string | undefined;
  /** The row the keyboard or pointer stands on; called while moving, so keep it cheap. */
  readonly onChoose?: (row: Row) => void;
  /** Enter or double click. */
  readonly onOpen?: (row: Row) => void;
  /** Rows that are chosen together; left out where nothing can be done with several. */
  readonly ticks?: GridTicks;
  /** The row to begin at, for whoever comes back. */
  readonly startsAt?: number;
  /** Where the keyboard or the pointer stands now. */
  readonly onPlace?: (index: number) => void;
  /** Said instead of rows when there are none. */
  readonly empty?: ReactNode;
  /** Called when a page cannot be read any more: read the order anew. */
  readonly onOrderGone?: () => void;
}

const rowHeight = 28;

export function DataGrid<Row>(props: DataGridProps<Row>) {
  const { columns, total, keyOf, ticks, onOrderGone, onPlace } = props;
  const t = useText();
  const format = useFormat();
  const id = useId();
  const scroll = useRef<HTMLDivElement>(null);
  const pages = useGridPages(props.order, total, props.readPage);
  const [active, setActive] = useState(props.startsAt ?? 0);
  const [isMoving, setMoving] = useState(false);
  const anchor = useRef(props.startsAt ?? 0);
  const canTick = ticks !== undefined;

  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => scroll.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    scrollPaddingStart: rowHeight,
    initialOffset: Math.max(0, (props.startsAt ?? 0) - 4) * rowHeight,
  });
  const shown = virtual.getVirtualItems();
  const first = shown[0]?.index ?? 0;
  const last = shown.at(-1)?.index ?? 0;
  const { want } = pages;
  useEffect(() => want(first, last), [want, first, last, props.order]);
  useEffect(() => {
    if (pages.hasFailed) onOrderGone?.();
  }, [pages.hasFailed, onOrderGone]);

  const place = Math.min(active, Math.max(0, total - 1));
  const template = [canTick ? '32px' : '', ...columns.map((column) => track(column))].join(' ');
  const leastWidth = columns.reduce((sum, column) => sum + column.width, canTick ? 32 : 0);

  const stand = (index: number) => {
    setActive(index);
    onPlace?.(index);
  };
  const goTo = (index: number) => {
    const next = Math.max(0, Math.min(total - 1, index));
    stand(next);
    setMoving(true);
    virtual.scrollToIndex(next);
    const row = pages.rowAt(next);
    if (row !== undefined) props.onChoose?.(row);
  };
  const toggle = (index: number) => {
    const row = pages.rowAt(index);
    if (row !== undefined) ticks?.toggle(keyOf(row));
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || total === 0) return;
    const rowsInView = Math.max(1, Math.floor((scroll.current?.clientHeight ?? 280) / rowHeight) - 2);
    const to = {
      ArrowDown: place + 1,
      ArrowUp: place - 1,
      PageDown: place + rowsInView,
      PageUp: place - rowsInView,
      Home: 0,
      End: total - 1,
    }[event.key];
    if (to !== undefined) {
      event.preventDefault();
      goTo(to);
      if (event.shiftKey) ticks?.stretch(anchor.current, Math.max(0, Math.min(total - 1, to)));
      else anchor.current = Math.max(0, Math.min(total - 1, to));
    } else if (event.code === 'KeyA' && (event.ctrlKey || event.metaKey) && ticks !== undefined) {
      event.preventDefault();
      ticks.toggleAll();
    } else if (event.key === ' ') {
      event.preventDefault();
      anchor.current = place;
      toggle(place);
    } else if (event.key === 'Enter') {
      const row = pages.rowAt(place);
      if (row !== undefined) props.onOpen?.(row);
    }
  };

  if (total === 0 && props.empty !== undefined) return <div className="fp-grid-empty">{props.empty}</div>;
  return (
    <div className="fp-grid-frame">
      <div
        className="fp-grid"
        role="grid"
        aria-label={props.label}
        aria-rowcount={total + 1}
        aria-colcount={columns.length + (canTick ? 1 : 0)}
        aria-multiselectable={canTick}
        aria-activedescendant={total > 0 ? `${id}-${place}` : undefined}
        tabIndex={0}
        ref={scroll}
        onKeyDown={onKeyDown}
        onFocus={() => setMoving(true)}
        onBlur={() => setMoving(false)}
      >
        <div role="rowgroup" className="fp-grid-head" style={{ minInlineSize: leastWidth }}>
          <div role="row" aria-rowindex={1} className="fp-grid-row" style={{ gridTemplateColumns: template }}>
            {canTick && (
              <span role="columnheader" className="fp-grid-cell fp-grid-tick">
                <input
                  type="checkbox"
                  tabIndex={-1}
                  checked={ticks.state === 'all'}
                  ref={(box) => {
                    if (box !== null) box.indeterminate = ticks.state === 'some';
                  }}
                  aria-label={t('frame:grid.ticked')}
                  onChange={ticks.toggleAll}
                />
              </span>
            )}
            {columns.map((column) => (
              <ColumnHead key={column.id} column={column} sort={props.sort} onSort={props.onSort} />
            ))}
          </div>
        </div>
        <div
          role="rowgroup"
          className="fp-grid-body"
          style={{ blockSize: virtual.getTotalSize(), minInlineSize: leastWidth }}
        >
          {shown.map((item) => {
            const row = pages.rowAt(item.index);
            const key = row === undefined ? undefined : keyOf(row);
            const isTicked = key !== undefined && ticks?.isTicked(key) === true;
            const isChosen = key !== undefined && key === props.chosen;
            const style: CSSProperties = { gridTemplateColumns: template, transform: `translateY(${item.start}px)` };
            return (
              // The keys of a row are the grid's: it is the one stop, and stands for its rows.
              // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
              <div
                key={item.key}
                id={`${id}-${item.index}`}
                role="row"
                aria-rowindex={item.index + 2}
                aria-selected={canTick ? isTicked : isChosen}
                className={rowClass(isChosen, isTicked, isMoving && item.index === place)}
                style={style}
                onClick={(event) => {
                  if (event.shiftKey) ticks?.stretch(anchor.current, item.index);
                  else anchor.current = item.index;
                  stand(item.index);
                  if (row !== undefined) props.onChoose?.(row);
                }}
                onDoubleClick={() => row !== undefined && props.onOpen?.(row)}
              >
                {canTick && (
                  <span role="gridcell" className="fp-grid-cell fp-grid-tick">
                    <input
                      type="checkbox"
                      tabIndex={-1}
                      checked={isTicked}
                      aria-label={t('frame:grid.tick')}
                      onClick={(event) => event.stopPropagation()}
                      onChange={() => toggle(item.index)}
                    />
                  </span>
                )}
                {columns.map((column) => (
                  <span key={column.id} role="gridcell" className={cellClass(column)} onPointerEnter={nameWhole}>
                    {row === undefined ? <span className="fp-grid-waiting" /> : column.cell(row)}
                  </span>
                ))}
              </div>
            );
          })}
        </div>
      </div>
      <div className="fp-hidden" role="status">
        {isMoving && total > 0
          ? t('frame:grid.place', { row: format.number(place + 1), total: format.number(total) })
          : ''}
      </div>
    </div>
  );
}

function ColumnHead<Row>({
  column,
  sort,
  onSort,
}: {
  readonly column: GridColumn<Row>;
  readonly sort: GridSort | undefined;
  readonly onSort: ((sort: GridSort) => void) | undefined;
}) {
  const isSorted = sort?.column === column.id;
  const order = isSorted ? (sort.descending ? 'descending' : 'ascending') : 'none';
  return (
    <span
      role="columnheader"
      className={cellClass(column)}
      onPointerEnter={nameWhole}
      {...(column.canSort === true ? { 'aria-sort': order } : {})}
    >
      {column.canSort === true && onSort !== undefined ? (
        <button
          type="button"
          className="fp-grid-sort"
          onClick={() => onSort({ column: column.id, descending: isSorted && !sort.descending })}
        >
          {column.label}
          {isSorted && <Icon name={sort.descending ? 'down' : 'up'} size={12} />}
        </button>
      ) : (
        column.label
      )}
    </span>
  );
}

function track<Row>(column: GridColumn<Row>): string {
  return column.grow === 0 ? `${column.width}px` : `minmax(${column.width}px, ${column.grow ?? 1}fr)`;
}

/** What does not fit its cell is said in full to whoever points at it. */
function nameWhole({ currentTarget: cell }: PointerEvent<HTMLElement>): void {
  if (cell.scrollWidth > cell.clientWidth) cell.title = cell.textContent;
  else cell.removeAttribute('title');
}

function cellClass<Row>(column: GridColumn<Row>): string {
  return `fp-grid-cell${column.isMono === true ? ' fp-mono' : ''}${column.isNumber === true ? ' fp-grid-number' : ''}`;
}

function rowClass(isChosen: boolean, isTicked: boolean, isActive: boolean): string {
  return `fp-grid-row${isChosen ? ' fp-grid-chosen' : ''}${isTicked ? ' fp-grid-ticked' : ''}${isActive ? ' fp-grid-active' : ''}`;
}

/** A short list already at hand, shown as a grid: its pages are cut from the array. */
export function pagesOf<Row>(rows: readonly Row[]): (from: number, count: number) => Promise<readonly Row[]> {
  return (from, count) => Promise.resolve(rows.slice(from, from + count));
}
