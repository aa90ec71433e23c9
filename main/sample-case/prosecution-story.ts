// The prosecution of LUGINA-14 as its prosecutor recorded it: arrests, orders, who is said to have possessed what, charges, the indictment. Every
// person and number is invented.
import type { InputOf } from '../../shared/contract/index.ts';
import type { CaseId, IncidentId, PartyId } from '../../shared/language/identity.ts';
import { Instant } from '../../shared/language/instant.ts';
import { strictAssert } from '../../shared/language/habits.ts';
import type { SampleAct } from './examination-story.ts';
import type { SampleHand } from './sample-hand.ts';
import { written, type Written } from './written.ts';

export interface SampleProsecution {
  readonly caseId: CaseId;
  readonly roadside: IncidentId;
  readonly workshop: IncidentId;
}

const at = (text: string) => Instant.parse(`2025-${text}:00.000Z`);
const suspects = ['Flamur TESTAJ', 'Dejan PROBIĆ'] as const;

/** Weapons and ammunition of the boot, in which both sat. */
const inTheBoot = ['K1', 'K2', 'K3', 'K4', 'K5', 'K6', 'K7', 'K8', 'K9', 'K10', 'K11', 'K12', 'K13'];
const inTheWorkshop = ['K16', 'K19', 'K20'];

export function prosecutionStory(hand: SampleHand, told: SampleProsecution): SampleAct[] {
  return [
    { at: '2025-03-18T09:30:00.000Z', run: () => recordPersonsAndArrests(hand, told) },
    { at: '2025-03-18T10:10:00.000Z', run: () => attribute(hand, told) },
    { at: '2025-03-18T10:40:00.000Z', run: () => layCharges(hand, told) },
    { at: '2025-04-11T11:30:00.000Z', run: () => extendDetention(hand, told) },
    { at: '2025-05-30T09:00:00.000Z', run: () => fileIndictment(hand, told) },
  ];
}

async function partiesOf(hand: SampleHand, { caseId }: SampleProsecution): Promise<Map<string, PartyId>> {
  const { parties } = await hand.ask('cases.read', { id: caseId });
  return new Map(parties.map(({ name, id }) => [name, id]));
}

async function suspectId(hand: SampleHand, told: SampleProsecution, name: string): Promise<PartyId> {
  const id = (await partiesOf(hand, told)).get(name);
  strictAssert(id !== undefined, `${name} is in the case`);
  return id;
}

async function recordPersonsAndArrests(hand: SampleHand, told: SampleProsecution): Promise<void> {
  await hand.become('prosecutor', '2025-03-18T09:30:00.000Z');
  const { caseId } = told;
  const testaj = await suspectId(hand, told, suspects[0]);
  const probic = await suspectId(hand, told, suspects[1]);
  for (const [name, client, language] of [
    ['Mimoza SHEMBULLI', testaj, 'sq'],
    ['Petar PRIMERIĆ', probic, 'sr-Cyrl'],
  ] as const) {
    await hand.ask('cases.add-party', { caseId, role: 'counsel', name, language, clients: [client] });
  }
  await hand.ask('cases.add-party', {
    caseId,
    role: 'interpreter',
    name: 'Nada TESTOVIĆ',
    language: 'sr-Cyrl',
    furtherLanguages: hand.write(written('Albanian', 'Shqip', 'Албански')),
    clients: [probic],
  });
  for (const name of ['Agim SHEMBULLI', 'Vesna PRIMEROVIĆ']) {
    await hand.ask('cases.add-party', { caseId, role: 'witness', name });
  }
  const record = (said: Omit<InputOf<'clocks.record'>, 'caseId' | 'note'>) =>
    hand.ask('clocks.record', { caseId, note: '', ...said });
  await record({
    kind: 'investigation-begun',
    occurredAt: at('03-15T09:00'),
    document: hand.write(
      written(
        'Decision to initiate the investigation, PP.I. 211/2025',
        'Aktvendim për fillimin e hetimit, PP.I. 211/2025',
        'Решење о покретању истраге, PP.I. 211/2025',
      ),
    ),
  });
  for (const partyId of [testaj, probic]) {
    await record({
      kind: 'arrested',
      partyId,
      occurredAt: at('03-14T22:05'),
      document: hand.write(
        written(
          'Arrest record of 14.03.2025',
          'Procesverbal i arrestimit i 14.03.2025',
          'Записник о хапшењу од 14.03.2025',
        ),
      ),
    });
    await record({
      kind: 'detention-ordered',
      partyId,
      occurredAt: at('03-16T10:00'),
      until: at('04-14T21:59'),
      document: hand.write(order('16.03.2025')),
    });
  }
}

