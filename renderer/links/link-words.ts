// The words of links in the screen's language, as pictures and papers have them.
import { useMemo } from 'react';
import type { LinkWords } from '../../shared/text/links-in-words.ts';
import { useLanguage, useTextOr } from '../text.tsx';

export function useLinkWords(): LinkWords {
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
