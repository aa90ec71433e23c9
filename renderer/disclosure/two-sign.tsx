// Two persons sign one act: whoever is at the screen with their passphrase, the second with login and passphrase. Nothing typed is kept.
import { useState } from 'react';
import { SignDialog, PassphraseField, TextField } from '../components/index.ts';
import type { FailureAnswer } from '../station-client.tsx';
import { useText } from '../text.tsx';

export interface SignedByTwo {
  readonly signature: { readonly passphrase: string };
  readonly second: { readonly login: string; readonly passphrase: string };
}

export interface TwoSignProps {
  readonly isOpen: boolean;
  readonly title: string;
  readonly actLabel: string;
  readonly failure: FailureAnswer | undefined;
  readonly isActing: boolean;
  readonly onSign: (signed: SignedByTwo) => Promise<void>;
  readonly onClose: () => void;
}

export function TwoSign(props: TwoSignProps) {
  // Made anew for each opening, so that no secret of an earlier one is left in it.
  return props.isOpen ? <OpenTwoSign {...props} /> : null;
}

function OpenTwoSign({ onSign, ...rest }: TwoSignProps) {
  const t = useText();
  const [login, setLogin] = useState('');
  const [passphrase, setPassphrase] = useState('');
  return (
    <SignDialog
      {...rest}
      who="own"
      beginsAbove
      onSign={async (own) => {
        const second = { login: login.trim(), passphrase };
        setPassphrase('');
        await onSign({ signature: { passphrase: own.passphrase }, second });
      }}
    >
      <p>{t('disclosure:form.signText')}</p>
      <TextField
        name="secondLogin"
        label={t('disclosure:form.secondLogin')}
        isRequired
        isFirst
        isMono
        value={login}
        onChange={setLogin}
        maxLength={60}
      />
      <PassphraseField
        name="secondPassphrase"
        label={t('disclosure:form.secondPassphrase')}
        isRequired
        value={passphrase}
        onChange={setPassphrase}
      />
    </SignDialog>
  );
}
