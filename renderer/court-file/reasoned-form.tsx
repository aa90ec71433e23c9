// The frame in which something is done to a document of the file: what it needs, the reason, what was refused, and the two ways out.
import type { ReactNode } from 'react';
import { drop } from '../../shared/language/habits.ts';
import { Button, FailureNotice, TextField } from '../components/index.ts';
import type { FailureAnswer } from '../station-client.tsx';
import { useText } from '../text.tsx';

export interface ReasonedFormProps {
  readonly title: string;
  /** Where the key says something else than the title. */
  readonly actLabel?: string;
  readonly look?: 'primary' | 'danger';
  readonly reason: string;
  readonly onReason: (reason: string) => void;
  readonly isReasonFirst?: boolean;
  /** Whether everything but the reason is there. */
  readonly isReady?: boolean;
  readonly record: { readonly failure?: FailureAnswer | undefined; readonly isActing: boolean };
  readonly onRecord: () => Promise<void>;
  readonly onDone: () => void;
  readonly children: ReactNode;
}

export function ReasonedForm({
  title,
  actLabel = title,
  look = 'primary',
  reason,
  onReason,
  isReasonFirst = false,
  isReady = true,
  record,
  onRecord,
  onDone,
  children,
}: ReasonedFormProps) {
  const t = useText();
  return (
    <form
      className="fp-court-form"
      aria-label={title}
      onSubmit={(event) => {
        event.preventDefault();
        drop(onRecord());
      }}
    >
      {children}
      <TextField
        name="reason"
        label={t('courtFile:form.reason')}
        help={t('courtFile:form.reasonHelp')}
        value={reason}
        onChange={onReason}
        isRequired
        isFirst={isReasonFirst}
        maxLength={1000}
      />
      <FailureNotice failure={record.failure} />
      <div className="fp-button-row">
        <Button type="submit" look={look} isBusy={record.isActing} isDisabled={!isReady || reason.trim() === ''}>
          {actLabel}
        </Button>
        <Button onPress={onDone}>{t('courtFile:act.cancel')}</Button>
      </div>
    </form>
  );
}
