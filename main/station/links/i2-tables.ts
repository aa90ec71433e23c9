// A chart as two tables for the import of i2 iBase and Analyst's Notebook: things with their identity, links with their ends. Cells are text; what a
// spreadsheet would take for a formula is made text.
import type { Graph } from '../../../shared/domain/graph/graph.ts';
import {
  handlingInWords,
  kindInWords,
  sayingsInWords,
  standingInWords,
  typeInWords,
  type LinkWords,
} from '../../../shared/text/links-in-words.ts';
import { byteOrderMark, csvLine } from '../csv.ts';

const entityHead = ['Entity type', 'Unique ID', 'Label', 'Detail', 'Country'];
const linkHead = [
  'Link ID',
  'End 1 ID',
  'End 1',
  'Link type',
  'Direction',
  'End 2 ID',
  'End 2',
  'Begin',
  'End',
  'Strength',
  'Nature',
  'Standing',
  'Description',
  'Source',
  'Grading',
  'Handling',
];

/** i2's words for how sure a link is. */
const strengths = { confirmed: 'Confirmed', probable: 'Unconfirmed', possible: 'Tentative' } as const;

export interface Table {
  readonly name: string;
  readonly text: string;
  readonly rows: number;
}

export function i2Tables({ nodes, links }: Graph, words: LinkWords): readonly [entities: Table, links: Table] {
  const named = new Map(nodes.map(({ key, label }) => [key, label]));
  const entities = nodes.map((node) => [
    kindInWords(node.kind, words),
    node.key,
    node.label,
    node.detail,
    node.country,
  ]);
  const joined = links.map((link) => [
    link.id,
    link.from,
    named.get(link.from) ?? '',
    typeInWords(link, words),
    link.isDirected ? 'End 1 to End 2' : 'None',
    link.to,
    named.get(link.to) ?? '',
    link.begin,
    link.end,
    strengths[link.certainty],
    words.vocabulary(`linkNature.${link.nature}`),
    standingInWords(link, words),
    sayingsInWords(link, words),
    link.sources.map(({ label }) => label).join('; '),
    link.grading,
    handlingInWords(link, words),
  ]);
  return [tableOf('entities.csv', entityHead, entities), tableOf('links.csv', linkHead, joined)];
}

function tableOf(name: string, head: readonly string[], rows: readonly (readonly string[])[]): Table {
  const lines = [head, ...rows].map((cells) => csvLine(cells, 'comma').line);
  return { name, text: `${byteOrderMark}${lines.join('')}`, rows: rows.length };
}
