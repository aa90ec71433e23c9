// What the recovery sheet prints. The code is in memory for this one paper and on no disk.
import type { RecoverySheetModel } from '../../documents/models/small-papers.ts';
import { documentHead } from '../document-head.ts';
import type { Inside } from '../inside.ts';

export function recoverySheetModel(inside: Inside, code: string): RecoverySheetModel {
  return {
    head: documentHead(inside, { kind: 'recovery-sheet' }),
    groups: code.split(/[\s-]+/).filter((group) => group !== ''),
    code,
  };
}
