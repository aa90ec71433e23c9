// The frame in which something new is put on record beside a list: what is missing, what was refused, its fields, and the two ways out.
import type { ComponentProps, ReactNode } from 'react';
import { Button, FailureNotice, FormErrors } from '../components/index.ts';
import type { FailureAnswer } from '../station-client.tsx';
import { useText } from '../text.tsx';

export interface RecordFormProps {
  readonly form: ComponentProps<typeof FormErrors> & { readonly onSubmit: (event: { preventDefault(): void }) => void };
  readonly record: { readonly failure?: FailureAnswer | undefined; readonly isActing: boolean };
  /** Its name for whoever does not see it, where no title stands above. */
  readonly label?: string;
  readonly children: ReactNode;
  readonly onDone: () => void;
}

export function RecordForm({ form, record, label, children, onDone }: RecordFormProps) {
  const t = useText();
  return (
    <form className="fp-work-form" onSubmit={form.onSubmit} noValidate aria-label={label}>
      <FormErrors errors={form.errors} attempt={form.attempt} />
      <FailureNotice failure={record.failure} />
      <div className="fp-work-columns fp-work-columns-3">{children}</div>
      <span className="fp-button-row">
        <Button onPress={onDone}>{t('work:form.cancel')}</Button>
        <Button look="primary" type="submit" icon="save" isBusy={record.isActing}>
          {t('worksheets:record')}
        </Button>
      </span>
    </form>
  );
}
