// What a product reads from the records, a line each with its record; leads are another table with another look, never among the findings.
import { apart, type ProductFact } from '../../shared/domain/products/fact.ts';
import {
  concernedInWords,
  factInWords,
  saidInWords,
  whenInWords,
  worthInWords,
} from '../../shared/text/products-in-words.ts';
import { PlainTable, Status } from '../components/index.ts';
import { useLinkWords } from '../links/link-words.ts';
import { SourceLinks } from '../links/source-links.tsx';
import { useText } from '../text.tsx';

export function FactTables({ facts }: { readonly facts: readonly ProductFact[] }) {
  const t = useText();
  const { records, leads } = apart(facts);
  return (
    <>
      {records.length > 0 && <FactTable label={t('products:records')} facts={records} />}
      {leads.length > 0 && (
        <div className="fp-product-leads">
          <FactTable label={t('products:leads')} facts={leads} />
        </div>
      )}
    </>
  );
}

function FactTable({ label, facts }: { readonly label: string; readonly facts: readonly ProductFact[] }) {
  const t = useText();
  const words = useLinkWords();
  return (
    <>
      <h4 className="fp-product-kind">{label}</h4>
      <PlainTable
        label={label}
        rows={facts}
        keyOf={({ id }) => id}
        columns={[
          { id: 'when', label: t('products:when'), staysWhole: true, cell: whenInWords },
          {
            id: 'what',
            label: t('products:what'),
            isHead: true,
            cell: (fact) => (
              <>
                {factInWords(fact, words)} <strong>{concernedInWords(fact, words)}</strong>
                <span className="fp-work-second fp-quiet">{saidInWords(fact, words)}</span>
              </>
            ),
          },
          {
            id: 'worth',
            label: t('products:worth'),
            cell: (fact) =>
              fact.isWithdrawn || fact.isNegative ? (
                <Status tone="attention">{worthInWords(fact, words)}</Status>
              ) : (
                worthInWords(fact, words)
              ),
          },
          { id: 'rests', label: t('products:restsOn'), cell: ({ sources }) => <SourceLinks sources={sources} /> },
        ]}
      />
    </>
  );
}
