// The state of a decision in words with its shape.
import type { DisposalState } from '../../shared/domain/disposal.ts';
import { Status } from '../components/index.ts';
import type { StatusTone } from '../components/index.ts';
import { useText } from '../text.tsx';

const tones: Readonly<Record<DisposalState, StatusTone>> = {
  decided: 'attention',
  'half-authorised': 'attention',
  authorised: 'active',
  'partly-carried-out': 'active',
  'carried-out': 'good',
  stopped: 'quiet',
};

export function DisposalStatus({ state }: { readonly state: DisposalState }) {
  const t = useText();
  return <Status tone={tones[state]}>{t(`vocabulary:disposalState.${state}`)}</Status>;
}
