// The records a link rests on, each leading there.
import type { GraphLink } from '../../shared/domain/graph/graph.ts';

export function SourceLinks({ sources }: Pick<GraphLink, 'sources'>) {
  return (
    <span className="fp-links-sources">
      {sources.map(({ label, address }) =>
        address === '' ? (
          <span key={label}>{label}</span>
        ) : (
          // The number of a record is read whole; words may break.
          <a key={address} href={`#${address}`} className={label.includes(' ') ? undefined : 'fp-whole'}>
            {label}
          </a>
        ),
      )}
    </span>
  );
}
