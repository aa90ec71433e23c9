// What intelligence says on a chart: a lead with its grading, held back until it may go to the court, and kept from whoever may not see it.
import { afterEach, expect, test } from 'vitest';
import { beginChart } from '../../../shared/domain/graph/chart-state.ts';
import { nodeKey } from '../../../shared/domain/graph/graph.ts';
import { shownLines, wholeTimeline } from '../../../shared/domain/graph/timeline.ts';
import { present } from '../../present.ts';
import { aLink, anIntelligenceStation, known, recorded, released } from '../intelligence/some-intelligence.ts';
import type { TestStation } from '../open-test-station.ts';

let lab: TestStation | undefined;
afterEach(async () => {
  await lab?.close();
  lab = undefined;
});

test('a report with H2 is on the chart with its grading, holds it back, and once it is released lets it go', async () => {
  const told = await anIntelligenceStation();
  ({ lab } = told);
  const report = await recorded(lab, { handling: 'H2' });
  const courier = await known(lab, [report]);
  const exhibit = { kind: 'exhibit' as const, id: told.exhibitId };
  const said = { ...aLink(courier, courier, [report]), type: 'transported' as const, to: exhibit };
  await lab.answer('intelligence.record-link', said);
  const nodes = [nodeKey('entity', courier), nodeKey('exhibit', told.exhibitId)];
  const read = await lab.answer('links.read', { nodes });
  expect(read.links).toMatchObject([
    {
      type: 'intel-transported',
      nature: 'intelligence',
      isLead: true,
      certainty: 'probable',
      grading: 'B2',
      handling: 'H2',
      held: 'H2',
      sources: [{ address: `/intelligence/reports/${report}` }],
    },
  ]);
  expect(read.nodes[0]).toMatchObject({ kind: 'person', label: 'Flamur TESTAJ', held: 'H2' });
  const asked = { title: 'Courier', state: beginChart(nodes), format: 'graphml', language: 'en' } as const;
  const held = await lab.jobEnded((await lab.answer('links.export', asked)).jobId);
  expect(held.error).toMatchObject({ code: 'links.held', details: { count: 2, codes: 'H2' } });
  await released(lab, report);
  const free = await lab.jobEnded((await lab.answer('links.export', asked)).jobId);
  expect(free.error).toBeUndefined();
});

test('whoever may not see a report sees neither what it says nor that it is there; it is found by whoever may', async () => {
  const told = await anIntelligenceStation();
  ({ lab } = told);
  const report = await recorded(lab, { handling: 'H1' });
  const courier = await known(lab, [report]);
  const exhibit = { kind: 'exhibit' as const, id: told.exhibitId };
  await lab.answer('intelligence.record-link', {
    ...aLink(courier, courier, [report]),
    type: 'transported',
    to: exhibit,
  });
  expect((await lab.answer('links.find', { text: 'testaj' })).nodes.map(({ key }) => key)).toEqual([
    nodeKey('entity', courier),
  ]);
  const { events } = await lab.answer('links.life', { exhibitId: told.exhibitId });
  expect(present(events.find(({ nature }) => nature === 'intelligence'))).toMatchObject({
    isLead: true,
    held: 'H1',
    part: 'use',
  });
  await lab.become('prosecutor');
  const seen = await lab.answer('links.expand', { node: nodeKey('exhibit', told.exhibitId), without: [] });
  expect(seen.nodes.map(({ kind }) => kind)).toEqual(['case']);
  expect((await lab.answer('links.find', { text: 'testaj' })).nodes).toEqual([]);
});

test('a timeline says when a report came and what it says of when, holds back what a chart does, and keeps it from whoever may not see it', async () => {
  const told = await anIntelligenceStation();
  const { lab: station } = told;
  lab = station;
  const report = await recorded(station, { handling: 'H2', receivedAt: '2025-02-26' });
  const courier = await known(station, [report]);
  const exhibit = { kind: 'exhibit' as const, id: told.exhibitId };
  await station.answer('intelligence.record-link', {
    ...aLink(courier, courier, [report], { since: '2024-11' }),
    type: 'transported',
    to: exhibit,
  });
  const meeting = await known(station, [report], {
    kind: 'event',
    name: 'Meeting at the depot',
    facts: { when: 'a Friday before Easter', 'event-kind': 'meeting' },
  });
  await station.answer('intelligence.record-link', {
    ...aLink(courier, meeting, [report]),
    type: 'took-part-in',
  });
  const node = nodeKey('entity', courier);
  const { start, lines } = await station.answer('links.timeline', { node });
  expect(start).toMatchObject({ label: 'Flamur TESTAJ', held: 'H2' });
  expect(lines.find(({ kind, at }) => kind === 'link' && at === '2024-11')).toMatchObject({
    isLead: true,
    held: 'H2',
    handling: 'H2',
    certainty: 'probable',
  });
  expect(lines.find(({ kind }) => kind === 'event')).toMatchObject({
    at: '',
    said: 'a Friday before Easter',
    isLead: true,
  });
  const filter = wholeTimeline;
  const made = async () =>
    station.jobEnded((await station.answer('links.timeline-paper', { node, filter, language: 'en' })).jobId);
  expect((await made()).error).toMatchObject({ code: 'links.held' });
  // Of the exhibit: what is not intelligence stays, and may leave where the filter shows nothing else.
  const ofExhibit = nodeKey('exhibit', told.exhibitId);
  const withoutLeads = { ...wholeTimeline, showsLeads: false };
  const paper = async (asked: typeof wholeTimeline) =>
    station.jobEnded(
      (await station.answer('links.timeline-paper', { node: ofExhibit, filter: asked, language: 'en' })).jobId,
    );
  expect((await paper(filter)).error?.code).toBe('links.held');
  const shown = (await station.answer('links.timeline', { node: ofExhibit })).lines;
  expect(shown.every((line) => line.sources.length > 0 || line.kind === 'custody')).toBe(true);
  const without = shownLines(shown, withoutLeads);
  expect((await paper(withoutLeads)).error?.code).toBe(without.length === 0 ? 'links.nothing-shown' : undefined);
  await released(station, report);
  expect((await made()).error).toBeUndefined();
  const hidden = await recorded(station, { handling: 'H1' });
  const other = await known(station, [hidden], { name: 'Hidden PERSON' });
  await station.become('prosecutor');
  expect(await station.refusal('links.timeline', { node: nodeKey('entity', other) })).toBe('links.thing-unknown');
  expect(await station.refusal('links.timeline', { node: nodeKey('entity', 'nobody') })).toBe('links.thing-unknown');
}, 60_000);
