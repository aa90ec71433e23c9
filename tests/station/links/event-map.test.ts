// The map of events: what each record puts on it, what is kept from whom, and that nothing leaves which is held back.
import { afterEach, describe, expect, test } from 'vitest';
import { mapFormats, type MapFormat } from '../../../shared/contract/links.ts';
import { shownEvents, wholeMap, type MapFilter } from '../../../shared/domain/map/event-map.ts';
import { wholeSheet } from '../../../shared/domain/map/event-map-drawing.ts';
import { isInstalled, pageTexts } from '../documents/print-paper.ts';
import { aLink, anIntelligenceStation, known, recorded, released } from '../intelligence/some-intelligence.ts';
import type { TestStation } from '../open-test-station.ts';
import { anAnswer, aSentRequest, aTracedCase } from '../tracing/a-trace.ts';

let lab: TestStation | undefined;
afterEach(async () => {
  await lab?.close();
  lab = undefined;
});

const all = { from: '', until: '' };

async function leaving(station: TestStation, format: MapFormat, filter: MapFilter = wholeMap) {
  const { jobId } = await station.answer('links.event-map-export', {
    title: 'Valley',
    filter,
    frame: wholeSheet,
    format,
    language: 'en',
  });
  return station.jobEnded(jobId);
}

async function bytesOf(station: TestStation, documentId = ''): Promise<Buffer> {
  const media = await station.station.media({ kind: 'document', id: documentId, toSave: true });
  const bytes = Buffer.from(media.read(0, media.size));
  media.close();
  return bytes;
}

