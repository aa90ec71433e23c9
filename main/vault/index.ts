// The vault: key slots, keys, lock, sealed files, backup. Nothing here knows what a case is.
export { createVault } from './create-vault.ts';
export { readStationFile, type StationDescription } from './station-file.ts';
export { authenticate, unlockVault, unlockWithRecovery } from './unlock.ts';
export { OpenVault, type NewSlot } from './open-vault.ts';
export { PersonalKey, provesAct, type PersonalPublicKey } from './personal-key.ts';
export type { Argon2Parameters } from './argon2.ts';
export { SealedFiles, setLeftoversAside, type FileSource, type SealedFile } from './sealed-files.ts';
export { openSealedFile, type SealedFileReader } from './read-sealed-file.ts';
export { sealedFilePath } from './sealed-file.ts';
export { writeError } from './durable-file.ts';
export { backUp, restoreBackup, verifyBackup } from './backup.ts';
export { openReadOnlyRescue, type RescuedVault } from './rescue.ts';
export { readManifest as readBackup } from './backup-manifest.ts';
export type { SealedContent } from './seal-stream.ts';
