// What a verification found, as plain data that crosses every boundary. Sentences are made from the codes elsewhere. Pure.
import type { Seal } from './seal.ts';

/** In this order they are made and shown. */
export const packageChecks = [
  'names',
  'seal',
  'signature',
  'key',
  'tag-files',
  'manifest',
  'completeness',
  'counts',
  'contents',
  'custody',
] as const;
export type PackageCheckName = (typeof packageChecks)[number];

export interface PackageFinding {
  /** `package.reason` */
  readonly code: string;
  /** The file it concerns, from the package's folder; text from outside, never to be shown as anything but text. */
  readonly path?: string;
  readonly expected?: string;
  readonly found?: string;
}

export interface PackageCheck {
  readonly name: PackageCheckName;
  readonly status: 'pass' | 'fail' | 'warning' | 'not-checked';
  readonly findings: readonly PackageFinding[];
}

export interface CheckedFile {
  readonly path: string;
  readonly bytes: number;
  readonly status: 'sound' | 'changed' | 'missing' | 'extra' | 'not-checked';
  /** As computed, where it was. */
  readonly sha256?: string;
}

/** What no verification can show; each is a sentence in every language. */
export const notProved = ['truth', 'key', 'time', 'completeness-of-record', 'newest', 'this-page'] as const;
export type NotProved = (typeof notProved)[number];

export interface PackageReport {
  readonly format: 'focal-point/package-report/1';
  /** `unconfirmed`: nothing was changed, but the key was not recognised from outside the package. */
  readonly verdict: 'sound' | 'unconfirmed' | 'refused';
  readonly seal?: Seal;
  readonly signer?: {
    /** SHA-256 of the SubjectPublicKeyInfo, lower-case hex. */
    readonly fingerprint: string;
    /** As printed on paper. */
    readonly shown: string;
    readonly isKnown: boolean;
  };
  readonly checks: readonly PackageCheck[];
  readonly files: readonly CheckedFile[];
  readonly custody?: { readonly events: number; readonly proven: number; readonly ledgerSize: number };
  readonly doesNotProve: readonly NotProved[];
}
