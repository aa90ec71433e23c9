// The computer sleeps, its screen locks, its user changes: the station locks.
import type { PowerMonitor } from 'electron';

const pollMilliseconds = 5_000;

/** Calls `lock` whenever nobody can be at the screen. Linux gives no event for a locked screen, so there it is asked for. */
export function lockWithTheComputer(
  power: Pick<PowerMonitor, 'on' | 'getSystemIdleState'>,
  platform: NodeJS.Platform,
  lock: () => void,
): void {
  power.on('suspend', lock);
  power.on('shutdown', lock);
  power.on('lock-screen', lock);
  power.on('user-did-resign-active', lock);
  if (platform !== 'linux') return;
  setInterval(() => {
    if (power.getSystemIdleState(60) === 'locked') lock();
  }, pollMilliseconds).unref();
}
