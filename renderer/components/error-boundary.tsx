// One pane may break without taking the others: says what is safe and offers to draw it again.
import { Component } from 'react';
import type { ReactNode } from 'react';
import { useText } from '../text.tsx';
import { Button } from './button.tsx';
import { Notice } from './notice.tsx';

interface BoundaryProps {
  readonly children: ReactNode;
  /** A change of it draws the pane anew: the address. */
  readonly watch: string;
}

interface BoundaryState {
  readonly broken: string | undefined;
  readonly watch: string;
}

export class ErrorBoundary extends Component<BoundaryProps, BoundaryState> {
  override state: BoundaryState = { broken: undefined, watch: this.props.watch };

  static getDerivedStateFromError(error: unknown): Partial<BoundaryState> {
    return { broken: error instanceof Error ? error.name : 'Error' };
  }

  static getDerivedStateFromProps(props: BoundaryProps, state: BoundaryState): Partial<BoundaryState> | null {
    return props.watch === state.watch ? null : { broken: undefined, watch: props.watch };
  }

  override render(): ReactNode {
    if (this.state.broken === undefined) return this.props.children;
    return <BrokenPane name={this.state.broken} onAgain={() => this.setState({ broken: undefined })} />;
  }
}

function BrokenPane({ name, onAgain }: { readonly name: string; readonly onAgain: () => void }) {
  const t = useText();
  return (
    <div className="fp-page fp-page-medium">
      <Notice
        tone="danger"
        title={t('frame:failure.pane')}
        code={`screen.broken · ${name}`}
        isUrgent
        actions={
          <Button icon="refresh" onPress={onAgain}>
            {t('frame:failure.draw-again')}
          </Button>
        }
      >
        <p>{t('frame:failure.pane-safe')}</p>
      </Notice>
    </div>
  );
}
