// Headstamps of a lot, one line for each: what stands at 12, 3, 6 and 9, as marked. Makers that used the code are named as candidates,
// all of them; which one it was is the examiner's conclusion and stands in a field of its own.
import { clockPositions, scripts } from '../../shared/domain/exhibit.ts';
import type { Headstamp } from '../../shared/domain/exhibit.ts';
import { headstampCandidates } from '../../shared/reference/headstamps.ts';
import { countryNames } from '../../shared/reference/look-up.ts';
import { Button, ChoiceField, Field, Icon, IconButton, NumberField, TextField } from '../components/index.ts';
import type { FieldProps } from '../components/index.ts';
import { useFormat, useLanguage, useText } from '../text.tsx';
import type { ExhibitFormAccess } from './exhibit-values.ts';

export interface HeadstampRowsProps extends FieldProps {
  readonly form: ExhibitFormAccess;
  readonly value: readonly Headstamp[];
  readonly onChange: (value: Headstamp[] | undefined) => void;
}

export function HeadstampRows({ form, value, onChange, ...field }: HeadstampRowsProps) {
  const t = useText();
  const format = useFormat();
  const isLot = form.values.kind === 'ammunition' || form.values.quantity > 1;
  const change = (at: number, part: { readonly [Key in keyof Headstamp]?: Headstamp[Key] | undefined }) =>
    onChange(value.map((one, index) => (index === at ? tidied({ ...one, ...part }) : one)));
  const counted = value.reduce((sum, { count = 0 }) => sum + count, 0);
  const left = form.values.quantity - counted;
  return (
    <Field {...field} isGroup>
      {value.map((headstamp, at) => (
        <fieldset className="fp-work-line" key={at}>
          <legend className="fp-hidden">{t('fields:headstamp.row', { number: at + 1 })}</legend>
          <div className="fp-headstamp-grid">
            {isLot && (
              <NumberField
                name={`${field.name}.${at}.count`}
                label={t('fields:headstamp.count')}
                value={headstamp.count}
                onChange={(count) => change(at, { count })}
                error={form.errorOf(`${field.name}.${at}.count`)}
              />
            )}
            {clockPositions.map((position) => (
              <TextField
                key={position}
                name={`${field.name}.${at}.at${position}`}
                label={t(`fields:headstamp.at${position}`)}
                isMono
                value={headstamp[`at${position}`] ?? ''}
                onChange={(text) =>
                  change(at, {
                    [`at${position}`]: text,
                    ...(/\p{Script=Cyrillic}/u.test(text) ? { script: 'cyrillic' as const } : {}),
                  })
                }
              />
            ))}
            <ChoiceField
              name={`${field.name}.${at}.script`}
              label={t('work:exhibit.script')}
              value={headstamp.script}
              onChange={(script) => change(at, { script: script ?? 'other' })}
              choices={scripts.map((script) => ({ value: script, label: t(`vocabulary:script.${script}`) }))}
            />
            <TextField
              name={`${field.name}.${at}.maker`}
              label={t('fields:headstamp.maker')}
              value={headstamp.maker ?? ''}
              onChange={(maker) => change(at, { maker })}
            />
            <IconButton
              icon="remove"
              label={t('work:form.removeRow', { number: at + 1 })}
              onPress={() => onChange(value.filter((_, index) => index !== at))}
            />
          </div>
          <Candidates headstamp={headstamp} />
        </fieldset>
      ))}
      <div className="fp-work-row">
        <Button size="small" icon="add" onPress={() => onChange([...value, { script: 'latin' }])}>
          {t('fields:headstamp.add')}
        </Button>
        {isLot && counted > 0 && (
          <span className={left < 0 ? 'fp-attention' : 'fp-quiet'} role="status">
            {t('fields:headstamp.sum', {
              counted: format.number(counted),
              quantity: format.number(form.values.quantity),
            })}
          </span>
        )}
      </div>
    </Field>
  );
}

/** A lead is drawn as a lead: dashed, with the sentence that says so. */
function Candidates({ headstamp }: { readonly headstamp: Headstamp }) {
  const t = useText();
  const { language } = useLanguage();
  const found = headstampCandidates(
    [headstamp.at12, headstamp.at3, headstamp.at6, headstamp.at9].filter((one) => one !== undefined),
  );
  return (
    <div className="fp-lead" role="status">
      {found.length > 0 && (
        <>
          <Icon name="warning" size={14} />
          <span>{t('fields:headstamp.candidates')}:</span>
          {found.map(({ code, maker, countries }) => (
            <span key={`${code}${maker}${countries.join('')}`}>
              <span className="fp-mono">{code}</span> {maker} ({countryNames(countries, language)})
            </span>
          ))}
          <span className="fp-quiet">{t('fields:headstamp.candidatesHelp')}</span>
        </>
      )}
    </div>
  );
}

/** Nothing empty is kept. */
function tidied(headstamp: { readonly [Key in keyof Headstamp]?: Headstamp[Key] | undefined }): Headstamp {
  const { script = 'other', ...rest } = headstamp;
  const kept = Object.fromEntries(Object.entries(rest).filter(([, one]) => one !== undefined && one !== ''));
  return { ...kept, script };
}
