// Documents that were issued, each with what proves it: hash, pages, the length of the ledger when it was made.
import type { OutputOf } from '../../shared/contract/index.ts';
import { CopyText, EmptyState, PlainTable, Status } from '../components/index.ts';
import { useFormat, useText } from '../text.tsx';
import { DocumentButtons } from './document-buttons.tsx';

type IssuedDocument = OutputOf<'documents.list'>['documents'][number];

export function DocumentTable({ documents }: { readonly documents: readonly IssuedDocument[] }) {
  const t = useText();
  const format = useFormat();
  if (documents.length === 0) {
    return (
      <EmptyState icon="document" title={t('work:document.emptyTitle')}>
        <p>{t('work:document.emptyText')}</p>
      </EmptyState>
    );
  }
  return (
    <PlainTable
      label={t('work:case.tab.documents')}
      rows={documents}
      keyOf={(document) => document.id}
      columns={[
        {
          id: 'title',
          label: t('work:document.title'),
          isHead: true,
          cell: (document) => (
            <>
              {t(`vocabulary:documentKind.${document.kind}`)}
              <span className="fp-quiet fp-work-second">
                {document.title} · {t(`vocabulary:language.${document.language}`)}
              </span>
            </>
          ),
        },
        {
          id: 'made',
          label: t('work:document.made'),
          cell: (document) => (
            <>
              <span className="fp-tabular">{format.moment(document.madeAt)}</span>
              <span className="fp-quiet fp-work-second">{document.madeBy}</span>
              <Signed document={document} />
            </>
          ),
        },
        {
          id: 'pages',
          label: t('work:document.pages'),
          isNumber: true,
          cell: (document) => format.number(document.pages),
        },
        {
          id: 'size',
          label: t('work:document.size'),
          isNumber: true,
          cell: (document) => format.bytes(document.bytes),
        },
        {
          id: 'hash',
          label: t('work:document.hash'),
          cell: (document) => <CopyText value={document.sha256} shown={`${document.sha256.slice(0, 12)}…`} />,
        },
        {
          id: 'act',
          label: '',
          cell: (document) => <DocumentButtons documentId={document.id} fileName={document.fileName} />,
        },
      ]}
    />
  );
}

/** Whether the station signed it; nothing where it was not to be signed. */
function Signed({ document: { signedWith, leftUnsigned } }: { readonly document: IssuedDocument }) {
  const t = useText();
  if (signedWith !== undefined) {
    return (
      <span title={t('certificate:signedWith', { fingerprint: signedWith })}>
        <Status tone="good">{t('certificate:signed')}</Status>
      </span>
    );
  }
  if (leftUnsigned === undefined) return null;
  return <Status tone="attention">{t('certificate:leftUnsigned')}</Status>;
}
