// Whether a message to the shell comes from our own page in our own window. All of it is checked, every time.
import type { IpcMainEvent, IpcMainInvokeEvent, WebContents } from 'electron';
import { pageOrigin } from './page-protocol.ts';

/** @returns false for another window, a frame inside the page, a frame that is gone, and any other origin. */
export function isOwnSender(
  event: Pick<IpcMainEvent | IpcMainInvokeEvent, 'sender' | 'senderFrame'>,
  contents: WebContents | undefined,
): boolean {
  const { sender, senderFrame } = event;
  if (contents === undefined || sender !== contents || contents.isDestroyed()) return false;
  if (senderFrame === null || senderFrame !== contents.mainFrame) return false;
  // `origin` is the engine's own word; the address is compared too, because an opaque origin is not ours.
  return senderFrame.origin === pageOrigin && senderFrame.url.startsWith(`${pageOrigin}/`);
}
