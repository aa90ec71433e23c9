// The picture of the program for installers and task bars, drawn from the same mark as the screens; the builder makes each system's own format of it.
import { mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';

const root = fileURLToPath(new URL('..', import.meta.url));
const pixels = 512;

/** A light ground with round corners, so that the mark stands out on dark task bars too. */
function iconSvg(): string {
  const mark = readFileSync(join(root, 'renderer', 'icon.svg'), 'utf8')
    .replace(/^<svg[^>]*>/, '')
    .replace(/<\/svg>\s*$/, '');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" width="${pixels}" height="${pixels}">
    <rect width="24" height="24" rx="5" fill="#ffffff"/><g transform="translate(2.4 2.4) scale(0.8)">${mark}</g></svg>`;
}

/** @param file  such as `dist/resources/icon.png`. */
export async function writeIcon(file: string): Promise<void> {
  mkdirSync(dirname(file), { recursive: true });
  await sharp(Buffer.from(iconSvg()), { density: 300 })
    .resize(pixels, pixels)
    .png({ compressionLevel: 9 })
    .toFile(file);
}
