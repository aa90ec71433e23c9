// How far long work is: a line, a number, an estimate. Never a bare spinner.
import { useFormat, useText } from '../text.tsx';

export interface ProgressLineProps {
  readonly label: string;
  readonly done: number;
  /** 0 while not known. */
  readonly total: number;
  readonly unit?: 'bytes' | 'pages' | 'files' | 'entries' | 'steps';
  readonly secondsLeft?: number | undefined;
  readonly isQuiet?: boolean;
}

export function ProgressLine({ label, done, total, unit = 'steps', secondsLeft, isQuiet }: ProgressLineProps) {
  const t = useText();
  const format = useFormat();
  const share = total > 0 ? Math.min(1, done / total) : undefined;
  const amount =
    unit === 'bytes'
      ? `${format.bytes(done)} / ${format.bytes(total)}`
      : t(`frame:progress.${unit}`, { done: format.number(done), total: format.number(total) });
  return (
    <div className="fp-progress">
      <div
        className={share === undefined ? 'fp-progress-track fp-progress-unknown' : 'fp-progress-track'}
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={100}
        {...(share === undefined ? {} : { 'aria-valuenow': Math.floor(share * 100) })}
      >
        <div className="fp-progress-done" style={{ inlineSize: `${(share ?? 1) * 100}%` }} />
      </div>
      {isQuiet !== true && (
        <div className="fp-progress-words fp-quiet fp-tabular">
          <span>{total > 0 ? amount : t('frame:progress.beginning')}</span>
          {secondsLeft !== undefined && <span>{t('frame:progress.left', { time: format.duration(secondsLeft) })}</span>}
        </div>
      )}
    </div>
  );
}
