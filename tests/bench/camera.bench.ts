// The camera beside the work: how long a look at one picture takes, and whether the page stays free meanwhile. Prints beside the limits.
// Run: node tests/bench/camera.bench.ts
import process from 'node:process';
import { commandCodeOf, labelStationOf } from '../../shared/domain/label-code.ts';
import { CameraFilm } from '../journeys/camera-film.ts';
import { createStation, openWorkstation } from '../journeys/workstation.ts';

const seconds = 10;
/** Milliseconds: a key that is answered within these seems to be answered at once. */
const longestTaskLimit = 100;
/** Milliseconds from the label being held up to its answer on the screen, saved. */
const answerLimit = 2000;

const film = new CameraFilm();
const work = await openWorkstation({ cameras: { film: film.file }, permissions: ['camera'] });
try {
  const { page, station } = work;
  await createStation(page, { roles: ['Registrar', 'Custodian'] });
  await page.evaluate(() => (location.hash = '#/scanning'));
  await page.locator('.fp-scan-place').waitFor();

  const quiet = await taskTimes();
  await page.keyboard.press('F7');
  await page.locator('video').waitFor();
  const nothing = await taskTimes();

  const caller = { id: 'bench', face: 'loopback', savePath: () => undefined, folderPath: () => undefined } as const;
  const state = await station.request(caller, 'station.state', {});
  // The answer of a command that has just been parsed by its own schema.
  const { station: own } = (state.ok ? state.value : {}) as { station?: { id: Parameters<typeof labelStationOf>[0] } };
  if (own === undefined) throw new Error('An open station has a name');
  await film.hold(commandCodeOf('store', labelStationOf(own.id)));
  const held = performance.now();
  await page.locator('.fp-camera-side .fp-mono').waitFor();
  const read = performance.now() - held;
  await page.getByText('Scan the place.').first().waitFor();
  const answered = performance.now() - held;
  const label = await taskTimes();

  const longest = Math.max(...nothing.tasks, ...label.tasks, 0);
  const shown = ({ tasks, lag }: Awaited<ReturnType<typeof taskTimes>>) =>
    `${tasks.length} tasks over 50 ms, longest ${Math.max(0, ...tasks).toFixed(0)} ms; timer late by ${lag.toFixed(1)} ms in the median`;
  console.log(`camera off, ${seconds} s: ${shown(quiet)}`);
  console.log(`camera on, nothing before it, ${seconds} s: ${shown(nothing)}`);
  console.log(`camera on, a label before it, ${seconds} s: ${shown(label)}`);
  console.log(`longest task with the camera: ${longest.toFixed(0)} ms · limit ${longestTaskLimit} ms`);
  console.log(
    `held up to answered: ${answered.toFixed(0)} ms, of which ${read.toFixed(0)} ms until it was read · limit ${answerLimit} ms`,
  );
  if (longest > longestTaskLimit || answered > answerLimit) process.exitCode = 1;

  /** Tasks of the page that took longer than 50 ms, and how late a timer of 20 ms is in the middle of many. */
  async function taskTimes(): Promise<{ readonly tasks: readonly number[]; readonly lag: number }> {
    return page.evaluate(async (wanted) => {
      const tasks: number[] = [];
      const watch = new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration)));
      watch.observe({ type: 'longtask' });
      const lags: number[] = [];
      const end = performance.now() + wanted * 1000;
      while (performance.now() < end) {
        const before = performance.now();
        await new Promise((resolve) => setTimeout(resolve, 20));
        lags.push(performance.now() - before - 20);
      }
      watch.disconnect();
      return { tasks, lag: lags.toSorted((one, other) => one - other)[Math.floor(lags.length / 2)] ?? 0 };
    }, seconds);
  }
} finally {
  await work.close();
  film.close();
}
