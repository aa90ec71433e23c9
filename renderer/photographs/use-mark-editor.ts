// Editing marks: which tool is being placed, which mark is chosen, what can be taken back.
import { useCallback, useMemo, useState } from 'react';
import { mostMarks, pointsOf } from '../../shared/domain/photograph-layer.ts';
import type { LayerMark, LayerMarkKind } from '../../shared/domain/photograph-layer.ts';
import type { PicturePoint } from '../../shared/domain/photograph.ts';
import type { Surface } from '../components/index.ts';
import { beginMarks, changeMarks, redoMarks, undoMarks } from '../../shared/domain/mark-history.ts';

export interface Chosen {
  readonly mark: number;
  readonly point: number;
}

export interface MarkEditor {
  readonly marks: readonly LayerMark[];
  readonly chosen: Chosen | undefined;
  readonly tool: LayerMarkKind | undefined;
  /** Points of the tool that are set already. */
  readonly placed: readonly PicturePoint[];
  readonly isFull: boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly begin: (marks: readonly LayerMark[]) => void;
  /** Others' marks instead of one's own; taking back brings one's own again. */
  readonly replaceAll: (marks: readonly LayerMark[]) => void;
  readonly choose: (chosen: Chosen | undefined) => void;
  readonly take: (tool: LayerMarkKind | undefined) => void;
  readonly place: (point: PicturePoint, pointing: number) => void;
  /** For the keyboard: the whole mark in the middle of what is shown. */
  readonly addInMiddle: (tool: LayerMarkKind, surface: Surface) => void;
  /** By dragging: one step back for the whole movement. */
  readonly dragPoint: (chosen: Chosen, to: PicturePoint, pointing: number) => void;
  /** Points of one mark together, by keys: set as finely as one pixel of the picture. */
  readonly movePoints: (mark: number, points: readonly number[], to: readonly PicturePoint[]) => void;
  readonly setText: (mark: number, text: string) => void;
  readonly remove: (mark: number) => void;
  readonly undo: () => void;
  readonly redo: () => void;
}

/** @param newText  the first words of a new text mark, in the screen's language. */
export function useMarkEditor(newText: string): MarkEditor {
  const [history, setHistory] = useState(() => beginMarks([]));
  const [chosen, setChosen] = useState<Chosen>();
  const [tool, setTool] = useState<LayerMarkKind>();
  const [placed, setPlaced] = useState<readonly PicturePoint[]>([]);
  const marks = history.present;

  const change = useCallback((next: readonly LayerMark[], tag?: string) => {
    setHistory((known) => changeMarks(known, next, tag));
  }, []);
  const add = useCallback(
    (kind: LayerMarkKind, points: readonly PicturePoint[], pointing: number) => {
      if (marks.length >= mostMarks) return;
      const mark = { kind, points: points.map(rounded), text: kind === 'text' ? newText : '', pointing };
      change([...marks, mark]);
      setChosen({ mark: marks.length, point: points.length - 1 });
      setTool(undefined);
      setPlaced([]);
    },
    [marks, change, newText],
  );

  return useMemo<MarkEditor>(() => {
    const revise = (at: number, part: Partial<LayerMark>, tag?: string) =>
      change(
        marks.map((mark, index) => (index === at ? { ...mark, ...part } : mark)),
        tag,
      );
    return {
      marks,
      chosen,
      tool,
      placed,
      isFull: marks.length >= mostMarks,
      canUndo: history.past.length > 0,
      canRedo: history.future.length > 0,
      begin(next) {
        setHistory(beginMarks(next));
        setChosen(undefined);
        setTool(undefined);
        setPlaced([]);
      },
      replaceAll: (next) => change(next),
      choose: setChosen,
      take(next) {
        setTool(next);
        setPlaced([]);
      },
      place(point, pointing) {
        if (tool === undefined) return;
        const points = [...placed, point];
        if (points.length < pointsOf[tool]) setPlaced(points);
        else add(tool, points, pointing);
      },
      addInMiddle(kind, surface) {
        const { width, height } = surface.size;
        const middle = [
          { x: width / 2 - 60, y: height / 2 + 30 },
          { x: width / 2 + 60, y: height / 2 - 30 },
          { x: width / 2 + 60, y: height / 2 + 50 },
        ].slice(0, pointsOf[kind]);
        add(kind, middle.map(surface.toPicture), surface.pointing);
      },
      dragPoint({ mark, point }, to, pointing) {
        const known = marks[mark];
        if (known === undefined) return;
        const points = known.points.map((each, index) => (index === point ? rounded(to) : each));
        revise(mark, { points, pointing }, `drag-${mark}-${point}`);
      },
      movePoints(mark, numbers, to) {
        const known = marks[mark];
        if (known === undefined) return;
        const points = known.points.map((each, index) => rounded(to[numbers.indexOf(index)] ?? each));
        // A whole mark that is moved keeps how finely its points were set.
        const pointing = numbers.length === points.length && points.length > 1 ? known.pointing : 1;
        revise(mark, { points, pointing }, `move-${mark}-${numbers.join('-')}`);
      },
      setText: (mark, text) => revise(mark, { text }, `text-${mark}`),
      remove(at) {
        change(marks.filter((_, index) => index !== at));
        setChosen(undefined);
      },
      undo: () => {
        setHistory(undoMarks);
        setChosen(undefined);
      },
      redo: () => {
        setHistory(redoMarks);
        setChosen(undefined);
      },
    };
  }, [marks, chosen, tool, placed, history, change, add]);
}

/** A hundredth of a pixel is finer than anyone can point, and keeps what is stored short. */
function rounded({ x, y }: PicturePoint): PicturePoint {
  return { x: Math.round(x * 100) / 100, y: Math.round(y * 100) / 100 };
}
