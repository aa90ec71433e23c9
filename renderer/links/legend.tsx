// What the lines and outlines mean, drawn by the same hand as the chart.
import { legendLines, type LegendLook } from '../../shared/domain/graph/legend.ts';
import { useText, type TextKey } from '../text.tsx';
import { ChartLink } from './chart-link.tsx';

const names: Readonly<Record<LegendLook, TextKey>> = {
  evidence: 'links:legendEvidence',
  lead: 'links:legendLead',
  foreign: 'links:legendForeign',
  intelligence: 'links:legendIntelligence',
  negative: 'links:legendNegative',
};

const lines = legendLines(64, 9);

export function Legend() {
  const t = useText();
  return (
    <section className="fp-links-legend" aria-label={t('links:legend')}>
      <h2>{t('links:legend')}</h2>
      <ul>
        {lines.map(({ look, figure }) => (
          <li key={look}>
            <svg viewBox="0 0 64 18" width="64" height="18" aria-hidden="true">
              <ChartLink figure={figure} isChosen={false} />
            </svg>
            {t(names[look])}
          </li>
        ))}
      </ul>
      <p className="fp-quiet">
        {t('links:legendWidth')} · {t('links:legendStation')}
      </p>
    </section>
  );
}
