// One field of a worksheet, drawn from what its definition says of it. No examination has a form of its own.
import type { WorksheetField } from '../../shared/domain/examination/definition.ts';
import { wordsIn } from '../../shared/domain/examination/words.ts';
import { PositionReading, Shots, type WorksheetValue } from '../../shared/domain/examination/worksheet.ts';
import {
  ChoiceField,
  ChoicesField,
  LongTextField,
  MomentField,
  NumberField,
  TextField,
  YesNoField,
} from '../components/index.ts';
import { useText } from '../text.tsx';
import { ExhibitField } from './exhibit-field.tsx';
import { PhotographsField } from './photographs-field.tsx';
import { PositionsField } from './positions-field.tsx';
import { ReadingsField } from './readings-field.tsx';
import { ShotsField } from './shots-field.tsx';
import { useFaultText, type SheetParts, type WorksheetAccess } from './worksheet-access.ts';

export interface FieldInputProps {
  readonly field: WorksheetField;
  /** Path in the form: `values.pulls.0.force`. */
  readonly name: string;
  readonly value: WorksheetValue | undefined;
  readonly onChange: (value: WorksheetValue | undefined) => void;
  readonly error: string | undefined;
  readonly access: WorksheetAccess;
}

export function FieldInput({ field, name, value, onChange, error, access }: FieldInputProps) {
  const t = useText();
  const { language } = access.speech;
  const faultText = useFaultText();
  const isBounded = access.saysBounds === true && (field.type === 'number' || field.type === 'measurements');
  const help = [
    ...(field.help === undefined ? [] : [wordsIn(field.help, language)]),
    ...(isBounded ? [faultText({ code: 'out-of-range', least: field.least, most: field.most })] : []),
  ].join(' ');
  const common = {
    name,
    label: wordsIn(field.words, language),
    isRequired: field.isRequired,
    error,
    ...(help === '' ? {} : { help }),
  };
  const text = typeof value === 'string' ? value : '';
  const setText = (next: string) => onChange(next === '' ? undefined : next);
  const number = typeof value === 'number' ? value : undefined;
  const texts = Array.isArray(value) ? value.filter((one: unknown) => typeof one === 'string') : [];
  const setList = <Item,>(list: readonly Item[], asValue: (list: Item[]) => WorksheetValue) =>
    onChange(list.length === 0 ? undefined : asValue([...list]));
  switch (field.type) {
    case 'text':
      return <TextField {...common} value={text} onChange={setText} />;
    case 'long-text':
      return <LongTextField {...common} rows={2} value={text} onChange={setText} />;
    case 'moment':
      return <MomentField {...common} offersNow value={text} onChange={setText} />;
    case 'yes-no':
      return <YesNoField {...common} value={typeof value === 'boolean' ? value : undefined} onChange={onChange} />;
    case 'number':
      return (
        <NumberField
          {...common}
          value={number}
          onChange={onChange}
          allowsFraction={field.decimals > 0}
          {...(field.unit === '' ? {} : { unit: field.unit })}
        />
      );
    case 'clock':
      return (
        <ChoiceField
          {...common}
          value={number === undefined ? undefined : String(number)}
          onChange={(hour) => onChange(hour === undefined ? undefined : Number(hour))}
          emptyLabel={t('frame:field.not-recorded')}
          choices={hours.map((hour) => ({ value: String(hour), label: access.speech.clock(hour) }))}
        />
      );
    case 'measurements':
      return (
        <ReadingsField
          {...common}
          field={field}
          speech={access.speech}
          value={Array.isArray(value) ? value.filter((one: unknown) => typeof one === 'number') : []}
          onChange={(readings) => setList(readings, (list) => list)}
        />
      );
    case 'choice':
      return (
        <ChoiceField
          {...common}
          value={text === '' ? undefined : text}
          onChange={onChange}
          emptyLabel={t('frame:field.not-recorded')}
          choices={field.options.map(({ code, words }) => ({ value: code, label: wordsIn(words, language) }))}
        />
      );
    case 'choices':
      return (
        <ChoicesField
          {...common}
          value={texts}
          onChange={(codes) => setList(codes, (list) => list)}
          columns={field.options.length > 12 ? 3 : 2}
          choices={field.options.map(({ code, words }) => ({ value: code, label: wordsIn(words, language) }))}
        />
      );
    case 'instrument':
    case 'method':
    case 'reference-lot':
      return (
        <ChoiceField
          {...common}
          value={text === '' ? undefined : text}
          onChange={onChange}
          emptyLabel={t('frame:field.not-recorded')}
          choices={namedChoices(field.type, access.parts, text).map(({ id, warning }) => ({
            value: id,
            label: [access.speech.label(id), warning === undefined ? '' : t(`worksheets:choice.${warning}`)]
              .filter(Boolean)
              .join(' – '),
          }))}
        />
      );
    case 'exhibit':
      return <ExhibitField {...common} value={text} onChange={onChange} access={access} />;
    case 'photographs':
      return (
        <PhotographsField
          {...common}
          parts={access.parts}
          value={texts}
          onChange={(ids) => setList(ids, (list) => list)}
        />
      );
    case 'positions': {
      const readings = PositionReading.array().safeParse(value);
      return (
        <PositionsField
          {...common}
          photographs={access.parts.names.photographs}
          value={readings.success ? readings.data : []}
          onChange={(next) => setList(next, (list) => list)}
        />
      );
    }
    case 'shots': {
      const shots = Shots.array().safeParse(value);
      return (
        <ShotsField
          {...common}
          parts={access.parts}
          value={shots.success ? shots.data : []}
          onChange={(next) => setList(next, (list) => list)}
        />
      );
    }
  }
}

const hours = Array.from({ length: 12 }, (_, index) => index + 1);

/** What may be chosen; what is out of use only where it is chosen already, and what ran out is said beside its name. */
function namedChoices(
  type: 'instrument' | 'method' | 'reference-lot',
  { names }: SheetParts,
  chosen: string,
): { readonly id: string; readonly warning?: 'overdue' | 'expired' | 'retired' | undefined }[] {
  const now = new Date().toISOString();
  switch (type) {
    case 'instrument':
      return names.instruments
        .filter(({ id, isRetired }) => !isRetired || id === chosen)
        .map(({ id, isRetired, needsCalibration, calibrationDue }) => ({
          id,
          warning: isRetired
            ? 'retired'
            : needsCalibration && (calibrationDue === undefined || calibrationDue < now)
              ? 'overdue'
              : undefined,
        }));
    case 'method':
      return names.methods
        .filter(({ id, isRetired }) => !isRetired || id === chosen)
        .map(({ id, isRetired }) => ({ id, warning: isRetired ? 'retired' : undefined }));
    case 'reference-lot':
      return names.lots
        .filter(({ id, left }) => left > 0 || id === chosen)
        .map(({ id, expiresAt }) => ({
          id,
          warning: expiresAt !== undefined && expiresAt < now ? 'expired' : undefined,
        }));
  }
}
