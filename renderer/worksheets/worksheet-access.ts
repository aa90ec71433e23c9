// What every part of a worksheet's form needs to know: the worksheet as it was read, names for ids, and what is wrong where.
import type { OutputOf } from '../../shared/contract/index.ts';
import { mostDecimals } from '../../shared/domain/examination/definition.ts';
import { namedIn } from '../../shared/domain/examination/worksheet-contents.ts';
import type { WorksheetFault } from '../../shared/domain/examination/worksheet-faults.ts';
import type { WorksheetSpeech } from '../../shared/domain/examination/worksheet-words.ts';
import type { WorksheetValues } from '../../shared/domain/examination/worksheet.ts';
import { ExhibitId } from '../../shared/language/identity.ts';
import { formatFixed, formatMomentWithOffset, formatNumber } from '../../shared/text/format.ts';
import { useAnswer } from '../station-client.tsx';
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
  /** Whoever makes the form sees what its numbers take; whoever fills it in is told when one cannot be right. */
  readonly saysBounds?: boolean;
  /** The sentence of what is wrong with a field; undefined where nothing is, or nothing is to be said yet. */
  readonly errorOf: (section: string, row: number, field: string) => string | undefined;
}

/**
 * How values read in the language of the screen.
 * @param named  what exhibits were called when the entry was written that is shown.
 */
export function useSpeech(names: Names, named: Readonly<Record<string, string>> = {}): WorksheetSpeech {
  const t = useText();
  const { language } = useLanguage();
  const labels = new Map<string, string>([
    ...names.instruments.map(({ id, name, number }) => [id, `${name} (${number})`] as const),
    ...names.methods.map(({ id, code, version, title }) => [id, `${code} ${version} · ${title}`] as const),
    ...names.lots.map(({ id, name, lot, number }) => [id, [name, lot, number].filter(Boolean).join(' · ')] as const),
    ...names.exhibits.map(({ id, mark }) => [id, mark] as const),
    ...names.exhibitsElsewhere.map(({ id, label }) => [id, label] as const),
    ...names.photographs.map(({ id, number }) => [id, String(number)] as const),
    ...Object.entries(named),
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

/** The names of a worksheet, and of exhibits of other cases that the values name since it was read. */
export function useNamesFor({ names, definition }: Worksheet, values: WorksheetValues): Names {
  const known = new Set<string>([...names.exhibits, ...names.exhibitsElsewhere].map(({ id }) => id));
  const ids = namedIn(definition, values, 'exhibit')
    .filter((id) => !known.has(id))
    .flatMap((id) => ExhibitId.safeParse(id).data ?? []);
  const { value } = useAnswer(
    'worksheets.exhibits-elsewhere',
    { ids },
    { isEnabled: ids.length > 0, keepPrevious: true },
  );
  if (ids.length === 0 || value === undefined) return names;
  return { ...names, exhibitsElsewhere: [...names.exhibitsElsewhere, ...value.exhibits] };
}

/** What is wrong with a value, in words. */
export function useFaultText(): (fault: Pick<WorksheetFault, 'code' | 'least' | 'most'>) => string {
  const t = useText();
  const { language } = useLanguage();
  const shown = (bound: number | undefined) => (bound === undefined ? '' : formatNumber(bound, language, mostDecimals));
  return ({ code, least, most }) => t(`worksheets:fault.${code}`, { least: shown(least), most: shown(most) });
}
