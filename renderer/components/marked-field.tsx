// As marked | as concluded | how sure: three cells of one fact, side by side, never merged (law 2). What is marked is typed as it stands on
// the object and nothing is offered for it; the list helps with the conclusion alone.
import type { ReactNode } from 'react';
import type { MarkedFact } from '../../shared/domain/exhibit.ts';
import { confidences } from '../../shared/domain/exhibit.ts';
import { useText } from '../text.tsx';
import { ChoiceField } from './choice-fields.tsx';
import { Definition } from './definition.tsx';
import { Field, controlId } from './field.tsx';
import type { FieldProps } from './field.tsx';
import { LookAheadField } from './look-ahead-field.tsx';
import type { LookAheadOption } from './look-ahead-field.tsx';
import { TextField } from './text-fields.tsx';

export interface MarkedFieldProps extends FieldProps {
  readonly value: MarkedFact | undefined;
  /** Undefined when nothing is entered in any of the three. */
  readonly onChange: (value: MarkedFact | undefined) => void;
  readonly options?: readonly LookAheadOption[];
  /** Told which row was taken as the conclusion. */
  readonly onTake?: (option: LookAheadOption) => void;
  /** Said beneath: what the list knows of the conclusion. */
  readonly note?: ReactNode;
  readonly isMono?: boolean;
}

export function MarkedField(props: MarkedFieldProps) {
  const t = useText();
  const value = props.value ?? {};
  const change = (part: { readonly [Key in keyof MarkedFact]: MarkedFact[Key] | undefined }) => {
    const next = { ...value, ...part };
    const kept: MarkedFact = {
      ...(next.asMarked === undefined || next.asMarked === '' ? {} : { asMarked: next.asMarked }),
      ...(next.asConcluded === undefined || next.asConcluded === '' ? {} : { asConcluded: next.asConcluded }),
      ...(next.confidence === undefined ? {} : { confidence: next.confidence }),
      // A row was chosen for one wording; with another wording the choice no longer holds.
      ...(next.listKey === undefined || next.asConcluded !== value.asConcluded ? {} : { listKey: next.listKey }),
    };
    props.onChange(Object.keys(kept).length === 0 ? undefined : kept);
  };
  const name = props.name;
  const mono = props.isMono === true ? { isMono: true } : {};
  return (
    <Field {...props} isGroup beside={<Definition term="as-marked" />}>
      <div className="fp-marked" id={`${controlId(name)}-cells`}>
        <TextField
          name={`${name}.asMarked`}
          label={t('frame:field.as-marked')}
          isMono
          value={value.asMarked ?? ''}
          onChange={(asMarked) => change({ asMarked })}
        />
        <LookAheadField
          name={`${name}.asConcluded`}
          label={t('frame:field.as-concluded')}
          value={value.asConcluded ?? ''}
          onChange={(asConcluded) => change({ asConcluded })}
          options={props.options ?? []}
          {...(value.asMarked === undefined ? {} : { soughtBy: value.asMarked })}
          {...(props.onTake === undefined ? {} : { onTake: props.onTake })}
          {...mono}
        />
        <ChoiceField
          name={`${name}.confidence`}
          label={t('frame:field.confidence')}
          value={value.confidence}
          onChange={(confidence) => change({ confidence })}
          emptyLabel={t('frame:field.not-recorded')}
          choices={confidences.map((confidence) => ({ value: confidence, label: t(`frame:confidence.${confidence}`) }))}
        />
      </div>
      {props.note}
    </Field>
  );
}
