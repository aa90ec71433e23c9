// Hearing the scanner or the camera in a screen, whatever has the focus. The screen that was opened last is asked first.
import { useEffect, useRef } from 'react';
import { listenToScanner, type ScanListener } from './scanner.ts';

/**
 * Calls `onScan` for each scan while the screen is shown. `scan.labelText` is what `labels.read` and `scanning.scan` take.
 * Return false to leave a scan to the screen beneath, which at last is the frame (`isBeneath`): it opens what the label names.
 */
export function useScanner(onScan: ScanListener, isListening = true, isBeneath = false): void {
  const latest = useRef(onScan);
  useEffect(() => {
    latest.current = onScan;
  });
  useEffect(
    () => (isListening ? listenToScanner((scan) => latest.current(scan), isBeneath) : undefined),
    [isListening, isBeneath],
  );
}
