// The comparison that the identification of K5 rests on: a test case beside C1 of the older case, kept as it was seen, with numbered features.
import type { InputOf } from '../../shared/contract/index.ts';
import { strictAssert } from '../../shared/language/habits.ts';
import type { AttachmentId, CaseId } from '../../shared/language/identity.ts';
import { utc } from './examination-data.ts';
import { taskOf, type SampleLaboratory } from './examination-acts.ts';
import { photographHead } from './older-case.ts';
import type { SampleHand } from './sample-hand.ts';
import { written } from './written.ts';

/** How each case lay under the microscope, degrees clockwise. */
const turned = { test: 0, evidence: 24 };
const centre = { x: 900, y: 560 };

type Feature = InputOf<'comparisons.save'>['features'][number];

const seen = [
  { dx: -120, dy: -150, words: written('Three close lines', 'Tri vija të afërta', 'Три блиске линије') },
  {
    dx: 90,
    dy: -120,
    words: written('Broad line with a step', 'Vijë e gjerë me shkallë', 'Широка линија са степеником'),
  },
  { dx: 64, dy: 74, words: written('Burr on the rim', 'Zgjatim në buzë', 'Срх на ивици') },
  { dx: 0, dy: 105, words: written('Shear at the aperture', 'Prerje në vrimë', 'Смицање отвора') },
];

/** Both heads photographed, laid side by side, marked and kept. */
export async function compareK5(hand: SampleHand, laboratory: SampleLaboratory, olderCase: CaseId): Promise<void> {
  await hand.become('examiner', utc('03-31', '07:20'));
  const test = await photographHead(hand, laboratory.caseId, { mark: 'K5.1', shot: 1, turned: turned.test });
  const evidence = await photographHead(hand, olderCase, { mark: 'C1', shot: 7, turned: turned.evidence });
  await hand.become('examiner', utc('03-31', '08:40'));
  const pictures = await hand.ask('comparisons.pictures', { left: test, right: evidence });
  const side = (attachmentId: AttachmentId, which: 'left' | 'right') => {
    const { sha256, micrometresPerPixel } = pictures[which].attachment;
    return { attachmentId, sha256, ...(micrometresPerPixel === undefined ? {} : { micrometresPerPixel }) };
  };
  const shown = { centre, scale: 0.8, isMirrored: false, brightness: 0, contrast: 15 };
  const { id } = await hand.ask('comparisons.save', {
    caseId: laboratory.caseId,
    left: side(test, 'left'),
    right: side(evidence, 'right'),
    view: {
      version: 1,
      mode: 'split',
      isLocked: true,
      line: 0.5,
      opacity: 0.5,
      stage: { width: 1240, height: 620 },
      left: { ...shown, degrees: 0 },
      // Turned back so that the lines of both run the same way.
      right: { ...shown, degrees: -turned.evidence },
    },
    features: seen.map(({ dx, dy, words }): Feature => ({
      left: { x: centre.x + dx, y: centre.y + dy },
      right: asTurned(dx, dy),
      words: hand.write(words),
      finding: 'agreement',
    })),
    note: hand.write(
      written(
        'K5.1 left, C1 right. Lines reproduced on K5.2 and K5.3.',
        'K5.1 majtas, C1 djathtas. Vijat riprodhohen te K5.2 dhe K5.3.',
        'К5.1 лево, C1 десно. Линије поновљене на К5.2 и К5.3.',
      ),
    ),
    purpose: 'test-fire-to-evidence',
    taskId: taskOf(laboratory, 'K5 cartridge-case-comparison'),
  });
  strictAssert(!laboratory.comparisons.has('K5-C1'), 'it is compared once');
  laboratory.comparisons.set('K5-C1', id);
}

function asTurned(dx: number, dy: number): { x: number; y: number } {
  const angle = (turned.evidence * Math.PI) / 180;
  return {
    x: centre.x + dx * Math.cos(angle) - dy * Math.sin(angle),
    y: centre.y + dx * Math.sin(angle) + dy * Math.cos(angle),
  };
}
