// When a photograph was taken: what the camera said, whether its clock is to be doubted, and the correction of a person with their reason.
import { useState } from 'react';
import { clockDoubt } from '../../shared/domain/photograph.ts';
import { Instant } from '../../shared/language/instant.ts';
import { drop } from '../../shared/language/habits.ts';
import { Button, FactList, FailureNotice, MomentField, Notice, TextField } from '../components/index.ts';
import { useAct, useMay } from '../station-client.tsx';
import { useFormat, useText } from '../text.tsx';
import type { Attachment } from './attachment.ts';

export function TimeTaken({ attachment }: { readonly attachment: Attachment }) {
  const t = useText();
  const format = useFormat();
  const mayRevise = useMay('attachments.revise');
  const [isCorrecting, setCorrecting] = useState(false);
  const { takenAt, takenAtBy, recordedAt } = attachment;
  // A time that a person stands for needs no doubt of ours.
  const doubt = takenAt === undefined || takenAtBy !== undefined ? undefined : clockDoubt(takenAt, recordedAt);
  return (
    <div className="fp-work-stack">
      {doubt !== undefined && takenAt !== undefined && (
        <Notice
          tone={doubt === 'ahead' ? 'warning' : 'info'}
          title={t(`photographs:clock.${doubt}`, {
            taken: format.moment(takenAt),
            recorded: format.moment(recordedAt),
            hours: Math.round((Date.parse(recordedAt) - Date.parse(takenAt)) / 3_600_000),
          })}
        />
      )}
      <FactList
        facts={[
          {
            label: t('work:photograph.taken'),
            value: [
              takenAt === undefined ? t('frame:field.not-recorded') : format.moment(takenAt, 'with-offset'),
              takenAtBy === undefined ? '' : t('photographs:page.by', { name: takenAtBy }),
            ]
              .filter((part) => part !== '')
              .join(' · '),
          },
        ]}
      />
      {mayRevise && !isCorrecting && (
        <div className="fp-button-row">
          <Button size="small" icon="edit" onPress={() => setCorrecting(true)}>
            {t('photographs:clock.correct')}
          </Button>
        </div>
      )}
      {isCorrecting && <Correction attachment={attachment} onDone={() => setCorrecting(false)} />}
    </div>
  );
}

function Correction({ attachment, onDone }: { readonly attachment: Attachment; readonly onDone: () => void }) {
  const t = useText();
  const revise = useAct('attachments.revise');
  const [time, setTime] = useState(attachment.takenAt ?? '');
  const [reason, setReason] = useState('');
  const parsed = Instant.safeParse(time);
  const save = async (takenAt: Instant | null) => {
    const answer = await revise.act({
      id: attachment.id,
      takenAt,
      ...(reason.trim() === '' ? {} : { reason }),
    });
    if (answer.ok) onDone();
  };
  return (
    <form
      className="fp-correction"
      onSubmit={(event) => {
        event.preventDefault();
        if (parsed.success) drop(save(parsed.data));
      }}
    >
      <MomentField
        name="takenAt"
        label={t('photographs:clock.time')}
        value={time}
        onChange={setTime}
        error={time === '' || parsed.success ? undefined : t('work:form.badMoment')}
      />
      <TextField
        name="takenAtReason"
        label={t('photographs:clock.reason')}
        value={reason}
        maxLength={200}
        onChange={setReason}
      />
      <div className="fp-button-row">
        <Button type="submit" size="small" look="primary" isBusy={revise.isActing} isDisabled={!parsed.success}>
          {t('photographs:clock.save')}
        </Button>
        <Button size="small" isBusy={revise.isActing} onPress={() => drop(save(null))}>
          {t('photographs:clock.clear')}
        </Button>
        <Button size="small" onPress={onDone}>
          {t('work:form.cancel')}
        </Button>
      </div>
      <FailureNotice failure={revise.failure} />
    </form>
  );
}
