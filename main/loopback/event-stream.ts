// What the station tells its page: one JSON line for each event, on one connection that stays open. There is one page at a time.
import type { ServerResponse } from 'node:http';
import { pageHeaders } from '../../shared/transport/page-policy.ts';
import type { StationEvent } from '../../shared/transport/envelope.ts';

const heartbeatMilliseconds = 15_000;

export class EventStream {
  #response: ServerResponse | undefined;

  get isTaken(): boolean {
    return this.#response !== undefined;
  }

  /** Begins; `left` is called once when the page has gone away. */
  open(response: ServerResponse, left: () => void): void {
    this.#response = response;
    response.writeHead(200, { ...pageHeaders, 'Content-Type': 'application/x-ndjson' });
    // An empty line says that the connection stands, now and every while: a dead one is noticed.
    response.write('\n');
    const heartbeat = setInterval(() => response.write('\n'), heartbeatMilliseconds);
    heartbeat.unref();
    response.once('close', () => {
      clearInterval(heartbeat);
      if (this.#response === response) this.#response = undefined;
      left();
    });
  }

  tell(event: StationEvent): void {
    this.#response?.write(`${JSON.stringify(event)}\n`);
  }

  close(): void {
    this.#response?.end();
  }
}
