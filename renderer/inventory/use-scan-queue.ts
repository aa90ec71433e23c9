// Scans one after the other, none dropped: a scanner is quicker than a disk, and what is not answered yet is not counted.
import { useCallback, useEffect, useRef, useState } from 'react';
import type { InputOf, OutputOf } from '../../shared/contract/index.ts';
import { drop } from '../../shared/language/habits.ts';
import type { FailureAnswer } from '../station-client.tsx';
import { useStation } from '../station-client.tsx';

export type ScanInput = InputOf<'inventory.count'>;
export type ScanAnswer = OutputOf<'inventory.count'>;

export interface RefusedScan {
  readonly input: ScanInput;
  readonly failure: FailureAnswer;
}

export interface ScanQueue {
  readonly enqueue: (input: ScanInput) => void;
  /** Not answered yet. */
  readonly waiting: number;
  readonly last: ScanAnswer | undefined;
  /** Not counted, each with its reason: kept until the person decides. */
  readonly refused: readonly RefusedScan[];
  readonly forget: (scan: RefusedScan) => void;
}

export function useScanQueue(onAnswer: (answer: ScanAnswer | FailureAnswer) => void): ScanQueue {
  const station = useStation();
  const queue = useRef<ScanInput[]>([]);
  const isRunning = useRef(false);
  const [waiting, setWaiting] = useState(0);
  const [last, setLast] = useState<ScanAnswer>();
  const [refused, setRefused] = useState<readonly RefusedScan[]>([]);
  const told = useRef(onAnswer);
  useEffect(() => {
    told.current = onAnswer;
  });

  const run = useCallback(async () => {
    for (let input = queue.current[0]; input !== undefined; input = queue.current[0]) {
      const answer = await station
        .request('inventory.count', input)
        .catch(() => ({ ok: false, error: { code: 'station.unreachable' } }) as const);
      queue.current.shift();
      setWaiting(queue.current.length);
      if (answer.ok) {
        setLast(answer.value);
        told.current(answer.value);
      } else {
        const scan = { input, failure: answer.error };
        setLast(undefined);
        setRefused((known) => [scan, ...known]);
        told.current(answer.error);
      }
    }
  }, [station]);

  const enqueue = useCallback(
    (input: ScanInput) => {
      queue.current.push(input);
      setWaiting(queue.current.length);
      if (isRunning.current) return;
      isRunning.current = true;
      drop(
        run().finally(() => {
          isRunning.current = false;
        }),
      );
    },
    [run],
  );
  const forget = useCallback((scan: RefusedScan) => setRefused((known) => known.filter((one) => one !== scan)), []);
  return { enqueue, waiting, last, refused, forget };
}
