// Which examinations the report speaks of: all of the request, unless one is left out for a reason that is printed.
import { wordsIn } from '../../shared/domain/examination/words.ts';
import { CheckField, Group, Tag, TextField } from '../components/index.ts';
import { useLanguage, useText } from '../text.tsx';
import type { PartProps } from './report-editor.tsx';

export function Reported({ report, content, set }: PartProps) {
  const t = useText();
  const { language } = useLanguage();
  return (
    <Group title={t('reports:part.results')} detail={t('reports:resultsHelp')}>
      <div id="part-results" tabIndex={-1} className="fp-work-stack">
        {report.tasks.map(({ id, words, exhibit, laboratory }) => {
          const leftOut = content.leftOut.find((one) => one.taskId === id);
          const others = content.leftOut.filter((one) => one.taskId !== id);
          return (
            <div key={id} className="fp-work-row">
              <CheckField
                name={`reported.${id}`}
                label={t('reports:leftOut', { task: `${wordsIn(words, language)} · ${exhibit}` })}
                value={leftOut === undefined}
                onChange={(isReported) =>
                  set({ leftOut: isReported ? others : [...others, { taskId: id, reason: '' }] })
                }
              />
              {laboratory !== undefined && <Tag>{laboratory}</Tag>}
              {leftOut !== undefined && (
                <TextField
                  name={`reason.${id}`}
                  label={t('reports:field.leftOutReason')}
                  isRequired
                  maxLength={500}
                  value={leftOut.reason}
                  onChange={(reason) => set({ leftOut: [...others, { taskId: id, reason }] })}
                />
              )}
            </div>
          );
        })}
      </div>
    </Group>
  );
}
