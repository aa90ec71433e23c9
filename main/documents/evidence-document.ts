// pdfkit with its faults mended, so that what leaves here is PDF/A-3a and PDF/UA-1 by their machine-checkable rules:
// escaped XMP with the UA mark, PDF 1.7, exact outline targets and counts, byte-ordered names, back-pressure, an ID from the content.
// It knows pages, bytes and tags; what is printed on them must never enter.
import { createHash } from 'node:crypto';
import PDFDocument from 'pdfkit';
import { runsOf } from '../../shared/domain/court-file/kept-numbers.ts';
import { strictAssert } from '../../shared/language/habits.ts';
import type { ByteSink } from './byte-sink.ts';
import { faces, fontFile, type Face } from './font-files.ts';
import type { LinkPlace } from './layout/page-plan.ts';
import type { PdfFont, PdfkitInternals, PdfReference, PdfTree } from './pdfkit-internals.ts';
import { metadataPacket } from './document-metadata.ts';
import type { SignatureField } from './signature/signature-revision.ts';

export interface DocumentDescription {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  /** BCP 47, e.g. `sr-Cyrl`. */
  readonly language: string;
  /** The record's time, never the clock's: the same record gives the same bytes. */
  readonly madeAt: string;
  /** Pages of a bundle, into which pages of others come: it claims neither PDF/A nor PDF/UA, and has numbers of its own, one for each page. */
  readonly ofBundle?: readonly string[];
}

/** `y` in points from the bottom of the page that was current when it was added; level 0 is the outermost. */
interface Bookmark {
  readonly level: number;
  readonly title: string;
  readonly page: PdfReference;
  readonly y: number;
}

const producer = 'Focal Point';

export class EvidenceDocument extends PDFDocument {
  // Class fields are set only after pdfkit's constructor has already written the first bytes; `declare` keeps those safe.
  declare private pending: Uint8Array[];
  declare private written: number;
  declare private digest: ReturnType<typeof createHash>;
  private readonly bookmarks: Bookmark[] = [];
  private field: Pick<SignatureField, 'object' | 'dictionary'> | undefined;
  private tableAt = 0;
  private readonly description: DocumentDescription;
  private readonly fonts: Readonly<Record<Face, PdfFont>>;

  constructor(description: DocumentDescription) {
    super({
      autoFirstPage: false,
      pdfVersion: '1.7',
      subset: 'PDF/A-3a',
      tagged: true,
      displayTitle: true,
      lang: description.language,
      font: fontFile('regular'),
      // `Typeface` keeps what it shaped; pdfkit's own cache would keep every glyph object of every date and hash as well.
      fontLayoutCache: false,
      info: {
        Title: description.title,
        Author: description.author,
        Subject: description.subject,
        Creator: producer,
        Producer: producer,
        CreationDate: new Date(description.madeAt),
        ModDate: new Date(description.madeAt),
      },
    });
    this.description = description;
    const inner = internals(this);
    inner._root.data['PageLabels'] = { Nums: labelsOf(description.ofBundle) };
    const names = inner._root.data['Names'] as PdfReference; // pdfkit's catalogue always holds a reference here
    mendTree(names.data['Dests'] as PdfTree, byteOrder);
    const structure = inner._root.data['StructTreeRoot'] as PdfReference; // made by `tagged: true`
    mendTree(structure.data['ParentTree'] as PdfTree);
    this.fonts = Object.fromEntries(faces.map((face) => [face, this.openFace(face)])) as Record<Face, PdfFont>; // every face is mapped
  }

  /** The embedded font of a face, for measuring and setting. */
  faceFont(face: Face): PdfFont {
    return this.fonts[face];
  }

  /** The size of everything written so far, in bytes. */
  get size(): number {
    return this.written;
  }

  /** Adds a bookmark to the current page. */
  bookmark(level: number, title: string, top: number): void {
    const { page } = internals(this);
    this.bookmarks.push({ level, title, page: page.dictionary, y: page.height - top });
  }

  /** Names a place on the current page; `top` in points from its top edge. */
  place(name: string, top: number): void {
    this.addNamedDestination(name, 'XYZ', null as never, top, null as never); // null keeps the reader's place and zoom
  }

