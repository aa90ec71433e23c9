// How a package that somebody brought stands to those already in: new, the same once more, older, or at odds with what its station said before.
import type { Instant } from '../../language/instant.ts';

/** Whether the key was known from outside the package: from a package taken in before, from paper just now, or not at all. */
export const keyBases = ['earlier', 'paper', 'unconfirmed'] as const;
export type KeyBasis = (typeof keyBases)[number];

/** Why nothing can be taken in. */
export const standingRefusals = ['own', 'same', 'id-reused'] as const;
export type StandingRefusal = (typeof standingRefusals)[number];

/** Why nothing was read at all, until somebody gives the right key. */
export const keyRefusals: readonly string[] = ['package.key-needed', 'package.wrong-key'];

/** What a person has to have seen, and to give a reason for, before it is taken in all the same. */
export const cautions = [
  'unknown-key',
  'revoked-key',
  'another-key',
  'older',
  'replaced',
  'other-replaced',
  'ledger-shorter',
  'ledger-forked',
] as const;
export type Caution = (typeof cautions)[number];

/** What a seal says of itself, as far as it is compared. */
export interface SealedStatement {
  readonly packageId: string;
  readonly sealSha256: string;
  readonly stationId: string;
  /** SHA-256 of the public key, lower-case hex. */
  readonly keyFingerprint: string;
  readonly created: Instant;
  /** The case by the id its own station gave it; absent where the package names none. */
  readonly foreignCaseId: string | undefined;
  /** Of the package whose place it says it takes. */
  readonly supersedes?: { readonly packageId: string; readonly manifestSha256: string } | undefined;
  /** Of what it holds. */
  readonly manifestSha256: string;
  /** The head of its station's ledger; absent for a station that had none yet. */
  readonly head: { readonly size: number; readonly root: string } | undefined;
}

export interface KnownPackage<Id> extends SealedStatement {
  readonly id: Id;
}

/** What was said of the key of a station, wherever it was said. */
export interface KnownKey {
  readonly stationId: string;
  readonly keyFingerprint: string;
  readonly state: 'not-compared' | 'compared' | 'revoked';
}

export interface Standing<Id> {
  readonly refusal?: StandingRefusal;
  /** The package already in that the refusal speaks of. */
  readonly sameAs?: Id;
  readonly cautions: readonly Caution[];
  readonly isKeyKnown: boolean;
  /** The package in whose place it says it takes. */
  readonly takesPlaceOf?: Id;
  /** Packages of the same case of the same station, newest first. */
  readonly earlier: readonly Id[];
}

/**
 * @param own   id and key of this station.
 * @param known every package that was taken in.
 * @param keys  every key that somebody compared, revoked or only entered.
 */
export function standingOf<Id>(
  brought: SealedStatement,
  own: { readonly stationId: string; readonly keyFingerprint: string },
  known: readonly KnownPackage<Id>[],
  keys: readonly KnownKey[],
): Standing<Id> {
  const sameCase = known
    .filter(
      ({ stationId, foreignCaseId }) =>
        stationId === brought.stationId && foreignCaseId !== undefined && foreignCaseId === brought.foreignCaseId,
    )
    .toSorted((left, right) => (left.created < right.created ? 1 : -1));
  const ofStation = known.filter(({ stationId }) => stationId === brought.stationId);
  const key = keys.find(
    ({ keyFingerprint, stationId }) => keyFingerprint === brought.keyFingerprint && stationId === brought.stationId,
  );
  const isKeyKnown = key?.state === 'compared';
  const earlier = sameCase.map(({ id }) => id);
  const place = ofStation.find(({ packageId }) => packageId === brought.supersedes?.packageId);
  const takesPlaceOf = place === undefined ? {} : { takesPlaceOf: place.id };
  const answer = { isKeyKnown, earlier, cautions: [], ...takesPlaceOf };
  if (own.stationId === brought.stationId || own.keyFingerprint === brought.keyFingerprint)
    return { ...answer, refusal: 'own' };
  const sameId = known.find(({ packageId }) => packageId === brought.packageId);
  if (sameId !== undefined) {
    const refusal = sameId.sealSha256 === brought.sealSha256 ? 'same' : 'id-reused';
    return { ...answer, refusal, sameAs: sameId.id };
  }
  return {
    ...answer,
    cautions: [
      ...(isKeyKnown ? [] : [key?.state === 'revoked' ? ('revoked-key' as const) : ('unknown-key' as const)]),
      ...(hasAnotherKey(brought, [...known, ...keys.filter(({ state }) => state !== 'revoked')])
        ? ['another-key' as const]
        : []),
      ...(sameCase.some(({ created }) => created > brought.created) ? ['older' as const] : []),
      ...(ofStation.some(({ supersedes }) => supersedes?.packageId === brought.packageId) ? ['replaced' as const] : []),
      ...(place !== undefined && place.manifestSha256 !== brought.supersedes?.manifestSha256
        ? ['other-replaced' as const]
        : []),
      ...ledgerCautions(brought, ofStation),
    ],
  };
}

/** The station was known under another key, or the key as that of another station. */
function hasAnotherKey(
  { stationId, keyFingerprint }: SealedStatement,
  known: readonly Pick<SealedStatement, 'stationId' | 'keyFingerprint'>[],
): boolean {
  return known.some((one) => (one.stationId === stationId) !== (one.keyFingerprint === keyFingerprint));
}

/** A ledger only grows: later it is not shorter, and of one length there is one. */
function ledgerCautions({ head, created }: SealedStatement, ofStation: readonly SealedStatement[]): Caution[] {
  if (head === undefined) return [];
  const heads = ofStation.flatMap((one) => (one.head === undefined ? [] : [{ ...one.head, created: one.created }]));
  const isForked = heads.some(({ size, root }) => size === head.size && root !== head.root);
  const isShorter = heads.some((one) =>
    one.created < created ? one.size > head.size : one.created > created && one.size < head.size,
  );
  return [...(isShorter ? ['ledger-shorter' as const] : []), ...(isForked ? ['ledger-forked' as const] : [])];
}
