import { expect, test } from 'vitest';
import { FactWeights } from '../../../main/station/registers/candidates/fact-weights.ts';
import { Outlines } from '../../../main/station/registers/candidates/outlines.ts';
import { comparedEntry, type Compared } from '../../../shared/domain/register/candidates/compared.ts';
import { leastScore, objectPoints, personPoints, scoreOf } from '../../../shared/domain/register/candidates/points.ts';
import { readRegisterRow } from '../../../shared/domain/register/read-row.ts';
import { offeredDefinition } from '../../../shared/domain/register/recognise-columns.ts';
import { randomFrom } from '../serials/random-serials.ts';
import { randomCells, randomHeader } from './random-records.ts';

function records(count: number): Compared[] {
  const random = randomFrom(5);
  const header = randomHeader.split(';');
  const definition = offeredDefinition('firearm', header, []);
  return Array.from({ length: count }, (_, at) => {
    const { facts } = readRegisterRow({ row: at + 2, cells: randomCells(random) }, { definition, header, usual: [] });
    return comparedEntry(facts, definition.absent);
  });
}

test('no outline of two records is below what their points come to, and most that are not offered are seen to be so', () => {
  const all = records(250);
  const outlines = new Outlines(all.length);
  for (const [at, compared] of all.entries()) outlines.put(at + 1, compared);
  const tooLow: unknown[] = [];
  const seen = { object: { below: 0, notOffered: 0 }, person: { below: 0, notOffered: 0 } };
  for (const [one, left] of all.entries())
    for (const [two, right] of all.slice(one + 1).entries())
      for (const kind of ['object', 'person'] as const) {
        const score = scoreOf(kind === 'object' ? objectPoints(left, right) : personPoints(left, right));
        const most = outlines.mostOf(kind, one + 1, one + two + 2);
        if (most < score) tooLow.push([kind, left, right, most, score]);
        if (score >= leastScore[kind]) continue;
        seen[kind].notOffered += 1;
        if (most < leastScore[kind]) seen[kind].below += 1;
      }
  expect(tooLow).toEqual([]);
  for (const { below, notOffered } of Object.values(seen)) {
    expect(notOffered).toBeGreaterThan(10_000);
    expect(below / notOffered).toBeGreaterThan(0.7);
  }
});

test('a record without an outline may be anything', () => {
  expect(new Outlines(3_000_001).mostOf('object', 1, 3_000_001)).toBe(Infinity);
});

test('a text that came after all numbers were given counts as the most it can', () => {
  const days = new FactWeights(70_000, 'day', 1, () => ['other', 0]);
  for (let at = 1; at < 70_000; at += 1) days.put(at, { serials: [], day: { text: String(at) } });
  expect([days.most(1, 2), days.most(1, 69_999)]).toEqual([0, 1]);
});
