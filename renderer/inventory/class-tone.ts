// How grave a class of a result is, as shape and colour together.
import type { InventoryClass } from '../../shared/domain/inventory.ts';
import type { StatusTone } from '../components/index.ts';

const tones: Readonly<Record<InventoryClass, StatusTone>> = {
  found: 'good',
  'found-elsewhere': 'attention',
  missing: 'bad',
  'not-on-this-list': 'attention',
  'unknown-label': 'bad',
  'seal-differs': 'bad',
  'quantity-differs': 'bad',
  'checked-out-but-present': 'attention',
  'present-but-disposed': 'bad',
  'second-count-differs': 'attention',
  'away-as-recorded': 'neutral',
  'voided-label': 'bad',
  'label-of-another-station': 'bad',
  'misread-label': 'bad',
  'label-of-another-kind': 'attention',
};

export function toneOf(each: InventoryClass): StatusTone {
  return tones[each];
}
