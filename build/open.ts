// Opens the workstation that was built: its window, or its page in a browser, and says in one sentence which of the two and why.
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { pageFolder } from './build-page.ts';
import { electronProgram } from './electron-program.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const { values } = parseArgs({
  options: {
    vault: { type: 'string' },
    'watch-folder': { type: 'string' },
    'data-folder': { type: 'string', default: usualDataFolder() },
    'no-open': { type: 'boolean', default: false },
  },
});
const stationWords = [
  '--data-folder',
  values['data-folder'],
  ...(values.vault === undefined ? [] : ['--vault', values.vault]),
];

const electron = electronProgram();
if (electron !== undefined && hasDisplay()) {
  endWith(spawn(electron, [root, ...stationWords], { stdio: 'inherit' }));
} else {
  console.log(
    electron === undefined
      ? 'The window program (Electron) is not on this machine, so the same screens open in a browser on this computer.'
      : 'There is no display, so the same screens are served to a browser on this computer.',
  );
  openInBrowser();
}

function openInBrowser(): void {
  const env = { ...process.env };
  if (process.getuid?.() === 0 && env['FOCAL_POINT_ALLOW_ROOT'] !== '1' && isContainer()) {
    // In a container root is the only user there is, and its files are all it reaches.
    console.log('Running as root, because this is a container; on a real computer start it as an ordinary user.');
    env['FOCAL_POINT_ALLOW_ROOT'] = '1';
  }
  // The window asks for a folder in a dialog; a browser page cannot, so that one may be given here.
  const watched = values['watch-folder'] === undefined ? [] : ['--watch-folder', values['watch-folder']];
  const station = spawn(
    process.execPath,
    ['dist/main/loopback/main.js', '--page', pageFolder, ...stationWords, ...watched],
    {
      cwd: root,
      env,
      stdio: ['inherit', 'pipe', 'inherit'],
    },
  );
  createInterface({ input: station.stdout }).on('line', (line) => {
    console.log(line);
    const address = /^Focal Point is open at (http:\S+)$/.exec(line)?.[1];
    if (address === undefined) return;
    console.log('The address works once. Stop with Ctrl+C.');
    if (!values['no-open'] && hasDisplay()) openAddress(address);
  });
  endWith(station);
}

function openAddress(address: string): void {
  const [program, ...words] =
    process.platform === 'win32'
      ? ['cmd', '/c', 'start', '', address]
      : [process.platform === 'darwin' ? 'open' : 'xdg-open', address];
  // Without a browser the printed address is enough.
  spawn(program, words, { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref();
}

function endWith(child: ChildProcess): void {
  // Ctrl+C reaches both; the child ends in its own good order and this program with it.
  process.on('SIGINT', () => undefined);
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  child.on('exit', (code) => process.exit(code ?? 1));
}

function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true;
  return process.env['DISPLAY'] !== undefined || process.env['WAYLAND_DISPLAY'] !== undefined;
}

/** No service manager as first process, or a mark that container engines leave. */
function isContainer(): boolean {
  if (existsSync('/.dockerenv') || existsSync('/run/.containerenv') || process.env['CI'] !== undefined) return true;
  try {
    return !/^(systemd|init)$/.test(readFileSync('/proc/1/comm', 'utf8').trim());
  } catch {
    return false;
  }
}

function usualDataFolder(): string {
  const appData = process.env['APPDATA'];
  if (process.platform === 'win32' && appData !== undefined) return join(appData, 'Focal Point');
  const dataHome = process.env['XDG_DATA_HOME'];
  return join(dataHome ?? join(homedir(), '.local', 'share'), 'focal-point');
}
