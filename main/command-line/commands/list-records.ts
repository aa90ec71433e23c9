// `focal-point exhibits list`, `cases list`, `submissions list`: the lists of the screen for scripts, with the same filters and columns.
import { resolve } from 'node:path';
import type { InputOf } from '../../../shared/contract/index.ts';
import { filterCalled, periodCalled, valueCalled } from '../../../shared/domain/lists/filter-tokens.ts';
import { listDescriptions } from '../../../shared/domain/lists/index.ts';
import { columnOf, firstLayout, firstQuestion, type ListName } from '../../../shared/domain/lists/list-description.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { optionalText, textOf, vaultOptions, type Command, type Values } from '../command.ts';
import { inVault, type StationSession } from '../station-session.ts';
import { writeMediaTo } from '../write-media.ts';

type Question = InputOf<'lists.open'>['question'];
const rowsAtOnce = 500;

export const exhibitsList = listCommand('exhibits');
export const casesList = listCommand('cases');
export const submissionsList = listCommand('submissions');

function listCommand(list: ListName): Command {
  const { filters } = listDescriptions[list];
  return {
    name: `${list} list`,
    summary: `Lists ${list}; with --csv an export is made, counted and said in the ledger.`,
    operands: [],
    options: {
      ...vaultOptions,
      text: { type: 'string', value: 'WORDS', help: 'words that must all be found' },
      filter: {
        type: 'string',
        value: 'NAME=VALUE',
        multiple: true,
        help: `any of: ${filters.map(({ name }) => name).join(', ')}; several values of one name count as "or"`,
      },
      sort: { type: 'string', value: 'COLUMN', help: 'by which column' },
      descending: { type: 'boolean', help: 'the other way round' },
      columns: { type: 'string', value: 'A,B,C', help: 'which columns, in this order' },
      csv: { type: 'string', value: 'FILE.csv', help: 'write a spreadsheet to this file' },
      separator: { type: 'string', value: 'comma|semicolon|tab', help: 'between its cells (comma)' },
      mark: { type: 'boolean', help: 'begin it with the mark of UTF-8' },
    },
    run: (values, _operands, surroundings) =>
      inVault(values, surroundings, async (session) => {
        const question = await questionOf(session, list, values);
        const columns = columnsOf(list, values, question);
        const file = optionalText(values, 'csv');
        if (file !== undefined)
          return exportTo(session, { list, question, columns, language: surroundings.language }, file, values);
        const rows = await readRows(session, list, question, columns);
        return { value: { total: rows.length, rows }, lines: rows.map((row) => Object.values(row).join('\t')) };
      }),
  };
}

async function readRows(session: StationSession, list: ListName, question: Question, columns: readonly string[]) {
  const { snapshot, total } = await session.ask('lists.open', { list, question });
  const found: Record<string, string | number>[] = [];
  for (let from = 0; from < total; from += rowsAtOnce) {
    const { rows } = await session.ask('lists.page', { snapshot, from, count: rowsAtOnce });
    for (const { id, cells } of rows)
      found.push({ id, ...Object.fromEntries(columns.map((name) => [name, cells[name] ?? ''])) });
  }
  if (found.length !== total)
    throw new FocalPointError('lists.export-incomplete', { expected: total, found: found.length });
  return found;
}

async function exportTo(
  session: StationSession,
  asked: Omit<InputOf<'lists.export'>, 'format'>,
  file: string,
  values: Values,
) {
  const separator = (['comma', 'semicolon', 'tab'] as const).find((one) => one === (values['separator'] ?? 'comma'));
  if (separator === undefined) throw new FocalPointError('command-line.unknown-choice', { option: '--separator' });
  const format = { kind: 'csv', separator, withByteOrderMark: values['mark'] === true } as const;
  const { jobId } = await session.ask('lists.export', { ...asked, format });
  const result = await session.ended(jobId);
  const out = resolve(file);
  const bytes = await writeMediaTo(session, { kind: 'export', id: result.exportId ?? '' }, out);
  return { value: { file: out, export: result.report }, lines: [`${out}: ${bytes} bytes`] };
}

/** @throws FocalPointError `lists.unknown-filter`, `lists.unknown-value`, `lists.unknown-column` */
async function questionOf(session: StationSession, list: ListName, values: Values): Promise<Question> {
  const description = listDescriptions[list];
  const first = firstQuestion(description);
  const filters = new Map<string, string[]>();
  const given = values['filter'];
  for (const text of Array.isArray(given) ? given.map(String) : []) {
    const [name = '', ...rest] = text.split('=');
    const filter = filterCalled(description, name, (one) => one.name);
    if (filter === undefined) throw new FocalPointError('lists.unknown-filter', { filter: name });
    const value = await valueOf(session, list, filter, rest.join('='));
    filters.set(filter.name, [...(filters.get(filter.name) ?? []), value]);
  }
  const asked = [...filters].map(([name, chosen]) => ({ name, values: chosen }));
  const column = optionalText(values, 'sort') ?? first.sort.column;
  return {
    text: textOf(values, 'text'),
    filters: given === undefined ? first.filters.map(({ name, values: kept }) => ({ name, values: [...kept] })) : asked,
    sort: {
      column,
      descending: values['descending'] === true || (values['sort'] === undefined && first.sort.descending),
    },
  };
}

async function valueOf(
  session: StationSession,
  list: ListName,
  filter: (typeof listDescriptions)[ListName]['filters'][number],
  text: string,
): Promise<string> {
  const unknown = new FocalPointError('lists.unknown-value', { filter: filter.name, value: text });
  if (filter.kind === 'choice') {
    if (filter.options.includes(text)) return text;
    throw unknown;
  }
  if (filter.kind === 'between') {
    const period = periodCalled(text);
    if (period === undefined) throw unknown;
    return period;
  }
  const { choices } = await session.ask('lists.choices', { list, filter: filter.name, text, chosen: [] });
  const found = valueCalled(choices, text);
  if (typeof found === 'string') throw unknown;
  return found.value;
}

/** @throws FocalPointError `lists.unknown-column` */
function columnsOf(list: ListName, values: Values, { filters }: Question): string[] {
  const description = listDescriptions[list];
  const given = optionalText(values, 'columns');
  const names = given === undefined ? firstLayout(description, filters).map(({ name }) => name) : given.split(',');
  const unknown = names.find((name) => columnOf(description, name) === undefined);
  if (unknown !== undefined) throw new FocalPointError('lists.unknown-column', { column: unknown });
  return names;
}
