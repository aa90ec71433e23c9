// The tools above the stage: which way the two are shown, which one the keys move, locked or free, the same scale.
import { isAtSameScale, type KnownScales } from '../../shared/domain/comparison-geometry.ts';
import { comparisonModes, sides } from '../../shared/domain/comparison.ts';
import type { ComparisonMode, ComparisonView, Side } from '../../shared/domain/comparison.ts';
import { Button, IconButton, RangeField, Status } from '../components/index.ts';
import { useFormat, useText } from '../text.tsx';
import { useLive, type LiveView } from './live-view.ts';

export interface StageToolsProps {
  readonly live: LiveView;
  readonly scales: KnownScales;
  readonly active: Side;
  readonly onActive: (side: Side) => void;
}

const modeOf = ({ mode }: ComparisonView): ComparisonMode => mode;
const lockOf = ({ isLocked }: ComparisonView) => isLocked;
const opacityOf = ({ opacity }: ComparisonView) => opacity;
const leftScaleOf = ({ left }: ComparisonView) => Math.round(left.scale * 1000);
const rightScaleOf = ({ right }: ComparisonView) => Math.round(right.scale * 1000);

export function StageTools({ live, scales, active, onActive }: StageToolsProps) {
  const t = useText();
  const format = useFormat();
  const mode = useLive(live, modeOf);
  const isLocked = useLive(live, lockOf);
  const opacity = useLive(live, opacityOf);
  const percent = { left: useLive(live, leftScaleOf) / 10, right: useLive(live, rightScaleOf) / 10 };
  const turn = (degrees: number) => live.act(active, { kind: 'turn', degrees });
  return (
    <div className="fp-compare-tools" role="toolbar" aria-label={t('comparison:stage.tools')}>
      <span className="fp-compare-group" role="group" aria-label={t('comparison:modes')}>
        {comparisonModes.map((one) => (
          <Button key={one} size="small" isPressed={mode === one} onPress={() => live.set({ mode: one })}>
            {t(`comparison:mode.${one}`)}
          </Button>
        ))}
      </span>
      <span className="fp-compare-group" role="group" aria-label={t('comparison:stage.active')}>
        {sides.map((side) => (
          <Button key={side} size="small" isPressed={active === side} onPress={() => onActive(side)}>
            {`${t(`comparison:side.${side}`)} ${format.number(percent[side], 1)} %`}
          </Button>
        ))}
      </span>
      <Button
        size="small"
        icon={isLocked ? 'lock' : 'unlock'}
        isPressed={isLocked}
        title={t('comparison:stage.lockHelp')}
        onPress={() => live.set({ isLocked: !isLocked })}
      >
        {t(isLocked ? 'comparison:stage.locked' : 'comparison:stage.free')}
      </Button>
      <span className="fp-compare-group">
        <IconButton
          icon="zoomIn"
          size="small"
          label={t('comparison:stage.zoomIn')}
          onPress={() => live.act(active, { kind: 'enlarge', factor: 1.25 })}
        />
        <IconButton
          icon="zoomOut"
          size="small"
          label={t('comparison:stage.zoomOut')}
          onPress={() => live.act(active, { kind: 'enlarge', factor: 0.8 })}
        />
        <IconButton icon="fit" size="small" label={t('comparison:stage.fit')} onPress={() => live.fit(active)} />
        <IconButton icon="undo" size="small" label={t('comparison:stage.turnLeft')} onPress={() => turn(-1)} />
        <IconButton icon="refresh" size="small" label={t('comparison:stage.turnRight')} onPress={() => turn(1)} />
      </span>
      <SameScale live={live} scales={scales} active={active} />
      {mode === 'overlay' && (
        <div className="fp-compare-opacity">
          <RangeField
            name="opacity"
            label={t('comparison:stage.opacity')}
            value={Math.round(opacity * 100)}
            least={0}
            most={100}
            step={1}
            shown={t('comparison:stage.percent', { percent: format.number(opacity * 100, 0) })}
            onChange={(value) => live.set({ opacity: value / 100 })}
          />
        </div>
      )}
    </div>
  );
}

function SameScale({ live, scales, active }: Pick<StageToolsProps, 'live' | 'scales' | 'active'>) {
  const t = useText();
  const isSame = useLive(live, (view) => isAtSameScale(view, scales));
  const unknown = sides.filter((side) => scales[side] === undefined);
  if (unknown.length > 0) {
    const said = unknown.map((side) => t(`comparison:side.${side}`).toLocaleLowerCase()).join(', ');
    return <Status tone="attention">{t('comparison:stage.noScale', { sides: said })}</Status>;
  }
  return (
    <>
      <Button size="small" isDisabled={isSame} onPress={() => live.matchScale(active, scales)}>
        {t('comparison:stage.sameScale')}
      </Button>
      <Status tone={isSame ? 'good' : 'attention'}>
        {t(isSame ? 'comparison:stage.isSameScale' : 'comparison:stage.notSameScale')}
      </Status>
    </>
  );
}
