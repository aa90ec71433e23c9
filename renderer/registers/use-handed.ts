// A file on its way into the station.
import { useState } from 'react';
import { useUpload, type FailureAnswer } from '../station-client.tsx';

/** The same file is handed over once. */
export function useHanded() {
  const upload = useUpload();
  const [file, setFile] = useState<File>();
  const [handedOver, setHandedOver] = useState<string>();
  const [progress, setProgress] = useState<{ readonly done: number; readonly total: number }>();
  const [failure, setFailure] = useState<FailureAnswer>();
  return {
    file,
    upload: handedOver,
    progress,
    failure,
    choose: (chosen: File | undefined) => {
      setFile(chosen);
      setHandedOver(undefined);
      setFailure(undefined);
    },
    hand: async () => {
      if (file === undefined || handedOver !== undefined) return handedOver;
      setFailure(undefined);
      try {
        setProgress({ done: 0, total: file.size });
        const id = await upload(file, (done, total) => setProgress({ done, total }));
        setHandedOver(id);
        return id;
      } catch {
        setFailure({ code: 'station.unreachable' });
        return undefined;
      } finally {
        setProgress(undefined);
      }
    },
  };
}
