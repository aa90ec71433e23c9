// How a command is written down: what goes in, what comes out, which refusals are foreseen, who may, and what the ledger says.
// Nothing runs here; `main/station` handles the commands, `renderer` calls them.
import type { z } from 'zod';
import type { Role } from '../domain/roles.ts';

/** What the ledger says of a command: the actions it may append, or why it appends none. */
export type LedgerRule = { readonly appends: readonly string[] } | { readonly appendsNothing: string };

export interface CommandDescription {
  readonly input: z.ZodType;
  readonly output: z.ZodType;
  /** Foreseen refusals beyond those every command has (see `commonErrors`). Each has a sentence in every language. */
  readonly errors: readonly string[];
  /** `before-unlock`: works while the vault is locked or absent. `anyone`: any signed-in person. */
  readonly allow: readonly Role[] | 'before-unlock' | 'anyone';
  readonly ledger: LedgerRule;
}

/** Refusals any command may give; dispatch gives them, no use case does. */
export const commonErrors = [
  'station.unknown-command',
  'station.locked',
  'station.no-vault',
  'station.forbidden',
  'station.bad-input',
  'station.unexpected',
  'station.read-only',
] as const;

export function command<const Description extends CommandDescription>(description: Description): Description {
  return description;
}

/** Joins the areas into one map. A name used twice is a defect and stops the program at start. */
export function defineContract<const Areas extends readonly Record<string, CommandDescription>[]>(
  ...areas: Areas
): UnionToIntersection<Areas[number]> {
  const joined: Record<string, CommandDescription> = {};
  for (const area of areas) {
    for (const [name, description] of Object.entries(area)) {
      if (name in joined) throw new Error(`Command defined twice: ${name}`);
      joined[name] = description;
    }
  }
  // The type says what the loop built: every area's commands under their own names.
  return joined as UnionToIntersection<Areas[number]>;
}

type UnionToIntersection<Union> = (Union extends unknown ? (member: Union) => void : never) extends (
  member: infer Intersection,
) => void
  ? Intersection
  : never;
