// What must be known before one looks: a picture that is cut short, a relief that is drawn for the eye, a file or a scale that is no longer as
// it was seen.
import { sides } from '../../shared/domain/comparison.ts';
import { surfaceType } from '../../shared/domain/shown-picture.ts';
import { Notice } from '../components/index.ts';
import { useFormat, useText, useTextOr } from '../text.tsx';
import type { Comparison, Pictures } from './compared.ts';

export interface SeenNoticesProps {
  readonly pictures: Pictures;
  readonly opened: Comparison | undefined;
}

export function SeenNotices({ pictures, opened }: SeenNoticesProps) {
  const t = useText();
  const textOr = useTextOr();
  const format = useFormat();
  const scaleWords = (value: number | undefined) =>
    value === undefined
      ? t('comparison:picture.noScale')
      : t('comparison:picture.scale', { value: format.number(value, 3) });
  return sides.map((side) => {
    const { attachment } = pictures[side];
    const seen = opened?.[side];
    const name = t(`comparison:sidePicture.${side}`);
    const { problem } = attachment;
    return (
      <div key={side} className="fp-compare-notices">
        {seen !== undefined && seen.sha256 !== attachment.sha256 && (
          <Notice
            tone="danger"
            isUrgent
            title={t('comparison:picture.otherFile', { side: name, sha256: seen.sha256 })}
          />
        )}
        {seen !== undefined && seen.micrometresPerPixel !== attachment.micrometresPerPixel && (
          <Notice
            tone="warning"
            title={t('comparison:picture.otherScale', { side: name, was: scaleWords(seen.micrometresPerPixel) })}
          />
        )}
        {problem !== undefined && !attachment.hasCameraPreview && (
          <Notice tone="warning" title={`${name}: ${textOr(`work:photograph.problem.${problem}`, problem)}`} />
        )}
        {attachment.hasCameraPreview && (
          <Notice tone="info" title={`${name}: ${t('photographs:page.cameraPreview')}`} />
        )}
        {attachment.mediaType === surfaceType && (
          <Notice tone="info" title={`${name}: ${t('comparison:picture.relief')}`} />
        )}
      </div>
    );
  });
}
