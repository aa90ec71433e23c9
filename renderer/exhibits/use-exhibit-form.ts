// Binds a contract form to the parts of the exhibit form, whichever command it is for.
import type { FormError } from '../components/index.ts';
import { factsOf } from '../../shared/domain/exhibit.ts';
import { useText, useTextOr } from '../text.tsx';
import type { ExhibitFormAccess, ExhibitValues } from './exhibit-values.ts';
import { valueAt } from './exhibit-values.ts';

interface AnyExhibitForm {
  readonly values: ExhibitValues;
  readonly set: (name: never, value: never) => void;
  readonly errors: readonly FormError[];
}

/** @param suggested  what the form began with by itself: shown as suggestions until it is changed. */
export function accessOf(form: AnyExhibitForm, suggested: Partial<ExhibitValues> = {}): ExhibitFormAccess {
  return {
    values: form.values,
    // Name and value belong together by the type of `ExhibitFormAccess`; the form's own path type is wider.
    set: (name, value) => form.set(name as never, value as never),
    isDefault: (path) => {
      const value = valueAt(suggested, path);
      if (value === undefined || value === '' || (Array.isArray(value) && value.length === 0)) return false;
      return JSON.stringify(value) === JSON.stringify(valueAt(form.values, path));
    },
    errorOf: (path) => form.errors.find((error) => error.path === path)?.message,
  };
}

/** Labels of the error list, by path. */
export function useExhibitLabels(): Readonly<Record<string, string>> {
  const t = useText();
  const textOr = useTextOr();
  const facts = Object.values(factsOf)
    .flat()
    .map(({ name }) => [`facts.${name}`, textOr(`vocabulary:fact.${name}`, name)] as const);
  const rows = Array.from({ length: 30 }, (_, at) => [
    [`serials.${at}.asMarked`, `${t('work:exhibit.serials')} ${at + 1}: ${t('work:exhibit.asMarked')}`],
    [`serials.${at}.asConcluded`, `${t('work:exhibit.serials')} ${at + 1}: ${t('work:exhibit.asConcluded')}`],
    [`markings.${at}.text`, `${t('work:exhibit.markings')} ${at + 1}`],
  ]).flat();
  return {
    ...Object.fromEntries([...facts, ...rows]),
    mark: t('work:exhibit.mark'),
    kind: t('work:exhibit.kind'),
    description: t('work:exhibit.description'),
    quantity: t('work:exhibit.quantity'),
    unit: t('work:exhibit.unit'),
    foundAt: t('work:exhibit.foundAt'),
    handling: t('work:exhibit.handling'),
    madeSafe: t('work:exhibit.madeSafe'),
    'madeSafe.by': t('work:exhibit.madeSafeBy'),
    'madeSafe.at': t('work:exhibit.madeSafeAt'),
    'madeSafe.how': t('work:exhibit.madeSafeHow'),
    explosiveClearance: t('work:exhibit.clearance'),
    parentId: t('work:exhibit.parent'),
    seal: t('work:exhibit.seal'),
    reason: t('work:form.reason'),
    facts: t('work:exhibit.facts'),
    packageNumber: t('intake:package.one'),
    'loadedState.chamber': t('intake:loaded.chamber'),
    'loadedState.magazine': t('intake:loaded.magazine'),
    'loadedState.roundsInMagazine': t('intake:loaded.rounds'),
  };
}
