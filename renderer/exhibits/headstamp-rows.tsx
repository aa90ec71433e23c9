// Headstamps of a lot, one line for each: what stands at 12, 3, 6 and 9, as marked. Makers that used the code are named as candidates,
// all of them; which one it was is the examiner's conclusion and stands in a field of its own.
import { clockPositions, headstampMeanings, scripts } from '../../shared/domain/exhibit.ts';
import type { Headstamp } from '../../shared/domain/exhibit.ts';
import type { ClockPosition } from '../../shared/domain/exhibit/headstamp.ts';
import { headstampCandidates } from '../../shared/reference/headstamps.ts';
import { countryNames } from '../../shared/reference/look-up.ts';
import { Button, ChoiceField, Field, Icon, IconButton, NumberField, TextField } from '../components/index.ts';
import type { FieldProps } from '../components/index.ts';
import { useFormat, useLanguage, useText } from '../text.tsx';
import type { ExhibitFormAccess } from './exhibit-values.ts';
import { MarkPhotographField } from './mark-photograph.tsx';
import type { MarkPhotograph } from './mark-photograph.tsx';

type HeadstampPart = { readonly [Key in keyof Headstamp]?: Headstamp[Key] | undefined };

export interface HeadstampRowsProps extends FieldProps {
  readonly form: ExhibitFormAccess;
  readonly photographs: readonly MarkPhotograph[];
  readonly value: readonly Headstamp[];
  readonly onChange: (value: Headstamp[] | undefined) => void;
}

export function HeadstampRows({ form, photographs, value, onChange, ...field }: HeadstampRowsProps) {
  const t = useText();
  const format = useFormat();
  const isLot = form.values.kind === 'ammunition' || form.values.quantity > 1;
  const change = (at: number, part: HeadstampPart) =>
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
              <HeadstampPosition
                key={position}
                name={`${field.name}.${at}`}
                position={position}
                headstamp={headstamp}
                onChange={(part) => change(at, part)}
              />
            ))}
            <TextField
              name={`${field.name}.${at}.maker`}
              label={t('fields:headstamp.maker')}
              value={headstamp.maker ?? ''}
              onChange={(maker) => change(at, { maker })}
            />
            <MarkPhotographField
              name={`${field.name}.${at}.photographId`}
              value={headstamp.photographId}
              onChange={(id) => change(at, { photographId: photographs.find((one) => one.id === id)?.id })}
              photographs={photographs}
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

interface HeadstampPositionProps {
  readonly name: string;
  readonly position: ClockPosition;
  readonly headstamp: Headstamp;
  readonly onChange: (part: HeadstampPart) => void;
}

/** One place of the clock. Script and meaning are asked where something stands: of nothing there is nothing to say. */
function HeadstampPosition({ name, position, headstamp, onChange }: HeadstampPositionProps) {
  const t = useText();
  const text = headstamp[`at${position}`] ?? '';
  const script = headstamp[`script${position}`] ?? headstamp.script;
  return (
    <div className="fp-headstamp-position">
      <TextField
        name={`${name}.at${position}`}
        label={t(`fields:headstamp.at${position}`)}
        isMono
        value={text}
        onChange={(next) => onChange(withText(headstamp, position, next))}
      />
      {text !== '' && (
        <>
          <ChoiceField
            name={`${name}.script${position}`}
            label={t('fields:headstamp.script', { position })}
            value={script}
            onChange={(chosen) => onChange({ [`script${position}`]: chosen })}
            choices={scripts.map((value) => ({ value, label: t(`vocabulary:script.${value}`) }))}
          />
          <ChoiceField
            name={`${name}.means${position}`}
            label={t('fields:headstamp.means', { position })}
            value={headstamp[`means${position}`]}
            onChange={(meaning) => onChange({ [`means${position}`]: meaning })}
            emptyLabel={t('work:form.notRecorded')}
            choices={headstampMeanings.map((value) => ({ value, label: t(`vocabulary:headstampMeaning.${value}`) }))}
          />
        </>
      )}
    </div>
  );
}

/** Cyrillic letters say their script themselves; a text that was taken away takes what was said of it along. */
function withText(headstamp: Headstamp, position: ClockPosition, text: string): HeadstampPart {
  if (text === '')
    return { [`at${position}`]: text, [`script${position}`]: undefined, [`means${position}`]: undefined };
  const isCyrillic = /\p{Script=Cyrillic}/u.test(text) && headstamp.script !== 'cyrillic';
  return { [`at${position}`]: text, ...(isCyrillic ? { [`script${position}`]: 'cyrillic' } : {}) };
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
function tidied(headstamp: HeadstampPart): Headstamp {
  const { script = 'other', ...rest } = headstamp;
  const kept = Object.fromEntries(Object.entries(rest).filter(([, one]) => one !== undefined && one !== ''));
  return { ...kept, script };
}
