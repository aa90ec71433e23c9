// Whether closed inventories are what two persons signed: their signatures, and the lines that the rows give today.
import { canonicalJson } from '../../../shared/language/canonical-json.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import type { LedgerFinding } from '../../ledger/index.ts';
import { provesAct } from '../../vault/index.ts';
import { readStoredJson } from '../stored-json.ts';
import { resultOf } from './judge-session.ts';
import { readSession, type EndRow } from './session-records.ts';
import { linesDigest } from './signed-result.ts';

/** @param proves  whether the person with this identifier held the key with this fingerprint when this end was recorded, and which key that is. */
export function* findingsOfInventories(
  db: ReadableDatabase,
  proves: (personId: string, fingerprint: string, endId: string) => string | undefined,
): Iterable<LedgerFinding | undefined> {
  for (const end of db.all<EndRow>(statement`select * from inventory_end order by ended_at, id`)) {
    const session = readSession(db, end.session_id);
    const signed = readStoredJson<Readonly<Record<string, string>>>(end.statement);
    const isSigned = (personId: string | null, fingerprint: string | null, signature: string | null): boolean => {
      if (personId === null || fingerprint === null || signature === null) return false;
      const key = proves(personId, fingerprint, end.id);
      return key !== undefined && provesAct(signed, signature, key);
    };
    const isSound =
      canonicalJson(signed) === end.statement &&
      isSigned(end.first_id, end.first_key, end.first_signature) &&
      (end.how === 'abandoned' ||
        (isSigned(end.second_id, end.second_key, end.second_signature) &&
          signed['lines'] === linesDigest(resultOf(db, session).lines)));
    yield isSound ? undefined : { code: 'result-signature-wrong', id: session.id, label: session.number };
  }
}
