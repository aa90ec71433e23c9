// The private members of pdfkit 0.20.2 that `evidence-document.ts` must touch to mend it. Nothing else may name them.
// The version is pinned exactly; `tests/unit/documents/evidence-document.test.ts` fails when a new version changes them.

export interface PdfReference {
  readonly id: number;
  readonly data: Record<string, unknown>;
  end(chunk?: Uint8Array | string): void;
  write(chunk: Uint8Array | string): void;
  compress: boolean;
}

/** A run of glyphs as fontkit lays it out, positions in thousandths of the size. */
export interface GlyphPosition {
  readonly xAdvance: number;
  readonly advanceWidth: number;
  readonly xOffset: number;
}

export interface PdfFont {
  readonly id: string;
  readonly ascender: number;
  readonly descender: number;
  readonly capHeight: number;
  readonly font: {
    readonly unitsPerEm: number;
    hasGlyphForCodePoint(codePoint: number): boolean;
    layout(text: string): {
      readonly glyphs: readonly { readonly path: { toSVG(): string } }[];
      readonly positions: readonly GlyphPosition[];
    };
  };
  encode(text: string): [codes: string[], positions: GlyphPosition[]];
  ref(): PdfReference;
}

export interface PdfTree {
  limits: boolean;
  _compareKeys(a: string, b: string): number;
}

export interface PdfPage {
  readonly width: number;
  readonly height: number;
  readonly dictionary: PdfReference;
  readonly fonts: Record<string, PdfReference>;
  readonly annotations: readonly PdfReference[];
}

export interface PdfkitInternals {
  readonly _font: PdfFont;
  readonly _root: PdfReference;
  readonly _info: PdfReference;
  readonly _offsets: readonly number[];
  readonly page: PdfPage;
  readonly info: Record<string, unknown>;
  readonly outline: { readonly dictionary: PdfReference };
  _id: Uint8Array;
  subset: number;
  subset_conformance: string;
  ref(data: Record<string, unknown>): PdfReference;
  appendXML(xml: string, newline?: boolean): void;
  addContent(content: string): void;
}
