// What was changed in an exhibit, when, by whom and why. Nothing here can be changed.
import { EmptyState, Timeline } from '../components/index.ts';
import { useFormat, useText, useTextOr } from '../text.tsx';
import type { Exhibit } from './exhibit-values.ts';

export function History({ exhibit }: { readonly exhibit: Exhibit }) {
  const t = useText();
  const textOr = useTextOr();
  const format = useFormat();
  if (exhibit.history.length === 0) {
    return (
      <EmptyState icon="history" title={t('work:exhibit.tab.history')}>
        <p>{t('work:exhibit.historyEmpty')}</p>
      </EmptyState>
    );
  }
  const fieldName = (path: string) => {
    const [head = path, ...rest] = path.split('.');
    const name = rest.at(-1);
    return name === undefined ? textOr(`work:exhibit.${head}`, head) : textOr(`vocabulary:fact.${name}`, name);
  };
  const title = (entry: Exhibit['history'][number]) => {
    if (entry.action.startsWith('attachment')) return t('work:exhibit.historyAttached');
    if (entry.action === 'exhibit.recorded') return t('work:exhibit.historyRecorded');
    return t('work:exhibit.historyRevised', { fields: format.list(entry.changed.map(fieldName)) });
  };
  return (
    <Timeline
      label={t('work:exhibit.tab.history')}
      entries={exhibit.history.map((entry, index) => ({
        id: `${entry.at}-${index}`,
        title: title(entry),
        line: entry.by,
        detail: format.moment(entry.at),
        ...(entry.reason === undefined ? {} : { note: entry.reason }),
      }))}
    />
  );
}
