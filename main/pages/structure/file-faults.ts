// Whether a PDF is built as it should be. The engine reads past most faults without a word; a prosecutor must know that it had to.
import type { repairableFaults } from '../../../shared/domain/foreign-pages.ts';
import type { PageSource } from '../page-source.ts';
import { SyntaxReader, UnreadableSyntax, isDictionary, numberOf } from './pdf-syntax.ts';

type Fault = (typeof repairableFaults)[number];

const headLength = 1024;
const tailLength = 2048;
const objectsTried = 200;
const firstLook = 2048;

/** Looks at the header, the end, the table and a sample of what the table points to. Never throws for what is in the file. */
export function faultsOf(source: PageSource): Fault[] {
  const faults: Fault[] = [];
  const header = source.read(0, headLength).toString('latin1').indexOf('%PDF-');
  if (header > 0) faults.push('junk-before-header');
  const tail = source.read(Math.max(0, source.size - tailLength), tailLength).toString('latin1');
  if (!tail.includes('%%EOF')) faults.push('no-end-mark');
  const start = /startxref\s+(\d+)(?![\s\S]*startxref)/.exec(tail)?.[1];
  if (start === undefined) return [...faults, 'no-table-place'];
  return [...faults, ...tableFaults(source, Number(start), Math.max(0, header))];
}

/** Offsets count from the header where something stands before it; readers accept both (ISO 32000-1, implementation note 13). */
function tableFaults(source: PageSource, start: number, shift: number): Fault[] {
  for (const base of new Set([shift, 0])) {
    const table = source.read(start + base, 64).toString('latin1');
    if (/^\s*\d+\s+\d+\s+obj/.test(table)) return [];
    if (/^\s*xref/.test(table)) return objectFaults(source, start + base, base);
  }
  return ['table-wrong'];
}

function objectFaults(source: PageSource, start: number, base: number): Fault[] {
  const lines = source.read(start, objectsTried * 20 + 256).toString('latin1');
  const first = /xref\s+(\d+)\s+\d+\s/.exec(lines)?.[1];
  const entries = [...lines.matchAll(/(\d{10}) (\d{5}) ([nf])/g)];
  if (first === undefined) return ['table-wrong'];
  let hasWrongLength = false;
  for (const [index, [, offset = '', , kind]] of entries.entries()) {
    if (kind !== 'n') continue;
    const found = lookAt(source, Number(offset) + base, Number(first) + index);
    if (found === 'elsewhere') return ['table-wrong'];
    hasWrongLength ||= found === 'length';
  }
  return hasWrongLength ? ['length-wrong'] : [];
}

function lookAt(source: PageSource, offset: number, number: number): 'sound' | 'elsewhere' | 'length' {
  const bytes = source.read(offset, firstLook);
  const reader = new SyntaxReader(bytes);
  if (reader.word() !== String(number) || reader.word() === '' || reader.word() !== 'obj') return 'elsewhere';
  try {
    const value = reader.value();
    const start = reader.streamStart();
    const length = isDictionary(value) ? numberOf(value.get('Length')) : undefined;
    if (start === undefined || length === undefined) return 'sound';
    return /^\s*endstream/.test(source.read(offset + start + length, 16).toString('latin1')) ? 'sound' : 'length';
  } catch (error) {
    if (!(error instanceof UnreadableSyntax)) throw error;
    // Longer than this look: nothing is said about it.
    return 'sound';
  }
}
