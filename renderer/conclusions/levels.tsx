// The levels of a scale: as words, as bands, and as a choice that shows what each of them means.
import type { ConclusionScale, ScaleLevel } from '../../shared/domain/examination/scale.ts';
import { levelOfRatio, readLikelihoodRatio } from '../../shared/domain/examination/scale.ts';
import { wordsIn, type OwnWords } from '../../shared/domain/examination/words.ts';
import { Field, Tag, TextField } from '../components/index.ts';
import { useLanguage, useText } from '../text.tsx';

/** Words that the laboratory wrote, in the language of the screen. */
export function useOwnWords(): (words: OwnWords) => string {
  const { language } = useLanguage();
  return (words) => wordsIn(words, language);
}

/** The name of a level; its code where the scale has none of it. */
export function useLevelWords(scale: Pick<ConclusionScale, 'levels'>): (code: string) => string {
  const words = useOwnWords();
  return (code) => {
    const level = scale.levels.find((one) => one.code === code);
    return level === undefined ? code : words(level.words);
  };
}

export function ScaleName({ scale }: { readonly scale: ConclusionScale }) {
  const t = useText();
  const words = useOwnWords();
  return (
    <>
      {words(scale.words)} · {t('conclusions:scaleVersion', { version: scale.version })}{' '}
      {!scale.isVerified && <Tag icon="info">{t('conclusions:unverifiedScale')}</Tag>}
    </>
  );
}

/** `above 10 up to 100`; nothing for a scale of words. */
export function useBandWords(): (level: Pick<ScaleLevel, 'from' | 'to'>, isLowest: boolean) => string {
  const t = useText();
  return ({ from, to }, isLowest) => {
    if (from === undefined) return '';
    if (to === undefined) return t('conclusions:bandFrom', { from });
    if (from === to) return t('conclusions:bandOne', { from });
    return t(isLowest ? 'conclusions:bandLowest' : 'conclusions:bandFromTo', { from, to });
  };
}

export interface LevelFieldProps {
  readonly name: string;
  readonly label: string;
  readonly scale: ConclusionScale;
  readonly value: string;
  readonly onChange: (code: string) => void;
  readonly error?: string | undefined;
}

export function LevelField({ name, label, scale, value, onChange, error }: LevelFieldProps) {
  const words = useOwnWords();
  const band = useBandWords();
  const id = `field-${name}`;
  return (
    <Field name={name} label={label} isRequired isGroup error={error}>
      <div className="fp-levels" id={id}>
        {scale.levels.map((level, index) => {
          const bandWords = band(level, index === 0);
          return (
            <label key={level.code} className="fp-level">
              <input
                type="radio"
                name={id}
                value={level.code}
                checked={value === level.code}
                onChange={() => onChange(level.code)}
              />
              <span className="fp-level-name">
                {words(level.words)}
                {bandWords !== '' && <span className="fp-level-band fp-quiet fp-tabular">{bandWords}</span>}
              </span>
              <span className="fp-quiet">{words(level.meaning)}</span>
            </label>
          );
        })}
      </div>
    </Field>
  );
}

export interface RatioFieldProps {
  readonly name: string;
  readonly scale: ConclusionScale;
  readonly value: string;
  readonly isRequired: boolean;
  readonly onChange: (text: string) => void;
  readonly error?: string | undefined;
}

/** Says at once to which level the ratio belongs; the level is chosen all the same, so that a slip of the pen shows. */
export function RatioField({ name, scale, value, isRequired, onChange, error }: RatioFieldProps) {
  const t = useText();
  const words = useOwnWords();
  const ratio = readLikelihoodRatio(value);
  const level = ratio === undefined ? undefined : levelOfRatio(scale.levels, ratio);
  const said =
    value.trim() === ''
      ? ''
      : ratio === undefined
        ? t('conclusions:ratioUnread')
        : level === undefined
          ? t('conclusions:ratioNone')
          : t('conclusions:ratioLevel', { level: words(level.words) });
  return (
    <div>
      <TextField
        name={name}
        label={t('conclusions:ratio')}
        help={t('conclusions:ratioHelp')}
        isRequired={isRequired}
        isMono
        value={value}
        onChange={onChange}
        error={error}
      />
      <p role="status">{said}</p>
    </div>
  );
}
