// What may be done with a task beside working on it: taking, giving, cancelling, opening again, and the exception of a supervisor.
import { useState } from 'react';
import { isOver } from '../../shared/domain/examination/task.ts';
import { drop } from '../../shared/language/habits.ts';
import { Button, Dialog, FailureNotice, SignDialog, TextField } from '../components/index.ts';
import { ReasonDialog } from '../disposal/reason-dialog.tsx';
import { useAct, useStationState } from '../station-client.tsx';
import { useText } from '../text.tsx';
import { GiveForm } from './give-tasks.tsx';
import type { ReadTask } from './task-page.tsx';

export function TaskActs({ task }: { readonly task: ReadTask }) {
  const t = useText();
  const person = useStationState()?.person;
  const assign = useAct('tasks.assign');
  const cancel = useAct('tasks.cancel');
  const reopen = useAct('tasks.reopen');
  const [open, setOpen] = useState<'give' | 'cancel' | 'reopen'>();
  const isExaminer = person?.roles.includes('examiner') ?? false;
  const isSupervisor = person?.roles.includes('supervisor') ?? false;
  if (person === undefined || (!isExaminer && !isSupervisor)) return null;
  const close = () => setOpen(undefined);
  const isMine = task.assigneeId === person.id;
  const mayTouch = isSupervisor || isMine || task.assigneeId === undefined;
  const mayTake = isExaminer && !isMine && mayTouch;
  if (isOver(task.state)) {
    if (!isSupervisor && !isMine) return null;
    return (
      <>
        <Button size="small" icon="undo" onPress={() => setOpen('reopen')}>
          {t('examination:task.reopen')}
        </Button>
        <ReasonDialog
          isOpen={open === 'reopen'}
          title={t('examination:task.reopen')}
          detail={t('examination:task.reopenHelp')}
          act={reopen}
          onClose={close}
          onSign={(reason, passphrase) => reopen.act({ id: task.id, reason, signature: { passphrase } })}
        />
      </>
    );
  }
  return (
    <>
      <FailureNotice failure={assign.failure} />
      {mayTouch && (
        <Button size="small" icon="close" onPress={() => setOpen('cancel')}>
          {t('examination:queue.act.cancel')}
        </Button>
      )}
      {isSupervisor && (
        <Button size="small" icon="forward" onPress={() => setOpen('give')}>
          {t('examination:queue.act.give')}
        </Button>
      )}
      {mayTake && (
        <Button
          size="small"
          look="primary"
          icon="accept"
          isBusy={assign.isActing}
          onPress={() => drop(assign.act({ ids: [task.id], personId: person.id }))}
        >
          {t('examination:queue.act.take')}
        </Button>
      )}
      <Dialog isOpen={open === 'give'} title={t('examination:give.title', { count: 1 })} onClose={close}>
        {open === 'give' && <GiveForm ids={[task.id]} onClose={close} />}
      </Dialog>
      <ReasonDialog
        isOpen={open === 'cancel'}
        title={t('examination:cancel.title')}
        detail={t('examination:cancel.help', { count: 1 })}
        act={cancel}
        onClose={close}
        onSign={(reason, passphrase) => cancel.act({ ids: [task.id], reason, signature: { passphrase } })}
      />
    </>
  );
}

/** A supervisor answers for it with their own passphrase: at their screen, or at the examiner's. */
export function ExceptionButton({ task }: { readonly task: ReadTask }) {
  const t = useText();
  const person = useStationState()?.person;
  const except = useAct('tasks.except');
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const isSupervisor = person?.roles.includes('supervisor') ?? false;
  const isExaminer = person?.roles.includes('examiner') ?? false;
  if (!isSupervisor && !isExaminer) return null;
  return (
    <>
      <Button size="small" icon="shield" onPress={() => setOpen(true)}>
        {t('examination:except.act')}
      </Button>
      <SignDialog
        isOpen={isOpen}
        title={t('examination:except.title')}
        who="second"
        actLabel={t('examination:except.sign')}
        failure={except.failure}
        isActing={except.isActing}
        beginsAbove
        onClose={() => setOpen(false)}
        {...(isSupervisor && person !== undefined ? { login: person.login } : {})}
        onSign={async ({ login, passphrase }) => {
          setTried(true);
          if (reason.trim() === '') return;
          const answer = await except.act({ id: task.id, reason, supervisor: { login, passphrase } });
          if (!answer.ok) return;
          setReason('');
          setOpen(false);
        }}
      >
        <p>{t('examination:except.help')}</p>
        <TextField
          name="reason"
          label={t('work:form.reason')}
          help={t('work:form.reasonHelp')}
          isRequired
          isFirst
          value={reason}
          onChange={setReason}
          error={tried && reason.trim() === '' ? t('work:form.required') : undefined}
        />
      </SignDialog>
    </>
  );
}
