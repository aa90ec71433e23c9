// Said where an act needs a suspect and there is none, with the way to add one.
import type { OutputOf } from '../../shared/contract/index.ts';
import { LinkButton, Notice } from '../components/index.ts';
import { useText } from '../text.tsx';

export function NoSuspect({ record }: { readonly record: OutputOf<'cases.read'> }) {
  const t = useText();
  if (record.parties.some(({ role }) => role === 'suspect')) return null;
  return (
    <Notice
      tone="info"
      title={t('prosecution:noSuspect')}
      actions={
        <LinkButton size="small" icon="people" to={`/cases/${record.id}/parties`}>
          {t('prosecution:allPersons')}
        </LinkButton>
      }
    >
      <p>{t('prosecution:noSuspectText')}</p>
    </Notice>
  );
}
