// The three shapes a use case has. Dispatch knows how to run each; a use case never calls dispatch.
import type { CommandName, OutputOf, ParsedInputOf } from '../../shared/contract/index.ts';
import type { Act, View } from './act.ts';
import type { Inside } from './inside.ts';

/** Reads and answers. `inReader`: runs on the reader thread, because it may take longer than a key press. */
export interface ReadHandler<Name extends CommandName> {
  readonly kind: 'read';
  readonly inReader: boolean;
  answer(view: View, input: ParsedInputOf<Name>): OutputOf<Name>;
}

/** Writes in one transaction. What is slow or asynchronous (a key derivation) happens before, in `prepare`. */
export interface WriteHandler<Name extends CommandName, Prepared> {
  readonly kind: 'write';
  prepare(inside: Inside, input: ParsedInputOf<Name>): Promise<Prepared>;
  perform(act: Act, input: ParsedInputOf<Name>, prepared: Prepared): OutputOf<Name>;
  /** Areas whose screens read again afterwards. */
  readonly changes: readonly string[];
}

/** Everything that is not one transaction: opening and locking the vault, starting a job. */
export interface WholeHandler<Name extends CommandName> {
  readonly kind: 'whole';
  perform(inside: Inside, input: ParsedInputOf<Name>): Promise<OutputOf<Name>>;
}

export type Handler<Name extends CommandName> =
  | ReadHandler<Name>
  // What `prepare` hands to `perform` is the handler's own business.
  | WriteHandler<Name, never>
  | WholeHandler<Name>;

export type Handlers<Name extends CommandName> = { readonly [Each in Name]: Handler<Each> };

export function reads<Name extends CommandName>(
  answer: (view: View, input: ParsedInputOf<Name>) => OutputOf<Name>,
): ReadHandler<Name> {
  return { kind: 'read', inReader: false, answer };
}

export function readsLong<Name extends CommandName>(
  answer: (view: View, input: ParsedInputOf<Name>) => OutputOf<Name>,
): ReadHandler<Name> {
  return { kind: 'read', inReader: true, answer };
}

export function writes<Name extends CommandName>(
  changes: readonly string[],
  perform: (act: Act, input: ParsedInputOf<Name>) => OutputOf<Name>,
): Handler<Name> {
  const handler: WriteHandler<Name, undefined> = {
    kind: 'write',
    changes,
    prepare: () => Promise.resolve(undefined),
    perform,
  };
  // `perform` takes what `prepare` gave; the pair was checked above and stays together.
  return handler as unknown as Handler<Name>;
}

export function writesPrepared<Name extends CommandName, Prepared>(
  changes: readonly string[],
  prepare: (inside: Inside, input: ParsedInputOf<Name>) => Promise<Prepared>,
  perform: (act: Act, input: ParsedInputOf<Name>, prepared: Prepared) => OutputOf<Name>,
): Handler<Name> {
  const handler: WriteHandler<Name, Prepared> = { kind: 'write', changes, prepare, perform };
  // As above: prepare and perform of one handler agree on `Prepared`.
  return handler as unknown as Handler<Name>;
}

export function does<Name extends CommandName>(
  perform: (inside: Inside, input: ParsedInputOf<Name>) => Promise<OutputOf<Name>>,
): WholeHandler<Name> {
  return { kind: 'whole', perform };
}
