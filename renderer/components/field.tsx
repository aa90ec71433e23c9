// What every field has: a label, `required` in words, a help line, and room kept for the error so that nothing jumps when it comes.
import type { ReactNode } from 'react';
import { useText } from '../text.tsx';
import { Icon } from './icon.tsx';

/** What all fields take. `name` is the path in the form (`administrator.login`): the error list jumps to it. */
export interface FieldProps {
  readonly name: string;
  readonly label: string;
  readonly help?: string | undefined;
  /** The sentence of what is wrong; already in the screen's language. */
  readonly error?: string | undefined;
  readonly isRequired?: boolean;
  readonly isDisabled?: boolean;
  /** The value was suggested and nobody has changed it: said in words beside the label. */
  readonly isDefault?: boolean;
  /** Drawn beside the label, such as a `Definition`. */
  readonly beside?: ReactNode;
  /** The label is read but not drawn: in tables and tool rows. */
  readonly hidesLabel?: boolean;
}

/** Identifier of the control of the field `name`. */
export function controlId(name: string): string {
  return `field-${name.replaceAll('.', '-')}`;
}

/** What the control itself has to say for readers. */
export function controlAttributes(field: FieldProps) {
  const id = controlId(field.name);
  const describedBy = [
    field.help === undefined ? undefined : `${id}-help`,
    field.error === undefined ? undefined : `${id}-error`,
  ].filter((part) => part !== undefined);
  return {
    id,
    name: field.name,
    disabled: field.isDisabled ?? false,
    'aria-required': field.isRequired ?? false,
    'aria-invalid': field.error !== undefined,
    ...(describedBy.length === 0 ? {} : { 'aria-describedby': describedBy.join(' ') }),
  } as const;
}

export interface FieldFrameProps extends FieldProps {
  readonly children: ReactNode;
  /** Several controls under one label: a group instead of one labelled control. */
  readonly isGroup?: boolean;
}

export function Field(props: FieldFrameProps) {
  const t = useText();
  const id = controlId(props.name);
  const heading = (
    <>
      {props.label}
      {props.isRequired === true && <span className="fp-field-required"> {t('frame:field.required')}</span>}
      {props.isDefault === true && <span className="fp-field-suggested"> {t('fields:suggested')}</span>}
    </>
  );
  const labelClass = props.hidesLabel === true ? 'fp-hidden' : 'fp-field-label';
  const notes = (
    <div className="fp-field-notes">
      {props.error !== undefined ? (
        <div className="fp-field-error" id={`${id}-error`}>
          <Icon name="error" size={12} /> {props.error}
        </div>
      ) : null}
      {props.help !== undefined && (
        <div className={props.error === undefined ? 'fp-field-help' : 'fp-hidden'} id={`${id}-help`}>
          {props.help}
        </div>
      )}
    </div>
  );
  const suggested = props.isDefault === true ? ' fp-field-default' : '';
  const state = `fp-field${suggested}${props.error === undefined ? '' : ' fp-field-wrong'}`;
  if (props.isGroup === true) {
    return (
      <fieldset className={state} id={id} tabIndex={-1} disabled={props.isDisabled ?? false}>
        <legend className={labelClass}>{heading}</legend>
        {props.beside}
        {props.children}
        {notes}
      </fieldset>
    );
  }
  return (
    <div className={state}>
      <div className="fp-field-heading">
        <label className={labelClass} htmlFor={id}>
          {heading}
        </label>
        {props.beside}
      </div>
      {props.children}
      {notes}
    </div>
  );
}
