// Cards of stations: this one's own, and the address book of the others. What is known of a key is asked at the root, where packages ask it too.
import { createHash, createPublicKey, verify } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import type { OutputOf, ParsedInputOf } from '../../../shared/contract/index.ts';
import type { StationLine } from '../../../shared/contract/station-cards.ts';
import {
  cardFormat,
  cardStatementText,
  cardText,
  readCard,
  type CardState,
  type CardStatement,
  type StationCard,
} from '../../../shared/domain/exchange/card.ts';
import { StationCardId } from '../../../shared/language/identity.ts';
import type { Instant } from '../../../shared/language/instant.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import { shownFingerprint } from '../../ledger/index.ts';
import { compareFingerprint, type SealedHead } from '../../packages/index.ts';
import type { Act } from '../act.ts';
import { does, reads, type Handler, type ReadHandler } from '../handler.ts';
import { newReceivingKey, receivingKey, recordReceivingKey } from '../receiving-keys.ts';
import { keyEvents, keyState } from '../station-keys.ts';
import { readStoredJson } from '../stored-json.ts';
import { readSetting, writeSetting } from '../stored-setting.ts';
import type { Unlocked } from '../unlocked.ts';

const contactSetting = 'station-contact';

export interface CardRow {
  readonly id: StationCardId;
  readonly station_id: string;
  readonly station_name: string;
  readonly agency: string;
  readonly contact: string;
  readonly key_fingerprint: string;
  readonly receiving_key: string;
  readonly card: string;
  readonly recorded_at: Instant;
  readonly recorder: string;
}

/** @throws FocalPointError `exchange.station-unknown` */
export function findCard(db: ReadableDatabase, id: StationCardId): CardRow {
  const row = db.first<CardRow>(statement`select * from station_card where id = ${id}`);
  if (row === undefined) throw new FocalPointError('exchange.station-unknown');
  return row;
}

/** A card to which something may be sealed. @throws FocalPointError `exchange.station-unknown`, `exchange.not-compared`, `exchange.key-revoked` */
export function demandComparedCard(db: ReadableDatabase, id: StationCardId): CardRow {
  const row = findCard(db, id);
  demandState(keyState(db, row.station_id, row.key_fingerprint), row.station_name);
  return row;
}

/** @throws FocalPointError `exchange.not-compared`, `exchange.key-revoked` */
export function demandState(state: CardState, name: string): void {
  if (state === 'revoked') throw new FocalPointError('exchange.key-revoked', { name });
  if (state === 'not-compared') throw new FocalPointError('exchange.not-compared', { name });
}

/** The newest card of a station under this key. */
export function cardOfKey(db: ReadableDatabase, stationId: string, fingerprint: string): CardRow | undefined {
  return db.first<CardRow>(
    statement`select * from station_card where station_id = ${stationId} and key_fingerprint = ${fingerprint} order by id desc limit 1`,
  );
}

/** This station's own card, signed: the same text as long as nothing in it changes. */
function ownCard(unlocked: Unlocked): StationCard | undefined {
  const { db, vault } = unlocked;
  const made = db.first<{ recipient: string; recorded_at: Instant }>(
    statement`select recipient, recorded_at from receiving_key order by id desc limit 1`,
  );
  if (made === undefined) return undefined;
  const said: CardStatement = {
    format: cardFormat,
    station: { id: vault.station.id, name: vault.station.name, agency: vault.station.agency },
    contact: contactOf(db),
    signingKey: derOf(vault.ledgerSigner.publicKeyPem).toString('base64'),
    receivingKey: made.recipient,
    created: made.recorded_at,
  };
  return { ...said, signature: Buffer.from(vault.ledgerSigner.sign(statementBytes(said))).toString('base64') };
}

function statementBytes(said: CardStatement): Buffer {
  return Buffer.from(cardStatementText(said), 'utf8');
}

function contactOf(db: ReadableDatabase): string {
  const stored = readSetting(db, contactSetting);
  return typeof stored === 'object' && stored !== null && 'contact' in stored ? String(stored.contact) : '';
}

function derOf(pem: string): Buffer {
  return createPublicKey(pem).export({ type: 'spki', format: 'der' });
}

export const readOwnCard: Handler<'exchange.own-card'> = does(async ({ unlocked }) => {
  const card = ownCard(unlocked);
  const recipient = receivingKey(unlocked.db);
  const text = card === undefined ? undefined : cardText(card);
  const code = text === undefined ? undefined : await codeOf(text);
  return {
    contact: contactOf(unlocked.db),
    fingerprint: shownFingerprint(unlocked.vault.ledgerSigner.fingerprint),
    ...(recipient === undefined ? {} : { receivingKey: recipient }),
    ...(text === undefined ? {} : { card: text }),
    ...(code === undefined ? {} : { code }),
  };
});