describe('a map of events', () => {
  test('has seizures with way, means and concealment, and leads of intelligence under the strictest code of all that puts them there', async () => {
    const told = await anIntelligenceStation();
    const { lab: station } = told;
    lab = station;
    await station.become('registrar');
    await station.answer('cases.record-incident', {
      caseId: told.caseId,
      kind: 'traffic-stop',
      occurredFrom: '2025-03-14T23:40:00.000Z',
      place: 'Regional road R-113, km 7',
      legalBasis: 'KP 104',
      seizedBy: 'Patrol 2',
      description: '',
      seizure: {
        latitude: '42,2139',
        longitude: '20.7397',
        meansOfTransport: 'private-car',
        concealment: ['spare-wheel', 'on-body'],
        routeFrom: 'Shkodër',
        routeOver: 'Kukës; 42.2, 20.6',
        routeTo: 'an unknown village',
      },
    });
    await station.become('analyst');
    const open = await recorded(station, { handling: 'H0' });
    const strict = await recorded(station, { handling: 'H2' });
    await known(station, [open], {
      kind: 'event',
      name: 'Crossing at night',
      facts: {
        'event-type': 'crossing',
        when: '2025-02',
        transport: 'on-foot',
        concealment: 'clothing',
        'route-from': 'Old mill',
        'route-to': 'Gjakovë',
      },
    });
    const mill = await known(station, [strict], {
      kind: 'premises',
      name: 'Old mill',
      facts: { coordinates: '42.36, 20.15' },
    });
    await known(station, [open], { kind: 'event', name: 'Meeting somewhere', facts: { when: 'before Easter' } });
    const courier = await known(station, [open]);
    await station.answer('intelligence.record-link', {
      ...aLink(courier, mill, [open], { since: '2025-01' }),
      type: 'seen-at',
    });
    const { events } = await station.answer('links.event-map', all);
    const seizure = events.find(({ kind, means }) => kind === 'seizure' && means !== '');
    expect(seizure).toMatchObject({
      nature: 'evidence',
      isLead: false,
      means: 'private-car',
      concealment: ['spare-wheel', 'on-body'],
      place: { exactness: 'position', position: { latitude: 42.2139, longitude: 20.7397 } },
    });
    expect(seizure?.route.map(({ exactness }) => exactness)).toEqual(['town', 'town', 'position', 'none']);
    // The mill that lends its position is known under H2 only: what is drawn by it is held as it is.
    expect(events.find(({ label }) => label === 'Crossing at night')).toMatchObject({
      kind: 'crossing',
      isLead: true,
      at: '2025-02',
      means: 'on-foot',
      concealment: ['clothing'],
      handling: 'H2',
      held: 'H2',
      route: [{ exactness: 'location' }, { exactness: 'town' }],
    });
    expect(events.find(({ kind }) => kind === 'sighting')).toMatchObject({ at: '2025-01', held: 'H2', isLead: true });
    const meeting = events.find(({ label }) => label === 'Meeting somewhere');
    expect(meeting).toMatchObject({ said: 'before Easter', at: '', handling: 'H0', place: { exactness: 'none' } });
    expect(meeting?.held).toBeUndefined();
    await expect(
      known(station, [open], { kind: 'event', name: 'Odd', facts: { transport: 'broomstick' } }),
    ).rejects.toThrow('intelligence.strange-facts');

    const held = await leaving(station, 'csv');
    expect(held.error).toMatchObject({ code: 'links.held', details: { count: 2, codes: 'H2' } });
    const without: MapFilter = { ...wholeMap, without: ['crossing', 'sighting'] };
    const job = await leaving(station, 'csv', without);
    expect(job.error).toBeUndefined();
    const rows = (await bytesOf(station, job.result?.documentId)).toString('utf8').trim().split('\r\n');
    expect(rows).toHaveLength(1 + events.length - 2);
    expect(rows.join('\n')).toContain('Private car,"Spare wheel, On the body"');
    expect(rows.find((row) => row.includes('Meeting somewhere'))).toContain('Not to be placed');

    await station.become('prosecutor');
    const seen = await station.answer('links.event-map', all);
    // Neither the way nor the code of the mill: to whoever may not see it, it is a word that nobody can place.
    expect(seen.events.find(({ label }) => label === 'Crossing at night')).toMatchObject({
      handling: 'H0',
      route: [{ exactness: 'none' }, { exactness: 'town' }],
    });
    expect(seen.events.some(({ kind }) => kind === 'sighting')).toBe(false);
    await station.become('analyst');
    await released(station, strict);
    for (const format of mapFormats) expect((await leaving(station, format)).error).toBeUndefined();
  });

  test.runIf(isInstalled('pdftotext'))(
    'has what authorities answered by country, refuses what is for tracing only, and leaves as picture and paper',
    async () => {
      const told = await aTracedCase();
      const { station } = told;
      lab = station;
      const id = await aSentRequest(told);
      station.clock.set('2025-04-22T10:00:00.000Z');
      await station.answer('traces.record-answer', anAnswer(id, told, { visibility: 'tracing' }));
      const { events } = await station.answer('links.event-map', all);
      const deliveries = events.filter(({ kind }) => kind === 'transfer' || kind === 'purchase');
      expect(deliveries.length).toBeGreaterThan(0);
      expect(deliveries.every(({ isLead, nature, held }) => isLead && nature === 'foreign' && held === 'tracing')).toBe(
        true,
      );
      expect((await leaving(station, 'pdf')).error).toMatchObject({
        code: 'links.held',
        details: { codes: 'tracing' },
      });
      const own: MapFilter = { ...wholeMap, showsLeads: false };
      const svg = await bytesOf(station, (await leaving(station, 'svg', own)).result?.documentId);
      expect(svg.toString('utf8')).toMatch(/Map of events EM-2025-0001 · Test agency/);
      expect(svg.toString('utf8')).not.toMatch(/<script|href=|\.svg/);
      const png = await bytesOf(station, (await leaving(station, 'png', own)).result?.documentId);
      expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
      const paper = await leaving(station, 'pdf', own);
      expect(paper.error).toBeUndefined();
      const pdf = await bytesOf(station, paper.result?.documentId);
      const printed = pageTexts(pdf).join('\n').replaceAll(/\s+/g, ' ');
      expect(printed).toContain('Valley');
      expect(printed).toMatch(/EM-2025-0003/);
      const shown = shownEvents(events, own);
      expect(shown.length).toBeGreaterThan(0);
      for (const { label } of shown) expect(printed).toContain(label);
      // No lead was asked for: none is printed, nor who delivered to whom.
      for (const { label } of deliveries) expect(printed).not.toContain(label);
      for (const legend of ['On record', 'Leads only', 'Way: evidence of this station', 'Way: intelligence'])
        expect([printed.includes(legend), svg.toString('utf8').includes(legend)]).toEqual([true, true]);
      const none = await leaving(station, 'pdf', { ...own, from: '1950', until: '1951' });
      expect(none.error).toMatchObject({ code: 'links.nothing-shown' });
    },
  );
});
