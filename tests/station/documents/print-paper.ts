// Prints a paper into memory for a test; outside tools are used only where they are installed.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  loadDocumentText,
  memorySink,
  type DocumentTools,
  type WrittenDocument,
} from '../../../main/documents/index.ts';
import { imageOpener } from '../../../main/documents/pictures/open-image.ts';
import type { Language } from '../../../shared/domain/roles.ts';

export interface Printed extends WrittenDocument {
  readonly file: Buffer;
}

export async function print(
  language: Language,
  write: (tools: DocumentTools) => Promise<WrittenDocument>,
  rest: Partial<DocumentTools> = {},
): Promise<Printed> {
  const sink = memorySink();
  const text = await loadDocumentText(language);
  const written = await write({ text, sink, openImage: imageOpener(undefined), ...rest });
  return { ...written, file: sink.bytes() };
}

export function isInstalled(tool: string): boolean {
  return spawnSync(tool, ['--version']).error === undefined;
}

/** The text of each page as `pdftotext` reads it. */
export function pageTexts(file: Buffer): string[] {
  const pages = runOn(file, 'pdftotext', (path) => ['-layout', '-enc', 'UTF-8', path, '-']).split('\f');
  return pages.slice(0, -1);
}

export function runOn(file: Buffer, tool: string, parameters: (path: string) => string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'focal-point-paper-'));
  try {
    const path = join(folder, 'paper.pdf');
    writeFileSync(path, file);
    return execFileSync(tool, parameters(path), {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      maxBuffer: 1 << 28,
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
