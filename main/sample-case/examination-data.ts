// Shapes of what the sample's laboratory did: which examination of which exhibit, when, by whom, what was written down and what was concluded.
import type { WorksheetRow, WorksheetValues } from '../../shared/domain/examination/worksheet.ts';
import type { Written } from './written.ts';

/** Where the data of a worksheet finds the words of the sample's language and the ids of what it names. */
export interface SampleBench {
  write(text: Written): string;
  /** By its code. */
  method(code: string): string;
  /** By the number on its plate. */
  instrument(number: string): string;
  /** By its name in `examination-means.ts`. */
  lot(name: string): string;
  /** By its mark, in the case of the sample. */
  exhibit(mark: string): string;
  /** Photographs of an exhibit, in the order they were taken. */
  photographs(mark: string): string[];
}

export interface SampleConclusion {
  /** An exhibit that the station holds, or words for what it does not. */
  readonly with: { readonly mark: string } | { readonly words: Written };
  /** Code of the standard list, as the request asks it. */
  readonly question: string;
  readonly scale: string;
  readonly value: string;
  readonly likelihoodRatio?: string;
  readonly first: Written;
  readonly second: Written;
  readonly basis: Written;
  readonly limitations?: Written;
  /** By whom, when, and what they came to without knowing the first; where the two differ a third settles it. */
  readonly verified: { readonly by: string; readonly at: string; readonly value?: string; readonly basis: Written };
  readonly resolved?: { readonly at: string; readonly reason: Written };
  /** A comparison of pictures that it rests on. */
  readonly comparison?: 'K5-C1';
}

export interface SampleSearch {
  readonly entryNumber: string;
  readonly enteredAt: string;
  readonly note?: Written;
  readonly candidates: readonly {
    readonly rank: number;
    readonly score: string;
    readonly reference: string;
    readonly linkedCase?: string;
    readonly decision: 'of-interest' | 'excluded';
    readonly reason: Written;
  }[];
}

export interface SampleExamination {
  readonly exhibit: string;
  readonly examination: string;
  readonly by: 'examiner' | 'biology';
  /** UTC. */
  readonly from: string;
  readonly to: string;
  readonly values: (bench: SampleBench) => WorksheetValues;
  readonly environment?: { readonly temperature: number; readonly humidity: number };
  /** Why something overdue was used. */
  readonly exception?: Written;
  /** Cases and bullets of each group of rounds, with the marks they got. */
  readonly recovered?: readonly {
    readonly shots: number;
    readonly kind: 'cartridge-case' | 'bullet';
    readonly mark: string;
    readonly description: Written;
  }[];
  readonly search?: SampleSearch;
  readonly conclusions?: readonly SampleConclusion[];
  /** When the conclusions were recorded; with the worksheet where it is not said. */
  readonly concludedAt?: string;
  /** What a restoration gave is written into the serial number of the exhibit. */
  readonly writesSerial?: 'restored-partial' | 'restoration-failed';
}

/** By which method and with which instruments: the section that every examination has. */
export function means(bench: SampleBench, method: string, ...instruments: readonly string[]): WorksheetRow[] {
  const [first, ...others] = instruments;
  return [
    {
      method: bench.method(method),
      ...(first === undefined ? {} : { instrument: bench.instrument(first) }),
    },
    ...others.map((number) => ({ instrument: bench.instrument(number) })),
  ];
}

/** `03-24`, `10:05` → that moment of 2025 in UTC. */
export const utc = (day: string, time: string): string => `2025-${day}T${time}:00.000Z`;
