// Which acts of custody need a witness at this station: a setting that supervisor and administrator change, and everybody may read.
import { z } from 'zod';
import { WitnessRule } from '../domain/witness-rule.ts';
import { command } from './define.ts';
import { Nothing } from './fields.ts';

export const witnessRuleContract = {
  'witness-rule.read': command({
    input: Nothing,
    output: z.strictObject({ rule: WitnessRule }),
    errors: [],
    allow: 'anyone',
    ledger: { appendsNothing: 'reads' },
  }),
  'witness-rule.change': command({
    input: z.strictObject({ rule: WitnessRule }),
    output: z.strictObject({ rule: WitnessRule }),
    errors: [],
    allow: ['supervisor', 'administrator'],
    ledger: { appends: ['settings.changed'] },
  }),
};
