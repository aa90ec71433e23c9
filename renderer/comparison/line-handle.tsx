// The line between the pictures in a split: dragged, or moved with the arrow keys.
import { useRef } from 'react';
import type { KeyboardEvent } from 'react';
import type { ComparisonView } from '../../shared/domain/comparison.ts';
import { useFormat, useText } from '../text.tsx';
import { useLive, type LiveView } from './live-view.ts';

const lineOf = ({ line }: ComparisonView) => line;

export function LineHandle({ live }: { readonly live: LiveView }) {
  const t = useText();
  const format = useFormat();
  const line = useLive(live, lineOf);
  const isHeld = useRef(false);
  const moveTo = (next: number) => live.set({ line: Math.min(1, Math.max(0, next)) });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.metaKey) return;
    const by = event.ctrlKey ? 0.001 : event.shiftKey ? 0.1 : 0.01;
    const to = { ArrowLeft: line - by, ArrowRight: line + by, Home: 0, End: 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    // In steps of a thousandth, so that there and back is the same place.
    moveTo(Math.round(to * 1000) / 1000);
  };
  return (
    <div
      className="fp-compare-line"
      role="slider"
      tabIndex={0}
      aria-label={t('comparison:stage.line')}
      aria-orientation="horizontal"
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(line * 1000) / 10}
      aria-valuetext={t('comparison:stage.linePercent', { percent: format.number(line * 100, 1) })}
      style={{ insetInlineStart: `${line * 100}%` }}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        isHeld.current = true;
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={(event) => {
        const box = event.currentTarget.parentElement?.getBoundingClientRect();
        if (isHeld.current && box !== undefined) moveTo((event.clientX - box.left) / box.width);
      }}
      onPointerUp={() => (isHeld.current = false)}
      onPointerCancel={() => (isHeld.current = false)}
    />
  );
}
