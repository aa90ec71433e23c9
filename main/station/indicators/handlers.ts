// The answers about indicators of trafficking, command by command.
import type { indicatorsContract } from '../../../shared/contract/indicators.ts';
import type { Handlers } from '../handler.ts';
import { longReads } from '../long-reads.ts';
import { recordLook } from './record-look.ts';

export const indicatorsHandlers: Handlers<keyof typeof indicatorsContract> = {
  'indicators.read': longReads['indicators.read'],
  'indicators.look': recordLook,
};
