// What a signed restoration gave, to be written into the serial numbers of the exhibit: concluded, beside what was marked and stays.
import { useState } from 'react';
import { filledFields } from '../../shared/domain/examination/worksheet-contents.ts';
import { patternOf, restoredStatus } from '../../shared/domain/examination/serial-positions.ts';
import { PositionReading } from '../../shared/domain/examination/worksheet.ts';
import { drop } from '../../shared/language/habits.ts';
import { Button, ChoiceField, FailureNotice, Group, Mono, Notice, TextField } from '../components/index.ts';
import { useAct } from '../station-client.tsx';
import { useText } from '../text.tsx';
import type { Worksheet } from './worksheet-access.ts';

export function RestoredNumber({ sheet }: { readonly sheet: Worksheet }) {
  const t = useText();
  const write = useAct('worksheets.write-serial');
  const [serial, setSerial] = useState('0');
  const [reason, setReason] = useState('');
  const [isWritten, setWritten] = useState(false);
  const readings = [...filledFields(sheet.definition, sheet.latest?.values ?? {})].flatMap(({ field, value }) => {
    if (field.type !== 'positions') return [];
    const parsed = PositionReading.array().safeParse(value);
    return parsed.success ? parsed.data : [];
  });
  const { serials } = sheet.exhibit;
  if (sheet.may !== 'correct' || readings.length === 0) return null;
  const pattern = patternOf(readings);
  const status = restoredStatus(readings);
  const isThere = serials[Number(serial)]?.asConcluded === pattern;
  return (
    <Group title={t('worksheets:restored')} detail={t('worksheets:restoredHelp')}>
      <FailureNotice failure={write.failure} />
      {(isWritten || isThere) && <Notice tone="good" title={t('worksheets:restoredWritten', { pattern })} />}
      <p>
        <Mono>{pattern}</Mono> · {t(`vocabulary:serialStatus.${status}`)}
      </p>
      {serials.length === 0 ? (
        <p className="fp-quiet">{t('worksheets:noSerials')}</p>
      ) : (
        <form
          className="fp-work-row"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            const perform = async () => {
              const answer = await write.act({ taskId: sheet.task.id, serial: Number(serial), status, reason });
              setWritten(answer.ok);
            };
            drop(perform());
          }}
        >
          <ChoiceField
            name="serial"
            label={t('worksheets:serial')}
            value={serial}
            onChange={(next) => setSerial(next ?? '0')}
            choices={serials.map(({ component, asMarked }, index) => ({
              value: String(index),
              label: [t(`vocabulary:markLocation.${component}`), asMarked].filter(Boolean).join(' · '),
            }))}
          />
          <TextField name="reason" label={t('work:form.reason')} isRequired value={reason} onChange={setReason} />
          <Button type="submit" icon="edit" isBusy={write.isActing} isDisabled={reason.trim() === ''}>
            {t('worksheets:writeSerial')}
          </Button>
        </form>
      )}
    </Group>
  );
}
