// Choosing exhibits by typing or scanning number or mark: what is found is added by Enter, and listed to be taken off again.
import { useState } from 'react';
import type { KeyboardEvent } from 'react';
import { foldForLookAhead } from '../../shared/text/fold.ts';
import { Field, IconButton, LookAheadField, Mono } from '../components/index.ts';
import { useSettled } from '../components/index.ts';
import { useText } from '../text.tsx';
import type { ExhibitSummary } from './case-exhibits.ts';
import { useCaseExhibits } from './case-exhibits.ts';

export interface ExhibitPickerProps {
  readonly chosen: readonly ExhibitSummary[];
  readonly onChange: (chosen: readonly ExhibitSummary[]) => void;
  readonly error?: string | undefined;
}

export function ExhibitPicker({ chosen, onChange, error }: ExhibitPickerProps) {
  const t = useText();
  const [typed, setTyped] = useState('');
  const found = useCaseExhibits(undefined, useSettled(typed, 150).trim()) ?? [];
  const open = found.filter((exhibit) => chosen.every((other) => other.id !== exhibit.id));
  const add = (exhibit: ExhibitSummary | undefined) => {
    if (exhibit === undefined) return;
    onChange([...chosen, exhibit]);
    setTyped('');
  };
  const exact = (text: string) => {
    const wanted = foldForLookAhead(text);
    const fitting = open.filter((exhibit) =>
      [exhibit.number, exhibit.mark].some((name) => foldForLookAhead(name) === wanted),
    );
    // A mark may stand in several cases; only what is meant beyond doubt is taken by Enter alone.
    return fitting.length === 1 ? fitting[0] : undefined;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.ctrlKey || typed.trim() === '') return;
    event.preventDefault();
    add(exact(typed));
  };
  return (
    <Field name="exhibitIds" label={t('work:custody.exhibits')} isRequired isGroup error={error}>
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
      <ul className="fp-picked">
        {chosen.map((exhibit) => (
          <li key={exhibit.id}>
            <Mono>{exhibit.mark}</Mono> <Mono>{exhibit.number}</Mono>
            <span className="fp-quiet">
              {[t(`vocabulary:exhibitKind.${exhibit.kind}`), exhibit.holder, exhibit.seal]
                .filter((part) => part !== '')
                .join(' · ')}
            </span>
            <IconButton
              icon="clear"
              size="small"
              label={t('work:custody.removeExhibit', { number: exhibit.number })}
              onPress={() => onChange(chosen.filter((other) => other.id !== exhibit.id))}
            />
          </li>
        ))}
      </ul>
    </Field>
  );
}
