// The order in which one exhibit is worked on, phase by phase, with its tasks: what loses something if it comes late stands first.
import { examinationPhases } from '../../shared/domain/examination/definition.ts';
import { wordsIn } from '../../shared/domain/examination/words.ts';
import type { ExhibitId, TaskId } from '../../shared/language/identity.ts';
import { Awaited } from '../components/index.ts';
import { useAnswer } from '../station-client.tsx';
import { useLanguage, useText } from '../text.tsx';
import { TaskStatus } from './examination-status.tsx';

export interface OrderProps {
  readonly exhibitId: ExhibitId;
  /** The one whose page this is; its phase is marked. */
  readonly taskId?: TaskId;
}

export function OrderOfExhibit({ exhibitId, taskId }: OrderProps) {
  const t = useText();
  const { language } = useLanguage();
  const { value, failure } = useAnswer('tasks.list', { exhibitId });
  if (value === undefined) return <Awaited failure={failure} lines={3} />;
  const own = value.tasks.find(({ id }) => id === taskId);
  return (
    <ol className="fp-order" aria-label={t('examination:task.order')}>
      {examinationPhases.map((phase, index) => {
        const tasks = value.tasks.filter((task) => task.phase === phase);
        return (
          <li key={phase} {...(own?.phase === phase ? { 'aria-current': 'step' } : {})}>
            <h3>{`${index + 1}. ${t(`examination:phase.${phase}`)}`}</h3>
            {tasks.length === 0 ? (
              <span className="fp-quiet">{t('examination:task.nonePlanned')}</span>
            ) : (
              <ul>
                {tasks.map((task) => (
                  <li key={task.id}>
                    {task.id === taskId ? (
                      <strong>{wordsIn(task.words, language)}</strong>
                    ) : (
                      <a href={`#/examination/tasks/${task.id}`}>{wordsIn(task.words, language)}</a>
                    )}{' '}
                    <TaskStatus state={task.state} />
                  </li>
                ))}
              </ul>
            )}
          </li>
        );
      })}
    </ol>
  );
}
