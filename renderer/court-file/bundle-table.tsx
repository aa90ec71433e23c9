// Bundles that were made, the newest first: when, by whom, for which profile, what the file did since, and each volume to read or to take along.
import type { OutputOf } from '../../shared/contract/index.ts';
import type { CaseId } from '../../shared/language/identity.ts';
import {
  CopyText,
  EmptyState,
  FailureNotice,
  Group,
  LinkButton,
  LoadingLines,
  PlainTable,
  Status,
} from '../components/index.ts';
import { DocumentButtons } from '../documents/document-buttons.tsx';
import { useAnswer } from '../station-client.tsx';
import { useFormat, useLanguage, useText } from '../text.tsx';
import { profileName } from './profile-words.ts';
import { addressOf } from './words.ts';

type Bundle = OutputOf<'court-file.bundles'>['bundles'][number];

export function BundleTable({ caseId }: { readonly caseId: CaseId }) {
  const t = useText();
  const { value, failure } = useAnswer('court-file.bundles', { caseId }, { keepPrevious: true });
  return (
    <Group title={t('courtFile:bundle.made')}>
      <FailureNotice failure={failure} />
      {value === undefined && failure === undefined && <LoadingLines lines={3} />}
      {value?.bundles.length === 0 && (
        <EmptyState icon="document" title={t('courtFile:bundle.none')}>
          <p>{t('courtFile:bundle.noneText')}</p>
        </EmptyState>
      )}
      {value !== undefined && value.bundles.length > 0 && (
        <ol className="fp-court-bundles">
          {value.bundles.map((bundle) => (
            <li key={bundle.id}>
              <OneBundle caseId={caseId} bundle={bundle} />
            </li>
          ))}
        </ol>
      )}
    </Group>
  );
}

function OneBundle({ caseId, bundle }: { readonly caseId: CaseId; readonly bundle: Bundle }) {
  const t = useText();
  const format = useFormat();
  const { language } = useLanguage();
  const { number, madeAt, madeBy, profile, documents, volumes } = bundle;
  const pages = volumes.reduce((sum, volume) => sum + volume.pages, 0);
  return (
    <>
      <div className="fp-court-bundle-head">
        <h3>{number}</h3>
        <Standing bundle={bundle} />
        <LinkButton to={addressOf(caseId, 'bundle', bundle.id)} icon="documentOpen" size="small" look="primary">
          {t('courtFile:bundle.read')}
        </LinkButton>
      </div>
      <p className="fp-quiet">
        {[
          t('courtFile:bundle.madeBy', { at: format.moment(madeAt), by: madeBy }),
          `${profileName(profile, language)} · ${profile.version}`,
          t(`vocabulary:language.${bundle.language}`),
          t('courtFile:bundle.documents', { count: documents }),
          t('courtFile:bundle.pages', { count: pages }),
        ].join(' · ')}
      </p>
      <PlainTable
        label={`${number}: ${t('courtFile:bundle.volumes')}`}
        rows={volumes.map((volume, index) => ({ ...volume, place: index + 1 }))}
        keyOf={({ documentId }) => documentId}
        columns={[
          { id: 'volume', label: t('courtFile:bundle.column.volume'), isNumber: true, cell: ({ place }) => place },
          {
            id: 'file',
            label: t('courtFile:bundle.column.file'),
            isHead: true,
            cell: ({ fileName, sha256 }) => (
              <>
                <span className="fp-breaks">{fileName}</span>
                <span className="fp-work-second">
                  <CopyText value={sha256} shown={`${sha256.slice(0, 16)}…`} label="SHA-256" />
                </span>
              </>
            ),
          },
          {
            id: 'pages',
            label: t('courtFile:bundle.column.pages'),
            isNumber: true,
            cell: (volume) => format.number(volume.pages),
          },
          {
            id: 'size',
            label: t('courtFile:bundle.column.size'),
            isNumber: true,
            staysWhole: true,
            cell: ({ bytes }) => format.bytes(bytes),
          },
          {
            id: 'copy',
            label: t('courtFile:bundle.column.copy'),
            cell: ({ documentId, fileName }) => <DocumentButtons documentId={documentId} fileName={fileName} />,
          },
        ]}
      />
    </>
  );
}

function Standing({ bundle: { isDraft, changed, isReordered, notShown } }: { readonly bundle: Bundle }) {
  const t = useText();
  return (
    <span className="fp-court-bundle-states">
      {isDraft && <Status tone="attention">{t('courtFile:bundle.draft')}</Status>}
      {changed > 0 && <Status tone="attention">{t('courtFile:bundle.changed', { count: changed })}</Status>}
      {changed === 0 && isReordered && <Status tone="attention">{t('courtFile:bundle.reordered')}</Status>}
      {changed === 0 && !isReordered && <Status tone="good">{t('courtFile:bundle.current')}</Status>}
      {notShown > 0 && <Status tone="attention">{t('courtFile:bundle.notShown', { count: notShown })}</Status>}
    </span>
  );
}
