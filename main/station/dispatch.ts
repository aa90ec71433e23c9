// The one way through: known command → vault → role → well-formed → use case → well-formed answer → envelope.
import { contract, type CommandName } from '../../shared/contract/index.ts';
import type { CommandDescription } from '../../shared/contract/define.ts';
import type { FieldFailure } from '../../shared/language/result.ts';
import { FocalPointError } from '../../shared/language/result.ts';
import { missingCase } from '../../shared/language/habits.ts';
import type { Envelope } from '../../shared/transport/envelope.ts';
import type { Role } from '../../shared/domain/roles.ts';
import type { Handler, Handlers } from './handler.ts';
import type { Inside } from './inside.ts';

export type Phase = 'no-vault' | 'locked' | 'unlocked';

export interface Dispatching {
  readonly handlers: Handlers<CommandName>;
  readonly phase: Phase;
  readonly roles: readonly Role[];
  readonly inside: Inside;
  /** Keeps a defect for the developers without any content, and gives a reference to read out on the telephone. */
  reportDefect(error: unknown): string;
}

/** Answers one question. Never throws: whatever happens becomes an envelope. */
export async function dispatch(parts: Dispatching, name: string, payload: unknown): Promise<Envelope> {
  try {
    return { ok: true, value: await answer(parts, name, payload) };
  } catch (error) {
    if (error instanceof FocalPointError && error.failure.code !== 'station.unexpected') {
      return { ok: false, error: error.failure };
    }
    const reference = parts.reportDefect(error);
    return { ok: false, error: { code: 'station.unexpected', details: { reference }, reference } };
  }
}

async function answer(parts: Dispatching, name: string, payload: unknown): Promise<unknown> {
  if (!isCommand(name)) throw new FocalPointError('station.unknown-command');
  const description: CommandDescription = contract[name];
  demandAllowed(description, parts.phase, parts.roles);
  const input = description.input.safeParse(payload);
  if (!input.success) {
    const fields = input.error.issues.map((issue): FieldFailure => ({
      path: issue.path.join('.'),
      code: fieldCode(issue),
    }));
    throw new FocalPointError('station.bad-input', { field: fields[0]?.path ?? '' }, fields);
  }
  const value = await run(parts, name, input.data);
  const output = description.output.safeParse(value);
  if (!output.success) {
    // The paths say which field broke the contract; values are left out because they may be case content.
    throw new Error(
      `${name} answered out of contract at ${output.error.issues.map((issue) => issue.path.join('.')).join(', ')}`,
    );
  }
  return output.data;
}

function isCommand(name: string): name is CommandName {
  return Object.hasOwn(contract, name);
}

function demandAllowed(description: CommandDescription, phase: Phase, roles: readonly Role[]): void {
  const { allow } = description;
  if (allow === 'before-unlock') return;
  if (phase === 'no-vault') throw new FocalPointError('station.no-vault');
  if (phase === 'locked') throw new FocalPointError('station.locked');
  if (allow !== 'anyone' && !allow.some((role) => roles.includes(role))) throw new FocalPointError('station.forbidden');
}

async function run(parts: Dispatching, name: CommandName, input: unknown): Promise<unknown> {
  // Every handler is checked against its own command where it is defined; here the pair is looked up by one name.
  const handler = parts.handlers[name] as Handler<never>;
  // The input was parsed by the command's own schema above.
  const parsed = input as never;
  switch (handler.kind) {
    case 'read': {
      const { unlocked } = parts.inside;
      if (handler.inReader) return unlocked.reader.answer(name, parsed, unlocked.actor);
      return handler.answer(unlocked.view(), parsed);
    }
    case 'write': {
      const { unlocked } = parts.inside;
      const prepared = await handler.prepare(parts.inside, parsed);
      await unlocked.freeToWrite();
      // Another person may have unlocked while a key was derived; what the one before asked is not done in their name.
      if (parts.inside.unlocked !== unlocked) throw new FocalPointError('station.locked');
      const value = unlocked.perform((act) => handler.perform(act, parsed, prepared));
      parts.inside.emit({ type: 'changed', areas: handler.changes });
      return value;
    }
    case 'whole':
      return handler.perform(parts.inside, parsed);
    default:
      return missingCase(handler);
  }
}

/** Field codes have sentences of their own under `errors.field`. */
function fieldCode(issue: { readonly code: string; readonly origin?: unknown; readonly minimum?: unknown }): string {
  switch (issue.code) {
    case 'too_small':
      return issue.origin === 'string' || issue.origin === 'array'
        ? issue.minimum === 1
          ? 'required'
          : 'too-short'
        : 'out-of-range';
    case 'too_big':
      return issue.origin === 'string' || issue.origin === 'array' ? 'too-long' : 'out-of-range';
    case 'invalid_type':
      return 'required';
    case 'invalid_value':
      return 'unknown-choice';
    default:
      return 'invalid';
  }
}
