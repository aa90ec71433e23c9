// The view of a comparison while it is being looked at. It changes sixty times a second while a picture is moved, so it lives outside what is
// drawn by components: the stage follows it at once, everything else only to what it shows.
import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import {
  atSameScale,
  changed,
  firstView,
  fitted,
  largestStage,
  onStage,
  paneOf,
  type Change,
  type KnownScales,
} from '../../shared/domain/comparison-geometry.ts';
import { sides } from '../../shared/domain/comparison.ts';
import type { ComparisonView, Side, SideView, Stage } from '../../shared/domain/comparison.ts';
import type { PictureFrame, PictureView } from '../../shared/domain/photograph.ts';

export interface LivePicture {
  readonly frame: PictureFrame;
  /** As the photograph is shown elsewhere. */
  readonly kept: PictureView;
}

const stageAtFirst: Stage = { width: 1000, height: 560 };

export class LiveView {
  readonly #pictures: Readonly<Record<Side, LivePicture>>;
  readonly #opened: ComparisonView | undefined;
  readonly #listeners = new Set<() => void>();
  /** The shape of the stage on which it was seen, while it is seen again exactly so. */
  #shape: Stage | undefined;
  #room: Stage | undefined;
  #isTouched = false;
  #view: ComparisonView;

  constructor(pictures: Readonly<Record<Side, LivePicture>>, opened?: ComparisonView) {
    this.#pictures = pictures;
    this.#opened = opened;
    this.#shape = opened?.stage;
    this.#view = opened ?? this.#atFirst(stageAtFirst);
  }

  get view(): ComparisonView {
    return this.#view;
  }

  /** Just what was seen when it was saved, larger or smaller. */
  get isExact(): boolean {
    return this.#shape !== undefined && !this.#isTouched;
  }

  /** On a stage of the shape of the saved one. */
  get hasSavedShape(): boolean {
    return this.#shape !== undefined;
  }

  /** Somebody changed how they are seen. */
  get isTouched(): boolean {
    return this.#isTouched;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** The place on the screen has another size. */
  resize(room: Stage): void {
    this.#room = room;
    if (this.#shape !== undefined) this.#become(onStage(this.#view, largestStage(this.#shape, room)));
    else this.#become(this.#isTouched ? { ...this.#view, stage: room } : this.#atFirst(room));
  }

  /** As it was when it was saved, or as two pictures are first laid out. */
  goBack(): void {
    this.#isTouched = false;
    this.#shape = this.#opened?.stage;
    if (this.#opened !== undefined) this.#view = this.#opened;
    if (this.#room === undefined) this.#become(this.#opened ?? this.#atFirst(stageAtFirst));
    else this.resize(this.#room);
  }

  /** Gives up the shape of the saved stage for all the room there is. */
  takeWholeRoom(): void {
    this.#shape = undefined;
    this.#isTouched = true;
    if (this.#room !== undefined) this.#become({ ...this.#view, stage: this.#room });
  }

  /** Continues with a draft. */
  restore(view: ComparisonView): void {
    this.#isTouched = true;
    this.#become(this.#room === undefined ? view : { ...view, stage: this.#view.stage });
  }

  /** Moves, enlarges or turns one picture, and the other with it while they are locked. */
  act(side: Side, change: Change): void {
    this.#touch(changed(this.#view, side, change));
  }

  set(changes: Partial<Pick<ComparisonView, 'mode' | 'isLocked' | 'line' | 'opacity'>>): void {
    this.#touch({ ...this.#view, ...changes });
  }

  setSide(side: Side, changes: Partial<Pick<SideView, 'degrees' | 'isMirrored' | 'brightness' | 'contrast'>>): void {
    this.#touch({ ...this.#view, [side]: { ...this.#view[side], ...changes } });
  }

  fit(side: Side): void {
    const { mode, stage, isLocked } = this.#view;
    let view = this.#view;
    for (const one of isLocked ? sides : [side]) {
      const pane = mode === 'split' ? stage : paneOf(mode, one, stage, view.line);
      view = { ...view, [one]: fitted(view[one], this.#pictures[one].frame, pane) };
    }
    this.#touch(view);
  }

  matchScale(side: Side, scales: KnownScales): void {
    const view = atSameScale(this.#view, side, scales);
    if (view !== undefined) this.#touch(view);
  }

  #atFirst(stage: Stage): ComparisonView {
    const of = (side: Side): SideView => {
      const { kept, frame } = this.#pictures[side];
      return firstView(kept, frame, paneOf('side-by-side', side, stage, 0.5));
    };
    return {
      version: 1,
      mode: 'side-by-side',
      isLocked: true,
      line: 0.5,
      opacity: 0.5,
      stage,
      left: of('left'),
      right: of('right'),
    };
  }

  #touch(view: ComparisonView): void {
    this.#isTouched = true;
    this.#become(view);
  }

  #become(view: ComparisonView): void {
    this.#view = view;
    for (const listener of this.#listeners) listener();
  }
}

/** A part of the view; what shows it is drawn again only when that part changed. @param select  gives a plain value. */
export function useLive<Value extends string | number | boolean>(
  live: LiveView,
  select: (view: ComparisonView) => Value,
): Value {
  return useSyncExternalStore(
    live.subscribe,
    useCallback(() => select(live.view), [live, select]),
  );
}

const settlesAfterMilliseconds = 500;

/** The view once it has come to rest: for words that are read aloud, and for the draft. */
export function useSettledView(live: LiveView): ComparisonView {
  const [settled, setSettled] = useState(live.view);
  useEffect(() => {
    let timer: number | undefined;
    const forget = live.subscribe(() => {
      window.clearTimeout(timer);
      timer = window.setTimeout(() => setSettled(live.view), settlesAfterMilliseconds);
    });
    return () => {
      forget();
      window.clearTimeout(timer);
    };
  }, [live]);
  return settled;
}
