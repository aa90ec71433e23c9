// One large picture as it comes to the screen: the overview first, then tiles of what one looks at, nearest first. Decoded beside the page's own
// thread; what has not been seen for long is given back.
import { toneOf } from '../../shared/domain/comparison-geometry.ts';
import type { SideView } from '../../shared/domain/comparison.ts';
import type { PictureFrame } from '../../shared/domain/photograph.ts';
import { hasTile, overviewLevel, tileName, type Tile } from '../../shared/domain/picture-tiles.ts';
import { drop } from '../../shared/language/habits.ts';

/** 512 × 512 pixels take a megabyte each. */
const mostKept = 96;
const mostAsked = 4;

interface Piece {
  readonly bitmap: ImageBitmap;
  /** As brightened; the bitmap itself as taken. */
  shown: ImageBitmap;
  tone: string;
}

type Kind = 'thumbnail' | 'overview' | 'tile';

export interface StagedPicture {
  readonly id: string;
  readonly frame: PictureFrame;
  /** There is a small preview of it as taken: seen until the overview comes. */
  readonly hasPlainPreview: boolean;
}

type Tone = Pick<SideView, 'brightness' | 'contrast'>;

export class PictureTiles {
  readonly frame: PictureFrame;
  readonly #id: string;
  readonly #addressOf: (kind: Kind, id: string) => string;
  readonly #onArrived: () => void;
  readonly #leaving = new AbortController();
  /** By name; the one used last stands last. */
  readonly #pieces = new Map<string, Piece>();
  readonly #asked = new Set<string>();
  readonly #failed = new Set<string>();
  #wanted: readonly string[] = [];
  #hasFailed = false;

  constructor(picture: StagedPicture, addressOf: (kind: Kind, id: string) => string, onArrived: () => void) {
    this.#id = picture.id;
    this.frame = picture.frame;
    this.#addressOf = addressOf;
    this.#onArrived = onArrived;
    if (picture.hasPlainPreview) drop(this.#fetch('thumbnail', this.#id));
    drop(this.#fetch('overview', this.#id));
  }

  /** The picture cannot be shown at all. */
  get hasFailed(): boolean {
    return this.#hasFailed;
  }

  overview(tone: Tone): ImageBitmap | undefined {
    // The preview from the record is there at once; the overview is made when it is asked for.
    return this.#shown(`overview ${this.#id}`, tone) ?? this.#shown(`thumbnail ${this.#id}`, tone);
  }

  /** The level whose pixels are at least as fine as those of the screen. @param scale  device pixels for one pixel of the picture. */
  levelFor(scale: number): number {
    return Math.min(overviewLevel(this.frame), Math.max(0, Math.floor(Math.log2(1 / scale) + 1e-6)));
  }

  tile(tile: Tile, tone: Tone): ImageBitmap | undefined {
    return this.#shown(`tile ${tileName(this.#id, tile)}`, tone);
  }

  /** What is looked at now, nearest first; what was wanted before and has not been asked for is forgotten. */
  want(tiles: readonly Tile[]): void {
    this.#wanted = tiles.filter((tile) => hasTile(this.frame, tile)).map((tile) => tileName(this.#id, tile));
    this.#askNext();
  }

  close(): void {
    this.#leaving.abort();
    for (const piece of this.#pieces.values()) giveBack(piece);
    this.#pieces.clear();
  }

  #askNext(): void {
    for (const id of this.#wanted) {
      if (this.#asked.size >= mostAsked) return;
      const name = `tile ${id}`;
      if (!this.#pieces.has(name) && !this.#asked.has(name) && !this.#failed.has(name)) drop(this.#fetch('tile', id));
    }
  }

  async #fetch(kind: Kind, id: string): Promise<void> {
    const name = `${kind} ${id}`;
    this.#asked.add(name);
    try {
      const answer = await fetch(this.#addressOf(kind, id), { signal: this.#leaving.signal });
      if (!answer.ok) throw new Error(`the station answered ${answer.status}`);
      const bitmap = await createImageBitmap(await answer.blob());
      if (this.#leaving.signal.aborted) return bitmap.close();
      this.#pieces.set(name, { bitmap, shown: bitmap, tone: '' });
      if (kind === 'overview') this.#forget(`thumbnail ${id}`);
      this.#forgetOldest();
    } catch {
      if (this.#leaving.signal.aborted) return;
      this.#failed.add(name);
      if (kind === 'overview') this.#hasFailed = true;
    } finally {
      this.#asked.delete(name);
    }
    this.#onArrived();
    this.#askNext();
  }

  #forgetOldest(): void {
    for (const name of this.#pieces.keys()) {
      if (this.#pieces.size <= mostKept) return;
      if (!name.startsWith('tile ') || this.#wanted.includes(name.slice('tile '.length))) continue;
      this.#forget(name);
    }
  }

  #forget(name: string): void {
    const piece = this.#pieces.get(name);
    if (piece !== undefined) giveBack(piece);
    this.#pieces.delete(name);
  }

  #shown(name: string, tone: Tone): ImageBitmap | undefined {
    const piece = this.#pieces.get(name);
    if (piece === undefined) return undefined;
    this.#pieces.delete(name);
    this.#pieces.set(name, piece);
    const key = tone.brightness === 0 && tone.contrast === 0 ? '' : `${tone.brightness} ${tone.contrast}`;
    if (piece.tone !== key) {
      if (piece.shown !== piece.bitmap) piece.shown.close();
      piece.shown = key === '' ? piece.bitmap : toned(piece.bitmap, tone);
      piece.tone = key;
    }
    return piece.shown;
  }
}

function giveBack({ bitmap, shown }: Piece): void {
  if (shown !== bitmap) shown.close();
  bitmap.close();
}

/** Once for each piece and tone: a filter while drawing would cost every frame. */
function toned(bitmap: ImageBitmap, tone: Tone): ImageBitmap {
  const { slope, base } = toneOf(tone);
  const table = Uint8ClampedArray.from({ length: 256 }, (_, value) => slope * value + base);
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) return bitmap;
  context.drawImage(bitmap, 0, 0);
  const pixels = context.getImageData(0, 0, bitmap.width, bitmap.height);
  const { data } = pixels;
  for (let at = 0; at < data.length; at += 4) {
    data[at] = table[data[at] ?? 0] ?? 0;
    data[at + 1] = table[data[at + 1] ?? 0] ?? 0;
    data[at + 2] = table[data[at + 2] ?? 0] ?? 0;
  }
  context.putImageData(pixels, 0, 0);
  return canvas.transferToImageBitmap();
}
