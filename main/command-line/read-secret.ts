// Where a passphrase comes from on the command line: a file, or one line of standard input, unseen on a terminal.
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { FocalPointError } from '../../shared/language/result.ts';

/** @throws FocalPointError `command-line.no-secret` */
export async function readSecret(file: string | undefined, prompt: string): Promise<string> {
  if (file !== undefined) {
    try {
      return firstLine(readFileSync(file, 'utf8'));
    } catch {
      throw new FocalPointError('command-line.no-secret', { file });
    }
  }
  const line = process.stdin.isTTY ? await askUnseen(prompt) : await firstLineOf(process.stdin);
  if (line === '') throw new FocalPointError('command-line.no-secret', { file: '-' });
  return line;
}

function firstLine(text: string): string {
  const [line = ''] = text.split(/\r?\n/);
  if (line === '') throw new Error('empty');
  return line;
}

async function firstLineOf(stream: AsyncIterable<unknown>): Promise<string> {
  let text = '';
  for await (const chunk of stream) {
    text += String(chunk);
    if (text.includes('\n')) break;
  }
  return text.split(/\r?\n/)[0] ?? '';
}

function askUnseen(prompt: string): Promise<string> {
  const unseen = new Writable({ write: (_chunk, _encoding, done) => done() });
  process.stderr.write(prompt);
  const lines = createInterface({ input: process.stdin, output: unseen, terminal: true });
  return new Promise((resolve) => {
    lines.question('', (answer) => {
      lines.close();
      process.stderr.write('\n');
      resolve(answer);
    });
  });
}
