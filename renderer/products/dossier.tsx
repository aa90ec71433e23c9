// What is tied to a person or a group beyond its own sheet: arms, cases and traces around it, what happened in time, what was excluded or withdrawn.
import type { IntelEntityId } from '../../shared/language/identity.ts';
import { Group, LinkButton } from '../components/index.ts';
import { useAnswer, useMay } from '../station-client.tsx';
import { useText } from '../text.tsx';
import { FactTables } from './fact-table.tsx';

export function Dossier({ id }: { readonly id: IntelEntityId }) {
  const t = useText();
  const { value } = useAnswer('products.dossier', { id });
  if (value === undefined) return null;
  const parts = [
    { title: t('products:dossierAround'), facts: value.around },
    { title: t('products:dossierTime'), facts: value.inTime },
    { title: t('products:dossierExcluded'), facts: value.excluded },
  ];
  return parts.map(({ title, facts }) => (
    <Group key={title} title={title}>
      {facts.length === 0 ? <p className="fp-quiet">{t('products:dossierNothing')}</p> : <FactTables facts={facts} />}
    </Group>
  ));
}

export function ProfileButton({ id }: { readonly id: IntelEntityId }) {
  const t = useText();
  const may = useMay('products.record');
  if (!may) return null;
  return (
    <LinkButton to={`/intelligence/products/new?entity=${id}`} icon="document" size="small">
      {t('products:profile')}
    </LinkButton>
  );
}
