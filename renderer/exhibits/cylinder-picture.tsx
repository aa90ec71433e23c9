// The cylinder of a revolver seen from behind. To read it is one picture with words; to fill it in, each chamber is pressed.
import type { KeyboardEvent } from 'react';
import { drawnCylinder, type ChamberState, type DrawnChamber } from '../../shared/domain/loaded-state.ts';
import { chamberStates } from '../../shared/domain/exhibit.ts';
import { useText } from '../text.tsx';
import { cylinderWords } from './loaded-words.ts';

const size = 220;
const scale = size / 2 - 4;
const middle = size / 2;

export interface CylinderPictureProps {
  readonly cylinder: readonly ChamberState[];
  /** Absent: to read only. */
  readonly onChange?: (cylinder: ChamberState[]) => void;
}

export function CylinderPicture({ cylinder, onChange }: CylinderPictureProps) {
  const t = useText();
  const chambers = drawnCylinder(cylinder);
  const next = (position: number) =>
    onChange?.(
      cylinder.map((content, index) =>
        index + 1 === position
          ? (chamberStates[(chamberStates.indexOf(content) + 1) % chamberStates.length] ?? content)
          : content,
      ),
    );
  const words = t('intake:loaded.picture', { chambers: cylinderWords([...cylinder], t) });
  return (
    <svg
      className="fp-cylinder"
      viewBox={`0 0 ${size} ${size}`}
      {...(onChange === undefined ? { role: 'img', 'aria-label': words } : { role: 'group', 'aria-label': words })}
    >
      <circle cx={middle} cy={middle} r={scale} className="fp-cylinder-body" />
      <circle cx={middle} cy={middle} r={scale * 0.09} className="fp-cylinder-ring" />
      {/* The hammer stands over the first chamber. */}
      <path d={`M ${middle - 6} 0 L ${middle + 6} 0 L ${middle} 9 Z`} className="fp-cylinder-hammer" />
      {chambers.map((chamber) =>
        onChange === undefined ? (
          <Chamber key={chamber.position} chamber={chamber} />
        ) : (
          <g
            key={chamber.position}
            role="button"
            tabIndex={0}
            className="fp-cylinder-chamber"
            aria-label={t('intake:loaded.chamberIs', {
              number: chamber.position,
              content: t(`vocabulary:chamberContent.${chamber.content}`),
            })}
            onClick={() => next(chamber.position)}
            onKeyDown={(event: KeyboardEvent) => {
              if (event.key !== 'Enter' && event.key !== ' ') return;
              event.preventDefault();
              next(chamber.position);
            }}
          >
            <Chamber chamber={chamber} />
          </g>
        ),
      )}
    </svg>
  );
}

function Chamber({ chamber }: { readonly chamber: DrawnChamber }) {
  const x = middle + chamber.x * scale;
  const y = middle + chamber.y * scale;
  const radius = chamber.radius * scale;
  // The number stands towards the axis, where there is room whatever the size of the cylinder.
  const inwards = 1 - (radius + 11) / Math.hypot(x - middle, y - middle);
  return (
    <>
      <circle cx={x} cy={y} r={radius} className={`fp-chamber fp-chamber-${chamber.content}`} />
      {chamber.content === 'round' && <circle cx={x} cy={y} r={radius * 0.38} className="fp-chamber-primer" />}
      {chamber.content === 'case' && (
        <>
          <circle cx={x} cy={y} r={radius * 0.78} className="fp-cylinder-ring" />
          <circle cx={x} cy={y} r={radius * 0.38} className="fp-cylinder-ring" />
          <circle cx={x} cy={y} r={radius * 0.16} className="fp-cylinder-hammer" />
        </>
      )}
      {chamber.content === 'not-recorded' && (
        <text x={x} y={y} className="fp-cylinder-number">
          ?
        </text>
      )}
      <text
        x={middle + (x - middle) * inwards}
        y={middle + (y - middle) * inwards}
        className={chamber.position === 1 ? 'fp-cylinder-number fp-cylinder-first' : 'fp-cylinder-number'}
      >
        {chamber.position}
      </text>
    </>
  );
}
