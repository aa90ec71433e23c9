// Reads and derives photographs in the order they will be drawn, a fixed few ahead, so that the drawing hardly ever waits
// and the memory stays bounded however many there are.
import { release } from '../../threads/index.ts';
import type { PictureMark } from '../layout/page-plan.ts';
import type { OpenImage } from '../models/image-source.ts';
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

  private async derive(mark: PictureMark): Promise<DerivedPicture> {
    let original: Buffer;
    try {
      original = await this.open(mark.picture.source);
    } catch {
      return { ok: false, problem: 'unreadable' };
    }
    const picture = await derivePicture(original, mark.picture.sha256, {
      frame: mark,
      view: mark.picture.view,
      seen: mark.picture.seen,
      part: mark.picture.part,
    });
    if (mark.picture.source.kind !== 'bytes') release(original);
    return picture;
  }
}
