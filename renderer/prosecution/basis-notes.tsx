// What has to be said of a legal basis wherever it stands: whether it was law on that day, and whether anybody compared it with the text.
import { forceOn, type LegalBasis } from '../../shared/domain/prosecution/legal-basis.ts';
import type { Instant } from '../../shared/language/instant.ts';
import { Status } from '../components/index.ts';
import { useFormat, useText } from '../text.tsx';

export function BasisNotes({ basis, at }: { readonly basis: LegalBasis; readonly at?: Instant | undefined }) {
  const t = useText();
  const format = useFormat();
  const force = at === undefined ? 'in-force' : forceOn(basis, at);
  return (
    <span className="fp-basis-notes">
      {force === 'not-in-force' && (
        <Status tone="bad">{t('prosecution:notInForce', { day: format.moment(at, 'day') })}</Status>
      )}
      {force === 'not-known' && <Status tone="attention">{t('prosecution:forceUnknown')}</Status>}
      {basis.checked !== 'official-text' && (
        <Status tone="attention">{t(`vocabulary:basisChecked.${basis.checked}`)}</Status>
      )}
    </span>
  );
}
