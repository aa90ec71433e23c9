// Charts on their way out: read anew, refused where anything on them is held back, written, counted, and kept as an issued document.
import { crc32 } from 'node:zlib';
import type { OutputOf, ParsedInputOf } from '../../../shared/contract/index.ts';
import type { ChartFormat } from '../../../shared/contract/links.ts';
import { arrangeAll } from '../../../shared/domain/graph/arrange.ts';
import { graphMl } from '../../../shared/domain/graph/graph-ml.ts';
import { linkHoldings, type Graph } from '../../../shared/domain/graph/graph.ts';
import { shownLines } from '../../../shared/domain/graph/timeline.ts';
import { showChart } from '../../../shared/domain/graph/shown-chart.ts';
import { directoryEntry, endRecords, localHeader } from '../../../shared/domain/stored-zip.ts';
import { canonicalJson } from '../../../shared/language/canonical-json.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { chartPng, chartSvg, loadDocumentText, type DocumentText, type LinkChartModel } from '../../documents/index.ts';
import { chartJsonLd } from '../../packages/index.ts';
import { statement } from '../../database/index.ts';
import { documentHead } from '../document-head.ts';
import type { Inside } from '../inside.ts';
import { issueDocument, issueFile } from '../issue-document.ts';
import { i2Tables } from './i2-tables.ts';
import { picturesOfChart } from './pictures-of-chart.ts';
import { stixBundle } from './stix-bundle.ts';

type Asked = ParsedInputOf<'links.export'>;

/** The job fails with `links.held`, `links.nothing-shown`, `links.not-whole`. */
export function exportChart(inside: Inside, { title, state, format, language }: Asked): Promise<{ jobId: string }> {
  const { unlocked } = inside;
  const order = { kind: 'link-chart', label: title, unit: 'pages', canCancel: true } as const;
  return Promise.resolve(
    inside.jobs.start({ ...order, startedBy: unlocked.actor.name }, async (control) => {
      // The answer of this read, from a thread that runs the same program.
      const graph = (await unlocked.reader.answer(
        'links.read',
        { nodes: state.nodes },
        unlocked.actor,
      )) as OutputOf<'links.read'>;
      const chart = showChart(graph, state);
      demandMayLeave(chart.all);
      const head = documentHead(inside, { kind: 'link-chart' });
      const pictures = await picturesOfChart(unlocked.db, chart);
      const model: LinkChartModel = { head, title, chart, places: arrangeAll(chart, state.places), pictures };
      const name = `${title} · ${head.documentNumber}`;
      if (format === 'pdf') {
        const paper = { kind: 'link-chart', model } as const;
        const fileName = `link-chart-${head.documentNumber}.pdf`;
        const { id } = await issueDocument(inside, { paper, language, title: name, fileName }, control);
        return { documentId: id };
      }
      const { bytes, ending } = await written(model, format, await loadDocumentText(language));
      const { ledgerHead } = head;
      const documentId = await issueFile(
        inside,
        {
          kind: 'link-chart',
          bytes,
          language,
          title: `${name} · ${ending.toUpperCase()}`,
          head: { size: ledgerHead?.size ?? 0, root: ledgerHead?.root ?? '' },
          fileName: `link-chart-${head.documentNumber}.${ending}`,
        },
        control,
      );
      return { documentId };
    }),
  );
}

/** @throws FocalPointError `links.nothing-shown`, `links.held` */
function demandMayLeave({ nodes, links }: Graph): void {
  if (nodes.length === 0) throw new FocalPointError('links.nothing-shown');
  demandNothingHeld([...nodes, ...links]);
}

/** @throws FocalPointError `links.held` */
export function demandNothingHeld(all: readonly { readonly held?: string | undefined }[]): void {
  const held = all.filter((one) => one.held !== undefined);
  if (held.length === 0) return;
  const codes = linkHoldings.filter((code) => held.some((one) => one.held === code));
  throw new FocalPointError('links.held', { count: held.length, codes: codes.join(', ') });
}

async function written(
  model: LinkChartModel,
  format: Exclude<ChartFormat, 'pdf'>,
  text: DocumentText,
): Promise<{ bytes: Buffer; ending: string }> {
  const { all } = model.chart;
  switch (format) {
    case 'svg':
      return { bytes: Buffer.from(chartSvg(model, text)), ending: 'svg' };
    case 'png':
      return { bytes: await chartPng(model, text), ending: 'png' };
    case 'graphml': {
      const file = graphMl(all, text);
      demandWhole(all, occurrences(file, '<node id='), occurrences(file, '<edge id='));
      return { bytes: Buffer.from(file), ending: 'graphml' };
    }
    case 'i2': {
      const [entities, links] = i2Tables(all, text);
      demandWhole(all, entities.rows, links.rows);
      return {
        bytes: zipOf([entities, links].map(({ name, text: cells }) => ({ name, bytes: Buffer.from(cells) }))),
        ending: 'zip',
      };
    }
    case 'case': {
      const file = chartJsonLd(all, model.title, text);
      const found = typesIn(file['@graph'], '@type');
      const relationships = found.filter((type) => type === 'uco-core:Relationship').length;
      demandWhole(all, found.length - relationships - 1, relationships);
      return { bytes: Buffer.from(canonicalJson(file)), ending: 'jsonld' };
    }
    case 'stix': {
      const file = stixBundle(all, model.head.madeAt, model.head.agency, text);
      const found = typesIn(file['objects'], 'type');
      const relationships = found.filter((type) => type === 'relationship').length;
      demandWhole(all, found.length - relationships - 2, relationships);
      return { bytes: Buffer.from(canonicalJson(file)), ending: 'json' };
    }
  }
}

