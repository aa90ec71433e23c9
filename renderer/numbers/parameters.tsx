// What is counted: year and part of it, by which day, in which unit, what is decided, what is entered by hand.
import type { ReportDefinition } from '../../shared/domain/numbers/definition.ts';
import { linesOf } from '../../shared/domain/numbers/definition.ts';
import { wordsIn } from '../../shared/domain/examination/words.ts';
import { periodParts, type Parameters, type PeriodPart } from '../../shared/domain/numbers/report.ts';
import { CheckField, ChoiceField, NumberField, TextField } from '../components/index.ts';
import { useLanguage, useText } from '../text.tsx';

export interface Entered {
  readonly year: string;
  readonly part: PeriodPart;
  readonly by: Parameters['by'];
  readonly unit: Parameters['unit'];
  readonly options: readonly string[];
  readonly remark: string;
  readonly values: Readonly<Record<string, { readonly value: number | undefined; readonly source: string }>>;
}

export function enteredLines(definition: ReportDefinition) {
  return definition.tables.flatMap(({ rows }) => linesOf(rows).filter((line) => 'entered' in line));
}

interface ParametersProps {
  readonly definition: ReportDefinition;
  readonly entered: Entered;
  readonly onChange: (entered: Entered) => void;
  readonly yearError: string | undefined;
}

export function ParameterFields({ definition, entered, onChange, yearError }: ParametersProps) {
  const t = useText();
  const { language } = useLanguage();
  const set = (more: Partial<Entered>) => onChange({ ...entered, ...more });
  const setValue = (name: string, more: Partial<Entered['values'][string]>) =>
    set({
      values: { ...entered.values, [name]: { value: undefined, source: '', ...entered.values[name], ...more } },
    });
  return (
    <div className="fp-work-stack">
      <div className="fp-work-columns fp-work-columns-3">
        <TextField
          name="year"
          label={t('numbers:year')}
          isMono
          value={entered.year}
          maxLength={4}
          onChange={(year) => set({ year })}
          error={yearError}
        />
        <ChoiceField
          name="part"
          label={t('numbers:period')}
          value={entered.part}
          onChange={(part) => set({ part: part ?? 'year' })}
          choices={periodParts.map((value) => ({ value, label: t(`vocabulary:periodPart.${value}`) }))}
        />
        <ChoiceField
          name="by"
          label={t('numbers:by')}
          value={entered.by}
          onChange={(by) => set({ by: by ?? entered.by })}
          choices={definition.days.map((value) => ({ value, label: t(`vocabulary:countedDay.${value}`) }))}
        />
        <ChoiceField
          name="unit"
          label={t('numbers:unit')}
          value={entered.unit}
          onChange={(unit) => set({ unit: unit ?? entered.unit })}
          choices={definition.units.map((value) => ({ value, label: t(`vocabulary:countedUnit.${value}`) }))}
        />
      </div>
      {definition.options.map(({ name, words }) => (
        <CheckField
          key={name}
          name={`option-${name}`}
          label={wordsIn(words, language)}
          value={entered.options.includes(name)}
          onChange={(isChosen) =>
            set({ options: [...entered.options.filter((one) => one !== name), ...(isChosen ? [name] : [])] })
          }
        />
      ))}
      {enteredLines(definition).map(({ name, words }) => {
        const line = wordsIn(words, language);
        return (
          <div key={name} className="fp-work-columns">
            <NumberField
              name={`entered-${name}`}
              label={line}
              allowsFraction
              value={entered.values[name]?.value}
              onChange={(value) => setValue(name, { value })}
            />
            <TextField
              name={`source-${name}`}
              label={t('numbers:sourceOf', { line })}
              help={t('numbers:enteredHelp')}
              value={entered.values[name]?.source ?? ''}
              onChange={(source) => setValue(name, { source })}
            />
          </div>
        );
      })}
    </div>
  );
}
