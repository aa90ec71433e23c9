// A laboratory of the neighbouring region that is no program of ours: it seals what a test has it say, with keys of its own, and may contradict itself.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createPublicKey } from 'node:crypto';
import { generateIdentity, identityToRecipient } from 'age-encryption';
import { cardFormat, cardStatementText, cardText, type CardStatement } from '../../../shared/domain/exchange/card.ts';
import type { ReceiptFile, TransferFile } from '../../../shared/domain/exchange/transfer.ts';
import { StationId } from '../../../shared/language/identity.ts';
import { Instant } from '../../../shared/language/instant.ts';
import {
  recordBytes,
  sealPackage,
  withBroughtPackage,
  type BroughtPackage,
  type CustodyFileEvent,
  type ExhibitsFile,
  type PackageEntry,
  type SealFields,
} from '../../../main/packages/index.ts';
import { shownFingerprint } from '../../../main/ledger/index.ts';
import { aSigner } from '../packages/a-package.ts';
import type { TestStation } from '../open-test-station.ts';

export const neighbourId = StationId.parse('01912345-0000-7000-8000-00000000b001');
const caseId = '01912345-0000-7000-8000-00000000b0ca';

export type SaidExhibit = ExhibitsFile['exhibits'][number];

export const idOf = (kind: string, number: number): string =>
  `01912345-0000-7000-8${kind.padStart(3, '0').slice(-3)}-${String(number).padStart(12, '0')}`;

export function anExhibit(number: number, more: Partial<SaidExhibit> = {}): SaidExhibit {
  return {
    id: idOf('e', number),
    number: `B${String(number)}`,
    kind: 'firearm',
    description: 'Pistol, calibre 9×19',
    quantity: 1,
    unit: 'piece',
    serials: [{ text: `A-${String(number).padStart(5, '0')}` }],
    facts: {},
    files: [],
    ...more,
  };
}

export function anEvent(exhibit: SaidExhibit, number: number, more: Partial<CustodyFileEvent> = {}): CustodyFileEvent {
  const at = new Date(Date.UTC(2025, 2, 10, 8, number)).toISOString();
  return {
    id: idOf('c', Number(exhibit.id.slice(-12)) * 100 + number),
    exhibitId: exhibit.id,
    exhibit: exhibit.number,
    number,
    type: number === 1 ? 'received' : 'seen',
    occurredAt: at,
    recordedAt: at,
    to: { kind: 'person', label: 'Ana Primer' },
    actor: 'Ana Primer',
    ...more,
  };
}

export interface Said {
  readonly exhibits: readonly SaidExhibit[];
  readonly events: readonly CustodyFileEvent[];
  readonly origins?: Readonly<Record<string, { stationId: string; exhibitId: string; number: string }>>;
  readonly created?: string;
  readonly recipientId?: string;
  readonly packageId?: number;
  readonly more?: readonly PackageEntry[];
  /** Things that go along, under offers of its own. */
  readonly dispatched?: TransferFile['dispatched'];
  /** A receipt instead of a transfer. */
  readonly receipt?: ReceiptFile;
  /** What no program of ours would write: the text of `records/<name>.json` that is sealed in place of what stands there. */
  readonly forged?: Readonly<Record<string, (text: string) => string>>;
  readonly seal?: Partial<SealFields>;
}

/** Whatever can be asked for its card. */
export type Asked = Pick<TestStation, 'answer'>;

export interface Neighbour {
  readonly card: string;
  readonly fingerprint: string;
  /** Sealed for `station`. */
  send(station: Asked, said: Said): Promise<Buffer>;
  /** Opens what was sealed for it. */
  opened(bytes: Buffer): Promise<BroughtPackage>;
}

let packages = 0;

/**
 * @param seed  of its key: another one is another key of the same station.
 * @param stationId  another one is another station.
 */
