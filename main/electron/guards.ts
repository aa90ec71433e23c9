// What every page of this program may not do, whoever made it: installed on each WebContents and on the session, from data.
import type {
  Event,
  MediaAccessPermissionRequest,
  PermissionCheckHandlerHandlerDetails,
  Session,
  WebContents,
} from 'electron';
import { isOwnPage, pageAddress, pageOrigin } from './page-protocol.ts';

/** What the engine says about whoever asks: some of it, depending on what is asked for. */
export type Asking = Partial<MediaAccessPermissionRequest & PermissionCheckHandlerHandlerDetails>;

/**
 * Whether a page gets a permission. There is one: the picture of a camera, without sound, for the program's own page itself, which reads
 * labels with it. Whatever else a page needs beyond drawing goes through a named act of the shell.
 */
export function isGranted(permission: string, asking: Asking): boolean {
  if (permission !== 'media') return false;
  const { isMainFrame, securityOrigin, requestingUrl, mediaType, mediaTypes = [mediaType] } = asking;
  return (
    isMainFrame === true &&
    (securityOrigin === pageOrigin || securityOrigin === pageAddress) &&
    requestingUrl !== undefined &&
    isOwnPage(requestingUrl) &&
    mediaTypes.length > 0 &&
    mediaTypes.every((type) => type === 'video')
  );
}

/** Events by which a page would choose a device, a certificate or a login: all are cancelled. */
export const refusedChoices = [
  'select-hid-device',
  'select-usb-device',
  'select-serial-port',
  'select-bluetooth-device',
  'select-webauthn-account',
  'file-system-access-restricted',
] as const;

/** Guards one WebContents. `fallen`: its process is gone or hangs. */
export function guardContents(contents: WebContents, fallen: () => void): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-navigate', (details) => keepAtHome(details, details.url));
  contents.on('will-frame-navigate', (details) => keepAtHome(details, details.url));
  contents.on('will-redirect', (details) => keepAtHome(details, details.url));
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.on('did-create-window', (window) => window.destroy());
  contents.on('devtools-opened', () => {
    if (!contents.isDevToolsOpened()) contents.closeDevTools();
  });
  contents.on('login', (event) => event.preventDefault());
  contents.on('certificate-error', (event, _url, _error, _certificate, answer) => {
    event.preventDefault();
    answer(false);
  });
  contents.on('select-client-certificate', (event) => event.preventDefault());
  contents.on('select-bluetooth-device', (event, _devices, choose) => {
    event.preventDefault();
    choose('');
  });
  contents.on('render-process-gone', fallen);
  contents.on('unresponsive', fallen);
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}

function keepAtHome(event: Pick<Event, 'preventDefault'>, address: string): void {
  if (!isOwnPage(address)) event.preventDefault();
}

/** Guards a session: both permission handlers by one rule, no device, no screen, no download. */
export function guardSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer, asking) => answer(isGranted(permission, asking)));
  session.setPermissionCheckHandler((_contents, permission, _origin, asking) => isGranted(permission, asking));
  session.setDevicePermissionHandler(() => false);
  session.setBluetoothPairingHandler((_details, answer) => answer({ confirmed: false }));
  session.setUSBProtectedClassesHandler((details) => details.protectedClasses);
  session.setDisplayMediaRequestHandler((_request, answer) => answer({}));
  // Copies leave through a save dialog and the station, which writes it into the ledger.
  session.on('will-download', (event) => event.preventDefault());
  for (const choice of refusedChoices) {
    // Each of these events is cancelled the same way; their further arguments differ and none is used.
    (session as unknown as { on(name: string, heard: (event: Pick<Event, 'preventDefault'>) => void): void }).on(
      choice,
      (event) => event.preventDefault(),
    );
  }
}
