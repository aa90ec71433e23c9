// The camera of the page: switched on by a person, off by them, by the page being left or hidden, and by the end of the session.
// A code it reads is heard like a scan.
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { CameraEnding, CameraProblem, SeenCode } from '../../../shared/domain/camera-view.ts';
import { drop } from '../../../shared/language/habits.ts';
import { readPreference, writePreference } from '../../preferences.ts';
import { deliverScan } from '../scanner.ts';
import { Camera, CameraFault, findCameras, type CameraChoice } from './camera.ts';

export type CameraState =
  | { readonly kind: 'off'; readonly ending?: CameraEnding }
  | { readonly kind: 'starting' }
  | { readonly kind: 'on'; readonly camera: Camera }
  | { readonly kind: 'problem'; readonly problem: CameraProblem };

export interface CameraHere {
  readonly state: CameraState;
  readonly cameras: readonly CameraChoice[];
  /** Read since it was switched on, the newest last; `count` tells two of the same apart. */
  readonly taken: { readonly code: SeenCode; readonly count: number } | undefined;
  readonly isTaking: boolean;
  /** @param id  of the camera wanted, remembered for this window; without it the one remembered. */
  readonly switchOn: (id?: string) => void;
  readonly switchOff: (ending?: CameraEnding) => void;
  /** While `false` the picture goes on and nothing is taken. */
  readonly setTaking: (isTaking: boolean) => void;
}

export function useCamera(): CameraHere {
  const [state, setState] = useState<CameraState>({ kind: 'off' });
  const [cameras, setCameras] = useState<readonly CameraChoice[]>([]);
  const [taken, setTaken] = useState<CameraHere['taken']>();
  const [isTaking, setIsTaking] = useState(true);
  /** What was asked for last; whatever comes for an earlier wish is closed again. */
  const wish = useRef(0);
  const isWished = useRef(false);
  const current = useRef<Camera>(undefined);
  const takes = useRef(true);

  const end = useCallback((next: CameraState) => {
    wish.current += 1;
    isWished.current = false;
    current.current?.close();
    current.current = undefined;
    setState(next);
    setTaken(undefined);
  }, []);

  const switchOff = useCallback(
    (ending?: CameraEnding) => {
      // What is off already is not said to have been switched off by this.
      if (ending !== undefined && !isWished.current) return;
      end({ kind: 'off', ...(ending === undefined ? {} : { ending }) });
    },
    [end],
  );

  const switchOn = useCallback(
    (id?: string) => {
      end({ kind: 'starting' });
      const mine = wish.current;
      isWished.current = true;
      if (id !== undefined) writePreference('camera', id);
      const open = async (): Promise<void> => {
        try {
          const camera = await Camera.open(id ?? readPreference('camera'), {
            taken(code) {
              setTaken((before) => ({ code, count: (before?.count ?? 0) + 1 }));
              deliverScan({ source: 'camera', kind: code.kind, text: code.text, labelText: code.text.toUpperCase() });
            },
            fell: (problem) => end({ kind: 'problem', problem }),
          });
          if (mine !== wish.current) {
            camera.close();
            return;
          }
          camera.takes = takes.current;
          current.current = camera;
          setState({ kind: 'on', camera });
          setCameras(await findCameras().catch(() => []));
        } catch (error) {
          if (mine !== wish.current) return;
          end({ kind: 'problem', problem: error instanceof CameraFault ? error.problem : 'failed' });
        }
      };
      drop(open());
    },
    [end],
  );

  const setTaking = useCallback((next: boolean) => {
    takes.current = next;
    if (current.current !== undefined) current.current.takes = next;
    setIsTaking(next);
  }, []);

  useEffect(() => {
    const onHidden = (): void => {
      if (document.visibilityState === 'hidden') switchOff('hidden');
    };
    document.addEventListener('visibilitychange', onHidden);
    return () => {
      document.removeEventListener('visibilitychange', onHidden);
      // The page is left, or the station was locked and took it away.
      end({ kind: 'off' });
    };
  }, [end, switchOff]);

  const isOn = state.kind === 'on';
  useEffect(() => {
    if (!isOn) return;
    const onChange = (): void => drop(findCameras().then(setCameras));
    navigator.mediaDevices.addEventListener('devicechange', onChange);
    return () => navigator.mediaDevices.removeEventListener('devicechange', onChange);
  }, [isOn]);

  return useMemo(
    () => ({ state, cameras, taken, isTaking, switchOn, switchOff, setTaking }),
    [state, cameras, taken, isTaking, switchOn, switchOff, setTaking],
  );
}
