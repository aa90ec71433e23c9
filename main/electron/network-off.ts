// No network, at every layer this program has a hand on. None of them alone is enough; the administrator's guide names the firewall too.
import type { Session } from 'electron';

/** Chromium's switches, set before anything starts. */
export const offlineSwitches: readonly (readonly [name: string, value?: string])[] = [
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
  ['no-proxy-server'],
  ['disable-background-networking'],
  ['disable-component-update'],
  ['disable-domain-reliability'],
  ['disable-sync'],
  ['no-pings'],
  ['disable-breakpad'],
  ['dns-prefetch-disable'],
  ['force-webrtc-ip-handling-policy', 'disable_non_proxied_udp'],
  [
    'disable-features',
    'AutofillServerCommunication,CertificateTransparencyComponentUpdater,DialMediaRouteProvider,MediaRouter,NetworkTimeServiceQuerying,OptimizationHints,Translate',
  ],
];

/** Whether the page's session may ask for `address` at all. */
export function isOwnRequest(address: string, isPackaged: boolean): boolean {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return false;
  }
  if (url.protocol === 'app:') return url.host === 'workstation';
  if (url.protocol === 'blob:')
    return url.origin === 'app://workstation' || address.startsWith('blob:app://workstation/');
  if (url.protocol === 'data:') return true;
  return url.protocol === 'devtools:' && !isPackaged;
}

/** Shuts every way out of `session`. Only the last listener of `onBeforeRequest` counts, so it is set nowhere else. */
export async function takeOffline(session: Session, isPackaged: boolean): Promise<void> {
  session.webRequest.onBeforeRequest({ urls: ['<all_urls>'] }, (details, answer) => {
    answer({ cancel: !isOwnRequest(details.url, isPackaged) });
  });
  session.setSpellCheckerEnabled(false);
  // Dictionaries would be fetched from elsewhere; this address leads nowhere.
  session.setSpellCheckerDictionaryDownloadURL('https://0.0.0.0/');
  session.enableNetworkEmulation({ offline: true });
  await session.setProxy({ mode: 'direct' });
}
