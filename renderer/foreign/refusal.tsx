// Why nothing of a package can be taken in, first and in one sentence; the findings stand below it.
import type { ExaminedPackage } from '../../shared/contract/foreign.ts';
import { LinkButton, Notice } from '../components/index.ts';
import type { VerificationReport } from '../packages/report.ts';
import { useFormat, useText } from '../text.tsx';

export function Refusal({ report, answer }: { readonly report: VerificationReport; readonly answer: ExaminedPackage }) {
  const t = useText();
  const format = useFormat();
  if (answer.upload !== undefined) return null;
  const { refusal, sameAs } = answer;
  const words =
    refusal === undefined
      ? t('foreign:unsound')
      : t(`foreign:refused.${refusal}`, { name: sameAs?.recorder ?? '', at: format.moment(sameAs?.recordedAt) });
  return (
    <Notice
      tone={refusal === 'same' || refusal === 'own' ? 'warning' : 'danger'}
      title={t('foreign:refusedTitle')}
      isUrgent
      code={refusal === undefined ? `package.${report.verdict}` : `foreign.${refusal}`}
      actions={
        sameAs !== undefined && (
          <LinkButton to={`/cases/foreign/${sameAs.id}`} size="small" icon="package">
            {t('foreign:seeIn')}
          </LinkButton>
        )
      }
    >
      <p>{words}</p>
    </Notice>
  );
}
