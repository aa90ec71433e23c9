// What leaves: charts in every form with as many things and links as were on them, nothing that is held back, and the life of a firearm.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { chartFormats, type ChartFormat } from '../../../shared/contract/links.ts';
import { beginChart, wholeFilter } from '../../../shared/domain/graph/chart-state.ts';
import { nodeKey, type NodeKey } from '../../../shared/domain/graph/graph.ts';
import { aPistol } from '../intake/entered.ts';
import { passphraseOf } from '../open-test-station.ts';
import { aJpeg, takenIn } from '../photographs/a-photograph.ts';
import { isInstalled, pageTexts } from '../documents/print-paper.ts';
import { anAnswer, aSentRequest, aTracedCase, type Traced } from '../tracing/a-trace.ts';

let told: Traced;
beforeEach(async () => {
  told = await aTracedCase();
});
afterEach(() => told.station.close());

async function answered(visibility: 'case' | 'tracing' = 'case'): Promise<void> {
  const id = await aSentRequest(told);
  told.station.clock.set('2025-04-22T10:00:00.000Z');
  await told.station.answer('traces.record-answer', anAnswer(id, told, { visibility }));
}

/** The case, both pistols, and everything one of them leads to. */
async function keysOfChart(): Promise<NodeKey[]> {
  const pistol = nodeKey('exhibit', told.pistolId);
  const { nodes } = await told.station.answer('links.expand', { node: pistol, without: [] });
  return [...new Set([pistol, ...nodes.map(({ key }) => key)])];
}

async function jobOf(format: ChartFormat, nodes: readonly NodeKey[], filter = wholeFilter) {
  const state = { ...beginChart(nodes), filter };
  const { jobId } = await told.station.answer('links.export', {
    title: 'Valley & <hills>',
    state,
    format,
    language: 'en',
  });
  return told.station.jobEnded(jobId);
}

async function bytesOf(documentId: string | undefined): Promise<Buffer> {
  const media = await told.station.station.media({ kind: 'document', id: documentId ?? '', toSave: true });
  const bytes = Buffer.from(media.read(0, media.size));
  media.close();
  return bytes;
}

async function fileOf(format: ChartFormat, nodes: readonly NodeKey[]): Promise<Buffer> {
  const job = await jobOf(format, nodes);
  expect(job.error).toBeUndefined();
  return bytesOf(job.result?.documentId);
}

