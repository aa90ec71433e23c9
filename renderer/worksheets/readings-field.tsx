// Readings of one thing, entered one after the other without leaving the keyboard: a number and Enter, or several pasted at once. What follows
// from them is shown while one types and is stored nowhere.
import { useState } from 'react';
import type { WorksheetField } from '../../shared/domain/examination/definition.ts';
import { statisticsOf } from '../../shared/domain/examination/measurements.ts';
import { statisticsWords, withUnit, type WorksheetSpeech } from '../../shared/domain/examination/worksheet-words.ts';
import { Button, IconButton, TextField, type FieldProps } from '../components/index.ts';
import { useText } from '../text.tsx';

export interface ReadingsFieldProps extends FieldProps {
  readonly field: Extract<WorksheetField, { readonly type: 'measurements' }>;
  readonly speech: WorksheetSpeech;
  readonly value: readonly number[];
  readonly onChange: (readings: number[]) => void;
}

export function ReadingsField({ field, speech, value, onChange, ...common }: ReadingsFieldProps) {
  const t = useText();
  const [typed, setTyped] = useState('');
  const [isUnread, setUnread] = useState(false);
  const statistics = statisticsOf(value);
  const add = () => {
    const readings = readingsOf(typed);
    if (readings === undefined) {
      setUnread(true);
      return;
    }
    if (readings.length === 0) return;
    onChange([...value, ...readings]);
    setTyped('');
    setUnread(false);
  };
  return (
    <div className="fp-readings">
      <div className="fp-readings-entry">
        <TextField
          {...common}
          isMono
          label={field.unit === '' ? common.label : `${common.label} (${field.unit})`}
          help={[common.help, t('worksheets:readingsHelp', { count: value.length, asked: field.readings })]
            .filter(Boolean)
            .join(' ')}
          error={isUnread ? t('worksheets:readingsUnread') : common.error}
          value={typed}
          onEnter={add}
          onChange={(next) => {
            setTyped(next);
            setUnread(false);
          }}
        />
        <Button size="small" icon="add" onPress={add}>
          {t('worksheets:addReading')}
        </Button>
      </div>
      {value.length > 0 && (
        <ol className="fp-readings-list" aria-label={common.label}>
          {value.map((reading, index) => (
            <li key={index}>
              <span className="fp-mono">{withUnit(speech.number(reading, field.decimals), field.unit)}</span>
              <IconButton
                icon="remove"
                size="small"
                label={t('worksheets:removeReading', { number: index + 1 })}
                onPress={() => onChange(value.filter((_, at) => at !== index))}
              />
            </li>
          ))}
        </ol>
      )}
      <p className="fp-quiet" role="status">
        {statistics === undefined || statistics.count === 1
          ? ''
          : speech.statistics(statisticsWords(statistics, field, speech))}
      </p>
    </div>
  );
}

/** `21.5 22,0; 21.8`: point or comma, apart by spaces or semicolons. Undefined where something is no number. */
function readingsOf(typed: string): number[] | undefined {
  const parts = typed.split(/[\s;]+/).filter((part) => part !== '');
  const readings = parts.map((part) =>
    /^-?\d+(?:[.,]\d+)?$/.test(part) ? Number(part.replace(',', '.')) : Number.NaN,
  );
  return readings.some((reading) => Number.isNaN(reading)) ? undefined : readings;
}
