// The recovery sheet as a part of the station's page.
import { Group, Status } from '../components/index.ts';
import { useStationState } from '../station-client.tsx';
import { useText } from '../text.tsx';
import { RecoveryFlow } from './recovery-flow.tsx';

export function RecoveryPart() {
  const t = useText();
  const isConfirmed = useStationState()?.recoveryConfirmed === true;
  return (
    <Group
      title={t('frame:recovery.title')}
      actions={
        <Status tone={isConfirmed ? 'good' : 'attention'}>
          {t(isConfirmed ? 'frame:recovery.is-confirmed' : 'frame:recovery.is-open')}
        </Status>
      }
    >
      <RecoveryFlow />
    </Group>
  );
}
