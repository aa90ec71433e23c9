// How a firearm was loaded when it was recovered, in words and, for a revolver, as the map of its cylinder seen from behind.
import { drawnCylinder, type ChamberState, type LoadedState } from '../../../shared/domain/loaded-state.ts';
import type { QuantityBalance } from '../../../shared/domain/quantity-balance.ts';
import { formatNumber } from '../../../shared/text/format.ts';
import type { DocumentText } from '../document-text.ts';
import type { Composition } from '../layout/composition.ts';
import { widthOf } from '../layout/break-lines.ts';
import type { Circle } from '../layout/page-plan.ts';
import { inks, styles } from '../layout/style.ts';
import { setDefinitions, type Definition } from '../parts/definitions.ts';

const side = 118;

export function composeLoadedState(composition: Composition, state: LoadedState | undefined, text: DocumentText): void {
  if (state === undefined) return;
  composition.heading(3, text.text('loaded.title'), styles.subsection, { before: 7, after: 4 });
  const { cylinder } = state;
  const height = cylinder === undefined ? 40 : side + 4;
  composition.reserve(height);
  const top = composition.y;
  const page = composition.pages.length;
  const width = cylinder === undefined ? composition.width : composition.width - side - 22;
  setDefinitions(composition, words(state, text), { columns: cylinder === undefined ? 4 : 2, width, after: 4 });
  if (cylinder === undefined || composition.pages.length !== page) return;
  const below = composition.y;
  drawCylinder(composition, cylinder, top, text);
  composition.y = Math.max(below, top + height);
}

function words(state: LoadedState, text: DocumentText): (Definition | undefined)[] {
  const style = { ...styles.body, size: 8.8, leading: 12.6 };
  const said = (label: string, value: string): Definition => ({ label, value, style });
  const { cylinder, roundsInMagazine } = state;
  return [
    cylinder === undefined
      ? said(text.text('loaded.chamber'), text.vocabulary(`chamberState.${state.chamber}`))
      : said(
          text.text('loaded.cylinder'),
          cylinder.map((content, index) => `${index + 1} ${text.vocabulary(`chamberContent.${content}`)}`).join(' · '),
        ),
    cylinder === undefined
      ? said(
          text.text('loaded.magazine'),
          [
            text.vocabulary(`magazinePosition.${state.magazine}`),
            roundsInMagazine === undefined ? '' : text.vocabulary('quantityUnit.round', { count: roundsInMagazine }),
          ]
            .filter((part) => part !== '')
            .join(' · '),
        )
      : undefined,
    said(text.text('loaded.selector'), text.vocabulary(`selectorPosition.${state.selector}`)),
    said(text.text('loaded.hammer'), text.vocabulary(`hammerPosition.${state.hammer}`)),
    state.note === '' ? undefined : said(text.text('receipt.note'), state.note),
  ];
}

/** Empty: a ring. Live: a full disc with its primer. Fired case: a ring with a struck primer. Unknown: a question mark. */
function drawCylinder(
  composition: Composition,
  cylinder: readonly ChamberState[],
  top: number,
  text: DocumentText,
): void {
  const scale = side / 2 - 2;
  const x = composition.left + composition.width - side / 2;
  const y = top + side / 2;
  const alternative = text.text('loaded.drawing', {
    chambers: cylinder
      .map((content, index) => `${index + 1}: ${text.vocabulary(`chamberContent.${content}`)}`)
      .join(', '),
  });
  const node = composition.element('Figure', { alternative });
  const chambers = drawnCylinder(cylinder).map((chamber) => ({
    ...chamber,
    x: x + chamber.x * scale,
    y: y + chamber.y * scale,
    radius: chamber.radius * scale,
  }));
  composition.mark({
    kind: 'circles',
    node,
    circles: [
      { x, y, radius: scale, stroke: inks.black, weight: 1 },
      { x, y, radius: scale * 0.09, stroke: inks.black, weight: 0.7 },
      ...chambers.flatMap(chamberCircles),
    ],
  });
  for (const { position, content, x: cx, y: cy, radius } of chambers) {
    const outwards = (radius + 9) / Math.hypot(cx - x, cy - y);
    const number = String(position);
    const style = position === 1 ? styles.cellStrong : styles.cellQuiet;
    // The number stands towards the axis, where there is room whatever the size of the cylinder.
    const at = { x: cx - (cx - x) * outwards, y: cy - (cy - y) * outwards };
    composition.lineAt(
      number,
      style,
      at.x - widthOf(composition.typefaces, number, style) / 2,
      at.y - style.leading / 2,
      {
        node,
      },
    );
    if (content === 'not-recorded') {
      const width = widthOf(composition.typefaces, '?', styles.cellStrong);
      composition.lineAt('?', styles.cellStrong, cx - width / 2, cy - styles.cellStrong.leading / 2, { node });
    }
  }
}

function chamberCircles({
  content,
  x,
  y,
  radius,
}: {
  readonly content: ChamberState;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}): Circle[] {
  const ring = { x, y, radius, stroke: inks.black, weight: 0.8 };
  switch (content) {
    case 'empty':
    case 'not-recorded':
      return [ring];
    case 'round':
      return [
        { ...ring, fill: inks.grey },
        { x, y, radius: radius * 0.38, fill: inks.white, stroke: inks.black, weight: 0.5 },
      ];
    case 'case':
      return [
        ring,
        { x, y, radius: radius * 0.78, stroke: inks.black, weight: 0.5 },
        { x, y, radius: radius * 0.38, stroke: inks.black, weight: 0.5 },
        { x, y, radius: radius * 0.16, fill: inks.black },
      ];
  }
}

/** `281 left of 300: 12 split off, 7 test-fired`; undefined where nothing was taken. */
export function balanceDefinition(balance: QuantityBalance | undefined, text: DocumentText): Definition | undefined {
  if (balance === undefined) return undefined;
  const number = (value: number): string => formatNumber(value, text.language, 0);
  const taken = (['testFired', 'splitOff', 'consumed'] as const)
    .filter((name) => balance[name] > 0)
    .map((name) => `${number(balance[name])} ${text.text(`balance.${name}`)}`);
  return {
    label: text.text('balance.title'),
    value: `${number(balance.received)} = ${[`${number(balance.left)} ${text.text('balance.left')}`, ...taken].join(' + ')}`,
  };
}
