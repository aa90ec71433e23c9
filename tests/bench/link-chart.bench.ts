// A chart of 500 things: laying it out, and how smoothly its picture is moved where there is no graphics card.
// Run: npm run bench -- link-chart
import process from 'node:process';
import { arrangeAll } from '../../shared/domain/graph/arrange.ts';
import { beginChart } from '../../shared/domain/graph/chart-state.ts';
import { nodeKey, type Graph, type GraphLink } from '../../shared/domain/graph/graph.ts';
import { showChart } from '../../shared/domain/graph/shown-chart.ts';
import { anExhibit } from '../station/a-case.ts';
import { openWorkstation, createStation, type Workstation } from '../journeys/workstation.ts';
import { answered } from '../journeys/behind-the-screen.ts';
import { openCase } from '../journeys/work-steps.ts';

const things = 500;
const limits = { layout: 1500, frames: 30 };

/** Hubs with leaves and every seventh thing joined across: 1.5 links to a thing. */
function aGraph(): Graph {
  const key = (at: number) => nodeKey('exhibit', String(at));
  const nodes = Array.from({ length: things }, (_, at) => ({
    key: key(at),
    kind: 'exhibit' as const,
    label: `K${at}`,
    detail: '',
    country: '',
    address: '',
  }));
  const link = (from: number, to: number): GraphLink => ({
    id: `${from} ${to}`,
    type: 'compared-with',
    from: key(from),
    to: key(to),
    isDirected: false,
    nature: 'evidence',
    certainty: 'confirmed',
    isLead: false,
    isNegative: false,
    isWithdrawn: false,
    begin: '',
    end: '',
    says: [],
    sources: [],
    grading: '',
  });
  const links = nodes.flatMap((_, at) => [
    ...(at === 0 ? [] : [link(at, Math.floor(at / 9))]),
    ...(at % 2 === 0 && at > 10 ? [link(at, (at * 7) % things)] : []),
  ]);
  return { nodes, links: links.filter(({ from, to }) => from !== to) };
}

function layout(): void {
  const graph = aGraph();
  const state = beginChart(graph.nodes.map(({ key }) => key));
  const chart = {
    drawn: graph.nodes.map((node) => ({ id: node.key, node })),
    links: graph.links.map((one) => ({ id: one.id, from: one.from, to: one.to, links: [one] as const })),
  };
  const spent = process.cpuUsage();
  const times = Array.from({ length: 5 }, () => {
    const before = performance.now();
    arrangeAll(chart, {});
    return performance.now() - before;
  }).toSorted((one, other) => one - other);
  console.log(
    `${graph.nodes.length} things, ${graph.links.length} links, ${showChart(graph, state).drawn.length} drawn once grouped`,
  );
  const { user } = process.cpuUsage(spent);
  console.log(
    `layout   ${(times[2] ?? 0).toFixed(0)} ms, the middle of five; ${(user / 5000).toFixed(0)} ms of processor time (limit ${limits.layout} ms)`,
  );
}

async function panning(work: Workstation): Promise<void> {
  const { page } = work;
  await openCase(page, 'LUGINA-14');
  const caseId = (await answered(work, 'cases.list', {})).cases[0]?.id;
  if (caseId === undefined) throw new Error('The case is there');
  const keys = [nodeKey('case', caseId)];
  for (let at = 1; at < things; at += 1) {
    const { id } = await answered(work, 'exhibits.record', anExhibit(caseId, { mark: `K${at}` }));
    keys.push(nodeKey('exhibit', id));
  }
  const begun = beginChart(keys);
  const graph = await answered(work, 'links.read', { nodes: keys });
  const opened = showChart(graph, begun).drawn.flatMap(({ group }) => (group === undefined ? [] : [group.id]));
  const { id } = await answered(work, 'links.save', { title: 'Bench', note: '', state: { ...begun, opened } });
  const before = performance.now();
  await page.evaluate((to) => (location.hash = to), `/links/charts/${id}`);
  await page.waitForFunction((count) => document.querySelectorAll('.fp-node').length === count, things, {
    timeout: 60_000,
  });
  await page.getByText('Arrows go from thing to thing').waitFor({ timeout: 60_000 });
  console.log(
    `screen   ${(performance.now() - before).toFixed(0)} ms from the address to ${things} things laid out and drawn`,
  );
  const box = await page.locator('.fp-links-picture').boundingBox();
  if (box === null) throw new Error('The picture is there');
  const counting = page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let frames = 0;
        const start = performance.now();
        const count = () => {
          frames += 1;
          if (performance.now() - start < 2000) requestAnimationFrame(count);
          else resolve((frames * 1000) / (performance.now() - start));
        };
        requestAnimationFrame(count);
      }),
  );
  await page.mouse.move(box.x + 20, box.y + 20);
  await page.mouse.down();
  for (let at = 0; at < 120; at += 1) await page.mouse.move(box.x + 20 + 3 * at, box.y + 20 + 2 * (at % 60));
  await page.mouse.up();
  console.log(`panning  ${(await counting).toFixed(0)} frames a second (limit ${limits.frames})`);
}

layout();
const work = await openWorkstation();
try {
  await createStation(work.page, { roles: ['Registrar', 'Analyst'] });
  await panning(work);
} finally {
  await work.close();
}
