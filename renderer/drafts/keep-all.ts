// Forms that are open now, so that what was typed a moment ago can be kept before something takes them off the screen.

/** Locking never waits longer than this for a draft. */
const longestWait = 1500;

const open = new Set<() => Promise<void>>();

/** A form says how it is kept while it is open; what is returned takes that back. */
export function keepsWhenAsked(keep: () => Promise<void>): () => void {
  open.add(keep);
  return () => open.delete(keep);
}

/** Resolves when every open form was kept, or after a short while. */
export async function keepAllDrafts(): Promise<void> {
  let timer = 0;
  const patience = new Promise<void>((resolve) => {
    timer = window.setTimeout(resolve, longestWait);
  });
  await Promise.race([Promise.allSettled([...open].map((keep) => keep())), patience]);
  window.clearTimeout(timer);
}
