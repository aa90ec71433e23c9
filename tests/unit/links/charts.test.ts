// What is drawn of a graph: filters, groups, places that are the same every time, lines that say by their look what they are.
import { describe, expect, test } from 'vitest';
import { arrangeAll } from '../../../shared/domain/graph/arrange.ts';
import { beginChart, passes, wholeFilter, type ChartState } from '../../../shared/domain/graph/chart-state.ts';
import { drawChart, pieces, shownName } from '../../../shared/domain/graph/drawing.ts';
import {
  nodeKey,
  type Graph,
  type GraphLink,
  type GraphNode,
  type NodeKind,
} from '../../../shared/domain/graph/graph.ts';
import { readable, showChart } from '../../../shared/domain/graph/shown-chart.ts';
import { present } from '../../present.ts';

const aNode = (id: string, kind: NodeKind = 'exhibit'): GraphNode => ({
  key: nodeKey('exhibit', id),
  kind,
  label: id,
  detail: '',
  country: '',
  address: '',
});
const aLink = (from: string, to: string, more: Partial<GraphLink> = {}): GraphLink => ({
  id: `${from} ${to}`,
  type: 'exhibit-of',
  from: nodeKey('exhibit', from),
  to: nodeKey('exhibit', to),
  isDirected: false,
  nature: 'evidence',
  certainty: 'confirmed',
  isLead: false,
  isNegative: false,
  isWithdrawn: false,
  begin: '',
  end: '',
  says: [],
  sources: [],
  grading: '',
  ...more,
});

/** One case with so many exhibits around it. */
function aStar(exhibits: number): Graph {
  const names = Array.from({ length: exhibits }, (_, at) => `K${at}`);
  return {
    nodes: [aNode('case', 'case'), ...names.map((name) => aNode(name))],
    links: names.map((name) => aLink(name, 'case')),
  };
}
const whole = ({ nodes }: Graph): ChartState => beginChart(nodes.map(({ key }) => key));

describe('a filter', () => {
  test.each([
    ['2018', '', '2019-01-01', '', false],
    ['2018', '', '2018-12-31', '', true],
    ['2018-06', '2020', '2019-01-01', '', true],
    ['2018-06-14', '', '', '2018-06-13', false],
    ['', '', '2019-01-01', '2019-02-01', true],
  ])('a link of %s to %s between %s and %s: %s', (begin, end, from, until, isShown) => {
    expect(passes(aLink('a', 'b', { begin, end }), { ...wholeFilter, from, until })).toBe(isShown);
  });

  test('hides what is less sure, leads, what is not so, and what was withdrawn', () => {
    expect(passes(aLink('a', 'b', { certainty: 'possible' }), { ...wholeFilter, certainty: 'probable' })).toBe(false);
    expect(passes(aLink('a', 'b', { certainty: 'confirmed' }), { ...wholeFilter, certainty: 'probable' })).toBe(true);
    expect(passes(aLink('a', 'b', { isLead: true }), { ...wholeFilter, showsLeads: false })).toBe(false);
    expect(passes(aLink('a', 'b', { isNegative: true }), { ...wholeFilter, showsNegative: false })).toBe(false);
    expect(passes(aLink('a', 'b', { isWithdrawn: true }), wholeFilter)).toBe(false);
  });

  test('a hidden kind takes its links along', () => {
    const graph = aStar(3);
    const shown = showChart(graph, { ...whole(graph), filter: { ...wholeFilter, without: ['case'] } });
    expect([shown.all.nodes.length, shown.all.links.length]).toEqual([3, 0]);
  });
});

