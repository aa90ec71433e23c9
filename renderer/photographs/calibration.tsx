// Setting the scale of a photograph: two ends of a known length, its millimetres and how well they are known. What follows is data about the
// picture: both points, the length, and how finely the points could be set here.
import { useState } from 'react';
import type { KeyboardEvent, MouseEvent } from 'react';
import { Calibration as CalibrationShape, scaleOf, scaleUncertainty } from '../../shared/domain/photograph.ts';
import type { Calibration as CalibrationData, PictureFrame } from '../../shared/domain/photograph.ts';
import { drop } from '../../shared/language/habits.ts';
import { Button, FailureNotice, NumberField } from '../components/index.ts';
import type { FailureAnswer } from '../station-client.tsx';
import { useFormat, useText } from '../text.tsx';

/** A place in a picture, as shares of its width and height (0 to 1). */
interface Share {
  readonly x: number;
  readonly y: number;
}

export interface CalibrationProps {
  readonly address: string;
  readonly isActing: boolean;
  readonly failure: FailureAnswer | undefined;
  readonly onScale: (calibration: CalibrationData) => Promise<void>;
  readonly onClose: () => void;
}

export function Calibration({ address, isActing, failure, onScale, onClose }: CalibrationProps) {
  const t = useText();
  const format = useFormat();
  const [frame, setFrame] = useState<PictureFrame>();
  const [pointing, setPointing] = useState(1);
  const [points, setPoints] = useState<readonly Share[]>([]);
  const [cursor, setCursor] = useState<Share>({ x: 0.5, y: 0.5 });
  const [length, setLength] = useState<number | undefined>(10);
  const [plusMinus, setPlusMinus] = useState<number | undefined>(0.05);
  const add = (point: Share, fineness: number) => {
    setPoints((known) => (known.length >= 2 ? [point] : [...known, point]));
    setPointing(fineness);
  };

  const onClick = (event: MouseEvent) => {
    // The keys of a button also click; they set their point themselves.
    if (event.detail === 0) return;
    const box = event.currentTarget.getBoundingClientRect();
    const at = { x: (event.clientX - box.left) / box.width, y: (event.clientY - box.top) / box.height };
    add(at, Math.max(1, (frame?.width ?? box.width) / box.width));
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
      add(cursor, Math.max(1, (frame?.width ?? 0) * 0.0025));
    }
  };
  const [first, second] = points;
  const found = calibrationOf();
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
            setFrame({ width: currentTarget.naturalWidth, height: currentTarget.naturalHeight })
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
        <NumberField
          name="calibrationPlusMinus"
          label={t('photographs:scale.plusMinus')}
          help={t('photographs:scale.plusMinusHelp')}
          unit="± mm"
          allowsFraction
          value={plusMinus}
          onChange={setPlusMinus}
        />
      </div>
      <div className="fp-button-row">
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
      <FailureNotice failure={failure} />
      <p className="fp-quiet fp-tabular" role="status">
        {found === undefined
          ? points.length < 2
            ? `${points.length} / 2`
            : t('photographs:scale.tooShort')
          : [
              t('work:photograph.calibrated', { value: format.number(scaleOf(found), 1) }),
              t('photographs:scale.uncertainty', { percent: format.number(200 * scaleUncertainty(found), 2) }),
            ].join(' · ')}
      </p>
    </div>
  );

  /** Undefined while anything is missing or measures nothing: the same rule that the station applies. */
  function calibrationOf(): CalibrationData | undefined {
    if (frame === undefined || first === undefined || second === undefined) return undefined;
    const inPixels = ({ x, y }: Share) => ({ x: x * frame.width, y: y * frame.height });
    return CalibrationShape.safeParse({
      first: inPixels(first),
      second: inPixels(second),
      frame,
      millimetres: length,
      plusMinus: plusMinus ?? 0,
      pointing,
    }).data;
  }
}

function within(share: number): number {
  return Math.min(1, Math.max(0, share));
}
