// Time as a journey turns it: the station's clock and its alarms stand still until the journey lets time pass.
import type { Alarm } from '../../main/station/alarm.ts';
import { aClock, type TestClock } from '../station/open-test-station.ts';

export interface HeldTime {
  readonly clock: TestClock;
  readonly alarm: Alarm;
  /** Lets the clock go on and rings what falls into that time, in order. */
  pass(milliseconds: number): void;
  /** Milliseconds until the next alarm rings; undefined when none is set. */
  untilNext(): number | undefined;
}

export function heldTime(): HeldTime {
  const clock = aClock();
  let now = 0;
  let waiting: readonly { readonly at: number; readonly ring: () => void }[] = [];
  return {
    clock,
    alarm: {
      after(milliseconds, ring) {
        const set = { at: now + milliseconds, ring };
        waiting = [...waiting, set].toSorted((one, other) => one.at - other.at);
        return () => {
          waiting = waiting.filter((other) => other !== set);
        };
      },
    },
    pass(milliseconds) {
      const until = now + milliseconds;
      clock.forward(milliseconds);
      for (let next = waiting[0]; next !== undefined && next.at <= until; next = waiting[0]) {
        waiting = waiting.slice(1);
        now = next.at;
        next.ring();
      }
      now = until;
    },
    untilNext: () => (waiting[0] === undefined ? undefined : waiting[0].at - now),
  };
}
