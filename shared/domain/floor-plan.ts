// Rectangles in proportion, as square as they can be: the floor plan of the storage map.
// Bruls, Huizing, van Wijk: Squarified Treemaps (2000), in the plain form without nesting.

export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Weighed {
  readonly id: string;
  /** Above zero. */
  readonly weight: number;
}

/**
 * Divides `whole` among `parts` in proportion to their weights, in their order. Areas add up to the whole; a part never lies
 * outside it. Parts of equal weight keep their places when others change little: the order decides, not the size.
 */
export function floorPlan(parts: readonly Weighed[], whole: Rectangle): ReadonlyMap<string, Rectangle> {
  const plan = new Map<string, Rectangle>();
  const total = parts.reduce((sum, { weight }) => sum + weight, 0);
  if (total <= 0 || whole.width <= 0 || whole.height <= 0) return plan;
  const scale = (whole.width * whole.height) / total;
  const areas = parts.map(({ id, weight }) => ({ id, area: weight * scale }));
  let free = whole;
  let row: { id: string; area: number }[] = [];
  for (const part of areas) {
    const side = Math.min(free.width, free.height);
    if (row.length > 0 && worstRatio([...row, part], side) > worstRatio(row, side)) {
      free = layRow(plan, row, free);
      row = [];
    }
    row.push(part);
  }
  layRow(plan, row, free);
  return plan;
}

/** How far the least square of a row is from a square; 1 is a square. */
function worstRatio(row: readonly { area: number }[], side: number): number {
  let sum = 0;
  let least = Number.POSITIVE_INFINITY;
  let most = 0;
  for (const { area } of row) {
    sum += area;
    least = Math.min(least, area);
    most = Math.max(most, area);
  }
  return Math.max((side * side * most) / (sum * sum), (sum * sum) / (side * side * least));
}

/** Lays one row along the shorter side and gives what is left of the free rectangle. */
function layRow(
  plan: Map<string, Rectangle>,
  row: readonly { id: string; area: number }[],
  free: Rectangle,
): Rectangle {
  const sum = row.reduce((total, { area }) => total + area, 0);
  if (sum <= 0) return free;
  const isColumn = free.width >= free.height;
  const depth = isColumn ? Math.min(free.width, sum / free.height) : Math.min(free.height, sum / free.width);
  let along = isColumn ? free.y : free.x;
  for (const { id, area } of row) {
    const length = depth === 0 ? 0 : area / depth;
    plan.set(
      id,
      isColumn
        ? { x: free.x, y: along, width: depth, height: length }
        : { x: along, y: free.y, width: length, height: depth },
    );
    along += length;
  }
  return isColumn
    ? { x: free.x + depth, y: free.y, width: free.width - depth, height: free.height }
    : { x: free.x, y: free.y + depth, width: free.width, height: free.height - depth };
}

export type Direction = 'up' | 'down' | 'left' | 'right';

/** The rectangle one reaches from `from` with an arrow key: the nearest whose middle lies that way, straight ahead before aslant. */
export function neighbourOf(
  plan: ReadonlyMap<string, Rectangle>,
  from: string,
  direction: Direction,
): string | undefined {
  const start = plan.get(from);
  if (start === undefined) return undefined;
  let best: { id: string; cost: number } | undefined;
  for (const [id, rectangle] of plan) {
    if (id === from) continue;
    const across = middle(rectangle, 'x') - middle(start, 'x');
    const down = middle(rectangle, 'y') - middle(start, 'y');
    const ahead = { right: across, left: -across, down, up: -down }[direction];
    const aside = Math.abs(direction === 'left' || direction === 'right' ? down : across);
    if (ahead <= 0.5) continue;
    const cost = ahead + 2 * aside;
    if (best === undefined || cost < best.cost) best = { id, cost };
  }
  return best?.id;
}

function middle(rectangle: Rectangle, axis: 'x' | 'y'): number {
  return axis === 'x' ? rectangle.x + rectangle.width / 2 : rectangle.y + rectangle.height / 2;
}
