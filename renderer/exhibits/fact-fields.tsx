// The facts of one kind, section by section: what it is first and open, the rest folded until somebody needs it.
import { factsOf, sectionsOf } from '../../shared/domain/exhibit.ts';
import type { FactDescription, FactSection } from '../../shared/domain/exhibit.ts';
import { Fold, Group } from '../components/index.ts';
import { useText, useTextOr } from '../text.tsx';
import type { ExhibitFormAccess } from './exhibit-values.ts';
import { FactField } from './fact-field.tsx';
import { FactHints } from './fact-hints.tsx';
import type { MarkPhotograph } from './mark-photograph.tsx';

/** Facts of the earlier kind of question stand here only where they were recorded. */
function asked(section: FactSection, form: ExhibitFormAccess): readonly FactDescription[] {
  return section.facts.filter((fact) => fact.isFormer !== true || form.values.facts[fact.name] !== undefined);
}

export interface FactFieldsProps {
  readonly form: ExhibitFormAccess;
  /** Photographs of this exhibit, to be named beside a headstamp they show. */
  readonly photographs?: readonly MarkPhotograph[];
}

export function FactFields({ form, photographs = [] }: FactFieldsProps) {
  const t = useText();
  const textOr = useTextOr();
  const sections = sectionsOf[form.values.kind];
  if (factsOf[form.values.kind].length === 0) return null;
  return (
    <Group title={t('work:exhibit.facts')} detail={t('fields:suggestedHelp')}>
      {sections.map((section) => {
        const facts = asked(section, form);
        const title = textOr(`vocabulary:factSection.${section.name}`, section.name);
        const content = (
          <>
            <FactHints section={section} form={form} />
            <SectionFields facts={facts} form={form} photographs={photographs} />
          </>
        );
        if (section.isEssential) {
          return (
            <section className="fp-fact-section" key={section.name} aria-label={title}>
              {sections.filter((one) => one.isEssential).length > 1 && <h3>{title}</h3>}
              {content}
            </section>
          );
        }
        const recorded = facts.filter((fact) => form.values.facts[fact.name] !== undefined).length;
        return (
          <Fold
            // Another kind has other sections under the same names: none inherits what was opened there.
            key={`${form.values.kind} ${section.name}`}
            title={title}
            summary={recorded === 0 ? t('fields:section.nothing') : t('fields:section.recorded', { count: recorded })}
            mustBeOpen={facts.some((fact) => form.errorOf(`facts.${fact.name}`) !== undefined)}
          >
            {content}
          </Fold>
        );
      })}
    </Group>
  );
}

const wideTypes: readonly FactDescription['type'][] = ['choices', 'long-text', 'headstamps', 'denominations', 'marked'];

/** In the order of the description: what is small stands in two columns, what is wide has a line of its own. */
export function SectionFields({
  facts,
  form,
  photographs = [],
}: FactFieldsProps & { readonly facts: readonly FactDescription[] }) {
  const runs: { readonly isWide: boolean; readonly facts: FactDescription[] }[] = [];
  for (const fact of facts) {
    const isWide = wideTypes.includes(fact.type);
    const last = runs.at(-1);
    if (last?.isWide === isWide) last.facts.push(fact);
    else runs.push({ isWide, facts: [fact] });
  }
  return runs.map((run) => {
    const fields = run.facts.map((fact) => (
      <FactField key={fact.name} fact={fact} form={form} photographs={photographs} />
    ));
    return run.isWide ? (
      <div key={run.facts[0]?.name}>{fields}</div>
    ) : (
      <div key={run.facts[0]?.name} className="fp-work-columns">
        {fields}
      </div>
    );
  });
}
