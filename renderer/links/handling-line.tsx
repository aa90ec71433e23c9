// What of the chart is held back: said always, so that a chart without a word about it cannot be mistaken for a free one.
import type { Graph } from '../../shared/domain/graph/graph.ts';
import { holdsBack } from '../../shared/domain/disclosure/handling.ts';
import { handlingInWords } from '../../shared/text/links-in-words.ts';
import { Notice } from '../components/index.ts';
import { useText } from '../text.tsx';
import { useLinkWords } from './link-words.ts';

export function HandlingLine({ graph }: { readonly graph: Graph }) {
  const t = useText();
  const words = useLinkWords();
  const held = [...graph.links, ...graph.nodes].filter((one) => one.held !== undefined);
  if (held.length === 0) return <Free graph={graph} />;
  const codes = [...new Set(held.map((one) => handlingInWords(one, words)))].join('; ');
  return <Notice tone="warning">{t('links:handlingHeld', { count: held.length, codes })}</Notice>;
}

/** What holds back may be on it where the court may see it; the next reader is somebody else. */
function Free({ graph }: { readonly graph: Graph }) {
  const t = useText();
  const released = graph.links.flatMap(({ handling }) =>
    handling !== undefined && holdsBack(handling) ? [handling] : [],
  );
  if (released.length === 0) return <p className="fp-quiet fp-links-free">{t('links:handlingNone')}</p>;
  const codes = [...new Set(released)].toSorted().join(', ');
  return <Notice tone="info">{t('links:handlingReleased', { count: released.length, codes })}</Notice>;
}
