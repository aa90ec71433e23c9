// Whether one stored text may be the one asked for: for the few that are not kept in the index and are compared one by one.
import { elementsOf, encoded, positionsOf } from './serial-encoding.ts';
import { fewestErrors, machineOf, type SerialMachine } from './serial-machine.ts';
import type { SerialQuery } from './serial-query.ts';

export class SerialMatcher {
  readonly #machines: readonly SerialMachine[];

  constructor({ languages, width, errors }: SerialQuery) {
    this.#machines = languages.map((language) => machineOf([language], width, errors));
  }

  /** @param text  a stored serial, marking or pattern as it was recorded. The answer is the one that the index gives. */
  accepts(text: string): boolean {
    return elementsOf(positionsOf(text)).some((elements) => {
      const bytes = encoded(elements);
      return this.#machines.some((machine) => fewestErrors(machine, bytes, 0, bytes.length) >= 0);
    });
  }
}
