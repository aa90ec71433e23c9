// The gap of K6 and what the registrar says about it: the police form names seal 0048127, the package carries 0048217.
import type { ExhibitId } from '../../shared/language/identity.ts';
import { strictAssert } from '../../shared/language/habits.ts';
import { samplePeople } from '../../shared/reference/sample-people.ts';
import type { SampleWriter } from './case-frame.ts';
import { written } from './written.ts';

/** After the joint statement of police and laboratory at 14:00 local time. */
export async function explainSealOfK6(
  hand: SampleWriter,
  exhibitId: ExhibitId,
  become: (login: string, at: string) => Promise<void>,
): Promise<void> {
  await become('registrar', '2025-03-17T13:25:00.000Z');
  const registrar = samplePeople.find(({ login }) => login === 'registrar');
  const { gaps } = await hand.ask('custody.timeline', { exhibitId });
  const gap = gaps.find(({ kind }) => kind === 'seal-differs');
  strictAssert(registrar !== undefined && gap !== undefined, 'the seal of K6 differs from the form');
  await hand.ask('custody.explain', {
    eventId: gap.eventId,
    gap: gap.kind,
    text: hand.write(
      written(
        'Two digits were transposed on the police form. Seal 0048217 was on the package from the scene on: photograph 112, joint correction statement of 17.03.2025 14:00, signed by Sgt Shembulli and the registrar.',
        'Në formularin e policisë u ndërruan vendet e dy shifrave. Vula 0048217 ishte në pako që nga vendi i ngjarjes: fotografia 112, deklarata e përbashkët korrigjuese e 17.03.2025 14:00, nënshkruar nga rreshter Shembulli dhe regjistruesi.',
        'У полицијском обрасцу замењене су две цифре. Пломба 0048217 била је на паковању од лица места: фотографија 112, заједничка изјава о исправци од 17.03.2025. 14:00, коју су потписали наредник Шембули и регистратор.',
      ),
    ),
    signature: { passphrase: registrar.passphrase },
  });
}
