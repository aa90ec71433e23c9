// The door of pages: documents that others made, looked at, drawn, read and carried into a bundle. It opens no file and knows no vault; it
// runs on a thread that may be ended at any moment, for nobody knows what is in them.
export { assemble, type AssembledBundle, type Bundle, type BundlePage, type EarlierPages } from './carry/assemble.ts';
export { carryVersion, EarlierVolume } from './carry/earlier-volume.ts';
export { drawnPieces } from './carry/drawn-pieces.ts';
export { PieceRoom } from './carry/piece-room.ts';
export { plainPieces, type PlainPiece } from './carry/plain-pieces.ts';
export { OpenPdf, type SeenSize } from './engine/open-pdf.ts';
export { compilePdfium, engineVersion, startPdfium, type CompiledEngine, type Pdfium } from './engine/pdfium.ts';
export { drawPage, type DrawnPage } from './engine/render-page.ts';
export { textOfPage } from './engine/text-of-page.ts';
export { greyPageOfPdf, greyPageOfPicture } from './machine/grey-page.ts';
export { MachineReader, machineReaderVersion } from './machine/machine-reader.ts';
export { fatalInspection, inspectPdf } from './inspect-pdf.ts';
export type { PageSink, PageSource } from './page-source.ts';
export { drawnPdf, drawnPictures } from './redact/drawn-pages.ts';
export { UnreadableSyntax } from './structure/pdf-syntax.ts';
export { proveRedacted, type ToProve } from './redact/prove-redacted.ts';
export { textUnder, type TextUnder, type WordedDocument } from './redact/text-under.ts';
export { writeRedacted } from './redact/write-redacted.ts';
export { drawPicturePage, inspectPicture, picturePieces } from './picture-pages.ts';
