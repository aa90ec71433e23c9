// Where things stand on a chart: forces between them, begun from the same places and stepped the same way, so that the same chart looks the same.
import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type Simulation,
  type SimulationNodeDatum,
} from 'd3-force';
import type { ShownChart } from './shown-chart.ts';

export interface Place {
  readonly x: number;
  readonly y: number;
}
export type Places = Readonly<Record<string, Place>>;

interface Body extends SimulationNodeDatum {
  readonly id: string;
}

/** Of few things each step is cheap, and order shows; of many it is the whole that has to be there soon. */
const stepsOf = (things: number): number => (things <= 120 ? 260 : 120);
/** Apart at least, in units of the chart; a picture and its name fit between. */
const apart = 46;
const linkLength = 120;

export interface Arrangement {
  /** Goes on for about so many milliseconds. @returns whether it is done */
  go(milliseconds: number, now: () => number): boolean;
  /** As far as it is. */
  places(): Places;
}

/**
 * Lays out what a chart draws. What has its place stays there, and the rest begins beside what it is joined with.
 * 500 things and 750 links take well below a second, see tests/bench/link-chart.bench.ts.
 */
export function arrange({ drawn, links }: Pick<ShownChart, 'drawn' | 'links'>, held: Places): Arrangement {
  const near = heldNeighbours(links, held);
  const bodies = drawn.map(({ id }, at): Body => bodyOf(id, at, held[id], near.get(id)));
  const steps = stepsOf(bodies.length);
  const simulation: Simulation<Body, undefined> = forceSimulation(bodies)
    .stop()
    .force(
      'link',
      forceLink<Body, { source: string; target: string }>(links.map(({ from, to }) => ({ source: from, target: to })))
        .id(({ id }) => id)
        .distance(linkLength),
    )
    .force('charge', forceManyBody().strength(-420).distanceMax(900).theta(1.1))
    .force('apart', forceCollide(apart).strength(0.9))
    .force('left', forceX(0).strength(0.045))
    .force('up', forceY(0).strength(0.065))
    .alphaDecay(1 - 0.001 ** (1 / steps));
  let done = 0;
  const isKnown = bodies.every(({ id }) => held[id] !== undefined);
  const needed = isKnown ? 0 : steps;
  return {
    go(milliseconds, now) {
      const until = now() + milliseconds;
      while (done < needed) {
        simulation.tick(4);
        done += 4;
        if (now() >= until) break;
      }
      return done >= needed;
    },
    places: () => Object.fromEntries(bodies.map(({ id, x = 0, y = 0 }) => [id, { x: rounded(x), y: rounded(y) }])),
  };
}

/** All at once, where nobody waits at a screen. */
export function arrangeAll(chart: Pick<ShownChart, 'drawn' | 'links'>, held: Places): Places {
  const arrangement = arrange(chart, held);
  arrangement.go(Infinity, () => 0);
  return arrangement.places();
}

function heldNeighbours(links: ShownChart['links'], held: Places): Map<string, Place> {
  const near = new Map<string, Place>();
  for (const { from, to } of links) {
    const [start, end] = [held[from], held[to]];
    if (start !== undefined && end === undefined && !near.has(to)) near.set(to, start);
    if (end !== undefined && start === undefined && !near.has(from)) near.set(from, end);
  }
  return near;
}

/** On a spiral by the golden angle, as the library itself begins. */
function bodyOf(id: string, at: number, held: Place | undefined, near: Place = { x: 0, y: 0 }): Body {
  if (held !== undefined) return { id, x: held.x, y: held.y, fx: held.x, fy: held.y };
  const radius = 30 * Math.sqrt(0.5 + at);
  const angle = at * Math.PI * (3 - Math.sqrt(5));
  return { id, x: near.x + radius * Math.cos(angle), y: near.y + radius * Math.sin(angle) };
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
