// What a mark says in words: its number, its text, what it measures. The same on the picture, in the list and to a screen reader.
import { measure } from '../../shared/domain/photograph-layer.ts';
import type { KnownScale, LayerMark } from '../../shared/domain/photograph-layer.ts';
import { formatMeasurement } from '../../shared/text/format-measurement.ts';
import { useLanguage } from '../text.tsx';
import type { Attachment } from './attachment.ts';

export function scaleOn(attachment: Attachment): KnownScale | undefined {
  const { micrometresPerPixel, calibration } = attachment;
  return micrometresPerPixel === undefined ? undefined : { micrometresPerPixel, calibration };
}

/** `12.34 ± 0.11 mm`; '' for what measures nothing. */
export function useMeasured(scale: KnownScale | undefined): (mark: LayerMark) => string {
  const { language } = useLanguage();
  return (mark) => {
    const measured = measure(mark, scale);
    return measured === undefined ? '' : formatMeasurement(measured, language, mark.kind === 'circle');
  };
}
