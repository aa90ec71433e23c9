// One PDF open in the engine. Its bytes are fetched as they are needed: a file of a gigabyte never stands in memory.
import { FocalPointError } from '../../../shared/language/result.ts';
import { release } from '../../../shared/language/release.ts';
import { BlockSource, type PageSink, type PageSource } from '../page-source.ts';
import type { Pdfium, Pointer } from './pdfium.ts';

/** Points (1/72 inch) of the page as it is seen, turned and cropped. */
export interface SeenSize {
  readonly width: number;
  readonly height: number;
  /** Degrees clockwise. */
  readonly rotation: number;
}

/** FPDF_ERR_PASSWORD */
const passwordError = 4;
/** FPDF_FILEACCESS holds lengths in 32 bits, of which the engine uses 31. */
const mostBytes = 2 ** 31 - 1;
/** FPDF_NO_INCREMENTAL | FPDF_REMOVE_SECURITY */
const wholeAndOpen = 3;

export class OpenPdf {
  readonly pages: number;
  readonly isEncrypted: boolean;
  /** Opened by the password of its owner: nothing is forbidden. */
  readonly isOwners: boolean;
  readonly signatures: number;
  readonly engine: Pdfium;
  readonly document: Pointer;
  readonly #source: BlockSource;
  readonly #access: Pointer;
  readonly #read: Pointer;
  #failure: unknown;

  /**
   * @throws FocalPointError `pages.password-needed` (none was given), `pages.wrong-password`, `pages.unreadable`, `pages.too-large`; what the
   *         source throws.
   */
  constructor(engine: Pdfium, source: PageSource, password = '') {
    if (source.size > mostBytes) throw new FocalPointError('pages.too-large');
    this.engine = engine;
    this.#source = new BlockSource(source);
    const { pdfium } = engine;
    this.#read = pdfium.addFunction((_, offset = 0, buffer = 0, length = 0) => {
      // An error must not cross the engine: it would be left in the middle of what it does.
      try {
        const bytes = this.#source.read(offset >>> 0, length);
        if (bytes.length !== length) return 0;
        pdfium.HEAPU8.set(bytes, buffer);
        release(bytes);
        return 1;
      } catch (error) {
        this.#failure ??= error;
        return 0;
      }
    }, 'iiiii');
    this.#access = pdfium.wasmExports.malloc(12);
    pdfium.setValue(this.#access, source.size, 'i32');
    pdfium.setValue(this.#access + 4, this.#read, 'i32');
    pdfium.setValue(this.#access + 8, 0, 'i32');
    this.document = source.size === 0 ? 0 : engine.FPDF_LoadCustomDocument(this.#access, password);
    if (this.document === 0) {
      const error = source.size === 0 ? 0 : engine.FPDF_GetLastError();
      this.#letGo();
      this.demandRead();
      if (error !== passwordError) throw new FocalPointError('pages.unreadable');
      throw new FocalPointError(password === '' ? 'pages.password-needed' : 'pages.wrong-password');
    }
    this.pages = engine.FPDF_GetPageCount(this.document);
    this.isEncrypted = engine.EPDF_IsEncrypted(this.document);
    this.isOwners = this.isEncrypted && engine.EPDF_IsOwnerUnlocked(this.document);
    this.signatures = Math.max(0, engine.FPDF_GetSignatureCount(this.document));
  }

  /** @throws what the source threw since the last question: a damaged vault must not look like a damaged PDF. */
  demandRead(): void {
    const failure = this.#failure;
    this.#failure = undefined;
    if (failure instanceof Error) throw failure;
    if (failure !== undefined) throw new Error('the source threw something that is no error');
  }

  /** Without loading the page; undefined for a page that is not there. @param index  from 0. */
  sizeOf(index: number): SeenSize | undefined {
    const { engine } = this;
    const size = engine.pdfium.wasmExports.malloc(8);
    try {
      if (!engine.FPDF_GetPageSizeByIndexF(this.document, index, size)) return undefined;
      const width = engine.pdfium.getValue(size, 'float');
      const height = engine.pdfium.getValue(size + 4, 'float');
      if (!(width > 0 && height > 0)) return undefined;
      return { width, height, rotation: Math.max(0, engine.EPDF_GetPageRotationByIndex(this.document, index)) * 90 };
    } finally {
      engine.pdfium.wasmExports.free(size);
    }
  }

  /** Runs `work` with the loaded page. @throws FocalPointError `pages.page-unreadable`; what the source throws. */
  withPage<Value>(index: number, work: (page: Pointer) => Value): Value {
    const page = index < 0 || index >= this.pages ? 0 : this.engine.FPDF_LoadPage(this.document, index);
    if (page === 0) {
      this.demandRead();
      throw new FocalPointError('pages.page-unreadable', { page: index + 1 });
    }
    try {
      const value = work(page);
      this.demandRead();
      return value;
    } finally {
      this.engine.FPDF_ClosePage(page);
    }
  }

  /** The document written anew: whole, without encryption, with a plain table. What nothing refers to is left out. */
  writeCopy(sink: PageSink): void {
    this.#save(this.document, { write: (bytes) => sink.write(Buffer.from(bytes)) });
  }

  /** Only these pages, and only what they need. @param indices  from 0. @param sink  copies what it is given: it lies in the engine's memory. */
  writePages(indices: readonly number[], sink: PageSink): void {
    const { engine } = this;
    const copy = engine.FPDF_CreateNewDocument();
    const list = engine.pdfium.wasmExports.malloc(4 * indices.length);
    try {
      for (const [place, index] of indices.entries()) engine.pdfium.setValue(list + 4 * place, index, 'i32');
      const isCopied = engine.FPDF_ImportPagesByIndex(copy, this.document, list, indices.length, 0);
      this.demandRead();
      if (!isCopied) throw new FocalPointError('pages.unreadable');
      this.#save(copy, sink);
    } finally {
      engine.pdfium.wasmExports.free(list);
      engine.FPDF_CloseDocument(copy);
    }
  }

  close(): void {
    this.engine.FPDF_CloseDocument(this.document);
    this.#letGo();
  }

  #save(document: Pointer, sink: PageSink): void {
    const { pdfium } = this.engine;
    const write = pdfium.addFunction((_, buffer = 0, length = 0) => {
      try {
        sink.write(pdfium.HEAPU8.subarray(buffer, buffer + length));
        return 1;
      } catch (error) {
        this.#failure ??= error;
        return 0;
      }
    }, 'iiii');
    const writer = pdfium.wasmExports.malloc(8);
    pdfium.setValue(writer, 1, 'i32');
    pdfium.setValue(writer + 4, write, 'i32');
    try {
      const isWritten = this.engine.FPDF_SaveAsCopy(document, writer, wholeAndOpen);
      this.demandRead();
      if (!isWritten) throw new FocalPointError('pages.unreadable');
    } finally {
      pdfium.removeFunction(write);
      pdfium.wasmExports.free(writer);
    }
  }

  #letGo(): void {
    this.engine.pdfium.removeFunction(this.#read);
    this.engine.pdfium.wasmExports.free(this.#access);
    this.#source.wipe();
  }
}
