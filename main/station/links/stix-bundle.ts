// A chart as a STIX 2.1 bundle, as far as it fits: persons and organisations are identities, places locations; for arms, cases and entries STIX has no
// object, so they are objects of an extension that says what they are. Confidence is the scale of appendix A of the standard (Admiralty credibility).
import { createHash } from 'node:crypto';
import type { Graph, GraphNode, NodeKind } from '../../../shared/domain/graph/graph.ts';
import type { Json } from '../../../shared/language/canonical-json.ts';
import {
  detailInWords,
  kindInWords,
  sayingsInWords,
  standingInWords,
  typeInWords,
  type LinkWords,
} from '../../../shared/text/links-in-words.ts';

type StixObject = { readonly [name: string]: Json };

const namespace = '6f2a1f0e-6a0b-5d4c-9c53-2a1b7a1e5d11';
const extensionId = `extension-definition--${uuidOf('focal-point things of a link chart')}`;
const confidence = { confirmed: 90, probable: 70, possible: 50 } as const;
const identities: Partial<Readonly<Record<NodeKind, string>>> = { person: 'individual', organisation: 'organization' };

/** @returns the bundle: two objects that describe the extension, one for each thing, one relationship for each link. @param made  ISO UTC */
export function stixBundle({ nodes, links }: Graph, made: string, maker: string, words: LinkWords): StixObject {
  const common = { spec_version: '2.1', created: made, modified: made };
  const makerId = `identity--${uuidOf(`maker ${maker}`)}`;
  const ids = new Map(nodes.map((node) => [node.key, stixId(node)]));
  const things = nodes.map((node): StixObject => {
    const id = ids.get(node.key) ?? '';
    const description = detailInWords(node, words);
    const named = { ...common, id, name: node.label, ...(description === '' ? {} : { description }) };
    const identity = identities[node.kind];
    if (identity !== undefined) return { type: 'identity', ...named, identity_class: identity };
    // A location has to say where it is; one whose country nobody told is an object of the extension.
    if (node.kind === 'place' && node.country !== '') return { type: 'location', ...named, country: node.country };
    return {
      type: 'x-focal-point-thing',
      ...named,
      kind: kindInWords(node.kind, words),
      extensions: { [extensionId]: { extension_type: 'new-sdo' } },
    };
  });
  const relationships = links.map((link): StixObject => {
    const description = [
      standingInWords(link, words),
      typeInWords(link, words),
      sayingsInWords(link, words),
      link.grading,
    ]
      .filter((part) => part !== '')
      .join(' | ');
    return {
      type: 'relationship',
      ...common,
      id: `relationship--${uuidOf(`link ${link.id}`)}`,
      relationship_type: link.isNegative ? `not-${link.type}` : link.type,
      source_ref: ids.get(link.from) ?? '',
      target_ref: ids.get(link.to) ?? '',
      description,
      confidence: confidence[link.certainty],
      ...(link.isWithdrawn ? { revoked: true } : {}),
      external_references: link.sources.map(({ label }) => ({ source_name: label === '' ? maker : label })),
    };
  });
  return {
    type: 'bundle',
    id: `bundle--${uuidOf(`bundle ${made} ${nodes.map(({ key }) => key).join(' ')}`)}`,
    objects: [
      { type: 'identity', ...common, id: makerId, name: maker, identity_class: 'organization' },
      {
        type: 'extension-definition',
        ...common,
        id: extensionId,
        created_by_ref: makerId,
        name: 'Things of a link chart',
        description: 'Arms, exhibits, cases and register entries that a firearms focal point links.',
        schema: 'name, description and kind, each text',
        version: '1.0.0',
        extension_types: ['new-sdo'],
      },
      ...things,
      ...relationships,
    ],
  };
}

function stixId({ key, kind, country }: GraphNode): string {
  const isLocation = kind === 'place' && country !== '';
  const type = identities[kind] !== undefined ? 'identity' : isLocation ? 'location' : 'x-focal-point-thing';
  return `${type}--${uuidOf(key)}`;
}

/** Version 5 of RFC 9562 in our own namespace: the same thing has the same id in every export. */
function uuidOf(name: string): string {
  const digest = createHash('sha1')
    .update(Buffer.from(namespace.replaceAll('-', ''), 'hex'))
    .update(name, 'utf8')
    .digest();
  const bytes = digest.subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
