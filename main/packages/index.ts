// Sealed packages: written whole or not at all, read by distrusting everything, verified the same way here and in a browser.
export {
  sealPackage,
  type PackageSigner,
  type PackageTarget,
  type SealedPackageResult,
  type SealOrder,
} from './write/seal-package.ts';
export { chartJsonLd } from './chart-json-ld.ts';
export type { EntrySource, PackageEntry } from './write/package-entry.ts';
export { extractPackage, verifyPackage, type VerifyOptions } from './read/verify-package.ts';
export { recordBytesInTurns } from './write/record-in-turns.ts';
export { folderAsZip, withBroughtPackage, type BroughtPackage, type PlacedFile } from './read/brought-package.ts';
export type { AgeKey } from './read/age-access.ts';
export type { PackagePlace } from './read/open-package.ts';
export type {
  CheckedFile,
  NotProved,
  PackageCheck,
  PackageCheckName,
  PackageFinding,
  PackageReport,
} from './format/package-report.ts';
export { compareFingerprint } from './format/public-key.ts';
export { safeFileName } from './format/package-path.ts';
export type { Seal, SealedHead, SealFields, SealKind } from './format/seal.ts';
export {
  recordBytes,
  type CaseFile,
  type CustodyFile,
  type CustodyFileEnd,
  type CustodyFileEvent,
  type ExhibitsFile,
  type LedgerProofsFile,
  type RecordFile,
  type SupersedesFile,
} from './records.ts';
export { caseJsonLd, type CaseJsonLdModel } from './case-json-ld.ts';
