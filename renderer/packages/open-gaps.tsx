// Before a package is sealed: the gaps in custody that nobody explained. Each is explained, or somebody says why it stays open.
import type { InputOf } from '../../shared/contract/index.ts';
import { LongTextField, Notice } from '../components/index.ts';
import { useAnswer } from '../station-client.tsx';
import { useText } from '../text.tsx';

const shownAtMost = 12;

export interface OpenGapsProps {
  readonly caseId: InputOf<'packages.preflight'>['caseId'];
  readonly reason: string;
  readonly onReason: (reason: string) => void;
  readonly error: string | undefined;
}

/** How many gaps of the case are not explained; undefined until it is known. */
export function useOpenGaps(caseId: OpenGapsProps['caseId']) {
  return useAnswer('packages.preflight', { caseId }).value?.gaps;
}

export function OpenGaps({ caseId, reason, onReason, error }: OpenGapsProps) {
  const t = useText();
  const gaps = useOpenGaps(caseId) ?? [];
  if (gaps.length === 0) return null;
  return (
    <Notice tone="warning" title={t('custody:seal.title', { count: gaps.length })}>
      <p>{t('custody:seal.help')}</p>
      <ul>
        {gaps.slice(0, shownAtMost).map((gap) => (
          <li key={`${gap.exhibitId} ${gap.eventId ?? ''} ${gap.kind}`}>
            <a href={`#/exhibits/${gap.exhibitId}/custody`}>
              {gap.exhibit}
              {gap.eventNumber !== undefined && ` #${gap.eventNumber}`}
            </a>{' '}
            {gap.kind === 'no-custody' ? t('vocabulary:openQuestion.no-custody') : t(`vocabulary:gapName.${gap.kind}`)}
            {gap.expected !== '' && ` · ${gap.expected} / ${gap.found}`}
          </li>
        ))}
        {gaps.length > shownAtMost && <li>…</li>}
      </ul>
      <LongTextField
        name="gapsReason"
        label={t('custody:seal.reason')}
        isRequired
        rows={2}
        value={reason}
        onChange={onReason}
        error={error}
      />
    </Notice>
  );
}