  /** A box that leads to a place when it is clicked: of this file, or of one that lies in the same folder (ISO 32000-1, 12.6.4.3). */
  lead(
    {
      x,
      y,
      width,
      height,
    }: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
    to: LinkPlace,
    { structParent, says }: { readonly structParent: PDFKit.PDFStructureElement; readonly says: string },
  ): void {
    // pdfkit takes these two; its types do not name them.
    const options = { structParent, Contents: new String(says) } as never;
    if (typeof to === 'string') {
      this.goTo(x, y, width, height, to, options);
      return;
    }
    const action = internals(this).ref({
      S: 'GoToR',
      F: { Type: 'Filespec', F: new String(to.file), UF: new String(to.file) },
      D: new String(to.place),
    });
    action.end();
    this.annotate(x, y, width, height, Object.assign(options, { Subtype: 'Link', A: action }));
  }

  /** Opens at page 1 in its real size, as courts ask. Call it while page 1 is current. */
  openAtFirstPage(): void {
    internals(this)._root.data['OpenAction'] = [internals(this).page.dictionary, 'XYZ', null, null, 1];
  }

  /**
   * Draws an empty signature field on the current page, without extent, in the structure as what it is for: `says`.
   * At most one in a document.
   */
  signatureField(says: string, element: PDFKit.PDFStructureElement): void {
    const inner = internals(this);
    this.annotate(0, inner.page.height, 0, 0, {
      Subtype: 'Widget',
      FT: 'Sig',
      T: new String('Signature'),
      TU: new String(says),
      Contents: new String(says),
      Rect: [0, 0, 0, 0],
      P: inner.page.dictionary,
      F: 4,
      structParent: element,
    } as never); // pdfkit takes these; its types do not name them
    const reference = inner.page.annotations.at(-1);
    const dictionary = this.pending.at(-2);
    strictAssert(reference !== undefined && dictionary !== undefined, 'an annotation is written as soon as it is made');
    this.field = { object: reference.id, dictionary: Buffer.from(dictionary).toString('latin1').trimEnd() };
    // SignaturesExist and AppendOnly (ISO 32000-1, table 219).
    inner._root.data['AcroForm'] = inner.ref({ Fields: [reference], SigFlags: 3 });
  }

  /** After the document is finished: what a further revision needs to sign it; undefined without a signature field. */
  signable(): Omit<SignatureField, 'reason'> | undefined {
    if (this.field === undefined) return undefined;
    const { _root, _info, _offsets, _id } = internals(this);
    return {
      ...this.field,
      size: _offsets.length + 1,
      root: `${_root.id} 0 R`,
      info: `${_info.id} 0 R`,
      id: Buffer.from(_id).toString('hex'),
      table: this.tableAt,
    };
  }

  /** Hands every byte written so far to `sink`; resolves when it may take more. */
  async drainTo(sink: ByteSink): Promise<void> {
    if (this.pending.length === 0) return;
    const chunks = this.pending;
    this.pending = [];
    await sink.write(chunks.length === 1 && chunks[0] !== undefined ? chunks[0] : Buffer.concat(chunks));
  }

  /** Finishes the document and hands over the rest. The ID is the SHA-256 of every byte before the trailer, cut to 16. */
  async finishTo(sink: ByteSink): Promise<void> {
    this.end();
    await this.drainTo(sink);
  }

  // pdfkit's own `_write` pushes into a stream that never pushes back; here the bytes wait for `drainTo`.
  protected _write(data: unknown): void {
    const chunk = data instanceof Uint8Array ? data : Buffer.from(`${String(data)}\n`, 'latin1');
    this.pending ??= [];
    this.digest ??= createHash('sha256');
    this.written = (this.written ?? 0) + chunk.length;
    this.pending.push(chunk);
    this.digest.update(chunk);
    (this as unknown as { _offset: number })._offset += chunk.length; // read by pdfkit for the cross-reference table
  }

  protected _finalize(): void {
    internals(this)._id = this.digest.copy().digest().subarray(0, 16);
    this.tableAt = this.written;
    const base = PDFDocument.prototype as unknown as { _finalize(): void }; // private in the types, present in 0.20.2
    base._finalize.call(this);
  }

  // The whole packet is written here: pdfkit does not escape XML and knows no PDF/UA part beside a PDF/A part.
  override endMetadata(): void {
    const packet = metadataPacket({ ...this.description, producer, claims: this.description.ofBundle === undefined });
    const metadata = internals(this).ref({ Type: 'Metadata', Subtype: 'XML' });
    metadata.compress = false;
    metadata.end(Buffer.from(packet, 'utf8'));
    internals(this)._root.data['Metadata'] = metadata;
  }

