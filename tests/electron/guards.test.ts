import type { PowerMonitor, Session, WebContents, WebFrameMain } from 'electron';
import { describe, expect, test, vi } from 'vitest';
import { openClipboard } from '../../main/electron/clipboard.ts';
import { guardContents, guardSession, refusedChoices } from '../../main/electron/guards.ts';
import { takeOffline, offlineSwitches } from '../../main/electron/network-off.ts';
import { openPlaces } from '../../main/electron/places.ts';
import { lockWithTheComputer } from '../../main/electron/power.ts';
import { isOwnSender } from '../../main/electron/sender.ts';
import { cleanEnvironment, refusedWord } from '../../main/electron/start-guards.ts';
import { fittingPlace } from '../../main/electron/window-state.ts';
import { windowOptions } from '../../main/electron/window.ts';
import { anEvent, aRecorder } from './doubles.ts';

describe('every window', () => {
  const options = windowOptions({ preload: '/program/preload.cjs', isPackaged: true });

  test('states each protection', () => {
    expect(options.webPreferences).toEqual({
      preload: '/program/preload.cjs',
      partition: 'workstation',
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      plugins: false,
      spellcheck: false,
      navigateOnDragDrop: false,
      disableDialogs: true,
      devTools: false,
      v8CacheOptions: 'none',
      webgl: false,
      safeDialogs: true,
    });
  });

  test('keeps nothing on the disk: its session has no persistent name', () => {
    expect(options.webPreferences.partition).not.toMatch(/^persist:/);
  });
});

describe('every page', () => {
  const contents = aRecorder<WebContents>();
  const fallen = vi.fn();
  guardContents(contents, fallen);

  test('opens no window', () => {
    expect(contents.handler('setWindowOpenHandler')({ url: 'app://workstation/' })).toEqual({ action: 'deny' });
  });

  test.each(['will-navigate', 'will-frame-navigate', 'will-redirect'])('stays at home: %s', (name) => {
    const away = anEvent({ url: 'https://example.com/' });
    contents.emit(name, away);
    expect(away.defaultPrevented).toBe(true);
    const home = anEvent({ url: 'app://workstation/#/cases' });
    contents.emit(name, home);
    expect(home.defaultPrevented).toBe(false);
  });

  test.each(['will-attach-webview', 'login', 'select-client-certificate'])('gets no %s', (name) => {
    const event = anEvent({});
    contents.emit(name, event);
    expect(event.defaultPrevented).toBe(true);
  });

  test('trusts no certificate', () => {
    const event = anEvent({});
    const answer = vi.fn();
    contents.emit('certificate-error', event, 'https://example.com', 'error', {}, answer);
    expect(event.defaultPrevented).toBe(true);
    expect(answer).toHaveBeenCalledWith(false);
  });

  test.each(['render-process-gone', 'unresponsive'])('is noticed when it falls: %s', (name) => {
    fallen.mockClear();
    contents.emit(name);
    expect(fallen).toHaveBeenCalledOnce();
  });
});

