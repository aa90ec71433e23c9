// One thing of the chart: an outline and a sign for its kind, a picture where there is one, its name below. A group shows how many it stands for.
import { memo, useId, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { outlines, pathOf, placed, namesBelow, shownName, signs } from '../../shared/domain/graph/drawing.ts';
import type { Drawn } from '../../shared/domain/graph/shown-chart.ts';
import { kindInWords } from '../../shared/text/links-in-words.ts';
import { useMediaAddress } from '../station-client.tsx';
import { useText } from '../text.tsx';
import { useLinkWords } from './link-words.ts';

interface NodeProps {
  readonly drawn: Drawn;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly isChosen: boolean;
  /** The one that Tab comes to. */
  readonly isEntry: boolean;
  readonly onKey: (event: KeyboardEvent, id: string) => void;
  readonly onFocus: (id: string) => void;
}

export const ChartNode = memo(
  function ChartNode({ drawn, x, y, radius, isChosen, isEntry, onKey, onFocus }: NodeProps) {
    const t = useText();
    const words = useLinkWords();
    const { node, group, id } = drawn;
    const kind = node?.kind ?? group?.kind ?? 'exhibit';
    const shownKind = kindInWords(kind, words);
    const stationSaid = node?.station === undefined ? '' : t('links:ofStation', { station: node.station });
    const label =
      node === undefined
        ? t('links:groupSaid', { kind: shownKind, count: group?.members.length ?? 0 })
        : [t('links:nodeSaid', { kind: shownKind, name: node.label }), stationSaid]
            .filter((one) => one !== '')
            .join(', ');
    const lines =
      node === undefined
        ? shownName(t('links:group', { count: group?.members.length ?? 0, kind: shownKind }))
        : namesBelow(node);
    return (
      <g
        className={`fp-node fp-node-${kind}${isChosen ? ' fp-node-chosen' : ''}${node === undefined ? ' fp-node-group' : ''}${node?.station === undefined ? '' : ' fp-node-of-station'}`}
        transform={`translate(${x} ${y})`}
        data-node={id}
        role="button"
        aria-label={label}
        aria-pressed={isChosen}
        tabIndex={isEntry ? 0 : -1}
        onKeyDown={(event) => onKey(event, id)}
        onFocus={() => onFocus(id)}
      >
        {node === undefined && <Outline kind={kind} radius={radius} at={5} className="fp-node-behind" />}
        <Outline kind={kind} radius={radius} at={0} className="fp-node-outline" />
        {node?.pictureId === undefined ? (
          <Sign kind={kind} radius={radius} />
        ) : (
          <Picture id={node.pictureId} kind={kind} radius={radius} />
        )}
        {lines.map((line, at) => (
          <text key={line} className="fp-node-name" y={radius + 13 + at * 12}>
            {line}
          </text>
        ))}
      </g>
    );
  },
  (before, now) =>
    before.drawn === now.drawn &&
    before.x === now.x &&
    before.y === now.y &&
    before.isChosen === now.isChosen &&
    before.isEntry === now.isEntry &&
    before.onKey === now.onKey,
);

type Kind = keyof typeof outlines;

interface OutlineProps {
  readonly kind: Kind;
  readonly radius: number;
  readonly at: number;
  readonly className: string;
}

function Outline({ kind, radius, at, className }: OutlineProps) {
  const outline = outlines[kind];
  if (outline === 'circle') return <circle className={className} cx={at} cy={-at} r={radius} />;
  return <path className={className} d={pathOf(placed(outline, { x: at, y: -at }, radius), true)} />;
}

function Sign({ kind, radius }: { readonly kind: Kind; readonly radius: number }) {
  const strokes = signs[kind].map((line) => pathOf(placed(line, { x: 0, y: 0 }, radius))).join('');
  return <path className="fp-node-sign" d={strokes} />;
}

/** The preview of its photograph; where that cannot be shown, the sign. */
function Picture({ id, kind, radius }: { readonly id: string; readonly kind: Kind; readonly radius: number }) {
  const addressOf = useMediaAddress();
  const [isBroken, setBroken] = useState(false);
  const clip = useId();
  const outline = outlines[kind];
  if (isBroken) return <Sign kind={kind} radius={radius} />;
  return (
    <>
      <clipPath id={clip}>
        {outline === 'circle' ? (
          <circle r={radius - 2} />
        ) : (
          <path d={pathOf(placed(outline, { x: 0, y: 0 }, radius - 2), true)} />
        )}
      </clipPath>
      <image
        href={addressOf('thumbnail', id)}
        x={-radius}
        y={-radius}
        width={radius * 2}
        height={radius * 2}
        preserveAspectRatio="xMidYMid slice"
        clipPath={`url(#${clip})`}
        onError={() => setBroken(true)}
      />
    </>
  );
}
