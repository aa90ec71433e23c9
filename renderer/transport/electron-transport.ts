// The station behind the window shell: a message port to its process, and the shell's few named acts.
import { electronCapabilities } from '../../shared/transport/capabilities.ts';
import { FocalPointError } from '../../shared/language/result.ts';
import { connectToStation, type PortTransport, type WirePort } from '../../shared/transport/message-port-transport.ts';
import type { StationFace } from '../station-client.tsx';
import './workstation.ts';
import { portMessage, type Workstation } from '../../shared/transport/workstation.ts';

/** Opens the page's way to the station's process. */
export async function openElectronFace(workstation: Workstation): Promise<StationFace> {
  const port = await new Promise<MessagePort>((resolve) => {
    const hear = (event: MessageEvent): void => {
      const [given] = event.ports;
      if (event.source !== window || event.data !== portMessage || given === undefined) return;
      window.removeEventListener('message', hear);
      resolve(given);
    };
    window.addEventListener('message', hear);
    workstation.connect();
  });
  const transport = connectToStation(wireOf(port));
  return {
    capabilities: electronCapabilities,
    request: (name, payload) => transport.request(name, payload),
    subscribe: (listener) => transport.subscribe(listener),
    onConnection: (listener) => transport.onConnection(listener),
    upload: (file, onProgress) => upload(transport, file, onProgress),
    mediaAddress: (kind, id, toSave) => `/media/${kind}/${id}${toSave === true ? '?save' : ''}`,
    chooseSavePlace: (suggestedName) => workstation.chooseSavePlace(suggestedName),
    chooseFolder: () => workstation.chooseFolder(),
  };
}

async function upload(
  transport: PortTransport,
  file: File,
  onProgress: (done: number, total: number) => void,
): Promise<string> {
  const source = {
    fileName: file.name,
    bytes: file.size,
    read: async (from: number, to: number) => new Uint8Array(await file.slice(from, to).arrayBuffer()),
  };
  const answer = await transport.upload(source, (done) => onProgress(done, file.size));
  if (answer.ok) return answer.value.upload;
  throw new FocalPointError(answer.error.code, answer.error.details);
}

function wireOf(port: MessagePort): WirePort {
  return {
    post: (message) => port.postMessage(message),
    listen(heard, closed) {
      port.addEventListener('message', (event) => heard(event.data));
      port.addEventListener('close', closed);
      port.start();
    },
  };
}
