// Cuts separated text into rows as it comes. A stray quote costs its own line and no other: the line is given back as it stands, and reading goes on
// behind it. What is held is bounded by the longest line and by the longest cell over several lines.
import type { RowFault, SourceRow } from '../../shared/domain/register/source-row.ts';
import { FocalPointError } from '../../shared/language/result.ts';

export interface CsvWay {
  readonly separator: string;
  readonly quote: string;
}

/** A line without an end is no row of a table. Characters. */
const longestLine = 1_048_576;
/** A quoted cell over more lines than this is a quote that was never closed. */
const mostLinesInCell = 64;
const longestRecord = 262_144;
const nowhere = Number.POSITIVE_INFINITY;

type Cut =
  | { readonly kind: 'row'; readonly cells: string[]; readonly next: number }
  | { readonly kind: 'fault'; readonly fault: RowFault }
  | { readonly kind: 'more' };

export class CsvReader {
  readonly #separator: string;
  readonly #quote: string;
  #text = '';
  readonly #found = new Map<string, { readonly from: number; readonly at: number }>();
  #row = 0;
  /** How many cells a row has, once the first two agree: a quoted cell over several lines that breaks this was not closed. */
  #width: number | undefined;

  constructor({ separator, quote }: CsvWay) {
    this.#separator = separator;
    this.#quote = quote;
  }

  /** @throws FocalPointError `registers.line-too-long` with the row. */
  add(text: string): SourceRow[] {
    this.#text += text;
    this.#found.clear();
    return this.#cutAll(false);
  }

  /** What is left after the last line end. @throws as `add` */
  end(): SourceRow[] {
    this.#found.clear();
    return this.#cutAll(true);
  }

  #cutAll(isEnd: boolean): SourceRow[] {
    const rows: SourceRow[] = [];
    let at = 0;
    while (at < this.#text.length) {
      const cut = this.#cut(at, isEnd);
      if (cut.kind === 'more') {
        if (this.#text.length - at > longestLine)
          throw new FocalPointError('registers.line-too-long', { row: this.#row + 1 });
        break;
      }
      this.#row += 1;
      if (cut.kind === 'row') {
        if (cut.next - at > longestLine) throw new FocalPointError('registers.line-too-long', { row: this.#row });
        if (this.#row <= 2 || this.#width === undefined) this.#width = cut.cells.length;
        rows.push({ row: this.#row, cells: cut.cells });
        at = cut.next;
      } else {
        const end = this.#lineEnd(at, isEnd);
        rows.push({ row: this.#row, cells: [this.#text.slice(at, end.from)], fault: cut.fault });
        at = end.next;
      }
    }
    this.#text = this.#text.slice(at);
    return rows;
  }

  /** One record from `at`. */
  #cut(at: number, isEnd: boolean): Cut {
    const line = this.#lineEnd(at, isEnd);
    if (!line.found && !isEnd) return { kind: 'more' };
    const quote = this.#quote === '' ? nowhere : this.#find(this.#quote, at);
    if (quote >= line.from) return { kind: 'row', cells: this.#plain(at, line.from), next: line.next };
    return this.#quoted(at, isEnd);
  }

  #plain(from: number, to: number): string[] {
    return this.#text.slice(from, to).split(this.#separator);
  }

  #quoted(start: number, isEnd: boolean): Cut {
    const text = this.#text;
    const cells: string[] = [];
    let lines = 1;
    let at = start;
    for (;;) {
      if (text.startsWith(this.#quote, at)) {
        const cell = this.#quotedCell(at + 1, start, isEnd);
        if (typeof cell === 'string') return cell === 'more' ? { kind: 'more' } : { kind: 'fault', fault: cell };
        lines += cell.lines;
        cells.push(cell.value);
        at = cell.next;
      } else {
        const end = this.#cellEnd(at);
        cells.push(text.slice(at, end));
        at = end;
      }
      if (text.startsWith(this.#separator, at)) {
        at += 1;
        continue;
      }
      // A carriage return may be the first half of a line end that is still to come.
      if (at === text.length && !isEnd) return { kind: 'more' };
      if (at < text.length && text[at] !== '\n' && text[at] !== '\r')
        return { kind: 'fault', fault: 'text-after-quote' };
      if (lines > 1 && this.#width !== undefined && cells.length !== this.#width)
        return { kind: 'fault', fault: 'quote-not-closed' };
      const end = this.#lineEnd(at, isEnd);
      if (!end.found && !isEnd) return { kind: 'more' };
      return { kind: 'row', cells, next: end.next };
    }
  }

  #quotedCell(
    from: number,
    start: number,
    isEnd: boolean,
  ): { readonly value: string; readonly next: number; readonly lines: number } | RowFault | 'more' {
    const text = this.#text;
    let at = from;
    for (;;) {
      const end = text.indexOf(this.#quote, at);
      const upTo = end === -1 ? text.length : end;
      const lines = countLines(text, from, upTo);
      if (lines > mostLinesInCell || upTo - start > longestRecord) return 'quote-not-closed';
      if (end === -1) return isEnd ? 'quote-not-closed' : 'more';
      if (end + 1 === text.length && !isEnd) return 'more';
      if (text[end + 1] === this.#quote) {
        at = end + 2;
        continue;
      }
      const value = text.slice(from, end).replaceAll(this.#quote + this.#quote, this.#quote);
      return { value, next: end + 1, lines };
    }
  }

  #cellEnd(at: number): number {
    return Math.min(this.#find(this.#separator, at), this.#lineEnd(at, true).from);
  }

  /** `\n`, `\r\n` or a lone `\r`; one at the end of what came may be half of the second. */
  #lineEnd(at: number, isEnd: boolean): { readonly from: number; readonly next: number; readonly found: boolean } {
    const { length } = this.#text;
    const feed = this.#find('\n', at);
    const back = this.#find('\r', at);
    if (back < feed) {
      const next = feed === back + 1 ? back + 2 : back + 1;
      return { from: back, next, found: next < length || feed === back + 1 || isEnd };
    }
    if (feed === nowhere) return { from: length, next: length, found: false };
    return { from: feed, next: feed + 1, found: true };
  }

  /** Where a sign stands next; remembered, so that a file without it is not searched to its end for each row. */
  #find(sign: string, at: number): number {
    const known = this.#found.get(sign);
    if (known !== undefined && known.from <= at && at <= known.at) return known.at;
    const found = this.#text.indexOf(sign, at);
    const next = { from: at, at: found === -1 ? nowhere : found };
    this.#found.set(sign, next);
    return next.at;
  }
}

function countLines(text: string, from: number, to: number): number {
  let lines = 0;
  for (let at = text.indexOf('\n', from); at !== -1 && at < to; at = text.indexOf('\n', at + 1)) {
    lines += 1;
    if (lines > mostLinesInCell) break;
  }
  return lines;
}