  override endOutline(): void {
    const inner = internals(this);
    const { dictionary } = inner.outline;
    if (this.bookmarks.length === 0) return dictionary.end();
    writeOutline(this.bookmarks, dictionary, (data) => inner.ref(data));
    inner._root.data['Outlines'] = dictionary;
    inner._root.data['PageMode'] = 'UseOutlines';
  }

  // pdfkit's own form knows only fields with letters in them, whose fonts it would list here.
  override endAcroForm(): this {
    // Only `signatureField` sets it, to a reference.
    (internals(this)._root.data['AcroForm'] as PdfReference | undefined)?.end();
    return this;
  }

  private openFace(face: Face): PdfFont {
    this.font(fontFile(face));
    return internals(this)._font;
  }
}

/** pdfkit's private side; the one cast that reaches it. */
export function internals(document: EvidenceDocument): PdfkitInternals {
  return document as unknown as PdfkitInternals; // shape pinned with pdfkit 0.20.2
}

/** Page labels (ISO 32000-1, 12.4.2). @param numbers  as printed, from the first page on; none where they are those of the PDF. */
function labelsOf(numbers: readonly string[] = []): unknown[] {
  let page = 0;
  const labels = runsOf(numbers).flatMap(({ first, pages }): unknown[] => {
    const [, prefix = '', digits] = /^(.*?)(\d+)$/.exec(first) ?? [];
    const numbered = {
      S: 'D',
      ...(prefix === '' ? {} : { P: new String(prefix) }),
      ...(digits === '1' ? {} : { St: Number(digits) }),
    };
    const from = page;
    page += pages;
    if (digits !== undefined) return [from, numbered];
    if (first === '') return from === 0 || numbers[from - 1] !== '' ? [from, { S: 'r' }] : [];
    // Letters of a label go A, Z, AA, BB in a reader, and ours do not: each is said.
    return numbers.slice(from, page).flatMap((number, index) => [from + index, { P: new String(number) }]);
  });
  return labels.length === 0 ? [0, { S: 'D' }] : labels;
}

function byteOrder(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a, 'latin1'), Buffer.from(b, 'latin1'));
}

/** The root node of a tree carries no limits (ISO 32000-1, 7.9.6), and names are ordered by their bytes. */
function mendTree(tree: PdfTree, compare?: (a: string, b: string) => number): void {
  tree.limits = false;
  if (compare !== undefined) tree._compareKeys = compare;
}

interface OutlineNode {
  readonly bookmark: Bookmark | undefined;
  readonly reference: PdfReference;
  readonly children: OutlineNode[];
}

/** The outline with exact targets and recursive counts: two levels are open, deeper ones closed (negative count). */
function writeOutline(
  bookmarks: readonly Bookmark[],
  outline: PdfReference,
  ref: (data: Record<string, unknown>) => PdfReference,
): void {
  outline.data['Type'] = 'Outlines';
  const root: OutlineNode = { bookmark: undefined, reference: outline, children: [] };
  const path = [root];
  for (const bookmark of bookmarks) {
    const node = { bookmark, reference: ref({}), children: [] };
    path.length = Math.min(path.length, bookmark.level + 1);
    path.at(-1)?.children.push(node);
    path.push(node);
  }
  finishOutline(root, undefined, 0);
}

/** @returns how many items are visible below this node when it is open. */
function finishOutline(node: OutlineNode, parent: OutlineNode | undefined, depth: number): number {
  let visible = 0;
  for (const [index, child] of node.children.entries()) {
    Object.assign(child.reference.data, {
      Prev: node.children[index - 1]?.reference,
      Next: node.children[index + 1]?.reference,
    });
    const below = finishOutline(child, node, depth + 1);
    visible += 1 + (depth < 1 ? below : 0);
  }
  const { bookmark } = node;
  Object.assign(node.reference.data, {
    Title: bookmark === undefined ? undefined : new String(bookmark.title),
    Dest: bookmark === undefined ? undefined : [bookmark.page, 'XYZ', null, bookmark.y, 0],
    Parent: parent?.reference,
    First: node.children[0]?.reference,
    Last: node.children.at(-1)?.reference,
    Count: node.children.length === 0 ? undefined : depth < 2 ? visible : -visible,
  });
  node.reference.end();
  return visible;
}
