// A chart as GraphML 1.0, for programs that draw and measure graphs. Source: graphml.graphdrawing.org, schema 1.1.
import {
  handlingInWords,
  kindInWords,
  sayingsInWords,
  typeInWords,
  type LinkWords,
} from '../../text/links-in-words.ts';
import type { Graph } from './graph.ts';

const nodeData = ['label', 'kind', 'detail', 'country'] as const;
const linkData = [
  'type',
  'nature',
  'certainty',
  'lead',
  'negative',
  'withdrawn',
  'begin',
  'end',
  'says',
  'sources',
  'grading',
  'handling',
] as const;

/** @returns the text of the file; as many `node` and `edge` elements as there are things and links. */
export function graphMl(graph: Graph, words: LinkWords): string {
  const ids = new Map(graph.nodes.map(({ key }, at) => [key, `n${at}`]));
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    ...nodeData.map((name) => `<key id="${name}" for="node" attr.name="${name}" attr.type="string"/>`),
    '<key id="key" for="node" attr.name="key" attr.type="string"/>',
    ...linkData.map((name) => `<key id="${name}" for="edge" attr.name="${name}" attr.type="string"/>`),
    '<graph id="chart" edgedefault="undirected">',
    ...graph.nodes.map(
      (node) =>
        `<node id="${ids.get(node.key) ?? ''}">${data({ key: node.key, label: node.label, kind: kindInWords(node.kind, words), detail: node.detail, country: node.country })}</node>`,
    ),
    ...graph.links.map((link, at) => {
      const said = {
        type: typeInWords(link, words),
        nature: link.nature,
        certainty: link.certainty,
        lead: String(link.isLead),
        negative: String(link.isNegative),
        withdrawn: String(link.isWithdrawn),
        begin: link.begin,
        end: link.end,
        says: sayingsInWords(link, words),
        sources: link.sources.map(({ label }) => label).join('; '),
        grading: link.grading,
        handling: handlingInWords(link, words),
      };
      return `<edge id="e${at}" source="${ids.get(link.from) ?? ''}" target="${ids.get(link.to) ?? ''}" directed="${link.isDirected}">${data(said)}</edge>`;
    }),
    '</graph>',
    '</graphml>',
    '',
  ].join('\n');
}

function data(said: Readonly<Record<string, string>>): string {
  return Object.entries(said)
    .filter(([, text]) => text !== '')
    .map(([name, text]) => `<data key="${name}">${escapedXml(text)}</data>`)
    .join('');
}

/** Text between and in the marks of XML; what XML cannot hold is left out. */
export function escapedXml(text: string): string {
  return text
    .replaceAll(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
