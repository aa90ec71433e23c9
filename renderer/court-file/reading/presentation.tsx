// The page alone, as large as the screen, for the hearing: nothing of the program, of the index or of anybody's notes is drawn with it.
import { useEffect, useRef, useState } from 'react';
import type { Place } from '../../../shared/domain/court-file/reading-places.ts';
import { drop } from '../../../shared/language/habits.ts';
import { pageName } from '../../../shared/domain/foreign-pages.ts';
import { useMediaAddress } from '../../station-client.tsx';
import { useText } from '../../text.tsx';
import type { Bundle } from './words.ts';

export interface PresentationProps {
  readonly bundle: Bundle;
  readonly at: Place;
  /** Where the eye was when it ended. */
  readonly onEnd: (place: Place) => void;
}

const forward = new Set(['ArrowRight', 'ArrowDown', 'PageDown', ' ']);
const back = new Set(['ArrowLeft', 'ArrowUp', 'PageUp']);

export function Presentation({ bundle, at, onEnd }: PresentationProps) {
  const t = useText();
  const addressOf = useMediaAddress();
  const stage = useRef<HTMLDialogElement>(null);
  const [place, setPlace] = useState(at);
  const volume = bundle.volumes[place.volume - 1];
  useEffect(() => {
    const element = stage.current;
    element?.showModal();
    // Where the window may not be made full, the page fills the window.
    if (element !== null) drop(element.requestFullscreen().catch(() => undefined));
    return () => {
      if (document.fullscreenElement !== null) drop(document.exitFullscreen().catch(() => undefined));
    };
  }, []);
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const next = placeAfter(bundle, place, event.key);
      if (event.key === 'Escape') onEnd(place);
      else if (next === undefined) return;
      else setPlace(next);
      event.preventDefault();
      event.stopPropagation();
    };
    const left = (): void => {
      if (document.fullscreenElement === null) onEnd(place);
    };
    window.addEventListener('keydown', press, true);
    document.addEventListener('fullscreenchange', left);
    return () => {
      window.removeEventListener('keydown', press, true);
      document.removeEventListener('fullscreenchange', left);
    };
  }, [bundle, place, onEnd]);
  return (
    <dialog className="fp-presentation" ref={stage} aria-label={t('courtFile:reading.presented')}>
      {volume !== undefined && (
        <img
          src={`${addressOf('page', pageName(volume.documentId, place.page, 2600))}?v=${volume.sha256.slice(0, 8)}`}
          alt={t('pages:page', { page: place.page })}
          draggable={false}
        />
      )}
    </dialog>
  );
}

function placeAfter({ volumes }: Bundle, { volume, page }: Place, key: string): Place | undefined {
  const pages = volumes[volume - 1]?.pages ?? 1;
  if (key === 'Home') return { volume: 1, page: 1 };
  if (key === 'End') return { volume: volumes.length, page: volumes.at(-1)?.pages ?? 1 };
  if (forward.has(key)) {
    if (page < pages) return { volume, page: page + 1 };
    return volume < volumes.length ? { volume: volume + 1, page: 1 } : { volume, page };
  }
  if (!back.has(key)) return undefined;
  if (page > 1) return { volume, page: page - 1 };
  return volume > 1 ? { volume: volume - 1, page: volumes[volume - 2]?.pages ?? 1 } : { volume, page };
}
