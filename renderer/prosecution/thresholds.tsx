// Thresholds per suspect and incident: the sum, the rule it reaches, and every exhibit behind it, each a way to its page.
import type { PersonThresholds } from '../../shared/contract/charges.ts';
import { Definition, EmptyState, Fold, Group, Status } from '../components/index.ts';
import type { StatusTone } from '../components/index.ts';
import { useFormat, useLanguage, useText } from '../text.tsx';
import { BasisNotes } from './basis-notes.tsx';
import { basisName } from './basis-words.ts';

type Rule = PersonThresholds['rules'][number];
type Judged = NonNullable<Rule['weapons']>;
type Count = PersonThresholds['weapons'];

const toneOf: Readonly<Record<Rule['state'], StatusTone>> = {
  met: 'bad',
  depends: 'attention',
  'not-met': 'neutral',
  open: 'attention',
};

export interface ThresholdsProps {
  readonly thresholds: readonly PersonThresholds[];
  readonly withoutIncident: readonly { readonly mark: string }[];
}

export function Thresholds({ thresholds, withoutIncident }: ThresholdsProps) {
  const t = useText();
  return (
    <Group
      title={t('prosecution:thresholds')}
      detail={
        <>
          {t('prosecution:thresholdsHelp')} <Definition term="threshold" />
        </>
      }
    >
      {thresholds.length === 0 && (
        <EmptyState icon="people" title={t('prosecution:emptyPossession')}>
          <p>{t('prosecution:emptyPossessionText')}</p>
        </EmptyState>
      )}
      {withoutIncident.length > 0 && (
        <p>
          <Status tone="attention">
            {t('prosecution:withoutIncident', { marks: withoutIncident.map(({ mark }) => mark).join(', ') })}
          </Status>
        </p>
      )}
      {thresholds.map((one) => (
        <PersonLine key={`${one.partyId} ${one.incidentId}`} thresholds={one} />
      ))}
    </Group>
  );
}

function PersonLine({ thresholds }: { readonly thresholds: PersonThresholds }) {
  const t = useText();
  const format = useFormat();
  const { weapons, cartridges, rules } = thresholds;
  const counts = weapons.lines.length + cartridges.lines.length > 0;
  return (
    <section className="fp-threshold" aria-label={`${thresholds.party}, ${thresholds.place}`}>
      <p className="fp-threshold-head">
        <strong>{thresholds.party}</strong>
        <span className="fp-quiet">
          {`${t(`vocabulary:incidentKind.${thresholds.incidentKind}`)}, ${thresholds.place}, ${format.moment(thresholds.occurredFrom)}`}
        </span>
      </p>
      {!counts && <p className="fp-quiet">{t('prosecution:nothingCounts')}</p>}
      {counts && rules.length === 0 && <p className="fp-quiet">{t('prosecution:noRule')}</p>}
      {(counts ? rules : []).map((rule) => (
        <RuleLine key={rule.basis.code} rule={rule} />
      ))}
      {counts && (
        <dl className="fp-counts">
          <CountOf label={t('prosecution:weaponsCount')} count={weapons} />
          <CountOf label={t('prosecution:cartridgesCount')} count={cartridges} />
        </dl>
      )}
      {(weapons.isOpen || cartridges.isOpen) && <Status tone="attention">{t('prosecution:openCount')}</Status>}
      {counts && (
        <Fold
          title={t('prosecution:countedRecords')}
          summary={[...weapons.lines, ...cartridges.lines].map(({ mark }) => mark).join(', ')}
        >
          <Records count={weapons} />
          <Records count={cartridges} />
        </Fold>
      )}
      {[...weapons.leftOut, ...cartridges.leftOut].length > 0 && (
        <Fold
          title={t('prosecution:leftOut')}
          summary={[...weapons.leftOut, ...cartridges.leftOut].map(({ mark }) => mark).join(', ')}
        >
          <LeftOut lines={[...weapons.leftOut, ...cartridges.leftOut]} />
        </Fold>
      )}
    </section>
  );
}

function CountOf({ label, count }: { readonly label: string; readonly count: Count }) {
  const t = useText();
  const format = useFormat();
  return (
    <div>
      <dt>{count.isEstimate ? `${label} (${t('prosecution:estimate')})` : label}</dt>
      <dd className="fp-tabular">{format.number(count.total)}</dd>
    </div>
  );
}

function RuleLine({ rule }: { readonly rule: Rule }) {
  const t = useText();
  const { language } = useLanguage();
  return (
    <div className="fp-rule">
      <p className="fp-rule-head">
        <Status tone={toneOf[rule.state]}>{t(`vocabulary:thresholdState.${rule.state}`)}</Status>
        <strong>{basisName(rule.basis, t, language)}</strong>
        <Status tone={rule.isCharged ? 'good' : 'quiet'}>
          {t(rule.isCharged ? 'prosecution:isCharged' : 'prosecution:isNotCharged')}
        </Status>
        <BasisNotes basis={rule.basis} />
      </p>
      {rule.weapons !== undefined && <JudgedLine what="weapons" judged={rule.weapons} />}
      {rule.cartridges !== undefined && <JudgedLine what="cartridges" judged={rule.cartridges} />}
    </div>
  );
}

function JudgedLine({ what, judged }: { readonly what: 'weapons' | 'cartridges'; readonly judged: Judged }) {
  const t = useText();
  const format = useFormat();
  const { threshold, total, readings } = judged;
  const number = format.number(threshold.number);
  const result = (isMet: boolean) => t(isMet ? 'prosecution:reached' : 'prosecution:notReached');
  return (
    <div className="fp-judged">
      <p>{t(`prosecution:${what}.${threshold.comparison}`, { total: format.number(total), number })}</p>
      {readings !== undefined && (
        <p className="fp-judged-readings">
          <Status tone="attention">
            {t('prosecution:reading.at-least', { number, result: result(readings['at-least']) })}
          </Status>
          <Status tone="attention">
            {t('prosecution:reading.more-than', { number, result: result(readings['more-than']) })}
          </Status>
        </p>
      )}
      {!threshold.isVerified && <p className="fp-quiet">{t('prosecution:comparisonUnverified', { number })}</p>}
    </div>
  );
}

function Records({ count }: { readonly count: Count }) {
  const t = useText();
  const format = useFormat();
  return (
    <ul className="fp-records">
      {count.lines.map(({ exhibitId, mark, number, as, isEstimate }) => (
        <li key={exhibitId}>
          <a className="fp-mono" href={`#/exhibits/${exhibitId}`}>
            {mark}
          </a>
          <span>{t(`vocabulary:countedAs.${as}`)}</span>
          <span className="fp-tabular">{format.number(number)}</span>
          {isEstimate && <span className="fp-quiet">{t('prosecution:estimate')}</span>}
        </li>
      ))}
    </ul>
  );
}

function LeftOut({ lines }: { readonly lines: Count['leftOut'] }) {
  const t = useText();
  const format = useFormat();
  return (
    <ul className="fp-records">
      {lines.map(({ exhibitId, mark, number, reason }) => (
        <li key={`${exhibitId} ${reason}`}>
          <a className="fp-mono" href={`#/exhibits/${exhibitId}`}>
            {mark}
          </a>
          <span>{t(`vocabulary:leftOut.${reason}`)}</span>
          <span className="fp-tabular">{format.number(number)}</span>
        </li>
      ))}
    </ul>
  );
}
