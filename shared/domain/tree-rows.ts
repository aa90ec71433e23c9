// The visible rows of a tree that is partly open, in the order one walks them. Pure: no screen, no storage.
import { foldText, foldTextByLook } from './fold-text.ts';

export interface TreeItem {
  readonly id: string;
  readonly parentId?: string | undefined;
  /** What it is found by when one types its beginning. */
  readonly name: string;
  /** Sorts it among its neighbours. */
  readonly order: string;
}

export interface Tree<Item extends TreeItem> {
  readonly byId: ReadonlyMap<string, Item>;
  /** Sorted; the top level stands under `undefined`. */
  readonly children: ReadonlyMap<string | undefined, readonly Item[]>;
}

export interface TreeRow<Item extends TreeItem> {
  readonly item: Item;
  /** 1 at the top, as readers count. */
  readonly level: number;
  /** From 1 among its neighbours. */
  readonly position: number;
  readonly neighbours: number;
  readonly isOpen: boolean;
  readonly hasChildren: boolean;
}

/** Items whose outer place is not among them stand at the top: nothing is lost from sight. */
export function treeOf<Item extends TreeItem>(items: readonly Item[]): Tree<Item> {
  const byId = new Map(items.map((item) => [item.id, item]));
  const children = new Map<string | undefined, Item[]>();
  for (const item of items) {
    const above = item.parentId !== undefined && byId.has(item.parentId) ? item.parentId : undefined;
    const neighbours = children.get(above);
    if (neighbours === undefined) children.set(above, [item]);
    else neighbours.push(item);
  }
  for (const neighbours of children.values())
    neighbours.sort((left, right) => (left.order < right.order ? -1 : left.order > right.order ? 1 : 0));
  return { byId, children };
}

/** From the top to the one asked for; empty where there is none. */
export function lineOf<Item extends TreeItem>(tree: Tree<Item>, id: string | undefined): Item[] {
  const line: Item[] = [];
  for (let item = tree.byId.get(id ?? ''); item !== undefined; item = tree.byId.get(item.parentId ?? ''))
    line.unshift(item);
  return line;
}

/** @param open  the items whose children are shown. */
export function visibleRows<Item extends TreeItem>(tree: Tree<Item>, open: ReadonlySet<string>): TreeRow<Item>[] {
  const rows: TreeRow<Item>[] = [];
  const walk = (above: string | undefined, level: number): void => {
    const neighbours = tree.children.get(above) ?? [];
    for (const [index, item] of neighbours.entries()) {
      const hasChildren = tree.children.has(item.id);
      const isOpen = hasChildren && open.has(item.id);
      rows.push({ item, level, position: index + 1, neighbours: neighbours.length, isOpen, hasChildren });
      if (isOpen) walk(item.id, level + 1);
    }
  };
  walk(undefined, 1);
  return rows;
}

/** The part of a tree that fits a filter: what fits, and everything it stands in. */
export function filteredTree<Item extends TreeItem>(tree: Tree<Item>, text: string): Tree<Item> {
  const wanted = foldText(text);
  if (wanted === '') return tree;
  const kept = new Set<string>();
  for (const item of tree.byId.values()) {
    if (!nameFits(item.name, wanted, text)) continue;
    for (const each of lineOf(tree, item.id)) kept.add(each.id);
  }
  return treeOf([...tree.byId.values()].filter((item) => kept.has(item.id)));
}

function nameFits(name: string, wanted: string, text: string): boolean {
  return foldText(name).includes(wanted) || foldTextByLook(name).includes(foldTextByLook(text));
}

/**
 * Where one lands who types the beginning of a name: the next row after `from` that begins so, going round. One letter typed
 * again goes on to the next; several letters may stay where they are.
 */
export function typedAhead<Item extends TreeItem>(
  rows: readonly TreeRow<Item>[],
  from: number,
  typed: string,
): number | undefined {
  const wanted = foldText(typed);
  if (wanted === '') return undefined;
  const isOneLetter = new Set(wanted).size === 1;
  const beginning = isOneLetter ? wanted.slice(0, 1) : wanted;
  const first = isOneLetter ? from + 1 : from;
  for (let step = 0; step < rows.length; step += 1) {
    const index = (first + step) % rows.length;
    if (foldText(rows[index]?.item.name ?? '').startsWith(beginning)) return index;
  }
  return undefined;
}
