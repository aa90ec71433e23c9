// The card of a station: who it is, the key it signs with and the key that packages for it are sealed to. It signs its own card, so whoever compared
// the signing key has compared both.
import { z } from 'zod';
import { canonicalJson, type Json } from '../../language/canonical-json.ts';
import { StationId } from '../../language/identity.ts';
import { Instant } from '../../language/instant.ts';

export const cardFormat = 'focal-point/station-card/1';

/** `not-compared` until a person saw that the key is the one on paper or on the other station's screen. */
export const cardStates = ['not-compared', 'compared', 'revoked'] as const;
export type CardState = (typeof cardStates)[number];

/** How two people saw that they mean the same key. */
export const comparedWays = ['paper', 'camera', 'package'] as const;
export type ComparedWay = (typeof comparedWays)[number];

const Name = z.string().min(1).max(300);

export const CardStatement = z.strictObject({
  format: z.literal(cardFormat),
  station: z.strictObject({ id: StationId, name: Name, agency: Name }),
  /** Who answers there, and how: words. */
  contact: z.string().max(500),
  /** SubjectPublicKeyInfo of its Ed25519 key, DER in base64. */
  signingKey: z.base64().max(100),
  /** `age1…` (X25519). */
  receivingKey: z.string().regex(/^age1[02-9ac-hj-np-z]{58}$/),
  created: Instant,
});
export type CardStatement = z.infer<typeof CardStatement>;

export const StationCard = CardStatement.extend({
  /** Ed25519 over the UTF-8 bytes of `cardStatementText`, base64. */
  signature: z.base64().length(88),
});
export type StationCard = z.infer<typeof StationCard>;

/** What is signed: `"focal-point station card v1\n" ‖ JCS(statement)`. */
export function cardStatementText(statement: CardStatement): string {
  return `focal-point station card v1\n${canonicalJson(statement)}`;
}

/** The text of the file and of the square code. */
export function cardText(card: StationCard): string {
  return canonicalJson(card);
}

/** Longer than any card; a file that is no card is not read to its end. */
export const mostCardCharacters = 4000;

/**
 * Reads the text of a card; its signature is not looked at here.
 * @returns or the code: `exchange.card-newer`, `exchange.card-unreadable`
 */
export function readCard(text: string): { readonly card: StationCard } | { readonly code: string } {
  let value: unknown;
  try {
    value = JSON.parse(text.trim());
  } catch {
    return { code: 'exchange.card-unreadable' };
  }
  const format = z.object({ format: z.string() }).safeParse(value).data?.format;
  const version = /^focal-point\/station-card\/(\d{1,6})$/.exec(format ?? '')?.[1];
  if (version !== undefined && Number(version) > 1) return { code: 'exchange.card-newer' };
  const { data: card } = StationCard.safeParse(value);
  // Another text for the same card would be two cards under one signature.
  return card === undefined || !isCanonical(value, text.trim()) ? { code: 'exchange.card-unreadable' } : { card };
}

function isCanonical(value: unknown, text: string): boolean {
  try {
    // It came out of JSON.parse; half a character in it has no canonical form.
    return canonicalJson(value as Json) === text;
  } catch {
    return false;
  }
}
