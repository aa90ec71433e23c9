// The address of a place is what stands behind `#`: `/cases/…/exhibits?offer=…`. Back and forward of the window work; queries stay in it.
import { useCallback, useSyncExternalStore } from 'react';

function subscribe(listener: () => void): () => void {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
}

function currentAddress(): string {
  const address = window.location.hash.replace(/^#/, '');
  return address.startsWith('/') ? address : `/${address}`;
}

/** The whole address, with its query. */
export function useAddress(): string {
  return useSyncExternalStore(subscribe, currentAddress);
}

/** Goes to an address of the program, `/cases/…`. `replaces` leaves no trace in the history. */
export function goTo(address: string, replaces = false): void {
  if (replaces) {
    window.history.replaceState(null, '', `#${address}`);
    window.dispatchEvent(new HashChangeEvent('hashchange'));
  } else {
    window.location.hash = address;
  }
}

/** The location hook of the router: paths without their query. */
export function useFrameLocation(): [string, (to: string, options?: { replace?: boolean }) => void] {
  const address = useAddress();
  const navigate = useCallback((to: string, options?: { replace?: boolean }) => goTo(to, options?.replace), []);
  return [address.split('?')[0] ?? '/', navigate];
}

/** The search hook of the router: the query without `?`. */
export function useFrameSearch(): string {
  return useAddress().split('?')[1] ?? '';
}
