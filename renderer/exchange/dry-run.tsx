// What taking a transfer in would do, in words: what is new, what is known, what says otherwise, what is missing.
import type { DryRun } from '../../shared/contract/exchange.ts';
import { Notice } from '../components/index.ts';
import { useText, useTextOr } from '../text.tsx';

const counted = [
  'newExhibits',
  'changedExhibits',
  'newEvents',
  'sameEvents',
  'conclusions',
  'consigned',
  'leftOut',
  'ofOurs',
  'intelReports',
  'intelNames',
  'intelLinks',
  'intelWithdrawn',
  'intelStricter',
] as const;

export function DryRunWords({ dryRun }: { readonly dryRun: DryRun }) {
  const t = useText();
  const { newExhibits, changedExhibits, newEvents, divergences, daysAhead, answers } = dryRun;
  const { intelReports, intelNames, intelLinks, intelWithdrawn, intelStricter, intelCodes } = dryRun;
  const intelligence = intelReports + intelNames + intelLinks + intelWithdrawn + intelStricter;
  const words = useEventWords();
  const isNothing = newExhibits + changedExhibits + newEvents + divergences.length + intelligence === 0;
  return (
    <>
      <ul className="fp-plain-list" data-dry-run="">
        {counted
          .filter((name) => dryRun[name] > 0)
          .map((name) => (
            <li key={name} data-count={name}>
              {t(`exchange:dry.${name}`, { count: dryRun[name] })}
            </li>
          ))}
        {intelCodes.length > 0 && <li>{t('exchange:dry.intelCodes', { codes: intelCodes.join(', ') })}</li>}
        {isNothing && answers === undefined && <li>{t('exchange:dry.nothing')}</li>}
        {dryRun.arrivals.map(({ exhibit, outcome }) => (
          <li key={exhibit}>
            {exhibit}: {t(`exchange:outcome.${outcome}`)}
          </li>
        ))}
      </ul>
      {answers !== undefined && (
        <Notice tone={answers.headHolds === false ? 'danger' : 'good'}>
          <p>{t('exchange:answersTransfer', { number: answers.number })}</p>
          {answers.headHolds !== undefined && (
            <p>{answers.headHolds ? t('exchange:headHolds') : t('exchange:headBroken')}</p>
          )}
        </Notice>
      )}
      {divergences.length > 0 && (
        <Notice tone="warning" title={t('exchange:diverges', { count: divergences.length })}>
          <ul>
            {divergences.map(({ kind, exhibit, detail }, index) => (
              <li key={index} data-divergence={kind}>
                {exhibit} {words(detail)}: {t(`exchange:divergence.${kind}`)}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {dryRun.holes.length > 0 && (
        <Notice tone="warning">
          {dryRun.holes.map(({ exhibit, numbers }) => (
            <p key={exhibit}>{t('exchange:holes', { exhibit, numbers: numbers.join(', ') })}</p>
          ))}
        </Notice>
      )}
      {daysAhead > 0 && <Notice tone="warning">{t('exchange:ahead', { count: daysAhead })}</Notice>}
    </>
  );
}

/** Place and type of an event as the other station's file has them, `#3 received`; the rest stands as it came. */
function useEventWords(): (detail: string) => string {
  const textOr = useTextOr();
  return (detail) => {
    const [, place, type] = /^(#\d+) ([a-z-]+)$/.exec(detail) ?? [];
    return type === undefined ? detail : `${place} ${textOr(`vocabulary:custodyEventType.${type}`, type)}`;
  };
}
