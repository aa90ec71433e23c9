// Who may be given a task: everyone at work who examines, with what is on their desk already.
import type { OutputOf } from '../../shared/contract/index.ts';
import type { Choice } from '../components/index.ts';
import { useAnswer } from '../station-client.tsx';
import { useText } from '../text.tsx';

type PersonId = OutputOf<'tasks.workload'>['people'][number]['personId'];

export function useExaminers(): readonly Choice<PersonId>[] {
  const t = useText();
  const people = useAnswer('people.list', {}).value?.people ?? [];
  const load = useAnswer('tasks.workload', {}).value?.people ?? [];
  return people
    .filter(({ roles, state }) => state === 'active' && roles.includes('examiner'))
    .map(({ id, name }) => {
      const { assigned = 0, started = 0 } = load.find(({ personId }) => personId === id) ?? {};
      return { value: id, label: t('examination:give.person', { name, count: assigned + started }) };
    });
}
