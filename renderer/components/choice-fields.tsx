// Fields that choose from a known list: one, several, yes or no.
import { HTMLSelect } from '@blueprintjs/core';
import { useText } from '../text.tsx';
import { Field, controlAttributes, controlId } from './field.tsx';
import type { FieldProps } from './field.tsx';

export interface Choice<Value extends string = string> {
  readonly value: Value;
  /** In the screen's language. */
  readonly label: string;
  readonly help?: string;
  readonly isDisabled?: boolean;
}

/** Choices under a heading, for lists too long to be read through. */
export interface ChoiceGroup<Value extends string = string> {
  readonly label: string;
  readonly choices: readonly Choice<Value>[];
}

export interface ChoiceFieldProps<Value extends string> extends FieldProps {
  readonly value: Value | undefined;
  readonly onChange: (value: Value | undefined) => void;
  readonly choices: readonly Choice<Value>[];
  /** The same choices under headings; a choice in none of them stands before all. */
  readonly groups?: readonly ChoiceGroup<Value>[];
  /** `radio` shows all at once: for up to five choices that are worth comparing. */
  readonly look?: 'list' | 'radio';
  /** What the empty line says; without it a chosen value cannot be taken back. */
  readonly emptyLabel?: string;
  readonly isFirst?: boolean;
}

export function ChoiceField<Value extends string>(props: ChoiceFieldProps<Value>) {
  const t = useText();
  if (props.look === 'radio') return <RadioChoices {...props} />;
  const find = (raw: string) => props.choices.find((choice) => choice.value === raw)?.value;
  return (
    <Field {...props}>
      <HTMLSelect
        {...controlAttributes(props)}
        className="fp-select"
        fill
        value={props.value ?? ''}
        onChange={(event) => props.onChange(find(event.currentTarget.value))}
        autoFocus={props.isFirst ?? false}
      >
        {(props.value === undefined || props.emptyLabel !== undefined) && (
          <option value="">{props.emptyLabel ?? t('frame:field.choose')}</option>
        )}
        {choicesOutside(props.choices, props.groups).map(optionOf)}
        {props.groups?.map((group) => (
          <optgroup key={group.label} label={group.label}>
            {group.choices.map(optionOf)}
          </optgroup>
        ))}
      </HTMLSelect>
    </Field>
  );
}

function optionOf(choice: Choice) {
  return (
    <option key={choice.value} value={choice.value} disabled={choice.isDisabled}>
      {choice.label}
    </option>
  );
}

function choicesOutside<Value extends string>(
  choices: readonly Choice<Value>[],
  groups: readonly ChoiceGroup<Value>[] | undefined,
): readonly Choice<Value>[] {
  if (groups === undefined) return choices;
  const inside = new Set(groups.flatMap((group) => group.choices.map(({ value }) => value)));
  return choices.filter(({ value }) => !inside.has(value));
}

function RadioChoices<Value extends string>(props: ChoiceFieldProps<Value>) {
  const id = controlId(props.name);
  return (
    <Field {...props} isGroup>
      <div className="fp-radio-row">
        {props.choices.map((choice) => (
          <label key={choice.value} className={props.value === choice.value ? 'fp-radio fp-radio-chosen' : 'fp-radio'}>
            <input
              type="radio"
              name={id}
              value={choice.value}
              checked={props.value === choice.value}
              disabled={choice.isDisabled ?? props.isDisabled ?? false}
              onChange={() => props.onChange(choice.value)}
            />
            <span className="fp-radio-words">
              <span>{choice.label}</span>
              {choice.help !== undefined && <span className="fp-quiet">{choice.help}</span>}
            </span>
          </label>
        ))}
      </div>
    </Field>
  );
}

export interface ChoicesFieldProps<Value extends string> extends FieldProps {
  readonly value: readonly Value[];
  readonly onChange: (value: Value[]) => void;
  readonly choices: readonly Choice<Value>[];
  readonly groups?: readonly ChoiceGroup<Value>[];
  readonly columns?: 1 | 2 | 3;
}

export function ChoicesField<Value extends string>(props: ChoicesFieldProps<Value>) {
  const toggle = (value: Value, isChosen: boolean) =>
    // In the order of the list, whatever the order of clicking: the same record gives the same bytes.
    props.onChange(
      props.choices
        .map((choice) => choice.value)
        .filter((candidate) => (candidate === value ? isChosen : props.value.includes(candidate))),
    );
  const draw = (choices: readonly Choice<Value>[]) => (
    <div className={`fp-choices fp-columns-${props.columns ?? 2}`}>
      {choices.map((choice) => (
        <label key={choice.value} className="fp-check">
          <input
            type="checkbox"
            checked={props.value.includes(choice.value)}
            disabled={choice.isDisabled ?? props.isDisabled ?? false}
            onChange={(event) => toggle(choice.value, event.currentTarget.checked)}
          />
          <span className="fp-radio-words">
            <span>{choice.label}</span>
            {choice.help !== undefined && <span className="fp-quiet">{choice.help}</span>}
          </span>
        </label>
      ))}
    </div>
  );
  const outside = choicesOutside(props.choices, props.groups);
  return (
    <Field {...props} isGroup>
      {outside.length > 0 && draw(outside)}
      {props.groups?.map((group) => (
        <div key={group.label} role="group" aria-label={group.label} className="fp-choice-group">
          <p className="fp-choice-heading">{group.label}</p>
          {draw(group.choices)}
        </div>
      ))}
    </Field>
  );
}

export interface CheckFieldProps {
  readonly name: string;
  readonly label: string;
  readonly value: boolean;
  readonly onChange: (value: boolean) => void;
  readonly help?: string;
  readonly error?: string | undefined;
  readonly isDisabled?: boolean;
  /** Where the eye and the first key belong when this appears. */
  readonly isFirst?: boolean;
}

/** One statement that holds or does not. For a fact that may be unknown use `YesNoField`. */
export function CheckField(props: CheckFieldProps) {
  return (
    <div className={props.error === undefined ? 'fp-field' : 'fp-field fp-field-wrong'}>
      <label className="fp-check">
        <input
          {...controlAttributes(props)}
          type="checkbox"
          autoFocus={props.isFirst ?? false}
          checked={props.value}
          onChange={(event) => props.onChange(event.currentTarget.checked)}
        />
        <span>{props.label}</span>
      </label>
      <div className="fp-field-notes">
        {props.error !== undefined && (
          <div className="fp-field-error" id={`${controlId(props.name)}-error`}>
            {props.error}
          </div>
        )}
        {props.help !== undefined && (
          <div className="fp-field-help" id={`${controlId(props.name)}-help`}>
            {props.help}
          </div>
        )}
      </div>
    </div>
  );
}

export interface YesNoFieldProps extends FieldProps {
  readonly value: boolean | undefined;
  readonly onChange: (value: boolean | undefined) => void;
}

/** Yes, no, or not recorded: a fact nobody looked at is not a no. */
export function YesNoField(props: YesNoFieldProps) {
  const t = useText();
  const value = props.value === undefined ? undefined : props.value ? 'yes' : 'no';
  return (
    <ChoiceField
      {...props}
      value={value}
      onChange={(chosen) => props.onChange(chosen === undefined ? undefined : chosen === 'yes')}
      choices={[
        { value: 'yes', label: t('frame:field.yes') },
        { value: 'no', label: t('frame:field.no') },
      ]}
      emptyLabel={t('frame:field.not-recorded')}
    />
  );
}
