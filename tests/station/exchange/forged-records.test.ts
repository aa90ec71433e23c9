// A neighbour whose key is known, and who seals what is not so: cut, torn, contradicting itself, about things of ours. What can be read in two ways, or cannot be
// kept, is refused with nothing left behind; what is only their word stays their word.
import { Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { proofsFor, entriesOf, aSigner, custody, custodyEvents, bytesEntry } from '../packages/a-package.ts';
import { openTestStation, type TestStation } from '../open-test-station.ts';
import { recordBytes, type LedgerProofsFile } from '../../../main/packages/index.ts';
import { uploaded } from '../foreign/a-laboratory.ts';
import { aCase } from '../intake/entered.ts';
import { anEvent, anExhibit, aNeighbour, idOf, neighbourId, type Neighbour, type Said } from './a-neighbour.ts';
import { verified, whatIsThere } from './untouched.ts';
import { aHeldPistol, looked, takenIn } from './two-stations.ts';

let desk: TestStation;
let neighbour: Neighbour;
let own = '';
beforeAll(async () => {
  desk = await openTestStation({ as: 'registrar' });
  await desk.answer('exchange.make-card', { contact: 'Duty officer' });
  neighbour = await aNeighbour();
  const { id } = await desk.answer('exchange.add-station', { card: neighbour.card });
  await desk.answer('exchange.compare', { id, seen: { way: 'paper', fingerprint: neighbour.fingerprint }, words: '' });
  own = await aHeldPistol(desk, (await desk.answer('cases.open', aCase())).id, 'K5');
}, 120_000);
afterAll(() => desk.close());

const b1 = anExhibit(1);
const said = (more: Partial<Said> = {}): Said => ({ exhibits: [b1], events: [anEvent(b1, 1)], ...more });

async function sealedToNobodyHere(): Promise<Buffer> {
  const encrypter = new Encrypter();
  encrypter.addRecipient(await identityToRecipient(await generateX25519Identity()));
  return Buffer.from(await encrypter.encrypt('Not for this station'));
}

const Checked = z.object({
  verdict: z.string(),
  checks: z.array(z.object({ findings: z.array(z.object({ code: z.string() })) })),
});

/** Looks at it, expects that nothing can be joined and nothing is left, and gives the codes. */
async function refused(bytes: Buffer): Promise<string[]> {
  const before = await whatIsThere(desk);
  const { job, dryRun } = await looked(desk, bytes);
  expect(dryRun?.upload).toBeUndefined();
  await expect.poll(() => whatIsThere(desk)).toEqual(before);
  if (job.error !== undefined) return [job.error.code, String(job.error.details?.['file'] ?? '')];
  const { verdict, checks } = Checked.parse(job.result?.report);
  expect(verdict).toBe('refused');
  return checks.flatMap(({ findings }) => findings.map(({ code }) => code));
}

describe('a transfer', () => {
  test('cut or changed anywhere leaves nothing on record and nothing in staging', async () => {
    const photo = bytesEntry('files/photo.bin', Buffer.alloc(150_000, 7));
    const bytes = await neighbour.send(desk, said({ more: [photo] }));
    const header = bytes.indexOf('\n', bytes.indexOf('\n--- ') + 1) + 1;
    const chunk = header + 16 + 65_552;
    const cuts = [0, 1, 21, header - 1, header, header + 15, header + 16, header + 32, chunk - 1, chunk, chunk + 1];
    for (const at of [...cuts, chunk + 40_000, bytes.length - 17, bytes.length - 16, bytes.length - 1]) {
      const [code = ''] = await refused(bytes.subarray(0, at));
      expect(code, `cut at ${String(at)}`).toMatch(/^package\./);
    }
    for (const at of [5, 40, header - 3, header + 3, header + 100, chunk + 7, bytes.length - 1]) {
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ 4;
      const [code = ''] = await refused(changed);
      expect(code, `changed at ${String(at)}`).toMatch(/^package\./);
    }
  }, 60_000);

  test('examined as a package is given up as well, unless a key is all that it lacks', async () => {
    const bytes = await neighbour.send(desk, said());
    const before = await whatIsThere(desk);
    const examined = async (content: Buffer) => {
      const upload = await uploaded(desk, 'package.zip.age', content);
      const { jobId } = await desk.answer('foreign.examine', { upload });
      return { upload, code: (await desk.jobEnded(jobId)).error?.code };
    };
    expect((await examined(bytes.subarray(0, bytes.length - 20))).code).toBe('package.age-damaged');
    await expect.poll(() => whatIsThere(desk)).toEqual(before);
    const { upload, code } = await examined(await sealedToNobodyHere());
    expect(code).toBe('package.wrong-key');
    await expect.poll(() => whatIsThere(desk)).toEqual({ ...before, files: before.files + 1 });
    await desk.answer('foreign.put-back', { upload });
    await expect.poll(() => whatIsThere(desk)).toEqual(before);
  });

  test('torn away while it is handed over leaves nothing', async () => {
    const bytes = await neighbour.send(desk, said());
    const before = await whatIsThere(desk);
    const chunks = (async function* () {
      yield bytes.subarray(0, 3000);
      throw Object.assign(new Error('EIO: i/o error, read'), { code: 'EIO' });
    })();
    await expect(desk.station.receive({ fileName: 'transfer.zip.age', source: { chunks } })).rejects.toThrow('EIO');
    await expect.poll(() => whatIsThere(desk)).toEqual(before);
  });
});

type Forgery = readonly [what: string, file: string, make: Partial<Said>];

function inText(name: string, from: string | RegExp, to: string): Pick<Said, 'forged'> {
  return { forged: { [name]: (text) => text.replace(from, to) } };
}

function added(name: string, list: string, change: (first: Record<string, unknown>) => object): Pick<Said, 'forged'> {
  const forge = (text: string): string => {
    const record = JSON.parse(text) as Record<string, Record<string, unknown>[]>;
    record[list]?.push({ ...change(record[list][0] ?? {}) });
    return JSON.stringify(record);
  };
  return { forged: { [name]: forge } };
}

const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
const b2 = anExhibit(2);
const report = {
  id: idOf('d', 1),
  number: 'PR-1',
  version: 1,
  text: 'In the spare wheel.',
  receivedFrom: 'Border unit',
  reference: '',
  receivedAt: '2025-02-26',
  grading: { scheme: '6x6', source: 'B', information: '3' },
  handling: 'H1',
  conditions: '',
  classification: '',
};
const entity = { id: idOf('d', 2), number: 'EN-1', version: 1, kind: 'person', name: 'Somebody', aliases: [], facts: {}, reportIds: [report.id] }; // prettier-ignore
const link = { id: idOf('d', 3), version: 1, type: 'possessor', from: { kind: 'entity', id: entity.id, label: 'Somebody' }, certainty: 'probable', isNegative: false, isWithdrawn: false, note: '', reportIds: [report.id] }; // prettier-ignore

function intelligence(more: object): Partial<Said> {
  const file = { format: 'focal-point/intelligence/1', reports: [report], entities: [entity], links: [], notices: [] };
  return { more: [bytesEntry('records/intelligence.json', recordBytes({ ...file, ...more }))] };
}

const forgeries: readonly Forgery[] = [
  ['half a character in an event', 'custody', inText('custody', 'Ana', String.raw`\ud800`)],
  ['half a character in an exhibit', 'exhibits', inText('exhibits', 'Pistol', String.raw`\udc00`)],
  ['half a character in a case', 'transfer', inText('transfer', 'PRIMORJE', String.raw`\ud800`)],
  ['an event in place 1.5', 'custody', inText('custody', '"number":1,', '"number":1.5,')],
  ['an event in place −7', 'custody', inText('custody', '"number":1,', '"number":-7,')],
  ['an event in place 10³⁰⁰', 'custody', inText('custody', '"number":1,', '"number":1e300,')],
  ['a number beyond all numbers', 'custody', inText('custody', '"number":1,', '"number":1e999,')],
  ['an event nested without end', 'custody', inText('custody', '"actor":', `"x":${nested(200_000)},"actor":`)],
  ['facts nested too deep', 'exhibits', inText('exhibits', '"facts":{}', `"facts":{"a":${nested(900)}}`)],
  ['an entry nested too deep', 'transfer', inText('transfer', '"entered":{}', `"entered":{"a":${nested(1500)}}`)],
  ['an event without a number', 'custody', inText('custody', '"number":1,', '')],
  ['an event whose id is a page long', 'custody', { events: [anEvent(b1, 1, { id: 'c'.repeat(4000) })] }],
  ['one event twice', 'custody', { events: [anEvent(b1, 1), anEvent(b1, 1, { note: 'It was never here' })] }],
  [
    'one event of two exhibits',
    'custody',
    { exhibits: [b1, b2], events: [anEvent(b1, 1), anEvent(b2, 1, { id: anEvent(b1, 1).id })] },
  ],
  ['an event of another exhibit', 'custody', inText('custody', `"exhibitId":"${b1.id}"`, `"exhibitId":"${b2.id}"`)],
  ['one exhibit twice', 'exhibits', added('exhibits', 'exhibits', (one) => ({ ...one, number: 'B9' }))],
  ['one entry twice', 'transfer', added('transfer', 'exhibits', (one) => ({ ...one, entered: { kind: 'tool' } }))],
  ['an entry of what is not there', 'transfer', added('transfer', 'exhibits', (one) => ({ ...one, id: b2.id }))],
  ['one case twice', 'transfer', added('transfer', 'cases', (one) => ({ ...one, title: 'Another' }))],
  ['an exhibit of a case that is not in it', 'transfer', inText('transfer', /"caseId":"[^"]*"/, '"caseId":"K"')],
  ['an offer for what is not there', 'transfer', { dispatched: [{ exhibitId: b2.id, offerId: idOf('c', 1) }] }],
  [
    'one offer twice',
    'transfer',
    { dispatched: [b1, b1].map(({ id: exhibitId }) => ({ exhibitId, offerId: idOf('c', 1) })) },
  ],
  [
    'one report twice under two codes',
    'intelligence',
    intelligence({ reports: [report, { ...report, handling: 'H0' }] }),
  ],
  ['one name twice', 'intelligence', intelligence({ entities: [entity, { ...entity, version: 2 }] })],
  [
    'a link to an exhibit that did not come along',
    'intelligence',
    intelligence({ links: [{ ...link, to: { kind: 'exhibit', id: b2.id, label: 'B2' } }] }),
  ],
  [
    'a link to a case that was not in it',
    'intelligence',
    intelligence({ links: [{ ...link, to: { kind: 'case', id: idOf('d', 9), label: 'OTHER-1' } }] }),
  ],
];

describe('a record', () => {
  test.each(forgeries)('with %s is none, and the file is named', async (_, file, make) => {
    const codes = await refused(await neighbour.send(desk, said(make)));
    expect(codes).toEqual(['package.record-unreadable', `data/records/${file}.json`]);
  });

  test('under a seal of another kind is a file like any other', async () => {
    for (const kind of ['court-file', 'receipt', 'disclosure'] as const) {
      const before = await whatIsThere(desk);
      const { dryRun } = await looked(desk, await neighbour.send(desk, said({ seal: { kind } })));
      expect(dryRun).toMatchObject({ refusal: 'not-a-transfer' });
      expect(dryRun?.upload).toBeUndefined();
      await expect.poll(() => whatIsThere(desk)).toEqual(before);
    }
  });

  test('of three hundred chains with holes is told in as many lines as somebody reads', async () => {
    const many = Array.from({ length: 300 }, (_, index) => anExhibit(300 + index));
    const events = many.map((exhibit) => ({ ...anEvent(exhibit, 1), number: Number.MAX_SAFE_INTEGER }));
    const { dryRun } = await looked(desk, await neighbour.send(desk, { exhibits: many, events }));
    expect(dryRun?.newEvents).toBe(300);
    expect(dryRun?.holes).toHaveLength(200);
    expect(dryRun?.holes[0]?.numbers).toHaveLength(50);
    await desk.answer('foreign.put-back', { upload: dryRun?.upload ?? '' });
  });
});

describe('proofs', () => {
  const events = [1, 2].map((number) => anEvent(b1, number));
  const other = custodyEvents.map((event) => ({ ...event, exhibitId: b1.id, exhibit: b1.number }));
  const proven = (proofs: LedgerProofsFile, head = proofs.head, more: Partial<Said> = {}): Said => ({
    exhibits: [b1],
    events,
    seal: { ledgerHead: head },
    ...more,
    more: [bytesEntry('records/ledger-proofs.json', recordBytes({ ...proofs }))],
  });
  const theirs = (of = events) => proofsFor(entriesOf(of), aSigner(21), neighbourId);

  test('of its own ledger hold', async () => {
    const { dryRun } = await looked(desk, await neighbour.send(desk, proven(theirs())));
    expect(dryRun).toMatchObject({ newEvents: 2, cautions: [] });
    await desk.answer('foreign.put-back', { upload: dryRun?.upload ?? '' });
  });

  test.each<[string, string, () => Said]>([
    [
      'of the ledger of another station, with its head and its records',
      'package.head-of-another',
      () => {
        const proofs = proofsFor(entriesOf(custodyEvents));
        return proven(proofs, proofs.head, { forged: { custody: () => JSON.stringify(custody) } });
      },
    ],
    [
      'under a head that another key signed',
      'package.head-not-signed',
      () => proven(proofsFor(entriesOf(events), aSigner(9), neighbourId)),
    ],
    ['of another ledger than the sealed head', 'package.head-differs', () => proven(theirs(other), theirs().head)],
    [
      'of an event with another content',
      'package.event-differs',
      () => proven(theirs([anEvent(b1, 1, { note: 'It was never here' }), anEvent(b1, 2)])),
    ],
    [
      'of an event signed by somebody else',
      'package.event-differs',
      () =>
        proven(theirs(), undefined, {
          events: events.map((event) => ({
            ...event,
            signedBy: 'Test registrar',
            signatureKey: 'ab'.repeat(32),
            signature: 'AAAA',
          })),
        }),
    ],
    [
      'of an event of one exhibit that is told of another',
      'package.event-differs',
      () => proven(theirs(), undefined, { exhibits: [b1, b2], events: [], forged: { custody: swapped } }),
    ],
    [
      'with an event that is left out',
      'package.event-left-out',
      () => proven(theirs(), undefined, { events: events.slice(0, 1) }),
    ],
  ])('%s refuse the transfer', async (_, code, make) => {
    expect(await refused(await neighbour.send(desk, make()))).toContain(code);
  });

  /** The proven events of the first exhibit, as those of the second. */
  function swapped(text: string): string {
    const record = JSON.parse(text) as { exhibits: { events: unknown[] }[] };
    record.exhibits[1]?.events.push(...events);
    return JSON.stringify(record);
  }
});

describe('what is only their word', () => {
  test('about exhibits and events under the ids of ours, signed in the name of one of us, changes nothing of ours', async () => {
    const { events: ours } = await desk.answer('custody.timeline', { exhibitId: own });
    const before = await desk.answer('exhibits.read', { id: own });
    const claimed = anExhibit(70, { id: own, number: 'K5', serials: [{ text: 'FALSE-1' }] });
    const taken = [ours[0]?.id ?? '', idOf('c', 7002), idOf('c', 7003)].map((id, index) =>
      anEvent(claimed, index + 1, {
        id,
        type: ['released', 'offered', 'accepted'][index] ?? '',
        note: 'FALSE-2',
        signedBy: 'Test registrar',
        signatureKey: 'ab'.repeat(32),
        answers: ours[0]?.id ?? '',
        corrects: ours[0]?.id ?? '',
        to: { kind: 'person', id: desk.people.registrar, label: 'Test registrar' },
      }),
    );
    const joined = await takenIn(
      desk,
      await neighbour.send(desk, {
        exhibits: [claimed],
        events: taken,
        dispatched: [{ exhibitId: own, offerId: ours[0]?.id ?? '' }],
      }),
    );
    expect(await desk.answer('exhibits.read', { id: own })).toEqual(before);
    expect((await desk.answer('custody.timeline', { exhibitId: own })).events).toEqual(ours);
    expect(await desk.answer('exchange.of-exhibit', { exhibitId: own })).toMatchObject({ events: [], open: 0 });
    const { line } = await desk.answer('exchange.joined', { id: joined });
    const { exhibits } = await desk.answer('foreign.read', { id: line.packageId });
    const shown = await desk.answer('foreign.exhibit', { id: exhibits[0]?.id ?? '' });
    expect(shown.package.station.name).toBe('Regional laboratory Primorje');
    expect(shown.custody.map(({ signedBy }) => signedBy)).toEqual(taken.map(() => 'Test registrar'));
  });

  test('under names that every object has is text like any other', async () => {
    const strange = anExhibit(71, { id: '__proto__', number: 'constructor', kind: 'toString' });
    const forged = {
      custody: (text: string) =>
        text.replace('"actor":', '"__proto__":{"type":"accepted"},"hasOwnProperty":1,"actor":'),
      exhibits: (text: string) =>
        text.replace('"facts":{}', '"facts":{"__proto__":{"a":1},"constructor":"y"},"__proto__":{"id":"x"}'),
      transfer: (text: string) => text.replace('"entered":{}', '"entered":{"__proto__":{"kind":"x"},"valueOf":1}'),
    };
    const events = [anEvent(strange, 1, { id: 'constructor' }), anEvent(strange, 2, { id: 'prototype' })];
    const joined = await takenIn(desk, await neighbour.send(desk, { exhibits: [strange], events, forged }));
    const { line } = await desk.answer('exchange.joined', { id: joined });
    expect(line).toMatchObject({ state: 'completed', exhibits: 1, events: 2, quarantined: 0 });
    expect(({} as Record<string, unknown>)['a']).toBeUndefined();
    const { exhibits } = await desk.answer('foreign.read', { id: line.packageId });
    expect(exhibits).toMatchObject([{ number: 'constructor', kind: 'toString', events: 2 }]);
  });

  test('of moments that no clock shows is kept as it was said', async () => {
    const b8 = anExhibit(8);
    const events = [anEvent(b8, 1, { occurredAt: 'yesterday', recordedAt: '9999-99-99' })];
    const bytes = await neighbour.send(desk, { exhibits: [b8], events });
    const { dryRun } = await looked(desk, bytes);
    expect(dryRun).toMatchObject({ newEvents: 1, daysAhead: 0 });
    const { line } = await desk.answer('exchange.joined', { id: await takenIn(desk, bytes) });
    const { exhibits } = await desk.answer('foreign.read', { id: line.packageId });
    const { custody: shown } = await desk.answer('foreign.exhibit', { id: exhibits[0]?.id ?? '' });
    expect(shown).toMatchObject([{ occurredAt: 'yesterday', recordedAt: '9999-99-99' }]);
  });

  test('and the ledger of this station says the same as the kept packages', async () => {
    expect(await verified(desk)).toEqual({ error: undefined, findings: 0 });
  }, 60_000);
});

test('a card on another screen than the one that was added does not compare it, and one too long for a square code goes as a file', async () => {
  const other = await aNeighbour(22);
  const { id } = await desk.answer('exchange.add-station', { card: other.card });
  const seen = { way: 'camera' as const, card: neighbour.card };
  expect(await desk.refusal('exchange.compare', { id, seen, words: '' })).toBe('exchange.fingerprint-differs');
  const { stations } = await desk.answer('exchange.stations', {});
  expect(stations.find((one) => one.id === id)?.state).toBe('not-compared');
  await desk.answer('exchange.make-card', { contact: '„'.repeat(500) });
  expect((await desk.answer('exchange.own-card', {})).code?.modules).toBeGreaterThan(100);
  // Each of these is six letters in the text of a card.
  await desk.answer('exchange.make-card', { contact: '\u0002'.repeat(500) });
  const { card, code } = await desk.answer('exchange.own-card', {});
  expect(code).toBeUndefined();
  expect(card?.length).toBeGreaterThan(3000);
});

test('a card with half a character is none', async () => {
  const card = neighbour.card.replace('Ana Primer', String.raw`\ud800`);
  expect(await desk.refusal('exchange.read-card', { card })).toBe('exchange.card-unreadable');
  expect(await desk.refusal('exchange.add-station', { card })).toBe('exchange.card-unreadable');
});
