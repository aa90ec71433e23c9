// The table of legal bases: every row in its newest version, with its days, its threshold, and whether anybody compared it with the law.
import type { LegalBasis } from '../../shared/domain/prosecution/legal-basis.ts';
import {
  FailureNotice,
  LinkButton,
  LoadingLines,
  Notice,
  Page,
  PageHeader,
  PlainTable,
  Status,
} from '../components/index.ts';
import { useAnswer, useMay } from '../station-client.tsx';
import { useFormat, useLanguage, useText } from '../text.tsx';
import type { Translate } from '../text.tsx';
import { basisName, basisStanding, basisWords } from './basis-words.ts';
import './prosecution.css';

export function LegalBases() {
  const t = useText();
  const format = useFormat();
  const { language } = useLanguage();
  const may = useMay('legal-bases.save');
  const { value, failure } = useAnswer('legal-bases.list', {});
  return (
    <Page>
      <PageHeader
        above={{ label: t('work:case.list'), to: '/cases' }}
        title={t('prosecution:bases')}
        detail={t('prosecution:basesHelp')}
        actions={
          may && (
            <LinkButton size="small" icon="add" to="/cases/legal-bases/new">
              {t('prosecution:basisNew')}
            </LinkButton>
          )
        }
      />
      <FailureNotice failure={failure} />
      {value?.bases.every(({ basis }) => basis.checked !== 'official-text') === true && (
        <Notice tone="warning" title={t('prosecution:unverifiedBasis')} />
      )}
      {value === undefined ? (
        <LoadingLines lines={10} />
      ) : (
        <PlainTable
          label={t('prosecution:bases')}
          rows={value.bases}
          keyOf={({ basis }) => basis.code}
          columns={[
            {
              id: 'name',
              label: t('prosecution:basis'),
              isHead: true,
              cell: ({ basis }) => (
                <a href={`#/cases/legal-bases/${basis.code}`}>
                  {basisName(basis, t, language)}
                  <span className="fp-work-second fp-quiet">{t(`vocabulary:jurisdiction.${basis.jurisdiction}`)}</span>
                </a>
              ),
            },
            {
              id: 'words',
              label: t('prosecution:concerns'),
              cell: ({ basis }) => (
                <>
                  {basisWords(basis, language)}
                  <span className="fp-work-second fp-quiet">{basisStanding(basis, t, format)}</span>
                </>
              ),
            },
            { id: 'threshold', label: t('prosecution:threshold'), cell: ({ basis }) => thresholdWords(basis, t) },
            {
              id: 'checked',
              label: t('prosecution:checked'),
              cell: ({ basis }) => (
                <Status tone={basis.checked === 'official-text' ? 'good' : 'attention'}>
                  {t(`vocabulary:basisChecked.${basis.checked}`)}
                </Status>
              ),
            },
          ]}
        />
      )}
    </Page>
  );
}

function thresholdWords({ threshold }: LegalBasis, t: Translate): string {
  if (threshold === undefined) return t('prosecution:none');
  return (['weapons', 'cartridges'] as const)
    .flatMap((what) => {
      const rule = threshold[what];
      if (rule === undefined) return [];
      const label = t(what === 'weapons' ? 'prosecution:weaponsCount' : 'prosecution:cartridgesCount');
      return [`${label}: ${rule.number} (${t(`vocabulary:basisComparison.${rule.comparison}`)})`];
    })
    .join('; ');
}
