// One page: its picture, the places that were searched for, and a sentence where it cannot be drawn. Nothing of the document itself is here.
import { useEffect, useState } from 'react';
import { placesInWords } from '../../shared/domain/find-in-words.ts';
import { pageName } from '../../shared/domain/foreign-pages.ts';
import { isReadByMachine } from '../../shared/domain/machine-reading.ts';
import type { AttachmentId, DocumentId, RedactedVersionId } from '../../shared/language/identity.ts';
import { useAnswer, useMediaAddress } from '../station-client.tsx';
import { useText } from '../text.tsx';
import { pictureWidth, type PageSize, type Turn } from './page-shapes.ts';

export interface PagePictureProps {
  readonly attachmentId: AttachmentId | DocumentId | RedactedVersionId;
  readonly page: number;
  /** Before the view is turned. */
  readonly size: PageSize;
  readonly turn: Turn;
  /** What is marked on it; empty for nothing. */
  readonly wanted: string;
  /** Changes when the document was opened anew, so that no picture of before is shown. */
  readonly version: string;
}

/** Pages that only fly past while one drags the bar are not drawn. */
const restMilliseconds = 60;

export function PagePicture({ attachmentId, page, size, turn, wanted, version }: PagePictureProps) {
  const t = useText();
  const addressOf = useMediaAddress();
  const [isResting, setResting] = useState(false);
  const [state, setState] = useState<'coming' | 'there' | 'failed'>('coming');
  useEffect(() => {
    const timer = window.setTimeout(() => setResting(true), restMilliseconds);
    return () => window.clearTimeout(timer);
  }, []);
  const width = pictureWidth(size.width * window.devicePixelRatio);
  const name = t('pages:page', { page });
  return (
    <div
      className="fp-page-sheet"
      style={{ inlineSize: size.width, blockSize: size.height, transform: `translate(-50%, -50%) rotate(${turn}deg)` }}
    >
      {isResting && state !== 'failed' && (
        <img
          key={`${width}-${version}`}
          src={`${addressOf('page', pageName(attachmentId, page, width))}?v=${version}`}
          alt={name}
          draggable={false}
          onLoad={() => setState('there')}
          onError={() => setState('failed')}
        />
      )}
      {state === 'coming' && <p className="fp-page-said">{t('pages:loadingPage', { page })}</p>}
      {state === 'failed' && (
        <p className="fp-page-said" role="note">
          {t('pages:failedPage', { page })}
        </p>
      )}
      {wanted !== '' && state === 'there' && <FoundPlaces attachmentId={attachmentId} page={page} wanted={wanted} />}
    </div>
  );
}

function FoundPlaces({ attachmentId, page, wanted }: Pick<PagePictureProps, 'attachmentId' | 'page' | 'wanted'>) {
  const { value } = useAnswer('documents.words', { attachmentId, page });
  const words = value?.words ?? [];
  const touched = new Set(
    placesInWords(
      words.map(({ text }) => text),
      wanted,
    ).flat(),
  );
  return words.map((word, index) =>
    touched.has(index) ? (
      <span
        key={index}
        className={isReadByMachine(word) ? 'fp-page-found fp-page-found-machine' : 'fp-page-found'}
        aria-hidden
        style={{
          insetInlineStart: `${word.left / 10}%`,
          insetBlockStart: `${word.top / 10}%`,
          inlineSize: `${word.width / 10}%`,
          blockSize: `${word.height / 10}%`,
        }}
      />
    ) : null,
  );
}
