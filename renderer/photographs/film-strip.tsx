// The neighbours of a photograph as a strip of small pictures; the one that is shown is kept in sight.
import { useEffect, useRef } from 'react';
import { Thumbnail } from '../components/index.ts';
import { useText } from '../text.tsx';
import { nameOf, previewVersion } from './attachment.ts';
import type { Attachment } from './attachment.ts';

export function FilmStrip(props: {
  readonly among: readonly Attachment[];
  readonly chosen: string;
  readonly onOpen: (id: string) => void;
}) {
  const t = useText();
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    // Only the strip moves, never the page.
    const chosen = list.current?.querySelector<HTMLElement>('[aria-current]');
    if (list.current !== null && chosen) list.current.scrollLeft = chosen.offsetLeft - list.current.clientWidth / 2;
  }, []);
  if (props.among.length < 2) return null;
  return (
    <ul className="fp-film" ref={list} aria-label={t('photographs:page.strip')}>
      {props.among.map((attachment) => (
        <li key={attachment.id} {...(attachment.id === props.chosen ? { 'aria-current': 'true' } : {})}>
          <Thumbnail
            attachmentId={attachment.hasThumbnail ? attachment.id : undefined}
            label={`${attachment.number}. ${nameOf(attachment)}`}
            size="tile"
            version={previewVersion(attachment)}
            isChosen={attachment.id === props.chosen}
            onPress={() => props.onOpen(attachment.id)}
          />
          <span className="fp-tabular fp-quiet">{attachment.number}</span>
        </li>
      ))}
    </ul>
  );
}
