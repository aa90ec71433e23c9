// Photographs and files of one exhibit: the whole page of them, or beside a list only small pictures that lead there.
import { EmptyState, Thumbnail } from '../components/index.ts';
import { nameOf, previewVersion } from '../photographs/attachment.ts';
import { PhotographsOf } from '../photographs/photographs-of.tsx';
import { useMay } from '../station-client.tsx';
import { useText } from '../text.tsx';
import type { Exhibit } from './exhibit-values.ts';

export function Photographs({
  exhibit,
  open,
  isNarrow = false,
}: {
  readonly exhibit: Exhibit;
  /** The photograph that the address names. */
  readonly open?: string | undefined;
  readonly isNarrow?: boolean;
}) {
  const t = useText();
  const mayTakeIn = useMay('attachments.take-in');
  const { attachments } = exhibit;
  if (!isNarrow)
    return <PhotographsOf caseId={exhibit.caseId} exhibit={exhibit} attachments={attachments} open={open} />;
  if (attachments.length === 0) {
    return (
      <EmptyState icon="photograph" title={t('work:photograph.emptyTitle')}>
        {!mayTakeIn && <p>{t('work:form.nothingYet')}</p>}
      </EmptyState>
    );
  }
  return (
    <ul className="fp-gallery fp-gallery-narrow">
      {attachments.map((attachment) => (
        <li key={attachment.id}>
          <a href={`#/exhibits/${exhibit.id}/photographs/${attachment.id}`}>
            <Thumbnail
              attachmentId={attachment.hasThumbnail ? attachment.id : undefined}
              label={`${attachment.number}. ${nameOf(attachment)}`}
              size="tile"
              version={previewVersion(attachment)}
            />
          </a>
          <span className="fp-gallery-caption">
            <span className="fp-tabular">{attachment.number}</span> {nameOf(attachment)}
          </span>
        </li>
      ))}
    </ul>
  );
}
