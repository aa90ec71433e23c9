// A tree of many thousand rows: one tab stop, the keys of every tree people know, typing goes to a name, the row said in words.
// Pattern: WAI-ARIA Authoring Practices, tree view, with the active row named by `aria-activedescendant`.
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import type { CSSProperties, KeyboardEvent, ReactNode } from 'react';
import { typedAhead, visibleRows, type Tree, type TreeItem, type TreeRow } from '../../shared/domain/tree-rows.ts';
import { Icon } from './icon.tsx';

export interface TreeViewProps<Item extends TreeItem> {
  readonly label: string;
  readonly tree: Tree<Item>;
  readonly open: ReadonlySet<string>;
  readonly onOpen: (open: ReadonlySet<string>) => void;
  readonly chosen: string | undefined;
  /** Click, Enter or Space. */
  readonly onChoose: (item: Item) => void;
  /** Everything the row shows, in words, for whoever does not see it. */
  readonly describe: (item: Item) => string;
  readonly cells: (item: Item) => ReactNode;
  /** Drawn over the rows; columns are the cells' own. */
  readonly head?: ReactNode;
  /** Said instead of rows when there are none. */
  readonly empty?: ReactNode;
}

const rowHeight = 32;
const typingPause = 900;

export function TreeView<Item extends TreeItem>(props: TreeViewProps<Item>) {
  const { tree, open, onOpen, chosen, onChoose } = props;
  const id = useId();
  const scroll = useRef<HTMLDivElement>(null);
  const typed = useRef({ text: '', at: 0 });
  const rows = useMemo(() => visibleRows(tree, open), [tree, open]);
  const [activeId, setActiveId] = useState<string>();
  const found = rows.findIndex((row) => row.item.id === (activeId ?? chosen));
  const active = Math.max(0, found);

  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => rowHeight,
    overscan: 16,
  });
  // A place that an address names is brought into sight once its row is there.
  const chosenIndex = rows.findIndex((row) => row.item.id === chosen);
  const shownFor = useRef<string>(undefined);
  useEffect(() => {
    if (chosen === undefined || chosenIndex < 0 || shownFor.current === chosen) return;
    shownFor.current = chosen;
    setActiveId(chosen);
    virtual.scrollToIndex(chosenIndex, { align: 'auto' });
  }, [chosen, chosenIndex, virtual]);

  const goTo = (index: number) => {
    const row = rows[Math.max(0, Math.min(rows.length - 1, index))];
    if (row === undefined) return;
    setActiveId(row.item.id);
    virtual.scrollToIndex(rows.indexOf(row));
  };
  const setOpen = (row: TreeRow<Item>, isOpen: boolean) => {
    const next = new Set(open);
    if (isOpen) next.add(row.item.id);
    else next.delete(row.item.id);
    onOpen(next);
  };
  const keys: Readonly<Record<string, (row: TreeRow<Item>) => void>> = {
    ArrowDown: () => goTo(active + 1),
    ArrowUp: () => goTo(active - 1),
    Home: () => goTo(0),
    End: () => goTo(rows.length - 1),
    PageDown: () => goTo(active + rowsInView(scroll.current)),
    PageUp: () => goTo(active - rowsInView(scroll.current)),
    ArrowRight: (row) => {
      if (row.hasChildren && !row.isOpen) setOpen(row, true);
      else if (row.isOpen) goTo(active + 1);
    },
    ArrowLeft: (row) => {
      if (row.isOpen) setOpen(row, false);
      else goTo(rows.findLastIndex((other, index) => index < active && other.level < row.level));
    },
    Enter: (row) => onChoose(row.item),
    ' ': (row) => onChoose(row.item),
    '*': (row) =>
      onOpen(new Set([...open, ...rows.filter((other) => other.level === row.level).map(({ item }) => item.id)])),
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const row = rows[active];
    if (row === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    const key = keys[event.key];
    // A space while a name is being typed belongs to the name.
    const isTyping = typed.current.text !== '' && event.timeStamp - typed.current.at < typingPause;
    if (key !== undefined && !(event.key === ' ' && isTyping)) {
      event.preventDefault();
      typed.current = { text: '', at: 0 };
      key(row);
      return;
    }
    if (event.key.length !== 1) return;
    event.preventDefault();
    typed.current = { text: (isTyping ? typed.current.text : '') + event.key, at: event.timeStamp };
    const next = typedAhead(rows, active, typed.current.text);
    if (next !== undefined) goTo(next);
  };

  if (rows.length === 0 && props.empty !== undefined) return <div className="fp-grid-empty">{props.empty}</div>;
  return (
    <div className="fp-tree-frame">
      {props.head !== undefined && (
        <div className="fp-tree-head" aria-hidden="true">
          {props.head}
        </div>
      )}
      <div
        className="fp-tree"
        role="tree"
        aria-label={props.label}
        aria-activedescendant={rows.length > 0 ? `${id}-${active}` : undefined}
        tabIndex={0}
        ref={scroll}
        onKeyDown={onKeyDown}
      >
        <div role="presentation" className="fp-grid-body" style={{ blockSize: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map((shown) => {
            const row = rows[shown.index];
            if (row === undefined) return null;
            const { item, level } = row;
            const style: CSSProperties = { transform: `translateY(${shown.start}px)` };
            return (
              // The keys of a row are the tree's: it is the one stop, and stands for its rows.
              // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
              <div
                key={item.id}
                id={`${id}-${shown.index}`}
                role="treeitem"
                aria-level={level}
                aria-posinset={row.position}
                aria-setsize={row.neighbours}
                aria-selected={item.id === chosen}
                {...(row.hasChildren ? { 'aria-expanded': row.isOpen } : {})}
                className={rowClass(item.id === chosen, shown.index === active)}
                style={style}
                tabIndex={-1}
                onClick={() => {
                  setActiveId(item.id);
                  onChoose(item);
                }}
              >
                {/* The words name the row; what is drawn says the same to the eye. */}
                <span className="fp-hidden">{props.describe(item)}</span>
                <span
                  className="fp-tree-indent"
                  aria-hidden="true"
                  style={{ inlineSize: `${(level - 1) * 18 + 22}px` }}
                >
                  {row.hasChildren && (
                    // The arrow keys of the tree do the same; this is for the pointer.
                    <span
                      className="fp-tree-twist"
                      aria-hidden="true"
                      onClick={(event) => {
                        event.stopPropagation();
                        setActiveId(item.id);
                        setOpen(row, !row.isOpen);
                      }}
                    >
                      <Icon name={row.isOpen ? 'choose' : 'next'} size={14} />
                    </span>
                  )}
                </span>
                <span className="fp-tree-cells" aria-hidden="true">
                  {props.cells(item)}
                </span>
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}

function rowsInView(frame: HTMLDivElement | null): number {
  return Math.max(1, Math.floor((frame?.clientHeight ?? 320) / rowHeight) - 1);
}

function rowClass(isChosen: boolean, isActive: boolean): string {
  return `fp-tree-row${isChosen ? ' fp-grid-chosen' : ''}${isActive ? ' fp-tree-active' : ''}`;
}
