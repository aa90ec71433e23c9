// How much memory a bench took.
import { readFileSync, writeFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** MB of this process alone: `maxRSS` would also hold what the parent had when it started this one. */
export function peakOfThisProcess(): number {
  const status = process.platform === 'linux' ? readFileSync('/proc/self/status', 'utf8') : '';
  const highWater = /^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1];
  return (highWater === undefined ? process.resourceUsage().maxRSS : Number(highWater)) / 1024;
}

/** Counts the peak from here on, where the system can: what making ready took is not what is measured. */
export function forgetPeak(): void {
  collectGarbage();
  if (process.platform === 'linux') writeFileSync('/proc/self/clear_refs', '5');
}

/** What making ready left behind would be counted as long as the collector has not come by. */
function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  if (typeof collect === 'function') collect();
}
