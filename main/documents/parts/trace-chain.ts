// The way of a firearm as a row of circles, one for each holder, and a dark one where it left lawful hands. The table below says the same in words.
import type { AnsweredFirearm } from '../../../shared/domain/tracing/answer.ts';
import { shownPartialDay } from '../../../shared/domain/tracing/partial-day.ts';
import { countryNames } from '../../../shared/reference/look-up.ts';
import type { DocumentText } from '../document-text.ts';
import { baselineOf, heightOf, type Composition } from '../layout/composition.ts';
import { breakLines } from '../layout/break-lines.ts';
import { inks, styles } from '../layout/style.ts';

const inRow = 5;
const radius = 9;

interface Station {
  readonly title: string;
  readonly below: string;
  readonly isDark: boolean;
}

/** Draws the chain over the full width, five to a row. */
export function drawChain(composition: Composition, firearm: AnsweredFirearm, text: DocumentText): void {
  const stations = stationsOf(firearm, text);
  const width = composition.width / Math.min(inRow, stations.length);
  for (let start = 0; start < stations.length; start += inRow) {
    const row = stations.slice(start, start + inRow).map((station) => ({
      ...station,
      lines: breakLines(
        composition.typefaces,
        [
          { text: `${station.title}\n`, style: styles.cellStrong },
          { text: station.below, style: styles.cellQuiet },
        ],
        width - 10,
      ),
    }));
    const below = Math.max(...row.map(({ lines }) => heightOf(lines)));
    composition.reserve(radius * 2 + 6 + below);
    drawRow(composition, row, { start, width, last: stations.length - 1 });
    composition.y += radius * 2 + 6 + below + 8;
  }
  composition.y += 4;
}

function stationsOf({ legs, diversion }: AnsweredFirearm, text: DocumentText): Station[] {
  const named = (code: string) => (code === '' ? '' : countryNames([code], text.language));
  const joined = (parts: readonly string[]) => parts.filter((one) => one !== '').join(' · ');
  const holders = legs.map(({ holder, country, from, until }): Station => ({
    title: holder,
    below: joined([named(country), shownPartialDay(from === '' ? until : from)]),
    isDark: false,
  }));
  if (diversion === undefined) return holders;
  const end: Station = {
    title: text.vocabulary(`diversionKind.${diversion.kind}`),
    below: joined([named(diversion.country), shownPartialDay(diversion.day)]),
    isDark: true,
  };
  return [...holders, end];
}

function drawRow(
  composition: Composition,
  row: readonly (Station & { readonly lines: ReturnType<typeof breakLines> })[],
  { start, width, last }: { readonly start: number; readonly width: number; readonly last: number },
): void {
  const top = composition.y;
  const node = composition.element('Figure', {
    alternative: row.map(({ title, below }) => `${title} ${below}`).join(' → '),
  });
  for (const [at, { isDark, lines }] of row.entries()) {
    const x = composition.left + at * width + radius;
    if (start + at < last)
      composition.mark({
        kind: 'box',
        x: x + radius,
        y: top + radius - 0.5,
        width: width - radius * 2,
        height: 1,
        fill: inks.black,
      });
    composition.mark({
      kind: 'circles',
      node,
      circles: [{ x, y: top + radius, radius, fill: isDark ? inks.black : inks.white, stroke: inks.black, weight: 1 }],
    });
    const style = { ...styles.cellStrong, ink: isDark ? inks.white : inks.black };
    const number = isDark ? '×' : String(start + at + 1);
    composition.mark({
      kind: 'line',
      node,
      x: x - composition.typefaces[style.face].width(number, style.size) / 2,
      baseline: baselineOf(top + radius - style.leading / 2, style.leading, style.size),
      runs: [{ text: number, style }],
    });
    composition.y = top + radius * 2 + 4;
    composition.lines(lines, { node, x: composition.left + at * width, width: width - 10 });
  }
  composition.y = top;
}
