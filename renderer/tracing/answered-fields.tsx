// What an answer says of one firearm: the result, the legs from the oldest, where it left lawful hands.
import type { z } from 'zod';
import {
  diversionKinds,
  holderKinds,
  resultCodes,
  type AnsweredFirearm,
  type DiversionKind,
} from '../../shared/domain/tracing/answer.ts';
import { Button, ChoiceField, Group, TextField } from '../components/index.ts';
import { useText } from '../text.tsx';
import { CountryField, PartialDayField } from './known-fields.tsx';

export type EnteredFirearm = z.input<typeof AnsweredFirearm>;
type EnteredLeg = EnteredFirearm['legs'][number];

interface AnsweredFieldsProps {
  readonly mark: string;
  readonly at: number;
  readonly firearm: EnteredFirearm;
  readonly errorOf: (path: string) => string | undefined;
  readonly onChange: (next: EnteredFirearm) => void;
}

const emptyLeg: EnteredLeg = { holder: '', kind: 'unknown', country: '', from: '', until: '', document: '' };

export function AnsweredFields({ mark, at, firearm, errorOf, onChange }: AnsweredFieldsProps) {
  const t = useText();
  const path = `firearms.${at}`;
  const { legs } = firearm;
  return (
    <Group title={mark}>
      <div className="fp-work-columns">
        <ChoiceField
          name={`${path}.result`}
          label={t('tracing:resultOf', { mark })}
          value={firearm.result}
          onChange={(result) => onChange({ ...firearm, result: result ?? 'not-found' })}
          choices={resultCodes.map((value) => ({ value, label: t(`vocabulary:traceResult.${value}`) }))}
        />
        <TextField
          name={`${path}.note`}
          label={t('tracing:note')}
          value={firearm.note}
          onChange={(note) => onChange({ ...firearm, note })}
        />
      </div>
      <p>{t('tracing:legs', { mark })}</p>
      {legs.map((leg, index) => (
        <LegFields
          // A leg has no name of its own; its place is what it is.
          key={String(index)}
          path={`${path}.legs.${index}`}
          number={index + 1}
          leg={leg}
          errorOf={errorOf}
          onChange={(next) => onChange({ ...firearm, legs: legs.with(index, next) })}
          onRemove={() => onChange({ ...firearm, legs: legs.toSpliced(index, 1) })}
        />
      ))}
      <Button size="small" icon="add" onPress={() => onChange({ ...firearm, legs: [...legs, emptyLeg] })}>
        {t('tracing:addLeg')}
      </Button>
      <DiversionFields mark={mark} path={`${path}.diversion`} firearm={firearm} errorOf={errorOf} onChange={onChange} />
    </Group>
  );
}

function LegFields({
  path,
  number,
  leg,
  errorOf,
  onChange,
  onRemove,
}: {
  readonly path: string;
  readonly number: number;
  readonly leg: EnteredLeg;
  readonly errorOf: AnsweredFieldsProps['errorOf'];
  readonly onChange: (next: EnteredLeg) => void;
  readonly onRemove: () => void;
}) {
  const t = useText();
  const field = (name: 'holder' | 'country' | 'from' | 'until' | 'document') => ({
    name: `${path}.${name}`,
    value: leg[name],
    onChange: (value: string) => onChange({ ...leg, [name]: value }),
    error: errorOf(`${path}.${name}`),
  });
  return (
    <fieldset className="fp-trace-leg">
      <legend>{t('tracing:leg', { number })}</legend>
      <div className="fp-work-columns fp-work-columns-3">
        <TextField label={t('tracing:holder')} isRequired {...field('holder')} />
        <ChoiceField
          name={`${path}.kind`}
          label={t('tracing:holderKind')}
          value={leg.kind}
          onChange={(kind) => onChange({ ...leg, kind: kind ?? 'unknown' })}
          choices={holderKinds.map((value) => ({ value, label: t(`vocabulary:holderKind.${value}`) }))}
        />
        <CountryField alsoFormer label={t('tracing:country')} {...field('country')} />
        <PartialDayField label={t('tracing:legFrom')} {...field('from')} />
        <PartialDayField label={t('tracing:legUntil')} {...field('until')} />
        <TextField label={t('tracing:legDocument')} {...field('document')} />
      </div>
      <Button size="small" look="quiet" icon="remove" onPress={onRemove}>
        {t('tracing:removeLeg', { number })}
      </Button>
    </fieldset>
  );
}

function DiversionFields({
  mark,
  path,
  firearm,
  errorOf,
  onChange,
}: Omit<AnsweredFieldsProps, 'at'> & { readonly path: string }) {
  const t = useText();
  const { diversion, ...rest } = firearm;
  const choose = (kind: DiversionKind | undefined) =>
    onChange(
      kind === undefined ? rest : { ...rest, diversion: { country: '', day: '', where: '', ...diversion, kind } },
    );
  return (
    <div className="fp-work-columns">
      <ChoiceField
        name={`${path}.kind`}
        label={t('tracing:diversionOf', { mark })}
        emptyLabel={t('tracing:noDiversion')}
        value={diversion?.kind}
        onChange={choose}
        choices={diversionKinds.map((value) => ({ value, label: t(`vocabulary:diversionKind.${value}`) }))}
      />
      {diversion !== undefined && (
        <>
          <TextField
            name={`${path}.where`}
            label={t('tracing:where')}
            value={diversion.where}
            onChange={(where) => onChange({ ...rest, diversion: { ...diversion, where } })}
          />
          <CountryField
            alsoFormer
            name={`${path}.country`}
            label={t('tracing:country')}
            value={diversion.country}
            onChange={(country) => onChange({ ...rest, diversion: { ...diversion, country } })}
            error={errorOf(`${path}.country`)}
          />
          <PartialDayField
            name={`${path}.day`}
            label={t('tracing:day')}
            value={diversion.day}
            onChange={(day) => onChange({ ...rest, diversion: { ...diversion, day } })}
            error={errorOf(`${path}.day`)}
          />
        </>
      )}
    </div>
  );
}
