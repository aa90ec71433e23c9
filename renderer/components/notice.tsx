// What the program says about itself on a page: information, warning, danger; empty places; failures with a code to copy.
import type { ReactNode } from 'react';
import { useFailureText, useText } from '../text.tsx';
import type { FailureAnswer } from '../station-client.tsx';
import { Icon } from './icon.tsx';
import type { IconName } from './icon.tsx';
import { CopyText } from './words.tsx';

export interface NoticeProps {
  readonly tone: 'info' | 'good' | 'warning' | 'danger';
  readonly title?: string;
  readonly children?: ReactNode;
  /** Shown with a button that copies it, for a call to whoever helps. */
  readonly code?: string;
  readonly actions?: ReactNode;
  /** Read at once when it appears. */
  readonly isUrgent?: boolean;
}

const icons: Readonly<Record<NoticeProps['tone'], IconName>> = {
  info: 'info',
  good: 'ok',
  warning: 'warning',
  danger: 'error',
};

export function Notice({ tone, title, children, code, actions, isUrgent }: NoticeProps) {
  const t = useText();
  return (
    <div className={`fp-notice fp-notice-${tone}`} role={isUrgent === true ? 'alert' : 'note'}>
      <Icon name={icons[tone]} />
      <div className="fp-notice-body">
        {title !== undefined && <p className="fp-notice-title">{title}</p>}
        {children}
        {code !== undefined && (
          <p className="fp-notice-code">
            {t('frame:failure.code')} <CopyText value={code} label={t('frame:failure.copy-code')} />
          </p>
        )}
        {actions !== undefined && <div className="fp-notice-actions">{actions}</div>}
      </div>
    </div>
  );
}

/** A refused act or question, in the person's language: what happened, what is safe, a code to copy. */
export function FailureNotice({
  failure,
  whatIsSafe,
  actions,
}: {
  readonly failure: FailureAnswer | undefined;
  readonly whatIsSafe?: string;
  readonly actions?: ReactNode;
}) {
  const failureText = useFailureText();
  if (failure === undefined) return null;
  const code = failure.reference === undefined ? failure.code : `${failure.code} · ${failure.reference}`;
  return (
    <Notice
      tone="danger"
      title={failureText(failure)}
      code={code}
      isUrgent
      {...(actions === undefined ? {} : { actions })}
    >
      {whatIsSafe !== undefined && <p>{whatIsSafe}</p>}
    </Notice>
  );
}

export interface EmptyStateProps {
  readonly icon?: IconName;
  readonly title: string;
  /** Why it is empty. */
  readonly children?: ReactNode;
  /** The one act that fills it. */
  readonly action?: ReactNode;
}

export function EmptyState({ icon, title, children, action }: EmptyStateProps) {
  return (
    <div className="fp-empty">
      {icon !== undefined && <Icon name={icon} size={28} />}
      <h2>{title}</h2>
      {children !== undefined && <div className="fp-empty-why">{children}</div>}
      {action}
    </div>
  );
}

/** Keeps the shape of what is being read, so that nothing jumps when it is there. */
export function LoadingLines({ lines = 4 }: { readonly lines?: number }) {
  const t = useText();
  return (
    <div className="fp-loading" role="status" aria-label={t('frame:loading')}>
      {Array.from({ length: lines }, (_, index) => (
        <span key={index} className="fp-loading-line" style={{ inlineSize: `${[92, 74, 83, 61][index % 4]}%` }} />
      ))}
    </div>
  );
}

/** What stands where an answer is not there yet: its shape while it comes, or why it does not come. */
export function Awaited({
  failure,
  lines = 4,
}: {
  readonly failure: FailureAnswer | undefined;
  readonly lines?: number;
}) {
  return failure === undefined ? <LoadingLines lines={lines} /> : <FailureNotice failure={failure} />;
}
