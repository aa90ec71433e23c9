// What the station’s process runs: a station, and the shell at the other end of the parent port. No window, no screen, no network.
import type { MessageEvent, MessagePortMain, ParentPort } from 'electron';
import process from 'node:process';
import { parseArgs } from 'node:util';
import type { WirePort } from '../../shared/transport/message-port-transport.ts';
import { hostStation } from '../station/host.ts';
import { buildSample } from '../sample-case/build-sample.ts';
import { openStation } from '../station/open-station.ts';
import { forbidFetch } from './forbid-fetch.ts';

forbidFetch();
const { values } = parseArgs({ options: { 'data-folder': { type: 'string' }, vault: { type: 'string' } } });
const dataFolder = values['data-folder'];
if (dataFolder === undefined) throw new Error('The shell says where the data is.');

// Electron adds this to Node's process in a utility process; its types know it only there.
const { parentPort } = process as unknown as { readonly parentPort: ParentPort };
hostStation(
  {
    post: (message) => parentPort.postMessage(message),
    listen: (heard) =>
      void parentPort.on('message', ({ data, ports: [port] }: MessageEvent) =>
        heard(data, port === undefined ? undefined : wireOf(port)),
      ),
  },
  openStation({ dataFolder, buildSample, ...(values.vault === undefined ? {} : { vault: values.vault }) }),
);

function wireOf(port: MessagePortMain): WirePort & { close(): void } {
  return {
    post: (message) => port.postMessage(message),
    listen(heard, closed) {
      port.on('message', ({ data }) => heard(data));
      port.on('close', closed);
      port.start();
    },
    close: () => port.close(),
  };
}
