// A term with its meaning and the source of it, where the question arises.
import { PopoverNext } from '@blueprintjs/core';
import { useState } from 'react';
import { useText } from '../text.tsx';
import type { TextKey } from '../text.tsx';
import { IconButton } from './button.tsx';

/** Terms explained in `frame:definition`. */
export type Term = TermOf<TextKey>;
type TermOf<Key> = Key extends `frame:definition.${infer Name}.term` ? Name : never;

export function Definition({ term }: { readonly term: Term }) {
  const t = useText();
  const [isOpen, setOpen] = useState(false);
  const name = t(`frame:definition.${term}.term`);
  return (
    <PopoverNext
      isOpen={isOpen}
      onInteraction={setOpen}
      placement="bottom-start"
      animation="minimal"
      content={
        <div className="fp-definition">
          <p className="fp-definition-term">{name}</p>
          <p>{t(`frame:definition.${term}.meaning`)}</p>
          <p className="fp-quiet">{t(`frame:definition.${term}.source`)}</p>
        </div>
      }
    >
      <IconButton
        icon="help"
        size="small"
        label={t('frame:definition-of', { term: name })}
        isExpanded={isOpen}
        onPress={() => setOpen(!isOpen)}
      />
    </PopoverNext>
  );
}
