// Number series of this year: how far each went, and going on from what was given on paper before the program.
import { numberSeries, allNumberSeries, writtenNumber, type NumberSeries } from '../../shared/domain/number-series.ts';
import { FocalPointError } from '../../shared/language/result.ts';
import { statement, type ReadableDatabase } from '../database/index.ts';
import type { Act } from './act.ts';
import { writeSetting } from './stored-setting.ts';

export interface SeriesStanding {
  readonly series: NumberSeries;
  readonly year: string;
  /** The last number that was given; 0 before the first. */
  readonly last: number;
}

export function readSeries(db: ReadableDatabase, year: string): SeriesStanding[] {
  return allNumberSeries.map((series) => ({ series, year, last: lastGiven(db, series, year) }));
}

/**
 * The next number of `series` in the year of the act is the one after `last`, which was given on paper. A number is never given twice, so a
 * series only goes forward; what is left out stays left out, and the ledger says who left it out and why.
 *
 * @throws FocalPointError `station.series-is-further` with the last number that was given
 */
export function continueSeries(act: Act, series: NumberSeries, last: number, reason: string): void {
  const year = act.now.slice(0, 4);
  const given = lastGiven(act.db, series, year);
  if (last <= given)
    throw new FocalPointError('station.series-is-further', { number: writtenNumber(series, year, given) });
  const name = counterOf(series, year);
  act.db.run(
    statement`insert into counter (name, last) values (${name}, ${last}) on conflict (name) do update set last = ${last}`,
  );
  writeSetting(
    act,
    `series ${numberSeries[series].prefix}-${year}`,
    { series, year, last },
    { label: writtenNumber(series, year, last), reason },
  );
}

function lastGiven(db: ReadableDatabase, series: NumberSeries, year: string): number {
  const name = counterOf(series, year);
  return db.first<{ last: number }>(statement`select last from counter where name = ${name}`)?.last ?? 0;
}

function counterOf(series: NumberSeries, year: string): string {
  return `${series}-${year}`;
}
