// A file as it was looked at, and what was said of it.
import type { OutputOf } from '../../shared/contract/index.ts';
import { factsOfDefinition, type Definition } from '../../shared/domain/register/definition.ts';

export type LookedAt = OutputOf<'registers.look'>;

/** A fact that no column is any more is no key. */
export function withKnownKey(definition: Definition): Definition {
  const facts = factsOfDefinition(definition);
  return { ...definition, key: definition.key.filter((fact) => facts.includes(fact)) };
}
