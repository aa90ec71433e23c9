// One source of links for each area that knows any: asked for everything that touches some things, it answers links and what they lead to.
import {
  nodeKey,
  partsOfKey,
  type Graph,
  type GraphLink,
  type GraphNode,
  type NodeKey,
} from '../../../shared/domain/graph/graph.ts';
import { holdsBack } from '../../../shared/domain/disclosure/handling.ts';
import type { CaseId } from '../../../shared/language/identity.ts';
import type { View } from '../act.ts';
import { handlingStates, stateOfFile, type HandlingState } from '../firewall.ts';

export interface FoundLinks extends Graph {
  /** Records that this person may not see and that would have led to links. */
  readonly withheld: number;
}

/** @param keys  what is asked about; one of the two ends of every link answered is among them. */
export type LinkSource = (question: LinkQuestion, keys: ReadonlySet<NodeKey>) => FoundLinks;

/** One question of a person, asked of all sources; what several need is read once. */
export class LinkQuestion {
  readonly view: View;
  /** Not for what is written up and released: no register of ours speaks of what another station answers for. */
  readonly readsOtherStations: boolean;
  readonly #memory = new Map<string, unknown>();

  constructor(view: View, { readsOtherStations = true }: { readonly readsOtherStations?: boolean } = {}) {
    this.view = view;
    this.readsOtherStations = readsOtherStations;
  }

  once<Value>(name: string, read: () => Value): Value {
    if (!this.#memory.has(name)) this.#memory.set(name, read());
    // Each name is read by one function.
    return this.#memory.get(name) as Value;
  }

  /** Codes of the files of a case. */
  handlingOf(caseId: CaseId): ReadonlyMap<string, HandlingState> {
    return this.once(`handling ${caseId}`, () => handlingStates(this.view.db, caseId));
  }
}

/** The ids of one kind of key: of `exhibit:…` the exhibits'. */
export function idsOf(keys: ReadonlySet<NodeKey>, kind: string): string[] {
  return [...keys].flatMap((key) => {
    const { of, id } = partsOfKey(key);
    return of === kind ? [id] : [];
  });
}

export function joined(all: readonly FoundLinks[]): FoundLinks {
  return {
    nodes: [...new Map(all.flatMap(({ nodes }) => nodes).map((node) => [node.key, node])).values()],
    links: [...new Map(all.flatMap(({ links }) => links).map((link) => [link.id, link])).values()],
    withheld: all.reduce((sum, { withheld }) => sum + withheld, 0),
  };
}

/** A plain link of our own records; a source says what is otherwise. */
export function evidenceLink(
  link: Pick<GraphLink, 'id' | 'type' | 'from' | 'to' | 'sources'> & Partial<GraphLink>,
): GraphLink {
  return {
    isDirected: false,
    nature: 'evidence',
    certainty: 'confirmed',
    isLead: false,
    isNegative: false,
    isWithdrawn: false,
    begin: '',
    end: '',
    says: [],
    grading: '',
    ...link,
  };
}

/** A thing that is only named: by an answer, a conclusion, a hit. */
export function namedNode(
  of: string,
  id: string,
  node: Pick<GraphNode, 'kind' | 'label'> & Partial<GraphNode>,
): GraphNode {
  return { key: nodeKey(of, id), detail: '', country: '', address: '', ...node };
}

/** What a file's code does to a link that rests on it. */
export function handlingOfFile(
  question: LinkQuestion,
  caseId: CaseId | undefined,
  attachmentId: string | undefined,
): Pick<GraphLink, 'handling' | 'held'> {
  if (caseId === undefined || attachmentId === undefined) return {};
  const state = stateOfFile(question.handlingOf(caseId), attachmentId);
  if (state?.code === undefined) return {};
  const { code, isReleased } = state;
  return { handling: code, ...(holdsBack(code) && !isReleased ? { held: code } : {}) };
}
