// Reading legal bases and writing their next version.
import { FocalPointError } from '../../../shared/language/result.ts';
import { reads, writes, type Handler, type ReadHandler } from '../handler.ts';
import { storedJson } from '../stored-json.ts';
import { allLegalBases, newestLegalBases, recordLegalBasis } from './legal-basis-records.ts';

export const listLegalBases: ReadHandler<'legal-bases.list'> = reads(({ db }) => ({ bases: newestLegalBases(db) }));

export const readLegalBasisVersions: ReadHandler<'legal-bases.read'> = reads(({ db }, { code }) => {
  const versions = allLegalBases(db).get(code);
  if (versions === undefined) throw new FocalPointError('legal-bases.unknown');
  return { versions };
});

export const saveLegalBasis: Handler<'legal-bases.save'> = writes(['prosecution'], (act, { basis, reason }) => {
  const newest = allLegalBases(act.db).get(basis.code)?.[0]?.basis;
  // Whoever edited an older version would undo, unseen, what a colleague changed meanwhile.
  if (basis.version !== (newest?.version ?? 1)) throw new FocalPointError('legal-bases.changed-meanwhile');
  if (newest !== undefined && storedJson(newest) === storedJson(basis))
    throw new FocalPointError('legal-bases.unchanged');
  const version = newest === undefined ? 1 : newest.version + 1;
  recordLegalBasis(act, { ...basis, version }, { origin: 'station', reason });
  return { code: basis.code, version };
});