describe('every session', () => {
  const session = aRecorder<Session>();
  guardSession(session);
  const ownPage = {
    isMainFrame: true,
    securityOrigin: 'app://workstation/',
    requestingUrl: 'app://workstation/#/scanning',
  };
  const asked = (permission: string, asking: object): unknown => {
    const answer = vi.fn();
    // The engine hands over the answer before what is known of whoever asks.
    session.handler('setPermissionRequestHandler')(undefined, permission, answer, asking);
    return answer.mock.lastCall?.[0];
  };
  const checked = (permission: string, asking: object): unknown =>
    session.handler('setPermissionCheckHandler')(undefined, permission, 'app://workstation/', asking);

  test.each([
    'clipboard-read',
    'clipboard-sanitized-write',
    'geolocation',
    'media',
    'fullscreen',
    'notifications',
    'openExternal',
  ])('refuses %s, asked and checked', (permission) => {
    expect(asked(permission, {})).toBe(false);
    expect(checked(permission, {})).toBe(false);
    expect(asked(permission, ownPage)).toBe(false);
    expect(checked(permission, ownPage)).toBe(false);
  });

  test('gives the picture of a camera to the page of the program, asked and checked', () => {
    expect(asked('media', { ...ownPage, mediaTypes: ['video'] })).toBe(true);
    expect(checked('media', { ...ownPage, mediaType: 'video' })).toBe(true);
  });

  test('gives no microphone, neither alone nor with a camera', () => {
    expect(asked('media', { ...ownPage, mediaTypes: ['audio'] })).toBe(false);
    expect(asked('media', { ...ownPage, mediaTypes: ['video', 'audio'] })).toBe(false);
    expect(asked('media', { ...ownPage, mediaTypes: [] })).toBe(false);
    expect(checked('media', { ...ownPage, mediaType: 'audio' })).toBe(false);
    expect(checked('media', { ...ownPage, mediaType: 'unknown' })).toBe(false);
  });

  test('gives no screen, also where it is asked for as a picture', () => {
    expect(asked('display-capture', { ...ownPage, mediaTypes: ['video'] })).toBe(false);
  });

  test.each([
    ['another origin', { securityOrigin: 'https://example.com/' }],
    ['a look-alike of the origin', { securityOrigin: 'app://workstation.evil/' }],
    ['an origin that is none', { securityOrigin: 'null' }],
    ['an origin that is not said', { securityOrigin: undefined }],
    ['a frame inside the page', { isMainFrame: false }],
    ['a frame of which nothing is said', { isMainFrame: undefined }],
    ['a piece of evidence that was opened', { requestingUrl: 'app://workstation/media/original/0190' }],
    ['a page from elsewhere', { requestingUrl: 'https://example.com/' }],
    ['an address that is not said', { requestingUrl: undefined }],
  ])('gives no camera to %s', (_, changes) => {
    expect(asked('media', { ...ownPage, mediaTypes: ['video'], ...changes })).toBe(false);
    expect(checked('media', { ...ownPage, mediaType: 'video', ...changes })).toBe(false);
  });

  test('gives no device and no screen', () => {
    expect(session.handler('setDevicePermissionHandler')({})).toBe(false);
    const screen = vi.fn();
    session.handler('setDisplayMediaRequestHandler')({}, screen);
    expect(screen).toHaveBeenCalledWith({});
    for (const choice of refusedChoices) {
      const event = anEvent({});
      session.emit(choice, event);
      expect(event.defaultPrevented).toBe(true);
    }
  });

  test('downloads nothing by itself', () => {
    const event = anEvent({});
    session.emit('will-download', event);
    expect(event.defaultPrevented).toBe(true);
  });

  test('has no network at any layer', async () => {
    const offline = aRecorder<Session & { readonly webRequest: object }>();
    const webRequest = aRecorder<Session['webRequest']>();
    await takeOffline(Object.assign(offline, { webRequest }), true);
    const answer = vi.fn();
    webRequest.handler('onBeforeRequest')({ url: 'https://example.com/' }, answer);
    expect(answer).toHaveBeenLastCalledWith({ cancel: true });
    webRequest.handler('onBeforeRequest')({ url: 'app://workstation/' }, answer);
    expect(answer).toHaveBeenLastCalledWith({ cancel: false });
    expect(offline.calls.get('enableNetworkEmulation')).toEqual([[{ offline: true }]]);
    expect(offline.calls.get('setProxy')).toEqual([[{ mode: 'direct' }]]);
    expect(offline.calls.get('setSpellCheckerEnabled')).toEqual([[false]]);
    expect(offlineSwitches).toContainEqual(['host-resolver-rules', 'MAP * ~NOTFOUND']);
  });
});

