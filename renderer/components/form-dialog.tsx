// A question that is answered in a dialog of its own: fields, what the station refused, and the two ways out. Enter answers like the button.
import type { ComponentProps, ReactNode } from 'react';
import { drop } from '../../shared/language/habits.ts';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { FailureNotice } from './notice.tsx';

interface FormDialogProps {
  readonly title: string;
  readonly cancelLabel: string;
  readonly actLabel: string;
  readonly icon?: ComponentProps<typeof Button>['icon'];
  readonly isActing: boolean;
  /** Nothing is there to be sent yet. */
  readonly isIncomplete?: boolean;
  readonly failure: ComponentProps<typeof FailureNotice>['failure'];
  readonly onAct: () => Promise<void>;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

export function FormDialog({
  title,
  cancelLabel,
  actLabel,
  icon,
  isActing,
  isIncomplete = false,
  failure,
  onAct,
  onClose,
  children,
}: FormDialogProps) {
  return (
    <Dialog
      isOpen
      title={title}
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{cancelLabel}</Button>
          <Button
            look="primary"
            {...(icon === undefined ? {} : { icon })}
            isBusy={isActing}
            isDisabled={isIncomplete}
            onPress={() => drop(onAct())}
          >
            {actLabel}
          </Button>
        </>
      }
    >
      <form
        className="fp-work-stack"
        onSubmit={(event) => {
          event.preventDefault();
          drop(onAct());
        }}
      >
        <FailureNotice failure={failure} />
        {children}
        {/* Without one a form of several fields does not hear Enter. */}
        <button type="submit" className="fp-hidden" tabIndex={-1} aria-hidden="true" />
      </form>
    </Dialog>
  );
}
