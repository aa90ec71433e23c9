// One picture of the two: what it is, how it is turned and brightened for the eye.
import type { ComparisonView, Side, SideView } from '../../shared/domain/comparison.ts';
import { Button, CheckField, Fold, Mono, NumberField, RangeField } from '../components/index.ts';
import { addressOfPhotograph } from '../photographs/attachment.ts';
import { useFormat, useText } from '../text.tsx';
import type { Picture } from './compared.ts';
import { useLive, type LiveView } from './live-view.ts';

export interface SidePanelProps {
  readonly side: Side;
  readonly live: LiveView;
  readonly picture: Picture;
  readonly name: string;
}

export function SidePanel({ side, live, picture, name }: SidePanelProps) {
  const t = useText();
  const format = useFormat();
  const { attachment } = picture;
  const scaleWords = (value: number | undefined) =>
    value === undefined
      ? t('comparison:picture.noScale')
      : t('comparison:picture.scale', { value: format.number(value, 3) });
  return (
    <Fold title={t(`comparison:sidePicture.${side}`)} summary={name}>
      <div className="fp-work-stack">
        <p className="fp-quiet">
          {scaleWords(attachment.micrometresPerPixel)}
          {' · '}
          <a href={`#${addressOfPhotograph(attachment)}`}>{t('comparison:picture.open')}</a>
        </p>
        <p className="fp-quiet">
          {t('comparison:picture.hash')} <Mono breaks>{attachment.sha256}</Mono>
        </p>
        <Tone side={side} live={live} />
      </div>
    </Fold>
  );
}

const partsOf = {
  left: {
    degrees: ({ left }: ComparisonView) => left.degrees,
    isMirrored: ({ left }: ComparisonView) => left.isMirrored,
    brightness: ({ left }: ComparisonView) => left.brightness,
    contrast: ({ left }: ComparisonView) => left.contrast,
  },
  right: {
    degrees: ({ right }: ComparisonView) => right.degrees,
    isMirrored: ({ right }: ComparisonView) => right.isMirrored,
    brightness: ({ right }: ComparisonView) => right.brightness,
    contrast: ({ right }: ComparisonView) => right.contrast,
  },
} as const satisfies Record<Side, Partial<Record<keyof SideView, (view: ComparisonView) => number | boolean>>>;

function Tone({ side, live }: Pick<SidePanelProps, 'side' | 'live'>) {
  const t = useText();
  const parts = partsOf[side];
  const degrees = useLive(live, parts.degrees);
  const isMirrored = useLive(live, parts.isMirrored);
  const tone = { brightness: useLive(live, parts.brightness), contrast: useLive(live, parts.contrast) };
  return (
    <>
      <NumberField
        name={`${side}.degrees`}
        label={t('comparison:tone.degrees')}
        unit="°"
        allowsFraction
        value={degrees}
        onChange={(value) =>
          value !== undefined &&
          Math.abs(value) <= 180 &&
          live.setSide(side, { degrees: Math.round(value * 1000) / 1000 })
        }
      />
      <CheckField
        name={`${side}.mirror`}
        label={t('comparison:tone.mirror')}
        value={isMirrored}
        onChange={(value) => live.setSide(side, { isMirrored: value })}
      />
      {(['brightness', 'contrast'] as const).map((kind) => (
        <RangeField
          key={kind}
          name={`${side}.${kind}`}
          label={t(`comparison:tone.${kind}`)}
          value={tone[kind]}
          least={-90}
          most={200}
          step={5}
          shown={`${tone[kind] > 0 ? '+' : ''}${tone[kind]} %`}
          onChange={(value) => live.setSide(side, { [kind]: value })}
        />
      ))}
      <p className="fp-quiet">{t('comparison:tone.help')}</p>
      <div>
        <Button
          size="small"
          isDisabled={tone.brightness === 0 && tone.contrast === 0}
          onPress={() => live.setSide(side, { brightness: 0, contrast: 0 })}
        >
          {t('comparison:tone.asTaken')}
        </Button>
      </div>
    </>
  );
}
