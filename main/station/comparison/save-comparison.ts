// Keeping a comparison: only of what the person really saw. A picture whose bytes or scale on record are others is refused, not replaced.
import type { OutputOf, ParsedInputOf } from '../../../shared/contract/index.ts';
import { sides } from '../../../shared/domain/comparison.ts';
import type { PicturePoint } from '../../../shared/domain/photograph.ts';
import { ComparisonId } from '../../../shared/language/identity.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import type { Act } from '../act.ts';
import { readTask } from '../examination/index.ts';
import { storedJson } from '../stored-json.ts';
import { comparedPicture, findComparison } from './read-comparisons.ts';

type Entered = ParsedInputOf<'comparisons.save'>;
type Picture = ReturnType<typeof comparedPicture>;

/**
 * @throws FocalPointError `attachments.unknown`, `comparisons.not-a-picture`, `comparisons.changed-meanwhile`, `comparisons.of-another-case`,
 *         `comparisons.feature-outside` with its number, `comparisons.unknown`, `comparisons.of-other-pictures`, `tasks.unknown`.
 */
export function saveComparison(act: Act, entered: Entered): OutputOf<'comparisons.save'> {
  const left = seenPicture(act, entered.left);
  const right = seenPicture(act, entered.right);
  if (![left, right].some(({ attachment }) => attachment.caseId === entered.caseId))
    throw new FocalPointError('comparisons.of-another-case');
  if (entered.taskId !== undefined) {
    const { case_id: caseId } = readTask(act.db, entered.taskId);
    if (![left, right].some(({ attachment }) => attachment.caseId === caseId))
      throw new FocalPointError('comparisons.of-another-case');
  }
  demandInside(entered, { left, right });
  if (entered.previous !== undefined) demandSamePictures(act, entered, entered.previous);
  const id = ComparisonId.parse(act.nextId());
  act.record(
    'comparison',
    {
      id,
      case_id: entered.caseId,
      left_id: entered.left.attachmentId,
      right_id: entered.right.attachmentId,
      left_sha256: entered.left.sha256,
      right_sha256: entered.right.sha256,
      left_scale: entered.left.micrometresPerPixel ?? null,
      right_scale: entered.right.micrometresPerPixel ?? null,
      view: storedJson(entered.view),
      features: storedJson(entered.features),
      note: entered.note,
      purpose: entered.purpose,
      task_id: entered.taskId ?? null,
      previous_id: entered.previous ?? null,
      recorded_at: act.now,
      recorded_by: act.actor.id,
    },
    { action: 'comparison.saved', label: `${labelOf(left)} | ${labelOf(right)}` },
  );
  return { id };
}

function seenPicture(act: Act, seen: Entered['left']): Picture {
  const picture = comparedPicture(act, seen.attachmentId);
  const { sha256, micrometresPerPixel } = picture.attachment;
  if (sha256 !== seen.sha256 || micrometresPerPixel !== seen.micrometresPerPixel)
    throw new FocalPointError('comparisons.changed-meanwhile', { name: picture.attachment.fileName });
  return picture;
}

/** A feature beside its picture could be found by nobody. */
function demandInside({ features }: Entered, pictures: Readonly<Record<'left' | 'right', Picture>>): void {
  for (const [index, feature] of features.entries()) {
    if (!sides.every((side) => isInside(feature[side], pictures[side])))
      throw new FocalPointError('comparisons.feature-outside', { number: index + 1 });
  }
}

function isInside({ x, y }: PicturePoint, { attachment: { width = 0, height = 0 } }: Picture): boolean {
  return x >= 0 && y >= 0 && x <= width && y <= height;
}

function demandSamePictures(act: Act, { left, right }: Entered, previous: ComparisonId): void {
  const before = findComparison(act, previous);
  if (before.left.attachmentId !== left.attachmentId || before.right.attachmentId !== right.attachmentId)
    throw new FocalPointError('comparisons.of-other-pictures');
}

function labelOf({ caseTitle, mark, attachment }: Picture): string {
  return [caseTitle, mark, attachment.fileName].filter((part) => part !== '').join(' / ');
}
