// The text of a report to read: whoever reviews it sees exactly what would be signed.
import { wordsIn } from '../../shared/domain/examination/words.ts';
import { blockPlaces } from '../../shared/domain/report/report-content.ts';
import { FactList, Group, PlainTable, Thumbnail } from '../components/index.ts';
import { useLanguage, useText } from '../text.tsx';
import type { ReadReport } from './report-page.tsx';

export function ReportText({ report }: { readonly report: ReadReport }) {
  const t = useText();
  const { language } = useLanguage();
  const { content, questions, exhibits, tasks, photographs } = report;
  const prose = [...blockPlaces, 'overdueReason', 'elsewhere'] as const;
  const written = prose.filter((name) => content[name] !== '');
  const known = new Map(photographs.map((photograph) => [photograph.id as string, photograph]));
  return (
    <div className="fp-work-stack">
      <Group title={t('reports:part.answers')}>
        <ol className="fp-report-answers">
          {questions.map((asked, index) => (
            <li key={index}>
              <p className="fp-quiet">{asked}</p>
              <p className="fp-work-description">
                {content.answers.find(({ question }) => question === index)?.answer || '–'}
              </p>
            </li>
          ))}
        </ol>
      </Group>
      {written.length > 0 && (
        <FactList
          facts={written.map((name) => ({
            label: t(`reports:field.${name}`),
            value: <p className="fp-work-description">{content[name]}</p>,
          }))}
        />
      )}
      <Group title={t('reports:part.exhibits')}>
        <FactList
          facts={exhibits.map(({ id, label }) => ({
            label,
            value: content.conditions.find(({ exhibitId }) => exhibitId === id)?.condition || '–',
          }))}
        />
      </Group>
      <Group title={t('reports:part.results')}>
        <PlainTable
          label={t('reports:part.results')}
          rows={tasks}
          keyOf={({ id }) => id}
          columns={[
            {
              id: 'task',
              label: t('reports:part.results'),
              isHead: true,
              cell: ({ id, words, exhibit }) => (
                <a href={`#/examination/tasks/${id}`}>{`${wordsIn(words, language)} · ${exhibit}`}</a>
              ),
            },
            {
              id: 'left',
              label: t('reports:field.leftOutReason'),
              cell: ({ id }) => content.leftOut.find(({ taskId }) => taskId === id)?.reason ?? '',
            },
          ]}
        />
      </Group>
      {content.photographs.length > 0 && (
        <Group title={t('reports:part.photographs')}>
          <ul className="fp-gallery">
            {content.photographs.map(({ attachmentId, caption }, index) => {
              const photograph = known.get(attachmentId);
              const words = caption === '' ? (photograph?.caption ?? '') : caption;
              return (
                <li key={attachmentId}>
                  <Thumbnail
                    attachmentId={photograph?.hasThumbnail === true ? attachmentId : undefined}
                    label={words}
                  />
                  <span className="fp-gallery-caption">
                    {index + 1} {words}
                  </span>
                </li>
              );
            })}
          </ul>
        </Group>
      )}
    </div>
  );
}
