// Naming an exhibit on a worksheet: one of this case from a list, one of another case by typing or scanning its number or mark.
import { useState } from 'react';
import type { KeyboardEvent } from 'react';
import { drop } from '../../shared/language/habits.ts';
import { ChoiceField, LookAheadField, useSettled } from '../components/index.ts';
import { exhibitsCalled, useCaseExhibits, type ExhibitSummary } from '../exhibits/case-exhibits.ts';
import { useStation } from '../station-client.tsx';
import { useText } from '../text.tsx';
import type { WorksheetAccess } from './worksheet-access.ts';

export interface ExhibitFieldProps {
  readonly name: string;
  readonly label: string;
  readonly isRequired: boolean;
  readonly help?: string;
  readonly error: string | undefined;
  readonly value: string;
  readonly onChange: (id: string | undefined) => void;
  readonly access: WorksheetAccess;
}

const elsewhere = 'elsewhere';

export function ExhibitField({ value, onChange, access, ...field }: ExhibitFieldProps) {
  const t = useText();
  const [isElsewhere, setElsewhere] = useState(false);
  const { names, exhibitId } = access.parts;
  const own = names.exhibits.filter(({ id }) => id !== exhibitId || id === value);
  const isOfOther = value !== '' && own.every(({ id }) => id !== value);
  return (
    <>
      <ChoiceField
        {...field}
        value={isElsewhere ? elsewhere : value === '' ? undefined : value}
        onChange={(next) => {
          setElsewhere(next === elsewhere);
          if (next !== elsewhere) onChange(next);
        }}
        emptyLabel={t('frame:field.not-recorded')}
        choices={[
          ...own.map(({ id, mark }) => ({ value: id, label: mark })),
          ...(isOfOther ? [{ value, label: access.speech.label(value) }] : []),
          { value: elsewhere, label: t('worksheets:exhibitElsewhere') },
        ]}
      />
      {isElsewhere && (
        <SoughtExhibit
          name={`${field.name}.elsewhere`}
          exceptId={exhibitId}
          onTake={({ id }) => {
            onChange(id);
            setElsewhere(false);
          }}
        />
      )}
    </>
  );
}

interface SoughtExhibitProps {
  readonly name: string;
  /** The exhibit of the worksheet itself. */
  readonly exceptId: string | undefined;
  readonly onTake: (exhibit: ExhibitSummary) => void;
}

function SoughtExhibit({ name, exceptId, onTake }: SoughtExhibitProps) {
  const t = useText();
  const station = useStation();
  const [typed, setTyped] = useState('');
  const [isUnknown, setUnknown] = useState(false);
  const sought = useSettled(typed, 150).trim();
  const found = (useCaseExhibits(undefined, sought).exhibits ?? []).filter(({ id }) => id !== exceptId);
  const takeCalled = async (called: string) => {
    const fitting = (await exhibitsCalled(station, called)).filter(({ id }) => id !== exceptId);
    const [only] = fitting;
    // A mark may stand in several cases; only what is meant beyond doubt is taken by Enter alone.
    if (fitting.length === 1 && only !== undefined) onTake(only);
    else setUnknown(fitting.length === 0);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // An offer that was taken from the list is not asked for again.
    if (event.defaultPrevented || event.key !== 'Enter' || event.ctrlKey || typed.trim() === '') return;
    event.preventDefault();
    drop(takeCalled(typed.trim()));
  };
  return (
    <div role="presentation" onKeyDown={onKeyDown}>
      <LookAheadField
        name={name}
        label={t('worksheets:exhibitSought')}
        help={t('work:custody.exhibitsHelp')}
        isMono
        isFirst
        value={typed}
        onChange={(text) => {
          setTyped(text);
          setUnknown(false);
        }}
        error={isUnknown ? t('worksheets:exhibitUnknown', { name: typed.trim() }) : undefined}
        onTake={(option) => {
          const exhibit = found.find(({ number }) => number === option.value);
          if (exhibit !== undefined) onTake(exhibit);
        }}
        options={found.slice(0, 40).map((exhibit) => ({
          value: exhibit.number,
          label: `${exhibit.caseTitle} / ${exhibit.mark}`,
          detail: [t(`vocabulary:exhibitKind.${exhibit.kind}`), exhibit.serial || exhibit.number].join(' · '),
        }))}
      />
    </div>
  );
}
