// A bound in time that may be a year, a month or a day.
import { useState } from 'react';
import { PartialDay } from '../../shared/domain/tracing/partial-day.ts';
import { TextField } from '../components/index.ts';
import { useText } from '../text.tsx';

interface DayBoundProps {
  readonly name: string;
  readonly label: string;
  /** What bounds when the field comes on the screen, '' for nothing: a filter that was folded away is found as it was. */
  readonly begins: string;
  /** '' for no bound. */
  readonly onChange: (day: string) => void;
}

/** `2018`, `06.2018`, `14.06.2018`; as long as it is none of these, nothing is bounded. */
export function DayBound({ name, label, begins, onChange }: DayBoundProps) {
  const t = useText();
  const [typed, setTyped] = useState(begins.split('-').toReversed().join('.'));
  const dayOf = (text: string): string => text.trim().split('.').toReversed().join('-');
  const isWrong = typed.trim() !== '' && !PartialDay.safeParse(dayOf(typed)).success;
  return (
    <TextField
      name={name}
      label={label}
      help={t('links:timelineBoundHelp')}
      maxLength={10}
      value={typed}
      onChange={(next) => {
        setTyped(next);
        onChange(PartialDay.safeParse(dayOf(next)).success ? dayOf(next) : '');
      }}
      error={isWrong ? t('links:timelineBoundWrong') : undefined}
    />
  );
}
