// What is held back: number, kind, reason, and the way to the item; the same as a paper.
import type { CaseId } from '../../shared/language/identity.ts';
import { EmptyState, LinkButton, PlainTable } from '../components/index.ts';
import { useText } from '../text.tsx';
import { PrintPaper } from './print-paper.tsx';
import { addressOf, type Disclosure } from './words.ts';

export function ExcludedPart({ caseId, disclosure }: { readonly caseId: CaseId; readonly disclosure: Disclosure }) {
  const t = useText();
  return (
    <div className="fp-work-stack">
      <p className="fp-quiet">{t('disclosure:excluded.help')}</p>
      {disclosure.excluded.length === 0 ? (
        <EmptyState icon="ok" title={t('disclosure:excluded.none')}>
          {t('disclosure:excluded.noneText')}
        </EmptyState>
      ) : (
        <PlainTable
          label={t('disclosure:excluded.label')}
          rows={disclosure.excluded}
          keyOf={({ itemId }) => itemId}
          columns={[
            {
              id: 'number',
              label: t('disclosure:column.number'),
              isHead: true,
              cell: ({ itemId, number }) => (
                <LinkButton size="small" to={addressOf(caseId, 'items', itemId)}>
                  {t('disclosure:act.show', { number })}
                </LinkButton>
              ),
            },
            {
              id: 'kind',
              label: t('disclosure:column.kind'),
              cell: ({ kind }) => t(`vocabulary:disclosureKind.${kind}`),
            },
            {
              id: 'reason',
              label: t('disclosure:column.reason'),
              cell: ({ because }) => t(`vocabulary:barrier.${because}`),
            },
          ]}
        />
      )}
      <PrintPaper
        caseId={caseId}
        disclosure={disclosure}
        paper="exclusion-list"
        label={t('disclosure:act.printExcluded')}
      />
    </div>
  );
}
