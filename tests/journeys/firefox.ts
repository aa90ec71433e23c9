// An installed Firefox, unchanged, driven by WebDriver BiDi over its own socket. No driver program, no package.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { createInterface } from 'node:readline';

const candidates = [process.env['FIREFOX'], '/usr/bin/firefox-esr', '/usr/bin/firefox'];

/** Where Firefox is on this machine; undefined when there is none. `FIREFOX` names another one. */
export const firefoxPath = candidates.find((path) => path !== undefined && existsSync(path));

// Nothing that reaches for a network on its own.
const quiet = [
  ['app.update.enabled', false],
  ['browser.shell.checkDefaultBrowser', false],
  ['browser.safebrowsing.malware.enabled', false],
  ['browser.safebrowsing.phishing.enabled', false],
  ['browser.startup.homepage', 'about:blank'],
  ['datareporting.policy.dataSubmissionEnabled', false],
  ['extensions.update.enabled', false],
  ['intl.accept_languages', 'en-GB'],
  ['network.captive-portal-service.enabled', false],
  ['network.connectivity-service.enabled', false],
  ['toolkit.telemetry.enabled', false],
] as const;

interface Answer {
  readonly id?: number;
  readonly type?: string;
  readonly error?: string;
  readonly message?: string;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: Readonly<Record<string, unknown>>;
}

export class Firefox {
  readonly #program: ChildProcess;
  readonly #profile: string;
  readonly #socket: WebSocket;
  readonly #waiting = new Map<number, (answer: Answer) => void>();
  /** Addresses that pages asked for. */
  readonly requests: string[] = [];
  #next = 0;
  #page = '';

  private constructor(program: ChildProcess, profile: string, socket: WebSocket) {
    this.#program = program;
    this.#profile = profile;
    this.#socket = socket;
    socket.addEventListener('message', ({ data }) => {
      // What the protocol's specification says a message is.
      const answer = JSON.parse(String(data)) as Answer;
      if (answer.id !== undefined) this.#waiting.get(answer.id)?.(answer);
      else if (answer.method === 'network.beforeRequestSent') {
        this.requests.push((answer.params as { request: { url: string } }).request.url);
      }
    });
  }

  static async launch(): Promise<Firefox> {
    if (firefoxPath === undefined) throw new Error('Firefox is not installed; set FIREFOX to its program');
    const profile = mkdtempSync(join(tmpdir(), 'firefox-'));
    writeFileSync(
      join(profile, 'user.js'),
      quiet.map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`).join(''),
    );
    const words = ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port=0'];
    const program = spawn(firefoxPath, words, {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, HOME: profile },
    });
    const socket = new WebSocket(`${await listeningAddress(program)}/session`);
    await once(socket, 'open');
    const firefox = new Firefox(program, profile, socket);
    await firefox.#send('session.new', { capabilities: {} });
    await firefox.#send('session.subscribe', { events: ['network.beforeRequestSent'] });
    const { context } = await firefox.#send('browsingContext.create', { type: 'tab' });
    firefox.#page = String(context);
    return firefox;
  }

  async open(address: string): Promise<void> {
    await this.#send('browsingContext.navigate', { context: this.#page, url: address, wait: 'complete' });
  }

  /** The value of an expression in the page: text, a number or a truth. A promise is waited for. */
  async evaluate(expression: string): Promise<unknown> {
    const answer = await this.#send('script.evaluate', {
      expression,
      target: { context: this.#page },
      awaitPromise: true,
    });
    if (answer['type'] !== 'success') throw new Error(JSON.stringify(answer['exceptionDetails']));
    return (answer['result'] as { value?: unknown }).value;
  }

  /** Waits until the page shows `selector`. */
  async shows(selector: string): Promise<void> {
    const quoted = JSON.stringify(selector);
    await this.evaluate(`new Promise((found) => {
      const look = () => document.querySelector(${quoted}) ? (watch.disconnect(), found(true)) : undefined;
      const watch = new MutationObserver(look);
      watch.observe(document, { childList: true, subtree: true });
      look();
    })`);
  }

  /** Puts files from the disk into a file field, as a person does with the picker. */
  async choose(selector: string, files: readonly string[]): Promise<void> {
    const located = await this.#send('browsingContext.locateNodes', {
      context: this.#page,
      locator: { type: 'css', value: selector },
    });
    const [node] = located['nodes'] as readonly { sharedId: string }[];
    await this.#send('input.setFiles', { context: this.#page, element: { sharedId: node?.sharedId }, files });
  }

  async close(): Promise<void> {
    const ended = once(this.#program, 'exit');
    this.#program.kill('SIGTERM');
    await ended;
    this.#socket.close();
    rmSync(this.#profile, { recursive: true, force: true, maxRetries: 5 });
  }

  async #send(method: string, params: Readonly<Record<string, unknown>>): Promise<Readonly<Record<string, unknown>>> {
    this.#next += 1;
    const id = this.#next;
    const answer = await new Promise<Answer>((resolve) => {
      this.#waiting.set(id, resolve);
      this.#socket.send(JSON.stringify({ id, method, params }));
    });
    this.#waiting.delete(id);
    if (answer.type === 'error') throw new Error(`${method}: ${answer.error ?? ''} ${answer.message ?? ''}`);
    return answer.result ?? {};
  }
}

async function listeningAddress(program: ChildProcess): Promise<string> {
  if (program.stderr === null) throw new Error('Firefox says nothing');
  for await (const line of createInterface({ input: program.stderr })) {
    const address = /WebDriver BiDi listening on (ws:\S+)/.exec(line)?.[1];
    if (address !== undefined) {
      program.stderr.resume();
      return address;
    }
  }
  throw new Error('Firefox ended before it listened');
}
