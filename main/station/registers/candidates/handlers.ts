// The answers about pairs of register entries, command by command.
import type { registerCandidatesContract } from '../../../../shared/contract/register-candidates.ts';
import { does, writes, type Handlers } from '../../handler.ts';
import { longReads } from '../../long-reads.ts';
import { orderExport } from '../order-export.ts';
import { startComparing } from './compare-entries.ts';
import { decideCandidate } from './decide-candidate.ts';

export const registerCandidateHandlers: Handlers<keyof typeof registerCandidatesContract> = {
  'registers.compare': does((inside) => Promise.resolve(startComparing(inside))),
  'registers.candidates': longReads['registers.candidates'],
  'registers.export': does(orderExport),
  'registers.decide-candidate': writes(['registers', 'exhibits'], decideCandidate),
};
