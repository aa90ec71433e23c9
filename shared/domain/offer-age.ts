// How long an offer may wait. The exhibit stays with whoever offered it, but on the table between two persons nobody looks after it.

/** A working day: whoever was out of the house has been back. */
export const offerOldAfterHours = 24;
/** Longer than a weekend: nobody can say any more that the other person will be in tomorrow. */
export const offerOverdueAfterHours = 72;

export type OfferAge = 'fresh' | 'old' | 'overdue';

/** @param now  ISO UTC, like `offeredAt`. */
export function offerAgeOf(offeredAt: string, now: string): OfferAge {
  const hours = (Date.parse(now) - Date.parse(offeredAt)) / 3_600_000;
  if (hours >= offerOverdueAfterHours) return 'overdue';
  return hours >= offerOldAfterHours ? 'old' : 'fresh';
}
