// Reading codes out of pictures, on a thread of its own: begun when a camera is switched on, ended with it. One picture at a time.
import engineAddress from 'zxing-wasm/reader/zxing_reader.wasm?url';
import type { SeenCode } from '../../../shared/domain/camera-view.ts';
// oxlint-disable-next-line import/default -- the bundler gives the address of the thread, not what is in it
import threadAddress from './code-thread.ts?worker&url';
import type { FromThread, ToThread } from './code-thread.ts';

/** As browsers have it; the compiler's own library does not know it yet. */
interface ScriptAddresses {
  createScriptURL(address: string): string;
}
interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL: (address: string) => string }): ScriptAddresses;
}

let addresses: ScriptAddresses | undefined;

/** The page's policy knows one name, and under this name one address. */
function trustedThreadAddress(): string {
  const { trustedTypes } = window as Window & { readonly trustedTypes?: TrustedTypes };
  if (trustedTypes === undefined) return threadAddress;
  addresses ??= trustedTypes.createPolicy('code-thread', {
    createScriptURL(address) {
      if (address !== threadAddress) throw new TypeError('No script of this page');
      return address;
    },
  });
  return addresses.createScriptURL(threadAddress);
}

export class CodeReader {
  readonly #thread: Worker;
  #hasEnded = false;
  #waiting: { resolve(answer: FromThread): void; reject(reason: Error): void } | undefined;

  private constructor(thread: Worker) {
    this.#thread = thread;
    thread.addEventListener('message', ({ data }: MessageEvent<FromThread>) => {
      const waiting = this.#waiting;
      this.#waiting = undefined;
      if ('hasFailed' in data) waiting?.reject(new Error('The picture could not be read'));
      else waiting?.resolve(data);
    });
    thread.addEventListener('error', () => this.#giveUp());
    thread.addEventListener('messageerror', () => this.#giveUp());
  }

  /** @throws when the thread or its engine cannot be begun. */
  static async open(): Promise<CodeReader> {
    const engine = fetch(engineAddress).then(async (response) => {
      if (!response.ok) throw new Error('The engine is not there');
      return response.arrayBuffer();
    });
    const reader = new CodeReader(new Worker(trustedThreadAddress(), { type: 'module' }));
    try {
      const bytes = await engine;
      await reader.#ask({ engine: bytes }, [bytes]);
      return reader;
    } catch (error) {
      reader.close();
      throw error;
    }
  }

  /** The picture is handed over and gone. @throws when it could not be read, and always once the thread has ended. */
  async read(picture: VideoFrame): Promise<readonly SeenCode[]> {
    const answer = await this.#ask({ picture }, [picture]);
    return 'codes' in answer ? answer.codes : [];
  }

  close(): void {
    this.#thread.terminate();
    this.#giveUp();
  }

  #ask(asked: ToThread, handedOver: Transferable[]): Promise<FromThread> {
    return new Promise((resolve, reject) => {
      if (this.#hasEnded) throw new Error('The thread has ended');
      this.#waiting = { resolve, reject };
      this.#thread.postMessage(asked, handedOver);
    });
  }

  #giveUp(): void {
    this.#hasEnded = true;
    this.#waiting?.reject(new Error('The thread has ended'));
    this.#waiting = undefined;
  }
}
