// What must be answered before anything else: rare. Signing asks for the secret again, of the person or of a second one.
import { Dialog as BlueprintDialog } from '@blueprintjs/core';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { drop } from '../../shared/language/habits.ts';
import type { FailureAnswer } from '../station-client.tsx';
import { useText } from '../text.tsx';
import { Button } from './button.tsx';
import { useHeldFocus } from './held-focus.ts';
import { FailureNotice } from './notice.tsx';
import { PassphraseField } from './passphrase-field.tsx';
import { TextField } from './text-fields.tsx';

export interface DialogProps {
  readonly isOpen: boolean;
  readonly title: string;
  /** Escape and the cross; undefined while the dialog must not be left. */
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly footer?: ReactNode;
  readonly width?: 'normal' | 'wide';
  /** Nothing in it takes the focus: the text itself does, so that keys can scroll it. */
  readonly isForReading?: boolean;
}

export function Dialog({ isOpen, title, onClose, children, footer, width = 'normal', isForReading }: DialogProps) {
  return (
    <BlueprintDialog
      isOpen={isOpen}
      title={title}
      onClose={onClose}
      canOutsideClickClose={false}
      className={`fp-dialog fp-dialog-${width}`}
      transitionDuration={0}
    >
      <Body title={title} isForReading={isForReading === true}>
        {children}
      </Body>
      {footer !== undefined && <div className="fp-dialog-footer">{footer}</div>}
    </BlueprintDialog>
  );
}

interface BodyProps {
  readonly title: string;
  readonly isForReading: boolean;
  readonly children: ReactNode;
}

/** There only while the dialog is open: what it holds of the focus lasts as long. */
function Body({ title, isForReading, children }: BodyProps) {
  const body = useHeldFocus(!isForReading);
  return (
    <div
      ref={body}
      className="fp-dialog-body"
      {...(isForReading ? { tabIndex: 0, role: 'region', 'aria-label': title } : { tabIndex: -1 })}
    >
      {children}
    </div>
  );
}

export interface SignDialogProps {
  readonly isOpen: boolean;
  readonly title: string;
  /** What will be on record, in words: shown above the secret. */
  readonly children: ReactNode;
  /** `own`: the signed-in person signs. `second`: another person gives login and passphrase. */
  readonly who: 'own' | 'second';
  readonly actLabel: string;
  /** Filled in when the second person is known from the offer; may be changed. */
  readonly login?: string;
  readonly failure?: FailureAnswer | undefined;
  readonly isActing?: boolean;
  /** What is safe when it is refused; nothing was recorded, if it is not said more closely. */
  readonly whatIsSafe?: string;
  /** Called with what was typed; the dialog forgets it at once. */
  readonly onSign: (signature: { readonly login: string; readonly passphrase: string }) => Promise<unknown> | void;
  readonly onClose: () => void;
  /** There is something to answer above the signature: the eye and the first key belong there. */
  readonly beginsAbove?: boolean;
}

export function SignDialog(props: SignDialogProps) {
  // Made anew for each opening, so that no secret of an earlier one is left in it.
  return props.isOpen ? <OpenSignDialog {...props} /> : null;
}

function OpenSignDialog(props: SignDialogProps) {
  const t = useText();
  const [login, setLogin] = useState(props.login ?? '');
  const [passphrase, setPassphrase] = useState('');
  const isReady = passphrase !== '' && (props.who === 'own' || login.trim() !== '');
  const sign = () => {
    if (!isReady || props.isActing === true) return;
    const answer = props.onSign({ login: login.trim(), passphrase });
    setPassphrase('');
    if (answer !== undefined) drop(answer);
  };
  return (
    <Dialog
      isOpen
      title={props.title}
      onClose={props.onClose}
      footer={
        <>
          <Button onPress={props.onClose}>{t('frame:act.cancel')}</Button>
          <Button look="primary" icon="key" isBusy={props.isActing ?? false} isDisabled={!isReady} onPress={sign}>
            {props.actLabel}
          </Button>
        </>
      }
    >
      <form
        className="fp-sign"
        onSubmit={(event) => {
          event.preventDefault();
          sign();
        }}
      >
        <div className="fp-sign-record">{props.children}</div>
        <FailureNotice failure={props.failure} whatIsSafe={props.whatIsSafe ?? t('frame:sign.nothing-recorded')} />
        <p className="fp-quiet">{props.who === 'own' ? t('frame:sign.own') : t('frame:sign.second')}</p>
        {props.who === 'second' && (
          <TextField
            name="sign.login"
            label={t('frame:person.login')}
            value={login}
            onChange={setLogin}
            isRequired
            isFirst={props.login === undefined}
          />
        )}
        <PassphraseField
          name="sign.passphrase"
          label={t('frame:passphrase.label')}
          value={passphrase}
          onChange={setPassphrase}
          isRequired
          isFirst={props.beginsAbove !== true && (props.who === 'own' || props.login !== undefined)}
        />
        <button type="submit" className="fp-hidden" tabIndex={-1} aria-hidden="true" />
      </form>
    </Dialog>
  );
}
