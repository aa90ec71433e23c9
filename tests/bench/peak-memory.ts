// How much memory a bench took.
import { readFileSync, writeFileSync } from 'node:fs';

/** MB of this process alone: `maxRSS` would also hold what the parent had when it started this one. */
export function peakOfThisProcess(): number {
  const status = process.platform === 'linux' ? readFileSync('/proc/self/status', 'utf8') : '';
  const highWater = /^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1];
  return (highWater === undefined ? process.resourceUsage().maxRSS : Number(highWater)) / 1024;
}

/** Counts the peak from here on, where the system can: what making ready took is not what is measured. */
export function forgetPeak(): void {
  if (process.platform === 'linux') writeFileSync('/proc/self/clear_refs', '5');
}
