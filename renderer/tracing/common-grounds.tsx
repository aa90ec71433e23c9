// What traced firearms have in common. A lead is not a finding: it is drawn with a broken edge, and the records behind it are named.
import type { CommonKind } from '../../shared/domain/tracing/common-ground.ts';
import { countryNames } from '../../shared/reference/look-up.ts';
import { Awaited, EmptyState } from '../components/index.ts';
import { useAnswer } from '../station-client.tsx';
import { useLanguage, useText } from '../text.tsx';

export function CommonGrounds() {
  const t = useText();
  const { language } = useLanguage();
  const { value, failure } = useAnswer('tracing.common-grounds', {});
  if (value === undefined) return <Awaited failure={failure} lines={6} />;
  const { grounds, withheld } = value;
  const named = (kind: CommonKind, what: string) => {
    if (kind === 'diversion-country') return countryNames([what], language);
    if (kind !== 'route') return what;
    return what
      .split(' → ')
      .map((code) => countryNames([code], language))
      .join(' → ');
  };
  return (
    <div className="fp-work-stack">
      <p className="fp-quiet">{t('tracing:commonHelp')}</p>
      {withheld > 0 && <p className="fp-quiet">{t('tracing:commonWithheld', { count: withheld })}</p>}
      {grounds.length === 0 ? (
        <EmptyState icon="link" title={t('tracing:emptyDiversion')}>
          <p>{t('tracing:emptyDiversionText')}</p>
        </EmptyState>
      ) : (
        <ul className="fp-trace-leads">
          {grounds.map(({ kind, what, exhibits }) => (
            <li key={`${kind} ${what}`} className="fp-trace-lead">
              <span className="fp-quiet">{t(`vocabulary:commonGround.${kind}`)}</span>
              <strong>{named(kind, what)}</strong>
              <span className="fp-trace-lead-records">
                {exhibits.map(({ id, label }) => (
                  <a key={id} href={`#/exhibits/${id}/tracing`}>
                    {label}
                  </a>
                ))}
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
