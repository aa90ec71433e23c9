// The tamper-evident ledger: appended by the record layer, checked by anyone, its heads kept where the vault is not.
export { Ledger } from './ledger.ts';
export { entryLeaf, entryText, type LedgerEntry, type NewEntry } from './entry.ts';
export {
  headBytes,
  headDigest,
  keyFingerprint,
  LedgerHead,
  provesHead,
  shownFingerprint,
  SignedHead,
  type LedgerSigner,
} from './head.ts';
export { readHeadFile } from './head-file.ts';
export { provesConsistency, provesInclusion } from './proof.ts';
export { rowHashOf } from './row-hash.ts';
export { verifyLedger } from './verify-ledger.ts';
export type { CurrentRow } from './row-check.ts';
export { isRemark, type LedgerFinding, type LedgerProgress, type LedgerReport } from './ledger-report.ts';
export { StoredTree } from './stored-tree.ts';
