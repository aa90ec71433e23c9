// The search box: cases by title and number, exhibits by number, mark and words, serials as the serial search finds them.
import { foldText } from '../../../shared/domain/fold-text.ts';
import { readSerialQuery, type SerialQuery } from '../../../shared/domain/serial/index.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import { readsLong, type ReadHandler } from '../handler.ts';
import { findForeign, findForeignSerials } from '../foreign/index.ts';
import { findRegisterSerials } from '../registers/index.ts';
import { findSerials } from '../serials/index.ts';

const mostOfEach = 8;
const shortestSerial = 3;

export const find: ReadHandler<'search.find'> = readsLong(({ db }, { text }) => {
  const folded = foldText(text).trim();
  if (folded === '') return { hits: [] };
  const anywhere = `%${folded.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
  const cases = db
    .all<{ id: string; title: string; numbers: string }>(statement`select id, title, numbers from case_record`)
    .map((row) => ({ ...row, shown: numbersOf(row.numbers) }))
    .filter(({ title, shown }) => foldText(`${title} ${shown}`).includes(folded))
    .slice(0, mostOfEach)
    .map(({ id, title, shown }) => ({ kind: 'case' as const, label: title, detail: shown, address: `/cases/${id}` }));
  const exhibits = db
    .all<{ exhibit_id: string; case_title: string; mark: string; number: string; description: string }>(
      statement`select exhibit_id, case_title, mark, number, description from exhibit_line
        where folded like ${anywhere} escape '\\' order by number limit ${mostOfEach}`,
    )
    .map((row) => ({
      kind: 'exhibit' as const,
      label: `${row.case_title} / ${row.mark}`,
      detail: `${row.number} · ${row.description.slice(0, 120)}`,
      address: `/exhibits/${row.exhibit_id}`,
    }));
  const submissions = db
    .all<{ receipt_number: string; case_id: string; delivering_body: string }>(
      statement`select receipt_number, case_id, delivering_body from submission
        where lower(receipt_number) like ${anywhere} escape '\\' order by receipt_number limit ${mostOfEach}`,
    )
    .map((row) => ({
      kind: 'submission' as const,
      label: row.receipt_number,
      detail: row.delivering_body,
      address: `/cases/${row.case_id}/submissions`,
    }));
  const known = new Set(exhibits.map(({ address }) => address));
  const serials = serialsLike(db, text).filter(({ address }) => !known.has(address));
  return {
    hits: [
      ...cases,
      ...exhibits,
      ...submissions,
      ...serials,
      ...ofOthers(db, text, anywhere),
      ...ofRegisters(db, text),
    ],
  };
});

/** Exhibits in packages of other stations, each with whose it is. */
function ofOthers(db: ReadableDatabase, text: string, anywhere: string) {
  const query = serialQueryOf(text);
  const byWords = findForeign(db, anywhere, mostOfEach);
  const bySerial = query === undefined ? [] : findForeignSerials(db, query);
  const known = new Map([...byWords, ...bySerial].map((found) => [found.id, found]));
  return [...known.values()].slice(0, mostOfEach).map(({ id, number, description, caseTitle, station }) => ({
    kind: 'foreign' as const,
    label: `${caseTitle} / ${number}`,
    detail: `${station} · ${description.slice(0, 120)}`,
    address: `/cases/foreign/exhibits/${id}`,
  }));
}

/** What registers of others say of such a number; each with its register, so that nobody takes it for an exhibit. */
function ofRegisters(db: ReadableDatabase, text: string) {
  const query = serialQueryOf(text);
  if (query === undefined) return [];
  return findRegisterSerials(db, query, mostOfEach).map(({ id, text: serial, register, what, status }) => ({
    kind: 'register' as const,
    label: serial,
    detail: [register, what, status].filter((part) => part !== '').join(' · '),
    address: `/registers/entries/${id}`,
  }));
}

function serialQueryOf(text: string): SerialQuery | undefined {
  const read = readSerialQuery(text, { width: 'usual', isTolerant: false, isUpsideDown: false });
  return read.ok && /\d/.test(text) && text.trim().length >= shortestSerial ? read.query : undefined;
}

/** What looks like a serial is looked for as one, so that `C37I864` finds `С-371864`; words alone are not. */
function serialsLike(db: ReadableDatabase, text: string) {
  const query = serialQueryOf(text);
  if (query === undefined) return [];
  const { candidates } = findSerials(db, query);
  const nearest = new Map(candidates.toReversed().map((candidate) => [candidate.exhibitId, candidate]));
  return [...nearest.values()]
    .toReversed()
    .slice(0, mostOfEach)
    .flatMap(({ exhibitId, text: serial }) => {
      const row = db.first<{ caseTitle: string; mark: string; number: string }>(
        statement`select case_title as caseTitle, mark, number from exhibit_line where exhibit_id = ${exhibitId}`,
      );
      if (row === undefined) return [];
      const detail = `${row.caseTitle} / ${row.mark} · ${row.number}`;
      return [{ kind: 'serial' as const, label: serial, detail, address: `/exhibits/${exhibitId}` }];
    });
}

function numbersOf(text: string): string {
  // Written from the contract's `CaseNumber` list.
  return (JSON.parse(text) as { number: string }[]).map(({ number }) => number).join(' · ');
}
