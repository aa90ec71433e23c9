// The facts of one kind, made from their description: as marked and as concluded side by side, units inside the field.
import { useMemo } from 'react';
import type { FactDescription, MarkedFact } from '../../shared/domain/exhibit.ts';
import { factsOf } from '../../shared/domain/exhibit.ts';
import { factsOfLoading } from '../../shared/domain/loaded-state.ts';
import { offeredRows } from '../../shared/reference/look-up.ts';
import {
  ChoiceField,
  ChoicesField,
  LongTextField,
  MarkedField,
  NumberField,
  TextField,
  YesNoField,
} from '../components/index.ts';
import { useLanguage, useText, useTextOr } from '../text.tsx';
import type { ExhibitFormAccess } from './exhibit-values.ts';
import { withFact } from './exhibit-values.ts';

export function FactFields({ form }: { readonly form: ExhibitFormAccess }) {
  const descriptions = factsOf[form.values.kind].filter(
    // Said by the loaded state now; what an earlier record says in these facts stays to be seen and corrected.
    ({ name }) => !factsOfLoading.includes(name) || form.values.facts[name] !== undefined,
  );
  const marked = descriptions.filter((fact) => fact.type === 'marked');
  const wide = descriptions.filter((fact) => fact.type === 'choices' || fact.type === 'long-text');
  const small = descriptions.filter((fact) => !['marked', 'choices', 'long-text'].includes(fact.type));
  return (
    <>
      {marked.map((fact) => (
        <FactField key={fact.name} fact={fact} form={form} />
      ))}
      {small.length > 0 && (
        <div className="fp-work-columns">
          {small.map((fact) => (
            <FactField key={fact.name} fact={fact} form={form} />
          ))}
        </div>
      )}
      {wide.map((fact) => (
        <FactField key={fact.name} fact={fact} form={form} />
      ))}
    </>
  );
}

function FactField({ fact, form }: { readonly fact: FactDescription; readonly form: ExhibitFormAccess }) {
  const t = useText();
  const textOr = useTextOr();
  const { language } = useLanguage();
  const facts = form.values.facts;
  const value = facts[fact.name];
  const make = facts['make'];
  const makeName = isMarked(make) ? (make.asConcluded ?? make.asMarked ?? '') : '';
  const list = fact.type === 'marked' ? fact.list : undefined;
  const offered = useMemo(
    () => (list === undefined ? [] : offeredRows(list, language, makeName)),
    [list, language, makeName],
  );
  const help = textOr(`vocabulary:factHelp.${fact.name}`, '');
  const change = (next: typeof value) => form.set('facts', withFact(facts, fact.name, next));
  const field = {
    name: `facts.${fact.name}`,
    label: textOr(`vocabulary:fact.${fact.name}`, fact.name),
    error: form.errorOf(`facts.${fact.name}`),
    ...(help === '' ? {} : { help }),
  };
  const choices = (options: readonly string[]) =>
    options.map((option) => ({ value: option, label: textOr(`vocabulary:factOption.${fact.name}.${option}`, option) }));
  switch (fact.type) {
    case 'text':
      return <TextField {...field} value={typeof value === 'string' ? value : ''} onChange={change} />;
    case 'long-text':
      return <LongTextField {...field} value={typeof value === 'string' ? value : ''} onChange={change} rows={3} />;
    case 'yes-no':
      return <YesNoField {...field} value={typeof value === 'boolean' ? value : undefined} onChange={change} />;
    case 'number':
      return (
        <NumberField
          {...field}
          value={typeof value === 'number' ? value : undefined}
          onChange={change}
          unit={t(`vocabulary:unit.${fact.unit}`)}
          allowsFraction={fact.unit !== 'count'}
        />
      );
    case 'marked':
      return <MarkedField {...field} value={isMarked(value) ? value : undefined} onChange={change} options={offered} />;
    case 'choice':
      return (
        <ChoiceField
          {...field}
          value={typeof value === 'string' ? value : undefined}
          onChange={change}
          choices={choices(fact.options)}
          emptyLabel={t('work:form.notRecorded')}
        />
      );
    case 'choices':
      return (
        <ChoicesField
          {...field}
          value={Array.isArray(value) ? value : []}
          onChange={change}
          choices={choices(fact.options)}
          columns={3}
        />
      );
  }
}

function isMarked(value: unknown): value is MarkedFact {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
