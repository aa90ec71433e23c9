// A secret being typed: hidden unless asked to be shown, never remembered by the browser, with the station's estimate when it is new.
import { useEffect, useState } from 'react';
import type { OutputOf } from '../../shared/contract/index.ts';
import { drop } from '../../shared/language/habits.ts';
import { useStation } from '../station-client.tsx';
import { useText } from '../text.tsx';
import { IconButton } from './button.tsx';
import { Field, controlAttributes } from './field.tsx';
import type { FieldProps } from './field.tsx';

export interface PassphraseFieldProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly isFirst?: boolean;
  /** A new passphrase: its strength is estimated by the station, given what it must not be made of (name, login, station). */
  readonly isNew?: boolean;
  readonly about?: readonly string[];
  readonly onEnough?: (isEnough: boolean) => void;
}

export function PassphraseField(props: PassphraseFieldProps) {
  const t = useText();
  const [isShown, setShown] = useState(false);
  return (
    <Field {...props}>
      <div className="fp-passphrase">
        <input
          {...controlAttributes(props)}
          className="fp-input fp-mono"
          type={isShown ? 'text' : 'password'}
          autoComplete={props.isNew === true ? 'new-password' : 'off'}
          spellCheck={false}
          autoCapitalize="off"
          autoFocus={props.isFirst ?? false}
          value={props.value}
          maxLength={1024}
          onChange={(event) => props.onChange(event.currentTarget.value)}
        />
        <IconButton
          icon={isShown ? 'hide' : 'show'}
          label={isShown ? t('frame:passphrase.hide') : t('frame:passphrase.show')}
          isPressed={isShown}
          onPress={() => setShown(!isShown)}
        />
      </div>
      {props.isNew === true && <Strength {...props} />}
    </Field>
  );
}

function Strength({ value, about = [], onEnough }: PassphraseFieldProps) {
  const t = useText();
  const station = useStation();
  const settled = useSettled(value, 200);
  const aboutText = about.filter((word) => word.trim() !== '').join('\n');
  // Asked directly: the cache of answers must not keep what people typed as a secret.
  const [estimate, setEstimate] = useState<OutputOf<'station.estimate-passphrase'>>();
  useEffect(() => {
    let isCurrent = true;
    const ask = async () => {
      const words = aboutText === '' ? [] : aboutText.split('\n').slice(0, 10);
      const answer = await station.request('station.estimate-passphrase', { passphrase: settled, about: words });
      if (isCurrent && answer.ok) setEstimate(answer.value);
    };
    if (settled === '') setEstimate(undefined);
    else drop(ask());
    return () => {
      isCurrent = false;
    };
  }, [station, settled, aboutText]);
  const isEnough = settled === value && value !== '' && (estimate?.isEnough ?? false);
  useEffect(() => onEnough?.(isEnough), [onEnough, isEnough]);
  const score = estimate?.score ?? 0;
  return (
    <div className="fp-strength" data-score={estimate === undefined ? 'none' : score} role="status">
      <span className="fp-strength-bars" aria-hidden="true">
        {[0, 1, 2, 3].map((bar) => (
          <span key={bar} className={estimate !== undefined && bar < score ? 'fp-bar fp-bar-full' : 'fp-bar'} />
        ))}
      </span>
      <span>{t(`frame:passphrase.hint.${estimate?.hint ?? 'empty'}`)}</span>
    </div>
  );
}

/** `value` once it has stood still for `milliseconds`: not every key is a question. */
export function useSettled<Value>(value: Value, milliseconds: number): Value {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = window.setTimeout(() => setSettled(value), milliseconds);
    return () => window.clearTimeout(timer);
  }, [value, milliseconds]);
  return settled;
}
