// A page with the window shell's face in an ordinary browser: the same wire as in the program, carried to a station of this process.
import type { Page } from 'playwright-core';
import type { Caller } from '../../main/station/caller.ts';
import type { Station } from '../../main/station/open-station.ts';
import { serveStation } from '../../shared/transport/message-port-transport.ts';
import { portMessage } from '../../shared/transport/workstation.ts';

const handle = 'chosen-folder';

/** Gives `page` the bridge that the preload gives, before its first script. The folder dialog answers with `chosenFolder`. */
export async function openWindowFace(page: Page, station: () => Station, chosenFolder: string): Promise<void> {
  const caller: Caller = {
    id: 'window',
    face: 'electron',
    savePath: () => undefined,
    folderPath: (given) => (given === handle ? chosenFolder : undefined),
  };
  let heard: (message: unknown) => void = () => undefined;
  let closed: () => void = () => undefined;
  await page.exposeFunction('journeyToStation', (message: unknown) => heard(message));
  await page.exposeFunction('journeyConnect', () => {
    closed();
    serveStation(
      {
        post: (message) => {
          // A page that is being closed hears nothing more.
          page
            .evaluate((told) => window.dispatchEvent(new CustomEvent('journey-told', { detail: told })), message)
            .catch(() => undefined);
        },
        listen: (hear, left) => {
          heard = hear;
          closed = left;
        },
      },
      {
        request: (name, payload) => station().request(caller, name, payload),
        subscribe: (listener) => station().subscribe(listener),
        receive: async (fileName, chunks) => {
          const { uploadId } = await station().receive({ fileName, source: { chunks } });
          return { upload: uploadId };
        },
      },
    );
  });
  await page.addInitScript(
    ([message, answer]) => {
      const wire = window as unknown as {
        journeyConnect(): Promise<void>;
        journeyToStation(told: unknown): Promise<void>;
        workstation: unknown;
      };
      wire.workstation = {
        connect: () => {
          const { port1, port2 } = new MessageChannel();
          port2.addEventListener('message', ({ data }) => void wire.journeyToStation(data));
          port2.start();
          window.addEventListener('journey-told', (event) => port2.postMessage((event as CustomEvent).detail));
          void wire.journeyConnect().then(() => window.postMessage(message, location.origin, [port1]));
        },
        chooseSavePlace: () => Promise.resolve(undefined),
        chooseFolder: () => Promise.resolve(answer),
        copyText: () => Promise.resolve(),
      };
    },
    [portMessage, handle] as const,
  );
}
