// Custody of the sample as its people record it: steps told afterwards, and the hand-over of K5 between two of them.
import { strictAssert } from '../../shared/language/habits.ts';
import { Instant } from '../../shared/language/instant.ts';
import { samplePeople } from '../../shared/reference/sample-people.ts';
import type { SampleStep } from './custody-steps.ts';
import { exhibits } from './lugina-14.ts';
import type { SampleHand } from './sample-hand.ts';
import { written } from './written.ts';

/** One step of the story of custody, by whoever recorded it. */
export async function recordSampleStep(hand: SampleHand, step: SampleStep): Promise<void> {
  await hand.become(step.by, step.recordedAt ?? step.occurredAt);
  const seals = step.sealIn === 'own' ? step.marks.map((mark) => [mark]) : [step.marks];
  for (const marks of seals) {
    const seal = step.sealIn === 'own' ? sealOf(marks[0] ?? '') : step.sealIn;
    await hand.ask('custody.record', {
      exhibitIds: marks.map((mark) => hand.exhibitId(mark)),
      type: step.type,
      occurredAt: Instant.parse(step.occurredAt),
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

/** The custodian offers, the examiner accepts in person: the way every hand-over inside the station goes. */
export async function handOverK5(hand: SampleHand): Promise<void> {
  await hand.become('custodian', '2025-03-19T08:43:00.000Z');
  const receiver = hand.personId('examiner');
  const { offerIds } = await hand.ask('custody.offer', {
    exhibitIds: [hand.exhibitId('K5')],
    to: receiver,
    occurredAt: Instant.parse('2025-03-19T08:41:00.000Z'),
    purpose: hand.write(
      written(
        'Latent prints, then ballistics',
        'Gjurmë latente, pastaj balistikë',
        'Латентни трагови, затим балистика',
      ),
    ),
    authority: 'KFA-B-2025-0311',
    note: '',
    signature: { passphrase: hand.passphrase },
  });
  await hand.become('examiner', '2025-03-19T08:52:00.000Z');
  const [offerId] = offerIds;
  strictAssert(offerId !== undefined, 'one exhibit, one offer');
  await hand.ask('custody.accept', {
    offerId,
    receiver: secretOf('examiner'),
    sealReading: { as: 'read', seal: sealOf('K5') },
    occurredAt: Instant.parse('2025-03-19T08:50:00.000Z'),
    note: '',
  });
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
