// Comparisons as the screens see them. Every reading goes through `rowsOf`: who may see which comparison is decided there, once.
import type { OutputOf, ParsedInputOf } from '../../../shared/contract/index.ts';
import { isComparable } from '../../../shared/domain/shown-picture.ts';
import type { AttachmentId, CaseId, ComparisonId, PersonId, TaskId } from '../../../shared/language/identity.ts';
import type { Instant } from '../../../shared/language/instant.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { statementOf } from '../../database/index.ts';
import type { View } from '../act.ts';
import { isWorkWithheld, withheldComparisons } from '../conclusions/index.ts';
import { readAttachment } from '../intake/attachment-list.ts';
import { caseTitle } from '../intake/case-title.ts';
import { findExhibit } from '../intake/exhibit-row.ts';
import { readStoredJson } from '../stored-json.ts';

type Comparison = OutputOf<'comparisons.read'>['comparison'];
type Picture = OutputOf<'comparisons.pictures'>['left'];
type Reader = Pick<View, 'db' | 'actor'>;

/** More are not listed at once; the newest come first. */
const mostListed = 500;

/** One of two cases finds it too: both its columns of pictures have an index. */
const ofCase = `(c.left_id in (select id from attachment where case_id = ?)
  or c.right_id in (select id from attachment where case_id = ?))`;

interface ComparisonRow {
  readonly id: ComparisonId;
  readonly case_id: CaseId;
  readonly left_id: AttachmentId;
  readonly right_id: AttachmentId;
  readonly left_sha256: string;
  readonly right_sha256: string;
  readonly left_scale: number | null;
  readonly right_scale: number | null;
  readonly left_name: string;
  readonly right_name: string;
  readonly left_mark: string;
  readonly right_mark: string;
  readonly left_case: string;
  readonly right_case: string;
  readonly view: string;
  readonly features: string;
  readonly note: string;
  readonly purpose: Comparison['purpose'];
  readonly task_id: TaskId | null;
  readonly previous_id: ComparisonId | null;
  readonly recorded_at: Instant;
  readonly recorded_by: PersonId;
  readonly recorded_by_name: string;
}

/** @param narrows  conditions that all must hold, each with the values of its question marks. */
function rowsOf(
  { db, actor }: Reader,
  narrows: readonly (readonly [condition: string, ...values: string[]])[],
): ComparisonRow[] {
  const name = (side: string) => `case when ${side}.caption = '' then ${side}.file_name else ${side}.caption end`;
  const conditions = narrows.map(([condition]) => condition).join(' and ');
  const rows = db.all<ComparisonRow>(
    statementOf(
      `select c.*, p.name as recorded_by_name, ${name('l')} as left_name, ${name('r')} as right_name,
         coalesce(le.mark, '') as left_mark, coalesce(re.mark, '') as right_mark, lc.title as left_case, rc.title as right_case
       from comparison c join person p on p.id = c.recorded_by
         join attachment l on l.id = c.left_id join attachment r on r.id = c.right_id
         left join exhibit le on le.id = l.exhibit_id left join exhibit re on re.id = r.exhibit_id
         join case_record lc on lc.id = l.case_id join case_record rc on rc.id = r.case_id
       ${conditions === '' ? '' : `where ${conditions}`} order by c.recorded_at desc, c.id desc limit ${mostListed + 1}`,
      narrows.flatMap(([, ...values]) => values),
    ),
  );
  // What the first person saw leads the one who is to conclude without knowing it; what somebody saw themselves is theirs.
  const others = rows.filter(({ recorded_by: by }) => by !== actor.id);
  if (others.length === 0) return rows;
  const restedOn = withheldComparisons(db, actor.id);
  const tasks = new Set(others.flatMap(({ task_id: taskId }) => taskId ?? []));
  const withheld = new Set([...tasks].filter((taskId) => isWorkWithheld(db, taskId, actor.id)));
  return rows.filter(
    ({ id, task_id: taskId, recorded_by: by }) =>
      by === actor.id || !(restedOn.has(id) || (taskId !== null && withheld.has(taskId))),
  );
}

