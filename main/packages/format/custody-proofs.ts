// `records/ledger-proofs.json`: that each custody event of the package stands in the station's ledger under the sealed head.
// Pure: used by the reader and the page.
import { canonicalJson, type Json } from '../../../shared/language/canonical-json.ts';
import type { NextTurn } from '../../../shared/language/in-turns.ts';
import { merkleLeaf, provesLeaf } from '../../../shared/domain/merkle-proof.ts';
import type { CustodyFile, CustodyFileEvent } from '../records.ts';
import { isListOf, isRecord, type JsonRecord } from './json-shape.ts';
import type { PackageFinding } from './package-report.ts';
import type { Primitives } from './package-source.ts';
import { base64Bytes } from './public-key.ts';
import { isSealedHead, type SealedHead } from './seal.ts';

export const custodyPath = 'data/records/custody.json';
export const proofsPath = 'data/records/ledger-proofs.json';

export interface CustodyCheck {
  readonly findings: readonly PackageFinding[];
  readonly events: number;
  readonly proven: number;
}

/**
 * Checks every event of `said`, the custody record, against the ledger entries in `proofs`, and these against the head in the seal.
 *
 * @param head  the head the seal holds: the seal's signature answers for it.
 * @param key   the seal's key, which signed the head too: whoever seals makes a head before.
 */
export async function checkCustody(
  said: unknown,
  proofs: unknown,
  head: SealedHead,
  key: { readonly id: string; readonly raw: Uint8Array },
  { primitives, nextTurn }: { readonly primitives: Primitives; readonly nextTurn: NextTurn },
): Promise<CustodyCheck> {
  const findings: PackageFinding[] = [];
  const custody = await custodyFileOf(said, nextTurn);
  if (custody === undefined)
    return { findings: [{ code: 'package.record-unreadable', path: custodyPath }], events: 0, proven: 0 };
  const events = custody.exhibits.flatMap((exhibit) => exhibit.events);
  // Proven of one exhibit, and told of another.
  for (const { id, events: told } of custody.exhibits)
    for (const { exhibitId, exhibit, number } of told)
      if (exhibitId !== id)
        findings.push({
          code: 'package.event-differs',
          path: custodyPath,
          found: `${exhibit} #${number}`,
          expected: 'exhibit_id',
        });
  if (!isProofList(proofs) || !(await allInTurns(proofs.entries, isProof, nextTurn))) {
    findings.push({ code: 'package.record-unreadable', path: proofsPath });
    return { findings, events: events.length, proven: 0 };
  }
  if (canonical(proofs.head) !== canonical(head)) findings.push({ code: 'package.head-differs', path: proofsPath });
  if (!(await provesHead(head, key, primitives))) findings.push({ code: 'package.head-not-signed', path: proofsPath });
  const sha256 = (bytes: Uint8Array): Uint8Array => primitives.sha256(bytes);
  const proven = new Map<string, JsonRecord>();
  for (const { entry, path } of proofs.entries) {
    const seq = Number(entry['seq']);
    const leaf = merkleLeaf(new TextEncoder().encode(canonical(entry)), sha256);
    const proof = { index: seq - 1, size: head.head.size, leaf, path, root: head.head.root };
    const subject = entry['subject'];
    const id = isRecord(subject) ? String(subject['id']) : '';
    if (provesLeaf(proof, sha256)) {
      if (isRecord(subject) && subject['kind'] === 'custody-event') proven.set(id, entry);
    } else findings.push({ code: 'package.entry-not-proven', path: proofsPath, found: `#${String(entry['seq'])}` });
    await nextTurn();
  }
  let count = 0;
  for (const event of events) {
    const entry = proven.get(event.id);
    const name = `${event.exhibit} #${event.number}`;
    if (entry === undefined) findings.push({ code: 'package.event-not-in-ledger', path: custodyPath, found: name });
    else {
      const difference = firstDifference(event, entry);
      if (difference === undefined) count += 1;
      else findings.push({ code: 'package.event-differs', path: custodyPath, found: name, expected: difference });
    }
    await nextTurn();
  }
  const told = new Set(events.map(({ id }) => id));
  for (const [id, entry] of proven) {
    if (!told.has(id))
      findings.push({ code: 'package.event-left-out', path: custodyPath, found: `#${String(entry['seq'])}` });
  }
  return { findings, events: events.length, proven: count };
}

