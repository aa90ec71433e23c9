// One stored exception from the rule of a place, and what its supervisor signed. Read by verification too: nothing that signs is here.
import type { Json } from '../../../shared/language/canonical-json.ts';
import type { ExhibitId, PersonId, PlaceExceptionId, PlaceId } from '../../../shared/language/identity.ts';
import type { Instant } from '../../../shared/language/instant.ts';

export interface PlaceExceptionRow {
  readonly id: PlaceExceptionId;
  readonly place_id: PlaceId;
  readonly exhibit_id: ExhibitId;
  /** Labels as the supervisor saw them. */
  readonly exhibit: string;
  readonly place: string;
  readonly reason: string;
  readonly allowed_at: Instant;
  readonly signer_id: PersonId;
  readonly signer: string;
  readonly signature_key: string;
  readonly signature: string;
  readonly withdrawn_at: Instant | null;
  readonly withdrawn_by: string | null;
}

/** What the supervisor signs: everything the exception says. Its withdrawal is a later act and not part of it. */
export function exceptionStatement(
  row: Omit<PlaceExceptionRow, 'signature' | 'withdrawn_at' | 'withdrawn_by'>,
): Record<string, Json> {
  const { id, place_id, exhibit_id, exhibit, place, reason, allowed_at, signer_id, signer, signature_key } = row;
  const said = { id, place_id, exhibit_id, exhibit, place, reason, allowed_at, signer_id, signer, signature_key };
  return { says: 'place-exception', ...said };
}
