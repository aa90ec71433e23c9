// Templates of products that are the station's own: of what, which version, how often used, whether they are offered.
import type { OwnTemplateLine } from '../../shared/contract/product-templates.ts';
import { wordsIn } from '../../shared/domain/examination/words.ts';
import { productTemplates } from '../../shared/reference/product-templates/index.ts';
import { Awaited, EmptyState, LinkButton, Page, PageHeader, PlainTable, Status } from '../components/index.ts';
import { useAnswer, useMay } from '../station-client.tsx';
import { useFormat, useLanguage, useText } from '../text.tsx';

export const templatesHome = '/intelligence/products/templates';

export function TemplateState({ retired }: Pick<OwnTemplateLine, 'retired'>) {
  const t = useText();
  return (
    <Status tone={retired === undefined ? 'good' : 'quiet'}>
      {t(retired === undefined ? 'products:templates.inUse' : 'products:templates.isRetired')}
    </Status>
  );
}

export function TemplateList() {
  const t = useText();
  const may = useMay('products.save-template');
  const { value, failure } = useAnswer('products.templates', {});
  const add = may && (
    <LinkButton to={`${templatesHome}/new`} icon="add" look="primary" size="small">
      {t('products:templates.new')}
    </LinkButton>
  );
  const isEmpty = value?.templates.length === 0;
  return (
    <Page>
      <PageHeader
        above={{ label: t('products:title'), to: '/intelligence/products' }}
        title={t('products:templates.title')}
        detail={t('products:templates.law')}
        actions={!isEmpty && add}
      />
      {value === undefined ? (
        <Awaited failure={failure} lines={6} />
      ) : isEmpty ? (
        <EmptyState icon="document" title={t('products:templates.empty')} action={add}>
          <p>{t('products:templates.emptyText')}</p>
        </EmptyState>
      ) : (
        <TemplateTable templates={value.templates} />
      )}
    </Page>
  );
}

function TemplateTable({ templates }: { readonly templates: readonly OwnTemplateLine[] }) {
  const t = useText();
  const format = useFormat();
  const { language } = useLanguage();
  return (
    <PlainTable
      label={t('products:templates.title')}
      rows={templates}
      keyOf={({ id }) => id}
      columns={[
        {
          id: 'name',
          label: t('products:templates.name'),
          isHead: true,
          cell: ({ id, name, kind }) => (
            <>
              <a className="fp-breaks" href={`#${templatesHome}/${id}`}>
                {name}
              </a>
              <span className="fp-work-second fp-quiet">{wordsIn(productTemplates[kind].words, language)}</span>
            </>
          ),
        },
        {
          id: 'version',
          label: t('products:templates.version'),
          isNumber: true,
          cell: ({ version }) => format.number(version),
        },
        { id: 'state', label: t('products:templates.state'), cell: (line) => <TemplateState {...line} /> },
        { id: 'uses', label: t('products:templates.uses'), isNumber: true, cell: ({ uses }) => format.number(uses) },
        {
          id: 'changed',
          label: t('products:templates.changed'),
          cell: ({ changedAt, changedBy }) => (
            <>
              {format.moment(changedAt)}
              <span className="fp-work-second fp-quiet">{changedBy}</span>
            </>
          ),
        },
      ]}
    />
  );
}
