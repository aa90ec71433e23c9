#!/usr/bin/env node
// The command line: whatever the station can do without a person's eyes. Secrets never stand in arguments.
import { parseArgs } from 'node:util';
import { languages, type Language } from '../../shared/domain/roles.ts';
import { FocalPointError } from '../../shared/language/result.ts';
import { loadCatalogue } from '../../shared/text/index.ts';
import { backup, restore } from './commands/backup.ts';
import { caseFile } from './commands/case-file.ts';
import { custodyGaps } from './commands/custody-gaps.ts';
import { demo } from './commands/demo.ts';
import { disclosureList, disclosureState } from './commands/disclosure.ts';
import { importRecords } from './commands/import.ts';
import { init } from './commands/init.ts';
import { ledgerVerify } from './commands/ledger-verify.ts';
import { casesList, exhibitsList, submissionsList } from './commands/list-records.ts';
import { packageSeal } from './commands/package-seal.ts';
import { paper } from './commands/paper.ts';
import { registerImport } from './commands/register-import.ts';
import { rescue } from './commands/rescue.ts';
import { packageTakeIn } from './commands/package-take-in.ts';
import { packageVerify } from './commands/package-verify.ts';
import { transferLook, transferMake, transferReceipt, transferTakeIn } from './commands/transfer.ts';
import { commonOptions, exitCodes, helpOf, parseConfig, type Command, type Options, type Values } from './command.ts';

const commands: readonly Command[] = [
  init,
  importRecords,
  caseFile,
  paper,
  packageSeal,
  packageVerify,
  packageTakeIn,
  registerImport,
  transferMake,
  transferLook,
  transferTakeIn,
  transferReceipt,
  ledgerVerify,
  custodyGaps,
  exhibitsList,
  casesList,
  submissionsList,
  disclosureList,
  disclosureState,
  backup,
  restore,
  rescue,
  demo,
];

process.exitCode = await main(process.argv.slice(2));

async function main(given: readonly string[]): Promise<number> {
  const command = commands.find(({ name }) => given.slice(0, name.split(' ').length).join(' ') === name);
  if (command === undefined) {
    const asksForHelp = given.length === 0 || given.includes('--help') || given[0] === 'help';
    (asksForHelp ? console.log : console.error)(overview());
    return asksForHelp ? exitCodes.done : exitCodes.usage;
  }
  const rest = given.slice(command.name.split(' ').length);
  const options: Options = { ...command.options, ...commonOptions };
  let values: Values;
  let operands: readonly string[];
  try {
    ({ values, positionals: operands } = parseArgs({
      args: [...rest],
      options: parseConfig(options),
      allowPositionals: true,
    }));
  } catch (error) {
    console.error(
      `${error instanceof Error ? error.message : 'The options are not understood.'}\n\n${helpOf(command)}`,
    );
    return exitCodes.usage;
  }
  if (values['help'] === true) {
    console.log(helpOf(command));
    return exitCodes.done;
  }
  const missing = Object.entries(options).filter(
    ([name, option]) => option.required === true && values[name] === undefined,
  );
  if (missing.length > 0 || operands.length !== command.operands.length) {
    const names = missing
      .map(([name]) => `--${name}`)
      .concat(operands.length < command.operands.length ? command.operands : []);
    console.error(
      `${names.length > 0 ? `Missing: ${names.join(', ')}` : `Too many words: ${operands.join(' ')}`}\n\n${helpOf(command)}`,
    );
    return exitCodes.usage;
  }
  const language = languages.find((one) => one === (values['language'] ?? 'en'));
  if (language === undefined) {
    console.error(`--language is one of ${languages.join(', ')}`);
    return exitCodes.usage;
  }
  return run(command, values, operands, language);
}

async function run(command: Command, values: Values, operands: readonly string[], language: Language): Promise<number> {
  const isJson = values['json'] === true;
  let shown = '';
  const progress = (text: string): void => {
    if (isJson || !process.stderr.isTTY || text === shown) return;
    shown = text;
    process.stderr.write(`\r\u001B[K${text}`);
  };
  const warnings: string[] = [];
  const warn = (code: string): void => void warnings.push(code);
  try {
    const outcome = await command.run(values, operands, { language, progress, warn });
    progress('');
    for (const code of warnings) console.error(`${await sentence(code, undefined, language)} [${code}]`);
    const holds = outcome.holds ?? true;
    console.log(isJson ? JSON.stringify({ ok: true, holds, value: outcome.value }, null, 2) : outcome.lines.join('\n'));
    return holds ? exitCodes.done : exitCodes.doesNotHold;
  } catch (error) {
    progress('');
    const failure = error instanceof FocalPointError ? error.failure : { code: 'station.unexpected' };
    if (isJson) console.log(JSON.stringify({ ok: false, error: failure }, null, 2));
    else console.error(`${await sentence(failure.code, failure.details, language)} [${failure.code}]`);
    if (error instanceof FocalPointError) return exitCodes.refused;
    console.error(error instanceof Error ? error.stack : error);
    return exitCodes.defect;
  }
}

async function sentence(
  code: string,
  details: Readonly<Record<string, string | number>> = {},
  language: Language,
): Promise<string> {
  const { errors } = await loadCatalogue(language);
  const [area = '', reason = ''] = code.split('.');
  const group: unknown = Reflect.get(errors, area);
  const sentenceOfCode: unknown = typeof group === 'object' && group !== null ? Reflect.get(group, reason) : undefined;
  // A code without a sentence is shown as it is; a test keeps that from happening.
  const found = typeof sentenceOfCode === 'string' ? sentenceOfCode : code;
  return found.replaceAll(/\{\{(\w+)\}\}/g, (whole, name: string) => String(details[name] ?? whole));
}

function overview(): string {
  const width = Math.max(...commands.map(({ name }) => name.length)) + 2;
  return [
    'focal-point COMMAND [options]',
    '',
    ...commands.map(({ name, summary }) => `  ${name.padEnd(width)}${summary}`),
    '',
    'focal-point COMMAND --help shows the options. Exit codes: 0 done, 1 refused, 2 not understood, 3 verified and does not hold.',
  ].join('\n');
}
