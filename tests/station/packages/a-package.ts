// A small sealed package with custody and proofs, made the way a station makes one, from fixed keys and times.
import { createHash, createPrivateKey, createPublicKey, sign } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  caseJsonLd,
  recordBytes,
  type CaseFile,
  type CustodyFile,
  type CustodyFileEvent,
  type ExhibitsFile,
  type LedgerProofsFile,
  type PackageEntry,
  type PackageSigner,
  type SealedHead,
  type SealFields,
  type SealOrder,
} from '../../../main/packages/index.ts';
import { canonicalJson, type Json } from '../../../shared/language/canonical-json.ts';
import { hexOf, merkleLeaf, merkleNode } from '../../../shared/domain/merkle-proof.ts';

const pkcs8Prefix = Buffer.from('302e020100300506032b657004220420', 'hex');

/** A signer from a seed of one repeated byte: the same bytes on every machine. */
export function aSigner(seed = 7): PackageSigner {
  const key = createPrivateKey({
    key: Buffer.concat([pkcs8Prefix, Buffer.alloc(32, seed)]),
    format: 'der',
    type: 'pkcs8',
  });
  const spki = createPublicKey(key);
  return {
    publicKeyPem: spki.export({ type: 'spki', format: 'pem' }).toString(),
    fingerprint: createHash('sha256')
      .update(spki.export({ type: 'spki', format: 'der' }))
      .digest('hex'),
    sign: (bytes) => sign(null, bytes, key),
  };
}

export const sha256 = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest();

const exhibitId = '01912345-0000-7000-8000-0000000000e5';
export const stationOfSample = {
  id: '01912345-0000-7000-8000-000000000001',
  name: 'Laboratori Balistik',
  agency: 'Agjencia e Forenzikës',
};

export const custodyEvents: readonly CustodyFileEvent[] = [
  {
    id: '01912345-0000-7000-8000-000000000c01',
    exhibitId,
    exhibit: 'K5',
    number: 1,
    type: 'seized',
    occurredAt: '2025-03-14T21:40:00.000Z',
    recordedAt: '2025-03-15T08:02:00.000Z',
    to: { kind: 'outside', label: 'Rreshter A. Krasniqi' },
    sealIn: 'KS-0045117',
    actor: 'Ana Berisha',
  },
  {
    id: '01912345-0000-7000-8000-000000000c02',
    exhibitId,
    exhibit: 'K5',
    number: 2,
    type: 'received',
    occurredAt: '2025-03-15T08:30:00.000Z',
    recordedAt: '2025-03-15T08:31:12.000Z',
    from: { kind: 'outside', label: 'Rreshter A. Krasniqi' },
    to: { kind: 'person', id: '01912345-0000-7000-8000-000000000101', label: 'Ana Berisha' },
    sealOut: 'KS-0045117',
    occurredOffset: '+01:00',
    condition: 'packaging-damaged',
    conditionWords: 'Qesja e grisur <b>lart</b>',
    documentId: '01912345-0000-7000-8000-0000000000d1',
    document: '12 · transport.pdf',
    documentSha256: 'ab'.repeat(32),
    actor: 'Ana Berisha',
    note: '<img src=x onerror=alert(1)>',
  },
  {
    id: '01912345-0000-7000-8000-000000000c03',
    exhibitId,
    exhibit: 'K5',
    number: 3,
    type: 'stored',
    occurredAt: '2025-03-15T09:05:00.000Z',
    recordedAt: '2025-03-15T09:05:40.000Z',
    from: { kind: 'person', id: '01912345-0000-7000-8000-000000000101', label: 'Ana Berisha' },
    to: { kind: 'place', id: '01912345-0000-7000-8000-0000000001f0', label: 'Просторија Б / 3-2' },
    actor: 'Ana Berisha',
  },
];

export const custody: CustodyFile = {
  format: 'focal-point/custody/1',
  exhibits: [{ id: exhibitId, number: 'K5', description: 'Pistol Zastava M70, 7.65 mm', events: custodyEvents }],
};

const exhibits: ExhibitsFile = {
  format: 'focal-point/exhibits/1',
  exhibits: [
    {
      id: exhibitId,
      number: 'K5',
      kind: 'firearm',
      description: 'Pistol Zastava M70, 7.65 mm',
      quantity: 1,
      unit: 'piece',
      seal: 'KS-0045117',
      serials: [{ text: 'С 047311', place: 'frame, left' }],
      facts: { calibre: '7.65 mm' },
      files: [],
    },
  ],
};

const caseFile: CaseFile = {
  format: 'focal-point/case/1',
  id: '01912345-0000-7000-8000-0000000000ca',
  title: 'LUGINA-14',
  numbers: [{ kind: 'prosecution', number: 'PP.I.nr. 114/2025' }],
  classification: 'restricted',
  openedAt: '2025-03-15T08:00:00.000Z',
  incidents: [],
  parties: [],
};

/** Ledger entries as the station's record layer writes them, others between them. */
export function entriesOf(events: readonly CustodyFileEvent[]): readonly { readonly [name: string]: Json }[] {
  return events.flatMap((event, index) => [
    {
      v: 1,
      seq: 2 * index + 1,
      station: stationOfSample.id,
      recordedAt: event.recordedAt,
      actor: 'a',
      action: 'note',
      subject: { kind: 'vault', id: 'v', label: 'v' },
      change: {},
    },
    {
      v: 1,
      seq: 2 * index + 2,
      station: stationOfSample.id,
      recordedAt: event.recordedAt,
      occurredAt: event.occurredAt,
      actor: '01912345-0000-7000-8000-000000000101',
      action: `custody.${event.type}`,
      subject: { kind: 'custody-event', id: event.id, label: `LUGINA-14 / K5 #${event.number}` },
      change: changeOf(event),
    },
  ]);
}

