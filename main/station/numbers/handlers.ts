// Use cases of the numbers by command.
import type { numbersContract } from '../../../shared/contract/numbers.ts';
import { does, writes, type Handlers } from '../handler.ts';
import { countNow, readRecordsBehind } from './count-now.ts';
import { retireDefinition, saveDefinition } from './definitions.ts';
import { exportSnapshot } from './export-snapshot.ts';
import { makeSnapshot, numbersChanges, signOff } from './make-snapshot.ts';
import { checkSnapshot, listNumberReports, readSnapshot } from './read-snapshots.ts';
import { makeYearly } from './yearly-paper.ts';

export const numbersHandlers: Handlers<keyof typeof numbersContract> = {
  'numbers.reports': listNumberReports,
  'numbers.count': countNow,
  'numbers.records': readRecordsBehind,
  'numbers.save-definition': writes(numbersChanges, saveDefinition),
  'numbers.retire-definition': writes(numbersChanges, retireDefinition),
  'numbers.make-snapshot': makeSnapshot,
  'numbers.snapshot': readSnapshot,
  'numbers.check-snapshot': checkSnapshot,
  'numbers.sign-off': signOff,
  'numbers.export': does(exportSnapshot),
  'numbers.yearly': does(makeYearly),
};
