// The session on the screen: scans go to the station one after the other and are answered in that order; none overtakes, none is dropped.
import { useCallback, useEffect, useRef, useState } from 'react';
import type { InputOf, OutputOf } from '../../shared/contract/index.ts';
import { signalOf } from '../../shared/domain/scan-session.ts';
import type { FailureAnswer } from '../station-client.tsx';
import { useStation } from '../station-client.tsx';
import { playSignal } from './scan-sound.ts';

export type Session = OutputOf<'scanning.scan'>['session'];
export type SessionScan = OutputOf<'scanning.scan'>['scan'];
type Given = Omit<InputOf<'scanning.scan'>, 'sessionId'>;

export interface ScanSessionHere {
  /** The last answer of this window. */
  readonly last: SessionScan | undefined;
  readonly failure: FailureAnswer | undefined;
  /** Scans that were heard and not yet answered. */
  readonly waiting: number;
  readonly scan: (given: Given) => Promise<SessionScan | undefined>;
}

/** @param onSession  called with the session after each answer; the first scan of none begins one. */
export function useScanSession(
  sessionId: Session['id'] | undefined,
  onSession: (session: Session) => void,
): ScanSessionHere {
  const station = useStation();
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const current = useRef(sessionId);
  useEffect(() => {
    current.current = sessionId;
  }, [sessionId]);
  const [last, setLast] = useState<{ readonly of: string; readonly scan: SessionScan }>();
  const [failure, setFailure] = useState<FailureAnswer>();
  const [waiting, setWaiting] = useState(0);

  const scan = useCallback(
    (given: Given) => {
      setWaiting((count) => count + 1);
      const ask = async () => {
        const input = current.current === undefined ? given : { ...given, sessionId: current.current };
        const answer = await station
          .request('scanning.scan', input)
          .catch(() => ({ ok: false, error: { code: 'station.unreachable' } }) as const);
        setWaiting((count) => count - 1);
        if (!answer.ok) {
          setFailure(answer.error);
          playSignal('stop');
          return undefined;
        }
        setFailure(undefined);
        current.current = answer.value.session.id;
        setLast({ of: answer.value.session.id, scan: answer.value.scan });
        // It is on the disk: only now is it heard.
        playSignal(signalOf(answer.value.scan.outcome));
        onSession(answer.value.session);
        return answer.value.scan;
      };
      const asked = queue.current.then(ask, ask);
      queue.current = asked;
      return asked;
    },
    [station, onSession],
  );
  return { last: last?.of === sessionId ? last?.scan : undefined, failure, waiting, scan };
}
