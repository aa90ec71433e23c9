// Serials that may be the same one read differently: asked while a serial is being typed, so that a second record is noticed.
import type { OutputOf, ParsedInputOf } from '../../../shared/contract/index.ts';
import { foldSerial, serialLookAlikes } from '../../../shared/domain/fold-text.ts';
import type { ExhibitId } from '../../../shared/language/identity.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';

const shortestCompared = 3;

/** Exact readings first. Fewer than three characters are no serial to compare. */
export function findSimilarSerials(
  db: ReadableDatabase,
  { serial, except }: ParsedInputOf<'exhibits.similar-serials'>,
): OutputOf<'exhibits.similar-serials'> {
  const exact = foldSerial(serial);
  if (exact.length < shortestCompared) return { similar: [] };
  const rows = db.all<{ exhibitId: ExhibitId; number: string; mark: string; caseTitle: string; serial: string }>(
    statement`select distinct s.exhibit_id as exhibitId, l.number, l.mark, l.case_title as caseTitle, s.serial
              from exhibit_serial s join exhibit_line l on l.exhibit_id = s.exhibit_id
              where s.folded in (select value from json_each(${JSON.stringify(serialLookAlikes(serial))}))
                and s.exhibit_id <> ${except ?? ''}
              order by l.number limit 100`,
  );
  const similar = rows.map((row) => ({ ...row, isExact: foldSerial(row.serial) === exact }));
  return { similar: similar.toSorted((a, b) => Number(b.isExact) - Number(a.isExact)).slice(0, 20) };
}
