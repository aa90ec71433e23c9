// A list whose order is the work: thousands of rows under headings, one tab stop. Arrows choose, Alt with an arrow moves, a row can be dragged.
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useId, useRef, useState } from 'react';
import type { DragEvent, KeyboardEvent, ReactNode } from 'react';

export interface OrderedGroup<Row> {
  readonly id: string;
  readonly heading: string;
  readonly rows: readonly Row[];
}

export interface OrderedListProps<Row> {
  readonly label: string;
  readonly groups: readonly OrderedGroup<Row>[];
  readonly keyOf: (row: Row) => string;
  /** What a row says when it is read aloud. */
  readonly sayingOf: (row: Row, group: OrderedGroup<Row>) => string;
  readonly chosen: string | undefined;
  readonly onChoose: (key: string) => void;
  /** Absent where nothing may be moved. */
  readonly onStep?: ((key: string, direction: 'up' | 'down') => void) | undefined;
  /** Dropped behind that row of that group; behind none: at its beginning. */
  readonly onDropBehind?: ((key: string, group: string, behind: string | undefined) => void) | undefined;
  readonly onUndo?: (() => void) | undefined;
  readonly describedBy?: string;
  readonly children: (row: Row) => ReactNode;
}

type Line<Row> =
  | { readonly kind: 'heading'; readonly group: OrderedGroup<Row> }
  | { readonly kind: 'row'; readonly group: OrderedGroup<Row>; readonly row: Row };

const headingHeight = 30;
const rowHeight = 46;

export function OrderedList<Row>(props: OrderedListProps<Row>) {
  const { groups, keyOf, chosen, onChoose } = props;
  const id = useId();
  const scroll = useRef<HTMLDivElement>(null);
  const [over, setOver] = useState<number>();
  const dragged = useRef<string>(undefined);
  const lines = groups.flatMap((group): Line<Row>[] => [
    { kind: 'heading', group },
    ...group.rows.map((row) => ({ kind: 'row' as const, group, row })),
  ]);
  const rows = lines.filter((line) => line.kind === 'row');
  const place = rows.findIndex(({ row }) => keyOf(row) === chosen);
  const chosenLine = lines.findIndex((line) => line.kind === 'row' && keyOf(line.row) === chosen);
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroll.current,
    estimateSize: (index) => (lines[index]?.kind === 'heading' ? headingHeight : rowHeight),
    getItemKey: (index) => lineKey(lines[index], keyOf, index),
    overscan: 10,
  });
  useEffect(() => {
    if (chosenLine !== -1) virtual.scrollToIndex(chosenLine, { align: 'auto' });
  }, [chosenLine, virtual]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'z' && event.ctrlKey && props.onUndo !== undefined) {
      event.preventDefault();
      return props.onUndo();
    }
    if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      event.preventDefault();
      if (chosen !== undefined) props.onStep?.(chosen, event.key === 'ArrowUp' ? 'up' : 'down');
      return undefined;
    }
    if (event.altKey || event.ctrlKey) return undefined;
    const to = {
      ArrowDown: place + 1,
      ArrowUp: Math.max(0, place - 1),
      Home: 0,
      End: rows.length - 1,
      PageDown: Math.min(rows.length - 1, place + 10),
      PageUp: Math.max(0, place - 10),
    }[event.key];
    const next = to === undefined ? undefined : rows[to];
    if (next === undefined) return undefined;
    event.preventDefault();
    return onChoose(keyOf(next.row));
  };

  const drop = (event: DragEvent, line: Line<Row>) => {
    event.preventDefault();
    setOver(undefined);
    const key = dragged.current;
    dragged.current = undefined;
    if (key === undefined || (line.kind === 'row' && keyOf(line.row) === key)) return;
    props.onDropBehind?.(key, line.group.id, line.kind === 'row' ? keyOf(line.row) : undefined);
  };

  return (
    <div
      className="fp-ordered"
      ref={scroll}
      role="listbox"
      aria-label={props.label}
      tabIndex={0}
      onKeyDown={onKeyDown}
      {...(props.describedBy === undefined ? {} : { 'aria-describedby': props.describedBy })}
      {...(chosenLine === -1 ? {} : { 'aria-activedescendant': `${id}-${chosenLine}` })}
    >
      <div className="fp-ordered-rows" role="presentation" style={{ blockSize: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map((item) => {
          const line = lines[item.index];
          if (line === undefined) return null;
          const style = { transform: `translateY(${item.start}px)` };
          const dropping = {
            onDragOver: (event: DragEvent) => {
              if (dragged.current === undefined) return;
              event.preventDefault();
              setOver(item.index);
            },
            onDrop: (event: DragEvent) => drop(event, line),
          };
          const isOver = over === item.index ? ' fp-ordered-over' : '';
          if (line.kind === 'heading') {
            return (
              <div
                key={item.key}
                ref={virtual.measureElement}
                data-index={item.index}
                role="presentation"
                className={`fp-ordered-heading${isOver}`}
                style={style}
                {...dropping}
              >
                {line.group.heading}
              </div>
            );
          }
          const key = keyOf(line.row);
          const isChosen = key === chosen;
          return (
            // The keys belong to the list; a row takes none of them.
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
            <div
              key={item.key}
              id={`${id}-${item.index}`}
              ref={virtual.measureElement}
              data-index={item.index}
              role="option"
              aria-selected={isChosen}
              aria-label={props.sayingOf(line.row, line.group)}
              className={`fp-ordered-row${isChosen ? ' fp-ordered-chosen' : ''}${isOver}`}
              style={style}
              draggable={props.onDropBehind !== undefined}
              tabIndex={-1}
              onClick={() => {
                scroll.current?.focus();
                onChoose(key);
              }}
              onDragStart={(event) => {
                dragged.current = key;
                event.dataTransfer.effectAllowed = 'move';
                event.dataTransfer.setData('text/plain', key);
              }}
              onDragEnd={() => {
                dragged.current = undefined;
                setOver(undefined);
              }}
              {...dropping}
            >
              {props.children(line.row)}
            </div>
          );
        })}
      </div>
    </div>
  );
}

function lineKey<Row>(line: Line<Row> | undefined, keyOf: (row: Row) => string, index: number): string {
  if (line === undefined) return String(index);
  return line.kind === 'heading' ? `heading ${line.group.id}` : keyOf(line.row);
}
