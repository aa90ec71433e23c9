// Long lists that came from outside, read so that others are answered meanwhile.
import { z } from 'zod';

/** Asked between two pieces of long work: goes on at once, or after others were answered; throws where the person cancelled. */
export type NextTurn = () => Promise<void>;

/** A list whose members are read by `membersInTurns`. */
export const LongList = z.array(z.unknown()).max(100_000);

/** @returns undefined where one is not what it should be. */
export async function membersInTurns<Member>(
  shape: z.ZodType<Member>,
  members: readonly unknown[],
  nextTurn: NextTurn,
): Promise<Member[] | undefined> {
  const read: Member[] = [];
  for (const member of members) {
    const { success, data } = shape.safeParse(member);
    if (!success) return undefined;
    read.push(data);
    await nextTurn();
  }
  return read;
}
