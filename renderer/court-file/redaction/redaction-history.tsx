// What happened to a redaction, the newest first.
import { Group } from '../../components/index.ts';
import { useFormat, useText, type Translate } from '../../text.tsx';
import type { Redaction } from './words.ts';

type Happened = Redaction['history'][number];

export function RedactionHistory({ redaction: { history } }: { readonly redaction: Redaction }) {
  const t = useText();
  const format = useFormat();
  if (history.length === 0) return null;
  return (
    <Group title={t('courtFile:redaction.history.title')}>
      <ol className="fp-redaction-history">
        {history.toReversed().map((one, index) => (
          <li key={history.length - index}>
            <span>{said(one, t)}</span>
            <span className="fp-quiet">
              {[one.by, ...(one.second === undefined ? [] : [one.second])].join(', ')}, {format.moment(one.at)}
            </span>
          </li>
        ))}
      </ol>
    </Group>
  );
}

function said({ kind, marks = 0, version = 0, reason }: Happened, t: Translate): string {
  if (kind === 'marked') return t('courtFile:redaction.history.marked', { count: marks });
  if (kind === 'unmarked') return t('courtFile:redaction.history.unmarked', { count: marks });
  return t(`courtFile:redaction.history.${kind}`, { version, reason });
}
