// What was asked of a list, in words of a language: printed on its paper, so that a reader knows what is not in it.
import { filterOf, readPeriod, type ListFilter } from '../../../shared/domain/lists/list-description.ts';
import { listDescriptions } from '../../../shared/domain/lists/index.ts';
import { formatDay } from '../../../shared/text/format.ts';
import { loadCatalogue, type Catalogue } from '../../../shared/text/index.ts';
import type { Inside } from '../inside.ts';
import type { ExportOrder } from './export-writing.ts';
import { sentence } from './list-words.ts';

/** Label and value of each filter, and of the words that were searched for. */
export async function questionInWords(
  inside: Inside,
  { list, question, language, only }: ExportOrder,
): Promise<{ label: string; value: string }[]> {
  const catalogue = await loadCatalogue(language);
  const say = (key: string): string => sentence(catalogue, key) ?? key;
  const said: { label: string; value: string }[] = [];
  if (question.text.trim() !== '') said.push({ label: say('lists:filter.text'), value: question.text.trim() });
  for (const filter of question.filters) {
    if (filter.values.length === 0) continue;
    const values = await valuesInWords(inside, list, filter, catalogue);
    said.push({ label: say(`lists:filter.${filter.name}`), value: values.join(' · ') });
  }
  if (only !== undefined) said.push({ label: say('lists:export.rows'), value: say('lists:export.selected') });
  return said;
}

async function valuesInWords(
  { unlocked }: Inside,
  list: ExportOrder['list'],
  filter: ListFilter,
  catalogue: Catalogue,
): Promise<string[]> {
  const description = filterOf(listDescriptions[list], filter.name);
  switch (description?.kind) {
    case 'choice': {
      const words = description.words ?? `lists:value.${filter.name}`;
      return filter.values.map((value) => sentence(catalogue, `${words}.${value}`) ?? value);
    }
    case 'between':
      return filter.values.map(periodInWords);
    case 'reference':
    case 'within': {
      const asked = { list, filter: filter.name, text: '', chosen: filter.values };
      const found = await unlocked.reader.answer('lists.choices', asked, unlocked.actor);
      // The thread answers in the shape of the command.
      const { chosen } = found as { chosen: { value: string; label?: string }[] };
      return chosen.map(({ value, label }) => label ?? value);
    }
    case undefined:
      return [...filter.values];
  }
}

function periodInWords(text: string): string {
  const period = readPeriod(text);
  const day = (iso: string | undefined): string => (iso === undefined ? '…' : formatDay(`${iso}T12:00:00.000Z`));
  return period === undefined ? text : `${day(period.from)} – ${day(period.to)}`;
}
