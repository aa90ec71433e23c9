// Either end of a movement: a person of this station, a place, or somebody outside by name.
import { useState } from 'react';
import type { InputOf } from '../../shared/contract/index.ts';
import { ChoiceField, TextField } from '../components/index.ts';
import { useAnswer } from '../station-client.tsx';
import { useText } from '../text.tsx';

/** As one enters it; the contract brands the identifiers. */
export type EnteredEnd = NonNullable<InputOf<'custody.record'>['from']>;

export interface EndFieldProps {
  readonly name: 'from' | 'to';
  readonly label: string;
  readonly value: EnteredEnd | undefined;
  readonly onChange: (value: EnteredEnd | undefined) => void;
  readonly error?: string | undefined;
  readonly isRequired?: boolean;
  /** To another person goes by an offer; where a movement ends, only the one who records may be named. */
  readonly onlyPerson?: string | undefined;
}

export function EndField({ name, label, value, onChange, error, isRequired, onlyPerson }: EndFieldProps) {
  const t = useText();
  const everyone = useAnswer('people.list', {}).value?.people ?? [];
  const people = everyone.filter((person) => onlyPerson === undefined || person.id === onlyPerson);
  const everyPlace = useAnswer('places.list', {}).value?.places ?? [];
  // What was put into a place before it was closed may still be named as where it came from.
  const places = everyPlace.filter((place) => name === 'from' || !place.isClosed);
  const [kind, setKind] = useState<EnteredEnd['kind'] | undefined>(value?.kind);
  const shown = value?.kind ?? kind;
  const kinds = ['place', 'person', 'outside'] as const;
  const kindLabels = {
    person: t('work:custody.endPerson'),
    place: t('work:custody.endPlace'),
    outside: t('work:custody.endOutside'),
  };
  return (
    <fieldset className="fp-end">
      <legend className="fp-field-label">{label}</legend>
      <div className="fp-work-columns">
        <ChoiceField
          name={`${name}.kind`}
          label={t('work:custody.endKind')}
          value={shown}
          onChange={(next) => {
            setKind(next);
            onChange(next === 'outside' ? { kind: 'outside', label: '' } : undefined);
          }}
          emptyLabel={t('work:custody.endNone')}
          isRequired={isRequired ?? false}
          choices={kinds.map((choice) => ({ value: choice, label: kindLabels[choice] }))}
          error={error}
        />
        {shown === 'place' && (
          <ChoiceField
            name={`${name}.id`}
            label={t('work:custody.endPlace')}
            value={value?.kind === 'place' ? value.id : undefined}
            onChange={(id) => {
              const place = places.find((candidate) => candidate.id === id);
              onChange(place === undefined ? undefined : { kind: 'place', id: place.id });
            }}
            choices={places.map((place) => ({ value: place.id, label: place.path }))}
          />
        )}
        {shown === 'person' && (
          <ChoiceField
            name={`${name}.id`}
            label={t('work:custody.endPerson')}
            value={value?.kind === 'person' ? value.id : undefined}
            onChange={(id) => {
              const person = people.find((candidate) => candidate.id === id);
              onChange(person === undefined ? undefined : { kind: 'person', id: person.id });
            }}
            choices={people.map((person) => ({ value: person.id, label: person.name }))}
          />
        )}
        {shown === 'outside' && (
          <TextField
            name={`${name}.label`}
            label={t('work:custody.endName')}
            value={value?.kind === 'outside' ? value.label : ''}
            onChange={(text) => onChange({ kind: 'outside', label: text })}
          />
        )}
      </div>
    </fieldset>
  );
}
