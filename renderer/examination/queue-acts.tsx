// What can be done with the ticked tasks: each act says to how many it applies, and why not to the others.
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { InputOf, OutputOf } from '../../shared/contract/index.ts';
import type { TaskAct } from '../../shared/domain/lists/tasks.ts';
import { drop } from '../../shared/language/habits.ts';
import { Button, FailureNotice } from '../components/index.ts';
import type { IconName } from '../components/index.ts';
import { ReasonDialog } from '../disposal/reason-dialog.tsx';
import type { Selected } from '../lists/list-selection.ts';
import { useAct, useAnswer, useStationState } from '../station-client.tsx';
import { useFormat, useText } from '../text.tsx';
import { GiveSheet } from './give-tasks.tsx';

type Judged = OutputOf<'tasks.selection'>['acts'][number];
export type TaskIds = InputOf<'tasks.assign'>['ids'];

const icons: Readonly<Record<TaskAct, IconName>> = { take: 'accept', give: 'forward', cancel: 'close' };

export interface QueueActsProps {
  readonly selected: Selected;
  readonly showSheet: (sheet: ReactNode) => void;
}

export function QueueActs({ selected, showSheet }: QueueActsProps) {
  const t = useText();
  const person = useStationState()?.person;
  const isExaminer = person?.roles.includes('examiner') ?? false;
  const isSupervisor = person?.roles.includes('supervisor') ?? false;
  const { value } = useAnswer('tasks.selection', { selection: selected }, { keepPrevious: true });
  const resolve = useAct('tasks.selected');
  const assign = useAct('tasks.assign');
  const cancel = useAct('tasks.cancel');
  const [toCancel, setToCancel] = useState<TaskIds>();
  if (value === undefined || person === undefined) return null;
  const may: Readonly<Record<TaskAct, boolean>> = { take: isExaminer, give: isSupervisor, cancel: true };
  const start = async (act: TaskAct) => {
    const answer = await resolve.act({ selection: selected, act });
    if (!answer.ok) return;
    const { ids } = answer.value;
    if (act === 'take') await assign.act({ ids, personId: person.id });
    else if (act === 'cancel') setToCancel(ids);
    else showSheet(<GiveSheet ids={ids} onClose={() => showSheet(undefined)} />);
  };
  return (
    <>
      <div className="fp-button-row" role="group" aria-label={t('lists:act.menu')}>
        {value.acts
          .filter(({ act }) => may[act])
          .map((judged) => (
            <ActButton
              key={judged.act}
              judged={judged}
              count={value.count}
              isBusy={judged.act === 'take' && assign.isActing}
              onPress={() => drop(start(judged.act))}
            />
          ))}
      </div>
      <FailureNotice failure={resolve.failure ?? assign.failure} />
      <ReasonDialog
        isOpen={toCancel !== undefined}
        title={t('examination:cancel.title')}
        detail={t('examination:cancel.help', { count: toCancel?.length ?? 0 })}
        act={cancel}
        onClose={() => setToCancel(undefined)}
        onSign={(reason, passphrase) => cancel.act({ ids: toCancel ?? [], reason, signature: { passphrase } })}
      />
    </>
  );
}

interface ActButtonProps {
  readonly judged: Judged;
  readonly count: number;
  readonly isBusy: boolean;
  readonly onPress: () => void;
}

function ActButton({ judged, count, isBusy, onPress }: ActButtonProps) {
  const t = useText();
  const format = useFormat();
  const { act, applies, most, obstacles } = judged;
  const isTooMany = applies > most;
  const name = t(`examination:queue.act.${act}`);
  const why = [
    ...obstacles.map(({ obstacle, count: blocked }) =>
      t(`examination:queue.obstacle.${obstacle}`, { count: format.number(blocked) }),
    ),
    ...(isTooMany ? [t('lists:act.tooMany', { most: format.number(most) })] : []),
  ].join(' ');
  const id = `task-act-${act}-why`;
  return (
    <span className="fp-selection-act">
      <Button
        size="small"
        icon={icons[act]}
        isBusy={isBusy}
        isDisabled={applies === 0 || isTooMany}
        onPress={onPress}
        {...(why === '' ? {} : { describedBy: id, title: why })}
      >
        {applies === count ? name : `${name} (${format.number(applies)})`}
      </Button>
      {why !== '' && (
        <span id={id} className="fp-quiet">
          {why}
        </span>
      )}
    </span>
  );
}
