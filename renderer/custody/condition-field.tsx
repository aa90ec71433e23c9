// In which condition an exhibit changed hands: one of a short list, and whatever differs in words too. Silence stays possible until
// somebody says that something differs.
import type { InputOf } from '../../shared/contract/index.ts';
import { exhibitConditions, needsWords, type SaidCondition } from '../../shared/domain/exhibit-condition.ts';
import { ChoiceField, TextField } from '../components/index.ts';
import { useText } from '../text.tsx';

/** As it is typed: words may still be missing. */
export type TypedCondition = InputOf<'custody.record'>['condition'];

/** Whether it may go on record as it stands; nothing said is enough unless it is demanded. */
export function isConditionSaid(condition: TypedCondition, isDemanded: boolean): boolean {
  if (condition === undefined) return !isDemanded;
  return !needsWords(condition.as) || (condition.words ?? '').trim() !== '';
}

export interface ConditionFieldProps {
  readonly name: string;
  /** Where several are asked for, the exhibit is named. */
  readonly label?: string;
  readonly value: TypedCondition;
  readonly onChange: (value: TypedCondition) => void;
  readonly isRequired?: boolean;
  /** Somebody tried to sign or to save: what is missing is said. */
  readonly isTried: boolean;
}

export function ConditionField({ name, label, value, onChange, isRequired = false, isTried }: ConditionFieldProps) {
  const t = useText();
  const isMissing = isTried && isRequired && value === undefined;
  const hasToSay = value !== undefined && needsWords(value.as);
  return (
    <div className="fp-condition">
      <ChoiceField
        name={name}
        label={label ?? t('custody:condition.title')}
        help={t('custody:condition.help')}
        isRequired={isRequired}
        value={value?.as}
        onChange={(as) => onChange(conditionOf(as, value?.words))}
        choices={exhibitConditions.map((as) => ({ value: as, label: t(`vocabulary:exhibitCondition.${as}`) }))}
        emptyLabel={isRequired ? t('frame:field.choose') : t('custody:condition.none')}
        error={isMissing ? t('work:form.required') : undefined}
      />
      {value !== undefined && (
        <TextField
          name={`${name}.words`}
          label={hasToSay ? t('custody:condition.words') : t('custody:condition.wordsMore')}
          isRequired={hasToSay}
          maxLength={500}
          value={value.words ?? ''}
          onChange={(words) => onChange(conditionOf(value.as, words))}
          error={isTried && !isConditionSaid(value, true) ? t('work:form.required') : undefined}
        />
      )}
    </div>
  );
}

function conditionOf(as: SaidCondition['as'] | undefined, words: string | undefined): TypedCondition {
  if (as === undefined) return undefined;
  if (needsWords(as)) return { as, words: words ?? '' };
  return words === undefined || words === '' ? { as } : { as, words };
}

/** `Wet – the bag stood in water`; undefined where nothing was said. */
export function useConditionWords(): (condition: SaidCondition | undefined) => string | undefined {
  const t = useText();
  return (condition) =>
    condition === undefined
      ? undefined
      : [t(`vocabulary:exhibitCondition.${condition.as}`), condition.words ?? '']
          .filter((part) => part !== '')
          .join(' – ');
}
