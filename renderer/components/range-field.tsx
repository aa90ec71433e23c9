// A value on a line between two ends, moved with arrow keys or dragged; its number stands beside it.
import { Field, controlAttributes } from './field.tsx';
import type { FieldProps } from './field.tsx';

export interface RangeFieldProps extends FieldProps {
  readonly value: number;
  readonly onChange: (value: number) => void;
  readonly least: number;
  readonly most: number;
  readonly step: number;
  /** The value in words, also read aloud: `+20 %`. */
  readonly shown: string;
}

export function RangeField(props: RangeFieldProps) {
  return (
    <Field {...props}>
      <div className="fp-range">
        <input
          {...controlAttributes(props)}
          type="range"
          min={props.least}
          max={props.most}
          step={props.step}
          value={props.value}
          aria-valuetext={props.shown}
          onChange={(event) => props.onChange(event.currentTarget.valueAsNumber)}
        />
        <output className="fp-tabular">{props.shown}</output>
      </div>
    </Field>
  );
}
