// Two persons sign, each with their own passphrase, at one screen. Both secrets are forgotten with every try.
import { useState } from 'react';
import { drop } from '../../shared/language/habits.ts';
import { Button, Dialog, FailureNotice, PassphraseField, TextField } from '../components/index.ts';
import { useAct, useAnswer, useStationState } from '../station-client.tsx';
import { useText } from '../text.tsx';
import type { Session } from './session-page.tsx';

export interface CloseDialogProps {
  readonly session: Session;
  readonly onClose: () => void;
  readonly onDone: (events: number) => void;
}

export function CloseDialog({ session: whole, onClose, onDone }: CloseDialogProps) {
  const t = useText();
  const close = useAct('inventory.close');
  const self = useStationState()?.person;
  const people = useAnswer('people.list', {}).value?.people;
  const other = whole.session.counters.find(({ personId }) => personId !== self?.id);
  const known = people?.find(({ id }) => id === other?.personId)?.login ?? '';
  const [typedLogin, setLogin] = useState<string>();
  const [own, setOwn] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const [note, setNote] = useState('');
  const login = typedLogin ?? known;
  const isReady = own !== '' && passphrase !== '' && login.trim() !== '';
  const sign = async () => {
    if (!isReady) return;
    const input = {
      id: whole.session.id,
      note,
      signature: { passphrase: own },
      second: { login: login.trim(), passphrase },
    };
    setOwn('');
    setPassphrase('');
    const answer = await close.act(input);
    if (answer.ok) onDone(answer.value.events);
  };
  return (
    <Dialog
      isOpen
      width="wide"
      title={t('inventory:close.title', { number: whole.session.number })}
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{t('work:form.cancel')}</Button>
          <Button
            look="primary"
            icon="key"
            isBusy={close.isActing}
            isDisabled={!isReady && !close.isActing}
            onPress={() => drop(sign())}
          >
            {t('inventory:close.sign')}
          </Button>
        </>
      }
    >
      <form
        className="fp-work-stack"
        onSubmit={(event) => {
          event.preventDefault();
          drop(sign());
        }}
      >
        <p>{t('inventory:close.text')}</p>
        <FailureNotice failure={close.failure} whatIsSafe={t('frame:sign.nothing-recorded')} />
        <TextField
          name="closeNote"
          label={t('inventory:close.note')}
          value={note}
          onChange={setNote}
          maxLength={2000}
        />
        <PassphraseField
          name="close.own"
          label={`${t('inventory:close.own')} (${self?.name ?? ''})`}
          isRequired
          isFirst
          value={own}
          onChange={setOwn}
        />
        <div className="fp-work-columns">
          <TextField
            name="close.login"
            label={t('inventory:close.secondLogin')}
            isRequired
            value={login}
            onChange={setLogin}
          />
          <PassphraseField
            name="close.second"
            label={t('inventory:close.secondPassphrase')}
            isRequired
            value={passphrase}
            onChange={setPassphrase}
          />
        </div>
        <button type="submit" className="fp-hidden" tabIndex={-1} aria-hidden="true" />
      </form>
    </Dialog>
  );
}
