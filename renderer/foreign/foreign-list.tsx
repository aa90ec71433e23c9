// Packages of other stations that are in, newest first, each with its station, its key and the case of ours it belongs to.
import type { ForeignPackageLine } from '../../shared/contract/foreign.ts';
import {
  EmptyState,
  FailureNotice,
  LinkButton,
  LoadingLines,
  Mono,
  Page,
  PageHeader,
  PlainTable,
  Status,
} from '../components/index.ts';
import { useAnswer, useMay } from '../station-client.tsx';
import { useFormat, useText } from '../text.tsx';

export function ForeignList() {
  const t = useText();
  const may = useMay('foreign.take-in');
  const { value, failure } = useAnswer('foreign.list', {});
  const takeIn = may && (
    <LinkButton to="/cases/foreign/new" look="primary" icon="intake" size="small">
      {t('foreign:takeIn')}
    </LinkButton>
  );
  return (
    <Page>
      <PageHeader
        above={{ label: t('work:case.list'), to: '/cases' }}
        title={t('foreign:title')}
        detail={t('foreign:law')}
        actions={takeIn}
      />
      <FailureNotice failure={failure} />
      {value === undefined ? (
        failure === undefined && <LoadingLines />
      ) : value.packages.length === 0 ? (
        <EmptyState icon="package" title={t('foreign:emptyTitle')} action={takeIn}>
          <p>{t('foreign:emptyText')}</p>
        </EmptyState>
      ) : (
        <ForeignTable packages={value.packages} />
      )}
    </Page>
  );
}

/** Also shown with a case of ours. */
export function ForeignTable({ packages }: { readonly packages: readonly ForeignPackageLine[] }) {
  const t = useText();
  const format = useFormat();
  return (
    <PlainTable
      label={t('foreign:title')}
      rows={packages}
      keyOf={({ id }) => id}
      columns={[
        {
          id: 'case',
          label: t('foreign:case'),
          isHead: true,
          staysWhole: true,
          cell: (line) => <a href={`#/cases/foreign/${line.id}`}>{line.caseTitle || line.packageId}</a>,
        },
        { id: 'station', label: t('foreign:station'), cell: ({ station }) => `${station.name}, ${station.agency}` },
        { id: 'kind', label: t('foreign:kind'), cell: ({ kind }) => t(`vocabulary:packageKind.${kind}`) },
        { id: 'sealed', label: t('foreign:sealed'), staysWhole: true, cell: ({ created }) => format.moment(created) },
        {
          id: 'takenIn',
          label: t('foreign:takenIn'),
          cell: ({ recordedAt, recorder }) => t('foreign:takenInBy', { at: format.moment(recordedAt), name: recorder }),
        },
        {
          id: 'exhibits',
          label: t('foreign:exhibits'),
          isNumber: true,
          cell: ({ exhibits }) => format.number(exhibits),
        },
        {
          id: 'key',
          label: t('foreign:key'),
          cell: (line) => (
            <>
              <Mono>{line.fingerprint}</Mono> <KeyStatus line={line} />
            </>
          ),
        },
        {
          id: 'ownCase',
          label: t('foreign:ownCase'),
          cell: ({ ownCase }) => ownCase !== undefined && <a href={`#/cases/${ownCase.id}`}>{ownCase.title}</a>,
        },
      ]}
    />
  );
}

export function KeyStatus({ line }: { readonly line: ForeignPackageLine }) {
  const t = useText();
  return (
    <>
      <Status tone={line.isKeyConfirmed ? 'good' : 'attention'}>
        {line.isKeyConfirmed ? t('foreign:keyConfirmed') : t('foreign:keyUnconfirmed')}
      </Status>
      {line.isSuperseded && <Status tone="quiet">{t('foreign:superseded')}</Status>}
    </>
  );
}
