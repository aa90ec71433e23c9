// What the exhibits are called that a worksheet names: of its own case by their mark, of another one with that case.
import type { WorksheetNames } from '../../../shared/contract/worksheets.ts';
import type { ExaminationDefinition } from '../../../shared/domain/examination/definition.ts';
import { namedIn, shotsIn } from '../../../shared/domain/examination/worksheet-contents.ts';
import type { WorksheetValues } from '../../../shared/domain/examination/worksheet.ts';
import type { ReadableDatabase } from '../../database/index.ts';
import type { TaskRow } from '../examination/index.ts';
import { calledExhibit, type CalledExhibit } from '../exhibit-called.ts';
import { reads, type ReadHandler } from '../handler.ts';

type NamedExhibit = WorksheetNames['exhibitsElsewhere'][number];

interface Written {
  readonly definition: ExaminationDefinition;
  readonly values: WorksheetValues;
}

/** Id → label of every exhibit that the values name, as it is called now. */
export function labelsOfExhibits(db: ReadableDatabase, task: TaskRow, written: Written): Record<string, string> {
  return Object.fromEntries(
    exhibitsNamed(db, written).map(({ id, mark, caseId, elsewhere }) => [
      id,
      caseId === task.case_id ? mark : elsewhere,
    ]),
  );
}

/** Those of other cases, each with its case. */
export function exhibitsElsewhere(db: ReadableDatabase, task: TaskRow, written: Written): NamedExhibit[] {
  return exhibitsNamed(db, written)
    .filter(({ caseId }) => caseId !== task.case_id)
    .map(({ id, elsewhere }) => ({ id, label: elsewhere }));
}

function exhibitsNamed(db: ReadableDatabase, { definition, values }: Written): CalledExhibit[] {
  const fired = shotsIn(definition, values).flatMap(({ source }) =>
    source.kind === 'evidence' ? [source.exhibitId] : [],
  );
  return [...new Set([...namedIn(definition, values, 'exhibit'), ...fired])].flatMap(
    (id) => calledExhibit(db, id) ?? [],
  );
}

export const readExhibitsElsewhere: ReadHandler<'worksheets.exhibits-elsewhere'> = reads(({ db }, { ids }) => ({
  exhibits: ids.flatMap((id) => {
    const called = calledExhibit(db, id);
    return called === undefined ? [] : [{ id: called.id, label: called.elsewhere }];
  }),
}));
