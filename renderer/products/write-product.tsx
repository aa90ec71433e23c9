// A draft is written on: each section with what belongs there and what the records say of it beside the words.
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { ShownProduct } from '../../shared/contract/products.ts';
import { wordsIn } from '../../shared/domain/examination/words.ts';
import { longestSection } from '../../shared/domain/products/product.ts';
import { drop } from '../../shared/language/habits.ts';
import { ProductId } from '../../shared/language/identity.ts';
import {
  AwaitedPage,
  Button,
  FailureNotice,
  Fold,
  Group,
  KeyHint,
  LongTextField,
  Mono,
  Page,
  PageHeader,
} from '../components/index.ts';
import { DraftFound, DraftLine } from '../drafts/draft-line.tsx';
import { useDraft } from '../drafts/use-draft.ts';
import { useSaveKeys } from '../exhibits/save-keys.ts';
import { Forbidden } from '../intelligence/report-form.tsx';
import { useAct, useAnswer, useMay } from '../station-client.tsx';
import { useLanguage, useText } from '../text.tsx';
import { FactTables } from './fact-table.tsx';
import { entered, ProductTextFields, textOf } from './text-fields.tsx';

export function WriteProduct({ id }: { readonly id: string }) {
  const may = useMay('products.revise');
  const parsed = ProductId.safeParse(id);
  return may && parsed.success ? <Known id={parsed.data} /> : <Forbidden />;
}

function Known({ id }: { readonly id: ProductId }) {
  const { value, failure } = useAnswer('products.product', { id });
  if (value === undefined) return <AwaitedPage failure={failure} />;
  return value.line.state === 'draft' ? (
    <Form product={value} />
  ) : (
    <AwaitedPage failure={{ code: 'products.no-draft', details: { number: value.line.number } }} />
  );
}

function Form({ product }: { readonly product: ShownProduct }) {
  const t = useText();
  const { language } = useLanguage();
  const [, navigate] = useLocation();
  const revise = useAct('products.revise');
  const { line, template, content } = product;
  const [recorded] = useState(() => entered(product.text));
  const [version] = useState(product.version);
  const [value, setValue] = useState(recorded);
  const [tried, setTried] = useState(false);
  const home = `/intelligence/products/${line.id}`;
  const draft = useDraft({
    kind: 'product',
    label: line.number,
    address: `${home}/write`,
    values: value,
    isChanged: value !== recorded,
    restore: setValue,
    clear: () => setValue(recorded),
  });
  const save = async () => {
    setTried(true);
    const text = textOf(value);
    if (text === undefined || revise.isActing) return;
    const answer = await revise.act({ id: line.id, version, ...text });
    if (!answer.ok) return;
    draft.finish();
    navigate(home);
  };
  useSaveKeys(() => drop(save()));
  return (
    <Page>
      <PageHeader
        above={{ label: line.number, to: home }}
        title={`${t('products:write')}: ${wordsIn(template.words, language)}`}
        beside={<Mono>{line.number}</Mono>}
        detail={t('products:law')}
      />
      <form
        className="fp-work-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          drop(save());
        }}
      >
        <DraftFound draft={draft} />
        <FailureNotice failure={revise.failure} />
        <ProductTextFields value={value} onChange={setValue} tried={tried} />
        {template.sections.map((section, at) => {
          const facts = content?.sections.find(({ code }) => code === section.code)?.facts ?? [];
          return (
            <Group key={section.code} title={`${at + 1}. ${wordsIn(section.words, language)}`}>
              {facts.length > 0 && (
                <Fold
                  title={t(facts.every(({ isLead }) => isLead) ? 'products:leads' : 'products:records')}
                  summary={String(facts.length)}
                >
                  <FactTables facts={facts} />
                </Fold>
              )}
              <LongTextField
                name={`text-${section.code}`}
                label={wordsIn(section.words, language)}
                help={wordsIn(section.asks, language)}
                rows={5}
                maxLength={longestSection}
                value={value.texts[section.code] ?? ''}
                onChange={(said) => setValue({ ...value, texts: { ...value.texts, [section.code]: said } })}
              />
            </Group>
          );
        })}
        <div className="fp-work-footer">
          <DraftLine draft={draft} />
          <span className="fp-button-row">
            <Button onPress={() => navigate(home)}>{t('products:cancel')}</Button>
            <Button look="primary" type="submit" icon="ok" isBusy={revise.isActing}>
              {t('products:save')} <KeyHint keys="Ctrl+S" />
            </Button>
          </span>
        </div>
      </form>
    </Page>
  );
}
