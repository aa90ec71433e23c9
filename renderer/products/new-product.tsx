// A product is begun: which kind, about what, for whom. An amendment begins with the words of the one in whose place it comes.
import { useState } from 'react';
import { useLocation, useSearchParams } from 'wouter';
import type { ShownNode } from '../../shared/contract/intelligence.ts';
import type { ShownProduct } from '../../shared/contract/products.ts';
import { wordsIn } from '../../shared/domain/examination/words.ts';
import { productKinds, ProductSubject, type ProductKind } from '../../shared/domain/products/product.ts';
import { drop } from '../../shared/language/habits.ts';
import { IntelEntityId, ProductId } from '../../shared/language/identity.ts';
import { productTemplates } from '../../shared/reference/product-templates/index.ts';
import {
  AwaitedPage,
  Button,
  ChoiceField,
  FailureNotice,
  KeyHint,
  LongTextField,
  Page,
  PageHeader,
} from '../components/index.ts';
import { useSaveKeys } from '../exhibits/save-keys.ts';
import { Forbidden } from '../intelligence/report-form.tsx';
import { useRequired } from '../intelligence/report-dialogs.tsx';
import { TargetField } from '../intelligence/target-field.tsx';
import { useAct, useAnswer, useMay } from '../station-client.tsx';
import { useLanguage, useText } from '../text.tsx';
import { DayField } from '../tracing/known-fields.tsx';
import { entered, ProductTextFields, textOf, type EnteredProduct } from './text-fields.tsx';

export function NewProduct() {
  const may = useMay('products.record');
  const [asked] = useSearchParams();
  const about = IntelEntityId.safeParse(asked.get('entity'));
  if (!may) return <Forbidden />;
  return about.success ? <OfEntity id={about.data} /> : <ProductForm />;
}

/** From the page of a person or group: kind and subject are known. */
function OfEntity({ id }: { readonly id: IntelEntityId }) {
  const { value, failure } = useAnswer('intelligence.entity', { id });
  if (value === undefined) return <AwaitedPage failure={failure} />;
  const { line } = value;
  return (
    <ProductForm
      kind={line.kind === 'person' ? 'person-profile' : 'group-profile'}
      node={{ ref: { kind: 'entity', id }, name: line.name, is: line.kind }}
    />
  );
}

export function AmendProduct({ id }: { readonly id: string }) {
  const may = useMay('products.record');
  const parsed = ProductId.safeParse(id);
  return may && parsed.success ? <OfProduct id={parsed.data} /> : <Forbidden />;
}

function OfProduct({ id }: { readonly id: ProductId }) {
  const { value, failure } = useAnswer('products.product', { id });
  return value === undefined ? (
    <AwaitedPage failure={failure} />
  ) : (
    <ProductForm before={value} kind={value.line.kind} />
  );
}

interface ProductFormProps {
  readonly kind?: ProductKind;
  readonly node?: ShownNode;
  readonly before?: ShownProduct;
}

