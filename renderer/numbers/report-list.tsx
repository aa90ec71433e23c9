// The reports that can be counted, by family; those made here stand last.
import { families } from '../../shared/domain/numbers/definition.ts';
import { wordsIn } from '../../shared/domain/examination/words.ts';
import { Awaited, Group, PlainTable, Tag } from '../components/index.ts';
import { useAnswer } from '../station-client.tsx';
import { useLanguage, useText } from '../text.tsx';

export function ReportList() {
  const t = useText();
  const { language } = useLanguage();
  const { value, failure } = useAnswer('numbers.reports', {});
  if (value === undefined) return <Awaited failure={failure} lines={8} />;
  return (
    <>
      {families.map((family) => {
        const known = value.definitions.filter(({ definition }) => definition.family === family);
        if (known.length === 0) return null;
        const label = t(`vocabulary:reportFamily.${family}`);
        return (
          <Group key={family} title={label}>
            <PlainTable
              label={label}
              rows={known}
              keyOf={({ definition }) => definition.code}
              columns={[
                {
                  id: 'report',
                  label: t('numbers:report'),
                  isHead: true,
                  cell: ({ definition, fault, isRetired }) => (
                    <>
                      <a href={`#/numbers/reports/${definition.code}`}>{wordsIn(definition.words, language)}</a>
                      {fault !== undefined && (
                        <span className="fp-work-second">{t('numbers:unusable', { field: fault.name })}</span>
                      )}
                      {isRetired && <span className="fp-work-second">{t('numbers:retired')}</span>}
                    </>
                  ),
                },
                {
                  id: 'explains',
                  label: t('numbers:explains'),
                  cell: ({ definition }) => wordsIn(definition.explains, language),
                },
                {
                  id: 'source',
                  label: t('numbers:source'),
                  cell: ({ definition }) => (
                    <>
                      {!definition.isVerified && <Tag>{t('numbers:unverified')}</Tag>}
                      <span className="fp-work-second fp-quiet">{definition.source}</span>
                    </>
                  ),
                },
                {
                  id: 'version',
                  label: t('numbers:version'),
                  isNumber: true,
                  cell: ({ definition }) => definition.version,
                },
              ]}
            />
          </Group>
        );
      })}
    </>
  );
}
