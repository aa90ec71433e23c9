// Comparisons that were kept, of a case or of one picture; each opens exactly as it was seen.
import type { InputOf } from '../../shared/contract/index.ts';
import { FailureNotice, Group, LoadingLines, Tag } from '../components/index.ts';
import { useAnswer } from '../station-client.tsx';
import { useFormat, useText } from '../text.tsx';

export function ComparisonList({ asked }: { readonly asked: InputOf<'comparisons.list'> }) {
  const t = useText();
  const format = useFormat();
  const { value, failure } = useAnswer('comparisons.list', asked);
  return (
    <Group title={t('comparison:list.title')}>
      <FailureNotice failure={failure} />
      {value === undefined && failure === undefined && <LoadingLines lines={3} />}
      {value?.comparisons.length === 0 && <p className="fp-quiet">{t('comparison:list.none')}</p>}
      <ul className="fp-bare-list fp-compare-list">
        {value?.comparisons.map((comparison) => {
          const { left, right, recordedBy, recordedAt, note, purpose, features } = comparison;
          const named = ({ name, mark }: typeof left) =>
            mark === '' ? name : t('comparison:picture.of', { name, mark });
          return (
            <li key={comparison.id}>
              <a href={`#/comparison/${comparison.id}`}>
                {t('comparison:list.and', { left: named(left), right: named(right) })}
              </a>
              <span className="fp-quiet">
                {t('comparison:list.by', { by: recordedBy, at: format.moment(recordedAt) })}
                {' · '}
                {t('comparison:list.features', { count: features.length })}
              </span>
              <Tag>{t(`comparison:purpose.${purpose}`)}</Tag>
              {note !== '' && <p>{note}</p>}
            </li>
          );
        })}
      </ul>
      {value?.isCutShort === true && <p className="fp-quiet">{t('comparison:list.cutShort')}</p>}
    </Group>
  );
}
