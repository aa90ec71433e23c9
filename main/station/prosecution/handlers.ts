// The prosecutor's answers, command by command.
import type { chargesContract } from '../../../shared/contract/charges.ts';
import type { clocksContract } from '../../../shared/contract/clocks.ts';
import type { legalBasesContract } from '../../../shared/contract/legal-bases.ts';
import { does, type Handlers } from '../handler.ts';
import { longReads } from '../long-reads.ts';
import { recordAttributions, withdrawAttribution } from './attributions.ts';
import { changeCharge, layCharge, withdrawCharge } from './charges.ts';
import { listLegalBases, readLegalBasisVersions, saveLegalBasis } from './legal-bases.ts';
import { makeChargeSheet, makeThresholdComputation } from './make-papers.ts';
import { recordClock, takeBackClock } from './record-clock.ts';
import { dismissSuggestion, takeUpSuggestion } from './suggestions.ts';

type Area = keyof typeof chargesContract | keyof typeof clocksContract | keyof typeof legalBasesContract;

export const prosecutionHandlers: Handlers<Area> = {
  'legal-bases.list': listLegalBases,
  'legal-bases.read': readLegalBasisVersions,
  'legal-bases.save': saveLegalBasis,
  'prosecution.read': longReads['prosecution.read'],
  'charges.lay': layCharge,
  'charges.change': changeCharge,
  'charges.withdraw': withdrawCharge,
  'attributions.record': recordAttributions,
  'attributions.withdraw': withdrawAttribution,
  'suggestions.dismiss': dismissSuggestion,
  'suggestions.take-up': takeUpSuggestion,
  'prosecution.threshold-document': does(makeThresholdComputation),
  'prosecution.charge-sheet': does(makeChargeSheet),
  'clocks.read': longReads['clocks.read'],
  'clocks.record': recordClock,
  'clocks.take-back': takeBackClock,
};
