// Make, model, calibre and country: as marked beside as concluded, with what the list knows of the conclusion said beneath it.
import { useMemo } from 'react';
import { classOfType, isMarkedFact } from '../../shared/domain/exhibit.ts';
import type { FactDescription, MarkedFact } from '../../shared/domain/exhibit.ts';
import { offeredRows } from '../../shared/reference/look-up.ts';
import type { Model } from '../../shared/reference/makes-and-models.ts';
import { modelOfKey, reconcileModel } from '../../shared/reference/reconcile.ts';
import { Icon, MarkedField } from '../components/index.ts';
import type { FieldProps, LookAheadOption } from '../components/index.ts';
import { useLanguage, useText, useTextOr } from '../text.tsx';
import type { ExhibitFormAccess } from './exhibit-values.ts';
import { withFact } from './exhibit-values.ts';

export interface MarkedFactFieldProps extends FieldProps {
  readonly fact: Extract<FactDescription, { type: 'marked' }>;
  readonly form: ExhibitFormAccess;
  readonly value: MarkedFact | undefined;
}

export function MarkedFactField({ fact, form, value, ...field }: MarkedFactFieldProps) {
  const textOr = useTextOr();
  const { language } = useLanguage();
  const { facts } = form.values;
  const make = facts['make'];
  const makeName = isMarkedFact(make) ? (make.asConcluded ?? make.asMarked ?? '') : '';
  const { list } = fact;
  const offered = useMemo(() => {
    const typeName = (type: string) => textOr(`vocabulary:firearmType.${type}`, type);
    // The make orders the models and nothing else.
    return list === undefined
      ? []
      : offeredRows(list, language, { typeName, ...(list === 'model' ? { make: makeName } : {}) });
  }, [list, language, makeName, textOr]);
  return (
    <MarkedField
      {...field}
      value={value}
      onChange={(next) => form.set('facts', withFact(facts, fact.name, next))}
      onTake={(option) => form.set('facts', withTaken(facts, fact.name, option))}
      options={offered}
      note={list === 'model' && <ModelNote form={form} value={value} makeName={makeName} />}
    />
  );
}

/** A row is make + class + model: taking one says all three, where they were not said otherwise. */
function withTaken(facts: ExhibitFormAccess['values']['facts'], name: string, option: LookAheadOption) {
  const before = facts[name];
  const taken = {
    ...(isMarkedFact(before) ? before : {}),
    asConcluded: option.value,
    ...(option.key === undefined ? {} : { listKey: option.key }),
  };
  const row = option.key === undefined ? undefined : modelOfKey(option.key);
  const changed = withFact(facts, name, taken);
  return row === undefined ? changed : withRow(changed, row);
}

function withRow(facts: ExhibitFormAccess['values']['facts'], row: Model) {
  const make = isMarkedFact(facts['make']) ? facts['make'] : {};
  const named =
    row.make === '' || make.asConcluded !== undefined
      ? facts
      : withFact(facts, 'make', { ...make, asConcluded: row.make });
  if (named['firearmType'] !== undefined || named['firearmClass'] !== undefined) return named;
  return withFact(withFact(named, 'firearmType', row.type), 'firearmClass', classOfType(row.type));
}

function ModelNote({
  form,
  value,
  makeName,
}: {
  readonly form: ExhibitFormAccess;
  readonly value: MarkedFact | undefined;
  readonly makeName: string;
}) {
  const t = useText();
  const textOr = useTextOr();
  const model = value?.asConcluded ?? '';
  const arms = ['firearm', 'component', 'magazine', 'suppressor'];
  if (model === '' || !arms.includes(form.values.kind)) return null;
  const type = form.values.facts['firearmType'];
  const found = reconcileModel({
    make: makeName,
    model,
    ...(typeof type === 'string' ? { type } : {}),
    ...(value?.listKey === undefined ? {} : { listKey: value.listKey }),
  });
  const words = (): string => {
    switch (found.state) {
      case 'listed':
        return t('fields:list.listed', { row: rowWords(found.row, textOr) });
      case 'ambiguous': {
        const [only, ...others] = found.rows;
        return only !== undefined && others.length === 0
          ? t('fields:list.otherClass', { row: rowWords(only, textOr) })
          : t('fields:list.ambiguous');
      }
      case 'not-listed':
        return t('fields:list.notListed');
    }
  };
  return (
    <p className="fp-list-note" role="status">
      <Icon name={found.state === 'listed' ? 'ok' : 'info'} size={12} /> {words()}
    </p>
  );
}

/** A row in one line: `Zastava M57 · Self-loading pistol · 7.62 × 25 Tokarev · Short recoil · YU`. */
export function rowWords(row: Model, textOr: ReturnType<typeof useTextOr>): string {
  return [
    `${row.make} ${row.model}`.trim(),
    textOr(`vocabulary:firearmType.${row.type}`, row.type),
    row.calibres.join(' / '),
    row.action === undefined ? '' : textOr(`vocabulary:action.${row.action}`, row.action),
    row.countries.join('/'),
  ]
    .filter((part) => part !== '')
    .join(' · ');
}