describe('more than a person reads', () => {
  test(`is drawn in groups; up to ${readable} things each stands for itself`, () => {
    const [few, many] = [aStar(readable - 1), aStar(readable)];
    expect(showChart(few, whole(few)).drawn).toHaveLength(readable);
    const shown = showChart(many, whole(many));
    expect(shown.drawn.map(({ group }) => group?.members.length ?? 1)).toEqual([1, readable]);
    expect(shown.links.map(({ links }) => links.length)).toEqual([readable]);
    expect(shown.all.nodes).toHaveLength(readable + 1);
  });

  test('is shown one by one where a person opened the group', () => {
    const graph = aStar(80);
    const group = present(showChart(graph, whole(graph)).drawn.find((one) => one.group !== undefined));
    expect(showChart(graph, { ...whole(graph), opened: [group.id] }).drawn).toHaveLength(81);
  });

  test('keeps leads and findings of a group apart', () => {
    const { nodes, links } = aStar(70);
    const mixed = {
      nodes,
      links: [...links, ...links.map((link) => ({ ...link, id: `lead ${link.id}`, isLead: true }))],
    };
    expect(showChart(mixed, whole(mixed)).links.map(({ links: [first] }) => first.isLead)).toEqual([false, true]);
  });
});

describe('places', () => {
  test('are the same every time, and nothing stands on another', () => {
    const graph = aStar(40);
    const shown = showChart(graph, whole(graph));
    const places = arrangeAll(shown, {});
    expect(arrangeAll(shown, {})).toEqual(places);
    const all = Object.values(places);
    for (const [at, one] of all.entries())
      for (const other of all.slice(at + 1)) expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(38);
  });

  test('that a person chose stay', () => {
    const graph = aStar(12);
    const held = { [nodeKey('exhibit', 'K3')]: { x: 500, y: -40 } };
    expect(arrangeAll(showChart(graph, whole(graph)), held)[nodeKey('exhibit', 'K3')]).toEqual({ x: 500, y: -40 });
  });
});

describe('a line', () => {
  const figure = (more: Partial<GraphLink>) => {
    const graph = { nodes: [aNode('a'), aNode('b')], links: [aLink('a', 'b', more)] };
    const places = { [nodeKey('exhibit', 'a')]: { x: 0, y: 0 }, [nodeKey('exhibit', 'b')]: { x: 200, y: 0 } };
    return present(drawChart(showChart(graph, whole(graph)), places).links[0]);
  };

  test('is unbroken for what is on record alone', () => {
    expect(figure({}).pieces).toHaveLength(1);
    for (const more of [{ isLead: true }, { nature: 'foreign' }, { nature: 'intelligence' }] as const)
      expect(figure(more).pieces.length).toBeGreaterThan(5);
  });

  test('of a lead, of others and of intelligence look differently, whoever grades what', () => {
    const looks = [
      figure({}),
      figure({ isLead: true }),
      figure({ nature: 'foreign', isLead: true }),
      figure({ nature: 'intelligence' }),
    ];
    expect(new Set(looks.map(({ look }) => look)).size).toBe(4);
    expect(new Set(looks.map(({ pieces: all }) => all.length)).size).toBe(4);
  });

  test('is crossed through for what is not so, and ends at the outline of a thing', () => {
    const { cross, line } = figure({ isNegative: true });
    expect(cross).toHaveLength(2);
    expect([line[0]?.x, line.at(-1)?.x]).toEqual([21, 179]);
  });

  test('in pieces covers exactly what its pattern says', () => {
    const cut = pieces(
      [
        { x: 0, y: 0 },
        { x: 7, y: 0 },
        { x: 20, y: 0 },
      ],
      [4, 2],
    );
    expect(cut.map((piece) => [piece[0]?.x, piece.at(-1)?.x])).toEqual([
      [0, 4],
      [6, 10],
      [12, 16],
      [18, 20],
    ]);
  });
});

test('a long name is cut into two short lines', () => {
  expect(shownName('LUGINA-14 / K5')).toEqual(['LUGINA-14 / K5']);
  expect(shownName('Maker of alarm weapons, Istanbul')).toEqual(['Maker of alarm', 'weapons, Istanbul']);
  expect(shownName('X'.repeat(60)).every((line) => line.length <= 22)).toBe(true);
});
