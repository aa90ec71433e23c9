// A titled part that is folded until somebody needs it. Its content exists only while it is open: a long form stays quick to type in.
import { useId, useState } from 'react';
import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';

export interface FoldProps {
  readonly title: string;
  /** One quiet line beside the title: what is in it while it is closed. */
  readonly summary: string;
  readonly opensAtFirst?: boolean;
  /** Something inside needs an answer: it is open and stays so. */
  readonly mustBeOpen?: boolean;
  readonly children: ReactNode;
}

export function Fold({ title, summary, opensAtFirst = false, mustBeOpen = false, children }: FoldProps) {
  const id = useId();
  const [isOpen, setOpen] = useState(opensAtFirst);
  const isShown = isOpen || mustBeOpen;
  return (
    <section className="fp-fold">
      <h3>
        <button
          type="button"
          className="fp-fold-title"
          aria-expanded={isShown}
          aria-controls={id}
          onClick={() => setOpen(!isShown)}
        >
          <Icon name={isShown ? 'choose' : 'next'} size={12} />
          <span>{title}</span>
          <span className="fp-quiet">{summary}</span>
        </button>
      </h3>
      <div id={id} className="fp-fold-content" hidden={!isShown}>
        {isShown && children}
      </div>
    </section>
  );
}