function order(day: string): Written {
  return written(`Decision on detention of ${day}`, `Aktvendim për paraburgim i ${day}`, `Решење о притвору од ${day}`);
}

async function attribute(hand: SampleHand, told: SampleProsecution): Promise<void> {
  await hand.become('prosecutor', '2025-03-18T10:10:00.000Z');
  const testaj = await suspectId(hand, told, suspects[0]);
  const probic = await suspectId(hand, told, suspects[1]);
  const record = (
    marks: readonly string[],
    partyIds: PartyId[],
    basis: InputOf<'attributions.record'>['basis'],
    reason: Written,
  ) =>
    hand.ask('attributions.record', {
      caseId: told.caseId,
      exhibitIds: marks.map((mark) => hand.exhibitId(mark)),
      partyIds,
      basis,
      reason: hand.write(reason),
      occurredAt: at('03-18T10:00'),
      signature: { passphrase: hand.passphrase },
    });
  await record(
    inTheBoot,
    [testaj, probic],
    'in-vehicle',
    written(
      'In the cavity behind the boot trim of the car in which both travelled',
      'Në zgavrën pas veshjes së bagazhit të veturës ku udhëtonin të dy',
      'У шупљини иза облоге пртљажника возила у ком су обојица путовала',
    ),
  );
  await record(
    inTheWorkshop,
    [testaj],
    'at-premises',
    written('In his workshop', 'Në punishten e tij', 'У његовој радионици'),
  );
}

async function layCharges(hand: SampleHand, told: SampleProsecution): Promise<void> {
  await hand.become('prosecutor', '2025-03-18T10:40:00.000Z');
  const lay = async (name: string, code: string, facts: Written) =>
    hand.ask('charges.lay', {
      caseId: told.caseId,
      partyId: await suspectId(hand, told, name),
      incidentId: told.roadside,
      basis: { code, version: 1 },
      facts: hand.write(facts),
      occurredAt: at('03-18T10:30'),
      signature: { passphrase: hand.passphrase },
    });
  await lay(
    suspects[0],
    'xk-364',
    written(
      'Carried nine firearms and 412 cartridges in a hidden cavity of his car.',
      'Transportoi nëntë armë zjarri dhe 412 fishekë në një zgavër të fshehur të veturës së tij.',
      'Превозио девет комада ватреног оружја и 412 метака у скривеној шупљини свог возила.',
    ),
  );
  for (const name of suspects) {
    await lay(
      name,
      'xk-366-2',
      written(
        'Possessed nine firearms and 412 cartridges without authorisation.',
        'Posedoi pa autorizim nëntë armë zjarri dhe 412 fishekë.',
        'Држао без одобрења девет комада ватреног оружја и 412 метака.',
      ),
    );
  }
}

async function extendDetention(hand: SampleHand, told: SampleProsecution): Promise<void> {
  await hand.become('prosecutor', '2025-04-11T11:30:00.000Z');
  for (const name of suspects) {
    await hand.ask('clocks.record', {
      caseId: told.caseId,
      kind: 'detention-extended',
      partyId: await suspectId(hand, told, name),
      occurredAt: at('04-11T11:00'),
      from: at('04-14T21:59'),
      until: at('06-14T21:59'),
      document: hand.write(order('11.04.2025')),
      note: '',
    });
  }
}

async function fileIndictment(hand: SampleHand, told: SampleProsecution): Promise<void> {
  await hand.become('prosecutor', '2025-05-30T09:00:00.000Z');
  await hand.ask('clocks.record', {
    caseId: told.caseId,
    kind: 'indictment-filed',
    occurredAt: at('05-30T08:30'),
    document: hand.write(written('Indictment PP.I. 211/2025', 'Aktakuza PP.I. 211/2025', 'Оптужница PP.I. 211/2025')),
    note: '',
  });
}
