// The engine ships no types; these are the functions that are called (tesseract.js-core 7, `TessBaseAPI` of Tesseract 5).
declare module 'tesseract.js-core/tesseract-core-simd-lstm.js' {
  export interface TessBaseAPI {
    /** @param engine  1: the LSTM engine. @returns 0 where it could start. */
    Init(folder: string, languages: string, engine: number, settings: string | null): number;
    /** Takes `/input`. @param orientation  as EXIF counts: 1 upright, 6 to be turned by 90° clockwise, 3 by 180°, 8 by 270°. */
    SetImageFile(orientation: number): number;
    /** @returns 0 where it could read. */
    Recognize(monitor: null): number;
    GetTSVText(page: number): string;
    SetPageSegMode(mode: number): void;
    SetVariable(name: string, value: string): boolean;
    Clear(): void;
    End(): void;
  }
  export interface TesseractCore {
    readonly TessBaseAPI: new () => TessBaseAPI;
    readonly FS: { writeFile(path: string, bytes: Uint8Array): void; unlink(path: string): void };
  }
  const start: (options: {
    wasmBinary: Uint8Array;
    print: (line: string) => void;
    printErr: (line: string) => void;
  }) => Promise<TesseractCore>;
  export default start;
}