describe('a message to the shell', () => {
  const frame = (origin: string, url: string): WebFrameMain =>
    // The check looks at these two fields and at which frame it is.
    ({ origin, url }) as WebFrameMain;
  const mainFrame = frame('app://workstation', 'app://workstation/#/cases');
  const contentsOf = (own: WebFrameMain): WebContents =>
    // As above: which page it is, which frame is its main one, and whether it still lives.
    ({ mainFrame: own, isDestroyed: () => false }) as WebContents;
  const contents = contentsOf(mainFrame);

  test('from our own page is heard', () => {
    expect(isOwnSender({ sender: contents, senderFrame: mainFrame }, contents)).toBe(true);
  });

  const foreign = frame('https://example.com', 'https://example.com/');
  const opaque = frame('null', 'app://workstation/media/original/0190');
  test.each([
    ['another window', contentsOf(mainFrame), mainFrame, contents],
    ['a frame that is gone', contents, null, contents],
    ['a frame inside the page', contents, frame('app://workstation', 'app://workstation/'), contents],
    ['a foreign page in our window', contentsOf(foreign), foreign, undefined],
    ['no window any more', contents, mainFrame, undefined],
  ])('from %s is not heard', (_, sender, senderFrame, own) => {
    expect(isOwnSender({ sender, senderFrame }, own)).toBe(false);
  });

  test.each([
    ['a foreign origin', foreign],
    ['an origin that is none', opaque],
    ['a look-alike', frame('app://workstation.evil', 'app://workstation.evil/')],
  ])('from %s in our own window is not heard', (_, own) => {
    const moved = contentsOf(own);
    expect(isOwnSender({ sender: moved, senderFrame: own }, moved)).toBe(false);
  });

  test('from a destroyed page is not heard', () => {
    const gone = { mainFrame, isDestroyed: () => true } as WebContents;
    expect(isOwnSender({ sender: gone, senderFrame: mainFrame }, gone)).toBe(false);
  });
});

describe('a packaged start', () => {
  test.each([
    '--inspect',
    '--inspect-brk=0.0.0.0:9229',
    '--remote-debugging-port=9222',
    '--remote-debugging-pipe',
    '--js-flags=--expose-gc',
    '--no-sandbox',
    '--No-Sandbox',
    '-no-sandbox',
    '--disable-web-security',
    '--load-extension=/tmp/x',
    '--ignore-certificate-errors',
    '--proxy-server=evil:1',
    '--host-rules=MAP * evil',
    '--user-data-dir=/tmp/x',
    '--log-net-log=/tmp/x',
    '--enable-logging',
    '--experimental-loader=x',
    '-r',
    '--require=x',
    '--use-fake-device-for-media-stream',
    '--use-fake-ui-for-media-stream',
    '--use-file-for-fake-video-capture=/tmp/film.y4m',
    '--auto-accept-camera-and-microphone-capture',
  ])('refuses %s', (word) => {
    expect(refusedWord(['focal-point', word])).toBe(word);
  });

  test('takes its own words', () => {
    expect(refusedWord(['--data-folder', '/srv/evidence', '--vault=prishtina'])).toBeUndefined();
  });

  test('hands the station only what a program needs', () => {
    const environment = { PATH: '/bin', NODE_OPTIONS: '--inspect', ELECTRON_RUN_AS_NODE: '1', SECRET: 'x', LANG: 'sq' };
    expect(cleanEnvironment(environment)).toEqual({
      PATH: '/bin',
      LANG: 'sq',
      MALLOC_ARENA_MAX: '1',
    });
  });
});

describe('the computer', () => {
  test.each(['suspend', 'shutdown', 'lock-screen', 'user-did-resign-active'])('locks the station with %s', (name) => {
    const power = aRecorder<PowerMonitor>();
    const lock = vi.fn();
    lockWithTheComputer(power, 'win32', lock);
    power.emit(name);
    expect(lock).toHaveBeenCalledOnce();
  });

  test('is asked on Linux, where a locked screen gives no event', () => {
    vi.useFakeTimers();
    const lock = vi.fn();
    let state: 'active' | 'locked' = 'active';
    lockWithTheComputer({ on: vi.fn(), getSystemIdleState: () => state }, 'linux', lock);
    vi.advanceTimersByTime(20_000);
    expect(lock).not.toHaveBeenCalled();
    state = 'locked';
    vi.advanceTimersByTime(5_000);
    expect(lock).toHaveBeenCalledOnce();
    vi.useRealTimers();
  });
});

