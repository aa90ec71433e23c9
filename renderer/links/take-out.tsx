// A chart leaves as a picture, a paper or a file for another program: what the filter shows, counted by the station, refused where anything is held back.
import { chartFormats } from '../../shared/contract/links.ts';
import type { ChartState } from '../../shared/domain/graph/chart-state.ts';
import { useAct } from '../station-client.tsx';
import { useText } from '../text.tsx';
import { TakeOutDialog } from './take-out-dialog.tsx';

interface TakeOutProps {
  readonly state: ChartState;
  readonly title: string;
  readonly onClose: () => void;
}

export function TakeOut({ state, title, onClose }: TakeOutProps) {
  const t = useText();
  const take = useAct('links.export');
  return (
    <TakeOutDialog
      name="takeOut"
      dialogTitle={t('links:takeOutTitle')}
      help={t('links:takeOutHelp')}
      named={title}
      formats={chartFormats}
      wordOf={(format) => t(`links:formats.${format}`)}
      isActing={take.isActing}
      failure={take.failure}
      onTake={async (order) => {
        const answer = await take.act({ ...order, state });
        return answer.ok ? answer.value.jobId : undefined;
      }}
      onClose={onClose}
    />
  );
}
