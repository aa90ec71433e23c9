// The graph that a chart draws: nodes and links by their keys, each with what it inherits, filtered by who looks.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { statement } from '../../../main/database/index.ts';
import { intelligenceGraph, viewerOf } from '../../../main/station/intelligence/index.ts';
import { intelligenceHandlers } from '../../../main/station/intelligence/handlers.ts';
import { IntelReportId } from '../../../shared/language/identity.ts';
import { aRecord, type TestRecord } from '../a-record.ts';
import { aLink, anEntity } from './some-intelligence.ts';

let record: TestRecord;
beforeEach(() => {
  record = aRecord(intelligenceHandlers);
});
afterEach(() => record.release());

/** A report as a row: signing is tested where there are keys. */
function aReportRow(number: number, handling: string): IntelReportId {
  const id = IntelReportId.parse(`01912345-0000-7000-9000-00000000000${number}`);
  const { db } = record.table;
  const { id: by, name } = record.actor;
  db.run(statement`insert into intel_report values (${id}, ${`IR-${number}`}, null, ${record.now()}, ${by}, ${name})`);
  const source = `${id.slice(0, -2)}a${number}`;
  db.run(statement`insert into intel_source values (${source}, ${id}, 1, 'source', ${record.now()}, ${by}, ${name})`);
  db.run(
    statement`insert into intel_report_version (id, report_id, version, source_id, text, received_from, reference, received_at, scheme,
        source_grade, information_grade, handling, conditions, classification, review_on, reason, recorded_at, person_id, person,
        signature_key, signature)
      values (${`${id.slice(0, -2)}b${number}`}, ${id}, 1, ${source}, 'text', 'somebody', '', '2025-01-01', '4x4', 'B', '2', ${handling}, '', '',
        '2030-01-01', '', ${record.now()}, ${by}, ${name}, 'key', 'signature')`,
  );
  return id;
}

test('every link has both ends among the nodes, for whoever looks', () => {
  const [open, held] = [aReportRow(1, 'H0'), aReportRow(2, 'H2')];
  const { id: one } = record.ask('intelligence.record-entity', anEntity([open], { name: 'One' }));
  const { id: other } = record.ask('intelligence.record-entity', anEntity([open], { name: 'Other' }));
  const { id: hidden } = record.ask('intelligence.record-entity', anEntity([held], { name: 'Hidden' }));
  record.ask('intelligence.record-link', aLink(one, other, [open], { since: '2024', isNegative: true }));
  record.ask('intelligence.record-link', aLink(one, hidden, [open]));
  record.ask('intelligence.compare-entities', { oneId: one, otherId: hidden, verdict: 'unsure', reason: 'Alike' });
  const { db } = record.table;
  const whole = intelligenceGraph(db, viewerOf({ roles: ['analyst'] }));
  const seen = intelligenceGraph(db, viewerOf({ roles: ['prosecutor'] }));
  expect(whole.links.map(({ type, handling }) => [type, handling])).toEqual([
    ['courier-of', 'H0'],
    ['courier-of', 'H2'],
    ['perhaps-same', 'H2'],
  ]);
  expect(whole.links[0]).toMatchObject({
    from: `entity:${one}`,
    to: `entity:${other}`,
    certainty: 'probable',
    since: '2024',
    isNegative: true,
    reportIds: [open],
    grading: { source: 'B', information: '2' },
    isWithdrawn: false,
    isOnWithdrawnReport: false,
  });
  expect(seen.links.map(({ from, to }) => [from, to])).toEqual([[`entity:${one}`, `entity:${other}`]]);
  expect(seen.nodes.map(({ name }) => name)).toEqual(['One', 'Other', 'IR-1']);
  for (const { nodes, links } of [whole, seen]) {
    const keys = new Set(nodes.map(({ key }) => key));
    expect(links.every(({ from, to }) => keys.has(from) && keys.has(to))).toBe(true);
  }
});
