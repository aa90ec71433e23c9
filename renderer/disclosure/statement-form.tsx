// A statement of the defence: its date, what it says, the document itself, and the numbers it bears on.
import { useState } from 'react';
import { readPlainDay } from '../../shared/domain/court-file/plain-day.ts';
import { drop } from '../../shared/language/habits.ts';
import { AttachmentId, type CaseId } from '../../shared/language/identity.ts';
import { Button, ChoiceField, FailureNotice, LongTextField, TextField } from '../components/index.ts';
import { useAct } from '../station-client.tsx';
import { useText } from '../text.tsx';
import { readNumbers, type Disclosure } from './words.ts';

const nothing = { words: '', dated: '', file: undefined as string | undefined, items: '' };

export function StatementForm({ caseId, disclosure }: { readonly caseId: CaseId; readonly disclosure: Disclosure }) {
  const t = useText();
  const { act, isActing, failure } = useAct('disclosure.record-statement');
  const [isOpen, setOpen] = useState(false);
  const [partyId, setParty] = useState(disclosure.suspects[0]?.id);
  const [typed, setTyped] = useState(nothing);
  const set = (part: Partial<typeof nothing>) => setTyped((before) => ({ ...before, ...part }));
  if (!isOpen)
    return (
      <div className="fp-button-row">
        <Button icon="add" isDisabled={disclosure.suspects.length === 0} onPress={() => setOpen(true)}>
          {t('disclosure:act.statement')}
        </Button>
      </div>
    );
  const dated = readPlainDay(typed.dated);
  const items = readNumbers(typed.items);
  const record = async () => {
    if (partyId === undefined || dated === undefined || items === undefined) return;
    const answer = await act({
      caseId,
      partyId,
      dated,
      words: typed.words,
      items,
      ...(typed.file === undefined ? {} : { attachmentId: AttachmentId.parse(typed.file) }),
    });
    if (!answer.ok) return;
    setTyped(nothing);
    setOpen(false);
  };
  return (
    <form
      className="fp-disclosure-form"
      aria-label={t('disclosure:act.statement')}
      onSubmit={(event) => {
        event.preventDefault();
        drop(record());
      }}
    >
      <div className="fp-work-columns">
        <ChoiceField
          name="party"
          label={t('disclosure:column.party')}
          isRequired
          isFirst
          value={partyId}
          onChange={setParty}
          choices={disclosure.suspects.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <TextField
          name="dated"
          label={t('disclosure:statement.dated')}
          help={t('disclosure:statement.datedHelp')}
          isRequired
          value={typed.dated}
          onChange={(next) => set({ dated: next })}
          error={typed.dated !== '' && dated === undefined ? t('disclosure:statement.datedHelp') : undefined}
          maxLength={12}
        />
      </div>
      <LongTextField
        name="words"
        label={t('disclosure:statement.words')}
        isRequired
        rows={2}
        maxLength={1000}
        value={typed.words}
        onChange={(words) => set({ words })}
      />
      <div className="fp-work-columns">
        <TextField
          name="items"
          label={t('disclosure:statement.items')}
          help={t('disclosure:statement.itemsHelp')}
          value={typed.items}
          onChange={(next) => set({ items: next })}
          error={items === undefined ? t('disclosure:statement.itemsWrong') : undefined}
          maxLength={400}
        />
        <ChoiceField
          name="file"
          label={t('disclosure:statement.file')}
          value={typed.file}
          emptyLabel={t('disclosure:form.noFile')}
          onChange={(file) => set({ file })}
          choices={disclosure.files.map(({ id, label }) => ({ value: id as string, label }))}
        />
      </div>
      <FailureNotice failure={failure} />
      <div className="fp-button-row">
        <Button
          type="submit"
          look="primary"
          isBusy={isActing}
          isDisabled={dated === undefined || items === undefined || typed.words.trim() === '' || partyId === undefined}
        >
          {t('disclosure:act.statement')}
        </Button>
        <Button onPress={() => setOpen(false)}>{t('disclosure:act.cancel')}</Button>
      </div>
    </form>
  );
}
