// Packages of other stations that belong to a case of ours; nothing where there are none.
import type { CaseId } from '../../shared/language/identity.ts';
import { Group, LinkButton } from '../components/index.ts';
import { useAnswer, useMay } from '../station-client.tsx';
import { useText } from '../text.tsx';
import { ForeignTable } from './foreign-list.tsx';

export function ForeignOfCase({ caseId }: { readonly caseId: CaseId }) {
  const t = useText();
  const may = useMay('foreign.take-in');
  const packages = useAnswer('foreign.list', { caseId }).value?.packages ?? [];
  if (packages.length === 0 && !may) return null;
  return (
    <Group
      title={t('foreign:title')}
      detail={t('foreign:law')}
      actions={
        may && (
          <LinkButton to="/cases/foreign/new" size="small" icon="intake">
            {t('foreign:takeIn')}
          </LinkButton>
        )
      }
    >
      {packages.length > 0 && <ForeignTable packages={packages} />}
    </Group>
  );
}
