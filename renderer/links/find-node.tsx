// Finds a thing by its words and lets one choose it: where a chart begins, or where a way is to lead.
import { useState } from 'react';
import type { GraphNode } from '../../shared/domain/graph/graph.ts';
import { detailInWords, kindInWords } from '../../shared/text/links-in-words.ts';
import { TextField, useSettled } from '../components/index.ts';
import { useAnswer } from '../station-client.tsx';
import { useText } from '../text.tsx';
import { useLinkWords } from './link-words.ts';

interface FindProps {
  readonly name: string;
  readonly label: string;
  readonly isFirst?: boolean;
  readonly onFound: (node: GraphNode) => void;
}

export function FindNode({ name, label, isFirst = false, onFound }: FindProps) {
  const t = useText();
  const words = useLinkWords();
  const [text, setText] = useState('');
  const settled = useSettled(text.trim(), 200);
  const isAsked = settled.length >= 2;
  const { value } = useAnswer('links.find', { text: settled }, { isEnabled: isAsked, keepPrevious: true });
  const found = isAsked ? value?.nodes : undefined;
  return (
    <div className="fp-links-find">
      <TextField
        name={name}
        label={label}
        value={text}
        onChange={setText}
        help={t('links:beginHelp')}
        isFirst={isFirst}
      />
      {found?.length === 0 && (
        <p className="fp-quiet" role="status">
          {t('links:beginNone')}
        </p>
      )}
      {found !== undefined && found.length > 0 && (
        <ul className="fp-links-found" aria-label={label}>
          {found.map((node) => (
            <li key={node.key}>
              <button type="button" className="fp-links-hit" onClick={() => onFound(node)}>
                <span className="fp-tag">{kindInWords(node.kind, words)}</span>
                <strong>{node.label}</strong>
                <span className="fp-quiet">{detailInWords(node, words)}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
