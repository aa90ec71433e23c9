// A small picture of a photograph, or in words why there is none.
import { useState } from 'react';
import { useMediaAddress } from '../station-client.tsx';
import { useText } from '../text.tsx';
import { Icon } from './icon.tsx';

export interface ThumbnailProps {
  /** Attachment with a thumbnail; undefined draws the empty place. */
  readonly attachmentId: string | undefined;
  /** What is to be seen: the caption, or number and kind. */
  readonly label: string;
  readonly size?: 'row' | 'tile' | 'large';
  readonly onPress?: () => void;
  readonly isChosen?: boolean;
  /** Changes when the photograph is shown otherwise, so that no old preview is drawn. */
  readonly version?: string;
}

export function Thumbnail({ attachmentId, label, size = 'tile', onPress, isChosen, version }: ThumbnailProps) {
  const t = useText();
  const addressOf = useMediaAddress();
  const [isBroken, setBroken] = useState(false);
  const picture =
    attachmentId === undefined || isBroken ? (
      <span className="fp-thumbnail-none">
        <Icon name="photograph" size={size === 'row' ? 12 : 24} />
        {size !== 'row' && <span>{isBroken ? t('frame:image.cannot-show') : t('frame:image.none')}</span>}
      </span>
    ) : (
      <img
        src={`${addressOf('thumbnail', attachmentId)}${version === undefined ? '' : `?v=${version}`}`}
        alt={label}
        loading="lazy"
        decoding="async"
        draggable={false}
        onError={() => setBroken(true)}
      />
    );
  const className = `fp-thumbnail fp-thumbnail-${size}${isChosen === true ? ' fp-thumbnail-chosen' : ''}`;
  return onPress === undefined ? (
    <span className={className}>{picture}</span>
  ) : (
    <button type="button" className={className} onClick={onPress} aria-label={label} aria-pressed={isChosen ?? false}>
      {picture}
    </button>
  );
}
