// One line of each look, as a chart draws it: for the legend beside it and on paper.
import { drawLinks, type LineLook, type LinkFigure, type NodeFigure } from './drawing.ts';
import { nodeKey, type GraphLink } from './graph.ts';

const [from, to] = [nodeKey('legend', 'from'), nodeKey('legend', 'to')];

const plain: GraphLink = {
  id: 'legend',
  type: 'compared-with',
  from,
  to,
  isDirected: false,
  nature: 'evidence',
  certainty: 'confirmed',
  isLead: false,
  isNegative: false,
  isWithdrawn: false,
  begin: '',
  end: '',
  says: [],
  sources: [],
  grading: '',
};

export type LegendLook = LineLook | 'negative';

const looks: readonly { readonly look: LegendLook; readonly link: GraphLink }[] = [
  { look: 'evidence', link: plain },
  { look: 'lead', link: { ...plain, isLead: true } },
  { look: 'foreign', link: { ...plain, nature: 'foreign', isLead: true } },
  { look: 'intelligence', link: { ...plain, nature: 'intelligence' } },
  { look: 'negative', link: { ...plain, isNegative: true } },
];

/** @param length  of each line. @param y  on which they lie. */
export function legendLines(
  length: number,
  y: number,
): readonly { readonly look: LegendLook; readonly figure: LinkFigure }[] {
  const end = (id: typeof from, x: number): NodeFigure => ({
    drawn: { id, node: { key: id, kind: 'case', label: '', detail: '', country: '', address: '' } },
    at: { x, y },
    radius: 0,
  });
  return looks.flatMap(({ look, link }) =>
    drawLinks([{ id: look, from, to, links: [link] }], [end(from, 0), end(to, length)]).map((figure) => ({
      look,
      figure,
    })),
  );
}
