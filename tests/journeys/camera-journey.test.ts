// An exhibit is stored by a camera alone: the labels that the program prints are held before it, and only the passphrase is typed.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Caller } from '../../main/station/caller.ts';
import { jobEnded } from '../../main/station/job-ended.ts';
import type { CommandName, InputOf, OutputOf } from '../../shared/contract/index.ts';
import { commandCodeOf, labelCodeOf, labelStationOf, type LabelCommand } from '../../shared/domain/label-code.ts';
import { outOfView } from '../../shared/domain/camera-view.ts';
import { ScanSessionId } from '../../shared/language/identity.ts';
import { CameraFilm } from './camera-film.ts';
import { createStation, goodPassphrase, openWorkstation, type Workstation } from './workstation.ts';

const setUp: Caller = { id: 'set-up', face: 'loopback', savePath: () => undefined, folderPath: () => undefined };

async function ask<Name extends CommandName>(
  { station }: Workstation,
  name: Name,
  input: InputOf<Name>,
): Promise<OutputOf<Name>> {
  const answer = await station.request(setUp, name, input);
  if (!answer.ok) throw new Error(`${name} was refused: ${answer.error.code}`);
  // The station parsed its answer by the command's own schema.
  return answer.value as OutputOf<Name>;
}

const picture = (page: Page) => page.getByLabel('Picture of the camera, with a frame for the label');

/** Whether the picture of the camera is running. */
const isRunning = (page: Page) =>
  page.evaluate(() => {
    const stream = document.querySelector('video')?.srcObject;
    return stream instanceof MediaStream && stream.getTracks().every(({ readyState }) => readyState === 'live');
  });

async function openScanning(page: Page): Promise<void> {
  await page.evaluate(() => (location.hash = '#/scanning'));
  await page.getByRole('heading', { level: 1, name: 'Scanning' }).waitFor();
}

