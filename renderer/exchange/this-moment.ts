// What is signed here happens as it is signed.
import { instantOf, type Instant } from '../../shared/language/instant.ts';

export function thisMoment(): Instant {
  return instantOf(new Date());
}
