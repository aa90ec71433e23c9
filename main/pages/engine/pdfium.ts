// PDFium as WebAssembly, behind the few functions that are used. It sees only the memory it was given, opens no file and runs no script:
// it was built without a script engine and without XFA. Which build, and why: docs/decisions/0019-pages-of-others-are-read-by-pdfium.md.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { init } from '@embedpdf/pdfium';

/** A place in the engine's memory; 0 is none. */
export type Pointer = number;

/** What of PDFium is called. The signatures are those of fpdfview.h, fpdf_text.h, fpdf_save.h, fpdf_flatten.h fpdf_edit.h and fpdf_ppo.h. */
export interface Pdfium {
  PDFiumExt_Init(): void;
  FPDF_LoadCustomDocument(access: Pointer, password: string): Pointer;
  FPDF_CloseDocument(document: Pointer): void;
  FPDF_GetLastError(): number;
  FPDF_GetPageCount(document: Pointer): number;
  FPDF_GetPageSizeByIndexF(document: Pointer, index: number, size: Pointer): boolean;
  EPDF_GetPageRotationByIndex(document: Pointer, index: number): number;
  EPDF_IsEncrypted(document: Pointer): boolean;
  EPDF_IsOwnerUnlocked(document: Pointer): boolean;
  FPDF_GetSignatureCount(document: Pointer): number;
  FPDF_LoadPage(document: Pointer, index: number): Pointer;
  FPDF_ClosePage(page: Pointer): void;
  FPDF_GetPageWidthF(page: Pointer): number;
  FPDF_GetPageHeightF(page: Pointer): number;
  FPDF_GetPageBoundingBox(page: Pointer, box: Pointer): boolean;
  FPDFPage_GetRotation(page: Pointer): number;
  FPDFPage_GetAnnotCount(page: Pointer): number;
  FPDFDoc_GetAttachmentCount(document: Pointer): number;
  FPDFBookmark_GetFirstChild(document: Pointer, parent: Pointer): Pointer;
  FPDF_GetFormType(document: Pointer): number;
  FPDF_GetMetaText(document: Pointer, tag: string, buffer: Pointer, length: number): number;
  FPDFPage_CountObjects(page: Pointer): number;
  FPDFPage_GetObject(page: Pointer, index: number): Pointer;
  FPDFPageObj_GetType(object: Pointer): number;
  FPDFPageObj_GetMatrix(object: Pointer, matrix: Pointer): boolean;
  FPDFFormObj_CountObjects(form: Pointer): number;
  FPDFFormObj_GetObject(form: Pointer, index: number): Pointer;
  FPDFImageObj_GetImagePixelSize(image: Pointer, width: Pointer, height: Pointer): boolean;
  FPDFPage_Flatten(page: Pointer, forPrint: number): number;
  FPDFBitmap_Create(width: number, height: number, hasAlpha: number): Pointer;
  FPDFBitmap_FillRect(bitmap: Pointer, left: number, top: number, width: number, height: number, colour: number): void;
  FPDFBitmap_GetBuffer(bitmap: Pointer): Pointer;
  FPDFBitmap_GetStride(bitmap: Pointer): number;
  FPDFBitmap_Destroy(bitmap: Pointer): void;
  FPDF_RenderPageBitmap(
    bitmap: Pointer,
    page: Pointer,
    left: number,
    top: number,
    width: number,
    height: number,
    rotate: number,
    flags: number,
  ): void;
  FPDFText_LoadPage(page: Pointer): Pointer;
  FPDFText_ClosePage(text: Pointer): void;
  FPDFText_CountChars(text: Pointer): number;
  FPDFText_GetUnicode(text: Pointer, index: number): number;
  FPDFText_GetTextObject(text: Pointer, index: number): Pointer;
  /** 3: neither filled nor stroked. */
  FPDFTextObj_GetTextRenderMode(object: Pointer): number;
  FPDFText_GetCharBox(
    text: Pointer,
    index: number,
    left: Pointer,
    right: Pointer,
    bottom: Pointer,
    top: Pointer,
  ): boolean;
  FPDF_CreateNewDocument(): Pointer;
  FPDF_ImportPagesByIndex(to: Pointer, from: Pointer, indices: Pointer, count: number, at: number): boolean;
  FPDF_SaveAsCopy(document: Pointer, writer: Pointer, flags: number): boolean;
  readonly pdfium: {
    readonly HEAPU8: Uint8Array;
    readonly wasmExports: { malloc(bytes: number): Pointer; free(pointer: Pointer): void };
    addFunction(call: (...numbers: number[]) => number, signature: string): Pointer;
    removeFunction(pointer: Pointer): void;
    setValue(pointer: Pointer, value: number, type: string): void;
    getValue(pointer: Pointer, type: string): number;
  };
}

/** The translated program; made once in a process and handed to each thread, which then starts in half the time. */
export type CompiledEngine = object;

interface Compiler {
  compile(bytes: Uint8Array): Promise<CompiledEngine>;
  readonly Instance: new (engine: CompiledEngine, imports: object) => { readonly exports: object };
}

// Neither Node's types nor the language's name it; it is there in every Node.
const { WebAssembly: compiler } = globalThis as unknown as { WebAssembly: Compiler };

/** Named with every inspection: with a newer engine it is made again. */
export const engineVersion = `@embedpdf/pdfium 2.15.1, inspection 3`;

let compiled: Promise<CompiledEngine> | undefined;

/**
 * Translates the engine, once for the process, and keeps it. Called by the process's own thread before a thread that uses it starts, so that
 * its code stays when such a thread ends (decision 0014: V8 may fail when the last user of a module goes).
 */
export function compilePdfium(): Promise<CompiledEngine> {
  compiled ??= compiler.compile(readFileSync(createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm')));
  return compiled;
}

/** An engine with memory of its own. Whoever has hung or broken one ends its thread. */
export async function startPdfium(engine: CompiledEngine): Promise<Pdfium> {
  const module = await init({
    // Emscripten's own name for the hook; its types leave the imports open.
    instantiateWasm: (imports: object, done: (instance: object, engine: CompiledEngine) => void): object => {
      const instance = new compiler.Instance(engine, imports);
      done(instance, engine);
      return instance.exports;
    },
    print: () => undefined,
    printErr: () => undefined,
  });
  // The package types every function of PDFium in general; `Pdfium` names those that are called here.
  const pdfium = module as unknown as Pdfium;
  pdfium.PDFiumExt_Init();
  return pdfium;
}
