// What touches what: links of cases, possession, traces, serials and conclusions; who may see them; the way between two things; charts that are kept.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { beginChart } from '../../../shared/domain/graph/chart-state.ts';
import { nodeKey, type GraphLink, type NodeKey } from '../../../shared/domain/graph/graph.ts';
import { present } from '../../present.ts';
import { aCase, aPistol } from '../intake/entered.ts';
import { passphraseOf, type TestStation } from '../open-test-station.ts';
import { aComparison, concluded, verified } from '../conclusions/a-conclusion.ts';
import { aProsecutedCase, anAttribution, signature as ofProsecutor } from '../prosecution/a-prosecution.ts';
import { anAnswer, aSentRequest, aTracedCase, type Traced } from '../tracing/a-trace.ts';

let station: TestStation | undefined;
afterEach(async () => {
  await station?.close();
  station = undefined;
});

/** What came back on 22 April. */
async function answers(told: Traced, answer: ReturnType<typeof anAnswer>): Promise<void> {
  told.station.clock.set('2025-04-22T10:00:00.000Z');
  await told.station.answer('traces.record-answer', answer);
}

const linksOf = async (on: TestStation, nodes: readonly NodeKey[]): Promise<readonly GraphLink[]> =>
  (await on.answer('links.read', { nodes: [...nodes] })).links;
const typesOf = (links: readonly GraphLink[]) => links.map(({ type }) => type).toSorted();

describe('a case', () => {
  test('joins its exhibits and suspects, and what each is said to have possessed; a witness is on no chart', async () => {
    const told = await aProsecutedCase();
    station = told.station;
    await station.answer('attributions.record', anAttribution(told));
    const [ofCase, pistol] = [nodeKey('case', told.caseId), nodeKey('exhibit', told.pistolId)];
    const suspect = nodeKey('person', told.suspectId);
    const read = await station.answer('links.read', {
      nodes: [ofCase, pistol, suspect, nodeKey('person', told.witnessId)],
    });
    expect(typesOf(read.links)).toEqual(['exhibit-of', 'possessed', 'suspect-in']);
    expect(read.links.find(({ type }) => type === 'possessed')).toMatchObject({
      from: suspect,
      to: pistol,
      certainty: 'probable',
      begin: '2025-03-17',
      says: [
        { kind: 'code', list: 'attributionBasis', code: 'in-vehicle' },
        { kind: 'text', text: 'In the boot of his car' },
      ],
      sources: [{ label: 'LUGINA-14', address: `/cases/${told.caseId}/prosecution` }],
    });
    expect(read.unknown).toBe(1);
    expect(read.nodes.find(({ key }) => key === ofCase)?.further).toEqual([
      { kind: 'exhibit', count: 1 },
      { kind: 'person', count: 1 },
    ]);
  });

  test('shows an attribution that was taken back as withdrawn', async () => {
    const told = await aProsecutedCase();
    station = told.station;
    await station.answer('attributions.record', anAttribution(told, { exhibitIds: [told.pistolId] }));
    const [said] = (await station.answer('prosecution.read', { caseId: told.caseId })).attributions;
    await station.answer('attributions.withdraw', {
      id: present(said).id,
      reason: 'Another car',
      signature: ofProsecutor,
    });
    const links = await linksOf(station, [nodeKey('exhibit', told.pistolId), nodeKey('person', told.suspectId)]);
    expect(links).toMatchObject([{ type: 'possessed', isWithdrawn: true }]);
  });
});

