// Photographs that are, or look like, other ones: the same bytes by hash, alike by print. It is said, and nothing is done about it.
import type { OutputOf, ParsedInputOf } from '../../../shared/contract/index.ts';
import { likeness } from '../../../shared/domain/picture-print.ts';
import type { AttachmentId, CaseId, ExhibitId } from '../../../shared/language/identity.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import { printsNear } from './print-index.ts';

type Found = OutputOf<'photographs.look-alikes'>['found'][number];
type LookAlike = Found['like'][number];

/** More than this beside one photograph helps nobody. */
const mostBeside = 12;

interface AskedRow {
  readonly id: AttachmentId;
  readonly sha256: string;
  readonly high: number | null;
  readonly low: number | null;
}

export function lookAlikesIn(
  db: ReadableDatabase,
  { caseId, exhibitId }: ParsedInputOf<'photographs.look-alikes'>,
): OutputOf<'photographs.look-alikes'> {
  const asked = db
    .all<AskedRow & { exhibit_id: ExhibitId | null }>(
      statement`select a.id, a.sha256, a.exhibit_id, p.high, p.low from attachment a
                left join picture_print p on p.attachment_id = a.id
                where a.case_id = ${caseId} and a.kind = 'photograph' order by a.number`,
    )
    .filter((row) => exhibitId === undefined || row.exhibit_id === exhibitId);
  const found = asked
    .map((row): Found => ({ id: row.id, like: likeOne(db, row) }))
    .filter(({ like }) => like.length > 0);
  return { found, notCompared: asked.filter(({ high }) => high === null).length };
}

function likeOne(db: ReadableDatabase, { id, sha256, high, low }: AskedRow): LookAlike[] {
  const same = db.all<{ id: AttachmentId }>(
    statement`select id from attachment where sha256 = ${sha256} and id <> ${id} limit ${mostBeside}`,
  );
  const near = high === null || low === null ? [] : printsNear(db, { high, low }, likeness);
  const apart = new Map(near.filter((one) => one.id !== id).map((one) => [one.id, one.bitsApart]));
  for (const one of same) apart.set(one.id, 0);
  const isSame = new Set(same.map((one) => one.id));
  return [...apart]
    .toSorted(([left, leftBits], [right, rightBits]) => leftBits - rightBits || (left < right ? -1 : 1))
    .slice(0, mostBeside)
    .flatMap(([other, bitsApart]) => {
      const row = described(db, other);
      return row === undefined ? [] : [{ ...row, isSame: isSame.has(other), bitsApart }];
    });
}

function described(db: ReadableDatabase, id: AttachmentId): Omit<LookAlike, 'isSame' | 'bitsApart'> | undefined {
  const row = db.first<{
    case_id: CaseId;
    case_title: string;
    exhibit_id: ExhibitId | null;
    mark: string | null;
    number: number;
    file_name: string;
  }>(
    statement`select a.case_id, c.title as case_title, a.exhibit_id, e.mark, a.number, a.file_name from attachment a
              join case_record c on c.id = a.case_id left join exhibit e on e.id = a.exhibit_id where a.id = ${id}`,
  );
  if (row === undefined) return undefined;
  return {
    id,
    caseId: row.case_id,
    caseTitle: row.case_title,
    ...(row.exhibit_id === null ? {} : { exhibitId: row.exhibit_id }),
    exhibit: row.mark ?? '',
    number: row.number,
    fileName: row.file_name,
  };
}
