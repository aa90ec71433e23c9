// The products a person may see, the newest first.
import type { ProductLine } from '../../shared/contract/products.ts';
import { wordsIn } from '../../shared/domain/examination/words.ts';
import { productTemplates } from '../../shared/reference/product-templates/index.ts';
import { Awaited, EmptyState, LinkButton, PlainTable, Status } from '../components/index.ts';
import { HandlingMark } from '../intelligence/marks.tsx';
import { useAnswer, useMay } from '../station-client.tsx';
import { useFormat, useLanguage, useText } from '../text.tsx';

export function ProductList() {
  const t = useText();
  const may = useMay('products.record');
  const { value, failure } = useAnswer('products.list', {});
  const begin = may && (
    <LinkButton to="/intelligence/products/new" icon="add" look="primary" size="small">
      {t('products:new')}
    </LinkButton>
  );
  const templates = (
    <LinkButton to="/intelligence/products/templates" icon="list" size="small">
      {t('products:templates.title')}
    </LinkButton>
  );
  if (value === undefined) return <Awaited failure={failure} lines={6} />;
  if (value.products.length === 0)
    return (
      <EmptyState
        icon="document"
        title={t('products:emptyTitle')}
        action={
          <span className="fp-button-row">
            {begin}
            {templates}
          </span>
        }
      >
        <p>{t('products:emptyText')}</p>
      </EmptyState>
    );
  return (
    <div className="fp-work-stack">
      <div className="fp-button-row">
        {begin}
        {templates}
      </div>
      <ProductTable products={value.products} />
    </div>
  );
}

function ProductTable({ products }: { readonly products: readonly ProductLine[] }) {
  const t = useText();
  const format = useFormat();
  const { language } = useLanguage();
  return (
    <PlainTable
      label={t('products:title')}
      rows={products}
      keyOf={({ id }) => id}
      columns={[
        {
          id: 'number',
          label: t('products:number'),
          isHead: true,
          staysWhole: true,
          cell: ({ id, number }) => (
            <a className="fp-mono" href={`#/intelligence/products/${id}`}>
              {number}
            </a>
          ),
        },
        {
          id: 'title',
          label: t('products:name'),
          cell: ({ title, kind }) => (
            <>
              {title}
              <span className="fp-work-second fp-quiet">{wordsIn(productTemplates[kind].words, language)}</span>
            </>
          ),
        },
        { id: 'state', label: t('products:state'), cell: (line) => <StateMarks line={line} /> },
        { id: 'receiver', label: t('products:receiver'), cell: ({ receiver }) => <ReceiverName receiver={receiver} /> },
        { id: 'handling', label: t('products:handling'), cell: ({ handling }) => <HandlingMark code={handling} /> },
        {
          id: 'review',
          label: t('products:reviewOn'),
          staysWhole: true,
          cell: ({ reviewOn, state }) => (state === 'issued' ? format.day(reviewOn) : ''),
        },
        {
          id: 'by',
          label: t('intelligence:by'),
          cell: ({ by, at }) => (
            <>
              {by}
              <span className="fp-work-second fp-quiet">{format.moment(at)}</span>
            </>
          ),
        },
      ]}
    />
  );
}

export function StateMarks({ line: { state, isDue, isOutdated } }: { readonly line: ProductLine }) {
  const t = useText();
  return (
    <span className="fp-intel-marks">
      <Status tone={state === 'issued' ? 'good' : 'quiet'}>{t(`products:states.${state}`)}</Status>
      {isOutdated && <Status tone="bad">{t('products:outdated')}</Status>}
      {isDue && <Status tone="attention">{t('products:due')}</Status>}
    </span>
  );
}

export function ReceiverName({ receiver }: Pick<ProductLine, 'receiver'>) {
  const t = useText();
  return receiver.kind === 'named' ? receiver.name : t(`products:receivers.${receiver.kind}`);
}
