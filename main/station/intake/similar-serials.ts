// Serials that may be the same one read differently: asked while a serial is being typed, so that a second record is noticed. Whole
// numbers meet whole numbers and patterns of worn ones, a pattern meets whole numbers; every hit says why. A lead, never a finding.
import type { OutputOf, ParsedInputOf } from '../../../shared/contract/index.ts';
import { differenceReasonsOf } from '../../../shared/domain/exhibit/serial-differences.ts';
import { patternGlobs, readSerialPattern } from '../../../shared/domain/exhibit/serial-pattern.ts';
import { foldSerial, isSerialPattern, serialLookAlikes } from '../../../shared/domain/fold-text.ts';
import type { ExhibitId } from '../../../shared/language/identity.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';

const shortestCompared = 3;
const mostShown = 20;

interface Found {
  readonly exhibitId: ExhibitId;
  readonly number: string;
  readonly mark: string;
  readonly caseTitle: string;
  readonly serial: string;
}

/** Exact readings first, then look-alikes, then what a pattern allows. Fewer than three known characters are no serial to compare. */
export function findSimilarSerials(
  db: ReadableDatabase,
  { serial, except }: ParsedInputOf<'exhibits.similar-serials'>,
): OutputOf<'exhibits.similar-serials'> {
  const own = except ?? '';
  if (isSerialPattern(serial)) return { similar: allowedByPattern(db, serial, own) };
  const exact = foldSerial(serial);
  if (exact.length < shortestCompared) return { similar: [] };
  const whole = db
    .all<Found>(
      statement`select distinct s.exhibit_id as exhibitId, l.number, l.mark, l.case_title as caseTitle, s.serial
                from exhibit_serial s join exhibit_line l on l.exhibit_id = s.exhibit_id
                where s.folded in (select value from json_each(${JSON.stringify(serialLookAlikes(serial))}))
                  and s.exhibit_id <> ${own}
                order by l.number limit 100`,
    )
    .map((row) => ({
      ...row,
      isExact: foldSerial(row.serial) === exact,
      isPattern: false,
      reasons: differenceReasonsOf(serial.trim(), row.serial),
    }))
    .toSorted((a, b) => Number(b.isExact) - Number(a.isExact));
  return { similar: [...whole, ...patternsThatAllow(db, serial, own)].slice(0, mostShown) };
}

type Similar = OutputOf<'exhibits.similar-serials'>['similar'];

/** Whole numbers on record that a worn one may have been. */
function allowedByPattern(db: ReadableDatabase, typed: string, own: string): Similar {
  const pattern = readSerialPattern(typed);
  if (!pattern.ok) return [];
  const known = pattern.positions.filter(({ kind }) => kind === 'exact' || kind === 'one-of').length;
  if (known < shortestCompared) return [];
  const [byLook = '', bySound = byLook] = patternGlobs(pattern.positions);
  return db
    .all<Found>(
      statement`select distinct s.exhibit_id as exhibitId, l.number, l.mark, l.case_title as caseTitle, s.serial
                from exhibit_serial s join exhibit_line l on l.exhibit_id = s.exhibit_id
                where (s.folded glob ${byLook} or s.folded glob ${bySound}) and s.exhibit_id <> ${own}
                order by l.number limit ${mostShown}`,
    )
    .map(asPatternHit);
}

/** Worn numbers on record that allow this whole one. */
function patternsThatAllow(db: ReadableDatabase, serial: string, own: string): Similar {
  return db
    .all<Found>(
      statement`select distinct p.exhibit_id as exhibitId, l.number, l.mark, l.case_title as caseTitle, p.pattern as serial
                from exhibit_serial_pattern p join exhibit_line l on l.exhibit_id = p.exhibit_id
                where p.exhibit_id <> ${own}
                  and exists (select 1 from json_each(${JSON.stringify(serialLookAlikes(serial))}) where value glob p.glob)
                order by l.number limit ${mostShown}`,
    )
    .map(asPatternHit);
}

function asPatternHit(row: Found): Similar[number] {
  return { ...row, isExact: false, isPattern: true, reasons: [] };
}
