// Slows guessing down, over restarts, never for good. Whoever holds a copy of the vault is not stopped by this file but by
// Argon2: it protects the station's own screen.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { canonicalJson } from '../../shared/language/canonical-json.ts';
import { Instant, instantOf, type Clock } from '../../shared/language/instant.ts';
import { FocalPointError } from '../../shared/language/result.ts';
import { replaceFile } from './durable-file.ts';

const Attempts = z.strictObject({ failures: z.int().positive(), notBefore: Instant });
const ThrottleFile = z.strictObject({ attempts: z.record(z.string(), Attempts) });
type ThrottleFile = z.infer<typeof ThrottleFile>;

const freeFailures = 3;
const longestDelay = 300;
const rememberedLogins = 200;

/** Seconds before the next try after so many failures in a row: none for three, then 1, 2, 4 … 300. */
export function delayAfter(failures: number): number {
  return failures < freeFailures ? 0 : Math.min(longestDelay, 2 ** Math.min(failures - freeFailures, 20));
}

export class Throttle {
  readonly #file: string;
  readonly #clock: Clock;

  constructor(folder: string, clock: Clock) {
    this.#file = join(folder, 'throttle.json');
    this.#clock = clock;
  }

  /**
   * Counts a try as failed before it is made, so that ending the program in the middle gains nothing.
   * @param who  the login's tag, or `recovery`; one that does not exist is slowed down just the same.
   * @throws FocalPointError `vault.throttled` {seconds}
   */
  begin(who: string): void {
    const known = this.#read();
    const now = Date.parse(this.#clock.now());
    const earlier = known.attempts[who];
    const failures = earlier?.failures ?? 0;
    if (earlier !== undefined) {
      // A clock set back must not lock anyone out for longer than the delay itself.
      const wait = Math.min((Date.parse(earlier.notBefore) - now) / 1000, delayAfter(failures));
      if (wait > 0) throw new FocalPointError('vault.throttled', { seconds: Math.ceil(wait) });
    }
    const notBefore = instantOf(new Date(now + delayAfter(failures + 1) * 1000));
    const { [who]: _, ...others } = known.attempts;
    const kept = Object.entries(others).slice(-(rememberedLogins - 1));
    this.#write({ attempts: { ...Object.fromEntries(kept), [who]: { failures: failures + 1, notBefore } } });
  }

  succeed(who: string): void {
    const { [who]: _, ...others } = this.#read().attempts;
    this.#write({ attempts: others });
  }

  #read(): ThrottleFile {
    try {
      return ThrottleFile.parse(JSON.parse(readFileSync(this.#file, 'utf8')));
    } catch {
      return { attempts: {} };
    }
  }

  #write(content: ThrottleFile): void {
    try {
      replaceFile(this.#file, `${canonicalJson(content)}\n`);
    } catch (error) {
      // A vault on read-only media can still be read; there the throttle lasts as long as the process.
      if (!(error instanceof FocalPointError)) throw error;
    }
  }
}
