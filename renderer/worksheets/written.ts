// What somebody is writing on a worksheet, as the form and its draft keep it.
import type { InputOf } from '../../shared/contract/index.ts';
import type { Recovered } from '../../shared/contract/worksheets.ts';
import { firstMarksOf } from '../../shared/domain/exhibit-marks.ts';
import { shotsIn } from '../../shared/domain/examination/worksheet-contents.ts';
import type { Environment, Shots, WorksheetValues } from '../../shared/domain/examination/worksheet.ts';
import type { Worksheet } from './worksheet-access.ts';

export interface Written {
  readonly values: WorksheetValues;
  readonly environment: Environment;
  readonly performedFrom: string;
  readonly performedTo: string;
  readonly exceptionReason: string;
  /** Marks and descriptions that the person changed, by group and kind; the others are proposed. */
  readonly named: Readonly<Record<string, { readonly mark: string; readonly description: string }>>;
}

export function writtenOf({ latest }: Worksheet): Written {
  return {
    values: latest?.values ?? {},
    environment: latest?.environment ?? { note: '' },
    performedFrom: latest?.performedFrom ?? '',
    performedTo: latest?.performedTo ?? '',
    exceptionReason: latest?.exceptionReason ?? '',
    named: {},
  };
}

/** What the commands take of it; absent stays absent. */
export function entered(
  written: Written,
): Pick<InputOf<'worksheets.save'>, 'values' | 'environment' | 'performedFrom' | 'performedTo'> {
  const { values, environment, performedFrom, performedTo } = written;
  const { temperature, humidity, note } = environment;
  const isSaid = temperature !== undefined || humidity !== undefined || note !== '';
  return {
    values,
    ...(isSaid ? { environment } : {}),
    ...(performedFrom === '' ? {} : { performedFrom }),
    ...(performedTo === '' ? {} : { performedTo }),
  };
}

export interface RecoveredLine extends Recovered {
  readonly key: string;
  readonly count: number;
}

/** The exhibits that signing makes of what was kept, each with the mark it would get unless the person gave another. */
export function recoveredLines(
  sheet: Worksheet,
  written: Written,
  describe: (kind: Recovered['kind'], shots: Shots) => string,
): RecoveredLine[] {
  const taken = new Set(sheet.marks);
  return shotsIn(sheet.definition, written.values).flatMap((shots, index) => {
    // What a signature recorded has its exhibits already.
    if (index < sheet.shotsRecorded) return [];
    const parent = parentMark(sheet, shots);
    return (['cartridge-case', 'bullet'] as const).flatMap((kind): RecoveredLine[] => {
      const count = kind === 'cartridge-case' ? shots.cases : shots.bullets;
      if (count === 0) return [];
      const key = `${index} ${kind}`;
      const [mark = ''] = firstMarksOf(parent, [...taken], [{ typed: written.named[key]?.mark, count: 1 }]);
      taken.add(mark);
      return [
        { key, count, shots: index, kind, mark, description: written.named[key]?.description ?? describe(kind, shots) },
      ];
    });
  });
}

function parentMark({ names, exhibit }: Worksheet, { source }: Shots): string {
  if (source.kind === 'reference') return exhibit.mark;
  return names.exhibits.find(({ id }) => id === source.exhibitId)?.mark ?? exhibit.mark;
}
