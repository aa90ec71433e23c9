// One fact as a field, made from its description: unit inside the field, help beneath, a definition where the term needs one.
import { useMemo } from 'react';
import {
  classOfType,
  isCodeList,
  isDenominationList,
  isHeadstampList,
  isMarkedFact,
} from '../../shared/domain/exhibit.ts';
import type { FactDescription, FactValue } from '../../shared/domain/exhibit.ts';
import { offeredRows } from '../../shared/reference/look-up.ts';
import {
  ChoiceField,
  ChoicesField,
  Definition,
  LongTextField,
  LookAheadField,
  MomentField,
  NumberField,
  TextField,
  YesNoField,
} from '../components/index.ts';
import type { Choice, ChoiceGroup, Term } from '../components/index.ts';
import { useLanguage, useText, useTextOr } from '../text.tsx';
import { DenominationRows } from './denomination-rows.tsx';
import type { ExhibitFormAccess } from './exhibit-values.ts';
import { withFact } from './exhibit-values.ts';
import { HeadstampRows } from './headstamp-rows.tsx';
import type { MarkPhotograph } from './mark-photograph.tsx';
import { MarkedFactField } from './marked-fact-field.tsx';

const terms: Readonly<Record<string, Term>> = {
  firearmType: 'firearm-type',
  alterations: 'conversion',
  componentType: 'essential-component',
  headstampMarks: 'headstamp',
  euCategory: 'eu-category',
  netExplosiveQuantity: 'net-explosive-quantity',
};

export interface FactFieldProps {
  readonly fact: FactDescription;
  readonly form: ExhibitFormAccess;
  readonly photographs: readonly MarkPhotograph[];
}

export function FactField({ fact, form, photographs }: FactFieldProps) {
  const t = useText();
  const textOr = useTextOr();
  const { language } = useLanguage();
  const { facts } = form.values;
  const value = facts[fact.name];
  const list = fact.type === 'text' ? fact.list : undefined;
  const offered = useMemo(() => (list === undefined ? [] : offeredRows(list, language)), [list, language]);
  const help = fact.isFormer === true ? t('fields:section.former') : textOr(`vocabulary:factHelp.${fact.name}`, '');
  const change = (next: FactValue | undefined) => form.set('facts', withFact(facts, fact.name, next));
  const term = terms[fact.name];
  const field = {
    name: `facts.${fact.name}`,
    label: textOr(`vocabulary:fact.${fact.name}`, fact.name),
    error: form.errorOf(`facts.${fact.name}`),
    isDefault: form.isDefault(`facts.${fact.name}`),
    ...(help === '' ? {} : { help }),
    ...(term === undefined ? {} : { beside: <Definition term={term} /> }),
  };
  switch (fact.type) {
    case 'text':
      return fact.list === undefined ? (
        <TextField {...field} isMono={fact.isIdentifier === true} value={textOf(value)} onChange={change} />
      ) : (
        <LookAheadField {...field} value={textOf(value)} onChange={change} options={offered} />
      );
    case 'long-text':
      return <LongTextField {...field} value={textOf(value)} onChange={change} rows={3} />;
    case 'moment':
      return (
        <MomentField
          {...field}
          takesDay
          value={textOf(value)}
          onChange={(next) => change(next === '' ? undefined : next)}
        />
      );
    case 'yes-no':
      return <YesNoField {...field} value={typeof value === 'boolean' ? value : undefined} onChange={change} />;
    case 'number':
      return (
        <NumberField
          {...field}
          value={typeof value === 'number' ? value : undefined}
          onChange={change}
          unit={t(`vocabulary:unit.${fact.unit}`)}
          allowsFraction={fact.unit === 'mm' || fact.unit === 'g'}
        />
      );
    case 'marked':
      return <MarkedFactField {...field} fact={fact} form={form} value={isMarkedFact(value) ? value : undefined} />;
    case 'headstamps':
      return (
        <HeadstampRows
          {...field}
          form={form}
          photographs={photographs}
          value={isHeadstampList(value) ? value : []}
          onChange={change}
        />
      );
    case 'denominations':
      return (
        <DenominationRows {...field} form={form} value={isDenominationList(value) ? value : []} onChange={change} />
      );
    case 'choice':
    case 'choices':
      return <CodedField fact={fact} form={form} field={field} value={value} />;
  }
}

interface CodedFieldProps {
  readonly fact: Extract<FactDescription, { type: 'choice' | 'choices' }>;
  readonly form: ExhibitFormAccess;
  readonly field: Omit<Parameters<typeof ChoiceField>[0], 'value' | 'onChange' | 'choices'>;
  readonly value: FactValue | undefined;
}

/** A choice of codes. One that was recorded and is no longer in the list stays choosable here, and says so. */
function CodedField({ fact, form, field, value }: CodedFieldProps) {
  const t = useText();
  const textOr = useTextOr();
  const { facts } = form.values;
  const chosen = typeof value === 'string' ? [value] : isCodeList(value) ? value : [];
  const label = (option: string) => textOr(`vocabulary:factOption.${fact.name}.${option}`, option);
  const gone = chosen
    .filter((option) => !fact.options.includes(option))
    .map((option): Choice => ({ value: option, label: t('fields:section.removedChoice', { value: label(option) }) }));
  const choices = [...gone, ...fact.options.map((option): Choice => ({ value: option, label: label(option) }))];
  const groups = groupsOf(fact, facts['firearmClass']).map(({ name, options }): ChoiceGroup => ({
    label: textOr(`vocabulary:factGroup.${fact.name}.${name}`, name),
    choices: options.map((option) => ({ value: option, label: label(option) })),
  }));
  const grouping = fact.groups === undefined ? {} : { groups };
  const inGroups = new Set(groups.flatMap((group) => group.choices.map((one) => one.value)));
  const offered = fact.groups === undefined ? choices : [...gone, ...choices.filter((one) => inGroups.has(one.value))];
  if (fact.type === 'choices') {
    return (
      <ChoicesField
        {...field}
        {...grouping}
        value={isCodeList(value) ? value : []}
        onChange={(next) => form.set('facts', withFact(facts, fact.name, next))}
        choices={choices}
        columns={2}
      />
    );
  }
  return (
    <ChoiceField
      {...field}
      {...grouping}
      value={typeof value === 'string' ? value : undefined}
      onChange={(next) => form.set('facts', withChoice(facts, fact.name, next))}
      choices={offered}
      emptyLabel={t('work:form.notRecorded')}
    />
  );
}

/** With a class chosen, only its types are offered. */
function groupsOf(fact: CodedFieldProps['fact'], chosenClass: FactValue | undefined) {
  const groups = fact.groups ?? [];
  if (fact.name !== 'firearmType' || typeof chosenClass !== 'string') return groups;
  return groups.filter(({ name }) => name === chosenClass);
}

/** A type says its class; a class of its own takes a type of another class away, because both cannot be true. */
function withChoice(facts: ExhibitFormAccess['values']['facts'], name: string, next: string | undefined) {
  const changed = withFact(facts, name, next);
  if (name === 'firearmType' && next !== undefined) return withFact(changed, 'firearmClass', classOfType(next));
  const type = changed['firearmType'];
  if (name !== 'firearmClass' || next === undefined || typeof type !== 'string') return changed;
  return classOfType(type) === next ? changed : withFact(changed, 'firearmType', undefined);
}

function textOf(value: FactValue | undefined): string {
  return typeof value === 'string' ? value : '';
}
