// A document that others made, read in the program: its pages, a search, what was found in it, and the bytes that prove it.
import { documentKind } from '../../shared/domain/foreign-pages.ts';
import { Button, FailureNotice, Group, LoadingLines, Notice } from '../components/index.ts';
import { Bytes } from '../photographs/file-facts.tsx';
import type { Attachment } from '../photographs/attachment.ts';
import { useAnswer } from '../station-client.tsx';
import { useText } from '../text.tsx';
import { Findings, type Looked } from './findings.tsx';
import { MachinePart } from './machine-part.tsx';
import { PagesReading } from './pages-reading.tsx';
import { PasswordForm } from './password-form.tsx';
import './pages.css';

export interface DocumentPageProps {
  readonly attachment: Attachment;
  readonly onBack: () => void;
}

/** Whether it is read here and not looked at as a picture. */
export function isDocument({ mediaType, fileName, kind }: Attachment): boolean {
  // A photograph may be a TIFF too.
  return documentKind(mediaType, fileName) !== undefined && (mediaType !== 'image/tiff' || kind === 'file');
}

export function DocumentPage({ attachment, onBack }: DocumentPageProps) {
  const t = useText();
  const { value: looked, failure } = useAnswer('documents.inspection', { attachmentId: attachment.id });
  return (
    <div className="fp-document">
      <div className="fp-document-main">
        <div className="fp-button-row">
          <Button size="small" icon="back" onPress={onBack}>
            {t('work:photograph.back')}
          </Button>
          <strong className="fp-breaks">{attachment.fileName}</strong>
        </div>
        <FailureNotice failure={failure} />
        {looked === undefined ? (
          failure === undefined && <LoadingLines lines={8} />
        ) : (
          <Pages attachment={attachment} looked={looked} />
        )}
      </div>
      {looked !== undefined && (
        <div className="fp-work-stack">
          <Findings attachmentId={attachment.id} looked={looked} />
          {looked.inspection?.fatal === undefined &&
            looked.inspection !== undefined &&
            looked.inspection.access !== 'password-needed' && (
              <MachinePart attachmentId={attachment.id} inspection={looked.inspection} readings={looked.readings} />
            )}
          <Group title={t('work:photograph.original')}>
            <Bytes attachment={attachment} />
          </Group>
        </div>
      )}
    </div>
  );
}

function Pages({ attachment, looked }: { readonly attachment: Attachment; readonly looked: Looked }) {
  const t = useText();
  const { inspection } = looked;
  if (inspection === undefined) return <Notice tone="info">{t('pages:found.notYet')}</Notice>;
  if (inspection.fatal !== undefined) {
    return (
      <Notice tone="danger" title={t('pages:fatalTitle')}>
        <p>{t(`pages:fatal.${inspection.fatal}`)}</p>
        <p>{t('pages:kept')}</p>
      </Notice>
    );
  }
  if (inspection.access === 'password-needed') return <PasswordForm attachmentId={attachment.id} />;
  const read = looked.readings.flatMap(({ pages }) => pages);
  const version = Date.parse(looked.inspectedAt ?? attachment.recordedAt).toString(36);
  return <PagesReading documentId={attachment.id} inspection={inspection} version={version} read={read} />;
}
