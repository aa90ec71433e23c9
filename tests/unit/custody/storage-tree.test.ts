// How a storage tree is walked and drawn: rows that are open, finding by typing, and a floor plan that loses no place.
import { describe, expect, test } from 'vitest';
import { floorPlan, neighbourOf, type Rectangle } from '../../../shared/domain/floor-plan.ts';
import { filteredTree, lineOf, treeOf, typedAhead, visibleRows } from '../../../shared/domain/tree-rows.ts';

const item = (id: string, parentId?: string) => ({ id, parentId, name: id, order: id });
const tree = treeOf([
  item('Lab'),
  item('R2', 'Lab'),
  item('R1', 'Lab'),
  item('Žuti orman', 'R1'),
  item('Зелени', 'R1'),
  item('Depot'),
]);

describe('the rows of a tree', () => {
  test('only what stands in something open is seen, sorted among its neighbours', () => {
    expect(visibleRows(tree, new Set()).map(({ item: { id } }) => id)).toEqual(['Depot', 'Lab']);
    const rows = visibleRows(tree, new Set(['Lab', 'R1']));
    expect(rows.map(({ item: { id } }) => id)).toEqual(['Depot', 'Lab', 'R1', 'Žuti orman', 'Зелени', 'R2']);
    expect(rows[2]).toMatchObject({ level: 2, position: 1, neighbours: 2, isOpen: true, hasChildren: true });
    expect(rows[5]).toMatchObject({ level: 2, position: 2, isOpen: false, hasChildren: false });
  });

  test('a filter keeps what fits and everything it stands in, in any script', () => {
    expect([...filteredTree(tree, 'zuti').byId.keys()]).toEqual(['Lab', 'R1', 'Žuti orman']);
    expect([...filteredTree(tree, 'zeleni').byId.keys()]).toEqual(['Lab', 'R1', 'Зелени']);
    expect(filteredTree(tree, '  ')).toBe(tree);
  });

  test('typing finds the next name that begins so; the same letter again goes on', () => {
    const rows = visibleRows(tree, new Set(['Lab', 'R1']));
    expect(typedAhead(rows, 0, 'r')).toBe(2);
    expect(typedAhead(rows, 2, 'rr')).toBe(5);
    expect(typedAhead(rows, 2, 'r2')).toBe(5);
    expect(typedAhead(rows, 5, 'z')).toBe(3);
    expect(typedAhead(rows, 0, 'q')).toBeUndefined();
  });

  test('knows the line to a place, and shows one whose outer place is missing at the top', () => {
    expect(lineOf(tree, 'Зелени').map(({ id }) => id)).toEqual(['Lab', 'R1', 'Зелени']);
    expect(visibleRows(treeOf([item('S1', 'gone')]), new Set())).toHaveLength(1);
  });
});

describe('the floor plan', () => {
  const whole: Rectangle = { x: 10, y: 20, width: 600, height: 400 };
  const parts = [6, 6, 4, 3, 2, 2, 1].map((weight, index) => ({ id: `p${index}`, weight }));
  const area = ({ width, height }: Rectangle) => width * height;

  test('gives each its share, and all of it', () => {
    const plan = floorPlan(parts, whole);
    const total = [...plan.values()].reduce((sum, rectangle) => sum + area(rectangle), 0);
    expect(total).toBeCloseTo(area(whole), 6);
    expect(area(plan.get('p0') ?? whole)).toBeCloseTo((area(whole) * 6) / 24, 6);
  });

  test('keeps every rectangle inside, apart from the others, and fairly square', () => {
    const plan = [...floorPlan(parts, whole).values()];
    for (const { x, y, width, height } of plan) {
      expect(x).toBeGreaterThanOrEqual(whole.x - 1e-9);
      expect(y).toBeGreaterThanOrEqual(whole.y - 1e-9);
      expect(x + width).toBeLessThanOrEqual(whole.x + whole.width + 1e-9);
      expect(y + height).toBeLessThanOrEqual(whole.y + whole.height + 1e-9);
      expect(Math.max(width / height, height / width)).toBeLessThan(3);
    }
    for (const [index, left] of plan.entries())
      for (const right of plan.slice(index + 1)) {
        const across = Math.min(left.x + left.width, right.x + right.width) - Math.max(left.x, right.x);
        const down = Math.min(left.y + left.height, right.y + right.height) - Math.max(left.y, right.y);
        expect(Math.min(across, down)).toBeLessThan(1e-6);
      }
  });

  test('draws 10,000 places, and nothing where there is no room', () => {
    const many = Array.from({ length: 10_000 }, (_, index) => ({ id: String(index), weight: 1 + (index % 7) }));
    expect(floorPlan(many, whole).size).toBe(10_000);
    expect(floorPlan(many, { ...whole, width: 0 }).size).toBe(0);
    expect(floorPlan([], whole).size).toBe(0);
  });

  test('an arrow key goes to the rectangle that lies that way', () => {
    const plan = floorPlan(
      ['a', 'b', 'c', 'd'].map((id) => ({ id, weight: 1 })),
      { x: 0, y: 0, width: 200, height: 200 },
    );
    expect(neighbourOf(plan, 'a', 'down')).toBe('b');
    expect(neighbourOf(plan, 'a', 'right')).toBe('c');
    expect(neighbourOf(plan, 'd', 'left')).toBe('b');
    expect(neighbourOf(plan, 'd', 'right')).toBeUndefined();
  });
});