describe('the clipboard', () => {
  function aClipboard() {
    let held = '';
    return {
      readText: () => Promise.resolve(held),
      writeText: (text: string) => {
        held = text;
        return Promise.resolve();
      },
      clear: () => void (held = ''),
    };
  }

  test('gives our text back after a minute, unless the person copied something else', async () => {
    vi.useFakeTimers();
    const system = aClipboard();
    const clipboard = openClipboard(system);
    await clipboard.copyText('K5 · CZ 75 · B1234');
    await vi.advanceTimersByTimeAsync(59_000);
    expect(await system.readText()).toBe('K5 · CZ 75 · B1234');
    await vi.advanceTimersByTimeAsync(2_000);
    expect(await system.readText()).toBe('');
    await clipboard.copyText('ours');
    await system.writeText('theirs');
    await vi.advanceTimersByTimeAsync(61_000);
    expect(await system.readText()).toBe('theirs');
    vi.useRealTimers();
  });

  test.each([[7], [undefined], [{ text: 'x' }], ['x'.repeat(2_001)]])(
    'takes nothing but a short text: %o',
    async (text) => {
      const system = aClipboard();
      await openClipboard(system).copyText(text);
      expect(await system.readText()).toBe('');
    },
  );
});

describe('a place to save', () => {
  const added: unknown[] = [];
  const asked: unknown[] = [];
  const placesWith = (answer: { canceled: boolean; filePath: string }) =>
    openPlaces({
      dialog: {
        // Only this one form of the call is made.
        showSaveDialog: ((_window: unknown, options: unknown) => {
          asked.push(options);
          return Promise.resolve(answer);
        }) as never,
        showOpenDialog: () => Promise.resolve({ canceled: true, filePaths: [] }),
      },
      window: () => aRecorder(),
      newHandle: () => 'handle-1',
      addPlace: (handle, path) => added.push([handle, path]),
    });

  test('is a handle for the page and a path for the station', async () => {
    const places = placesWith({ canceled: false, filePath: '/home/ana/case.pdf' });
    expect(await places.chooseSavePlace('case.pdf')).toBe('handle-1');
    expect(added).toEqual([['handle-1', '/home/ana/case.pdf']]);
  });

  test.each(['../../etc/cron.d/x', '/etc/passwd', 'C:\\Windows\\x'])(
    'is never suggested by a page outside a name: %s',
    async (name) => {
      await placesWith({ canceled: true, filePath: '' }).chooseSavePlace(name);
      expect(asked.at(-1)).toMatchObject({ defaultPath: expect.not.stringMatching(/[\\/]/) });
    },
  );

  test('is nothing when the person cancelled', async () => {
    expect(await placesWith({ canceled: true, filePath: '' }).chooseSavePlace('case.pdf')).toBeUndefined();
    expect(await placesWith({ canceled: true, filePath: '' }).chooseFolder()).toBeUndefined();
  });
});

describe('the window comes back where it was', () => {
  const screens = [{ x: 0, y: 0, width: 1920, height: 1040 }];
  const place = { x: 100, y: 50, width: 1440, height: 900 };

  test('while a screen still shows it', () => {
    expect(fittingPlace(place, screens)).toEqual(place);
  });

  test.each([
    [undefined],
    ['100,50'],
    [{ ...place, x: 5000 }],
    [{ ...place, y: -400 }],
    [{ ...place, width: 10 }],
    [{ ...place, more: 1 }],
    [{ ...place, x: Number.NaN }],
  ])('and not for %o', (kept) => {
    expect(fittingPlace(kept, screens)).toBeUndefined();
  });
});
