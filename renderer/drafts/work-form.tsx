// The form of a page of work: what was found again and what is wrong first, then the fields, and below them how safe it is, the way out and the act.
import type { ReactNode } from 'react';
import { Button, FailureNotice, FormErrors, KeyHint, type FormError, type IconName } from '../components/index.ts';
import { useSaveKeys } from '../exhibits/save-keys.ts';
import type { FailureAnswer } from '../station-client.tsx';
import { useText } from '../text.tsx';
import { DraftFound, DraftLine } from './draft-line.tsx';
import type { Draft } from './use-draft.ts';

export interface WorkFormProps {
  readonly form: {
    readonly errors: readonly FormError[];
    readonly attempt: number;
    readonly onSubmit: (event: { preventDefault: () => void }) => void;
  };
  readonly draft?: Draft;
  /** Why the act was refused; what a person signs says it in the dialog where they sign. */
  readonly failure?: FailureAnswer | undefined;
  readonly actLabel: string;
  /** What the act does with what was typed: a key where a signature follows. */
  readonly icon?: IconName;
  readonly isActing?: boolean;
  /** None where the form stays beside what it belongs to. */
  readonly onCancel?: () => void;
  readonly children: ReactNode;
}

/** Ctrl+S does what the button does. */
export function WorkForm(props: WorkFormProps) {
  const t = useText();
  const { form, draft, onCancel } = props;
  useSaveKeys(() => form.onSubmit({ preventDefault: () => undefined }));
  return (
    <form className="fp-work-form" onSubmit={form.onSubmit} noValidate>
      {draft !== undefined && <DraftFound draft={draft} />}
      <FormErrors errors={form.errors} attempt={form.attempt} />
      <FailureNotice failure={props.failure} />
      {props.children}
      <div className="fp-work-footer">
        {draft === undefined ? <span /> : <DraftLine draft={draft} />}
        <span className="fp-button-row">
          {onCancel !== undefined && <Button onPress={onCancel}>{t('work:form.cancel')}</Button>}
          <Button look="primary" type="submit" icon={props.icon ?? 'save'} isBusy={props.isActing ?? false}>
            {props.actLabel} <KeyHint keys="Ctrl+S" />
          </Button>
        </span>
      </div>
    </form>
  );
}
