// What is asked of a list as part of an address, so that back, forward, a second window and a note to a colleague hold it.
import { firstQuestion, type ListDescription, type ListFilter, type ListQuestion } from './list-description.ts';

/** `q=words&sort=mark&desc=1&f=kind:firearm,magazine&f=closed:no`; what is as at first is left out. */
export function addressOfQuestion(description: ListDescription, question: ListQuestion): string {
  const first = firstQuestion(description);
  const parts: string[] = [];
  if (question.text !== '') parts.push(`q=${encodeURIComponent(question.text)}`);
  if (question.sort.column !== first.sort.column || question.sort.descending !== first.sort.descending) {
    parts.push(`sort=${question.sort.column}`);
    if (question.sort.descending) parts.push('desc=1');
  }
  if (JSON.stringify(question.filters) !== JSON.stringify(first.filters)) {
    for (const { name, values } of question.filters) {
      parts.push(
        `f=${name}:${values.map((value) => encodeURIComponent(value).replaceAll('~', '%7E').replaceAll('%', '~')).join(',')}`,
      );
    }
    // Without this no filter at all would read as the first ones.
    if (question.filters.length === 0) parts.push('f=');
  }
  return parts.join('&');
}

/** The question of an address. What it does not say is as at first; what nobody understands is left out, a list is never refused for it. */
export function questionOfAddress(description: ListDescription, query: string): ListQuestion {
  const first = firstQuestion(description);
  const said = query.split('&').map((part) => {
    const at = part.indexOf('=');
    return at === -1 ? ([part, ''] as const) : ([part.slice(0, at), part.slice(at + 1)] as const);
  });
  const value = (name: string): string | undefined => said.find(([known]) => known === name)?.[1];
  const column = description.columns.find(({ name, sorts }) => sorts && name === value('sort'));
  const filters = said.filter(([name]) => name === 'f');
  return {
    text: decoded(value('q') ?? ''),
    sort: column === undefined ? first.sort : { column: column.name, descending: value('desc') === '1' },
    filters: filters.length === 0 ? first.filters : filters.flatMap(([, text]) => readFilter(text)),
  };
}

function readFilter(text: string): ListFilter[] {
  const at = text.indexOf(':');
  if (at < 1) return [];
  const values = text
    .slice(at + 1)
    .split(',')
    .map((value) => decoded(value.replaceAll('~', '%')))
    .filter((value) => value !== '');
  return values.length === 0 ? [] : [{ name: text.slice(0, at), values }];
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
