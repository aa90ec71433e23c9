// Reads and derives photographs in the order they will be drawn, a fixed few ahead, so that the drawing hardly ever waits
// and the memory stays bounded however many there are.
import { release } from '../../threads/index.ts';
import type { PictureMark } from '../layout/page-plan.ts';
import type { ImageSource, OpenImage } from '../models/image-source.ts';
import { deriveOverlay } from './derive-overlay.ts';
import { derivePicture, type DerivedPicture } from './derive-picture.ts';

export class PictureQueue {
  private readonly marks: readonly PictureMark[];
  private readonly open: OpenImage;
  private readonly ahead: number;
  private readonly started: Promise<DerivedPicture>[] = [];
  private nextToStart = 0;

  /** @param ahead  how many are worked on at once; each holds one original and one decoded copy in memory. */
  constructor(marks: readonly PictureMark[], open: OpenImage, ahead = 2) {
    this.marks = marks;
    this.open = open;
    this.ahead = ahead;
  }

  /** The next photograph in the order of the pages. Never rejects: what goes wrong is a reason to print. */
  async next(): Promise<DerivedPicture> {
    while (this.started.length < this.ahead && this.nextToStart < this.marks.length) this.startOne();
    const picture = (await this.started.shift()) ?? { ok: false, problem: 'unreadable' as const };
    if (this.nextToStart < this.marks.length) this.startOne();
    return picture;
  }

  private startOne(): void {
    const mark = this.marks[this.nextToStart++];
    if (mark === undefined) return;
    this.started.push(this.derive(mark));
  }

  private async derive({ picture, width, height }: PictureMark): Promise<DerivedPicture> {
    const frame = { width, height };
    const { source, sha256, view, seen, over, part } = picture;
    if (seen !== undefined && over !== undefined)
      return deriveOverlay({ ...picture, seen, over }, frame, (from, make) => this.withOriginal(from, make));
    return this.withOriginal(source, (original) => derivePicture(original, sha256, { frame, view, seen, part })).catch(
      () => ({ ok: false, problem: 'unreadable' }),
    );
  }

  /** @throws whatever reading throws */
  private async withOriginal<Made>(source: ImageSource, make: (original: Buffer) => Promise<Made>): Promise<Made> {
    const original = await this.open(source);
    try {
      return await make(original);
    } finally {
      if (source.kind !== 'bytes') release(original);
    }
  }
}