describe('an answer to a trace', () => {
  let told: Traced;
  beforeEach(async () => {
    told = await aTracedCase();
    ({ station } = told);
  });

  test('is a chain from the maker to where it left lawful hands, said by others and a lead', async () => {
    const id = await aSentRequest(told);
    await answers(told, anAnswer(id, told));
    const pistol = nodeKey('exhibit', told.pistolId);
    const { nodes } = await told.station.answer('links.expand', { node: pistol, without: [] });
    const named = nodes.filter(({ kind }) => kind === 'organisation' || kind === 'place');
    expect(named.map(({ label, country }) => [label, country])).toEqual([
      ['Zoraki, Istanbul', 'TR'],
      ['Dealer Primer, Sofia', 'BG'],
      ['Sofia', 'BG'],
    ]);
    const links = await linksOf(told.station, [pistol, ...named.map(({ key }) => key)]);
    expect(typesOf(links)).toEqual(['delivered', 'diverted-at', 'last-held', 'made']);
    expect(
      links.every(({ nature, isLead, certainty }) => nature === 'foreign' && isLead && certainty === 'possible'),
    ).toBe(true);
    expect(links.find(({ type }) => type === 'delivered')).toMatchObject({ begin: '2018-09-03', isDirected: true });
  });

  test('that is for tracing only is kept from others, who are told that there is one, and holds a chart back', async () => {
    const id = await aSentRequest(told);
    await answers(told, anAnswer(id, told, { visibility: 'tracing' }));
    const pistol = nodeKey('exhibit', told.pistolId);
    const { nodes } = await told.station.answer('links.expand', { node: pistol, kind: 'organisation', without: [] });
    const keys = [pistol, ...nodes.map(({ key }) => key)];
    expect((await linksOf(told.station, keys)).map(({ held }) => held)).toEqual(['tracing', 'tracing', 'tracing']);
    await told.station.become('examiner');
    const seen = await told.station.answer('links.read', { nodes: keys });
    expect(seen).toMatchObject({ links: [], withheld: 1, unknown: 2 });
    expect(JSON.stringify(seen)).not.toContain('Primer');
    expect((await told.station.answer('links.find', { text: 'primer' })).nodes).toEqual([]);
  });

  test('joins two pistols of one dealer by the shortest way', async () => {
    const both = {
      firearms: [told.pistolId, told.otherId].map((exhibitId) => ({ exhibitId, photographs: [], remark: '' })),
    };
    const id = await aSentRequest(told, both);
    const answer = anAnswer(id, told);
    const firearms = [told.pistolId, told.otherId].map((exhibitId) => ({ ...present(answer.firearms[0]), exhibitId }));
    await answers(told, { ...answer, firearms });
    const dealer = present((await told.station.answer('links.find', { text: 'dealer primer' })).nodes[0]).key;
    const way = { from: nodeKey('case', told.caseId), to: dealer };
    const found = await told.station.answer('links.path', { ...way, overLeads: true });
    expect(found.nodes.map(({ kind }) => kind)).toEqual(['case', 'firearm', 'organisation']);
    expect((await told.station.answer('links.path', { ...way, overLeads: false })).nodes).toEqual([]);
    const delivered = (
      await linksOf(told.station, [dealer, nodeKey('exhibit', told.pistolId), nodeKey('exhibit', told.otherId)])
    ).filter(({ type }) => type === 'last-held');
    expect(delivered).toHaveLength(2);
  });
});

test('serials that look alike or follow one another are leads between exhibits', async () => {
  const told = await aTracedCase();
  ({ station } = told);
  await station.become('registrar');
  const pistol = aPistol(told.caseId);
  const engraved = pistol.serials.map((serial) => ({ ...serial, asMarked: 'O718-O20411' }));
  const { id: third } = await station.answer('exhibits.record', { ...pistol, mark: 'K9', serials: engraved });
  const links = await linksOf(station, [nodeKey('exhibit', told.otherId), nodeKey('exhibit', third)]);
  expect(links).toMatchObject([{ type: 'serial-alike', isLead: true, certainty: 'possible', isNegative: false }]);
});

describe('a conclusion', () => {
  test('that nobody verified joins nothing; verified it does, and a hit leads into the other case', async () => {
    const compared = await aComparison();
    ({ station } = compared);
    const conclusionId = await concluded(compared);
    const exhibit = nodeKey('exhibit', compared.exhibitId);
    expect((await station.answer('links.expand', { node: exhibit, kind: 'sample', without: [] })).total).toBe(0);
    await verified(station, conclusionId, 'identification');
    const signature = { passphrase: passphraseOf('reviewer') };
    await station.answer('hits.record', { conclusionId, linkedCase: '2024-DR-1188', note: '', signature });
    const { nodes } = await station.answer('links.expand', { node: exhibit, without: [] });
    const links = await linksOf(station, [exhibit, ...nodes.map(({ key }) => key)]);
    expect(links.find(({ type }) => type === 'identified-with')).toMatchObject({
      certainty: 'confirmed',
      isLead: false,
      isNegative: false,
      says: [{ kind: 'words', words: { en: 'Identification' } }],
    });
    const hit = present(links.find(({ type }) => type === 'hit'));
    expect(hit.to).toBe(nodeKey('elsewhere', '2024-DR-1188'));
    // The case becomes known here: the same link now leads to its record.
    await station.become('registrar');
    const opened = aCase({ title: 'BREGU-24', numbers: [{ kind: 'police', number: '2024-DR-1188' }] });
    const { id: caseId } = await station.answer('cases.open', opened);
    expect(typesOf(await linksOf(station, [exhibit, nodeKey('case', caseId)]))).toContain('hit');
  });

  test('that excludes is a negative link', async () => {
    const compared = await aComparison();
    ({ station } = compared);
    await verified(station, await concluded(compared, { value: 'elimination' }), 'elimination');
    const exhibit = nodeKey('exhibit', compared.exhibitId);
    const { nodes } = await station.answer('links.expand', { node: exhibit, kind: 'sample', without: [] });
    const links = await linksOf(station, [exhibit, ...nodes.map(({ key }) => key)]);
    expect(links).toMatchObject([{ type: 'compared-with', isNegative: true, certainty: 'confirmed' }]);
    const to = present(nodes[0]).key;
    expect((await station.answer('links.path', { from: exhibit, to, overLeads: true })).nodes).toEqual([]);
  });
});