/** The maker of codes is large and is loaded when somebody looks at a card. One that no code holds goes as a file. */
async function codeOf(text: string): Promise<OutputOf<'exchange.own-card'>['code']> {
  const { mostQrBytes, qrModules } = await import('../../documents/codes.ts');
  if (Buffer.byteLength(text, 'utf8') > mostQrBytes) return undefined;
  const { modules, dark } = qrModules(text);
  return { modules, dark: dark.map(([x, y, width, height]) => [x, y, width, height]) };
}

export const saveCard: Handler<'exchange.save-card'> = does(async ({ unlocked, caller }, { saveHandle }) => {
  const card = ownCard(unlocked);
  if (card === undefined) throw new FocalPointError('exchange.no-card');
  const path = caller.savePath(saveHandle);
  if (path === undefined) throw new FocalPointError('documents.no-save-handle');
  try {
    await writeFile(path, cardText(card));
  } catch {
    throw new FocalPointError('documents.cannot-save');
  }
  return {};
});

export const makeCard: Handler<'exchange.make-card'> = does(async (inside, { contact }) => {
  const { unlocked } = inside;
  const key = receivingKey(unlocked.db) === undefined ? await newReceivingKey(unlocked, inside.nextId()) : undefined;
  unlocked.perform((act) => {
    if (key !== undefined && receivingKey(act.db) === undefined) recordReceivingKey(act, key);
    if (contactOf(act.db) !== contact) writeSetting(act, contactSetting, { contact });
  });
  inside.emit({ type: 'changed', areas: ['exchange'] });
  return {};
});

interface OpenedCard {
  readonly card: StationCard;
  readonly fingerprint: string;
}

/** @throws FocalPointError `exchange.card-unreadable`, `exchange.card-newer`, `exchange.card-signature` */
function openCard(text: string): OpenedCard {
  const read = readCard(text);
  if ('code' in read) throw new FocalPointError(read.code);
  const { signature, ...said } = read.card;
  const der = Buffer.from(said.signingKey, 'base64');
  let isSigned = false;
  try {
    const key = createPublicKey({ key: der, format: 'der', type: 'spki' });
    isSigned =
      key.asymmetricKeyType === 'ed25519' && verify(null, statementBytes(said), key, Buffer.from(signature, 'base64'));
  } catch {
    isSigned = false;
  }
  if (!isSigned) throw new FocalPointError('exchange.card-signature');
  return { card: read.card, fingerprint: createHash('sha256').update(der).digest('hex') };
}

export const lookAtCard: Handler<'exchange.read-card'> = does(({ unlocked }, { card: text }) => {
  const { card, fingerprint } = openCard(text);
  const { db, vault } = unlocked;
  const isOwn = card.station.id === vault.station.id || fingerprint === vault.ledgerSigner.fingerprint;
  const known = db.first<CardRow>(statement`select * from station_card where card = ${cardText(card)}`);
  const others = db.all<CardRow>(statement`select * from station_card where station_id = ${card.station.id}`);
  const isOther = others.some(
    (one) => one.key_fingerprint !== fingerprint && keyState(db, one.station_id, one.key_fingerprint) !== 'revoked',
  );
  return Promise.resolve({
    stationId: card.station.id,
    name: card.station.name,
    agency: card.station.agency,
    contact: card.contact,
    fingerprint: shownFingerprint(fingerprint),
    receivingKey: card.receivingKey,
    standing: isOwn ? 'own' : known !== undefined ? 'known' : isOther ? 'another-key' : 'new',
    ...(known === undefined ? {} : { knownId: known.id }),
  });
});

export const addStation: Handler<'exchange.add-station'> = does((inside, { card: text }) => {
  const { unlocked } = inside;
  const { card, fingerprint } = openCard(text);
  if (card.station.id === unlocked.vault.station.id || fingerprint === unlocked.vault.ledgerSigner.fingerprint)
    throw new FocalPointError('exchange.card-own');
  const id = unlocked.perform((act) => recordCard(act, card, fingerprint));
  inside.emit({ type: 'changed', areas: ['exchange'] });
  return Promise.resolve({ id });
});

