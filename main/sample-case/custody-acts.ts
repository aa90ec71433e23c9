// Custody of the sample as its people record it: steps told afterwards, and hand-overs between two of them.
import { Condition } from '../../shared/contract/circumstances.ts';
import { localOffsetOf } from '../../shared/text/format.ts';
import { strictAssert } from '../../shared/language/habits.ts';
import { Instant } from '../../shared/language/instant.ts';
import { samplePeople } from '../../shared/reference/sample-people.ts';
import { drawPhotograph } from './draw-photograph.ts';
import type { SampleStep } from './custody-steps.ts';
import type { SampleHandOver } from './examination-custody.ts';
import { exhibits } from './lugina-14.ts';
import type { SampleHand } from './sample-hand.ts';

/** One step of the story of custody, by whoever recorded it. */
export async function recordSampleStep(hand: SampleHand, step: SampleStep): Promise<void> {
  await hand.become(step.by, step.recordedAt ?? step.occurredAt);
  const documentId = await paperOf(hand, step);
  const seals = step.sealIn === 'own' ? step.marks.map((mark) => [mark]) : [step.marks];
  for (const marks of seals) {
    const seal = step.sealIn === 'own' ? sealOf(marks[0] ?? '') : step.sealIn;
    await hand.ask('custody.record', {
      exhibitIds: marks.map((mark) => hand.exhibitId(mark)),
      type: step.type,
      occurredAt: Instant.parse(step.occurredAt),
      occurredOffset: localOffsetOf(step.occurredAt),
      ...(step.condition === undefined ? {} : { condition: conditionOf(hand, step.condition) }),
      ...(documentId === undefined ? {} : { documentId }),
      ...(step.from === undefined ? {} : { from: hand.end(step.from) }),
      ...(step.to === undefined ? {} : { to: hand.end(step.to) }),
      ...(seal === undefined ? {} : { sealIn: seal }),
      ...(step.sealOut === undefined ? {} : { sealOut: step.sealOut }),
      purpose: '',
      authority: step.authority ?? '',
      ...(step.quantity === undefined ? {} : { quantity: step.quantity }),
      ...(step.dueAt === undefined ? {} : { dueAt: Instant.parse(step.dueAt) }),
      ...(step.witness === undefined ? {} : { witness: secretOf(step.witness) }),
      note: step.note === undefined ? '' : hand.write(step.note),
      signature: { passphrase: hand.passphrase },
    });
  }
}

/**
 * Offered by one, accepted in person by the other: the way every hand-over inside the station goes. Several exhibits in one act, each with its
 * seal as it was read.
 */
export async function handOver(hand: SampleHand, { marks, by, to, ...one }: SampleHandOver): Promise<void> {
  await hand.become(by, one.offeredAt);
  const { offerIds } = await hand.ask('custody.offer', {
    exhibitIds: marks.map((mark) => hand.exhibitId(mark)),
    to: hand.personId(to),
    occurredAt: Instant.parse(one.offeredAt),
    occurredOffset: localOffsetOf(one.offeredAt),
    purpose: hand.write(one.purpose),
    authority: one.authority,
    note: '',
    signature: { passphrase: hand.passphrase },
  });
  await hand.become(to, one.acceptedAt);
  const { offers } = await hand.ask('custody.offers', { mine: true });
  await hand.ask('custody.answer-all', {
    answers: offerIds.map((offerId) => {
      const offer = offers.find(({ id }) => id === offerId);
      strictAssert(offer !== undefined, 'what was offered is open');
      return {
        answer: 'accept',
        offerId,
        sealReading: { as: 'read', seal: offer.seal },
        condition: { as: 'as-received' },
      };
    }),
    receiver: secretOf(to),
    occurredAt: Instant.parse(one.acceptedAt),
    occurredOffset: localOffsetOf(one.acceptedAt),
    note: '',
  });
}

/** Drawn like every picture of the sample, and taken in for the exhibit it goes with. */
async function paperOf(hand: SampleHand, { paper, marks, occurredAt }: SampleStep): Promise<string | undefined> {
  const [mark = ''] = marks;
  if (paper === undefined) return undefined;
  const exhibitId = hand.exhibitId(mark);
  const { caseId } = await hand.ask('exhibits.read', { id: exhibitId });
  const takenAt = `${occurredAt.slice(0, 10).replaceAll('-', ':')} 08:00:00`;
  const { text, fileName, caption } = paper;
  const { jpeg } = await drawPhotograph({ mark: '', drawing: 'boxes', length: 60, view: 'marking', text, takenAt });
  return hand.keepPicture(fileName, jpeg, { caseId, exhibitId, kind: 'file', caption: hand.write(caption) });
}

function conditionOf(hand: SampleHand, { as, words }: NonNullable<SampleStep['condition']>): Condition {
  return Condition.parse({ as, ...(words === undefined ? {} : { words: hand.write(words) }) });
}

function secretOf(login: string): { login: string; passphrase: string } {
  const person = samplePeople.find((one) => one.login === login);
  strictAssert(person !== undefined, `${login} is one of the sample's people`);
  return { login, passphrase: person.passphrase };
}

function sealOf(mark: string): string {
  const exhibit = exhibits.find((one) => one.mark === mark);
  strictAssert(exhibit !== undefined, `${mark} is an exhibit of the sample`);
  return exhibit.seal;
}
