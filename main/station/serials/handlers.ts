// Answers of the serial search, both given by the reading thread, where every serial is in memory.
import type { serialSearchContract } from '../../../shared/contract/serial-search.ts';
import type { Handlers } from '../handler.ts';
import { longReads } from '../long-reads.ts';

export const serialHandlers: Handlers<keyof typeof serialSearchContract> = {
  'serials.search': longReads['serials.search'],
  'serials.neighbours': longReads['serials.neighbours'],
};
