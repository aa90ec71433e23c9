// Keeping a chart under a name, as the next version or as a new one; and putting one away.
import { useState } from 'react';
import type { OutputOf } from '../../shared/contract/index.ts';
import type { ChartState } from '../../shared/domain/graph/chart-state.ts';
import type { ChartId } from '../../shared/language/identity.ts';
import { ChoiceField, FormDialog, LongTextField, TextField } from '../components/index.ts';
import { goTo } from '../shell/address.ts';
import { useAct } from '../station-client.tsx';
import { useText } from '../text.tsx';

interface KeepProps {
  readonly state: ChartState;
  readonly kept: OutputOf<'links.open'> | undefined;
  readonly onClose: () => void;
}

export function KeepChart({ state, kept, onClose }: KeepProps) {
  const t = useText();
  const save = useAct('links.save');
  const [title, setTitle] = useState(kept?.line.title ?? '');
  const [note, setNote] = useState(kept?.line.note ?? '');
  const newest = kept?.isPutAway === true ? undefined : kept?.versions[0];
  const [as, setAs] = useState<'version' | 'new'>(newest === undefined ? 'new' : 'version');
  const keep = async () => {
    const of = as === 'version' && newest !== undefined ? { chartId: newest.chartId, version: newest.version } : {};
    const answer = await save.act({ ...of, title, note, state });
    if (!answer.ok) return;
    onClose();
    goTo(`/links/charts/${answer.value.id}`);
  };
  return (
    <FormDialog
      title={t('links:keepTitle')}
      cancelLabel={t('links:cancel')}
      actLabel={t('links:keep')}
      icon="save"
      isActing={save.isActing}
      failure={save.failure}
      onAct={keep}
      onClose={onClose}
    >
      <TextField name="chartTitle" label={t('links:name')} isRequired isFirst value={title} onChange={setTitle} />
      <LongTextField name="chartNote" label={t('links:note')} value={note} onChange={setNote} />
      {newest !== undefined && (
        <ChoiceField
          name="chartAs"
          look="radio"
          label={t('links:versions')}
          value={as}
          onChange={(chosen) => setAs(chosen ?? 'version')}
          choices={[
            { value: 'version', label: t('links:keepVersion', { version: newest.version + 1 }) },
            { value: 'new', label: t('links:keepNew') },
          ]}
        />
      )}
    </FormDialog>
  );
}

export function PutAway({ chartId, onClose }: { readonly chartId: ChartId; readonly onClose: () => void }) {
  const t = useText();
  const act = useAct('links.put-away');
  const [reason, setReason] = useState('');
  const putAway = async () => {
    const answer = await act.act({ chartId, reason });
    if (!answer.ok) return;
    onClose();
    goTo('/links');
  };
  return (
    <FormDialog
      title={t('links:putAwayTitle')}
      cancelLabel={t('links:cancel')}
      actLabel={t('links:putAway')}
      icon="archive"
      isActing={act.isActing}
      failure={act.failure}
      onAct={putAway}
      onClose={onClose}
    >
      <TextField
        name="putAwayReason"
        label={t('links:putAwayReason')}
        isRequired
        isFirst
        value={reason}
        onChange={setReason}
      />
    </FormDialog>
  );
}