function ProductForm({ kind: givenKind, node: givenNode, before }: ProductFormProps) {
  const t = useText();
  const { language } = useLanguage();
  const [, navigate] = useLocation();
  const record = useAct('products.record');
  const [kind, setKind] = useState<ProductKind>(givenKind ?? 'hit-notification');
  const own = useAnswer('products.templates', {}).value?.templates ?? [];
  const offered = own.filter((one) => one.kind === kind && one.retired === undefined);
  // An amendment is made as what it comes in place of was, as long as that is offered.
  const [templateId, setTemplateId] = useState(before?.template.own?.id);
  const chosen = offered.find(({ id }) => id === templateId);
  const [node, setNode] = useState<ShownNode | undefined>(givenNode);
  const [period, setPeriod] = useState({ from: '', until: '' });
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const [value, setValue] = useState<EnteredProduct>(() => begin(before, language));
  const required = useRequired(tried);
  const template = productTemplates[kind];
  const subject = before?.subject ?? subjectOf(template.subject, node, period);
  const home = before === undefined ? '/intelligence/products' : `/intelligence/products/${before.line.id}`;
  const save = async () => {
    setTried(true);
    const text = textOf(value);
    if (text === undefined || subject === undefined || record.isActing) return;
    if (before !== undefined && reason.trim() === '') return;
    const answer = await record.act({
      kind,
      subject,
      ...text,
      reason,
      ...(chosen === undefined ? {} : { templateId: chosen.id }),
      ...(before === undefined ? {} : { amends: before.line.id }),
    });
    if (answer.ok) navigate(`/intelligence/products/${answer.value.id}`);
  };
  useSaveKeys(() => drop(save()));
  return (
    <Page width="medium">
      <PageHeader
        above={{ label: before?.line.number ?? t('products:title'), to: home }}
        title={before === undefined ? t('products:new') : t('products:amend')}
        detail={before === undefined ? t('products:law') : t('products:amendText', { number: before.line.number })}
      />
      <form
        className="fp-work-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          drop(save());
        }}
      >
        <FailureNotice failure={record.failure} />
        {before === undefined && (
          <>
            <ChoiceField
              name="kind"
              label={t('products:kind')}
              isRequired
              value={kind}
              onChange={(next) => {
                if (next === undefined) return;
                setKind(next);
                if (productTemplates[next].subject !== template.subject) setNode(undefined);
              }}
              choices={productKinds.map((one) => ({
                value: one,
                label: wordsIn(productTemplates[one].words, language),
              }))}
            />
            {template.subject === 'period' ? (
              <div className="fp-work-columns">
                <DayField
                  name="from"
                  label={t('products:from')}
                  isRequired
                  value={period.from}
                  onChange={(from) => setPeriod({ ...period, from })}
                  error={required(period.from)}
                />
                <DayField
                  name="until"
                  label={t('products:until')}
                  isRequired
                  value={period.until}
                  onChange={(until) => setPeriod({ ...period, until })}
                  error={required(period.until)}
                />
              </div>
            ) : (
              <>
                <TargetField
                  label={t('products:about')}
                  value={node}
                  onChange={setNode}
                  only={template.subject}
                  error={required(node?.name ?? '')}
                />
                {template.subject === 'hit' && <p className="fp-quiet">{t('products:onlyHits')}</p>}
              </>
            )}
          </>
        )}
        {before !== undefined && (
          <LongTextField
            name="reason"
            label={t('products:reason')}
            isRequired
            rows={2}
            value={reason}
            onChange={setReason}
            error={required(reason)}
          />
        )}
        {offered.length > 0 && (
          <ChoiceField
            name="template"
            label={t('products:templates.template')}
            emptyLabel={t('products:templates.builtIn')}
            value={chosen?.id}
            onChange={setTemplateId}
            choices={offered.map(({ id, name, version }) => ({ value: id, label: `${name} · ${version}` }))}
          />
        )}
        <ProductTextFields value={value} onChange={setValue} tried={tried} />
        <div className="fp-work-footer">
          <span className="fp-button-row">
            <Button onPress={() => navigate(home)}>{t('products:cancel')}</Button>
            <Button look="primary" type="submit" icon="ok" isBusy={record.isActing}>
              {t('products:begin')} <KeyHint keys="Ctrl+S" />
            </Button>
          </span>
        </div>
      </form>
    </Page>
  );
}

function begin(before: ShownProduct | undefined, language: EnteredProduct['language']): EnteredProduct {
  if (before !== undefined) {
    const withdrawn = new Set<string>(
      before.changedSources.filter(({ how }) => how === 'withdrawn').map(({ id }) => id),
    );
    const { reportIds } = before.text;
    return { ...entered(before.text), reviewOn: '', reportIds: reportIds.filter((id) => !withdrawn.has(id)) };
  }
  return {
    title: '',
    receiverKind: 'own',
    receiverName: '',
    handling: 'H0',
    conditions: '',
    classification: '',
    language,
    reviewOn: '',
    texts: {},
    reportIds: [],
  };
}

function subjectOf(
  kind: ProductSubject['kind'],
  node: ShownNode | undefined,
  period: { readonly from: string; readonly until: string },
): ProductSubject | undefined {
  const asked = kind === 'period' ? { kind, ...period } : { kind, id: node?.ref.id };
  const parsed = ProductSubject.safeParse(asked);
  return parsed.success ? parsed.data : undefined;
}