export function listComparisons(
  view: Reader,
  { caseId, attachmentId, taskId }: ParsedInputOf<'comparisons.list'>,
): OutputOf<'comparisons.list'> {
  const rows = rowsOf(view, [
    ...(caseId === undefined ? [] : ([[ofCase, caseId, caseId]] as const)),
    ...(attachmentId === undefined ? [] : ([['? in (c.left_id, c.right_id)', attachmentId]] as const)),
    ...(taskId === undefined ? [] : ([['c.task_id = ?', taskId]] as const)),
  ]);
  return { comparisons: rows.slice(0, mostListed).map(comparisonOf), isCutShort: rows.length > mostListed };
}

/** @throws FocalPointError `comparisons.unknown` */
export function findComparison(view: Reader, id: ComparisonId): Comparison {
  const [row] = rowsOf(view, [['c.id = ?', id]]);
  if (row === undefined) throw new FocalPointError('comparisons.unknown');
  return comparisonOf(row);
}

/**
 * That each of these was kept, and shows something of the case.
 * @throws FocalPointError `comparisons.unknown`, `comparisons.of-another-case`
 */
export function demandComparisons(view: Reader, ids: readonly string[], caseId: CaseId): void {
  const named = ['c.id in (select value from json_each(?))', JSON.stringify(ids)] as const;
  const kept = new Set<string>(rowsOf(view, [named]).map(({ id }) => id));
  if (ids.some((id) => !kept.has(id))) throw new FocalPointError('comparisons.unknown');
  const ofThisCase = new Set<string>(rowsOf(view, [named, [ofCase, caseId, caseId]]).map(({ id }) => id));
  if (ids.some((id) => !ofThisCase.has(id))) throw new FocalPointError('comparisons.of-another-case');
}

/** With both pictures as they are on record now, so that a screen can say what is no longer as it was seen. */
export function readComparison(view: Reader, id: ComparisonId): OutputOf<'comparisons.read'> {
  const comparison = findComparison(view, id);
  return {
    comparison,
    left: pictureOf(view, comparison.left.attachmentId),
    right: pictureOf(view, comparison.right.attachmentId),
  };
}

/** @throws FocalPointError `attachments.unknown`; `comparisons.not-a-picture` for what cannot be shown here. */
export function comparedPicture(view: Reader, id: AttachmentId): Picture {
  const picture = pictureOf(view, id);
  if (!isComparable(picture.attachment)) throw new FocalPointError('comparisons.not-a-picture');
  return picture;
}

function pictureOf(view: Reader, id: AttachmentId): Picture {
  const attachment = readAttachment(view, id);
  return {
    attachment,
    caseTitle: caseTitle(view.db, attachment.caseId),
    mark: attachment.exhibitId === undefined ? '' : findExhibit(view.db, attachment.exhibitId).mark,
  };
}

function comparisonOf(row: ComparisonRow): Comparison {
  const { left_scale: leftScale, right_scale: rightScale } = row;
  return {
    id: row.id,
    caseId: row.case_id,
    left: {
      attachmentId: row.left_id,
      sha256: row.left_sha256,
      ...(leftScale === null ? {} : { micrometresPerPixel: leftScale }),
      name: row.left_name,
      mark: row.left_mark,
      caseTitle: row.left_case,
    },
    right: {
      attachmentId: row.right_id,
      sha256: row.right_sha256,
      ...(rightScale === null ? {} : { micrometresPerPixel: rightScale }),
      name: row.right_name,
      mark: row.right_mark,
      caseTitle: row.right_case,
    },
    view: readStoredJson<Comparison['view']>(row.view),
    features: readStoredJson<Comparison['features']>(row.features),
    note: row.note,
    purpose: row.purpose,
    ...(row.task_id === null ? {} : { taskId: row.task_id }),
    ...(row.previous_id === null ? {} : { previous: row.previous_id }),
    recordedAt: row.recorded_at,
    recordedBy: row.recorded_by_name,
  };
}
