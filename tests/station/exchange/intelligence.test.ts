// Intelligence between stations: what its codes and the register of releases let go, how it stands at the receiver, and that a stricter word is never undone.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aReport, aLink, anEntity, released, second, signs } from '../intelligence/some-intelligence.ts';
import { beginChart } from '../../../shared/domain/graph/chart-state.ts';
import { nodeKey } from '../../../shared/domain/graph/graph.ts';
import { wholeMap } from '../../../shared/domain/map/event-map.ts';
import { wholeSheet } from '../../../shared/domain/map/event-map-drawing.ts';
import { recordBytes } from '../../../main/packages/index.ts';
import { passphraseOf, type TestStation } from '../open-test-station.ts';
import { aCase } from '../intake/entered.ts';
import { looked, made, takenIn, twoStations, type Pair } from './two-stations.ts';
import { aNeighbour, anEvent, anExhibit } from './a-neighbour.ts';

let pair: Pair;
beforeAll(async () => {
  pair = await twoStations();
}, 120_000);
afterAll(() => pair.close());

const day = '2025-02-26';
function aNew(station: TestStation, changes: Parameters<typeof aReport>[0] = {}) {
  return station.answer('intelligence.record-report', aReport({ receivedAt: day, ...changes }));
}
const chosen = (...ids: readonly string[]) => ids.map((id) => ({ id, areConditionsMet: false }));

/** As the supervisor seals it: records of the case, and the reports. */
async function sent(more: object): Promise<Buffer> {
  await pair.desk.become('supervisor');
  return made(pair.desk, pair.labCard, { caseIds: [pair.caseId], ...more });
}
async function read(as: 'analyst' | 'prosecutor' = 'analyst', more: object = {}) {
  await pair.lab.become(as);
  const answer = await pair.lab.answer('exchange.intelligence', more);
  await pair.lab.become('registrar');
  return answer;
}