export async function aNeighbour(seed = 21, stationId = neighbourId): Promise<Neighbour> {
  const signer = aSigner(seed);
  const station = { id: stationId, name: 'Regional laboratory Primorje', agency: 'Agency for Forensics, Primorje' };
  const identity = await generateIdentity();
  const statement: CardStatement = {
    format: cardFormat,
    station,
    contact: 'Ana Primer',
    signingKey: createPublicKey(signer.publicKeyPem).export({ type: 'spki', format: 'der' }).toString('base64'),
    receivingKey: await identityToRecipient(identity),
    created: Instant.parse('2025-03-01T08:00:00.000Z'),
  };
  const signature = await signer.sign(Buffer.from(cardStatementText(statement), 'utf8'));
  return {
    card: cardText({ ...statement, signature: Buffer.from(signature).toString('base64') }),
    fingerprint: shownFingerprint(signer.fingerprint),
    async send(to, said) {
      const { receivingKey = '' } = await to.answer('exchange.own-card', {});
      const { station: own } = await to.answer('station.state', {});
      packages += 1;
      const folder = mkdtempSync(join(tmpdir(), 'neighbour-'));
      const path = join(folder, 'transfer.zip.age');
      const events = Map.groupBy(said.events, ({ exhibitId }) => exhibitId);
      const transfer: TransferFile = {
        format: 'focal-point/transfer/1',
        number: `TF-2025-${String(packages).padStart(4, '0')}`,
        note: '',
        recipient: { stationId: said.recipientId ?? own?.id ?? '', keyFingerprint: '0'.repeat(64) },
        cases: [
          {
            id: caseId,
            title: 'PRIMORJE-3',
            numbers: [],
            classification: 'restricted',
            openedAt: '2025-03-01T08:00:00.000Z',
            incidents: [],
            parties: [],
            files: [],
            leftOut: [],
          },
        ],
        exhibits: said.exhibits.map(({ id }) => {
          const origin = said.origins?.[id];
          return { id, caseId, entered: {}, ...(origin === undefined ? {} : { origin }) };
        }),
        dispatched: [...(said.dispatched ?? [])],
        conclusions: [],
      };
      const entry = (name: string, record: object): PackageEntry => {
        const bytes = recordBytes(record as Readonly<Record<string, unknown>>);
        const text = said.forged?.[name]?.(Buffer.from(bytes).toString('utf8'));
        return {
          path: `records/${name}.json`,
          source: { kind: 'bytes', bytes: text === undefined ? bytes : Buffer.from(text, 'utf8') },
        };
      };
      await sealPackage({
        target: { kind: 'age', path, recipients: [receivingKey] },
        name: 'transfer',
        entries: [
          said.receipt === undefined ? entry('transfer', transfer) : entry('receipt', said.receipt),
          entry('exhibits', { format: 'focal-point/exhibits/1', exhibits: said.exhibits }),
          entry('custody', {
            format: 'focal-point/custody/1',
            exhibits: said.exhibits.map(({ id, number, description }) => ({
              id,
              number,
              description,
              events: events.get(id) ?? [],
            })),
          }),
          ...(said.more ?? []),
        ],
        seal: {
          packageId: idOf('a', said.packageId ?? packages),
          kind: said.receipt === undefined ? 'transfer' : 'receipt',
          station,
          recipient: 'Focal point',
          caseNumbers: [],
          created: said.created ?? `2025-03-16T08:${String(packages % 60).padStart(2, '0')}:00.000Z`,
          classification: 'restricted',
          ledgerHead: null,
          ...said.seal,
        },
        signer,
        verifyPage: Buffer.from('<!doctype html>'),
      });
      const bytes = readFileSync(path);
      rmSync(folder, { recursive: true });
      return bytes;
    },
    opened(bytes) {
      const file = {
        size: bytes.length,
        read: (from: number, to: number) => Promise.resolve(bytes.subarray(from, to)),
      };
      return withBroughtPackage(file, { identities: [identity] }, (brought) => Promise.resolve(brought));
    },
  };
}
