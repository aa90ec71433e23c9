// Facts of an entity as they are shown: what was chosen from a list in the words of the screen's language, all else as it was written.
import { useCallback } from 'react';
import {
  factsInWords,
  wordsOfFact,
  type EntityFact,
  type EntityKind,
} from '../../shared/domain/intelligence/entity.ts';
import { useTextOr } from '../text.tsx';

export interface FactWords {
  readonly one: (fact: EntityFact, value: string) => string;
  readonly all: (kind: EntityKind, facts: Readonly<Record<string, string>>) => string[];
}

export function useFactWords(): FactWords {
  const textOr = useTextOr();
  const word = useCallback(
    (key: string): string => textOr(`vocabulary:${key}`, key.slice(key.lastIndexOf('.') + 1)),
    [textOr],
  );
  return {
    one: (fact, value) => {
      const key = wordsOfFact(fact, value);
      return key === undefined ? value : word(key);
    },
    all: (kind, facts) => factsInWords(kind, facts, word),
  };
}
