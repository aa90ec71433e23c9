// What of a file of records is in the vault already, kept beside that file, so that an import that was stopped goes on and doubles nothing.
import { createHash } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs';
import { z } from 'zod';
import { FocalPointError } from '../../../shared/language/result.ts';
import { storedJson } from '../../station/stored-json.ts';

const Line = z.strictObject({ station: z.string(), key: z.string(), content: z.string(), id: z.string() });
type Line = z.infer<typeof Line>;

export class ImportJournal {
  readonly #path: string;
  readonly #station: string;
  readonly #made = new Map<string, Line>();
  /** Keys whose record in the file is another than the one that was recorded; nothing is revised by an import. */
  readonly changed: string[] = [];
  recorded = 0;
  wereIn = 0;

  /** @throws FocalPointError `command-line.not-readable` for a journal that is none: going on without it would double records. */
  constructor(file: string, station: string) {
    this.#path = `${file}.imported`;
    this.#station = station;
    for (const line of linesOf(this.#path)) if (line.station === station) this.#made.set(line.key, line);
  }

  /** Makes the record unless it was made before; either way gives its identifier. */
  async once<Id extends string>(key: string, content: unknown, make: () => Promise<Id>): Promise<Id> {
    const digest = digestOf(content);
    const known = this.#made.get(key);
    if (known !== undefined) {
      this.wereIn += 1;
      if (known.content !== digest) this.changed.push(key);
      // Written below for the same key, which begins with the kind of the record.
      return known.id as Id;
    }
    const id = await make();
    this.#append({ station: this.#station, key, content: digest, id });
    this.recorded += 1;
    return id;
  }

  #append(line: Line): void {
    this.#made.set(line.key, line);
    const file = openSync(this.#path, 'a', 0o600);
    try {
      writeSync(file, `${JSON.stringify(line)}\n`);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
  }
}

function linesOf(path: string): Line[] {
  if (!existsSync(path)) return [];
  try {
    const lines = readFileSync(path, 'utf8').split('\n').slice(0, -1);
    return lines.map((line) => Line.parse(JSON.parse(line)));
  } catch {
    throw new FocalPointError('command-line.not-readable', { file: path });
  }
}

function digestOf(content: unknown): string {
  return createHash('sha256').update(storedJson({ content })).digest('hex');
}
