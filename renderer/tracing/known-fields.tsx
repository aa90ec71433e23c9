// Fields of this place: a country of the list, a day alone, a day as far as it is known, a document of the case.
import { useMemo, useState } from 'react';
import { countries } from '../../shared/reference/countries.ts';
import { countryNames } from '../../shared/reference/look-up.ts';
import type { CaseId } from '../../shared/language/identity.ts';
import { Instant } from '../../shared/language/instant.ts';
import { localDay } from '../../shared/text/format.ts';
import { shownPartialDay } from '../../shared/domain/tracing/partial-day.ts';
import { ChoiceField, MomentField, TextField } from '../components/index.ts';
import { useAnswer } from '../station-client.tsx';
import { useLanguage, useText } from '../text.tsx';

interface OwnField {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error?: string | undefined;
  readonly isRequired?: boolean;
}

/** `alsoFormer`: a leg may lie in a country that is gone; nobody can be asked there. */
export function CountryField(field: OwnField & { readonly alsoFormer?: boolean }) {
  const { language } = useLanguage();
  const { value, onChange, alsoFormer = false } = field;
  const choices = useMemo(
    () =>
      countries.rows
        .filter(({ until }) => alsoFormer || until === undefined)
        .map(({ code, until }) => {
          const name = countryNames([code], language);
          return { value: code, label: until === undefined ? name : `${name} (– ${until})` };
        }),
    [alsoFormer, language],
  );
  return (
    <ChoiceField
      {...field}
      value={choices.find((choice) => choice.value === value)?.value}
      onChange={(next) => onChange(next ?? '')}
      choices={choices}
      emptyLabel="–"
    />
  );
}

export function DayField(field: OwnField) {
  const t = useText();
  return (
    <MomentField
      {...field}
      asksDayOnly
      help={t('frame:field.day-mask')}
      // A day is kept as the day of this place, not as its first instant.
      onChange={(next) => field.onChange(Instant.safeParse(next).success ? localDay(next) : next)}
    />
  );
}

const typedDay = /^(?:(\d{1,2})\.)?(?:(\d{1,2})\.)?(\d{4})\.?$/;

/** `1997` from 1997, `2018-06` from 06.2018, `2018-06-14` from 14.06.2018; what is none of them stays as typed and is refused. */
function storedDay(typed: string): string {
  const found = typedDay.exec(typed.trim());
  if (found === null) return typed.trim();
  const [, first, second, year = ''] = found;
  const parts = [year, second ?? first, second === undefined ? undefined : first];
  return parts.flatMap((part) => part?.padStart(2, '0') ?? []).join('-');
}

export function PartialDayField(field: OwnField) {
  const t = useText();
  const [typed, setTyped] = useState<string>();
  const shown = /^\d{4}(?:-\d{2}){0,2}$/.test(field.value) ? shownPartialDay(field.value) : field.value;
  return (
    <TextField
      {...field}
      help={t('tracing:dayHelp')}
      value={typed ?? shown}
      onChange={(text) => {
        setTyped(text);
        field.onChange(storedDay(text));
      }}
      onBlur={() => setTyped(undefined)}
    />
  );
}

export function DocumentField({
  caseId,
  value,
  onChange,
}: {
  readonly caseId: CaseId;
  readonly value: string | undefined;
  readonly onChange: (id: string | undefined) => void;
}) {
  const t = useText();
  const files = useAnswer('attachments.list', { caseId }).value?.attachments ?? [];
  return (
    <ChoiceField
      name="attachmentId"
      label={t('tracing:file')}
      emptyLabel={t('tracing:noFile')}
      value={files.find(({ id }) => id === value)?.id}
      onChange={onChange}
      choices={files
        .filter(({ kind }) => kind === 'file')
        .map(({ id, caption, fileName }) => ({ value: id, label: caption === '' ? fileName : caption }))}
    />
  );
}
