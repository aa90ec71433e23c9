// The shortest way from what is chosen to another thing: of the chart, or found by its words. What lies between is put on the chart.
import { useState } from 'react';
import type { GraphNode, NodeKey } from '../../shared/domain/graph/graph.ts';
import { drop } from '../../shared/language/habits.ts';
import { Button, CheckField, ChoiceField, FailureNotice, Fold } from '../components/index.ts';
import { useAct } from '../station-client.tsx';
import { useText } from '../text.tsx';
import { FindNode } from './find-node.tsx';

interface PathProps {
  readonly from: NodeKey;
  readonly nodes: readonly GraphNode[];
  readonly onFound: (keys: readonly NodeKey[]) => void;
}

export function PathPart({ from, nodes, onFound }: PathProps) {
  const t = useText();
  const find = useAct('links.path');
  const [to, setTo] = useState<GraphNode>();
  const [overLeads, setOverLeads] = useState(true);
  const [said, setSaid] = useState('');
  const others = [...nodes, ...(to === undefined || nodes.some(({ key }) => key === to.key) ? [] : [to])].filter(
    ({ key }) => key !== from,
  );
  const search = async () => {
    if (to === undefined) return;
    const answer = await find.act({ from, to: to.key, overLeads });
    if (!answer.ok) return;
    const { nodes: way, searched, isBounded } = answer.value;
    if (way.length === 0) setSaid(t(isBounded ? 'links:pathBounded' : 'links:pathNone', { count: searched }));
    else {
      setSaid(t('links:pathFound', { count: way.length }));
      onFound(way.map(({ key }) => key));
    }
  };
  return (
    <Fold title={t('links:pathTo')} summary={t('links:pathHelp')}>
      <ChoiceField
        name="pathTo"
        label={t('links:pathTo')}
        value={to?.key}
        onChange={(key) => setTo(others.find((node) => node.key === key))}
        choices={others.map(({ key, label }) => ({ value: key, label }))}
      />
      <FindNode name="pathFind" label={t('links:begin')} onFound={setTo} />
      <CheckField name="pathLeads" label={t('links:pathOverLeads')} value={overLeads} onChange={setOverLeads} />
      <Button
        size="small"
        icon="search"
        isBusy={find.isActing}
        isDisabled={to === undefined}
        onPress={() => drop(search())}
      >
        {t('links:pathFind')}
      </Button>
      <FailureNotice failure={find.failure} />
      <p role="status">{said}</p>
    </Fold>
  );
}