describe('intelligence in a transfer', () => {
  test('goes only as far as codes, levels, conditions and the register let it; what is held is refused and named', async () => {
    const { desk, labCard, caseId } = pair;
    await desk.become('analyst');
    const held = await aNew(desk, { handling: 'H1' });
    const stricter = await aNew(desk, { handling: 'H2' });
    const bound = await aNew(desk, { handling: 'H3', conditions: 'Ask before an arrest' });
    const secret = await aNew(desk, { classification: 'eu-confidential' });
    const open = await aNew(desk);
    // A release to the court lets nothing go to a station.
    await released(desk, held.id);
    await desk.become('registrar');
    const make = {
      cardId: labCard,
      caseIds: [caseId],
      exhibitIds: [],
      includeFiles: false,
      includeParties: false,
      note: '',
    };
    expect(await desk.refusal('exchange.make', { ...make, reports: chosen(open.id) })).toBe(
      'exchange.intelligence-not-yours',
    );
    await desk.become('prosecutor');
    expect(await desk.refusal('exchange.make', { ...make, reports: chosen(stricter.id) })).toBe(
      'exchange.intelligence-not-yours',
    );
    await desk.become('supervisor');
    const all = chosen(held.id, stricter.id, bound.id, secret.id, open.id);
    const { intelligence } = await desk.answer('exchange.preview', {
      cardId: labCard,
      caseIds: [caseId],
      exhibitIds: [],
      reports: all,
    });
    expect(intelligence.reports.map(({ number, because }) => [number, because])).toEqual([
      [held.number, 'H1'],
      [stricter.number, 'H2'],
      [bound.number, 'conditions'],
      [secret.number, 'classified'],
      [open.number, undefined],
    ]);
    for (const id of [held.id, stricter.id, bound.id, secret.id])
      expect(await desk.refusal('exchange.make', { ...make, reports: chosen(open.id, id) })).toBe(
        'exchange.intelligence-held',
      );
    await desk.become('analyst');
    const name = 'Ballistics laboratory Lugina';
    await released(desk, held.id, { kind: 'named', name });
    await desk.become('supervisor');
    const { reports } = await desk.answer('exchange.reports-for', { cardId: labCard });
    expect(reports.find(({ id }) => id === held.id)?.because).toBeUndefined();
  });

  test('arrives as theirs, with the names and links that rest on it alone, without its source and without the way back', async () => {
    const { desk, lab, exhibitId } = pair;
    await desk.become('analyst');
    const original = await aNew(desk, {
      handling: 'H2',
      reference: 'PS/77',
      text: 'The cousin says: Flamur brings them.',
    });
    const clean = await desk.answer('intelligence.record-report', {
      ...aReport({ receivedAt: day, text: 'A courier brings pistols on Fridays.', sanitises: original.id }),
      ...second('supervisor'),
    });
    const courier = await desk.answer('intelligence.record-entity', anEntity([clean.id], { name: 'The courier' }));
    const both = await desk.answer(
      'intelligence.record-entity',
      anEntity([clean.id, original.id], { name: 'Flamur TESTAJ' }),
    );
    await desk.answer(
      'intelligence.record-link',
      aLink(courier.id, exhibitId, [clean.id], { type: 'possessor', to: { kind: 'exhibit', id: exhibitId } }),
    );
    await desk.answer('intelligence.record-link', aLink(courier.id, both.id, [clean.id]));
    await desk.become('supervisor');
    const { intelligence } = await desk.answer('exchange.preview', {
      cardId: pair.labCard,
      caseIds: [pair.caseId],
      exhibitIds: [],
      reports: chosen(clean.id),
    });
    expect(intelligence).toMatchObject({ names: 1, links: 1, staying: 2 });
    const bytes = await sent({ reports: chosen(clean.id) });
    const { dryRun } = await looked(lab, bytes);
    expect(dryRun).toMatchObject({ intelReports: 1, intelNames: 1, intelLinks: 1, intelCodes: ['H0'] });
    await lab.answer('foreign.put-back', { upload: dryRun?.upload ?? '' });
    const joinedId = await takenIn(lab, bytes);
    const came = await read('analyst', { joinedId });
    expect(came.reports).toMatchObject([
      { number: clean.number, station: 'Focal point Drenova', handling: 'H0', grading: { scheme: '4x4', source: 'B' } },
    ]);
    expect(came.entities).toMatchObject([{ name: 'The courier', handling: 'H0' }]);
    expect(came.links).toHaveLength(1);
    const everything = JSON.stringify(came);
    for (const hidden of ['cousin', 'PS/77', original.number, 'Flamur', original.id])
      expect(everything).not.toContain(hidden);
    // On charts and timelines it is theirs by name, never one with an entity of ours, and leaves as its code lets it.
    const [courierThere] = (await lab.answer('links.find', { text: 'the courier' })).nodes;
    expect(courierThere).toMatchObject({ kind: 'person', station: 'Focal point Drenova' });
    expect(courierThere?.held).toBeUndefined();
    const start = courierThere?.key ?? nodeKey('entity', courier.id);
    const around = await lab.answer('links.expand', { node: start, without: [] });
    expect(around.nodes.map(({ kind }) => kind).toSorted()).toEqual(['foreign-exhibit', 'report']);
    const drawn = await lab.answer('links.read', { nodes: [start, ...around.nodes.map(({ key }) => key)] });
    expect(drawn.links.map(({ type, nature, isLead, station }) => [type, nature, isLead, station]).toSorted()).toEqual([
      ['intel-mentions', 'intelligence', true, 'Focal point Drenova'],
      ['intel-possessor', 'intelligence', true, 'Focal point Drenova'],
    ]);
    expect(drawn.links.every(({ grading }) => grading.startsWith('B'))).toBe(true);
    const { lines } = await lab.answer('links.timeline', { node: start });
    expect(lines.find(({ kind }) => kind === 'report')).toMatchObject({ at: day, station: 'Focal point Drenova' });
    // The registrar who took it in reads none of it, and the file of the package is no way around.
    expect(await lab.refusal('exchange.intelligence', {})).toBe('station.forbidden');
    const { line } = await lab.answer('exchange.joined', { id: joinedId });
    const { files } = await lab.answer('foreign.read', { id: line.packageId });
    expect(files.map(({ path }) => path)).not.toContain('data/records/intelligence.json');
    expect((await lab.answer('exchange.joined', { id: joinedId })).intelReports).toBe(1);
    // Twice in is once in.
    desk.clock.forward(60_000);
    lab.clock.forward(60_000);
    const again = await sent({ reports: chosen(clean.id) });
    expect((await looked(lab, again)).dryRun).toMatchObject({ intelReports: 0, intelNames: 0, intelLinks: 0 });
    await takenIn(lab, again);
    expect((await read()).reports).toHaveLength(1);
  });

  test('a held one binds there as here: unseen by whom the court is, held in disclosure, never let go by a release of items', async () => {
    const { desk, lab } = pair;
    await desk.become('supervisor');
    const { reports } = await desk.answer('exchange.reports-for', { cardId: pair.labCard });
    const held = reports.find(({ handling, because }) => handling === 'H1' && because === undefined);
    const caseId = (await lab.answer('cases.open', aCase())).id;
    await desk.become('analyst');
    await desk.answer(
      'intelligence.record-entity',
      anEntity(held === undefined ? [] : [held.id], {
        kind: 'event',
        name: 'Load of Friday',
        facts: { 'event-type': 'transport', place: 'Prizren', 'route-from': 'Kukës', 'route-to': 'Prizren' },
      }),
    );
    await takenIn(lab, await sent({ reports: chosen(held?.id ?? '') }), { caseId });
    expect((await read()).reports.map(({ handling }) => handling)).toContain('H1');
    expect((await read('prosecutor')).reports.map(({ handling }) => handling)).not.toContain('H1');
    await lab.become('analyst');
    const mapped = async () => (await lab.answer('links.event-map', { from: '', until: '' })).events;
    expect((await mapped()).find(({ label }) => label === 'Load of Friday')).toMatchObject({
      kind: 'transport',
      isLead: true,
      station: 'Focal point Drenova',
      held: 'H1',
      route: [{ exactness: 'town' }, { exactness: 'town' }],
    });
    const [load] = (await lab.answer('links.find', { text: 'load of friday' })).nodes;
    expect(load).toMatchObject({ held: 'H1', station: 'Focal point Drenova' });
    const asked = { title: 'Load', format: 'svg', language: 'en' } as const;
    const chart = { ...asked, state: beginChart(load === undefined ? [] : [load.key]) };
    expect((await lab.jobEnded((await lab.answer('links.export', chart)).jobId)).error?.code).toBe('links.held');
    const map = { ...asked, filter: wholeMap, frame: wholeSheet };
    expect((await lab.jobEnded((await lab.answer('links.event-map-export', map)).jobId)).error?.code).toBe(
      'links.held',
    );
    await lab.become('prosecutor');
    expect((await lab.answer('links.find', { text: 'load of friday' })).nodes).toEqual([]);
    expect((await mapped()).some(({ label }) => label === 'Load of Friday')).toBe(false);
    await lab.answer('disclosure.number', { caseId });
    const { items } = await lab.answer('disclosure.items', { caseId, from: 0, count: 50 });
    const item = items.find(({ kind }) => kind === 'intelligence');
    expect(item).toMatchObject({ label: `Focal point Drenova · ${held?.number ?? ''}` });
    expect(JSON.stringify(item)).toContain('H1');
    expect(
      await lab.refusal('handling.release', {
        id: item?.id ?? '',
        reason: 'x',
        signature: { passphrase: passphraseOf('prosecutor') },
        second: { login: 'supervisor', passphrase: passphraseOf('supervisor') },
      }),
    ).toMatch(/^intelligence\.release-in-register$|^handling\.permission-missing$/);
    await lab.become('registrar');
  });

  test('a stricter code and a withdrawal come with the next transfer, whatever it is about', async () => {
    const { desk, lab } = pair;
    await desk.become('analyst');
    const one = await aNew(desk, { text: 'Seen at the depot on Monday.' });
    await takenIn(lab, await sent({ reports: chosen(one.id) }));
    await desk.become('analyst');
    const { line, version, text } = await desk.answer('intelligence.report', { id: one.id });
    await desk.answer('intelligence.correct-report', {
      id: line.id,
      version,
      ...text,
      handling: 'H2',
      reason: 'The provider asks for it',
      ...signs('analyst'),
    });
    await takenIn(lab, await sent({}));
    const stands = (await read()).reports.find(({ number }) => number === one.number);
    expect(stands).toMatchObject({ handling: 'H2', said: 'H0', isWithdrawn: false });
    await desk.become('analyst');
    await desk.answer('intelligence.withdraw-report', { id: one.id, reason: 'Invented', ...signs('analyst') });
    await desk.become('supervisor');
    expect(
      await desk.refusal('exchange.make', {
        cardId: pair.labCard,
        caseIds: [pair.caseId],
        exhibitIds: [],
        includeFiles: false,
        includeParties: false,
        note: '',
        reports: chosen(one.id),
      }),
    ).toBe('exchange.intelligence-held');
    const bytes = await sent({});
    expect((await looked(lab, bytes)).dryRun).toMatchObject({ intelReports: 0, intelWithdrawn: 1, intelStricter: 1 });
    await takenIn(lab, bytes);
    expect((await read()).reports.find(({ number }) => number === one.number)).toMatchObject({ isWithdrawn: true });
  });

  test('intelligence goes alone as well', async () => {
    const { desk, lab } = pair;
    await desk.become('analyst');
    const one = await aNew(desk, { text: 'Alone in its transfer.' });
    await desk.become('supervisor');
    const joinedId = await takenIn(lab, await made(desk, pair.labCard, { reports: chosen(one.id) }));
    expect((await read('analyst', { joinedId })).reports.map(({ text }) => text)).toEqual(['Alone in its transfer.']);
  });
});

