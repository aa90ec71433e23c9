// The provider's permission to pass a report on: asked for, recorded as it came, and in force once a second person approved it. What is not
// released this way leaves the station on no way.
import { z } from 'zod';
import { foldText } from '../fold-text.ts';
import { holdsBack, type HandlingCode } from '../disclosure/handling.ts';

/** To whom something goes. The court is whoever reads the file: court, prosecution, defence. */
export const Receiver = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('court') }),
  z.strictObject({ kind: z.literal('named'), name: z.string().trim().min(1).max(200) }),
]);
export type Receiver = z.infer<typeof Receiver>;

export const releaseStates = ['asked', 'permitted', 'refused', 'approved', 'ended'] as const;
export type ReleaseState = (typeof releaseStates)[number];

export function isSameReceiver(one: Receiver, other: Receiver): boolean {
  if (one.kind === 'court' || other.kind === 'court') return one.kind === other.kind;
  return foldText(one.name) === foldText(other.name);
}

/** Whether a report may go to the receiver: its code lets it, or a release in force names exactly that receiver. */
export function mayGo(handling: HandlingCode, receiver: Receiver, releasedTo: readonly Receiver[]): boolean {
  return !holdsBack(handling) || releasedTo.some((one) => isSameReceiver(one, receiver));
}