function changeOf(event: CustodyFileEvent): { readonly [name: string]: Json } {
  const change: Record<string, Json | undefined> = {
    exhibit_id: event.exhibitId,
    number: event.number,
    type: event.type,
    occurred_at: event.occurredAt,
    recorded_at: event.recordedAt,
    from_end: event.from === undefined ? undefined : JSON.stringify(event.from),
    to_end: event.to === undefined ? undefined : JSON.stringify(event.to),
    seal_out: event.sealOut,
    seal_in: event.sealIn,
    purpose: '',
    authority: '',
    note: event.note ?? '',
    actor: event.actor,
    occurred_offset: event.occurredOffset,
    condition: event.condition,
    condition_words: event.conditionWords,
    document_id: event.documentId,
    document: event.document,
    document_sha256: event.documentSha256,
  };
  // The entries that are undefined are left out, as a ledger entry leaves out null columns.
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) as {
    [name: string]: Json;
  };
}

/** A signed head over the entries of `ledger` and the proof file for those that are custody events. */
export function proofsFor(
  ledger: readonly { readonly [name: string]: Json }[],
  signer = aSigner(),
  station = stationOfSample.id,
): LedgerProofsFile {
  const leaves = ledger.map((entry) => merkleLeaf(Buffer.from(canonicalJson(entry)), sha256));
  const head = {
    v: 1 as const,
    station,
    size: leaves.length,
    root: hexOf(rootOf(leaves)),
    time: '2026-11-23T10:00:00.000Z',
    previous: null,
  };
  // Signing is synchronous in these tests.
  const signature = signer.sign(Buffer.from(`focal-point head v1\n${canonicalJson(head)}`)) as Uint8Array;
  const signed: SealedHead = { head, key: signer.fingerprint, signature: Buffer.from(signature).toString('base64') };
  return {
    format: 'focal-point/ledger-proofs/1',
    head: signed,
    entries: ledger.flatMap((entry, index) => {
      const subject = entry['subject'];
      const isCustody =
        typeof subject === 'object' && subject !== null && 'kind' in subject && subject['kind'] === 'custody-event';
      return isCustody ? [{ entry: { ...entry, seq: index + 1 }, path: pathOf(leaves, index).map(hexOf) }] : [];
    }),
  };
}

function rootOf(leaves: readonly Uint8Array[]): Uint8Array {
  const [only] = leaves;
  if (leaves.length === 1 && only !== undefined) return only;
  const split = splitOf(leaves.length);
  return merkleNode(rootOf(leaves.slice(0, split)), rootOf(leaves.slice(split)), sha256);
}

function pathOf(leaves: readonly Uint8Array[], index: number): Uint8Array[] {
  if (leaves.length === 1) return [];
  const split = splitOf(leaves.length);
  return index < split
    ? [...pathOf(leaves.slice(0, split), index), rootOf(leaves.slice(split))]
    : [...pathOf(leaves.slice(split), index - split), rootOf(leaves.slice(0, split))];
}

function splitOf(size: number): number {
  let split = 1;
  while (split * 2 < size) split *= 2;
  return split;
}

export const proofs = proofsFor(entriesOf(custodyEvents));

export const sealFields: SealFields = {
  packageId: '01912345-0000-7000-8000-00000000ac01',
  kind: 'court-file',
  station: stationOfSample,
  recipient: 'Gjykata Themelore në Prishtinë',
  caseNumbers: [{ kind: 'prosecution', number: 'PP.I.nr. 114/2025' }],
  created: '2026-11-23T10:00:00.000Z',
  classification: 'restricted',
  ledgerHead: proofs.head,
};

export function entries(): PackageEntry[] {
  const model = { case: caseFile, exhibits, custody, station: stationOfSample };
  return [
    bytesEntry('court-file.pdf', Buffer.from('%PDF-1.7\n% not a real one\n')),
    bytesEntry('exhibits/K5/photo-001.png', onePixelPng),
    bytesEntry(
      'exhibits/K5/drawing.svg',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>document.title="broken"</script></svg>'),
    ),
    bytesEntry('records/case.json', recordBytes(caseFile)),
    bytesEntry('records/exhibits.json', recordBytes(exhibits)),
    bytesEntry('records/custody.json', recordBytes(custody)),
    bytesEntry('records/ledger-proofs.json', recordBytes(proofs)),
    bytesEntry('records/case.jsonld', recordBytes(caseJsonLd(model))),
  ];
}

const onePixelPng = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

export function bytesEntry(path: string, bytes: Uint8Array): PackageEntry {
  return { path, source: { kind: 'bytes', bytes } };
}

export const packageName = 'KS-2026-0001';

/** An order for everything above; the page is a stand-in unless a test brings the real one. */
export function anOrder(target: SealOrder['target'], changes: Partial<SealOrder> = {}): SealOrder {
  return {
    target,
    name: packageName,
    entries: entries(),
    seal: sealFields,
    signer: aSigner(),
    verifyPage: Buffer.from('<!doctype html><title>stand-in</title>'),
    ...changes,
  };
}

export interface PackageTable {
  readonly folder: string;
  at(name: string): string;
  release(): void;
}

export function aPackageTable(): PackageTable {
  const folder = mkdtempSync(join(tmpdir(), 'package-'));
  return {
    folder,
    at: (name) => join(folder, name),
    release() {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
