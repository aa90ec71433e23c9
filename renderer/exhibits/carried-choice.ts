// What was chosen in one place goes to the form of another: in its address where it fits, and beside it where thousands are chosen.
import { ExhibitId } from '../../shared/language/identity.ts';

/** More make an address that nothing shows or copies any more. */
const mostInAddress = 500;
const mostCarried = 4;
const carriedIn = 'chosen-';

/** Of this window, until it is loaded anew; the oldest go first. */
const carried = new Map<string, readonly ExhibitId[]>();
let carriedBefore = 0;

/** @param place  the form, such as `/custody/offer`. @returns its address with what is chosen. */
export function addressFor(place: string, exhibitIds: readonly ExhibitId[]): string {
  if (exhibitIds.length <= mostInAddress) return `${place}/${exhibitIds.join(',')}`;
  carriedBefore += 1;
  const name = `${carriedIn}${String(carriedBefore)}`;
  carried.set(name, exhibitIds);
  const [oldest] = carried.keys();
  if (carried.size > mostCarried && oldest !== undefined) carried.delete(oldest);
  return `${place}/${name}`;
}

/** @returns undefined where it was carried beside the address and the window was loaded anew since. */
export function exhibitsNamedBy(named: string | undefined): readonly ExhibitId[] | undefined {
  if (named?.startsWith(carriedIn) === true) return carried.get(named);
  return (named ?? '').split(',', mostInAddress).flatMap((text) => ExhibitId.safeParse(text).data ?? []);
}
