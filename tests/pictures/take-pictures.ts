// Takes the pictures of README and guide anew, from the sample case: `npm run pictures` all, `npm run pictures -- custody` those whose name
// has it. A picture is a place that a person of the sample goes to, and what they do there before it is taken.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { buildSample } from '../../main/sample-case/build-sample.ts';
import type { SampleAnswer } from '../../main/station/access/create-sample.ts';
import { openAddress } from '../journeys/screens-fit.ts';
import { openWorkstation, type Workstation } from '../journeys/workstation.ts';
import { pictures, type Picture } from './pictures.ts';

const pictureFolder = fileURLToPath(new URL('../../docs/pictures/', import.meta.url));
const wanted = process.argv.slice(2);
const asked = pictures.filter(({ name }) => wanted.length === 0 || wanted.some((word) => name.includes(word)));
const dataFolder = mkdtempSync(join(tmpdir(), 'focal-point-pictures-'));
try {
  const sample = await buildSample({ dataFolder, language: 'en' });
  for (const login of new Set(asked.map((picture) => picture.login))) await takeAs(sample, login);
} finally {
  rmSync(dataFolder, { recursive: true, force: true });
}

async function takeAs(sample: SampleAnswer, login: string): Promise<void> {
  const person = sample.people.find((one) => one.login === login);
  if (person === undefined) throw new Error(`Nobody of the sample is called ${login}`);
  // The vault of the sample has its own cost of derivation, which is what a person of it waits for.
  const work = await openWorkstation({ station: { dataFolder, vault: sample.vault } });
  try {
    await work.page.getByLabel(/^Login/).fill(person.login);
    await work.page.getByLabel(/^Passphrase/).fill(person.passphrase);
    await work.page.keyboard.press('Enter');
    await work.page.getByRole('heading', { name: 'What waits for you' }).waitFor({ timeout: 60_000 });
    for (const picture of asked.filter((one) => one.login === login)) await take(work, picture);
  } finally {
    await work.close();
  }
}

async function take(work: Workstation, { name, at, first }: Picture): Promise<void> {
  const { page } = work;
  await openAddress(page, await at(work));
  await first?.(page);
  // Pictures further down are not fetched before they are looked at.
  await page.waitForFunction(
    () =>
      document.querySelector('.fp-loading') === null &&
      [...document.images].every((image) => image.complete || image.getBoundingClientRect().top > innerHeight),
  );
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: join(pictureFolder, `${name}.png`), animations: 'disabled', caret: 'hide' });
  console.log(name);
}
