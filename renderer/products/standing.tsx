// What stands in the way of a draft, and what changed under an issued product: said above everything else.
import type { ShownProduct } from '../../shared/contract/products.ts';
import { Notice } from '../components/index.ts';
import { useText } from '../text.tsx';
import { FactTables } from './fact-table.tsx';

export function Standing({ product }: { readonly product: ShownProduct }) {
  const t = useText();
  const { heldBack, changedSources, moved, unreadable, issue, line } = product;
  const hasMoved = moved !== undefined && moved.withdrawn.length + moved.changed.length + moved.added > 0;
  return (
    <>
      {unreadable !== undefined && (
        <Notice tone="danger" title={t('products:unreadableTitle')}>
          {t('products:unreadableText')}
        </Notice>
      )}
      {heldBack.length > 0 && (line.state === 'draft' || issue !== undefined) && (
        <Notice tone="warning" title={t('products:heldTitle')}>
          <p>{heldBack.map(({ label, code }) => `${label} (${code})`).join(', ')}</p>
          <p>{t('products:heldText')}</p>
        </Notice>
      )}
      {changedSources.length > 0 && (
        <Notice tone="danger" title={t('products:outdatedTitle')}>
          <ul>
            {changedSources.map(({ id, number, how }) => (
              <li key={id}>
                {number}: {t(`products:how.${how}`)}
              </li>
            ))}
          </ul>
          <p>{t('products:outdatedText')}</p>
        </Notice>
      )}
      {hasMoved && (
        <Notice tone="info" title={t('products:movedTitle')}>
          <p>
            {t('products:movedText', {
              withdrawn: moved.withdrawn.length,
              changed: moved.changed.length,
              added: moved.added,
            })}
          </p>
          <FactTables facts={[...moved.withdrawn, ...moved.changed]} />
        </Notice>
      )}
    </>
  );
}
