// What each column is, by what a row is known again, how its dates and lengths are read, and what texts of lists mean.
import { calibres } from '../../shared/reference/calibres.ts';
import { countries } from '../../shared/reference/countries.ts';
import { countryNames } from '../../shared/reference/look-up.ts';
import type { ColumnUse, Definition } from '../../shared/domain/register/definition.ts';
import {
  dayOrders,
  entryStatuses,
  factsOfKind,
  lengthUnits,
  readingOf,
  type EntryFact,
} from '../../shared/domain/register/fields.ts';
import { readCode } from '../../shared/domain/register/read-code.ts';
import { shownOf } from '../../shared/domain/register/source-row.ts';
import { ChoiceField, ChoicesField, Group, LongTextField, PlainTable } from '../components/index.ts';
import { useLanguage, useText } from '../text.tsx';
import type { LookedAt } from './bring-in.tsx';

interface ColumnProps {
  readonly looked: LookedAt;
  readonly definition: Definition;
  readonly onChange: (definition: Definition) => void;
}

export function ColumnPart({ looked, definition, onChange }: ColumnProps) {
  const t = useText();
  const facts = factsOf(definition);
  return (
    <Group title={t('registers:step.columns')}>
      <ColumnTable looked={looked} definition={definition} onChange={onChange} />
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

function factsOf({ columns }: Definition): EntryFact[] {
  return columns.flatMap(({ use }) => (use === 'further' || use === 'left-out' ? [] : [use]));
}

function ColumnTable({ looked, definition, onChange }: ColumnProps) {
  const t = useText();
  const rows = definition.columns.map((column, at) => ({ ...column, at }));
  const change = (at: number, use: ColumnUse['use']) => {
    const columns = definition.columns.map((column, place) => (place === at ? { ...column, use } : column));
    const facts = factsOf({ ...definition, columns });
    onChange({ ...definition, columns, key: definition.key.filter((fact) => facts.includes(fact)) });
  };
  const taken = new Set(factsOf(definition));
  return (
    <PlainTable
      label={t('registers:step.columns')}
      rows={rows}
      keyOf={({ at }) => String(at)}
      columns={[
        {
          id: 'header',
          label: t('registers:column'),
          isHead: true,
          cell: ({ header, at }) => (header === '' ? t('registers:unnamed', { place: at + 1 }) : header),
        },
        {
          id: 'samples',
          label: t('registers:samples'),
          isMono: true,
          cell: ({ at }) => {
            const usual = looked.usual[at];
            return (
              <>
                {samplesOf(looked, at).join(' · ')}
                {usual !== undefined && usual !== null && (
                  <span className="fp-work-second fp-quiet">{t('registers:usual', { length: usual.length })}</span>
                )}
              </>
            );
          },
        },
        {
          id: 'use',
          label: t('registers:becomes'),
          cell: ({ at, header, use }) => (
            <ChoiceField
              name={`column-${at}`}
              label={t('registers:inColumn', {
                why: t('registers:becomes'),
                column: header === '' ? String(at + 1) : header,
              })}
              hidesLabel
              value={use}
              onChange={(next) => change(at, next ?? 'further')}
              choices={[
                ...factsOfKind[definition.kind].map((value) => ({
                  value,
                  label: t(`registers:facts.${value}`),
                  isDisabled: value !== use && taken.has(value),
                })),
                { value: 'further' as const, label: t('registers:uses.further') },
                { value: 'left-out' as const, label: t('registers:uses.left-out') },
              ]}
            />
          ),
        },
      ]}
    />
  );
}

function samplesOf({ rows }: LookedAt, at: number): string[] {
  const texts = rows.flatMap(({ cells, fault }) => (fault === undefined ? [shownOf(cells[at])] : []));
  return [...new Set(texts.filter((text) => text.trim() !== ''))].slice(0, 4);
}

/** Texts of the first rows that neither the lists nor anybody has explained. */
function Codes({ looked, definition, onChange }: ColumnProps) {
  const t = useText();
  const { language } = useLanguage();
  const asked = definition.columns.flatMap(({ use }, at) => {
    if (use === 'further' || use === 'left-out') return [];
    const reading = readingOf[use];
    if (reading !== 'status' && reading !== 'country' && reading !== 'calibre') return [];
    return [...new Set(looked.rows.map(({ cells }) => shownOf(cells[at]).trim()))]
      .filter((text) => text !== '' && !definition.absent.includes(text) && text.length <= 200)
      .filter((text) => readCode(reading, text, undefined) === undefined)
      .map((text) => ({ fact: use, reading, text }));
  });
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
            label={t('registers:means', { text: `${t(`registers:facts.${fact}`)} “${text}”` })}
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
