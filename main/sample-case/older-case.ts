// The shooting of 9 November 2024, 2024-DR-1188: two cartridge cases and a bullet, brought from the police when the database named them.
// A case of its own, so that LUGINA-14 keeps its totals.
import type { InputOf } from '../../shared/contract/index.ts';
import { AttachmentId, type CaseId } from '../../shared/language/identity.ts';
import { Instant } from '../../shared/language/instant.ts';
import { drawImpression } from './draw-impression.ts';
import { utc } from './examination-data.ts';
import type { SampleHand } from './sample-hand.ts';
import { policeRoom, primerovic } from './custody-steps.ts';
import { written, type Written } from './written.ts';

interface Item {
  readonly mark: string;
  readonly kind: 'cartridge-case' | 'bullet';
  readonly what: Written;
  readonly seal: string;
  readonly facts: InputOf<'exhibits.record'>['facts'];
}

const caseFacts: Item['facts'] = {
  calibre: { asConcluded: '7.65 × 17 SR', confidence: 'certain' },
  firingPinShape: 'hemispherical',
  breechFacePattern: 'parallel',
};

const items: readonly Item[] = [
  {
    mark: 'C1',
    kind: 'cartridge-case',
    what: written('Fired case from the pavement', 'Gëzhojë nga trotuari', 'Чаура с плочника'),
    seal: '0031107',
    facts: caseFacts,
  },
  {
    mark: 'C2',
    kind: 'cartridge-case',
    what: written('Fired case from the gutter', 'Gëzhojë nga kanali', 'Чаура из сливника'),
    seal: '0031108',
    facts: caseFacts,
  },
  {
    mark: 'B1',
    kind: 'bullet',
    what: written(
      'Bullet from the door frame, deformed',
      'Predhë nga korniza e derës, e deformuar',
      'Зрно из довратка, деформисано',
    ),
    seal: '0031109',
    facts: {
      calibre: { asConcluded: '7.65 × 17 SR', confidence: 'probable' },
      bulletState: 'deformed',
      landsAndGrooves: 6,
      twist: 'right',
    },
  },
];

const street = written('Street in Drenova (fictional)', 'Rrugë në Drenova (fiktive)', 'Улица у Дренови (измишљено)');

/** As the registrar on the morning of the comparison. */
export async function receiveOlderItems(hand: SampleHand): Promise<CaseId> {
  await hand.become('registrar', utc('03-31', '06:35'));
  const { id: caseId } = await hand.ask('cases.open', {
    title: 'BREGU-24',
    numbers: [{ kind: 'police', number: '2024-DR-1188' }],
    classification: 'restricted',
    offence: hand.write(
      written(
        'Shooting of 09.11.2024, one wounded, shooter unknown (draft reference, unverified)',
        'Të shtëna më 09.11.2024, një i plagosur, kryesi i panjohur (referencë e paverifikuar)',
        'Пуцњава 09.11.2024, један рањен, непознати учинилац (непроверена референца)',
      ),
    ),
    language: hand.language,
    note: hand.write(
      written(
        'Fictional case for training: everything in it is invented.',
        'Rast fiktiv për trajnim: gjithçka në të është e trilluar.',
        'Измишљен случај за обуку: све у њему је измишљено.',
      ),
    ),
  });
  const { id: incidentId } = await hand.ask('cases.record-incident', {
    caseId,
    kind: 'crime-scene',
    occurredFrom: Instant.parse('2024-11-09T21:10:00.000Z'),
    place: hand.write(street),
    legalBasis: hand.write(written('Scene of crime inspection', 'Këqyrja e vendit të ngjarjes', 'Увиђај')),
    seizedBy: 'Off. Vesna PRIMEROVIĆ',
    description: hand.write(
      written(
        'One person wounded in the leg; two cases and one bullet secured.',
        'Një person i plagosur në këmbë; u siguruan dy gëzhoja dhe një predhë.',
        'Једно лице рањено у ногу; обезбеђене две чауре и једно зрно.',
      ),
    ),
  });
  for (const { mark, kind, what, seal, facts } of items) {
    const { id } = await hand.ask('exhibits.record', {
      caseId,
      incidentId,
      mark,
      kind,
      description: hand.write(what),
      quantity: 1,
      unit: kind === 'bullet' ? 'bullet' : 'case',
      foundAt: hand.write(street),
      facts,
      serials: [],
      markings: [],
      handling: '',
      seal,
    });
    hand.exhibits.set(mark, id);
    await receive(hand, mark, seal);
  }
  return caseId;
}

/** What came before, told from the papers, and the receipt at the counter. */
async function receive(hand: SampleHand, mark: string, seal: string): Promise<void> {
  type Event = Pick<InputOf<'custody.record'>, 'type' | 'from' | 'to' | 'sealIn' | 'sealOut'>;
  const record = (occurredAt: string, event: Event) =>
    hand.ask('custody.record', {
      exhibitIds: [hand.exhibitId(mark)],
      occurredAt: Instant.parse(occurredAt),
      purpose: '',
      authority: '2024-DR-1188',
      note: '',
      signature: { passphrase: hand.passphrase },
      ...event,
    });
  await record('2024-11-09T22:40:00.000Z', { type: 'seized', to: hand.end(primerovic) });
  await record('2024-11-09T23:15:00.000Z', { type: 'sealed', sealIn: seal });
  await record('2024-11-10T08:20:00.000Z', {
    type: 'received',
    from: hand.end(primerovic),
    to: hand.end(policeRoom),
  });
  await record(utc('03-31', '06:30'), {
    type: 'received',
    from: hand.end(policeRoom),
    to: hand.end({ place: 'intake' }),
    sealOut: seal,
    sealIn: seal,
  });
}

/** When they are not needed any more: back to who lent them, each under its new seal. */
export async function returnOlderItems(hand: SampleHand): Promise<void> {
  await hand.become('examiner', utc('04-07', '07:55'));
  await hand.ask('custody.record', {
    exhibitIds: items.map(({ mark }) => hand.exhibitId(mark)),
    type: 'returned',
    occurredAt: Instant.parse(utc('04-07', '07:55')),
    to: hand.end(policeRoom),
    purpose: '',
    authority: '2024-DR-1188',
    note: '',
    signature: { passphrase: hand.passphrase },
  });
}

/** A picture of the head of a case, with its scale. @returns the attachment */
export async function photographHead(
  hand: SampleHand,
  caseId: CaseId,
  { mark, shot, turned }: { readonly mark: string; readonly shot: number; readonly turned: number },
): Promise<AttachmentId> {
  const { jpeg, calibration } = await drawImpression({
    mark,
    firearm: 412,
    shot,
    turned,
    takenAt: '2025:03:31 09:20:00',
  });
  const id = AttachmentId.parse(
    await hand.keepPicture(`${mark}-head.jpg`, jpeg, {
      caseId,
      exhibitId: hand.exhibitId(mark),
      kind: 'photograph',
      caption: `${mark}. ${hand.write(written('Head of the case, comparison microscope', 'Fundi i gëzhojës, mikroskop krahasues', 'Дно чауре, компаративни микроскоп'))}`,
    }),
  );
  await hand.ask('attachments.revise', { id, takenAt: Instant.parse(utc('03-31', '07:20')), calibration });
  return id;
}
