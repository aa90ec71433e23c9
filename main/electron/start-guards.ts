// Words and variables that would loosen the program before it stands. The fuses are the control; this is what makes an attempt visible.

/** Switches a packaged program does not start with, lower case, without dashes; a star stands for any ending. */
const refusedSwitches: readonly string[] = [
  'inspect*',
  'remote-debugging-*',
  'remote-allow-origins',
  'js-flags',
  'no-sandbox',
  'disable-gpu-sandbox',
  'no-zygote',
  'single-process',
  'disable-features',
  'enable-features',
  'enable-blink-features',
  'load-extension',
  'disable-web-security',
  'disable-site-isolation-trials',
  'allow-file-access-from-files',
  'ignore-certificate-errors*',
  'host-rules',
  'host-resolver-rules',
  'proxy-*',
  'user-data-dir',
  'log-net-log',
  'enable-logging',
  'log-file',
  'experimental-*',
  // A film in place of the camera, or a camera that nobody allowed.
  'use-fake-*',
  'use-file-for-fake-*',
  'auto-accept-*',
  'require',
  'r',
  'import',
];

/** Variables that are taken out of the environment before anything is started with it. */
export const removedVariables: readonly string[] = [
  'ELECTRON_RUN_AS_NODE',
  'NODE_OPTIONS',
  'NODE_EXTRA_CA_CERTS',
  'NODE_PATH',
  'ELECTRON_NO_ASAR',
  'ELECTRON_ENABLE_LOGGING',
  'ELECTRON_LOG_FILE',
  'ELECTRON_OVERRIDE_DIST_PATH',
  'ELECTRON_LOG_ASAR_READS',
  'ELECTRON_ENABLE_STACK_DUMPING',
  'GOOGLE_API_KEY',
  'SSLKEYLOGFILE',
];

/** @returns the first word a packaged program refuses to start with, or undefined. */
export function refusedWord(words: readonly string[]): string | undefined {
  return words.find((word) => {
    const name = /^-{1,2}([^=]+)/.exec(word)?.[1]?.toLowerCase();
    return name !== undefined && refusedSwitches.some((refused) => fits(name, refused));
  });
}

function fits(name: string, refused: string): boolean {
  return refused.endsWith('*') ? name.startsWith(refused.slice(0, -1)) : name === refused;
}

/**
 * The environment of the station's process: what a program needs to run, and nothing that was meant for another. One heap of
 * glibc is enough for all threads and keeps long papers small; other systems do not read that variable.
 */
export function cleanEnvironment(environment: NodeJS.ProcessEnv): Record<string, string> {
  const entries = Object.entries(environment).filter(
    (entry): entry is [string, string] =>
      entry[1] !== undefined &&
      !removedVariables.includes(entry[0].toUpperCase()) &&
      keptVariables.includes(entry[0].toUpperCase()),
  );
  return { ...Object.fromEntries(entries), MALLOC_ARENA_MAX: '1' };
}

const keptVariables: readonly string[] = [
  'PATH',
  'HOME',
  'USER',
  'LANG',
  'LC_ALL',
  'TZ',
  'TMP',
  'TEMP',
  'TMPDIR',
  'SYSTEMROOT',
  'WINDIR',
  'USERPROFILE',
  'APPDATA',
  'LOCALAPPDATA',
];
