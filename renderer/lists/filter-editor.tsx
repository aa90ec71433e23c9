// Setting one filter: a few fixed values, values found by looking ahead, or days from and to.
import { useState } from 'react';
import { dayCalled } from '../../shared/domain/lists/filter-tokens.ts';
import { readPeriod, type ListFilterDescription, type ListName } from '../../shared/domain/lists/list-description.ts';
import { Button, TextField, useSettled } from '../components/index.ts';
import { useAnswer } from '../station-client.tsx';
import { useFormat, useText } from '../text.tsx';
import { useListWords } from './list-words.ts';

export interface FilterEditorProps {
  readonly list: ListName;
  readonly filter: ListFilterDescription;
  readonly values: readonly string[];
  readonly onChange: (values: readonly string[]) => void;
  readonly onDone: () => void;
}

export function FilterEditor(props: FilterEditorProps) {
  const { filter } = props;
  const words = useListWords();
  if (filter.kind === 'choice') {
    const choices = filter.options.map((value) => ({ value, label: words.value(filter, value) }));
    return <Ticks {...props} choices={choices} />;
  }
  return filter.kind === 'between' ? <Period {...props} /> : <Reference {...props} />;
}

interface TickChoice {
  readonly value: string;
  readonly label: string;
  readonly count?: number;
}

function Ticks({ filter, values, onChange, choices }: FilterEditorProps & { readonly choices: readonly TickChoice[] }) {
  const words = useListWords();
  const format = useFormat();
  return (
    <fieldset className="fp-filter-choices">
      <legend className="fp-hidden">{words.filter(filter.name)}</legend>
      {choices.map(({ value, label, count }) => (
        <label key={value} className="fp-filter-choice">
          <input
            type="checkbox"
            checked={values.includes(value)}
            onChange={() =>
              onChange(values.includes(value) ? values.filter((other) => other !== value) : [...values, value])
            }
          />
          <span className="fp-filter-choice-words">{label}</span>
          {count !== undefined && <span className="fp-quiet fp-tabular">{format.number(count)}</span>}
        </label>
      ))}
    </fieldset>
  );
}

function Reference(props: FilterEditorProps) {
  const { list, filter, values } = props;
  const t = useText();
  const words = useListWords();
  const [text, setText] = useState('');
  const settled = useSettled(text, 120);
  const asked = { list, filter: filter.name, text: settled, chosen: [...values] };
  const { value } = useAnswer('lists.choices', asked, { keepPrevious: true });
  const found = value?.choices ?? [];
  // What is already chosen stays in sight, whatever is typed.
  const chosen = (value?.chosen ?? []).filter((one) => !found.some((choice) => choice.value === one.value));
  const choices = [...chosen.map((one) => ({ value: one.value, label: one.label ?? t('lists:bar.gone') })), ...found];
  return (
    <>
      <TextField
        name={`filter-${filter.name}`}
        type="search"
        label={t('lists:bar.search', { filter: words.filter(filter.name) })}
        hidesLabel
        placeholder={t('lists:bar.search', { filter: words.filter(filter.name) })}
        value={text}
        onChange={setText}
        isFirst
        maxLength={200}
      />
      {value !== undefined && choices.length === 0 ? (
        <p className="fp-quiet">{t('lists:bar.nothingFound')}</p>
      ) : (
        <Ticks {...props} choices={choices} />
      )}
    </>
  );
}

function Period({ filter, values, onChange, onDone }: FilterEditorProps) {
  const t = useText();
  const format = useFormat();
  const [first] = values;
  const known = first === undefined ? undefined : readPeriod(first);
  const shown = (day: string | undefined) => (day === undefined ? '' : format.moment(`${day}T12:00:00.000Z`, 'day'));
  const [from, setFrom] = useState(shown(known?.from));
  const [to, setTo] = useState(shown(known?.to));
  const [isTried, setTried] = useState(false);
  const wrong = (text: string) =>
    isTried && text.trim() !== '' && dayCalled(text) === undefined ? t('lists:bar.badDay') : undefined;
  const apply = () => {
    setTried(true);
    if ([from, to].some((text) => text.trim() !== '' && dayCalled(text) === undefined)) return;
    const period = `${dayCalled(from) ?? ''}..${dayCalled(to) ?? ''}`;
    onChange(period === '..' ? [] : [period]);
    onDone();
  };
  return (
    <form
      className="fp-filter-period"
      onSubmit={(event) => {
        event.preventDefault();
        apply();
      }}
    >
      <TextField
        name={`${filter.name}-from`}
        label={t('lists:bar.from')}
        value={from}
        onChange={setFrom}
        isFirst
        error={wrong(from)}
      />
      <TextField name={`${filter.name}-to`} label={t('lists:bar.to')} value={to} onChange={setTo} error={wrong(to)} />
      <p className="fp-quiet">{t('lists:bar.periodHelp')}</p>
      <Button type="submit" look="primary" size="small">
        {t('lists:bar.apply')}
      </Button>
    </form>
  );
}
