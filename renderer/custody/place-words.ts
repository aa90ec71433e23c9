// What the screens say of a place: its marks, how full it is, its row in words.
import type { OutputOf } from '../../shared/contract/index.ts';
import { markOrder } from '../../shared/domain/fold-text.ts';
import type { TreeItem } from '../../shared/domain/tree-rows.ts';
import type { StatusTone } from '../components/index.ts';
import { useFormat, useText } from '../text.tsx';

export type MapPlace = OutputOf<'places.map'>['places'][number];

/** A place as the tree walks it: sorted as people count, S2 before S10. */
export type PlaceItem = MapPlace & TreeItem;

export function placeItem(place: MapPlace): PlaceItem {
  return { ...place, order: markOrder(place.name) };
}

export interface PlaceMark {
  readonly kind: 'over' | 'wrong' | 'missing' | 'overdue' | 'closed';
  readonly count: number;
}

/** What one has to look at, the worst first. */
export function marksOf(place: MapPlace): PlaceMark[] {
  const over = place.capacity === undefined ? 0 : Math.max(0, place.kept - place.capacity);
  return [
    { kind: 'missing' as const, count: place.missing },
    { kind: 'over' as const, count: over },
    { kind: 'wrong' as const, count: place.wrong },
    { kind: 'overdue' as const, count: place.overdue },
    { kind: 'closed' as const, count: place.isClosed ? 1 : 0 },
  ].filter(({ count }) => count > 0);
}

export const markTones: Readonly<Record<PlaceMark['kind'], StatusTone>> = {
  missing: 'bad',
  over: 'bad',
  wrong: 'attention',
  overdue: 'attention',
  closed: 'quiet',
};

export const fills = ['empty', 'half', 'most', 'nearly', 'full', 'over', 'unknown'] as const;
export type Fill = (typeof fills)[number];

export function fillOf({ capacity, kept }: MapPlace): Fill {
  if (capacity === undefined) return 'unknown';
  const share = kept / capacity;
  if (share === 0) return 'empty';
  if (share > 1) return 'over';
  if (share === 1) return 'full';
  return share <= 0.5 ? 'half' : share <= 0.8 ? 'most' : 'nearly';
}

/** The row of a place in words, for readers and as the title of its area on the map. */
export function usePlaceWords(): (place: MapPlace) => string {
  const t = useText();
  const format = useFormat();
  return (place) =>
    [
      place.name,
      t(`vocabulary:placeKind.${place.kind}`),
      t('storage:row.belongs', { count: format.number(place.belongs) }),
      t('storage:row.here', { count: format.number(place.here) }),
      t('storage:row.away', { count: format.number(place.away) }),
      place.capacity === undefined
        ? t('storage:row.noRoom')
        : t('storage:row.room', { kept: format.number(place.kept), capacity: format.number(place.capacity) }),
      ...marksOf(place).map(({ kind, count }) => t(`storage:mark.${kind}`, { count: format.number(count) })),
    ].join(', ');
}