describe('a chart that is kept', () => {
  test('says what the records say otherwise by now; every version stays', async () => {
    const told = await aProsecutedCase();
    ({ station } = told);
    const state = beginChart([
      nodeKey('case', told.caseId),
      nodeKey('exhibit', told.pistolId),
      nodeKey('person', told.suspectId),
    ]);
    const kept = await station.answer('links.save', { title: 'Valley', note: '', state });
    expect(kept.version).toBe(1);
    expect((await station.answer('links.open', { id: kept.id })).moved).toMatchObject({
      added: [],
      changed: [],
      gone: 0,
      further: 0,
    });
    await station.answer('attributions.record', anAttribution(told, { exhibitIds: [told.pistolId] }));
    const { moved } = await station.answer('links.open', { id: kept.id });
    expect(moved.added.map(({ type }) => type)).toEqual(['possessed']);
    const next = { chartId: kept.chartId, version: 1, title: 'Valley', note: 'With possession', state };
    expect((await station.answer('links.save', next)).version).toBe(2);
    expect(await station.refusal('links.save', next)).toBe('links.saved-meanwhile');
    const opened = await station.answer('links.open', { id: kept.id });
    expect(opened.versions.map(({ version, note }) => [version, note])).toEqual([
      [2, 'With possession'],
      [1, ''],
    ]);
    expect((await station.answer('links.charts', {})).charts.map(({ version }) => version)).toEqual([2]);
  });

  test('put away it is in no list, can be read, and gets no further version', async () => {
    const told = await aProsecutedCase();
    ({ station } = told);
    const state = beginChart([nodeKey('case', told.caseId)]);
    const kept = await station.answer('links.save', { title: 'Valley', note: '', state });
    await station.answer('links.put-away', { chartId: kept.chartId, reason: 'Made by mistake' });
    expect((await station.answer('links.charts', {})).charts).toEqual([]);
    expect(await station.answer('links.open', { id: kept.id })).toMatchObject({
      isPutAway: true,
      line: { title: 'Valley' },
    });
    const next = { chartId: kept.chartId, version: 2, title: 'Valley', note: '', state };
    expect(await station.refusal('links.save', next)).toBe('links.put-away');
  });

  test('does not tell whoever sees less what it shows to others, nor that it is gone', async () => {
    const told = await aTracedCase();
    ({ station } = told);
    const id = await aSentRequest(told);
    await answers(told, anAnswer(id, told, { visibility: 'tracing' }));
    const pistol = nodeKey('exhibit', told.pistolId);
    const { nodes } = await station.answer('links.expand', { node: pistol, kind: 'organisation', without: [] });
    const keys = [pistol, ...nodes.map(({ key }) => key)];
    const places = Object.fromEntries(keys.map((key, at) => [key, { x: at, y: 0 }]));
    const kept = await station.answer('links.save', { title: 'Way', note: '', state: { ...beginChart(keys), places } });
    await station.become('examiner');
    const opened = await station.answer('links.open', { id: kept.id });
    expect(opened.moved).toMatchObject({ gone: 0, unknown: 2 });
    expect(opened.state?.nodes).toEqual([pistol]);
    expect(JSON.stringify(opened)).not.toMatch(/primer/i);
  });
});
