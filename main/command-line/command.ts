// What a command of the command line is: data, so that help, parsing and the list of commands come from one place.
import type { ParseArgsConfig } from 'node:util';
import type { Language } from '../../shared/domain/roles.ts';

export interface OptionDescription {
  readonly type: 'string' | 'boolean';
  /** Shown in help, such as `FOLDER`. */
  readonly value?: string;
  readonly help: string;
  readonly required?: boolean;
  readonly multiple?: boolean;
}

export type Options = Readonly<Record<string, OptionDescription>>;
export type Values = Readonly<Record<string, string | boolean | readonly (string | boolean)[] | undefined>>;

/** What a command did: a value for `--json`, lines for people, and whether what it checked holds. */
export interface Outcome {
  readonly value: unknown;
  readonly lines: readonly string[];
  /** False: the command ran, and what it verified does not hold (exit code 3). */
  readonly holds?: boolean;
}

export interface Surroundings {
  readonly language: Language;
  /** Something to show while waiting; nothing where nobody looks. */
  progress(text: string): void;
  /** Something was done and not quite as asked: a code with a sentence. */
  warn(code: string): void;
}

export interface Command {
  /** One or two words, such as `package verify`. */
  readonly name: string;
  readonly summary: string;
  readonly options: Options;
  /** Names of arguments without a dash, in order, such as `PACKAGE`. */
  readonly operands: readonly string[];
  run(values: Values, operands: readonly string[], surroundings: Surroundings): Promise<Outcome>;
}

/** Exit codes: a script may rely on them. */
export const exitCodes = { done: 0, refused: 1, usage: 2, doesNotHold: 3, defect: 70 } as const;

/** Options every command has. */
export const commonOptions: Options = {
  json: { type: 'boolean', help: 'print one JSON value instead of sentences' },
  language: { type: 'string', value: 'en|sq|sr-Latn|sr-Cyrl', help: 'language of messages and papers (en)' },
  help: { type: 'boolean', help: 'show this help' },
};

/** Options of every command that works in a vault. Secrets never stand in arguments: other programs can read those. */
export const vaultOptions: Options = {
  data: { type: 'string', value: 'FOLDER', help: 'where the station keeps its data', required: true },
  vault: { type: 'string', value: 'NAME', help: 'which vault, where there are several' },
  login: { type: 'string', value: 'LOGIN', help: 'who does it', required: true },
  'passphrase-file': {
    type: 'string',
    value: 'FILE',
    help: 'read the passphrase from this file; without it from standard input',
  },
};

export function parseConfig(options: Options): NonNullable<ParseArgsConfig['options']> {
  return Object.fromEntries(
    Object.entries(options).map(([name, { type, multiple }]) => [name, { type, multiple: multiple ?? false }]),
  );
}

/** The text of one option. The parser has checked that it is there when it is required. */
export function textOf(values: Values, name: string): string {
  const value = values[name];
  return typeof value === 'string' ? value : '';
}

export function optionalText(values: Values, name: string): string | undefined {
  const value = values[name];
  return typeof value === 'string' ? value : undefined;
}

export function helpOf(command: Command): string {
  const all = { ...command.options, ...commonOptions };
  const shown = Object.entries(all).map(([name, option]) => ({
    left: `  --${name}${option.value === undefined ? '' : ` ${option.value}`}`,
    right: `${option.help}${option.required === true ? ' (required)' : ''}`,
  }));
  const width = Math.max(...shown.map(({ left }) => left.length)) + 2;
  const usage = ['focal-point', command.name, ...command.operands, '[options]'].join(' ');
  return [`${usage}\n`, `${command.summary}\n`, ...shown.map(({ left, right }) => left.padEnd(width) + right)].join(
    '\n',
  );
}