describe('a package that says of intelligence what is not so', () => {
  const report = {
    id: '01912345-0000-7000-8e00-000000000001',
    number: 'PR-9',
    version: 1,
    text: 'Hidden in the spare wheel.',
    receivedFrom: 'Border unit',
    reference: '',
    receivedAt: day,
    grading: { scheme: '6x6', source: 'B', information: '3' },
    handling: 'H1',
    conditions: '',
    classification: '',
  };
  const file = (more: object) => ({
    path: 'records/intelligence.json',
    source: {
      kind: 'bytes' as const,
      bytes: recordBytes({
        format: 'focal-point/intelligence/1',
        reports: [],
        entities: [],
        links: [],
        notices: [],
        ...more,
      }),
    },
  });
  const b1 = anExhibit(1);

  test('claims a weaker code for a report that is known: it is put aside, the stricter code stays whatever is decided', async () => {
    const { lab } = pair;
    const neighbour = await aNeighbour();
    const { id: card } = await lab.answer('exchange.add-station', { card: neighbour.card });
    await lab.answer('exchange.compare', {
      id: card,
      seen: { way: 'paper', fingerprint: neighbour.fingerprint },
      words: '',
    });
    const send = (more: object) =>
      neighbour.send(lab, { exhibits: [b1], events: [anEvent(b1, 1)], more: [file(more)] });
    await takenIn(lab, await send({ reports: [report] }));
    const opened = await send({ reports: [{ ...report, version: 2, handling: 'H0', text: 'Free for everybody.' }] });
    expect((await looked(lab, opened)).dryRun?.divergences).toEqual([
      { kind: 'weaker-handling', exhibit: 'PR-9', detail: 'H0' },
    ]);
    await takenIn(lab, opened);
    const words = await send({ reports: [{ ...report, text: 'Hidden in the door.' }] });
    await takenIn(lab, words);
    const own = async () => (await read()).reports.filter(({ number }) => number === 'PR-9');
    expect(await own()).toMatchObject([{ handling: 'H1', text: 'Hidden in the spare wheel.' }]);
    // A registrar is not told of it; an analyst decides, and nothing is opened by that.
    const kinds = async () => (await lab.answer('exchange.divergences', {})).divergences.map(({ kind }) => kind);
    expect(await kinds()).toEqual([]);
    await lab.become('analyst');
    expect((await kinds()).toSorted()).toEqual(['content-differs', 'weaker-handling']);
    const { divergences } = await lab.answer('exchange.divergences', {});
    expect(JSON.stringify(divergences)).not.toContain('Free for everybody');
    const weaker = divergences.find(({ kind }) => kind === 'weaker-handling')?.id ?? '';
    await lab.answer('exchange.decide', { id: weaker, decision: 'note-theirs', reason: 'Letter awaited' });
    expect(await lab.refusal('exchange.decide', { id: weaker, decision: 'note-theirs', reason: 'x' })).toBe(
      'exchange.decided-so',
    );
    await lab.become('registrar');
    expect(await own()).toMatchObject([{ handling: 'H1' }]);
  });

  test('names somebody without the report behind it, or a code that does not exist: nothing of it is joined', async () => {
    const { lab } = pair;
    const neighbour = await aNeighbour();
    const entity = {
      id: '01912345-0000-7000-8e00-000000000002',
      number: 'EN-1',
      version: 1,
      kind: 'person',
      name: 'Somebody',
      aliases: [],
      facts: {},
      reportIds: [report.id],
    };
    for (const more of [{ entities: [entity] }, { reports: [{ ...report, handling: 'H9' }] }]) {
      const bytes = await neighbour.send(lab, { exhibits: [b1], events: [], more: [file(more)] });
      const { job, dryRun } = await looked(lab, bytes);
      expect(dryRun).toBeUndefined();
      expect(job.error?.code).toBe('package.record-unreadable');
    }
  });
});