/** Counted in what was written, not in what was to be written. @throws FocalPointError `links.not-whole` */
function demandWhole({ nodes, links }: Graph, things: number, joined: number): void {
  if (things === nodes.length && joined === links.length) return;
  throw new FocalPointError('links.not-whole', {
    expected: `${nodes.length} + ${links.length}`,
    found: `${things} + ${joined}`,
  });
}

function occurrences(text: string, part: string): number {
  return text.split(part).length - 1;
}

function typesIn(objects: unknown, name: string): unknown[] {
  if (!Array.isArray(objects)) return [];
  return objects.map((one: unknown) => (one as Record<string, unknown>)[name]);
}

function zipOf(files: readonly { readonly name: string; readonly bytes: Buffer }[]): Buffer {
  const parts: Uint8Array[] = [];
  const entries: Uint8Array[] = [];
  let offset = 0;
  for (const { name, bytes } of files) {
    const file = { name: Buffer.from(name), bytes: bytes.length, crc32: crc32(bytes) };
    const header = localHeader(file);
    parts.push(header, bytes);
    entries.push(directoryEntry({ ...file, offset }));
    offset += header.length + bytes.length;
  }
  const size = entries.reduce((sum, entry) => sum + entry.length, 0);
  return Buffer.concat([...parts, ...entries, endRecords(files.length, size, offset)]);
}

/** The life of a firearm as a paper. The job fails with `exhibits.unknown`, `links.held`. */
export function makeLifePaper(
  inside: Inside,
  { exhibitId, language }: ParsedInputOf<'links.life-paper'>,
): Promise<{ jobId: string }> {
  const { unlocked } = inside;
  const named = unlocked.db.first<{ label: string }>(
    statement`select case_title || ' / ' || mark as label from exhibit_line where exhibit_id = ${exhibitId}`,
  );
  if (named === undefined) throw new FocalPointError('exhibits.unknown');
  const order = { kind: 'firearm-life', label: named.label, unit: 'pages', canCancel: true } as const;
  return Promise.resolve(
    inside.jobs.start({ ...order, startedBy: unlocked.actor.name }, async (control) => {
      // As above.
      const life = (await unlocked.reader.answer(
        'links.life',
        { exhibitId },
        unlocked.actor,
      )) as OutputOf<'links.life'>;
      demandNothingHeld(life.events);
      const head = documentHead(inside, { kind: 'firearm-life' });
      const { exhibit, number, serial, description, events, timeToCrime } = life;
      const { id } = await issueDocument(
        inside,
        {
          paper: { kind: 'firearm-life', model: { head, exhibit, number, serial, description, events, timeToCrime } },
          language,
          caseId: life.caseId,
          title: `${named.label} · ${head.documentNumber}`,
          fileName: `firearm-life-${head.documentNumber}.pdf`,
        },
        control,
      );
      return { documentId: id };
    }),
  );
}

/** A timeline as a paper, as far as the filter shows it. The job fails with `links.thing-unknown`, `links.held`, `links.nothing-shown`. */
export function makeTimelinePaper(
  inside: Inside,
  { node, filter, language }: ParsedInputOf<'links.timeline-paper'>,
): Promise<{ jobId: string }> {
  const { unlocked } = inside;
  const order = { kind: 'timeline', label: '', unit: 'pages', canCancel: true } as const;
  return Promise.resolve(
    inside.jobs.start({ ...order, startedBy: unlocked.actor.name }, async (control) => {
      // As above.
      const read = (await unlocked.reader.answer(
        'links.timeline',
        { node },
        unlocked.actor,
      )) as OutputOf<'links.timeline'>;
      const lines = shownLines(read.lines, filter);
      if (lines.length === 0) throw new FocalPointError('links.nothing-shown');
      demandNothingHeld([read.start, ...lines]);
      const head = documentHead(inside, { kind: 'timeline' });
      const { from, until } = filter;
      const { id } = await issueDocument(
        inside,
        {
          paper: { kind: 'timeline', model: { head, start: read.start, lines, from, until } },
          language,
          title: `${read.start.label} · ${head.documentNumber}`,
          fileName: `timeline-${head.documentNumber}.pdf`,
        },
        control,
      );
      return { documentId: id };
    }),
  );
}
