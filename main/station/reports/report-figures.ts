// The kept comparisons that the conclusions of a report rest on, as its annex draws them. What somebody is still to conclude without having
// seen it is not drawn at all, whichever request it was kept for: a figure says as much as the conclusion does.
import { sides, type Side } from '../../../shared/domain/comparison.ts';
import type { ConclusionId, TaskId } from '../../../shared/language/identity.ts';
import { strictAssert } from '../../../shared/language/habits.ts';
import type { Instant } from '../../../shared/language/instant.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import type { ComparisonFigureModel, PrintedSide } from '../../documents/index.ts';
import { heldComparisons, type SettledConclusion } from '../conclusions/index.ts';
import { readStoredJson } from '../stored-json.ts';
import type { SignedWorksheet } from '../worksheets/index.ts';

export interface ReportFigures {
  readonly figures: readonly ComparisonFigureModel[];
  /** By the conclusion: the numbers of the figures it rests on. */
  readonly numbers: ReadonlyMap<ConclusionId, readonly number[]>;
  /** What the comparisons show that may not be drawn yet. */
  readonly held: readonly string[];
}

interface ComparedRow {
  readonly left_sha256: string;
  readonly right_sha256: string;
  readonly left_scale: number | null;
  readonly right_scale: number | null;
  readonly view: string;
  readonly features: string;
  readonly note: string;
  readonly purpose: ComparisonFigureModel['purpose'];
  readonly task_id: TaskId | null;
  readonly recorded_at: Instant;
  readonly person: string;
}

interface SideRow {
  readonly case_id: string;
  readonly case_title: string;
  readonly mark: string | null;
  readonly caption: string;
  readonly file_name: string;
  readonly file_id: string;
  readonly wrapped_key: string;
  readonly preview_offset: number | null;
  readonly preview_bytes: number | null;
}

/** @param worksheets  of the request: the means of a comparison are those of the worksheet of its task. */
export function figuresOf(
  db: ReadableDatabase,
  caseId: string,
  conclusions: readonly SettledConclusion[],
  worksheets: readonly SignedWorksheet[],
): ReportFigures {
  const isHeld = heldComparisons(db);
  const asked = [...new Set(conclusions.flatMap(({ comparisons }) => comparisons))];
  const read = asked.flatMap((id) => {
    const row = db.first<ComparedRow>(
      statement`select c.*, p.name as person from comparison c join person p on p.id = c.recorded_by where c.id = ${id}`,
    );
    return row === undefined ? [] : [{ id, row, isHeld: isHeld(id, row.task_id) }];
  });
  const drawn = read.filter(({ isHeld: held }) => !held);
  const numbers = new Map(
    conclusions.map(({ id, comparisons }) => [
      id,
      drawn.flatMap((one, index) => (comparisons.includes(one.id) ? [index + 1] : [])),
    ]),
  );
  const figures = drawn.map(({ id, row }, index) => ({
    number: index + 1,
    left: printedSide(db, id, row, 'left', caseId),
    right: printedSide(db, id, row, 'right', caseId),
    view: readStoredJson<ComparisonFigureModel['view']>(row.view),
    features: readStoredJson<ComparisonFigureModel['features']>(row.features),
    note: row.note,
    purpose: row.purpose,
    conclusions: conclusions.flatMap(({ comparisons }, at) => (comparisons.includes(id) ? [at + 1] : [])),
    ...meansOf(worksheets.find(({ taskId }) => taskId === row.task_id)),
    by: row.person,
    at: row.recorded_at,
  }));
  const held = read
    .filter(({ isHeld: isOne }) => isOne)
    .map(({ id, row }) => sides.map((side) => printedSide(db, id, row, side, caseId).name).join(' | '));
  return { figures, numbers, held };
}

function printedSide(db: ReadableDatabase, id: string, compared: ComparedRow, side: Side, caseId: string): PrintedSide {
  const row = sideRow(db, id, side);
  const scale = compared[`${side}_scale`];
  const [offset, bytes] = [row.preview_offset, row.preview_bytes];
  return {
    name: nameOf(row, caseId),
    fileName: row.file_name,
    sha256: compared[`${side}_sha256`],
    source: { kind: 'sealed', fileId: row.file_id, wrappedKey: row.wrapped_key },
    ...(offset === null || bytes === null ? {} : { part: { offset, bytes } }),
    ...(scale === null ? {} : { micrometresPerPixel: scale }),
  };
}

function sideRow(db: ReadableDatabase, id: string, side: Side): SideRow {
  const [row] = db.all<SideRow>(
    side === 'left'
      ? statement`select a.*, c.title as case_title, e.mark from comparison k join attachment a on a.id = k.left_id
          join case_record c on c.id = a.case_id left join exhibit e on e.id = a.exhibit_id where k.id = ${id}`
      : statement`select a.*, c.title as case_title, e.mark from comparison k join attachment a on a.id = k.right_id
          join case_record c on c.id = a.case_id left join exhibit e on e.id = a.exhibit_id where k.id = ${id}`,
  );
  strictAssert(row !== undefined, 'a comparison is of two pictures on record');
  return row;
}

/** `2024-DR-1188 / C1 · Head of the case`: the case only where it is another one. */
function nameOf({ case_id, case_title, mark, caption, file_name }: SideRow, caseId: string): string {
  const what = caption === '' ? file_name : caption;
  // A caption often begins with the mark: twice it would be read as two exhibits.
  const named = mark === null || what.startsWith(mark) ? '' : mark;
  const where = [case_id === caseId ? '' : case_title, named].filter((part) => part !== '').join(' / ');
  return where === '' ? what : `${where} · ${what}`;
}

function meansOf(worksheet: SignedWorksheet | undefined): Pick<ComparisonFigureModel, 'methods' | 'instruments'> {
  return {
    methods: (worksheet?.methods ?? []).map(({ code, title, version }) => `${code} ${title}, ${version}`),
    instruments: (worksheet?.instruments ?? []).map(({ name, number }) => `${name} ${number}`),
  };
}
