// What each column is, by what a row is known again, how its dates and lengths are read, and what texts of lists mean.
import { calibres } from '../../shared/reference/calibres.ts';
import { countries } from '../../shared/reference/countries.ts';
import { countryNames } from '../../shared/reference/look-up.ts';
import { factsOfDefinition, withKnownKey, type Definition } from '../../shared/domain/register/definition.ts';
import {
  dayOrders,
  entryStatuses,
  lengthUnits,
  readingOf,
  type EntryFact,
} from '../../shared/domain/register/fields.ts';
import { unexplainedTexts } from '../../shared/domain/register/unexplained-texts.ts';
import { ChoiceField, ChoicesField, Group, LongTextField } from '../components/index.ts';
import { useLanguage, useText } from '../text.tsx';
import type { LookedAt } from './looked-at.ts';
import { ColumnsTable } from './columns-table.tsx';

interface ColumnProps {
  readonly looked: LookedAt;
  readonly definition: Definition;
  readonly onChange: (definition: Definition) => void;
}

export function ColumnPart({ looked, definition, onChange }: ColumnProps) {
  const t = useText();
  const facts = [...new Set(factsOfDefinition(definition))];
  return (
    <Group title={t('registers:step.columns')}>
      <ColumnsTable
        name="column"
        label={t('registers:step.columns')}
        looked={looked}
        kind={definition.kind}
        columns={definition.columns}
        taken={new Set(facts)}
        onChange={(columns) => onChange(withKnownKey({ ...definition, columns }))}
      />
      <div className="fp-work-columns">
        <ChoicesField
          name="key"
          label={t('registers:key')}
          help={t('registers:keyHelp')}
          value={definition.key}
          onChange={(key) => onChange({ ...definition, key: [...key].slice(0, 6) })}
          choices={facts.map((value) => ({ value, label: t(`registers:facts.${value}`) }))}
        />
        <LongTextField
          name="absent"
          label={t('registers:absent')}
          help={t('registers:absentHelp')}
          rows={5}
          value={definition.absent.join('\n')}
          onChange={(text) => onChange({ ...definition, absent: text.split('\n').slice(0, 50) })}
        />
        {facts.some((fact) => readingOf[fact] === 'day') && (
          <ChoiceField
            name="dayOrder"
            label={t('registers:dayOrder')}
            value={definition.dayOrder}
            onChange={(dayOrder) => onChange({ ...definition, dayOrder: dayOrder ?? definition.dayOrder })}
            choices={dayOrders.map((value) => ({ value, label: t(`registers:dayOrders.${value}`) }))}
          />
        )}
        {facts.some((fact) => readingOf[fact] === 'length') && (
          <ChoiceField
            name="lengthUnit"
            label={t('registers:lengthUnit')}
            value={definition.lengthUnit}
            onChange={(unit) => onChange({ ...definition, lengthUnit: unit ?? definition.lengthUnit })}
            choices={lengthUnits.map((value) => ({ value, label: t(`registers:units.${value}`) }))}
          />
        )}
      </div>
      <Codes looked={looked} definition={definition} onChange={onChange} />
    </Group>
  );
}

/** Texts of the first rows that neither the lists nor anybody has explained. */
function Codes({ looked, definition, onChange }: ColumnProps) {
  const t = useText();
  const { language } = useLanguage();
  const asked = unexplainedTexts(definition.columns, looked.rows, definition, false);
  if (asked.length === 0) return null;
  const choices = {
    status: entryStatuses.map((value) => ({ value: value as string, label: t(`registers:statuses.${value}`) })),
    country: countries.rows.map(({ code }) => ({ value: code, label: countryNames([code], language) })),
    calibre: calibres.rows.map(({ name }) => ({ value: name, label: name })),
  };
  const say = (fact: EntryFact, text: string, code: string | undefined) => {
    const { [text]: _, ...others } = definition.codes[fact] ?? {};
    const said = code === undefined ? others : { ...others, [text]: code };
    onChange({ ...definition, codes: { ...definition.codes, [fact]: said } });
  };
  return (
    <Group title={t('registers:codes')} detail={t('registers:codesHelp')}>
      <div className="fp-work-columns">
        {asked.map(({ fact, reading, text }, at) => (
          <ChoiceField
            key={`${fact} ${text}`}
            name={`code-${at}`}
            label={t('registers:means', { text: `${t(`registers:facts.${fact}`)} ${t('registers:quoted', { text })}` })}
            emptyLabel={t('registers:notSaid')}
            value={definition.codes[fact]?.[text]}
            onChange={(code) => say(fact, text, code)}
            choices={choices[reading]}
          />
        ))}
      </div>
    </Group>
  );
}
