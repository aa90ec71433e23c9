// A second, invented station that exchanges with the sample: keys compared on paper, a case of theirs joined here, two cases of cartridges of ours joined
// there, a receipt for each. Driven by commands on both sides, as people would; between them only files are carried.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { DryRun } from '../../shared/contract/exchange.ts';
import type { InputOf } from '../../shared/contract/index.ts';
import { strictAssert } from '../../shared/language/habits.ts';
import { MergeId, type CaseId, type StationCardId } from '../../shared/language/identity.ts';
import { Instant } from '../../shared/language/instant.ts';
import { administrator } from '../../shared/reference/sample-people.ts';
import { openStation } from '../station/open-station.ts';
import { SampleHand, turnableClock } from './sample-hand.ts';
import { written } from './written.ts';

const station = written(
  'Focal point Primorje (fictional)',
  'Pika fokale Primorje (fiktive)',
  'Контакт-тачка Приморје (измишљена)',
);
const agency = written(
  'Ministry of Primorje (fictional)',
  'Ministria e Primorjes (fiktive)',
  'Министарство Приморја (измишљено)',
);
const duty = written(
  'Duty officer, 010 000 (fictional)',
  'Oficeri kujdestar, 010 000 (fiktiv)',
  'Дежурни официр, 010 000 (измишљено)',
);
const ferry = written('Car deck of a ferry', 'Kuverta e makinave e një trageti', 'Ауто-палуба трајекта');
const pistol = written(
  'Pistol in a box of tools, numbers whole',
  'Pistoletë në një kuti veglash, numrat e plotë',
  'Пиштољ у кутији за алат, бројеви цели',
);
const unloaded = written(
  'Magazine out, chamber checked',
  'Karikatori jashtë, dhoma e kontrolluar',
  'Оквир извађен, лежиште проверено',
);
const harbour = written('Harbour police', 'Policia portuale', 'Лучка полиција');
const asked = written(
  'Asked for by telephone; the letter follows.',
  'Kërkuar me telefon; shkresa vijon.',
  'Тражено телефоном; допис следи.',
);

/** @param at  when the registrar of the sample begins. */
export async function exchangeWithSecondStation(hand: SampleHand, at: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'focal-point-second-'));
  const clock = turnableClock(at);
  const second = openStation({
    dataFolder: folder,
    clock,
    derivation: { memoryKiB: 64 * 1024, passes: 3, lanes: 1 },
  });
  try {
    const there = new SampleHand(second, clock, hand.language);
    await there.ask('station.create', {
      name: hand.write(station),
      agency: hand.write(agency),
      kind: 'focal-point',
      recordLanguage: hand.language,
      administrator: { name: 'Luka Primer', login: administrator.login, passphrase: administrator.passphrase },
      alsoRoles: ['registrar'],
    });
    await hand.become('registrar', at);
    await hand.ask('exchange.make-card', { contact: hand.write(duty) });
    await there.ask('exchange.make-card', { contact: hand.write(duty) });
    const toHere = await acquaint(there, hand);
    const toThere = await acquaint(hand, there);

    // Two clocks: each is turned on before it looks at what the other sealed.
    const theirs = await recordCase(there);
    const came = await made(there, { cardId: toHere, caseIds: [theirs], exhibitIds: [] });
    await hand.become('registrar', after(at, 1));
    const joinedHere = await joinAt(hand, came);
    const receipt = await receiptOf(hand, joinedHere);
    const cartridges = [hand.exhibitId('C1'), hand.exhibitId('C2')];
    const going = await made(hand, { cardId: toThere, caseIds: [], exhibitIds: cartridges });
    clock.set(after(at, 2));
    await joinAt(there, receipt);
    const back = await receiptOf(there, await joinAt(there, going));
    await hand.become('registrar', after(at, 3));
    await joinAt(hand, back);
  } finally {
    await second.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The card of `other` in the address book of `one`, its key compared with the paper. */
async function acquaint(one: SampleHand, other: SampleHand): Promise<StationCardId> {
  const { card, fingerprint } = await other.ask('exchange.own-card', {});
  strictAssert(card !== undefined, 'the card was made');
  const { id } = await one.ask('exchange.add-station', { card });
  await one.ask('exchange.compare', { id, seen: { way: 'paper', fingerprint }, words: '' });
  return id;
}

async function recordCase(there: SampleHand): Promise<CaseId> {
  const { id: caseId } = await there.ask('cases.open', {
    title: 'PRIMORJE-7',
    numbers: [{ kind: 'police', number: 'PR-2025-0611' }],
    classification: 'restricted',
    offence: '',
    language: there.language,
    note: '',
  });
  const { id } = await there.ask('exhibits.record', {
    caseId,
    mark: 'P1',
    kind: 'firearm',
    description: there.write(pistol),
    quantity: 1,
    unit: 'piece',
    foundAt: there.write(ferry),
    facts: {
      make: { asMarked: 'CRVENA ZASTAVA', confidence: 'certain' },
      model: { asMarked: 'M70' },
      calibre: { asConcluded: '7.65 × 17 SR', confidence: 'certain' },
    },
    serials: [{ component: 'frame', script: 'latin', asMarked: '264917', status: 'intact' }],
    markings: [],
    handling: '',
    madeSafe: { by: 'Luka Primer', at: Instant.parse('2025-06-11T06:20:00.000Z'), how: there.write(unloaded) },
  });
  const { people } = await there.ask('people.list', {});
  const [luka] = people;
  strictAssert(luka !== undefined, 'the second station has one person');
  await there.ask('custody.record', {
    exhibitIds: [id],
    type: 'received',
    occurredAt: Instant.parse('2025-06-11T06:30:00.000Z'),
    from: { kind: 'outside', label: there.write(harbour) },
    to: { kind: 'person', id: luka.id },
    sealIn: 'PR-4471',
    purpose: '',
    authority: '',
    note: '',
    signature: { passphrase: administrator.passphrase },
  });
  return caseId;
}

const Looked = z.object({ dryRun: DryRun });
const Joined = z.object({ joinedId: MergeId });

/** A transfer as it is carried. */
async function made(
  hand: SampleHand,
  what: Pick<InputOf<'exchange.make'>, 'cardId' | 'caseIds' | 'exhibitIds'>,
): Promise<Buffer> {
  const { jobId } = await hand.ask('exchange.make', {
    ...what,
    includeFiles: true,
    includeParties: false,
    note: hand.write(asked),
  });
  return sealedAt(hand, jobId);
}

async function receiptOf(hand: SampleHand, joined: MergeId): Promise<Buffer> {
  return sealedAt(hand, (await hand.ask('exchange.receipt', { id: joined })).jobId);
}

async function sealedAt(hand: SampleHand, jobId: string): Promise<Buffer> {
  const { result } = await hand.ended(jobId);
  strictAssert(result?.location !== undefined, 'what is sealed lies in a file');
  return readFileSync(result.location);
}

async function joinAt(hand: SampleHand, bytes: Buffer): Promise<MergeId> {
  const upload = await hand.handOver('transfer.zip.age', bytes);
  const looked = await hand.ended((await hand.ask('exchange.look', { upload })).jobId);
  const { dryRun } = Looked.parse(looked.result?.report);
  strictAssert(dryRun.upload !== undefined, 'what the other station sealed can be joined');
  const joined = await hand.ended((await hand.ask('exchange.take-in', { upload: dryRun.upload, reason: '' })).jobId);
  return Joined.parse(joined.result?.report).joinedId;
}

function after(at: string, hours: number): string {
  return new Date(Date.parse(at) + hours * 3_600_000).toISOString();
}