function recordCard(act: Act, card: StationCard, fingerprint: string): StationCardId {
  const text = cardText(card);
  if (act.db.first(statement`select 1 from station_card where card = ${text}`) !== undefined)
    throw new FocalPointError('exchange.card-known', { name: card.station.name });
  const id = StationCardId.parse(act.nextId());
  act.record(
    'station_card',
    {
      id,
      station_id: card.station.id,
      station_name: card.station.name,
      agency: card.station.agency,
      contact: card.contact,
      key_fingerprint: fingerprint,
      receiving_key: card.receivingKey,
      card: text,
      recorded_at: act.now,
      recorded_by: act.actor.id,
      recorder: act.actor.name,
    },
    { action: 'station-card.added', label: `${card.station.name} · ${shownFingerprint(fingerprint)}` },
  );
  return id;
}

/** @throws FocalPointError as the contract of `exchange.compare` says */
export function compareStation(
  act: Act,
  { id, seen, words }: ParsedInputOf<'exchange.compare'>,
): Record<string, never> {
  const row = findCard(act.db, id);
  if (keyState(act.db, row.station_id, row.key_fingerprint) === 'compared')
    throw new FocalPointError('exchange.compared-already');
  const isSame =
    seen.way === 'paper'
      ? compareFingerprint(seen.fingerprint, row.key_fingerprint) === 'same'
      : isSameCard(seen.card, row);
  if (!isSame) {
    const path = seen.way === 'paper' ? 'seen.fingerprint' : 'seen.card';
    throw new FocalPointError('exchange.fingerprint-differs', {}, [{ path, code: 'invalid' }]);
  }
  recordCardEvent(act, row, { kind: 'compared', way: seen.way, words });
  return {};
}

/** The card on the other station's screen: the same keys of the same station, whatever its contact says by now. */
function isSameCard(text: string, row: CardRow): boolean {
  const { card, fingerprint } = openCard(text);
  return (
    card.station.id === row.station_id && fingerprint === row.key_fingerprint && card.receivingKey === row.receiving_key
  );
}

/** @throws FocalPointError as the contract of `exchange.revoke` says */
export function revokeStation(act: Act, { id, reason }: ParsedInputOf<'exchange.revoke'>): Record<string, never> {
  const row = findCard(act.db, id);
  if (keyState(act.db, row.station_id, row.key_fingerprint) === 'revoked')
    throw new FocalPointError('exchange.revoked-already');
  recordCardEvent(act, row, { kind: 'revoked', way: null, words: reason });
  return {};
}

function recordCardEvent(
  act: Act,
  row: CardRow,
  {
    kind,
    way,
    words,
  }: { readonly kind: 'compared' | 'revoked'; readonly way: 'paper' | 'camera' | null; readonly words: string },
): void {
  const last = act.db.first<{ number: number | null }>(
    statement`select max(number) as number from station_card_event where card_id = ${row.id}`,
  );
  act.record(
    'station_card_event',
    {
      id: act.nextId(),
      card_id: row.id,
      number: (last?.number ?? 0) + 1,
      kind,
      way,
      words,
      recorded_at: act.now,
      recorded_by: act.actor.id,
      recorder: act.actor.name,
    },
    { action: `station-card.${kind}`, label: `${row.station_name} · ${shownFingerprint(row.key_fingerprint)}` },
  );
}

export const listStations: ReadHandler<'exchange.stations'> = reads(({ db }): OutputOf<'exchange.stations'> => {
  const said = keyEvents(db);
  return {
    stations: db
      .all<CardRow>(statement`select * from station_card order by station_name, id`)
      .map((row): StationLine => {
        const events = said
          .filter((event) => event.station_id === row.station_id && event.key_fingerprint === row.key_fingerprint)
          .map(({ kind, way, words, recorded_at: at, recorder: by }) => ({
            kind,
            ...(way === null ? {} : { way }),
            at,
            by,
            words,
          }));
        return {
          id: row.id,
          stationId: row.station_id,
          name: row.station_name,
          agency: row.agency,
          contact: row.contact,
          fingerprint: shownFingerprint(row.key_fingerprint),
          receivingKey: row.receiving_key,
          state: events.at(-1)?.kind ?? 'not-compared',
          addedAt: row.recorded_at,
          addedBy: row.recorder,
          events,
          heads: headsOf(db, row.station_id),
        };
      }),
  };
});

const headsShown = 20;

/** Heads of another station's ledger stay here as witnesses: with the packages they came with. */
function headsOf(db: ReadableDatabase, stationId: string): StationLine['heads'] {
  return db
    .all<{ ledger_head: string; recorded_at: Instant }>(
      statement`select ledger_head, recorded_at from foreign_package where station_id = ${stationId} and ledger_head is not null
        order by recorded_at desc limit ${headsShown}`,
    )
    .map(({ ledger_head, recorded_at }) => {
      const { size, root, time } = readStoredJson<SealedHead>(ledger_head).head;
      return { size, root, time, takenInAt: recorded_at };
    });
}
