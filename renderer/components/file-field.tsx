// Choosing one file. The browser's own file field speaks the browser's language; this one speaks ours.
import { useRef } from 'react';
import { useFormat } from '../text.tsx';
import { Button } from './button.tsx';
import { Field, controlId } from './field.tsx';

export interface FileFieldProps {
  readonly name: string;
  readonly label: string;
  readonly chooseLabel: string;
  /** Endings, as in `.zip,.age`. */
  readonly accept: string;
  readonly value: File | undefined;
  readonly isOptional?: boolean;
  readonly onChange: (file: File | undefined) => void;
}

export function FileField({ name, label, chooseLabel, accept, value, isOptional = false, onChange }: FileFieldProps) {
  const format = useFormat();
  const input = useRef<HTMLInputElement>(null);
  const choose = () => {
    if (input.current === null) return;
    // The same file chosen once more is a choice too; the browser is silent about it as long as it still holds the name.
    if (value === undefined) input.current.value = '';
    input.current.click();
  };
  return (
    <Field name={name} label={label} isRequired={!isOptional}>
      <div className="fp-work-row">
        <input
          ref={input}
          id={controlId(name)}
          className="fp-hidden"
          type="file"
          accept={accept}
          tabIndex={-1}
          onChange={(event) => onChange(event.currentTarget.files?.[0])}
        />
        <Button icon="upload" onPress={choose}>
          {chooseLabel}
        </Button>
        <span className="fp-breaks fp-file-chosen" role="status">
          {value === undefined ? '' : `${value.name} · ${format.bytes(value.size)}`}
        </span>
      </div>
    </Field>
  );
}
