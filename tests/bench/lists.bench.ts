// The list of exhibits at 250,000 exhibits and 2 million custody events: every filter and every sort, beside the limit.
// Run: node tests/bench/lists.bench.ts [exhibits] [events]
import process from 'node:process';
import { exhibitSorts } from '../../shared/contract/intake.ts';
import { listExhibits } from '../../main/station/intake/exhibit-list.ts';
import { aLargeStation, largeStation } from './a-large-station.ts';

const exhibits = Number(process.argv[2] ?? largeStation.exhibits);
const events = Number(process.argv[3] ?? exhibits * 8);
const station = await aLargeStation({ exhibits, events, places: Math.min(largeStation.places, exhibits) });
const { db, close } = await station.openReader();
try {
  for (const sort of exhibitSorts) {
    const times: number[] = [];
    for (let run = 0; run < 10; run += 1) {
      const before = performance.now();
      listExhibits(db, { text: '', kinds: [], sort, descending: run % 2 === 1, caseId: undefined });
      times.push(performance.now() - before);
    }
    const slowest = times.toSorted((one, other) => one - other).at(-1) ?? 0;
    process.stdout.write(`by ${sort.padEnd(20)} ${slowest.toFixed(1).padStart(8)} ms   limit 50 ms\n`);
  }
} finally {
  close();
  station.release();
}
