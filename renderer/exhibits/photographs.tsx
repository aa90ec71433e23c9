// Photographs and files of one exhibit: large pictures in their order, then one of them with everything known about it.
import { useState } from 'react';
import { EmptyState, Thumbnail } from '../components/index.ts';
import { useMay } from '../station-client.tsx';
import { useText } from '../text.tsx';
import type { Exhibit } from './exhibit-values.ts';
import { PhotographView } from './photograph-view.tsx';
import { TakeInFiles } from './take-in.tsx';

export function Photographs({ exhibit, isNarrow = false }: { readonly exhibit: Exhibit; readonly isNarrow?: boolean }) {
  const t = useText();
  const mayTakeIn = useMay('attachments.take-in');
  const [open, setOpen] = useState<string>();
  const { attachments } = exhibit;
  const at = attachments.findIndex((attachment) => attachment.id === open);
  const chosen = attachments[at];
  if (chosen !== undefined && !isNarrow) {
    return (
      <PhotographView
        key={chosen.id}
        attachment={chosen}
        onBack={() => setOpen(undefined)}
        onPrevious={attachments[at - 1] === undefined ? undefined : () => setOpen(attachments[at - 1]?.id)}
        onNext={attachments[at + 1] === undefined ? undefined : () => setOpen(attachments[at + 1]?.id)}
      />
    );
  }
  return (
    <div className="fp-work-stack">
      {mayTakeIn && !isNarrow && <TakeInFiles caseId={exhibit.caseId} exhibitId={exhibit.id} />}
      {attachments.length === 0 ? (
        <EmptyState icon="photograph" title={t('work:photograph.emptyTitle')}>
          {!mayTakeIn && <p>{t('work:form.nothingYet')}</p>}
        </EmptyState>
      ) : (
        <ul className={isNarrow ? 'fp-gallery fp-gallery-narrow' : 'fp-gallery'}>
          {attachments.map((attachment) => {
            const name = attachment.caption === '' ? attachment.fileName : attachment.caption;
            const picture = (
              <Thumbnail
                attachmentId={attachment.hasThumbnail ? attachment.id : undefined}
                label={`${attachment.number}. ${name}`}
                size="tile"
                {...(isNarrow ? {} : { onPress: () => setOpen(attachment.id) })}
              />
            );
            return (
              <li key={attachment.id}>
                {isNarrow ? <a href={`#/exhibits/${exhibit.id}/photographs`}>{picture}</a> : picture}
                <span className="fp-gallery-caption">
                  <span className="fp-tabular">{attachment.number}</span> {name}
                </span>
              </li>
            );
          })}
        </ul>
      )}
    </div>
  );
}
