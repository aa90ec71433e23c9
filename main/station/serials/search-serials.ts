// The search page's question: candidates by exhibit, best first, each with the text that fits best and why.
import type { OutputOf } from '../../../shared/contract/index.ts';
import type { StoredReading } from '../../../shared/contract/serial-search.ts';
import { readSerialQuery, SerialExplainer } from '../../../shared/domain/serial/index.ts';
import type { ExhibitKind } from '../../../shared/domain/exhibit.ts';
import type { AttachmentId, CaseId, ExhibitId } from '../../../shared/language/identity.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import { findForeignSerials } from '../foreign/index.ts';
import { readsLong, type ReadHandler } from '../handler.ts';
import { findRegisterSerials } from '../registers/index.ts';
import { findSerials, type SerialCandidate } from './find-serials.ts';

const mostEntries = 20;

type Candidates = OutputOf<'serials.search'>['candidates'];

/** @throws FocalPointError `serials.pattern-…` for what says nothing or cannot be a serial */
export const searchSerials: ReadHandler<'serials.search'> = readsLong(({ db }, { pattern, from, count, ...asked }) => {
  const read = readSerialQuery(pattern, asked);
  if (!read.ok) throw new FocalPointError(`serials.pattern-${read.problem}`);
  const { candidates, total, searched } = findSerials(db, read.query, asked);
  const explainer = new SerialExplainer(read.query);
  const byExhibit = [...Map.groupBy(candidates, ({ exhibitId }) => exhibitId).values()];
  return {
    candidates: byExhibit.slice(from, from + count).flatMap((group) => described(db, explainer, group)),
    listed: byExhibit.length,
    total,
    searched,
    errors: read.query.errors,
    remarks: [...read.query.remarks],
    foreign: findForeignSerials(db, read.query).map(({ packageId: _, ...serial }) => serial),
    registers: findRegisterSerials(db, read.query, mostEntries),
  };
});

interface ExhibitNamed {
  readonly exhibitId: ExhibitId;
  readonly caseId: CaseId;
  readonly caseTitle: string;
  readonly number: string;
  readonly mark: string;
  readonly kind: ExhibitKind;
  readonly make: string;
  readonly model: string;
  readonly calibre: string;
  readonly thumbnail: AttachmentId | null;
}

function described(db: ReadableDatabase, explainer: SerialExplainer, group: readonly SerialCandidate[]): Candidates {
  const [first] = group;
  if (first === undefined) return [];
  const exhibit = db.first<ExhibitNamed>(
    statement`select exhibit_id as exhibitId, case_id as caseId, case_title as caseTitle, number, mark, kind, make, model, calibre,
                thumbnail_id as thumbnail
              from exhibit_line where exhibit_id = ${first.exhibitId}`,
  );
  const [best, ...also] = group.flatMap(({ readingId }) => storedReading(db, readingId) ?? []);
  if (exhibit === undefined || best === undefined) return [];
  const { thumbnail, ...named } = exhibit;
  const { isTurned, columns } = explainer.explain(first.text);
  return [
    {
      ...named,
      ...(thumbnail === null ? {} : { thumbnail }),
      best,
      isUpsideDown: isTurned,
      columns: [...columns],
      agrees: [...first.agrees],
      also,
    },
  ];
}

function storedReading(db: ReadableDatabase, id: number): StoredReading | undefined {
  return db.first(statement`select text, source, reading, component, status from serial_reading where id = ${id}`);
}
