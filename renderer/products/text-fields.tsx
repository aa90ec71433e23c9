// The fields of a product that are the same when it is begun and when it is written on: its title, for whom it is, how it may be handled.
import type { ProductText } from '../../shared/contract/products.ts';
import { ProductReceiver } from '../../shared/domain/products/product.ts';
import { languages } from '../../shared/domain/roles.ts';
import { classifications } from '../../shared/reference/classifications.ts';
import { ChoiceField, ChoicesField, LongTextField, TextField } from '../components/index.ts';
import { useRequired } from '../intelligence/report-dialogs.tsx';
import { useAnswer } from '../station-client.tsx';
import { useText } from '../text.tsx';
import { DayField } from '../tracing/known-fields.tsx';

/** As it is typed: the name of a receiver may still be missing. */
export interface EnteredProduct extends Omit<ProductText, 'receiver' | 'texts' | 'reportIds'> {
  readonly receiverKind: ProductReceiver['kind'];
  readonly receiverName: string;
  readonly texts: Readonly<Record<string, string>>;
  readonly reportIds: ProductText['reportIds'];
}

export function entered({ receiver, ...text }: ProductText): EnteredProduct {
  return { ...text, receiverKind: receiver.kind, receiverName: receiver.kind === 'named' ? receiver.name : '' };
}

/** Undefined while something that is asked is missing. */
export function textOf({ receiverKind, receiverName, ...text }: EnteredProduct): ProductText | undefined {
  const receiver = ProductReceiver.safeParse(
    receiverKind === 'named' ? { kind: 'named', name: receiverName } : { kind: receiverKind },
  );
  if (!receiver.success || text.title.trim() === '' || text.reviewOn === '') return undefined;
  if (text.handling === 'H3' && text.conditions.trim() === '') return undefined;
  return {
    ...text,
    receiver: receiver.data,
    conditions: text.handling === 'H3' ? text.conditions : '',
    texts: Object.fromEntries(Object.entries(text.texts).filter(([, said]) => said.trim() !== '')),
    reportIds: [...text.reportIds],
  };
}

const receiverKinds = ['own', 'court', 'named'] as const;

interface TextFieldsProps {
  readonly value: EnteredProduct;
  readonly onChange: (value: EnteredProduct) => void;
  readonly tried: boolean;
}

export function ProductTextFields({ value, onChange, tried }: TextFieldsProps) {
  const t = useText();
  const required = useRequired(tried);
  const set = (change: Partial<EnteredProduct>) => onChange({ ...value, ...change });
  return (
    <>
      <TextField
        name="title"
        label={t('products:name')}
        help={t('products:nameHelp')}
        isRequired
        value={value.title}
        onChange={(title) => set({ title })}
        error={required(value.title)}
      />
      <div className="fp-work-columns">
        <ChoiceField
          name="receiverKind"
          label={t('products:receiver')}
          isRequired
          value={value.receiverKind}
          onChange={(kind) => set({ receiverKind: kind ?? 'own' })}
          choices={receiverKinds.map((kind) => ({ value: kind, label: t(`products:receivers.${kind}`) }))}
        />
        {value.receiverKind === 'named' && (
          <TextField
            name="receiverName"
            label={t('products:receiverName')}
            help={t('products:receiverHelp')}
            isRequired
            value={value.receiverName}
            onChange={(receiverName) => set({ receiverName })}
            error={required(value.receiverName)}
          />
        )}
        <ChoiceField
          name="language"
          label={t('products:language')}
          isRequired
          value={value.language}
          onChange={(language) => set({ language: language ?? value.language })}
          choices={languages.map((language) => ({ value: language, label: t(`vocabulary:language.${language}`) }))}
        />
        <DayField
          name="reviewOn"
          label={t('products:reviewOn')}
          isRequired
          value={value.reviewOn}
          onChange={(reviewOn) => set({ reviewOn })}
          error={required(value.reviewOn)}
        />
        <ChoiceField
          name="handling"
          label={t('products:ownHandling')}
          help={t('products:ownHandlingHelp')}
          isRequired
          value={value.handling}
          onChange={(handling) => set({ handling: handling ?? 'H0' })}
          choices={(['H0', 'H3'] as const).map((code) => ({
            value: code,
            label: t(`vocabulary:handlingCode.${code}`),
          }))}
        />
        <ChoiceField
          name="classification"
          label={t('products:classification')}
          emptyLabel={t('products:noClassification')}
          value={classifications.find(({ code }) => code === value.classification)?.code}
          onChange={(classification) => set({ classification: classification ?? '' })}
          choices={classifications.map(({ code, name }) => ({ value: code, label: name }))}
        />
      </div>
      {value.handling === 'H3' && (
        <LongTextField
          name="conditions"
          label={t('products:conditions')}
          isRequired
          rows={2}
          value={value.conditions}
          onChange={(conditions) => set({ conditions })}
          error={required(value.conditions)}
        />
      )}
      <ReportChoice value={value} onChange={onChange} />
    </>
  );
}

function ReportChoice({ value, onChange }: Omit<TextFieldsProps, 'tried'>) {
  const t = useText();
  const { value: read } = useAnswer('intelligence.reports', { text: '', show: 'all' });
  const offered = (read?.reports ?? []).filter(({ isWithdrawn, id }) => !isWithdrawn || value.reportIds.includes(id));
  if (offered.length === 0) return <p className="fp-quiet">{t('products:noReports')}</p>;
  return (
    <ChoicesField
      name="reportIds"
      label={t('products:reports')}
      help={t('products:reportsHelp')}
      columns={3}
      value={value.reportIds}
      onChange={(reportIds) => onChange({ ...value, reportIds })}
      choices={offered.map(({ id, number, handling, grading }) => ({
        value: id,
        label: `${number} · ${handling} · ${grading.source}${grading.information}`,
      }))}
    />
  );
}
