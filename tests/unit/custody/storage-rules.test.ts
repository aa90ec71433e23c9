// The rules of places that need no storage: order of kinds, what is kept apart, names that cannot deceive, sums over the tree.
import { describe, expect, test } from 'vitest';
import { exhibitKinds } from '../../../shared/domain/exhibit.ts';
import { totalsOf, type PlacePair } from '../../../shared/domain/place-totals.ts';
import {
  admittedCategories,
  Capacity,
  categoryOf,
  mayStandIn,
  placeCategories,
  PlaceName,
  verdictOf,
  widens,
} from '../../../shared/domain/storage.ts';

describe('what stands in what', () => {
  test('the ladder goes down from site to box and may skip rungs', () => {
    expect(mayStandIn('box', 'site')).toBe(true);
    expect(mayStandIn('shelf', 'room')).toBe(true);
  });
  test('a room is in no box, and nothing stands in its own kind', () => {
    expect(mayStandIn('room', 'box')).toBe(false);
    expect(mayStandIn('shelf', 'shelf')).toBe(false);
  });
});

describe('what may be kept where', () => {
  test('without any rule everything but explosives', () => {
    expect(placeCategories.filter((category) => !admittedCategories([undefined]).includes(category))).toEqual([
      'explosives',
    ]);
  });
  test('a rule further in can only make it narrower', () => {
    expect(admittedCategories([['firearms', 'ammunition'], undefined, ['ammunition', 'valuables']])).toEqual([
      'ammunition',
    ]);
  });
  test('explosives go where a place names them, also under a site that says nothing', () => {
    expect(verdictOf('explosive', admittedCategories([undefined, ['explosives']]))).toBe('admitted');
    expect(verdictOf('explosive', admittedCategories([['firearms'], ['explosives']]))).toBe('explosive');
  });
  test('firearms and ammunition are apart, whoever decides; for the rest a supervisor can', () => {
    expect(verdictOf('ammunition', ['firearms'])).toBe('apart');
    expect(verdictOf('magazine', ['ammunition'])).toBe('apart');
    expect(verdictOf('cash', ['firearms'])).toBe('needs-exception');
    expect(verdictOf('ammunition', ['documents'])).toBe('needs-exception');
  });
  test('every kind of exhibit belongs to a category', () => {
    expect(exhibitKinds.filter((kind) => !placeCategories.includes(categoryOf[kind]))).toEqual([]);
  });
  test('widening is noticed, narrowing is not widening', () => {
    expect(widens(['firearms'], ['firearms', 'ammunition'])).toBe(true);
    expect(widens(['firearms', 'ammunition'], ['firearms'])).toBe(false);
  });
});

describe('what a place may be called', () => {
  test.each([
    ['a name of 200 characters', 'Щ'.repeat(200)],
    ['a name that is written from right to left', 'غرفة الأدلة'],
    ['a name with a slash', 'R2/S4'],
  ])('%s', (_, name) => expect(PlaceName.parse(name)).toBe(name));
  test.each([
    ['201 characters', 'x'.repeat(201)],
    ['nothing but spaces', '   '],
    ['a mark that reverses what follows', 'R1 \u202e4S'],
    ['an invisible right-to-left mark', 'R1\u200f'],
    ['a zero-width space', 'R\u200b1'],
    ['a line break', 'R1\nS4'],
    ['a separator that would make it read as a path', 'R1 / S4'],
  ])('not %s', (_, name) => expect(PlaceName.safeParse(name).success).toBe(false));
  test.each([-1, 0, 0.5, 100_001, Number.NaN, Number.POSITIVE_INFINITY])('a capacity is never %s', (capacity) =>
    expect(Capacity.safeParse(capacity).success).toBe(false),
  );
});

describe('counting a storage tree', () => {
  const places = [
    { id: 'site' },
    { id: 'room', parentId: 'site' },
    { id: 'a', parentId: 'room' },
    { id: 'b', parentId: 'room' },
    { id: 'other', parentId: 'site' },
  ];
  const totals = (...pairs: PlacePair[]) => totalsOf(places, { pairs, wrong: [], missing: [] });
  const pair = (home: string | null, seen: string | null, more: Partial<PlacePair> = {}): PlacePair => ({
    home,
    seen,
    count: 1,
    away: 0,
    overdue: 0,
    ...more,
  });

  test('what lies at home counts once in each place around it', () => {
    const sums = totals(pair('a', 'a', { count: 3 }));
    for (const id of ['a', 'room', 'site']) expect(sums.get(id)).toMatchObject({ belongs: 3, here: 3, kept: 3 });
    expect(sums.get('b')).toMatchObject({ belongs: 0, here: 0, kept: 0 });
  });
  test('the space of what is lent is kept, and it is away', () => {
    expect(totals(pair('a', null, { away: 1, overdue: 1 })).get('room')).toMatchObject({
      belongs: 1,
      here: 0,
      away: 1,
      overdue: 1,
      kept: 1,
    });
  });
  test('a guest takes room on its shelf and none twice in the room that holds both', () => {
    const sums = totals(pair('a', 'b'));
    expect(sums.get('a')?.kept).toBe(1);
    expect(sums.get('b')?.kept).toBe(1);
    expect(sums.get('room')).toMatchObject({ belongs: 1, here: 1, kept: 1 });
  });
  test('a guest from another room takes room up to the site that holds both', () => {
    const sums = totals(pair('other', 'a'));
    expect(sums.get('room')?.kept).toBe(1);
    expect(sums.get('site')?.kept).toBe(1);
  });
  test('a guest without any home takes room everywhere around it', () => {
    expect(totals(pair(null, 'a')).get('site')).toMatchObject({ belongs: 0, here: 1, kept: 1 });
  });
  test('what belongs to a person or a place of another tree is nobody’s here', () => {
    expect(totals(pair('a person', 'a')).get('room')).toMatchObject({ belongs: 0, here: 1, kept: 1 });
  });
});
