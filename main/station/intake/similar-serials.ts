// Serials that may be the same one read differently: asked while a serial is being typed, so that a second record is noticed. Whole
// numbers meet whole numbers and patterns of worn ones, a pattern meets both; every hit says why. A lead, never a finding.
import type { OutputOf, ParsedInputOf } from '../../../shared/contract/index.ts';
import type { DifferenceReason } from '../../../shared/domain/exhibit/serial-differences.ts';
import { isSerialPattern } from '../../../shared/domain/fold-text.ts';
import { readSerialQuery, reasonsOf, SerialExplainer, symbolsOf } from '../../../shared/domain/serial/index.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import { findRegisterSerials } from '../registers/index.ts';
import { findSerials } from '../serials/index.ts';

const shortestCompared = 3;
const mostShown = 20;
const mostEntries = 5;
/** What hands, typewriters and keyboards add: two texts that differ by nothing else are one reading of the same marks. */
const sameReading: ReadonlySet<DifferenceReason> = new Set(['separator', 'letter-case', 'script']);

/** Exact readings first, then look-alikes, then what a pattern allows. Fewer than three known characters are no serial to compare. */
export function findSimilarSerials(
  db: ReadableDatabase,
  { serial, except }: ParsedInputOf<'exhibits.similar-serials'>,
): OutputOf<'exhibits.similar-serials'> {
  const read = readSerialQuery(serial, { width: 'usual', isTolerant: false, isUpsideDown: false });
  if (!read.ok || knownIn(serial) < shortestCompared) return { similar: [], registers: [] };
  const { candidates } = findSerials(db, read.query, { except });
  const explainer = new SerialExplainer(read.query);
  const byExhibit = [...Map.groupBy(candidates, ({ exhibitId }) => exhibitId).values()];
  const similar = byExhibit.slice(0, mostShown).flatMap(([found]) => {
    if (found === undefined) return [];
    const named = db.first<{ number: string; mark: string; caseTitle: string }>(
      statement`select number, mark, case_title as caseTitle from exhibit_line where exhibit_id = ${found.exhibitId}`,
    );
    if (named === undefined) return [];
    const reasons = reasonsOf(explainer.explain(found.text).columns);
    const isPattern = isSerialPattern(serial) || isSerialPattern(found.text);
    const isExact = !isPattern && reasons.every((reason) => sameReading.has(reason));
    return [{ exhibitId: found.exhibitId, ...named, serial: found.text, isExact, isPattern, reasons }];
  });
  return { similar, registers: findRegisterSerials(db, read.query, mostEntries) };
}

function knownIn(serial: string): number {
  return Array.from(serial).filter((character) => symbolsOf(character).length > 0).length;
}
