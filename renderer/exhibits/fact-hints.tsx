// What arithmetic and lists say of a section while it is filled in. Hints are shown and never recorded.
import { isEssentialComponent } from '../../shared/domain/exhibit.ts';
import type { FactSection } from '../../shared/domain/exhibit.ts';
import { imeiHint, lengthHint } from '../../shared/domain/exhibit/fact-hints.ts';
import { Icon } from '../components/index.ts';
import { useText } from '../text.tsx';
import type { ExhibitFormAccess } from './exhibit-values.ts';

export function FactHints({ section, form }: { readonly section: FactSection; readonly form: ExhibitFormAccess }) {
  const hints = useHints(section.name, form);
  if (hints.length === 0) return null;
  return (
    <div className="fp-fact-hints" role="status">
      {hints.map((hint) => (
        <p key={hint}>
          <Icon name="info" size={12} /> {hint}
        </p>
      ))}
    </div>
  );
}

function useHints(section: string, { values }: ExhibitFormAccess): string[] {
  const t = useText();
  const { kind, facts } = values;
  if (kind === 'firearm' && section === 'dimensions') {
    const { isShort, overallAtLeast60, overallAtLeast28 } = lengthHint(facts['overallLength'], facts['barrelLength']);
    return [
      isShort === undefined ? '' : t(isShort ? 'fields:lengths.short' : 'fields:lengths.long'),
      overallAtLeast60 === undefined ? '' : t(overallAtLeast60 ? 'fields:lengths.from60' : 'fields:lengths.under60'),
      overallAtLeast28 === undefined ? '' : t(overallAtLeast28 ? 'fields:lengths.from28' : 'fields:lengths.under28'),
    ].filter((hint) => hint !== '');
  }
  if (kind === 'component' && section === 'identity' && isEssentialComponent(facts['componentType'])) {
    return [t('fields:component.essential')];
  }
  if (kind === 'device' && section === 'identity') {
    const hints = [facts['imei'], facts['imeiSecond']].map((typed) =>
      typeof typed === 'string' ? imeiHint(typed) : undefined,
    );
    return [
      hints.includes('check-digit-differs') ? t('fields:imei.checkDigit') : '',
      hints.includes('length-differs') ? t('fields:imei.length') : '',
    ].filter((hint) => hint !== '');
  }
  return [];
}
