// One page at a time: a one-time token becomes a cookie and a second secret, and both are needed for every question.
// A cookie alone is no proof: cookies of 127.0.0.1 are shared by all ports (RFC 6265 §8.5).
import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

export const secretHeader = 'x-focal-point-secret';
const failuresAllowed = 5;

/** 32 random bytes as text without padding; the caller's source of randomness, so that a test can hold it still. */
export type RandomText = () => string;

export class PageSession {
  readonly token: string;
  readonly #cookieName: string;
  readonly #cookie: string;
  readonly #secret: string;
  #isTokenUsed = false;
  #failures = 0;

  constructor(randomText: RandomText) {
    this.token = randomText();
    this.#cookieName = `focal-point-${randomText().slice(0, 12)}`;
    this.#cookie = randomText();
    this.#secret = randomText();
  }

  /**
   * Exchanges the token, once.
   * @returns the cookie to set and the secret for the page's memory, or undefined for a token that is wrong or used.
   */
  exchange(token: string): { setCookie: string; secret: string } | undefined {
    if (this.isShut || this.#isTokenUsed || !isSame(token, this.token)) {
      this.#failures += 1;
      return undefined;
    }
    this.#isTokenUsed = true;
    return {
      setCookie: `${this.#cookieName}=${this.#cookie}; Path=/; HttpOnly; SameSite=Strict`,
      secret: this.#secret,
    };
  }

  /** Somebody is guessing tokens: from now on none is exchanged. */
  get isShut(): boolean {
    return this.#failures >= failuresAllowed;
  }

  get isOpen(): boolean {
    return this.#isTokenUsed;
  }

  hasCookie(headers: IncomingHttpHeaders): boolean {
    const cookies = (headers.cookie ?? '').split(';').map((pair) => pair.trim());
    const prefix = `${this.#cookieName}=`;
    const own = cookies.filter((pair) => pair.startsWith(prefix));
    return this.#isTokenUsed && own.length === 1 && isSame(own[0]?.slice(prefix.length) ?? '', this.#cookie);
  }

  hasSecret(headers: IncomingHttpHeaders): boolean {
    const given = headers[secretHeader];
    return typeof given === 'string' && isSame(given, this.#secret);
  }
}

/** Compares without telling by its time how much was right. */
function isSame(given: string, wanted: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(wanted));
}
