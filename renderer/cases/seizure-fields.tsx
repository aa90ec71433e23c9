// The record of a seizure in full, folded: most incidents are written down with what stands above it, and the rest is added when there is time.
import type { Facts } from '../../shared/domain/exhibit.ts';
import { seizureFacts, seizureSections } from '../../shared/domain/seizure.ts';
import { Fold } from '../components/index.ts';
import type { FormError } from '../components/index.ts';
import { emptyExhibit } from '../exhibits/exhibit-values.ts';
import type { ExhibitFormAccess, ExhibitValues } from '../exhibits/exhibit-values.ts';
import { SectionFields } from '../exhibits/fact-fields.tsx';
import { FactSections } from '../exhibits/fact-sections.tsx';
import { useFactWords } from '../exhibits/fact-words.ts';
import { useText, useTextOr } from '../text.tsx';

export interface SeizureFieldsProps {
  readonly value: ExhibitValues['facts'];
  readonly onChange: (value: ExhibitValues['facts']) => void;
  readonly errors: readonly FormError[];
}

export function SeizureFields({ value, onChange, errors }: SeizureFieldsProps) {
  const t = useText();
  const textOr = useTextOr();
  // The fields of exhibits make these too; here they stand on the facts of a seizure.
  const form: ExhibitFormAccess = {
    values: { ...emptyExhibit, facts: value },
    set: (name, next) => {
      // Fields of facts set nothing but facts.
      if (name === 'facts') onChange(next as ExhibitValues['facts']);
    },
    errorOf: (path) => errors.find((error) => error.path === path)?.message,
    isDefault: () => false,
  };
  const count = Object.keys(value).length;
  return (
    <Fold
      title={t('work:incident.more')}
      summary={count === 0 ? t('fields:section.nothing') : t('fields:section.recorded', { count })}
      mustBeOpen={errors.some(({ path }) => path.startsWith('facts.'))}
    >
      {seizureSections.map(({ name, facts }) => {
        const title = textOr(`vocabulary:factSection.${name}`, name);
        return (
          <section className="fp-fact-section" key={name} aria-label={title}>
            <h3>{title}</h3>
            <SectionFields facts={facts} form={form} />
          </section>
        );
      })}
    </Fold>
  );
}

/** The refusals of a seizure as its fields are named: they are fields of facts. */
export function atSeizureFields(errors: readonly FormError[]): FormError[] {
  return errors.map((error) => ({ ...error, path: error.path.replace(/^seizure\./, 'facts.') }));
}

/** Names for the list of what keeps the form from being saved. */
export function useSeizureLabels(): Record<string, string> {
  const textOr = useTextOr();
  return Object.fromEntries(
    seizureFacts.map(({ name }) => [`seizure.${name}`, textOr(`vocabulary:fact.${name}`, name)]),
  );
}

export function SeizureWords({ seizure }: { readonly seizure: Facts }) {
  const { sections } = useFactWords(seizureSections, seizure);
  return <FactSections sections={sections} columns={2} />;
}
