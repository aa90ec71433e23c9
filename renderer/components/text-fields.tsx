// Fields for words and numbers. Identifiers are text: nothing here trims, folds or reformats what was typed.
import type { FocusEvent, Ref } from 'react';
import { useState } from 'react';
import type { Language } from '../../shared/domain/roles.ts';
import { decimalSign } from '../../shared/text/format.ts';
import { useLanguage } from '../text.tsx';
import { Field, controlAttributes } from './field.tsx';
import type { FieldProps } from './field.tsx';

export interface TextFieldProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: () => void;
  /** Enter does this instead of sending the form: entering one value after the other. */
  readonly onEnter?: () => void;
  readonly placeholder?: string;
  /** Serials, seals, hashes, codes: fixed width, slashed zero, no spelling marks. */
  readonly isMono?: boolean;
  readonly autoComplete?: string;
  readonly isFirst?: boolean;
  readonly maxLength?: number;
  readonly inputRef?: Ref<HTMLInputElement>;
  readonly type?: 'text' | 'search';
}

export function TextField(props: TextFieldProps) {
  return (
    <Field {...props}>
      <input
        {...controlAttributes(props)}
        className={props.isMono === true ? 'fp-input fp-mono' : 'fp-input'}
        type={props.type ?? 'text'}
        value={props.value}
        onChange={(event) => props.onChange(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (props.onEnter === undefined || event.key !== 'Enter' || event.ctrlKey) return;
          event.preventDefault();
          props.onEnter();
        }}
        autoComplete={props.autoComplete ?? 'off'}
        spellCheck={props.isMono !== true}
        // The first field of a page that was opened to be filled in.
        autoFocus={props.isFirst ?? false}
        // A suggestion is replaced by typing, not typed into.
        {...(props.isDefault === true ? { onFocus: selectAll } : {})}
        {...(props.onBlur === undefined ? {} : { onBlur: props.onBlur })}
        {...(props.placeholder === undefined ? {} : { placeholder: props.placeholder })}
        {...(props.maxLength === undefined ? {} : { maxLength: props.maxLength })}
        {...(props.inputRef === undefined ? {} : { ref: props.inputRef })}
      />
    </Field>
  );
}

function selectAll(event: FocusEvent<HTMLInputElement | HTMLTextAreaElement>): void {
  event.currentTarget.select();
}

export interface LongTextFieldProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly rows?: number;
  readonly placeholder?: string;
  readonly maxLength?: number;
  readonly isFirst?: boolean;
}

export function LongTextField(props: LongTextFieldProps) {
  return (
    <Field {...props}>
      <textarea
        {...controlAttributes(props)}
        className="fp-input fp-long-text"
        {...(props.isDefault === true ? { onFocus: selectAll } : {})}
        rows={props.rows ?? 3}
        autoFocus={props.isFirst ?? false}
        value={props.value}
        onChange={(event) => props.onChange(event.currentTarget.value)}
        {...(props.placeholder === undefined ? {} : { placeholder: props.placeholder })}
        {...(props.maxLength === undefined ? {} : { maxLength: props.maxLength })}
      />
    </Field>
  );
}

export interface NumberFieldProps extends FieldProps {
  /** Undefined while empty; NaN while what stands there is no number, so that the form can say so. */
  readonly value: number | undefined;
  readonly onChange: (value: number | undefined) => void;
  /** Drawn inside the field: `mm`, `g`. Already in the screen's language. */
  readonly unit?: string;
  readonly allowsFraction?: boolean;
}

/** Both decimal comma and point are taken; what was typed stays as typed, and what was not stands as the screen's language writes it. */
export function NumberField(props: NumberFieldProps) {
  const { language } = useLanguage();
  const [typed, setTyped] = useState(() => shown(props.value, language));
  // The value may be set from outside, by a restored draft: then what is shown follows.
  const text = sameNumber(parsed(typed), props.value) ? typed : shown(props.value, language);
  return (
    <Field {...props}>
      <div className="fp-input-with-unit">
        <input
          {...controlAttributes(props)}
          className="fp-input fp-number"
          type="text"
          inputMode={props.allowsFraction === true ? 'decimal' : 'numeric'}
          {...(props.isDefault === true ? { onFocus: selectAll } : {})}
          value={text}
          autoComplete="off"
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            props.onChange(parsed(event.currentTarget.value));
          }}
        />
        {props.unit !== undefined && <span className="fp-unit">{props.unit}</span>}
      </div>
    </Field>
  );
}

function parsed(text: string): number | undefined {
  const compact = text
    .trim()
    .replaceAll(/[\s\u00a0]/g, '')
    .replace(',', '.');
  if (compact === '') return undefined;
  return /^-?\d*\.?\d+$/.test(compact) ? Number(compact) : Number.NaN;
}

/** In full and without groups: what stands in a field is typed on in. */
function shown(value: number | undefined, language: Language): string {
  return value === undefined || Number.isNaN(value) ? '' : String(value).replace('.', decimalSign(language));
}

function sameNumber(left: number | undefined, right: number | undefined): boolean {
  return Object.is(left, right);
}
