// Small carriers of text: fixed-width values, values to copy, keys, and lists of facts.
import { useState } from 'react';
import type { ReactNode } from 'react';
import { drop } from '../../shared/language/habits.ts';
import { useText } from '../text.tsx';
import '../transport/workstation.ts';
import { IconButton } from './button.tsx';

/** Serials, seals, numbers, hashes: one width, slashed zero. `breaks` lets long ones wrap anywhere. */
export function Mono({ children, breaks }: { readonly children: ReactNode; readonly breaks?: boolean }) {
  return (
    <span className={breaks === true ? 'fp-mono fp-breaks' : 'fp-mono'} translate="no">
      {children}
    </span>
  );
}

/** A value with a button that copies it; says in words that it was copied. */
export function CopyText({
  value,
  shown,
  label,
}: {
  readonly value: string;
  readonly shown?: string;
  readonly label?: string;
}) {
  const t = useText();
  const [isCopied, setCopied] = useState(false);
  const copy = async () => {
    // The window shell has a clipboard of its own, which forgets after a minute.
    await (window.workstation?.copyText(value) ?? navigator.clipboard.writeText(value));
    setCopied(true);
    window.setTimeout(() => setCopied(false), 2000);
  };
  return (
    <span className="fp-copy">
      <Mono breaks>{shown ?? value}</Mono>
      <IconButton
        icon={isCopied ? 'accept' : 'copy'}
        size="small"
        label={isCopied ? t('frame:copy.done') : (label ?? t('frame:copy.copy'))}
        onPress={() => drop(copy().catch(() => undefined))}
      />
      <span className="fp-hidden" role="status">
        {isCopied ? t('frame:copy.done') : ''}
      </span>
    </span>
  );
}

/** A key or combination as printed on keyboards: `Ctrl+K`. */
export function KeyHint({ keys }: { readonly keys: string }) {
  return (
    <kbd className="fp-key" aria-label={keys}>
      {keys.split('+').map((key) => (
        <span key={key}>{key}</span>
      ))}
    </kbd>
  );
}

export interface Fact {
  readonly label: string;
  /** Undefined or '' is shown as “not recorded”. */
  readonly value: ReactNode;
  readonly isWide?: boolean;
}

/** Labels and values in columns; what was not recorded says so and is not left blank. */
export function FactList({ facts, columns = 1 }: { readonly facts: readonly Fact[]; readonly columns?: 1 | 2 | 3 }) {
  const t = useText();
  return (
    <dl className={`fp-facts fp-columns-${columns}`}>
      {facts.map((fact) => (
        <div key={fact.label} className={fact.isWide === true ? 'fp-fact fp-fact-wide' : 'fp-fact'}>
          <dt>{fact.label}</dt>
          <dd>
            {fact.value === undefined || fact.value === '' || fact.value === null ? (
              <span className="fp-quiet">{t('frame:field.not-recorded')}</span>
            ) : (
              fact.value
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
