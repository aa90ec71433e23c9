// The words of reports in the screen's language, as paper and spreadsheet have them.
import { useMemo } from 'react';
import type { NumberWords } from '../../shared/text/numbers-in-words.ts';
import { useLanguage, useTextOr } from '../text.tsx';

export function useNumberWords(): NumberWords {
  const { language } = useLanguage();
  const textOr = useTextOr();
  return useMemo(
    () => ({
      language,
      vocabulary: (key, values) => textOr(`vocabulary:${key}`, key.slice(key.lastIndexOf('.') + 1), values),
    }),
    [language, textOr],
  );
}
