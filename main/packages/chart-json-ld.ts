// A link chart for tools that read CASE 1.x / UCO 1.x: things as UCO objects, links as relationships with what they rest on.
import { hash } from 'node:crypto';
import type { Json } from '../../shared/language/canonical-json.ts';
import type { Graph, NodeKey, NodeKind } from '../../shared/domain/graph/graph.ts';
import {
  detailInWords,
  handlingInWords,
  sayingsInWords,
  standingInWords,
  typeInWords,
  type LinkWords,
} from '../../shared/text/links-in-words.ts';
import { caseContext } from './case-json-ld.ts';

type Node = { readonly [name: string]: Json };

const types: Partial<Readonly<Record<NodeKind, string>>> = {
  person: 'uco-identity:Person',
  organisation: 'uco-identity:Organization',
  place: 'uco-location:Location',
  case: 'case-investigation:Investigation',
};

/** @returns the JSON-LD document, with one object for each thing and one relationship for each link. */
export function chartJsonLd({ nodes, links }: Graph, title: string, words: LinkWords): Node {
  const things = nodes.map((node) => ({
    '@id': idOf(node.key),
    '@type': types[node.kind] ?? 'uco-core:UcoObject',
    'uco-core:name': node.label,
    'uco-core:description': detailInWords(node, words),
  }));
  const relationships = links.map((link) => ({
    '@id': `kb:relationship--${digest(link.id)}`,
    '@type': 'uco-core:Relationship',
    'uco-core:source': { '@id': idOf(link.from) },
    'uco-core:target': { '@id': idOf(link.to) },
    'uco-core:kindOfRelationship': link.type,
    'uco-core:isDirectional': { '@type': 'xsd:boolean', '@value': String(link.isDirected) },
    'uco-core:name': typeInWords(link, words),
    'uco-core:description': [
      standingInWords(link, words),
      words.vocabulary(`linkNature.${link.nature}`),
      words.vocabulary(`certainty.${link.certainty}`),
      sayingsInWords(link, words),
      link.grading,
      handlingInWords(link, words),
      link.sources.map(({ label }) => label).join('; '),
    ]
      .filter((part) => part !== '')
      .join(' | '),
  }));
  return {
    '@context': { ...caseContext, 'uco-location': 'https://ontology.unifiedcyberontology.org/uco/location/' },
    '@graph': [
      {
        '@id': `kb:bundle--${digest(title)}`,
        '@type': 'uco-core:Bundle',
        'uco-core:name': title,
        'uco-core:object': [...things, ...relationships].map((one) => ({ '@id': one['@id'] })),
      },
      ...things,
      ...relationships,
    ],
  };
}

/** Stable across exports, and no words of a record in an address. */
function idOf(key: NodeKey): string {
  return `kb:thing--${digest(key)}`;
}

function digest(text: string): string {
  return hash('sha256', text, 'hex').slice(0, 32);
}