describe('a chart', () => {
  test('leaves with every thing and every link in each form for other programs', async () => {
    await answered();
    const nodes = await keysOfChart();
    const { links } = await told.station.answer('links.read', { nodes });
    expect([nodes.length, links.length]).toEqual([6, 7]);
    const graphml = (await fileOf('graphml', nodes)).toString('utf8');
    expect([graphml.match(/<node /g)?.length, graphml.match(/<edge /g)?.length]).toEqual([6, 7]);
    const stix = JSON.parse((await fileOf('stix', nodes)).toString('utf8')) as {
      objects: { type: string; id: string; source_ref?: string; target_ref?: string; confidence?: number }[];
    };
    const ids = new Set(stix.objects.map(({ id }) => id));
    const relationships = stix.objects.filter(({ type }) => type === 'relationship');
    expect([ids.size, relationships.length]).toEqual([2 + 6 + 7, 7]);
    expect(relationships.every((one) => ids.has(one.source_ref ?? '') && ids.has(one.target_ref ?? ''))).toBe(true);
    expect(stix.objects.find(({ type }) => type === 'location')).toMatchObject({ name: 'Sofia', country: 'BG' });
    const uco = JSON.parse((await fileOf('case', nodes)).toString('utf8')) as { '@graph': { '@type': string }[] };
    expect(uco['@graph'].filter((one) => one['@type'] === 'uco-core:Relationship')).toHaveLength(7);
    expect(uco['@graph']).toHaveLength(1 + 6 + 7);
  });

  test('leaves for i2 as two tables of text in which nothing is a formula', async () => {
    await answered();
    await told.station.become('registrar');
    const pistol = aPistol(told.caseId);
    const { id } = await told.station.answer('exhibits.record', {
      ...pistol,
      mark: 'K7',
      description: '=cmd|A1',
      facts: {},
      kind: 'tool',
      serials: [],
    });
    const nodes = [nodeKey('case', told.caseId), nodeKey('exhibit', id), nodeKey('exhibit', told.pistolId)];
    const zip = (await fileOf('i2', nodes)).toString('utf8');
    expect(zip.startsWith('PK')).toBe(true);
    expect(zip).toContain('Entity type,Unique ID,Label,Detail,Country');
    expect(zip).toContain(",'=cmd|A1,");
    expect(zip.match(/,exhibit of,/g)).toHaveLength(2);
  });

  test('leaves as a picture that says what it is, and is the same picture when it is made again', async () => {
    await answered();
    const nodes = await keysOfChart();
    const svg = (await fileOf('svg', nodes)).toString('utf8');
    expect(svg).toContain('Valley &amp; &lt;hills&gt;');
    expect(svg).toMatch(/Link chart LC-2025-0001 · Test agency · 22\.04\.2025/);
    expect(svg).toContain('Rests on:');
    expect(svg).not.toMatch(/<script|href=/);
    const again = (await fileOf('svg', nodes)).toString('utf8');
    expect(again.replaceAll('LC-2025-0002', 'LC-2025-0001')).toBe(svg);
    const png = await fileOf('png', nodes);
    expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
    expect(png.readUInt32BE(16)).toBeGreaterThan(1_500);
  });

  test('leaves with the photographs of its exhibits, but for one that may not leave', async () => {
    const { station, caseId, pistolId } = told;
    await station.become('registrar');
    const { id: attachmentId } = await takenIn(station, { caseId, exhibitId: pistolId }, 'K3.jpg', await aJpeg(7));
    await station.become('tracing-officer');
    const nodes = [nodeKey('case', caseId), nodeKey('exhibit', pistolId)];
    const shown = await station.answer('links.read', { nodes });
    expect(shown.nodes.map(({ pictureId }) => pictureId)).toEqual([undefined, attachmentId]);
    const svg = (await fileOf('svg', nodes)).toString('utf8');
    expect(svg.match(/<image href="data:image\/jpeg;base64,\/9j/g)).toHaveLength(1);
    expect(svg).not.toMatch(/<script|href="(?!data:)/);
    const png = await fileOf('png', nodes);
    const pdf = await fileOf('pdf', nodes);
    expect(pdf.toString('latin1').match(/\/Subtype \/Image/g)).toHaveLength(1);
    await station.become('prosecutor');
    await station.answer('handling.mark', {
      attachmentId,
      code: 'H2',
      provider: 'Partner service',
      reason: 'As it was sent',
      signature: { passphrase: passphraseOf('prosecutor') },
    });
    await station.become('tracing-officer');
    expect((await fileOf('svg', nodes)).toString('utf8')).not.toContain('<image');
    expect((await fileOf('png', nodes)).equals(png)).toBe(false);
    expect((await fileOf('pdf', nodes)).toString('latin1')).not.toContain('/Subtype /Image');
  });

  test.runIf(isInstalled('pdftotext'))('leaves as a paper with legend, every link, and what it rests on', async () => {
    await answered();
    const text = pageTexts(await fileOf('pdf', await keysOfChart()))
      .join('\n')
      .replaceAll(/\s+/g, ' ');
    for (const part of [
      'Link chart',
      'Said by others',
      'Dealer Primer, Sofia',
      'last lawful holder of',
      'Lead, not a finding',
      'TR-2025-001',
    ])
      expect(text).toContain(part);
  });

  test.each(chartFormats)('does not leave as %s while an answer on it is for tracing only', async (format) => {
    await answered('tracing');
    const job = await jobOf(format, await keysOfChart());
    expect(job.error?.code).toBe('links.held');
    expect(job.result).toBeUndefined();
  });

  test('does not leave with a name that only a held answer gives, though its links are filtered out', async () => {
    await answered('tracing');
    const nodes = await keysOfChart();
    expect((await jobOf('graphml', nodes, { ...wholeFilter, natures: ['evidence'] })).error?.code).toBe('links.held');
    const own = nodes.filter((key) => !key.startsWith('holder:') && !key.startsWith('place:'));
    expect((await jobOf('graphml', own)).error).toBeUndefined();
  });

  test('of which nothing passes the filter is not written', async () => {
    const job = await jobOf('svg', [nodeKey('case', told.caseId)], { ...wholeFilter, without: ['case'] });
    expect(job.error?.code).toBe('links.nothing-shown');
  });
});

describe('the life of a firearm', () => {
  test('goes from its making over where it left lawful hands to where it was found and what was asked, each with its record', async () => {
    await answered();
    const { events, timeToCrime } = await told.station.answer('links.life', { exhibitId: told.pistolId });
    expect(events.map(({ what }) => what)).toEqual([
      'linkType.diverted-at',
      'holderKind.manufacturer',
      'holderKind.dealer',
      'incidentKind.traffic-stop',
      'traceStep.sent',
      'traceStep.answered',
    ]);
    expect(
      events.filter(({ part }) => part === 'origin').every(({ isLead, nature }) => isLead && nature === 'foreign'),
    ).toBe(true);
    expect(
      events.every(({ sources }) => sources.length > 0 && sources.every(({ address }) => address.startsWith('/'))),
    ).toBe(true);
    expect(timeToCrime).toMatchObject({ holder: 'Dealer Primer, Sofia', leastDays: 2384, mostDays: 2384 });
  });

  test.runIf(isInstalled('pdftotext'))(
    'is a paper of its case, which an answer for tracing only holds back',
    async () => {
      await answered();
      const { jobId } = await told.station.answer('links.life-paper', { exhibitId: told.pistolId, language: 'en' });
      const job = await told.station.jobEnded(jobId);
      const text = pageTexts(await bytesOf(job.result?.documentId)).join('\n');
      expect(text).toContain('Life of a firearm');
      expect(text).toContain('Zoraki, Istanbul');
      expect(
        (await told.station.answer('cases.read', { id: told.caseId })).documents.map(({ kind }) => kind),
      ).toContain('firearm-life');
    },
  );

  test('does not leave while an answer about it is for tracing only', async () => {
    await answered('tracing');
    const { jobId } = await told.station.answer('links.life-paper', { exhibitId: told.pistolId, language: 'en' });
    expect((await told.station.jobEnded(jobId)).error?.code).toBe('links.held');
  });
});
