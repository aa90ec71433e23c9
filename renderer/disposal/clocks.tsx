// The retention clocks as one table: a kind, its years, or no clock. Only a supervisor changes it, with a reason.
import { useState } from 'react';
import type { RetentionTable } from '../../shared/domain/disposal.ts';
import { exhibitKinds } from '../../shared/domain/exhibit.ts';
import { drop } from '../../shared/language/habits.ts';
import { Awaited, Button, FailureNotice, Group, Notice, NumberField, TextField } from '../components/index.ts';
import { useAct, useAnswer, useMay } from '../station-client.tsx';
import { useText } from '../text.tsx';

export function Clocks() {
  const t = useText();
  const may = useMay('retention.change');
  const read = useAnswer('retention.read', {});
  const change = useAct('retention.change');
  const [edited, setEdited] = useState<RetentionTable>();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const [isSaved, setSaved] = useState(false);
  if (read.value === undefined) return <Awaited failure={read.failure} lines={6} />;
  const table = edited ?? read.value.table;
  const save = async () => {
    setTried(true);
    setSaved(false);
    if (reason.trim() === '') return;
    const answer = await change.act({ table, reason });
    if (!answer.ok) return;
    setEdited(undefined);
    setReason('');
    setTried(false);
    setSaved(true);
  };
  return (
    <Group title={t('disposal:retentionTitle')} detail={t('disposal:retentionHelp')}>
      {isSaved && <Notice tone="good" title={t('disposal:retentionSaved')} />}
      <FailureNotice failure={change.failure} />
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          drop(save());
        }}
      >
        <div className="fp-work-columns fp-work-columns-3">
          {exhibitKinds.map((kind) => (
            <NumberField
              key={kind}
              name={`years.${kind}`}
              label={t(`vocabulary:exhibitKind.${kind}`)}
              help={table[kind] === undefined ? t('disposal:noClock') : t('disposal:years')}
              value={table[kind]}
              isDisabled={!may}
              onChange={(years) => {
                const { [kind]: _, ...others } = table;
                setEdited(years === undefined ? others : { ...others, [kind]: years });
              }}
            />
          ))}
        </div>
        {may && edited !== undefined && (
          <div className="fp-work-row">
            <TextField
              name="reason"
              label={t('disposal:retentionReason')}
              isRequired
              value={reason}
              onChange={setReason}
              error={tried && reason.trim() === '' ? t('work:form.required') : undefined}
            />
            <Button look="primary" type="submit" icon="save" isBusy={change.isActing}>
              {t('disposal:retentionSave')}
            </Button>
          </div>
        )}
      </form>
    </Group>
  );
}
