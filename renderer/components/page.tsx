// The furniture of a place: its header, its groups, and the sheet at the right that shows what is selected.
import { useId } from 'react';
import type { ComponentProps, ReactNode } from 'react';
import { useText } from '../text.tsx';
import { IconButton } from './button.tsx';
import { Awaited } from './notice.tsx';

export interface PageHeaderProps {
  readonly title: ReactNode;
  /** One quiet line under the title. */
  readonly detail?: ReactNode;
  /** Status or tags beside the title. */
  readonly beside?: ReactNode;
  readonly actions?: ReactNode;
  /** Where this belongs: a link above the title. */
  readonly above?: { readonly label: string; readonly to: string };
}

export function PageHeader({ title, detail, beside, actions, above }: PageHeaderProps) {
  return (
    <header className="fp-page-header">
      <div className="fp-page-heading">
        {above !== undefined && (
          <a className="fp-page-above" href={`#${above.to}`}>
            ‹ {above.label}
          </a>
        )}
        <div className="fp-page-title">
          <h1>{title}</h1>
          {beside}
        </div>
        {detail !== undefined && <p className="fp-quiet">{detail}</p>}
      </div>
      {actions !== undefined && <div className="fp-page-actions">{actions}</div>}
    </header>
  );
}

/** A page that scrolls as one; `width` keeps lines readable. */
export function Page({
  children,
  width = 'wide',
}: {
  readonly children: ReactNode;
  readonly width?: 'narrow' | 'medium' | 'wide';
}) {
  return <div className={`fp-page fp-page-${width}`}>{children}</div>;
}

interface AwaitedPageProps extends ComponentProps<typeof Awaited> {
  /** The place it belongs to: named and led back to where the answer does not come. */
  readonly place?: { readonly label: string; readonly to: string };
}

/** A page whose answer is not there yet, or why it does not come. */
export function AwaitedPage({ place, ...props }: AwaitedPageProps) {
  return (
    <Page>
      {place !== undefined && props.failure !== undefined && <PageHeader above={place} title={place.label} />}
      <Awaited lines={8} {...props} />
    </Page>
  );
}

/** A titled part of a page. */
export function Group({
  title,
  detail,
  actions,
  children,
}: {
  readonly title: string;
  readonly detail?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}) {
  const id = useId();
  return (
    <section className="fp-group" aria-labelledby={id}>
      <div className="fp-group-header">
        <div>
          <h2 id={id}>{title}</h2>
          {detail !== undefined && <p className="fp-quiet">{detail}</p>}
        </div>
        {actions !== undefined && <div className="fp-page-actions">{actions}</div>}
      </div>
      {children}
    </section>
  );
}

export interface SheetProps {
  readonly label: string;
  readonly title: ReactNode;
  readonly detail?: ReactNode;
  readonly beside?: ReactNode;
  readonly actions?: ReactNode;
  readonly onClose?: () => void;
  readonly children: ReactNode;
}

/** The right pane: what is selected in the list, without leaving the list. */
export function Sheet({ label, title, detail, beside, actions, onClose, children }: SheetProps) {
  const t = useText();
  return (
    <aside className="fp-sheet" aria-label={label} data-pane="sheet" tabIndex={-1}>
      <div className="fp-sheet-header">
        <div className="fp-sheet-title">
          <h2>{title}</h2>
          {beside}
          {onClose !== undefined && (
            <IconButton icon="close" size="small" label={t('frame:shell.close-sheet')} onPress={onClose} />
          )}
        </div>
        {detail !== undefined && <p className="fp-quiet">{detail}</p>}
        {actions !== undefined && <div className="fp-page-actions">{actions}</div>}
      </div>
      <div className="fp-sheet-body">{children}</div>
    </aside>
  );
}

/** A list beside its sheet: the list keeps its width down to 480 pixels, below that the sheet goes under it. */
export function ListWithSheet({ list, sheet }: { readonly list: ReactNode; readonly sheet?: ReactNode }) {
  return (
    <div className={sheet === undefined ? 'fp-split' : 'fp-split fp-split-open'}>
      <div className="fp-split-list" data-pane="list">
        {list}
      </div>
      {sheet}
    </div>
  );
}
