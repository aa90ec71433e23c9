// What the lines and outlines mean, drawn by the same hand as the chart.
import { drawLinks, type LineLook, type NodeFigure } from '../../shared/domain/graph/drawing.ts';
import { nodeKey, type GraphLink } from '../../shared/domain/graph/graph.ts';
import { useText, type TextKey } from '../text.tsx';
import { ChartLink } from './chart-link.tsx';

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

const lines: readonly { readonly look: LineLook | 'negative'; readonly name: TextKey; readonly link: GraphLink }[] = [
  { look: 'evidence', name: 'links:legendEvidence', link: plain },
  { look: 'lead', name: 'links:legendLead', link: { ...plain, isLead: true } },
  { look: 'foreign', name: 'links:legendForeign', link: { ...plain, nature: 'foreign', isLead: true } },
  { look: 'intelligence', name: 'links:legendIntelligence', link: { ...plain, nature: 'intelligence' } },
  { look: 'negative', name: 'links:legendNegative', link: { ...plain, isNegative: true } },
];

const end = (id: typeof from, x: number): NodeFigure => ({
  drawn: { id, node: { key: id, kind: 'case', label: '', detail: '', country: '', address: '' } },
  at: { x, y: 9 },
  radius: 0,
});
const ends = [end(from, 0), end(to, 64)];

export function Legend() {
  const t = useText();
  return (
    <section className="fp-links-legend" aria-label={t('links:legend')}>
      <h2>{t('links:legend')}</h2>
      <ul>
        {lines.map(({ look, name, link }) => (
          <li key={look}>
            <svg viewBox="0 0 64 18" width="64" height="18" aria-hidden="true">
              {drawLinks([{ id: 'legend', from, to, links: [link] }], ends).map((figure) => (
                <ChartLink key={figure.id} figure={figure} isChosen={false} />
              ))}
            </svg>
            {t(name)}
          </li>
        ))}
      </ul>
      <p className="fp-quiet">{t('links:legendWidth')}</p>
    </section>
  );
}
