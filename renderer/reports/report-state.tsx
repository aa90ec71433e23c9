// The state of a report in words with its shape.
import type { ReportState } from '../../shared/domain/report/report-state.ts';
import { Status } from '../components/index.ts';
import type { StatusTone } from '../components/index.ts';
import { useText } from '../text.tsx';

const tones: Readonly<Record<ReportState, StatusTone>> = {
  draft: 'neutral',
  'in-review': 'active',
  returned: 'attention',
  approved: 'active',
  issued: 'good',
  amended: 'quiet',
  withdrawn: 'quiet',
};

export function ReportStatus({ state }: { readonly state: ReportState }) {
  const t = useText();
  return <Status tone={tones[state]}>{t(`reports:state.${state}`)}</Status>;
}
