// What is chosen on the chart: a thing with its links and where it leads, a group with its members, or a link with what it rests on.
import type { ShownNode } from '../../shared/contract/links.ts';
import type { GraphLink, GraphNode, NodeKey, NodeKind } from '../../shared/domain/graph/graph.ts';
import { otherEnd, partsOfKey } from '../../shared/domain/graph/graph.ts';
import type { ShownChart, ShownGroup } from '../../shared/domain/graph/shown-chart.ts';
import { drop } from '../../shared/language/habits.ts';
import { detailInWords, kindInWords, typeInWords } from '../../shared/text/links-in-words.ts';
import { Button, FailureNotice, LinkButton, Tag, Thumbnail } from '../components/index.ts';
import { useAct } from '../station-client.tsx';
import { useText } from '../text.tsx';
import { addressOfLife, addressOfTimeline } from './addresses.ts';
import { LinkFacts } from './link-facts.tsx';
import { useLinkWords } from './link-words.ts';
import { PathPart } from './path-part.tsx';

export interface SelectedProps {
  readonly chosen: string | undefined;
  readonly shown: ShownChart;
  readonly read: readonly ShownNode[];
  readonly without: readonly NodeKey[];
  readonly onAdd: (keys: readonly NodeKey[]) => void;
  readonly onOpenGroup: (id: string) => void;
  readonly onRemove: (id: string) => void;
  readonly onChoose: (id: string | undefined) => void;
}

export function SelectedPart(props: SelectedProps) {
  const t = useText();
  const { chosen, shown, read } = props;
  const drawn = shown.drawn.find(({ id }) => id === chosen);
  const node = read.find(({ key }) => key === chosen);
  const link = shown.links.find(({ id }) => id === chosen);
  if (drawn?.group !== undefined) return <ChosenGroup {...props} group={drawn.group} />;
  if (node !== undefined) return <ChosenNode key={node.key} {...props} node={node} />;
  if (link !== undefined) return <ChosenLinks {...props} links={link.links} />;
  return <p className="fp-quiet">{t('links:choose')}</p>;
}

function ChosenNode({ node, ...props }: SelectedProps & { readonly node: ShownNode }) {
  const t = useText();
  const words = useLinkWords();
  const links = props.shown.all.links.filter(({ from, to }) => from === node.key || to === node.key);
  return (
    <section className="fp-work-stack" aria-label={node.label}>
      <header className="fp-links-chosen">
        {node.pictureId !== undefined && <Thumbnail attachmentId={node.pictureId} label={node.label} size="row" />}
        <div>
          <h2>{node.label}</h2>
          <Tag>{kindInWords(node.kind, words)}</Tag>
          <p className="fp-quiet">{detailInWords(node, words)}</p>
        </div>
      </header>
      <div className="fp-button-row">
        {node.address !== '' && (
          <LinkButton size="small" icon="forward" to={node.address}>
            {t('links:openRecord')}
          </LinkButton>
        )}
        <LinkButton size="small" icon="history" to={addressOfTimeline(node.key)}>
          {t('links:timelineOpen')}
        </LinkButton>
        {node.kind === 'firearm' && (
          <LinkButton size="small" icon="history" to={addressOfLife(partsOfKey(node.key).id)}>
            {t('links:lifeOpen')}
          </LinkButton>
        )}
        <Button size="small" icon="hide" onPress={() => props.onRemove(node.key)}>
          {t('links:remove')}
        </Button>
      </div>
      <Expand node={node} without={props.without} onAdd={props.onAdd} />
      <LinkList links={links} own={node.key} {...props} />
      <PathPart from={node.key} nodes={props.shown.all.nodes} onFound={props.onAdd} />
    </section>
  );
}

interface ExpandProps extends Pick<SelectedProps, 'without' | 'onAdd'> {
  readonly node: ShownNode;
}

function Expand({ node, without, onAdd }: ExpandProps) {
  const t = useText();
  const words = useLinkWords();
  const expand = useAct('links.expand');
  const add = async (kind: NodeKind | undefined) => {
    const answer = await expand.act({ node: node.key, without: [...without], ...(kind === undefined ? {} : { kind }) });
    if (answer.ok) onAdd(answer.value.nodes.map(({ key }) => key));
  };
  if (node.further.length === 0) return <p className="fp-quiet">{t('links:expandNone')}</p>;
  return (
    <div className="fp-links-expand">
      <h3>{t('links:leadsTo')}</h3>
      <div className="fp-button-row">
        {node.further.map(({ kind, count }) => (
          <Button key={kind} size="small" icon="add" isBusy={expand.isActing} onPress={() => drop(add(kind))}>
            {t('links:expand', { count, kind: kindInWords(kind, words) })}
          </Button>
        ))}
        {node.further.length > 1 && (
          <Button size="small" icon="add" isBusy={expand.isActing} onPress={() => drop(add(undefined))}>
            {t('links:expandAll')}
          </Button>
        )}
      </div>
      <FailureNotice failure={expand.failure} />
    </div>
  );
}

interface ListProps extends Pick<SelectedProps, 'shown' | 'onChoose'> {
  readonly links: readonly GraphLink[];
  readonly own: NodeKey;
}

function LinkList({ links, own, shown, onChoose }: ListProps) {
  const t = useText();
  const words = useLinkWords();
  if (links.length === 0) return null;
  const name = (key: NodeKey) => shown.all.nodes.find((node) => node.key === key)?.label ?? '';
  const drawnAs = (link: GraphLink) => shown.links.find((drawn) => drawn.links.includes(link))?.id;
  return (
    <div>
      <h3>{t('links:linksOf')}</h3>
      <ul className="fp-links-list">
        {links.map((link) => (
          <li key={link.id}>
            <button
              type="button"
              className={link.isLead ? 'fp-links-line fp-links-lead' : 'fp-links-line'}
              onClick={() => onChoose(drawnAs(link))}
            >
              {link.from === own
                ? `${typeInWords(link, words)} ${name(otherEnd(link, own))}`
                : `${name(link.from)} ${typeInWords(link, words)}`}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

function ChosenLinks({ links, shown }: SelectedProps & { readonly links: readonly GraphLink[] }) {
  const named = new Map(shown.all.nodes.map((node) => [node.key, node]));
  return (
    <div className="fp-work-stack">
      {links.map((link) => (
        <LinkFacts key={link.id} link={link} from={named.get(link.from)} to={named.get(link.to)} />
      ))}
    </div>
  );
}

function ChosenGroup({ group, onOpenGroup, onRemove }: SelectedProps & { readonly group: ShownGroup }) {
  const t = useText();
  const words = useLinkWords();
  const kind = kindInWords(group.kind, words);
  return (
    <section className="fp-work-stack" aria-label={kind}>
      <h2>{t('links:group', { count: group.members.length, kind })}</h2>
      <div className="fp-button-row">
        <Button size="small" icon="list" onPress={() => onOpenGroup(group.id)}>
          {t('links:openGroup')}
        </Button>
        <Button size="small" icon="hide" onPress={() => onRemove(group.id)}>
          {t('links:remove')}
        </Button>
      </div>
      <ul className="fp-links-list">
        {group.members.map((member) => (
          <li key={member.key}>
            <Member node={member} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Member({ node }: { readonly node: GraphNode }) {
  const words = useLinkWords();
  const detail = detailInWords(node, words);
  return (
    <>
      {node.address === '' ? node.label : <a href={`#${node.address}`}>{node.label}</a>}{' '}
      {detail !== '' && <span className="fp-quiet">{detail}</span>}
    </>
  );
}
