// Sheets of the frame in whose place a page of somebody else stands: what leads to them leads to the upper left of that page, and what the
// frame's tags say of them is empty, for nothing of them is seen.
import { isDictionary, Reference, type PdfValue } from '../structure/pdf-syntax.ts';
import type { PageBox } from './page-box.ts';

export class LedPages {
  /** Upper left of what is seen, in the page's own coordinates, by the number the sheet has in the frame. */
  readonly #corners = new Map<number, readonly [number, number]>();

  get count(): number {
    return this.#corners.size;
  }

  add(sheet: number, box: PageBox): void {
    this.#corners.set(sheet, cornerOf(box));
  }

  /** The same value with every destination and tag of such a sheet turned; everything else as it is. */
  turned(value: PdfValue): PdfValue {
    if (this.#corners.size === 0) return value;
    if (Array.isArray(value)) {
      const [page, kind] = value;
      const corner = page instanceof Reference && kind === '/XYZ' ? this.#corners.get(page.number) : undefined;
      if (page === undefined || corner === undefined) return value.map((one) => this.turned(one));
      return [page, '/XYZ', ...corner.map((one) => String(Math.round(one * 100) / 100)), '0'];
    }
    if (!isDictionary(value)) return value;
    const page = value.get('Pg');
    const isOfSheet = page instanceof Reference && this.#corners.has(page.number);
    return new Map(
      [...value].map(([key, one]): [string, PdfValue] => [key, isOfSheet && key === 'K' ? [] : this.turned(one)]),
    );
  }
}

function cornerOf({ x0, y0, x1, y1, rotation }: PageBox): readonly [number, number] {
  switch (rotation) {
    case 90:
      return [x0, y0];
    case 180:
      return [x1, y0];
    case 270:
      return [x1, y1];
    default:
      return [x0, y1];
  }
}
