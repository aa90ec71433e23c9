// What the desk says of serial numbers that wait for a second person or differ between two.
import type { DeskLine } from '../../shared/contract/work.ts';
import { isExhibitStaff } from '../../shared/contract/staff.ts';
import { statement } from '../database/index.ts';
import type { View } from './act.ts';

/** Only for those who may enter them; one's own entries wait for somebody else and are not counted. */
export function serialLines({ db, actor }: View): DeskLine[] {
  if (!isExhibitStaff(actor.roles)) return [];
  const counted = db.all<{ state: 'awaiting' | 'differs'; count: number }>(
    statement`select state, count(*) as count from serial_state indexed by serial_state_open
      where state <> 'confirmed' and (state = 'differs' or first_by <> ${actor.id}) group by state`,
  );
  return counted.map(({ state, count }) => ({
    kind: state === 'awaiting' ? ('serials-awaiting' as const) : ('serials-differ' as const),
    label: '',
    detail: String(count),
    address: '/exhibits/second-entry',
  }));
}
