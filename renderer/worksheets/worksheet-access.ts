// What every part of a worksheet's form needs to know: the worksheet as it was read, names for ids, and what is wrong where.
import type { OutputOf } from '../../shared/contract/index.ts';
import type { WorksheetFault } from '../../shared/domain/examination/worksheet-faults.ts';
import type { WorksheetSpeech } from '../../shared/domain/examination/worksheet-words.ts';
import { formatFixed, formatMomentWithOffset } from '../../shared/text/format.ts';
import { useLanguage, useText } from '../text.tsx';

export type Worksheet = OutputOf<'worksheets.read'>;
export type Names = Worksheet['names'];

/** As much of a worksheet as its fields need; a preview of a definition has no exhibit. */
export interface SheetParts extends Pick<Worksheet, 'names' | 'consumption' | 'shotsRecorded'> {
  readonly exhibitId?: string | undefined;
  readonly caseId?: string | undefined;
}

export interface WorksheetAccess {
  readonly parts: SheetParts;
  readonly speech: WorksheetSpeech;
  /** The sentence of what is wrong with a field; undefined where nothing is, or nothing is to be said yet. */
  readonly errorOf: (section: string, row: number, field: string) => string | undefined;
}

/** How values read in the language of the screen. */
export function useSpeech(names: Names): WorksheetSpeech {
  const t = useText();
  const { language } = useLanguage();
  const labels = new Map<string, string>([
    ...names.instruments.map(({ id, name, number }) => [id, `${name} (${number})`] as const),
    ...names.methods.map(({ id, code, version, title }) => [id, `${code} ${version} · ${title}`] as const),
    ...names.lots.map(({ id, name, lot, number }) => [id, [name, lot, number].filter(Boolean).join(' · ')] as const),
    ...names.exhibits.map(({ id, mark }) => [id, mark] as const),
    ...names.photographs.map(({ id, number }) => [id, String(number)] as const),
  ]);
  return {
    language,
    number: (value, decimals) => formatFixed(value, language, decimals),
    moment: formatMomentWithOffset,
    yesNo: (value) => t(value ? 'frame:field.yes' : 'frame:field.no'),
    clock: (hour) => t('documents:worksheet.clock', { hour }),
    label: (id) => labels.get(id) ?? id,
    photograph: (number) => t('documents:worksheet.photographNumber', { number }),
    statistics: ({ deviation, ...parts }) =>
      deviation === undefined
        ? t('documents:worksheet.statistics', parts)
        : t('documents:worksheet.statisticsWithSpread', { ...parts, deviation }),
  };
}

/** What is wrong with a value, in words. */
export function useFaultText(): (fault: WorksheetFault) => string {
  const t = useText();
  return ({ code, least, most }) => t(`worksheets:fault.${code}`, { least: least ?? '', most: most ?? '' });
}
