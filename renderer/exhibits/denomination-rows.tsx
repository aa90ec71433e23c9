// Notes and coins, value by value; the sum checks itself against the amount of the exhibit, to the hundredth.
import type { Denomination } from '../../shared/domain/exhibit.ts';
import { sumOf } from '../../shared/domain/exhibit/fact-hints.ts';
import { currencies } from '../../shared/reference/currencies.ts';
import { Button, Field, IconButton, NumberField } from '../components/index.ts';
import type { FieldProps } from '../components/index.ts';
import { useFormat, useText } from '../text.tsx';
import type { ExhibitFormAccess } from './exhibit-values.ts';

export interface DenominationRowsProps extends FieldProps {
  readonly form: ExhibitFormAccess;
  readonly value: readonly Denomination[];
  readonly onChange: (value: Denomination[] | undefined) => void;
}

export function DenominationRows({ form, value, onChange, ...field }: DenominationRowsProps) {
  const t = useText();
  const format = useFormat();
  const typed = form.values.facts['currency'];
  const currency = currencies.rows.find(({ code }) => typeof typed === 'string' && code === typed.trim().toUpperCase());
  const change = (at: number, part: Partial<Denomination>) =>
    onChange(value.map((one, index) => (index === at ? { ...one, ...part } : one)));
  const sum = sumOf(value) / 100;
  const amount = (number: number) => format.number(number, Number.isInteger(number) ? 0 : 2);
  const difference = form.values.quantity - sum;
  return (
    <Field {...field} isGroup>
      {value.map((denomination, at) => (
        <div className="fp-number-row" key={at} role="group" aria-label={t('fields:cash.row', { number: at + 1 })}>
          <NumberField
            name={`${field.name}.${at}.hundredths`}
            label={t('fields:cash.value')}
            allowsFraction
            value={denomination.hundredths / 100}
            onChange={(next) => change(at, { hundredths: next === undefined ? Number.NaN : Math.round(next * 100) })}
            error={form.errorOf(`${field.name}.${at}.hundredths`)}
          />
          <NumberField
            name={`${field.name}.${at}.count`}
            label={t('fields:cash.count')}
            value={denomination.count}
            onChange={(next) => change(at, { count: next ?? Number.NaN })}
            error={form.errorOf(`${field.name}.${at}.count`)}
          />
          <IconButton
            icon="remove"
            label={t('work:form.removeRow', { number: at + 1 })}
            onPress={() => onChange(value.filter((_, index) => index !== at))}
          />
        </div>
      ))}
      <div className="fp-work-row">
        <Button size="small" icon="add" onPress={() => onChange([...value, { hundredths: 100, count: 0 }])}>
          {t('fields:cash.add')}
        </Button>
        {currency !== undefined && value.length === 0 && (
          <Button
            size="small"
            icon="list"
            onPress={() => onChange(currency.notes.map((hundredths) => ({ hundredths, count: 0 })))}
          >
            {t('fields:cash.take', { currency: currency.code })}
          </Button>
        )}
        {value.length > 0 && !Number.isNaN(sum) && (
          <span role="status" className={difference === 0 ? 'fp-quiet' : 'fp-attention'}>
            {t('fields:cash.sum', { sum: amount(sum) })}.{' '}
            {difference === 0
              ? t('fields:cash.sumFits')
              : t('fields:cash.sumDiffers', {
                  quantity: amount(form.values.quantity),
                  difference: amount(Math.abs(difference)),
                })}
          </span>
        )}
      </div>
    </Field>
  );
}
