// The tamper-evident ledger: appended by the record layer, checked by anyone, its heads kept where the vault is not.
export { Ledger, type LedgerFilter, type LedgerOptions } from './ledger.ts';
export { entryLeaf, entryText, type LedgerEntry, type LedgerSubject, type NewEntry } from './entry.ts';
export {
  headBytes,
  headDigest,
  headLine,
  keyFingerprint,
  LedgerHead,
  parseHeadLine,
  provesHead,
  shownFingerprint,
  SignedHead,
  type LedgerSigner,
} from './head.ts';
export { appendHeads, readHeadFile, type HeadFileContent } from './head-file.ts';
export { provesConsistency, provesInclusion, type ConsistencyProof, type InclusionProof } from './proof.ts';
export { rowHashOf } from './row-hash.ts';
export { verifyLedger, type LedgerEvidence, type VerifyOptions } from './verify-ledger.ts';
export type { CurrentRow } from './row-check.ts';
export type { LedgerFinding, LedgerProgress, LedgerReport } from './ledger-report.ts';
