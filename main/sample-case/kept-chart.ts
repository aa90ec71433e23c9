// The link chart of LUGINA-14 as the analyst of the focal point keeps it: arms, suspects, the older shooting, and the way two pistols came.
import { beginChart } from '../../shared/domain/graph/chart-state.ts';
import { arrangeAll } from '../../shared/domain/graph/arrange.ts';
import { nodeKey, type NodeKey } from '../../shared/domain/graph/graph.ts';
import { showChart } from '../../shared/domain/graph/shown-chart.ts';
import type { CaseId } from '../../shared/language/identity.ts';
import type { SampleHand } from './sample-hand.ts';
import { written } from './written.ts';

const marks = ['K1', 'K2', 'K3', 'K4', 'K5', 'K6', 'K7', 'K8', 'K9', 'K16'] as const;

export async function keepSampleChart(hand: SampleHand, caseId: CaseId, at: string): Promise<void> {
  await hand.become('analyst', at);
  const firearms = marks.map((mark) => nodeKey('exhibit', hand.exhibitId(mark)));
  const keys = new Set<NodeKey>([nodeKey('case', caseId), ...firearms]);
  const add = async (node: NodeKey, kinds: readonly string[]): Promise<void> => {
    const { nodes } = await hand.ask('links.expand', { node, without: [...keys] });
    for (const { key, kind } of nodes) if (kinds.includes(kind)) keys.add(key);
  };
  await add(nodeKey('case', caseId), ['person']);
  for (const key of firearms)
    await add(key, ['case', 'organisation', 'person', 'place', 'register-entry', 'foreign-exhibit']);
  for (const key of [...keys].filter((one) => one.startsWith('holder:'))) await add(key, ['organisation', 'person']);
  await add(nodeKey('exhibit', hand.exhibitId('K5')), ['exhibit']);
  const begun = beginChart([...keys]);
  const graph = await hand.ask('links.read', { nodes: begun.nodes });
  await hand.ask('links.save', {
    title: hand.write(
      written(
        'LUGINA-14: arms and their ways',
        'LUGINA-14: armët dhe rrugët e tyre',
        'LUGINA-14: оружје и његови путеви',
      ),
    ),
    note: hand.write(
      written(
        'For the briefing of 25 June. Leads are no findings.',
        'Për takimin e 25 qershorit. Udhëzuesit nuk janë konstatime.',
        'За састанак 25. јуна. Трагови нису налази.',
      ),
    ),
    state: { ...begun, places: arrangeAll(showChart(graph, begun), {}) },
  });
}
