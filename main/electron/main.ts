// The window shell, from its first line to its last. What must hold before Electron is ready stands before the first wait.
import {
  app,
  BrowserWindow,
  clipboard,
  dialog,
  ipcMain,
  Menu,
  MessageChannelMain,
  powerMonitor,
  protocol,
  screen,
  session,
  utilityProcess,
} from 'electron';
import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import Store from 'electron-store';
import { drop } from '../../shared/language/habits.ts';
import { openPageFiles } from '../station/page-files.ts';
import { channels } from './channels.ts';
import { openClipboard } from './clipboard.ts';
import { forbidFetch } from './forbid-fetch.ts';
import { guardContents, guardSession } from './guards.ts';
import { offlineSwitches, takeOffline } from './network-off.ts';
import { answerPage, isOwnPage, pageAddress } from './page-protocol.ts';
import { openPlaces } from './places.ts';
import { lockWithTheComputer } from './power.ts';
import { isOwnSender } from './sender.ts';
import { cleanEnvironment, refusedWord, removedVariables } from './start-guards.ts';
import { stationProcess } from './station-process.ts';
import { fittingPlace } from './window-state.ts';
import { pagePartition, windowOptions } from './window.ts';

const beside = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const { values } = parseArgs({
  args: process.argv.slice(1),
  strict: false,
  options: { 'data-folder': { type: 'string' }, vault: { type: 'string' } },
});
const dataFolder =
  typeof values['data-folder'] === 'string' ? values['data-folder'] : join(app.getPath('appData'), 'focal-point');

const refused = refusedWord(process.argv.slice(1));
if (app.isPackaged && refused !== undefined) {
  console.error(`Focal Point does not start with ${refused.split('=', 1)[0] ?? ''}.`);
  app.exit(2);
}
for (const name of removedVariables) delete process.env[name];
forbidFetch();
app.enableSandbox();
for (const [name, value] of offlineSwitches) app.commandLine.appendSwitch(name, value);
// No dump of memory is ever asked for; where the system makes one all the same, it lies where a wipe reaches it.
const shellFolder = join(dataFolder, 'shell');
mkdirSync(shellFolder, { recursive: true, mode: 0o700 });
app.setPath('userData', shellFolder);
app.setPath('crashDumps', join(shellFolder, 'crash-dumps'));
protocol.registerSchemesAsPrivileged([
  { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
]);
Menu.setApplicationMenu(null);

let window: BrowserWindow | undefined;
let falls = 0;
/** After a lock nothing of the page's memory is kept: its process is ended on purpose and a new one begins. */
let isBeginningAfresh = false;
// The lock is kept for the data folder: `userData` was set above.
if (app.requestSingleInstanceLock()) drop(app.whenReady().then(open));
else app.exit(0);

async function open(): Promise<void> {
  app.configureHostResolver({ secureDnsMode: 'off', enableBuiltInResolver: false });
  const child = utilityProcess.fork(
    beside('./station-process-entry.js'),
    ['--data-folder', dataFolder, ...(typeof values.vault === 'string' ? ['--vault', values.vault] : [])],
    { serviceName: 'Focal Point station', env: cleanEnvironment(process.env), stdio: 'inherit' },
  );
  const ownClipboard = openClipboard(clipboard);
  const station = stationProcess(child, {
    locked() {
      drop(ownClipboard.clear());
      isBeginningAfresh = true;
      window?.webContents.forcefullyCrashRenderer();
    },
    fallen() {
      // Without its station a window would only show the past.
      dialog.showErrorBox(
        'Focal Point',
        'The station ended unexpectedly. What was saved is saved. Please start Focal Point again.',
      );
      app.exit(5);
    },
  });

  const pageSession = session.fromPartition(pagePartition, { cache: false });
  for (const each of [pageSession, session.defaultSession]) {
    guardSession(each);
    await takeOffline(each, app.isPackaged);
  }
  const pageFile = openPageFiles(beside('../../page'));
  pageSession.protocol.handle('app', (request) =>
    answerPage(request, { pageFile, media: (asked) => station.media(asked) }),
  );

  app.on('web-contents-created', (_event, contents) => guardContents(contents, () => pageFell(contents.id)));
  const kept = new Store<{ place?: unknown }>({ name: 'window', cwd: shellFolder, clearInvalidConfig: true });
  const screens = screen.getAllDisplays().map(({ workArea }) => workArea);
  window = new BrowserWindow({
    ...windowOptions({ preload: beside('./preload.cjs'), isPackaged: app.isPackaged }),
    ...fittingPlace(kept.get('place'), screens),
  });
  window.on('close', () => kept.set('place', window?.getNormalBounds()));
  // Keeps evidence out of screen recordings where the system can (Windows, macOS); Linux ignores it, and the guide says so.
  window.setContentProtection(app.isPackaged);
  window.once('ready-to-show', () => window?.show());
  window.on('closed', () => (window = undefined));

  const places = openPlaces({
    dialog,
    window: () => window,
    newHandle: randomUUID,
    addPlace: (handle, path) => station.addPlace(handle, path),
  });
  ipcMain.on(channels.connect, (event) => {
    if (!isOwnSender(event, window?.webContents) || event.senderFrame === null) return;
    const { port1, port2 } = new MessageChannelMain();
    station.connect(port1);
    event.senderFrame.postMessage(channels.port, null, [port2]);
  });
  const answers: Readonly<Record<string, (given: unknown) => unknown>> = {
    [channels.chooseSavePlace]: (suggestedName) => places.chooseSavePlace(suggestedName),
    [channels.chooseFolder]: () => places.chooseFolder(),
    [channels.copyText]: (text) => ownClipboard.copyText(text),
  };
  for (const [channel, answer] of Object.entries(answers)) {
    ipcMain.handle(channel, (event, given: unknown) => {
      if (!isOwnSender(event, window?.webContents)) throw new Error('Not answered');
      return answer(given);
    });
  }

  lockWithTheComputer(powerMonitor, process.platform, () => station.lock());
  app.on('second-instance', () => {
    // Whatever the second start was asked to do is not looked at.
    if (window?.isMinimized() === true) window.restore();
    window?.focus();
  });
  app.on('window-all-closed', () => drop(end()));
  await window.loadURL(pageAddress);

  async function end(): Promise<void> {
    await ownClipboard.clear();
    await station.close(10_000);
    await pageSession.clearData();
    app.exit(0);
  }

  function pageFell(id: number): void {
    if (window?.webContents.id !== id) return;
    if (!isBeginningAfresh) {
      station.lock();
      falls += 1;
    }
    isBeginningAfresh = false;
    const address = window.webContents.getURL();
    // A page that falls again and again is not helped by another start.
    if (falls > 5) app.exit(6);
    else drop(window.loadURL(isOwnPage(address) ? address : pageAddress));
  }
}
