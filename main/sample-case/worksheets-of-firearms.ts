// Sheets that several firearms of the sample have in the same form: making safe, test fire, test cases, and reading a serial number.
import type { PositionReading, Shots, WorksheetRow } from '../../shared/domain/examination/worksheet.ts';
import { Instant } from '../../shared/language/instant.ts';
import { means, utc, type SampleBench, type SampleExamination } from './examination-data.ts';
import { written, type Written } from './written.ts';

const howMadeSafe = written(
  'Magazine well empty, action opened, chamber looked into and felt.',
  'Vendi i krehrit bosh, mekanizmi i hapur, dhoma e parë dhe e prekur.',
  'Лежиште оквира празно, механизам отворен, лежиште метка прегледано и опипано.',
);

export function madeSafe(exhibit: string, day: string, from: string, to: string): SampleExamination {
  return {
    exhibit,
    examination: 'safety',
    by: 'examiner',
    from: utc(day, from),
    to: utc(day, to),
    values: (bench) => ({
      clearing: [
        {
          'cleared-by': 'Lirie Ekspertaj',
          'cleared-at': utc(day, to),
          chamber: 'empty',
          'magazine-in': false,
          'rounds-out': 0,
          how: bench.write(howMadeSafe),
          'safe-to-fire': exhibit === 'K7' ? 'not-judged' : 'yes',
        },
      ],
      means: means(bench, 'KFA-B-01'),
    }),
  };
}

interface Fired {
  readonly function: (bench: SampleBench) => WorksheetRow;
  readonly firing?: (bench: SampleBench) => WorksheetRow;
  readonly notes?: Written;
}

/** @param rounds  how many of the reference stock; one group each where a list is given. */
export function fired(
  exhibit: string,
  lot: string,
  day: string,
  from: string,
  to: string,
  rounds: number | readonly { readonly rounds: number; readonly bullets: number }[],
  said: Fired,
): SampleExamination {
  const groups = typeof rounds === 'number' ? [{ rounds, bullets: 0 }] : rounds;
  return {
    exhibit,
    examination: 'test-fire',
    by: 'examiner',
    from: utc(day, from),
    to: utc(day, to),
    values: (bench) => ({
      function: [said.function(bench)],
      firing: [
        {
          where: 'water-tank',
          remote: exhibit === 'K7' || exhibit === 'K9',
          shots: groups.map((group): Shots => ({
            source: { kind: 'reference', lotId: bench.lot(lot) },
            rounds: group.rounds,
            cases: group.rounds,
            bullets: group.bullets,
            note: '',
          })),
          ...said.firing?.(bench),
        },
      ],
      means: means(bench, 'KFA-B-04'),
      ...(said.notes === undefined ? {} : { notes: [{ notes: bench.write(said.notes) }] }),
    }),
  };
}

/** `K1.1`, `K1.2`: the cases of each group of rounds, as exhibits of their own. */
export function testCases(exhibit: string, groups: readonly number[]): NonNullable<SampleExamination['recovered']> {
  return groups.map((rounds, shots) => ({
    shots,
    kind: 'cartridge-case',
    mark: `${exhibit}.${shots + 1}`,
    description:
      rounds === 1
        ? written(`Test case of ${exhibit}`, `Gëzhojë provë e ${exhibit}`, `Пробна чаура из ${exhibit}`)
        : written(
            `${rounds} test cases of ${exhibit}`,
            `${rounds} gëzhoja provë të ${exhibit}`,
            `${rounds} пробне чауре из ${exhibit}`,
          ),
  }));
}

/** What one position showed after a step: nothing where no character is given. */
export interface Read {
  readonly position: number;
  readonly seen: string;
  readonly sureness: PositionReading['sureness'];
}

/** Readings of one step, all at the same moment. */
export function readingsOf(step: string, at: string, reads: readonly Read[]): PositionReading[] {
  return reads.map((read) => ({ ...read, step, at: Instant.parse(at) }));
}

/** Nothing to be seen at any of these positions. */
export function nothingAt(...positions: readonly number[]): Read[] {
  return positions.map((position) => ({ position, seen: '', sureness: 'nothing' }));
}

/** Certain readings, one character after the other. */
export function certain(first: number, characters: string): Read[] {
  return Array.from(characters, (seen, index) => ({ position: first + index, seen, sureness: 'certain' }));
}
