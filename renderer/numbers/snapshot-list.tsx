// Reports that were made, the newest first.
import type { SnapshotLine } from '../../shared/contract/numbers.ts';
import { wordsIn } from '../../shared/domain/examination/words.ts';
import { formatPlainDay } from '../../shared/text/format.ts';
import { Awaited, EmptyState, PlainTable, Status } from '../components/index.ts';
import { useAnswer } from '../station-client.tsx';
import { useFormat, useLanguage, useText } from '../text.tsx';

export function SnapshotStatus({ line: { isSignedOff, isCorrected } }: { readonly line: SnapshotLine }) {
  const t = useText();
  if (isCorrected) return <Status tone="attention">{t('numbers:corrected')}</Status>;
  return isSignedOff ? (
    <Status tone="good">{t('numbers:signedOff')}</Status>
  ) : (
    <Status tone="neutral">{t('numbers:notSigned')}</Status>
  );
}

export function SnapshotList() {
  const t = useText();
  const format = useFormat();
  const { language } = useLanguage();
  const { value, failure } = useAnswer('numbers.reports', {});
  if (value === undefined) return <Awaited failure={failure} lines={6} />;
  if (value.snapshots.length === 0)
    return (
      <EmptyState icon="list" title={t('numbers:emptyMade')}>
        <p>{t('numbers:emptyMadeText')}</p>
      </EmptyState>
    );
  return (
    <PlainTable
      label={t('numbers:part.made')}
      rows={value.snapshots}
      keyOf={({ id }) => id}
      columns={[
        {
          id: 'number',
          label: t('numbers:number'),
          isHead: true,
          isMono: true,
          staysWhole: true,
          cell: ({ id, number }) => <a href={`#/numbers/made/${id}`}>{number}</a>,
        },
        { id: 'report', label: t('numbers:report'), cell: ({ words }) => wordsIn(words, language) },
        {
          id: 'period',
          label: t('numbers:period'),
          cell: ({ from, until }) => `${formatPlainDay(from)} – ${formatPlainDay(until)}`,
        },
        {
          id: 'made',
          label: t('numbers:made'),
          cell: ({ recordedAt, by }) => t('numbers:madeBy', { at: format.moment(recordedAt), by }),
        },
        { id: 'state', label: t('numbers:state'), cell: (line) => <SnapshotStatus line={line} /> },
      ]}
    />
  );
}
