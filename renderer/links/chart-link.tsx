// One line of the chart. What it is can be told by its look alone: unbroken, broken, dotted, crossed through; its colour repeats it.
import { memo } from 'react';
import { pathOf, type LinkFigure } from '../../shared/domain/graph/drawing.ts';
import { typeInWords } from '../../shared/text/links-in-words.ts';
import { useLinkWords } from './link-words.ts';

interface LinkProps {
  readonly figure: LinkFigure;
  readonly isChosen: boolean;
}

export const ChartLink = memo(function ChartLink({ figure, isChosen }: LinkProps) {
  const { look, isFaint, isBelonging, width, pieces, line, arrow, cross, id } = figure;
  const className = [
    'fp-link',
    `fp-link-${look}`,
    isBelonging ? 'fp-link-belonging' : '',
    isFaint ? 'fp-link-faint' : '',
    isChosen ? 'fp-link-chosen' : '',
  ]
    .join(' ')
    .trim();
  return (
    <g className={className} data-link={id} aria-hidden="true">
      <path className="fp-link-wide" d={pathOf(line)} />
      <path className="fp-link-line" d={pieces.map((piece) => pathOf(piece)).join('')} strokeWidth={width} />
      {arrow !== undefined && <path className="fp-link-arrow" d={pathOf(arrow, true)} />}
      {cross.length > 0 && <path className="fp-link-cross" d={cross.map((stroke) => pathOf(stroke)).join('')} />}
    </g>
  );
}, areSame);

/** What it is in words, above all that is drawn. */
export function LinkName({ figure: { link, middle } }: { readonly figure: LinkFigure }) {
  const words = useLinkWords();
  const [first] = link.links;
  const name = typeInWords(first, words);
  return (
    <text className="fp-link-name" x={middle.x} y={middle.y - 5} aria-hidden="true">
      {link.links.length > 1 ? `${link.links.length} × ${name}` : name}
    </text>
  );
}

/** Figures are made anew for each drag; most of them are the same lines. */
function areSame(before: LinkProps, now: LinkProps): boolean {
  return (
    before.isChosen === now.isChosen &&
    before.figure.link === now.figure.link &&
    pathOf(before.figure.line) === pathOf(now.figure.line)
  );
}
