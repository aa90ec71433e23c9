// The fields of what is said about a document: for a correction and for a newer version.
import type { DocumentDescription } from '../../shared/domain/court-file/document.ts';
import { copyKinds } from '../../shared/domain/court-file/document.ts';
import { languages } from '../../shared/domain/roles.ts';
import { readPlainDay } from '../../shared/domain/court-file/plain-day.ts';
import { formatPlainDay } from '../../shared/text/format.ts';
import { CheckField, ChoiceField, LongTextField, TextField } from '../components/index.ts';
import { useText } from '../text.tsx';
import { titleOf, typeChoices, typeGroups, type CourtFile } from './words.ts';

/** A description while it is typed: the day as it stands in the field. */
export type TypedDescription = Omit<DocumentDescription, 'dated'> & { readonly dated: string };

export function typed({ dated, ...description }: DocumentDescription): TypedDescription {
  return { ...description, dated: dated === undefined ? '' : formatPlainDay(dated) };
}

/** Undefined where the day is none or the title is empty. */
export function described({ dated, ...rest }: TypedDescription): DocumentDescription | undefined {
  const day = dated.trim() === '' ? '' : readPlainDay(dated);
  if (day === undefined || rest.title.trim() === '') return undefined;
  return day === '' ? rest : { ...rest, dated: day };
}

export function DescriptionFields({
  value,
  onChange,
  file,
  own,
}: {
  readonly value: TypedDescription;
  readonly onChange: (value: TypedDescription) => void;
  /** Whose documents this one may be a translation of. */
  readonly file?: CourtFile;
  readonly own?: string;
}) {
  const t = useText();
  const set = (part: Partial<TypedDescription>) => onChange({ ...value, ...part });
  const isNoDay = value.dated.trim() !== '' && readPlainDay(value.dated) === undefined;
  const originals = (file?.documents ?? []).filter(
    ({ id, withdrawn, description }) => id !== own && withdrawn === undefined && description.translates === undefined,
  );
  return (
    <>
      <ChoiceField
        name="type"
        label={t('courtFile:column.type')}
        value={value.type}
        onChange={(type) => type !== undefined && set({ type })}
        choices={typeChoices(t)}
        groups={typeGroups(t)}
      />
      <TextField
        name="title"
        label={t('courtFile:form.title')}
        help={t('courtFile:form.titleHelp')}
        value={value.title}
        onChange={(title) => set({ title })}
        maxLength={300}
        isRequired
      />
      <TextField
        name="author"
        label={t('courtFile:form.author')}
        help={t('courtFile:form.authorHelp')}
        value={value.author}
        onChange={(author) => set({ author })}
        maxLength={200}
      />
      <TextField
        name="dated"
        label={t('courtFile:form.dated')}
        help={t('courtFile:form.datedHelp')}
        error={isNoDay ? t('courtFile:form.datedWrong') : undefined}
        value={value.dated}
        onChange={(dated) => set({ dated })}
        maxLength={12}
      />
      <ChoiceField
        name="language"
        label={t('courtFile:column.language')}
        value={value.language}
        onChange={(language) => language !== undefined && set({ language })}
        choices={languages.map((one) => ({ value: one, label: t(`vocabulary:language.${one}`) }))}
      />
      <ChoiceField
        name="copy"
        label={t('courtFile:column.copy')}
        value={value.copy}
        onChange={(copy) => copy !== undefined && set({ copy })}
        choices={copyKinds.map((one) => ({ value: one, label: t(`vocabulary:copyKind.${one}`) }))}
      />
      {originals.length > 0 && (
        <ChoiceField
          name="translates"
          label={t('courtFile:form.translates')}
          emptyLabel={t('courtFile:form.translatesNone')}
          value={value.translates}
          onChange={(chosen) => {
            const { translates: _, ...rest } = value;
            const original = originals.find(({ id }) => id === chosen)?.id;
            onChange(original === undefined ? rest : { ...rest, translates: original });
          }}
          choices={originals.map(({ id, number, description }) => ({
            value: id,
            label: `${number} · ${titleOf(description, t)}`,
          }))}
        />
      )}
      <CheckField
        name="isConfidential"
        label={t('courtFile:form.isConfidential')}
        value={value.isConfidential}
        onChange={(isConfidential) => set({ isConfidential })}
      />
      <LongTextField
        name="note"
        label={t('courtFile:form.note')}
        value={value.note}
        onChange={(note) => set({ note })}
        rows={2}
        maxLength={1000}
      />
    </>
  );
}
