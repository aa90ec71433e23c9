// Short words about a thing. A status has a shape beside its colour, so that it can be told apart without colour.
import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';
import type { IconName } from './icon.tsx';

export type StatusTone = 'neutral' | 'good' | 'attention' | 'bad' | 'active' | 'quiet';

const shapes: Readonly<Record<StatusTone, string>> = {
  neutral: '○',
  good: '●',
  attention: '▲',
  bad: '■',
  active: '◆',
  quiet: '–',
};

/** A state in words with a shape: ○ neutral, ● good, ▲ attention, ■ bad, ◆ active. */
export function Status({ tone, children }: { readonly tone: StatusTone; readonly children: ReactNode }) {
  return (
    <span className={`fp-status fp-tone-${tone}`}>
      <span className="fp-status-shape" aria-hidden="true">
        {shapes[tone]}
      </span>
      {children}
    </span>
  );
}

/** A property, such as a role or a classification; it says nothing about good or bad. */
export function Tag({ children, icon }: { readonly children: ReactNode; readonly icon?: IconName }) {
  return (
    <span className="fp-tag">
      {icon !== undefined && <Icon name={icon} size={12} />}
      {children}
    </span>
  );
}

/** A number of things that wait. Nothing is drawn for none. */
export function Count({ value, label }: { readonly value: number; readonly label: string }) {
  if (value === 0) return null;
  return (
    <span className="fp-count" title={label}>
      {value}
      <span className="fp-hidden"> {label}</span>
    </span>
  );
}
