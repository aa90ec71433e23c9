// `records/case.jsonld`: the case for tools that read CASE 1.x / UCO 1.x — what was done (investigative actions) with what
// (provenance records, files by hash). A sidecar for exchange; the records beside it are the authority.
import type { Json } from '../../shared/language/canonical-json.ts';
import type { CaseFile, CustodyFile, CustodyFileEnd, ExhibitsFile } from './records.ts';

export interface CaseJsonLdModel {
  readonly case: CaseFile;
  readonly exhibits: ExhibitsFile;
  readonly custody: CustodyFile;
  readonly station: { readonly id: string; readonly name: string; readonly agency: string };
}

type Node = { readonly [name: string]: Json };

/** Short names of the ontologies, for every document in this form. */
export const caseContext = {
  '@vocab': 'https://ontology.caseontology.org/case/investigation/',
  kb: 'https://example.invalid/focal-point/',
  'case-investigation': 'https://ontology.caseontology.org/case/investigation/',
  'uco-action': 'https://ontology.unifiedcyberontology.org/uco/action/',
  'uco-core': 'https://ontology.unifiedcyberontology.org/uco/core/',
  'uco-identity': 'https://ontology.unifiedcyberontology.org/uco/identity/',
  'uco-observable': 'https://ontology.unifiedcyberontology.org/uco/observable/',
  'uco-types': 'https://ontology.unifiedcyberontology.org/uco/types/',
  'uco-vocabulary': 'https://ontology.unifiedcyberontology.org/uco/vocabulary/',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
};

/** @returns the JSON-LD document; write it with `recordBytes`. Ids are `kb:<kind>--<uuid>`, stable across packages. */
export function caseJsonLd(model: CaseJsonLdModel): Node {
  const { exhibits, custody, station } = model;
  const organisation = id('organization', station.id);
  const graph: Node[] = [
    investigation(model),
    {
      '@id': organisation,
      '@type': 'uco-identity:Organization',
      'uco-core:name': `${station.name}, ${station.agency}`,
    },
    ...exhibits.exhibits.flatMap((exhibit) => exhibitNodes(exhibit)),
    ...custody.exhibits.flatMap((exhibit) => exhibit.events.map((event) => actionNode(event, organisation))),
  ];
  return {
    '@context': caseContext,
    // One file may belong to two exhibits; it is one object.
    '@graph': [...new Map(graph.map((node) => [node['@id'], node])).values()],
  };
}

function investigation({ case: file, exhibits, custody }: CaseJsonLdModel): Node {
  const events = custody.exhibits.flatMap((exhibit) => exhibit.events);
  return {
    '@id': id('investigation', file.id),
    '@type': 'case-investigation:Investigation',
    'uco-core:name': file.title,
    'uco-core:externalReference': file.numbers.map(({ kind, number }) => ({
      '@id': `${id('external-reference', file.id)}-${kind}`,
      '@type': 'uco-core:ExternalReference',
      'uco-core:externalIdentifier': number,
      'uco-core:definingContext': kind,
    })),
    'uco-core:object': [
      ...exhibits.exhibits.map((exhibit) => ({ '@id': id('provenance-record', exhibit.id) })),
      ...events.map((event) => ({ '@id': id('investigative-action', event.id) })),
    ],
  };
}

function exhibitNodes(exhibit: ExhibitsFile['exhibits'][number]): Node[] {
  const files = exhibit.files.map((file) => ({
    '@id': `kb:file--${file.sha256}`,
    '@type': 'uco-observable:ObservableObject',
    'uco-core:hasFacet': [
      {
        '@id': `kb:file-facet--${file.sha256}`,
        '@type': 'uco-observable:FileFacet',
        'uco-observable:filePath': `data/${file.path}`,
        'uco-observable:sizeInBytes': { '@type': 'xsd:integer', '@value': String(file.bytes) },
      },
      {
        '@id': `kb:content-data-facet--${file.sha256}`,
        '@type': 'uco-observable:ContentDataFacet',
        'uco-observable:mimeType': file.mediaType,
        'uco-observable:hash': [
          {
            '@id': `kb:hash--${file.sha256}`,
            '@type': 'uco-types:Hash',
            'uco-types:hashMethod': { '@type': 'uco-vocabulary:HashNameVocab', '@value': 'SHA256' },
            'uco-types:hashValue': { '@type': 'xsd:hexBinary', '@value': file.sha256 },
          },
        ],
      },
    ],
  }));
  return [
    {
      '@id': id('exhibit', exhibit.id),
      '@type': 'uco-core:UcoObject',
      'uco-core:name': exhibit.number,
      'uco-core:description': exhibit.description,
    },
    {
      '@id': id('provenance-record', exhibit.id),
      '@type': 'case-investigation:ProvenanceRecord',
      'case-investigation:exhibitNumber': exhibit.number,
      'uco-core:description': exhibit.description,
      'uco-core:object': [{ '@id': id('exhibit', exhibit.id) }, ...files.map((file) => ({ '@id': file['@id'] }))],
    },
    ...files,
  ];
}

function actionNode(event: CustodyFile['exhibits'][number]['events'][number], organisation: string): Node {
  return {
    '@id': id('investigative-action', event.id),
    '@type': 'case-investigation:InvestigativeAction',
    'uco-core:name': event.type,
    'uco-core:description': described(event.from, event.to),
    'uco-core:createdBy': { '@id': organisation },
    'uco-action:startTime': { '@type': 'xsd:dateTime', '@value': event.occurredAt },
    'uco-action:endTime': { '@type': 'xsd:dateTime', '@value': event.occurredAt },
    'uco-core:objectCreatedTime': { '@type': 'xsd:dateTime', '@value': event.recordedAt },
    'uco-action:object': [{ '@id': id('provenance-record', event.exhibitId) }],
  };
}

function described(from: CustodyFileEnd | undefined, to: CustodyFileEnd | undefined): string {
  return [from?.label ?? '', to?.label ?? ''].filter((label) => label !== '').join(' → ');
}

function id(kind: string, identifier: string): string {
  return `kb:${kind}--${identifier}`;
}
