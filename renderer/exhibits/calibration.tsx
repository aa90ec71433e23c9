// Setting the scale of a photograph: two ends of a known length, its millimetres, and what one pixel of the original stands for.
import { useState } from 'react';
import type { KeyboardEvent, MouseEvent } from 'react';
import { drop } from '../../shared/language/habits.ts';
import { Button, NumberField } from '../components/index.ts';
import { useText } from '../text.tsx';
import { micrometresPerPixel } from './scale.ts';
import type { PointOfPicture } from './scale.ts';

export interface CalibrationProps {
  readonly address: string;
  readonly originalWidth: number | undefined;
  readonly isActing: boolean;
  readonly onScale: (micrometresPerPixel: number) => Promise<void>;
  readonly onClose: () => void;
}

export function Calibration({ address, originalWidth, isActing, onScale, onClose }: CalibrationProps) {
  const t = useText();
  const [shown, setShown] = useState<{ readonly width: number; readonly height: number }>();
  const [points, setPoints] = useState<readonly PointOfPicture[]>([]);
  const [cursor, setCursor] = useState<PointOfPicture>({ x: 0.5, y: 0.5 });
  const [length, setLength] = useState<number | undefined>(10);
  const add = (point: PointOfPicture) => setPoints((known) => (known.length >= 2 ? [point] : [...known, point]));

  const onClick = (event: MouseEvent) => {
    // The keys of a button also click; they set their point themselves.
    if (event.detail === 0) return;
    const box = event.currentTarget.getBoundingClientRect();
    add({ x: (event.clientX - box.left) / box.width, y: (event.clientY - box.top) / box.height });
  };
  // Without a mouse: arrows move the cross, Enter or Space sets a point.
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.shiftKey ? 0.05 : 0.005;
    const by = { ArrowLeft: [-step, 0], ArrowRight: [step, 0], ArrowUp: [0, -step], ArrowDown: [0, step] }[event.key];
    if (by !== undefined) {
      event.preventDefault();
      const [x = 0, y = 0] = by;
      setCursor((now) => ({ x: within(now.x + x), y: within(now.y + y) }));
    } else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      add(cursor);
    }
  };
  const [first, second] = points;
  const scale = () => {
    if (shown === undefined || first === undefined || second === undefined || length === undefined) return undefined;
    const width = originalWidth ?? shown.width;
    return micrometresPerPixel(first, second, { width, height: (shown.height / shown.width) * width }, length);
  };
  const found = scale();
  return (
    <div className="fp-calibration">
      <p id="calibration-help">{t('work:photograph.calibrateHelp')}</p>
      <button
        type="button"
        className="fp-calibration-picture"
        aria-label={t('work:photograph.calibrate')}
        aria-describedby="calibration-help"
        onClick={onClick}
        onKeyDown={onKeyDown}
      >
        <img
          src={address}
          alt=""
          draggable={false}
          onLoad={({ currentTarget }) =>
            setShown({ width: currentTarget.naturalWidth, height: currentTarget.naturalHeight })
          }
        />
        <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
          {first !== undefined && second !== undefined && (
            <line x1={first.x * 100} y1={first.y * 100} x2={second.x * 100} y2={second.y * 100} />
          )}
        </svg>
        {[...points, cursor].map((point, index) => (
          <span
            key={index}
            className={index === points.length ? 'fp-calibration-cross fp-calibration-cursor' : 'fp-calibration-cross'}
            style={{ insetInlineStart: `${point.x * 100}%`, insetBlockStart: `${point.y * 100}%` }}
          />
        ))}
      </button>
      <div className="fp-work-row">
        <NumberField
          name="calibrationLength"
          label={t('work:photograph.calibrateLength')}
          unit="mm"
          allowsFraction
          value={length}
          onChange={setLength}
        />
        <Button onPress={onClose}>{t('work:form.cancel')}</Button>
        <Button onPress={() => setPoints([])} isDisabled={points.length === 0}>
          {t('work:photograph.calibrateClear')}
        </Button>
        <Button
          look="primary"
          isBusy={isActing}
          isDisabled={found === undefined}
          onPress={() => found !== undefined && drop(onScale(found))}
        >
          {t('work:photograph.calibrateStart')}
        </Button>
      </div>
      <p className="fp-quiet fp-tabular" role="status">
        {found === undefined ? `${points.length} / 2` : t('work:photograph.calibrated', { value: found.toFixed(1) })}
      </p>
    </div>
  );
}

function within(share: number): number {
  return Math.min(1, Math.max(0, share));
}
