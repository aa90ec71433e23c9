// A cell in words of a language, the same for a spreadsheet, a paper and the command line: codes as words, moments in local time.
import { columnOf, type ListColumn, type ListDescription } from '../../../shared/domain/lists/list-description.ts';
import { wordsIn, type OwnWords } from '../../../shared/domain/examination/words.ts';
import type { Language } from '../../../shared/domain/roles.ts';
import { formatDay, formatMoment, formatNumber } from '../../../shared/text/format.ts';
import { loadCatalogue, type Catalogue } from '../../../shared/text/index.ts';
import { readStoredJson } from '../stored-json.ts';
import type { ListRow } from './list-source.ts';

export interface WordedColumn {
  readonly name: string;
  readonly heading: string;
  /** Identifiers are set in the face for numbers. */
  readonly isIdentifier: boolean;
  readonly isNumber: boolean;
  words(cells: ListRow['cells']): string;
}

export type Wording = 'spreadsheet' | 'paper';

/** The chosen columns in words; a seal is two columns, its number and its state, so that neither hides the other. */
export async function wordedColumns(
  description: ListDescription,
  names: readonly string[],
  language: Language,
  wording: Wording,
): Promise<WordedColumn[]> {
  const catalogue = await loadCatalogue(language);
  const columns = names.flatMap((name) => columnOf(description, name) ?? []);
  return columns.flatMap((column) => worded(column, catalogue, language, wording));
}

function worded(column: ListColumn, catalogue: Catalogue, language: Language, wording: Wording): WordedColumn[] {
  const { name, kind } = column;
  const say = (key: string): string => sentence(catalogue, key) ?? key.slice(key.lastIndexOf('.') + 1);
  const raw = (cells: ListRow['cells']): string => String(cells[name] ?? '');
  const made = (words: WordedColumn['words'], more: Partial<WordedColumn> = {}): WordedColumn => ({
    name,
    heading: say(`lists:column.${name}`),
    isIdentifier: kind === 'identifier',
    isNumber: kind === 'number',
    words,
    ...more,
  });
  switch (kind) {
    case 'picture':
      return [made((cells) => say(`lists:value.picture.${raw(cells) === '' ? 'without' : 'with'}`))];
    case 'code':
      return [made((cells) => (raw(cells) === '' ? '' : say(`${column.words ?? ''}.${raw(cells)}`)))];
    case 'number':
      return [made((cells) => (wording === 'paper' ? formatNumber(Number(cells[name] ?? 0), language) : raw(cells)))];
    case 'moment':
      return [made((cells) => moment(raw(cells), wording))];
    case 'day':
      return [made((cells) => day(raw(cells), wording))];
    case 'loan':
      return [made((cells) => (raw(cells) === 'open' ? say('lists:value.loan.out') : moment(raw(cells), wording)))];
    case 'holder':
      return holderWords(made, raw, say, wording);
    case 'seal':
      return [
        made(raw, { isIdentifier: true }),
        made((cells) => say(`lists:sealState.${String(cells['sealState'] ?? 'none')}`), {
          name: 'sealState',
          heading: say('lists:column.sealState'),
        }),
      ];
    case 'own-words':
      return [made((cells) => (raw(cells) === '' ? '' : wordsIn(readStoredJson<OwnWords>(raw(cells)), language)))];
    case 'identifier':
    case 'text':
      return [made(raw)];
  }
}

/**
 * Whoever had it last does not have what is missing. On paper that stands in one cell, as on the screen; in a spreadsheet in two, so that
 * both can be sorted.
 */
function holderWords(
  made: (words: WordedColumn['words'], more?: Partial<WordedColumn>) => WordedColumn,
  raw: (cells: ListRow['cells']) => string,
  say: (key: string) => string,
  wording: Wording,
): WordedColumn[] {
  const since = (cells: ListRow['cells']): string => moment(String(cells['missingSince'] ?? ''), wording);
  if (wording === 'spreadsheet')
    return [made(raw), made(since, { name: 'missingSince', heading: say('lists:column.missingSince') })];
  return [
    made((cells) => {
      const at = since(cells);
      if (at === '') return raw(cells);
      const missing = say('lists:value.missing.since').replace('{{at}}', () => at);
      return raw(cells) === ''
        ? missing
        : `${missing} ${say('lists:value.missing.lastWith').replace('{{holder}}', () => raw(cells))}`;
    }),
  ];
}

/** In a spreadsheet days stand so that they sort; on paper as people write them here. Both in local time. */
function moment(instant: string, wording: Wording): string {
  if (instant === '') return '';
  const shown = formatMoment(instant);
  return wording === 'paper' ? shown : turned(shown);
}

function day(instant: string, wording: Wording): string {
  if (instant === '') return '';
  const shown = formatDay(instant);
  return wording === 'paper' ? shown : turned(shown);
}

/** `14.03.2025 23:55` → `2025-03-14 23:55`. */
function turned(shown: string): string {
  return shown.replace(/^(\d{2})\.(\d{2})\.(\d{4})/, '$3-$2-$1');
}

/** The sentence at `namespace:path.to.it`. */
export function sentence(catalogue: Catalogue, key: string): string | undefined {
  const [namespace = '', path = ''] = key.split(':');
  let node: unknown = (catalogue as Readonly<Record<string, unknown>>)[namespace]; // looked up by a name known only now
  for (const part of path.split('.')) {
    if (typeof node !== 'object' || node === null || !Object.hasOwn(node, part)) return undefined;
    node = (node as Record<string, unknown>)[part]; // an object was just proven
  }
  return typeof node === 'string' ? node : undefined;
}
