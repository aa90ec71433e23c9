// How the photograph is shown: the kept view, and what the person tries before it is kept. Turning for oneself changes no record.
import { useCallback, useMemo, useState } from 'react';
import { asTaken } from '../../shared/domain/photograph.ts';
import type { PictureView } from '../../shared/domain/photograph.ts';
import { useAct } from '../station-client.tsx';
import type { FailureAnswer } from '../station-client.tsx';
import type { Attachment } from './attachment.ts';

export interface KeptView {
  readonly view: PictureView;
  readonly isChanged: boolean;
  readonly isKeeping: boolean;
  readonly failure: FailureAnswer | undefined;
  readonly turnLeft: () => void;
  readonly turnRight: () => void;
  readonly mirror: () => void;
  readonly brighten: (brightness: number) => void;
  readonly keep: () => Promise<void>;
  readonly goBack: () => void;
}

export function useKeptView({ id, view: keptView = asTaken }: Attachment): KeptView {
  const { turns, isMirrored, brightness } = keptView;
  const kept = useMemo<PictureView>(() => ({ turns, isMirrored, brightness }), [turns, isMirrored, brightness]);
  const [tried, setTried] = useState<PictureView>();
  const revise = useAct('attachments.revise');
  const view = tried ?? kept;
  const change = useCallback((make: (now: PictureView) => PictureView) => setTried((now) => make(now ?? kept)), [kept]);
  const turnRight = useCallback(() => change((now) => ({ ...now, turns: (now.turns + 1) % 4 })), [change]);
  return {
    view,
    isChanged: JSON.stringify(view) !== JSON.stringify(kept),
    isKeeping: revise.isActing,
    failure: revise.failure,
    turnLeft: () => change((now) => ({ ...now, turns: (now.turns + 3) % 4 })),
    turnRight,
    // What is left on the screen becomes right, whichever way the picture is turned.
    mirror: () =>
      change((now) => ({
        ...now,
        isMirrored: !now.isMirrored,
        turns: now.turns % 2 === 0 ? now.turns : (now.turns + 2) % 4,
      })),
    brighten: (next) => change((now) => ({ ...now, brightness: next })),
    async keep() {
      const answer = await revise.act({ id, view });
      if (answer.ok) setTried(undefined);
    },
    goBack: () => setTried(undefined),
  };
}
