// Choosing exhibits by typing or scanning number or mark: what is found is added by Enter, and listed to be taken off again.
import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { drop } from '../../shared/language/habits.ts';
import { Field, LookAheadField, Notice, useSettled } from '../components/index.ts';
import { useStation } from '../station-client.tsx';
import { useText } from '../text.tsx';
import { exhibitsCalled, useCaseExhibits, type ExhibitSummary } from './case-exhibits.ts';
import { PickedExhibits } from './picked-exhibits.tsx';

export interface ExhibitPickerProps {
  readonly chosen: readonly ExhibitSummary[];
  readonly onChange: (chosen: readonly ExhibitSummary[]) => void;
  readonly error?: string | undefined;
  /** What the address leads to is not kept any more. */
  readonly isGone?: boolean;
}

export function ExhibitPicker({ chosen, onChange, error, isGone = false }: ExhibitPickerProps) {
  const t = useText();
  const [typed, setTyped] = useState('');
  const found = useCaseExhibits(undefined, useSettled(typed, 150).trim()).exhibits ?? [];
  const station = useStation();
  const open = found.filter((exhibit) => chosen.every((other) => other.id !== exhibit.id));
  // What Enter adds comes with an answer; by then more may be chosen.
  const now = useRef({ chosen, onChange });
  useEffect(() => {
    now.current = { chosen, onChange };
  });
  const add = (exhibit: ExhibitSummary | undefined) => {
    if (exhibit === undefined) return;
    now.current.onChange([...now.current.chosen, exhibit]);
    setTyped('');
  };
  const addCalled = async (name: string) => {
    const called = await exhibitsCalled(station, name);
    const fitting = called.filter(({ id }) => now.current.chosen.every((other) => other.id !== id));
    // A mark may stand in several cases; only what is meant beyond doubt is taken by Enter alone.
    if (fitting.length === 1) add(fitting[0]);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // An offer that was taken from the list is not asked for again.
    if (event.defaultPrevented || event.key !== 'Enter' || event.ctrlKey || typed.trim() === '') return;
    event.preventDefault();
    drop(addCalled(typed.trim()));
  };
  return (
    <Field name="exhibitIds" label={t('work:custody.exhibits')} isRequired isGroup error={error}>
      {isGone && <Notice tone="warning" title={t('work:custody.choiceGone')} />}
      <div role="presentation" onKeyDown={onKeyDown}>
        <LookAheadField
          name="exhibitIds.add"
          label={t('work:custody.addExhibit')}
          help={t('work:custody.exhibitsHelp')}
          isMono
          value={typed}
          onChange={setTyped}
          onTake={(option) => add(open.find((exhibit) => exhibit.number === option.value))}
          options={open.slice(0, 40).map((exhibit) => ({
            value: exhibit.number,
            label: `${exhibit.mark} · ${exhibit.number}`,
            detail: [t(`vocabulary:exhibitKind.${exhibit.kind}`), exhibit.make, exhibit.serial, exhibit.caseTitle]
              .filter((part) => part !== '')
              .join(' · '),
          }))}
        />
      </div>
      <PickedExhibits chosen={chosen} onChange={onChange} />
    </Field>
  );
}
