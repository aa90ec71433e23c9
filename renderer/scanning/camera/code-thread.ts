// The thread in which pictures of the camera are read. Its own policy lets it reach nothing: the engine is handed to it, pictures come in,
// codes go out, and no picture stays.
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import type { CodeKind, SeenCode } from '../../../shared/domain/camera-view.ts';

/** What the page sends: the engine once and first, then one picture after the other. */
export type ToThread = { readonly engine: ArrayBuffer } | { readonly picture: VideoFrame };
/** Answers in the order of the pictures; `isReady` answers the engine, `hasFailed` anything that could not be done. */
export type FromThread =
  { readonly isReady: true } | { readonly codes: readonly SeenCode[] } | { readonly hasFailed: true };

const kinds: readonly CodeKind[] = ['QRCode', 'Code128'];
/** Wider pictures are read smaller: the bars of a label that fills the frame are still several dots wide. */
const mostWide = 1280;

let canvas: OffscreenCanvas | undefined;

globalThis.addEventListener('message', ({ data }: MessageEvent<ToThread>) => {
  answer(data).then(tell, () => tell({ hasFailed: true }));
});

function tell(message: FromThread): void {
  globalThis.postMessage(message);
}

async function answer(asked: ToThread): Promise<FromThread> {
  if ('picture' in asked) return { codes: await codesIn(asked.picture) };
  await prepareZXingModule({ overrides: { wasmBinary: asked.engine }, fireImmediately: true });
  return { isReady: true };
}

async function codesIn(picture: VideoFrame): Promise<SeenCode[]> {
  const { width, height, data } = pixelsOf(picture);
  const found = await readBarcodes(new ImageData(data, width, height), {
    formats: [...kinds],
    tryHarder: true,
    maxNumberOfSymbols: 12,
  });
  return found.flatMap(({ text, format, isValid, position: { topLeft, topRight, bottomLeft, bottomRight } }) => {
    const kind = kinds.find((one) => one === format);
    if (!isValid || kind === undefined || text === '') return [];
    const corners = [topLeft, topRight, bottomLeft, bottomRight];
    return {
      text,
      kind,
      x: corners.reduce((sum, corner) => sum + corner.x, 0) / 4 / width,
      y: corners.reduce((sum, corner) => sum + corner.y, 0) / 4 / height,
    };
  });
}

function pixelsOf(picture: VideoFrame): ImageData {
  const { displayWidth, displayHeight } = picture;
  const scale = Math.min(1, mostWide / displayWidth);
  const width = Math.max(1, Math.round(displayWidth * scale));
  const height = Math.max(1, Math.round(displayHeight * scale));
  canvas ??= new OffscreenCanvas(width, height);
  if (canvas.width !== width || canvas.height !== height) [canvas.width, canvas.height] = [width, height];
  const drawing = canvas.getContext('2d', { willReadFrequently: true });
  if (drawing === null) throw new Error('There is nothing to draw on');
  drawing.drawImage(picture, 0, 0, width, height);
  picture.close();
  return drawing.getImageData(0, 0, width, height);
}
