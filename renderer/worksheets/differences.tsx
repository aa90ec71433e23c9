// What a version of a definition asks otherwise than the one before, in words.
import type { DefinitionDifference } from '../../shared/domain/examination/definition-differences.ts';
import { wordsIn } from '../../shared/domain/examination/words.ts';
import { useLanguage, useText } from '../text.tsx';

export function Differences({ differences }: { readonly differences: readonly DefinitionDifference[] }) {
  const t = useText();
  const { language } = useLanguage();
  if (differences.length === 0) return <p className="fp-quiet">{t('worksheets:nothingDiffers')}</p>;
  return (
    <ul className="fp-plain-list">
      {differences.map(({ kind, words, within }, index) => (
        <li key={index}>
          {t(`worksheets:difference.${kind}`, {
            name: wordsIn(words, language),
            within: within === undefined ? '' : wordsIn(within, language),
          })}
        </li>
      ))}
    </ul>
  );
}
