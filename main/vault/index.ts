// The vault: key slots, keys, lock, sealed files, backup. Nothing here knows what a case is.
export { createVault, type VaultPlan } from './create-vault.ts';
export { readStationFile, type StationDescription, type StationFileBody } from './station-file.ts';
export { authenticate, unlockVault, unlockWithRecovery, type Credentials, type UnlockedVault } from './unlock.ts';
export { OpenVault, type NewSlot, type SlotReplacement } from './open-vault.ts';
export { actBytes, PersonalKey, provesAct, type PersonalPublicKey } from './personal-key.ts';
export type { Argon2Parameters } from './argon2.ts';
export type { RandomBytes } from './primitives.ts';
export {
  SealedFiles,
  setLeftoversAside,
  type FileSource,
  type SealedFile,
  type SealingOptions,
  type SetAside,
} from './sealed-files.ts';
export { openSealedFile, type SealedFileReader } from './read-sealed-file.ts';
export type { BytesProgress } from './sealing-thread.ts';
export {
  backUp,
  restoreBackup,
  verifyBackup,
  type BackupCredentials,
  type BackupOptions,
  type BackupReport,
} from './backup.ts';
export type { BackupProgress } from './backup-thread.ts';
export { openReadOnlyRescue, type RescuedVault } from './rescue.ts';
export { selfTest } from './self-test.ts';
export { readManifest as readBackup, type BackupManifest } from './backup-manifest.ts';
export type { SealedContent } from './seal-stream.ts';
