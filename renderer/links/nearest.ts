// The next thing in a direction: what lies straight ahead before what lies aside, near before far.
import type { NodeFigure } from '../../shared/domain/graph/drawing.ts';
import type { Place } from '../../shared/domain/graph/arrange.ts';

/** @param way  one of the four directions, of length 1. @returns the id; undefined where nothing lies that way */
export function nearest(nodes: readonly NodeFigure[], from: NodeFigure, way: Place): string | undefined {
  let best: { readonly id: string; readonly cost: number } | undefined;
  for (const { drawn, at } of nodes) {
    if (drawn.id === from.drawn.id) continue;
    const [dx, dy] = [at.x - from.at.x, at.y - from.at.y];
    const ahead = dx * way.x + dy * way.y;
    const aside = Math.abs(dx * way.y) + Math.abs(dy * way.x);
    if (ahead <= 0 || aside > ahead * 2) continue;
    const cost = ahead + aside * 1.5;
    if (best === undefined || cost < best.cost) best = { id: drawn.id, cost };
  }
  return best?.id;
}

/** @returns the id of the thing that lies closest, whatever way; undefined where there is no other. */
export function closest(nodes: readonly NodeFigure[], from: NodeFigure): string | undefined {
  const away = ({ at }: NodeFigure): number => Math.hypot(at.x - from.at.x, at.y - from.at.y);
  const others = nodes.filter(({ drawn }) => drawn.id !== from.drawn.id);
  return others.toSorted((one, other) => away(one) - away(other))[0]?.drawn.id;
}
