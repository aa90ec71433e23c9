// The sample case for a journey: built once for all journeys of a run in a language, and only ever copied.
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { buildSample } from '../../main/sample-case/build-sample.ts';
import type { Language } from '../../shared/domain/roles.ts';

type Built = Awaited<ReturnType<typeof buildSample>>;

/** A copy of its own, to be removed by whoever asked. */
export async function aSample(language: Language): Promise<Built & { readonly dataFolder: string }> {
  const kept = join(tmpdir(), `focal-point-sample-${language}-${process.ppid}`);
  if (!existsSync(kept)) await build(kept, language);
  const dataFolder = mkdtempSync(join(tmpdir(), 'focal-point-sample-'));
  cpSync(join(kept, 'station'), dataFolder, { recursive: true });
  // Written by `build`.
  return { ...(JSON.parse(readFileSync(join(kept, 'built.json'), 'utf8')) as Built), dataFolder };
}

async function build(kept: string, language: Language): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'focal-point-sample-'));
  const dataFolder = join(folder, 'station');
  mkdirSync(dataFolder);
  writeFileSync(join(folder, 'built.json'), JSON.stringify(await buildSample({ dataFolder, language })));
  renameSync(folder, kept);
}
