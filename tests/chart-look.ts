import { existsSync, mkdirSync, writeFileSync, readFileSync } from 'node:fs';
import process from 'node:process';
import { buildSample } from '../main/sample-case/build-sample.ts';
import { openAddress, showIn } from './journeys/screens-fit.ts';
import { openWorkstation } from './journeys/workstation.ts';
const folder = '/tmp/chart-look/sample';
if (!existsSync(`${folder}/built.json`)) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/built.json`, JSON.stringify(await buildSample({ dataFolder: folder, language: 'en' })));
}
const sample = JSON.parse(readFileSync(`${folder}/built.json`, 'utf8'));
const person = sample.people.find((one: { login: string }) => one.login === 'analyst');
const work = await openWorkstation({ station: { dataFolder: folder, vault: sample.vault } , width: Number(process.env['W'] ?? 1280), height: Number(process.env['H'] ?? 800)});
try {
  const { page } = work;
  await page.getByLabel(/^Login/).fill(person.login);
  await page.getByLabel(/^Passphrase/).fill(person.passphrase);
  await page.keyboard.press('Enter');
  await page.locator('main h1').waitFor({ timeout: 60_000 });
  await page.waitForTimeout(1500);
  const steps = await import(process.argv[2] ?? '');
  await steps.default({ page, openAddress, showIn, work });
  console.log(work.complaints);
} finally {
  await work.close();
}
