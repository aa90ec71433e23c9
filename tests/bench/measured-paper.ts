// A paper written by a process of its own, as the station orders it from the documents thread: its time, its memory as that of the whole process, its bytes.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import type { Language } from '../../shared/domain/roles.ts';
import { Papers, type OrderedPaper } from '../../main/documents/index.ts';
import { peakOfThisProcess } from './peak-memory.ts';

interface MeasuredPaper {
  readonly seconds: number;
  readonly peakMegabytes: number;
  readonly bytes: number;
  readonly pages: number;
}

/** A folder for the length of a bench. */
export async function inFolder(prefix: string, run: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), prefix));
  try {
    await run(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export function keepPaper(folder: string, paper: OrderedPaper): void {
  writeFileSync(join(folder, 'paper.json'), JSON.stringify(paper));
}

/** Starts the bench of `address` once more with the folder, where it calls `writeMeasured`. */
export function measurePaper(address: string, folder: string): MeasuredPaper {
  const child = spawnSync(process.execPath, [...process.execArgv, fileURLToPath(address), folder], {
    encoding: 'utf8',
    // As `npm start` and the window shell start the station.
    env: { ...process.env, MALLOC_ARENA_MAX: '1' },
  });
  if (child.status !== 0) throw new Error(child.stderr);
  return JSON.parse(child.stdout) as MeasuredPaper; // printed by `writeMeasured`
}

export async function writeMeasured(folder: string, language: Language): Promise<void> {
  const paper = JSON.parse(readFileSync(join(folder, 'paper.json'), 'utf8')) as OrderedPaper; // written by `keepPaper`
  const target = join(folder, 'paper.pdf');
  const started = performance.now();
  const papers = new Papers();
  const order = papers.order(paper, language, undefined);
  const file = await open(target, 'w');
  for await (const chunk of order.chunks) await file.write(chunk);
  await file.close();
  const { pages } = order.written();
  await papers.close();
  const measured: MeasuredPaper = {
    seconds: (performance.now() - started) / 1000,
    peakMegabytes: peakOfThisProcess(),
    bytes: statSync(target).size,
    pages,
  };
  process.stdout.write(JSON.stringify(measured));
}
