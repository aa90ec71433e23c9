// A moment as people write it, DD.MM.YYYY HH:mm local time, kept as an instant. Native date inputs follow the browser's language, not ours.
import { useState } from 'react';
import { localOffsetOf } from '../../shared/text/format.ts';
import { instantOfLocal, instantsShownAlike } from '../../shared/text/local-instant.ts';
import { useFormat, useText } from '../text.tsx';
import { Field, controlAttributes } from './field.tsx';
import type { FieldProps } from './field.tsx';
import { Button } from './button.tsx';

export interface MomentFieldProps extends FieldProps {
  /** An instant, '' while empty, or the half-typed text, which no contract takes and every form refuses. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Only the day is asked; the instant is its first minute. */
  readonly asksDayOnly?: boolean;
  /** A day without a time is an answer too, and is kept as `2025-03-14`. */
  readonly takesDay?: boolean;
  readonly offersNow?: boolean;
}

const pattern = /^(\d{1,2})\.(\d{1,2})\.(\d{4})\.?(?:[\s,]+(\d{1,2})[:.](\d{2}))?$/;

/** The instant of `14.03.2025 22:40`, `14.3.2025` (00:00, or the day alone) or `14032025 2240`; undefined when it is no moment. */
function momentOfTyped(typed: string, takesDay: boolean): string | undefined {
  const text = typed
    .trim()
    .replace(/^(\d{2})(\d{2})(\d{4})(?:\s*(\d{2}):?(\d{2}))?$/, '$1.$2.$3 $4:$5')
    .replace(/\s:$/, '');
  const found = pattern.exec(text);
  if (found === null) return undefined;
  const [, day = '', month = '', year = '', hour, minute = '0'] = found;
  const instant = instantOfLocal(+day, +month, +year, +(hour ?? '0'), +minute);
  return takesDay && hour === undefined && instant !== undefined
    ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
    : instant;
}

function isInstant(value: string): boolean {
  return /^\d{4}-\d{2}-\d{2}T/.test(value);
}

export function MomentField(props: MomentFieldProps) {
  const t = useText();
  const format = useFormat();
  const takesDay = props.takesDay === true;
  const style = props.asksDayOnly === true ? 'day' : 'minute';
  const [typed, setTyped] = useState<string>();
  const shown = typed ?? (isInstant(props.value) ? format.moment(props.value, style) : format.day(props.value));
  const mask = props.asksDayOnly === true ? t('frame:field.day-mask') : t('frame:field.moment-mask');
  const alike = props.asksDayOnly === true || !isInstant(props.value) ? [] : instantsShownAlike(props.value);
  return (
    <Field {...props} help={props.help ?? mask}>
      <div className="fp-moment">
        <input
          {...controlAttributes({ ...props, help: props.help ?? mask })}
          className="fp-input fp-tabular"
          type="text"
          inputMode="numeric"
          autoComplete="off"
          placeholder={mask}
          value={shown}
          onChange={(event) => {
            const text = event.currentTarget.value;
            setTyped(text);
            props.onChange(text.trim() === '' ? '' : (momentOfTyped(text, takesDay) ?? text));
          }}
          // What was understood is written out in full when the field is left; a text that was not understood stays as typed.
          onBlur={() => setTyped(undefined)}
        />
        {props.offersNow === true && (
          <Button
            size="small"
            look="quiet"
            isDisabled={props.isDisabled ?? false}
            onPress={() => {
              setTyped(undefined);
              const now = new Date();
              now.setSeconds(0, 0);
              props.onChange(now.toISOString());
            }}
          >
            {t('frame:field.now')}
          </Button>
        )}
      </div>
      {alike.length > 0 && (
        <fieldset className="fp-end fp-clock-twice">
          <legend>{t('frame:field.clock-twice')}</legend>
          {alike.map((instant, index) => (
            <label key={instant} className={props.value === instant ? 'fp-radio fp-radio-chosen' : 'fp-radio'}>
              <input
                type="radio"
                name={`${props.name}.clock`}
                checked={props.value === instant}
                onChange={() => props.onChange(instant)}
              />
              {t(index === 0 ? 'frame:field.clock-first' : 'frame:field.clock-second', {
                time: format.moment(instant, 'time'),
                offset: localOffsetOf(instant),
              })}
            </label>
          ))}
        </fieldset>
      )}
    </Field>
  );
}
