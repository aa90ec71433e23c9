// Windows of one station tell each other which form they have open. Nothing of what is typed passes here, only where and when.
import { useEffect, useRef, useState } from 'react';

/** A name of this window, made anew each time it is opened. */
export const thisWindow: string = crypto.randomUUID();

interface Told {
  readonly from: string;
  readonly place: string;
  readonly says: 'here' | 'asks' | 'left';
  readonly savedAt?: string | undefined;
}

/** The other window that has this form open, with when it kept its draft last; undefined while there is none. */
export function useOtherWindow(
  place: string,
  savedAt: string | undefined,
): { readonly savedAt: string | undefined } | undefined {
  const [other, setOther] = useState<{ readonly savedAt: string | undefined }>();
  const own = useRef(savedAt);
  const channel = useRef<BroadcastChannel>(undefined);
  useEffect(() => {
    const open = new BroadcastChannel('focal-point-drafts');
    channel.current = open;
    const tell = (says: Told['says']) => {
      const told: Told = { from: thisWindow, place, says, savedAt: own.current };
      open.postMessage(told);
    };
    open.addEventListener('message', ({ data }: MessageEvent<Told>) => {
      if (data.place !== place || data.from === thisWindow) return;
      if (data.says === 'left') {
        setOther(undefined);
        return;
      }
      setOther({ savedAt: data.savedAt });
      if (data.says === 'asks') tell('here');
    });
    tell('asks');
    return () => {
      tell('left');
      open.close();
      channel.current = undefined;
    };
  }, [place]);
  useEffect(() => {
    own.current = savedAt;
    if (savedAt === undefined) return;
    const told: Told = { from: thisWindow, place, says: 'here', savedAt };
    channel.current?.postMessage(told);
  }, [place, savedAt]);
  return other;
}