describe('with a camera', () => {
  const film = new CameraFilm();
  let work: Workstation;
  beforeAll(async () => {
    work = await openWorkstation({ cameras: { film: film.file }, permissions: ['camera'] });
    await createStation(work.page, { roles: ['Registrar', 'Custodian'] });
  }, 180_000);
  afterAll(async () => {
    await work.close();
    film.close();
  });

  test('exhibits are stored by the camera alone, from square codes and from bars', { timeout: 240_000 }, async () => {
    const { page } = work;
    const { exhibits, shelf, codeOf, command } = await printedLabels(work);
    await openScanning(page);
    const sent: number[] = [];
    page.on('request', (request) => sent.push(request.postDataBuffer()?.length ?? 0));
    await page.keyboard.press('F7');
    await picture(page).waitFor();
    expect(await isRunning(page)).toBe(true);

    await film.hold(command('store'));
    await page.getByText('Scan the place.').first().waitFor();
    await film.hold(codeOf(shelf), 'square');
    await page.getByText('Scan the exhibits.').first().waitFor();
    await film.hold(codeOf(exhibits[0] ?? ''), 'square');
    await page.getByText('3 scans, all saved').waitFor();
    await film.hold(codeOf(exhibits[1] ?? ''), 'bars');
    await page.getByText('4 scans, all saved').waitFor();
    await film.hold(codeOf(exhibits[2] ?? ''), 'both');
    await page.getByText('5 scans, all saved').waitFor();
    expect(await page.locator('.fp-scan-number').textContent()).toBe('3');

    // It stays before the camera for as long as it takes to be read ten times: nothing more is scanned.
    await page.waitForTimeout(outOfView + 500);
    await page.getByText('5 scans, all saved').waitFor();
    // Away for a moment and there again: this is a new scan, and its answer is “already”.
    film.takeAway();
    await page.waitForTimeout(outOfView + 1000);
    await film.hold(codeOf(exhibits[2] ?? ''), 'both');
    await page
      .getByRole('status')
      .getByText(/Already: Already on the list/)
      .waitFor();

    // A label of another station and one that was never printed are answered like those of a scanner.
    await film.hold(labelCodeOf('exhibit', otherStation, 3));
    await page
      .getByRole('alert')
      .getByText(/Stop: Label of another station/)
      .waitFor();
    expect(await page.locator('.fp-scan-number').textContent()).toBe('3');

    const sessionId = ScanSessionId.parse(/session\/([0-9a-f-]+)/.exec(page.url())?.[1]);
    await film.hold(command('confirm'));
    const secret = page.getByRole('dialog').locator('input[type=password]');
    await secret.waitFor();
    // While somebody signs for what is on the list, nothing is added to it.
    await film.hold(codeOf(exhibits[3] ?? ''));
    await page.waitForTimeout(1500);
    await page.keyboard.insertText(goodPassphrase);
    await page.keyboard.press('Enter');
    await page.getByText('Signed: 3 custody events recorded').waitFor();
    await page.getByText('The camera was switched off because the session has ended.').waitFor();
    expect(await page.locator('video').count()).toBe(0);

    for (const exhibitId of exhibits.slice(0, 3)) {
      const { events } = await ask(work, 'custody.timeline', { exhibitId });
      expect(events).toMatchObject([{ type: 'stored', to: { label: 'S4' }, entryMode: 'scan' }]);
    }
    const { scans } = await ask(work, 'scanning.session', { id: sessionId, count: 100 });
    // No picture is so small: what left the page were questions and their few words.
    expect(Math.max(...sent)).toBeLessThan(1000);
    expect(scans.map(({ source }) => source)).toEqual(Array.from({ length: 8 }, () => 'camera'));
    expect(work.complaints).toEqual([]);
  });

  test('the self-test says what the camera read', async () => {
    const { page } = work;
    await page.evaluate(() => (location.hash = '#/scanning/test'));
    // Drawn anew together with the frame, which is asked after it all the same.
    await page.reload();
    await page.getByText('Waiting for a scan').waitFor();
    await film.hold('0123456789BCDEFGHJKLNPRSTUVX', 'square');
    await page.keyboard.press('F7');
    await page.getByText('The camera reads rightly').waitFor();
    await page.getByText('the square code').waitFor();
    await film.hold('https://example.org/', 'square');
    await page.getByText('The camera read another code').waitFor();
    await page.keyboard.press('F7');
    await picture(page).waitFor({ state: 'detached' });
  });

  test('the camera stops when the page is left, when the window is hidden and when the station is locked', async () => {
    const { page } = work;
    await openScanning(page);
    film.takeAway();
    await keepTracks(page);
    await page.keyboard.press('F7');
    await picture(page).waitFor();
    await page.keyboard.press('Alt+1');
    await page.getByRole('heading', { name: 'What waits for you' }).waitFor();
    expect(await liveTracks(page)).toBe(0);

    await openScanning(page);
    await page.keyboard.press('F7');
    await picture(page).waitFor();
    expect(await liveTracks(page)).toBe(1);
    await page.evaluate(() => {
      Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
      Object.defineProperty(document, 'visibilityState', { value: 'visible', configurable: true });
    });
    await page.getByText('The camera was switched off because the window was hidden.').waitFor();
    expect(await liveTracks(page)).toBe(0);

    await page.getByRole('button', { name: 'Switch on again' }).click();
    await picture(page).waitFor();
    // The cable is pulled: the browser ends the track.
    await page.evaluate(() => {
      const stream = document.querySelector('video')?.srcObject;
      if (stream instanceof MediaStream) stream.getVideoTracks()[0]?.dispatchEvent(new Event('ended'));
    });
    await page.getByText('The camera gives no picture any more').waitFor();
    expect(await liveTracks(page)).toBe(0);

    await page.getByRole('button', { name: 'Switch on again' }).click();
    await picture(page).waitFor();
    await page.keyboard.press('Control+l');
    await page.getByLabel(/^Passphrase/).waitFor();
    expect(await liveTracks(page)).toBe(0);
    expect(work.complaints).toEqual([]);
  });

  const otherStation = 'BBBB';

  async function printedLabels(station: Workstation) {
    const { id: caseId } = await ask(station, 'cases.open', {
      title: 'LUGINA-14',
      numbers: [],
      classification: 'restricted',
      offence: '',
      language: 'en',
      note: '', // prettier-ignore
    });
    const exhibits: string[] = [];
    for (const mark of ['K1', 'K2', 'K3', 'K4']) {
      const { id } = await ask(station, 'exhibits.record', {
        caseId,
        mark,
        kind: 'tool',
        description: `Tool ${mark}`,
        quantity: 1,
        unit: 'piece',
        foundAt: '',
        facts: {},
        serials: [],
        markings: [],
        handling: '', // prettier-ignore
      });
      exhibits.push(id);
    }
    const { id: shelf } = await ask(station, 'places.add', { kind: 'shelf', name: 'S4' });
    const { jobId } = await ask(station, 'labels.make', {
      subjects: [{ type: 'place', id: shelf }, ...exhibits.map((id) => ({ type: 'exhibit', id }) as const)],
      form: 'pdf',
      size: '100x50',
      dotsPerInch: 203,
      withRuler: false,
      language: 'en', // prettier-ignore
    });
    await jobEnded(station.station, async () => (await ask(station, 'jobs.list', {})).jobs, jobId);
    const { labels } = await ask(station, 'labels.list', { onlyCurrent: true });
    const { station: own } = await ask(station, 'station.state', {});
    if (own === undefined) throw new Error('An open station has a name');
    return {
      exhibits,
      shelf,
      codeOf: (subject: string) => labels.find(({ subjectId }) => subjectId === subject)?.code ?? '',
      command: (word: LabelCommand) => commandCodeOf(word, labelStationOf(own.id)),
    };
  }
});

/** Every track that the page gets from now on is counted, whatever becomes of what shows it. */
async function keepTracks(page: Page): Promise<void> {
  await page.evaluate(() => {
    const kept = window as Window & { tracks?: MediaStreamTrack[] };
    kept.tracks = [];
    const devices = navigator.mediaDevices;
    const given = devices.getUserMedia.bind(devices);
    devices.getUserMedia = async (wanted) => {
      const stream = await given(wanted);
      kept.tracks?.push(...stream.getTracks());
      return stream;
    };
  });
}

const liveTracks = (page: Page) =>
  page.evaluate(
    () =>
      (window as Window & { tracks?: MediaStreamTrack[] }).tracks?.filter(({ readyState }) => readyState === 'live')
        .length,
  );
