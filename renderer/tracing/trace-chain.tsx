// The way of a firearm as a row of holders, the last a dark one where it left lawful hands. For readers it is one sentence; the table says the rest.
import type { ShownAnswer } from '../../shared/contract/tracing.ts';
import { shownPartialDay } from '../../shared/domain/tracing/partial-day.ts';
import { countryNames } from '../../shared/reference/look-up.ts';
import { useLanguage, useText } from '../text.tsx';

interface Station {
  readonly title: string;
  readonly below: string;
  readonly isEnd: boolean;
}

export function TraceChain({ firearm, mark }: { readonly firearm: ShownAnswer['firearm']; readonly mark: string }) {
  const t = useText();
  const { language } = useLanguage();
  const below = (country: string, day: string) =>
    [country === '' ? '' : countryNames([country], language), shownPartialDay(day)]
      .filter((part) => part !== '')
      .join(' · ');
  const { diversion } = firearm;
  const stations: Station[] = [
    ...firearm.legs.map(({ holder, country, from, until }) => ({
      title: holder,
      below: below(country, from === '' ? until : from),
      isEnd: false,
    })),
    ...(diversion === undefined
      ? []
      : [
          {
            title: `${t('tracing:chainEnd')}: ${t(`vocabulary:diversionKind.${diversion.kind}`)}`,
            below: below(diversion.country, diversion.day),
            isEnd: true,
          },
        ]),
  ];
  const said = stations
    .map((station) => [station.title, station.below].filter((part) => part !== '').join(', '))
    .join(' → ');
  return (
    <div className="fp-trace-chain" role="img" aria-label={`${t('tracing:chain', { mark })}: ${said}`}>
      {stations.map(({ title, below: words, isEnd }, at) => (
        <div key={`${at} ${title}`} className={isEnd ? 'fp-trace-station fp-trace-end' : 'fp-trace-station'}>
          <span className="fp-trace-dot">{isEnd ? '×' : at + 1}</span>
          <span className="fp-trace-station-words">
            <strong>{title}</strong>
            <span className="fp-quiet">{words}</span>
          </span>
        </div>
      ))}
    </div>
  );
}