/** Column of the ledger's entry → what the custody record says. */
function saidBy(event: CustodyFileEvent): Readonly<Record<string, string | number | undefined>> {
  return {
    exhibit_id: event.exhibitId,
    number: event.number,
    type: event.type,
    occurred_at: event.occurredAt,
    recorded_at: event.recordedAt,
    seal_out: event.sealOut,
    seal_in: event.sealIn,
    purpose: event.purpose,
    authority: event.authority,
    note: event.note,
    actor: event.actor,
    answers: event.answers,
    corrects: event.corrects,
    signer: event.signedBy,
    signature_key: event.signatureKey,
    signature: event.signature,
    witness: event.witness,
    witness_key: event.witnessKey,
    witness_signature: event.witnessSignature,
    quantity: event.quantity,
    due_at: event.dueAt,
    explains: event.explains,
    explains_gap: event.explainsGap,
    seal_reading: event.sealReading,
    seal_reading_reason: event.sealReadingReason,
    entry_mode: event.entryMode,
    entry_reason: event.entryReason,
    occasion_id: event.occasion,
    occurred_offset: event.occurredOffset,
    condition: event.condition,
    condition_words: event.conditionWords,
    document_id: event.documentId,
    document: event.document,
    document_sha256: event.documentSha256,
    from_end: event.from === undefined ? undefined : canonical(event.from),
    to_end: event.to === undefined ? undefined : canonical(event.to),
  };
}

function firstDifference(event: CustodyFileEvent, entry: JsonRecord): string | undefined {
  const change = isRecord(entry['change']) ? entry['change'] : {};
  return Object.entries(saidBy(event)).find(([column, said]) => {
    const logged = column.endsWith('_end') ? canonicalText(change[column]) : change[column];
    return (said === '' ? undefined : said) !== (logged === '' ? undefined : logged);
  })?.[0];
}

/** Ends are logged as JSON text; spacing and order do not matter. */
function canonicalText(text: unknown): string | undefined {
  if (typeof text !== 'string') return undefined;
  try {
    return canonical(JSON.parse(text));
  } catch {
    return text;
  }
}

async function provesHead(
  head: SealedHead,
  key: { readonly id: string; readonly raw: Uint8Array },
  primitives: Primitives,
): Promise<boolean> {
  if (head.key !== key.id) return false;
  const signature = base64Bytes(head.signature);
  const bytes = new TextEncoder().encode(`focal-point head v1\n${canonical(head.head)}`);
  return signature !== undefined && (await primitives.verifyEd25519(key.raw, bytes, signature));
}

function canonical(value: unknown): string {
  // Only ever given what JSON.parse or a record of this program made.
  return canonicalJson(value as Json);
}

const optionalTexts = [
  'sealOut',
  'sealIn',
  'purpose',
  'authority',
  'note',
  'answers',
  'corrects',
  'signedBy',
  'occurredOffset',
  'condition',
  'conditionWords',
  'document',
];

/** Whether `value` has the shape of `records/custody.json`, as far as it is read here and shown on the page. */
export function isCustodyFile(value: unknown): value is CustodyFile {
  return isCustodyList(value) && value.exhibits.every(isCustodyOfExhibit);
}

/** The same in turns. */
export async function custodyFileOf(value: unknown, nextTurn: NextTurn): Promise<CustodyFile | undefined> {
  return isCustodyList(value) && (await allInTurns(value.exhibits, isCustodyOfExhibit, nextTurn)) ? value : undefined;
}

type CustodyOfExhibit = CustodyFile['exhibits'][number];

function isCustodyList(value: unknown): value is CustodyFile {
  return isRecord(value) && value['format'] === 'focal-point/custody/1' && Array.isArray(value['exhibits']);
}

function isCustodyOfExhibit(exhibit: unknown): exhibit is CustodyOfExhibit {
  return (
    isRecord(exhibit) &&
    typeof exhibit['number'] === 'string' &&
    typeof exhibit['description'] === 'string' &&
    isListOf(
      exhibit['events'],
      (event) =>
        isRecord(event) &&
        ['id', 'exhibitId', 'exhibit', 'type', 'occurredAt', 'recordedAt', 'actor'].every(
          (name) => typeof event[name] === 'string',
        ) &&
        typeof event['number'] === 'number' &&
        [event['from'], event['to']].every(
          (end) => end === undefined || (isRecord(end) && typeof end['label'] === 'string'),
        ) &&
        optionalTexts.every((name) => event[name] === undefined || typeof event[name] === 'string'),
    )
  );
}

interface Proof {
  readonly entry: JsonRecord;
  readonly path: readonly string[];
}

function isProofList(value: unknown): value is { readonly head: SealedHead; readonly entries: readonly Proof[] } {
  return (
    isRecord(value) &&
    value['format'] === 'focal-point/ledger-proofs/1' &&
    isSealedHead(value['head']) &&
    Array.isArray(value['entries'])
  );
}

function isProof(one: unknown): one is Proof {
  return isRecord(one) && isRecord(one['entry']) && isListOf(one['path'], (hash) => typeof hash === 'string');
}

async function allInTurns(
  list: readonly unknown[],
  holds: (one: unknown) => boolean,
  nextTurn: NextTurn,
): Promise<boolean> {
  for (const one of list) {
    if (!holds(one)) return false;
    await nextTurn();
  }
  return true;
}
