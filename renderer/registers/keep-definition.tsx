// Keeping a way of reading under a name: a new definition, or the next version of one the register has.
import { useState } from 'react';
import type { SavedReading } from '../../shared/domain/register/saved-reading.ts';
import type { ImportDefinitionId, RegisterId } from '../../shared/language/identity.ts';
import { Button, ChoiceField, Dialog, FormDialog, LongTextField, Notice, TextField } from '../components/index.ts';
import { useAct, useAnswer } from '../station-client.tsx';
import { useText } from '../text.tsx';

interface KeepProps {
  readonly registerId: RegisterId;
  readonly reading: SavedReading;
  /** The definition the file was read with. */
  readonly from: ImportDefinitionId | undefined;
  readonly onClose: () => void;
}

export function KeepDefinition({ registerId, reading, from, onClose }: KeepProps) {
  const t = useText();
  const act = useAct('registers.save-definition');
  const known = useAnswer('registers.definitions', { registerId }).value?.definitions ?? [];
  const usable = known.filter(({ retired }) => retired === undefined);
  const [chosen, setChosen] = useState(from);
  const [typed, setTyped] = useState<string>();
  const [note, setNote] = useState('');
  const [kept, setKept] = useState<{ readonly name: string; readonly version: number }>();
  const before = usable.find(({ id }) => id === chosen);
  const name = typed ?? before?.name ?? '';
  const keep = async () => {
    if (act.isActing || name.trim() === '') return;
    const id = before === undefined ? {} : { id: before.id };
    const answer = await act.act({ registerId, ...id, name, note, reading });
    if (answer.ok) setKept({ name: name.trim(), version: answer.value.version });
  };
  if (kept !== undefined)
    return (
      <Dialog
        isOpen
        title={t('registers:definition.keep')}
        onClose={onClose}
        footer={
          <Button look="primary" onPress={onClose}>
            {t('registers:definition.close')}
          </Button>
        }
      >
        <Notice tone="good" title={t('registers:definition.kept', kept)} />
      </Dialog>
    );
  return (
    <FormDialog
      title={t('registers:definition.keep')}
      cancelLabel={t('registers:cancel')}
      actLabel={t('registers:record')}
      icon="save"
      isActing={act.isActing}
      isIncomplete={name.trim() === ''}
      failure={act.failure}
      onAct={keep}
      onClose={onClose}
    >
      <p>{t('registers:definition.keepText')}</p>
      {usable.length > 0 && (
        <ChoiceField
          name="keepAs"
          label={t('registers:definition.keepAs')}
          emptyLabel={t('registers:definition.aNewOne')}
          value={before?.id}
          onChange={(id) => {
            setChosen(id);
            setTyped(undefined);
          }}
          choices={usable.map((one) => ({
            value: one.id,
            label: t('registers:definition.nextOf', { name: one.name, version: one.version + 1 }),
          }))}
        />
      )}
      <TextField
        name="definitionName"
        label={t('registers:definition.name')}
        isRequired
        isFirst
        value={name}
        onChange={setTyped}
      />
      <LongTextField
        name="definitionNote"
        label={t('registers:definition.note')}
        rows={2}
        value={note}
        onChange={setNote}
      />
    </FormDialog>
  );
}
