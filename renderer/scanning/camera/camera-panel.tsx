// The camera beside the work: its picture small with a frame, what it read last, which camera, mirrored or not; or why there is no picture.
import { useEffect, useRef, useState } from 'react';
import { cameraFrame } from '../../../shared/domain/camera-view.ts';
import { Button, CheckField, ChoiceField, Group, Mono, Notice } from '../../components/index.ts';
import { readPreference, writePreference } from '../../preferences.ts';
import { useText } from '../../text.tsx';
import type { Camera } from './camera.ts';
import type { CameraHere } from './use-camera.ts';
import './camera.css';

/** Drawn only while there is something to say: a picture, or why there is none. */
export function CameraPanel({ here }: { readonly here: CameraHere }) {
  const t = useText();
  const { state, switchOn } = here;
  const again = (
    <Button size="small" onPress={() => switchOn()}>
      {t('scanning:camera.again')}
    </Button>
  );
  switch (state.kind) {
    case 'off':
      return state.ending === undefined ? null : (
        <Notice tone="info" title={t(`scanning:camera.ending.${state.ending}`)} isUrgent actions={again} />
      );
    case 'problem':
      return (
        <Notice tone="warning" title={t(`scanning:camera.problem.${state.problem}`)} isUrgent actions={again}>
          <p>{t(`scanning:camera.advice.${state.problem}`)}</p>
        </Notice>
      );
    case 'starting':
      return (
        <p role="status" className="fp-quiet">
          {t('scanning:camera.starting')}
        </p>
      );
    default:
      return <CameraOn here={here} camera={state.camera} />;
  }
}

function CameraOn({ here, camera }: { readonly here: CameraHere; readonly camera: Camera }) {
  const t = useText();
  const { cameras, taken, isTaking, switchOn } = here;
  const [isMirrored, setMirrored] = useState(() => readPreference('camera-mirrored') !== 'no');
  return (
    <Group title={t('scanning:camera.title')} detail={t('scanning:camera.detail')}>
      <div className="fp-camera">
        <CameraPicture camera={camera} isMirrored={isMirrored} takenCount={taken?.count ?? 0} />
        <div className="fp-camera-side">
          <p role="status">{isTaking ? t('scanning:camera.on') : t('scanning:camera.waits')}</p>
          <p className="fp-quiet">
            {taken === undefined ? (
              t('scanning:camera.nothing-yet')
            ) : (
              <>
                {t('scanning:camera.read-last')} <Mono breaks>{taken.code.text.slice(0, 60)}</Mono>
              </>
            )}
          </p>
          {cameras.length > 1 && (
            <ChoiceField
              name="camera"
              label={t('scanning:camera.which')}
              value={cameras.find(({ id }) => id === camera.id)?.id}
              onChange={(id) => id !== undefined && switchOn(id)}
              choices={cameras.map(({ id, name }, index) => ({
                value: id,
                label: name === '' ? t('scanning:camera.nameless', { number: index + 1 }) : name,
              }))}
            />
          )}
          <CheckField
            name="camera.mirrored"
            label={t('scanning:camera.mirrored')}
            value={isMirrored}
            onChange={(next) => {
              writePreference('camera-mirrored', next ? 'yes' : 'no');
              setMirrored(next);
            }}
          />
        </div>
      </div>
    </Group>
  );
}

function CameraPicture({
  camera,
  isMirrored,
  takenCount,
}: {
  readonly camera: Camera;
  readonly isMirrored: boolean;
  readonly takenCount: number;
}) {
  const t = useText();
  const video = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    const shown = video.current;
    if (shown === null) return undefined;
    shown.srcObject = camera.stream;
    // What nobody sees is not read: the browser draws no picture of it.
    shown.scrollIntoView({ block: 'nearest' });
    camera.begin(shown);
    return () => {
      shown.srcObject = null;
    };
  }, [camera]);
  const { left, top, width, height } = cameraFrame;
  return (
    <div className="fp-camera-picture">
      <video
        ref={video}
        className={isMirrored ? 'fp-camera-mirrored' : undefined}
        aria-label={t('scanning:camera.picture')}
        autoPlay
        muted
        playsInline
      />
      {/* The key makes each frame a new one, so that it lights up for each code. */}
      <span
        key={takenCount}
        className={`fp-camera-frame${takenCount > 0 ? ' fp-camera-taken' : ''}`}
        style={{
          insetInlineStart: `${left * 100}%`,
          insetBlockStart: `${top * 100}%`,
          inlineSize: `${width * 100}%`,
          blockSize: `${height * 100}%`,
        }}
        aria-hidden="true"
      />
    </div>
  );
}
