// Events in their order: who → who, when, seal, proof. A gap is drawn as a gap.
import type { ReactNode } from 'react';

export interface TimelineEntry {
  readonly id: string;
  readonly title: ReactNode;
  /** `A. Krasniqi → Evidence room / R2`. */
  readonly line?: ReactNode;
  /** Time, seal, authority. */
  readonly detail?: ReactNode;
  readonly note?: ReactNode;
  readonly tone?: 'normal' | 'waiting' | 'attention' | 'bad' | 'corrected';
  /** Said before this entry as a break in the chain. */
  readonly gapBefore?: ReactNode;
  /** Said after it: what this entry left undone. */
  readonly gapAfter?: ReactNode;
  readonly actions?: ReactNode;
}

export function Timeline({ label, entries }: { readonly label: string; readonly entries: readonly TimelineEntry[] }) {
  return (
    <ol className="fp-timeline" aria-label={label}>
      {entries.map((entry) => (
        <li key={entry.id} className={`fp-event fp-event-${entry.tone ?? 'normal'}`}>
          {entry.gapBefore !== undefined && <div className="fp-event-gap">{entry.gapBefore}</div>}
          <div className="fp-event-mark" aria-hidden="true" />
          <div className="fp-event-body">
            <div className="fp-event-title">{entry.title}</div>
            {entry.line !== undefined && <div className="fp-event-line">{entry.line}</div>}
            {entry.detail !== undefined && <div className="fp-quiet fp-tabular">{entry.detail}</div>}
            {entry.note !== undefined && <div className="fp-event-note">{entry.note}</div>}
            {entry.actions !== undefined && <div className="fp-event-actions">{entry.actions}</div>}
          </div>
          {entry.gapAfter !== undefined && <div className="fp-event-gap fp-event-gap-after">{entry.gapAfter}</div>}
        </li>
      ))}
    </ol>
  );
}
