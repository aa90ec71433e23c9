// One indicator: its standing and by whom, the records that speak for it, what is worth a look, and what persons said, the last first.
import type { ShownIndicator, ShownLook } from '../../shared/contract/indicators.ts';
import type { Ground, GroundSaying, IndicatorStanding } from '../../shared/domain/indicators/indicator.ts';
import { Button, Fold, Status, Tag, type StatusTone } from '../components/index.ts';
import { useLinkWords } from '../links/link-words.ts';
import { useFormat, useText } from '../text.tsx';

/** Never the tones of good and bad: nothing here is decided. */
const tones: Readonly<Record<IndicatorStanding, StatusTone>> = {
  present: 'attention',
  absent: 'neutral',
  'not-known': 'quiet',
  open: 'quiet',
};

interface LineProps {
  readonly indicator: ShownIndicator;
  readonly shortDays: number;
  readonly onLook: (() => void) | undefined;
}

export function IndicatorLine({ indicator, shortDays, onLook }: LineProps) {
  const t = useText();
  const { code, number, standing, isComputed, recorded, differs, looks, grounds } = indicator;
  const [last, ...earlier] = looks;
  const name = t(`vocabulary:indicator.${code}`);
  return (
    <li className="fp-indicator" data-indicator={code} data-standing={standing}>
      <div className="fp-indicator-head">
        <h2>
          <span className="fp-tabular fp-quiet">{number}</span> {name}
        </h2>
        <Status tone={tones[standing]}>{t(`vocabulary:indicatorStanding.${standing}`)}</Status>
        {last === undefined && recorded !== 'silent' && <Tag>{t('indicators:byRecords')}</Tag>}
        {onLook !== undefined && (
          <Button size="small" icon="edit" onPress={onLook}>
            {t(lookWord(last))}
            <span className="fp-hidden">: {name}</span>
          </Button>
        )}
      </div>
      {differs && <Status tone="attention">{t('indicators:differs')}</Status>}
      <Grounds
        title={t('indicators:recordsSay')}
        grounds={grounds.filter(({ isHint }) => !isHint)}
        shortDays={shortDays}
      />
      <Grounds title={t('indicators:lookAt')} grounds={grounds.filter(({ isHint }) => isHint)} shortDays={shortDays} />
      {grounds.length === 0 && looks.length === 0 && standing === 'open' && (
        <p className="fp-quiet">{isComputed ? t('indicators:silent') : t('indicators:askedOfPersons')}</p>
      )}
      {last !== undefined && <Look look={last} />}
      {earlier.length > 0 && (
        <Fold title={t('indicators:earlier')} summary={String(earlier.length)}>
          {earlier.map((look) => (
            <Look key={look.id} look={look} />
          ))}
        </Fold>
      )}
    </li>
  );
}

function lookWord(last: ShownLook | undefined) {
  return last === undefined ? ('indicators:look' as const) : ('indicators:lookAgain' as const);
}

interface GroundsProps {
  readonly title: string;
  readonly grounds: readonly Ground[];
  readonly shortDays: number;
}

function Grounds({ title, grounds, shortDays }: GroundsProps) {
  const words = useLinkWords();
  const say = useSaying(shortDays);
  if (grounds.length === 0) return null;
  return (
    <div>
      <p className="fp-quiet">{title}</p>
      <ul className="fp-indicator-grounds">
        {grounds.map(({ label, address, says, nature, grading, handling }) => (
          <li key={`${address} ${label} ${JSON.stringify(says)}`}>
            <a href={`#${address}`}>{label}</a> <span>{says.map(say).join(' · ')}</span>{' '}
            {nature !== 'evidence' && <Tag>{words.vocabulary(`linkNature.${nature}`)}</Tag>}{' '}
            {grading !== '' && <Tag>{grading}</Tag>}{' '}
            {handling !== undefined && handling !== 'H0' && <Tag>{handling}</Tag>}
          </li>
        ))}
      </ul>
    </div>
  );
}

function useSaying(short: number): (saying: GroundSaying) => string {
  const t = useText();
  const { vocabulary } = useLinkWords();
  return (saying) => {
    if (saying.kind === 'text') return saying.text;
    if (saying.kind === 'code') return vocabulary(`${saying.list}.${saying.code}`);
    const { least, most } = saying;
    return least === most ? t('indicators:daysOne', { most, short }) : t('indicators:days', { least, most, short });
  };
}

function Look({ look }: { readonly look: ShownLook }) {
  const t = useText();
  const format = useFormat();
  const { verdict, reason, exhibit, report, by, recordedAt } = look;
  return (
    <div className="fp-indicator-look">
      <p>
        {t(`vocabulary:indicatorStanding.${verdict}`)} ·{' '}
        <span className="fp-quiet">{t('indicators:byPerson', { by, at: format.moment(recordedAt) })}</span>
      </p>
      {reason !== '' && <p className="fp-indicator-reason">{reason}</p>}
      {(exhibit !== undefined || report !== undefined) && (
        <p>
          <span className="fp-quiet">{t('indicators:restsOn')}</span>{' '}
          {exhibit !== undefined && <a href={`#${exhibit.address}`}>{exhibit.label}</a>}{' '}
          {report !== undefined && (
            <>
              <a href={`#${report.address}`}>{report.label}</a>{' '}
              {report.handling !== 'H0' && <Tag>{report.handling}</Tag>}
              {report.isWithdrawn && <Status tone="attention">{t('indicators:withdrawn')}</Status>}
            </>
          )}
        </p>
      )}
    </div>
  );
}
