// Starting a task: when it was begun. What stands in the way is said above; the station refuses what may not be.
import { useState } from 'react';
import { contract } from '../../shared/contract/index.ts';
import { drop } from '../../shared/language/habits.ts';
import { Button, FailureNotice, Group } from '../components/index.ts';
import { OccurredField, thisMinute } from '../custody/occurred-field.tsx';
import { useAct } from '../station-client.tsx';
import { useText } from '../text.tsx';
import type { ReadTask } from './task-page.tsx';

export function StartForm({ task }: { readonly task: ReadTask }) {
  const t = useText();
  const start = useAct('tasks.start');
  const [at, setAt] = useState(thisMinute);
  const [tried, setTried] = useState(false);
  const parsed = contract['tasks.start'].input.safeParse({ id: task.id, occurredAt: at });
  const begin = async () => {
    setTried(true);
    if (parsed.success) await start.act(parsed.data);
  };
  return (
    <Group title={t('examination:start.title')} detail={t('examination:start.help')}>
      <form
        className="fp-work-row"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          drop(begin());
        }}
      >
        <OccurredField
          name="occurredAt"
          value={at}
          onChange={setAt}
          error={tried && !parsed.success ? t('frame:form.no-moment') : undefined}
        />
        <Button type="submit" look="primary" icon="forward" isBusy={start.isActing}>
          {t('examination:start.act')}
        </Button>
      </form>
      <FailureNotice failure={start.failure} whatIsSafe={t('frame:sign.nothing-recorded')} />
    </Group>
  );
}
