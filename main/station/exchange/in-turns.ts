// Reading that takes longer than others should wait, of one moment all the same: in turns, and again where something was recorded meanwhile.
import { afterOthers } from '../../threads/index.ts';

/** On a station where somebody records without end it is read in one turn, and everybody waits that once. */
const mostAttempts = 3;

/**
 * @param begin   begins the reading anew.
 * @param moment  what is another number as soon as anything was recorded.
 * @returns what was read, all of it of one moment.
 * @throws FocalPointError `threads.cancelled`
 */
export async function readInTurns<Value>(
  begin: () => Generator<void, Value, void>,
  moment: () => number,
  signal?: AbortSignal,
): Promise<Value> {
  for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
    const began = moment();
    const reading = begin();
    for (let step = reading.next(); moment() === began; step = reading.next()) {
      if (step.done === true) return step.value;
      await afterOthers(signal);
    }
  }
  return readInOneTurn(begin());
}

function readInOneTurn<Value>(reading: Generator<void, Value, void>): Value {
  for (;;) {
    const step = reading.next();
    if (step.done === true) return step.value;
  }
}
