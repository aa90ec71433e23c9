// Rows of legal bases: the newest of each code counts for new charges, the program's own or the station's; whatever was charged under one keeps it.
import type { LegalBasisOnRecord } from '../../../shared/contract/legal-bases.ts';
import { wordsIn } from '../../../shared/domain/examination/words.ts';
import { LegalBasis } from '../../../shared/domain/prosecution/legal-basis.ts';
import { strictAssert } from '../../../shared/language/habits.ts';
import type { Instant } from '../../../shared/language/instant.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { builtInLegalBases } from '../../../shared/reference/legal-bases.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import type { Act } from '../act.ts';
import { storedJson } from '../stored-json.ts';

interface LegalBasisRow {
  readonly id: string;
  readonly code: string;
  readonly version: number;
  readonly body: string;
  readonly origin: 'program' | 'station';
  readonly reason: string;
  readonly recorded_at: Instant;
  readonly person: string;
}

/** Every version there is, of each row the newest first; rows in the order they came. */
export function allLegalBases(db: ReadableDatabase): Map<string, LegalBasisOnRecord[]> {
  const versions = new Map<string, LegalBasisOnRecord[]>(
    builtInLegalBases.map((basis) => [basis.code, [{ basis, origin: 'program', reason: '' }]]),
  );
  for (const row of db.each<LegalBasisRow>(statement`select * from legal_basis order by recorded_at, id`)) {
    const shown: LegalBasisOnRecord = {
      basis: readBasis(row.body),
      origin: row.origin,
      recordedAt: row.recorded_at,
      recordedBy: row.person,
      reason: row.reason,
    };
    // A recorded row is what charges stand on; the program's own of the same version gives way to it.
    const others = (versions.get(row.code) ?? []).filter(({ basis }) => basis.version !== row.version);
    versions.set(
      row.code,
      [...others, shown].toSorted((a, b) => b.basis.version - a.basis.version),
    );
  }
  return versions;
}

/** Each row in its newest version. */
export function newestLegalBases(db: ReadableDatabase): LegalBasisOnRecord[] {
  return [...allLegalBases(db).values()].flatMap(([newest]) => (newest === undefined ? [] : [newest]));
}

/** The version somebody was charged under, whatever came after it. */
export function readLegalBasis(db: ReadableDatabase, id: string): LegalBasis {
  const row = db.first<LegalBasisRow>(statement`select * from legal_basis where id = ${id}`);
  strictAssert(row !== undefined, 'a legal basis that was charged under stays');
  return readBasis(row.body);
}

/**
 * The newest version, if it is the one the person saw.
 * @throws FocalPointError `legal-bases.unknown`, `legal-bases.changed-meanwhile`
 */
export function demandNewestBasis(
  db: ReadableDatabase,
  { code, version }: { readonly code: string; readonly version: number },
): LegalBasis {
  const newest = allLegalBases(db).get(code)?.[0]?.basis;
  if (newest === undefined) throw new FocalPointError('legal-bases.unknown');
  if (newest.version !== version) throw new FocalPointError('legal-bases.changed-meanwhile');
  return newest;
}

/** Keeps a version on record before anybody is charged under it. @returns the id of its row */
export function recordLegalBasis(
  act: Act,
  basis: LegalBasis,
  { origin, reason }: { readonly origin: 'program' | 'station'; readonly reason: string } = {
    origin: 'program',
    reason: '',
  },
): string {
  const { code, version } = basis;
  const known = act.db.first<{ id: string }>(
    statement`select id from legal_basis where code = ${code} and version = ${version}`,
  );
  if (known !== undefined) return known.id;
  const id = act.nextId();
  act.record(
    'legal_basis',
    {
      id,
      code,
      version,
      body: storedJson(basis),
      origin,
      reason,
      recorded_at: act.now,
      person_id: act.actor.id,
      person: act.actor.name,
    },
    { action: 'legal-basis.recorded', label: basisLabel(basis), ...(reason === '' ? {} : { reason }) },
  );
  return id;
}

/** `Criminal Code 06/L-074 366 ¶2 · v1`: as the ledger and events name it, whatever the language of the screen. */
export function basisLabel(basis: LegalBasis): string {
  const { law, article, paragraph, version } = basis;
  const named = paragraph === '' ? article : `${article} ¶${paragraph}`;
  return `${wordsIn(law, 'en')} ${named} · v${version}`;
}

// Bodies are written by `storedJson` from a parsed input; the rule of the schema is looked at again on the way out.
function readBasis(body: string): LegalBasis {
  return LegalBasis.parse(JSON.parse(body));
}
