// The ruler page of a label order: what to measure before the first label goes on a bag.
import type { DocumentText } from '../document-text.ts';
import { breakLines } from '../layout/break-lines.ts';
import type { Composition } from '../layout/composition.ts';
import { millimetre, styles } from '../layout/style.ts';

/** Two rulers, along and across: if they do not measure what they say, the printer scales and no code will read reliably. */
export function composeRuler(composition: Composition, text: DocumentText): void {
  composition.newPage();
  const { geometry } = composition;
  const along = Math.floor((geometry.width / millimetre - 8) / 10) * 10;
  const across = Math.floor((geometry.height / millimetre - 8) / 10) * 10;
  const x = 4 * millimetre;
  const y = 4 * millimetre;
  const ticks = (length: number, isAlong: boolean): [number, number, number, number][] =>
    Array.from({ length: length + 1 }, (_, index) => {
      const long = (index % 10 === 0 ? 4 : index % 5 === 0 ? 3 : 1.8) * millimetre;
      const at = index * millimetre;
      return isAlong ? [at - 0.2, 0, 0.4, long] : [0, at - 0.2, long, 0.4];
    });
  for (const [length, isAlong] of [
    [along, true],
    [across, false],
  ] as const) {
    const node = composition.element('Figure', { alternative: text.text('label.rulerAlternative', { length }) });
    composition.mark({ kind: 'modules', node, x, y, dark: ticks(length, isAlong) });
  }
  const style = { ...styles.body, size: 6.2, leading: 8, ink: '0 0 0' };
  composition.y = y + 6.5 * millimetre;
  const at = { x: x + 6.5 * millimetre, width: geometry.width - x - 9 * millimetre };
  composition.lines(
    breakLines(
      composition.typefaces,
      [{ text: `${text.text('label.rulerTitle')}\n${along} mm × ${across} mm`, style }],
      at.width,
    ),
    {
      node: composition.element('P'),
      ...at,
    },
  );
}
