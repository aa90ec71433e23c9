// `focal-point paper KIND`: every paper the station makes beside the case file, as a script asks for it.
import { extname, resolve } from 'node:path';
import type { InputOf } from '../../../shared/contract/index.ts';
import type { MadePaper } from '../../../shared/domain/court-file/document.ts';
import { labelStocks } from '../../../shared/domain/label-stock.ts';
import type { Language } from '../../../shared/domain/roles.ts';
import { DocumentId } from '../../../shared/language/identity.ts';
import { instantOf, type Instant } from '../../../shared/language/instant.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { optionalText, textOf, vaultOptions, type Command, type Values } from '../command.ts';
import * as named from '../named-records.ts';
import { inVault, type StationSession } from '../station-session.ts';
import { writeMediaTo } from '../write-media.ts';

interface Order {
  readonly session: StationSession;
  readonly language: Language;
  readonly values: Values;
  /** What `--of` names, in the order given. */
  readonly of: readonly string[];
}

interface PaperKind {
  /** What `--of` names; empty for a paper about the whole station. */
  readonly of: string;
  readonly takesSeveral?: true;
  order(order: Order): Promise<{ readonly jobId: string }>;
}

const kinds: Readonly<Record<string, PaperKind>> = {
  labels: { of: 'numbers of exhibits', takesSeveral: true, order: orderLabels },
  receipt: {
    of: 'number of a receipt',
    order: async ({ session, language, of: [wanted = ''] }) =>
      session.ask('intake.receipt', { submissionId: await named.findSubmission(session, wanted), language }),
  },
  'custody-record': {
    of: 'number of an exhibit',
    order: async ({ session, language, of: [wanted = ''] }) =>
      session.ask('custody.record-document', { exhibitId: await named.findExhibit(session, wanted), language }),
  },
  'photo-sheet': {
    of: 'number of an exhibit',
    order: async ({ session, language, values, of: [wanted = ''] }) =>
      session.ask('photographs.sheet', {
        exhibitId: await named.findExhibit(session, wanted),
        language,
        size: values['large'] === true ? 'large' : 'contact',
        withMarkings: values['with-markings'] === true,
      }),
  },
  'person-movements': {
    of: 'login of a person',
    order: async (order) =>
      orderMovements(order, { kind: 'person', id: await named.findPerson(order.session, order.of[0] ?? '') }),
  },
  'place-movements': {
    of: 'path of a place',
    order: async (order) =>
      orderMovements(order, { kind: 'place', id: await named.findPlace(order.session, order.of[0] ?? '') }),
  },
  'place-contents': {
    of: 'path of a place',
    order: async ({ session, language, of: [wanted = ''] }) =>
      session.ask('places.contents-document', { id: await named.findPlace(session, wanted), language }),
  },
  'inventory-result': {
    of: 'number of an inventory',
    order: async ({ session, language, values, of: [wanted = ''] }) =>
      session.ask('inventory.result-document', {
        id: await named.findInventory(session, wanted),
        language,
        format: chosen(['pdf', 'csv', 'json'] as const, endingOf(values), '--out'),
      }),
  },
  'disposal-certificate': {
    of: 'number of a decision',
    order: async ({ session, language, of: [wanted = ''] }) =>
      session.ask('disposals.certificate', { id: await named.findDisposal(session, wanted), language }),
  },
  'discrepancy-record': {
    of: 'number of a record',
    order: async ({ session, language, of: [wanted = ''] }) =>
      session.ask('discrepancies.document', { id: await named.findDiscrepancy(session, wanted), language }),
  },
  ...paperOfFile('file-cover'),
  ...paperOfFile('document-index'),
  ...paperOfFile('media-manifest'),
  'threshold-computation': {
    of: 'title or number of a case',
    order: async ({ session, language, of: [wanted = ''] }) =>
      session.ask('prosecution.threshold-document', { caseId: await named.findCase(session, wanted), language }),
  },
  'charge-sheet': {
    of: 'title or number of a case',
    order: async ({ session, language, values, of: [wanted = ''] }) =>
      session.ask('prosecution.charge-sheet', {
        caseId: await named.findCase(session, wanted),
        language,
        withAddresses: values['with-addresses'] === true,
      }),
  },
  ...paperOfDisclosure('exclusion-list'),
  ...paperOfDisclosure('disclosure-log'),
  'ledger-report': { of: '', order: ({ session, language }) => session.ask('ledger.report', { language }) },
  'command-sheet': {
    of: '',
    order: ({ session, language }) => session.ask('labels.sheet', { sheet: 'commands', language }),
  },
  'self-test-sheet': {
    of: '',
    order: ({ session, language }) => session.ask('labels.sheet', { sheet: 'self-test', language }),
  },
};

export const paper: Command = {
  name: 'paper',
  summary: `Makes a paper and writes it to a file. KIND is ${Object.keys(kinds).join(', ')}.`,
  operands: ['KIND'],
  options: {
    ...vaultOptions,
    of: { type: 'string', value: 'WHAT', multiple: true, help: `whose paper: ${whatIsNamed()}` },
    out: { type: 'string', value: 'FILE', help: 'where it goes; labels end in .pdf or .zpl', required: true },
    from: { type: 'string', value: 'DAY', help: 'movements: from this day on, 2026-01-31 (the beginning)' },
    until: { type: 'string', value: 'DAY', help: 'movements: up to and with this day (now)' },
    stock: { type: 'string', value: 'SIZE', help: `labels: ${labelStocks.join(', ')} (70x36)` },
    dots: { type: 'string', value: '203|300', help: 'labels: dots per inch of the printer (203)' },
    ruler: { type: 'boolean', help: 'labels: with a ruler' },
    reason: { type: 'string', value: 'WORDS', help: 'labels: why they are printed again' },
    large: { type: 'boolean', help: 'photo-sheet: two to a page' },
    'with-addresses': { type: 'boolean', help: 'charge-sheet: with residence and contact' },
    'with-markings': { type: 'boolean', help: 'photo-sheet: each marked photograph also with its marks' },
  },
  run(values, [name = ''], surroundings) {
    const kind = Object.hasOwn(kinds, name) ? kinds[name] : undefined;
    if (kind === undefined) throw new FocalPointError('command-line.unknown-choice', { option: 'KIND' });
    const of = namedBy(values, kind);
    return inVault(values, surroundings, async (session) => {
      const { jobId } = await kind.order({ session, language: surroundings.language, values, of });
      const { documentId } = await session.ended(jobId);
      const id = DocumentId.parse(documentId);
      const out = resolve(textOf(values, 'out'));
      const bytes = await writeMediaTo(session, { kind: 'document', id }, out);
      const { documents } = await session.ask('documents.list', {});
      const made = documents.find((document) => document.id === id);
      return {
        value: { file: out, document: made },
        lines: [`${out}: ${made?.pages ?? 0} pages, ${bytes} bytes, SHA-256 ${made?.sha256 ?? ''}`],
      };
    });
  },
};

/** Of a court file: its cover, its index, the list of its originals. */
function paperOfFile(kind: MadePaper): Readonly<Record<string, PaperKind>> {
  return {
    [kind]: {
      of: 'title or number of a case',
      order: async ({ session, language, of: [wanted = ''] }) =>
        session.ask('court-file.paper', { caseId: await named.findCase(session, wanted), paper: kind, language }),
    },
  };
}

/** Of the disclosure of a case: what is left out of it, and what went to whom. */
function paperOfDisclosure(kind: 'exclusion-list' | 'disclosure-log'): Readonly<Record<string, PaperKind>> {
  return {
    [kind]: {
      of: 'title or number of a case',
      order: async ({ session, language, of: [wanted = ''] }) =>
        session.ask('disclosure.paper', { caseId: await named.findCase(session, wanted), paper: kind, language }),
    },
  };
}

function orderMovements(
  { session, language, values }: Order,
  subject: InputOf<'custody.movements-document'>['subject'],
): Promise<{ readonly jobId: string }> {
  return session.ask('custody.movements-document', { subject, ...periodOf(values), language });
}

async function orderLabels({ session, language, values, of }: Order): Promise<{ readonly jobId: string }> {
  const subjects: { readonly type: 'exhibit'; readonly id: Awaited<ReturnType<typeof named.findExhibit>> }[] = [];
  for (const wanted of of) subjects.push({ type: 'exhibit', id: await named.findExhibit(session, wanted) });
  const reason = optionalText(values, 'reason');
  return session.ask('labels.make', {
    subjects,
    form: chosen(['pdf', 'zpl'], endingOf(values), '--out'),
    size: chosen(labelStocks, optionalText(values, 'stock') ?? '70x36', '--stock'),
    dotsPerInch: chosen(['203', '300'], optionalText(values, 'dots') ?? '203', '--dots') === '300' ? 300 : 203,
    withRuler: values['ruler'] === true,
    language,
    ...(reason === undefined ? {} : { reason }),
  });
}

/** @throws FocalPointError `command-line.unknown-choice` where too few, too many or none are asked for */
function namedBy(values: Values, kind: PaperKind): readonly string[] {
  const given = values['of'];
  const of = Array.isArray(given) ? given.map(String) : [];
  const isRight = kind.of === '' ? of.length === 0 : of.length === 1 || (kind.takesSeveral === true && of.length > 1);
  if (!isRight) throw new FocalPointError('command-line.unknown-choice', { option: '--of' });
  return of;
}

/** Days of the computer's own calendar, both included. */
function periodOf(values: Values): { readonly from: Instant; readonly until: Instant } {
  const until = optionalText(values, 'until');
  return {
    from: dayBegins(optionalText(values, 'from') ?? '1970-01-02', 0, '--from'),
    until: until === undefined ? instantOf(new Date()) : dayBegins(until, 1, '--until'),
  };
}

function dayBegins(text: string, daysLater: number, option: string): Instant {
  const [, year, month, day] = (/^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? []).map(Number);
  const date = new Date(year ?? Number.NaN, (month ?? 0) - 1, (day ?? 0) + daysLater);
  if (Number.isNaN(date.getTime())) throw new FocalPointError('command-line.unknown-choice', { option });
  return instantOf(date);
}

function endingOf(values: Values): string {
  return extname(textOf(values, 'out')).slice(1).toLowerCase();
}

function chosen<Choice extends string>(choices: readonly Choice[], text: string, option: string): Choice {
  const found = choices.find((one) => one === text);
  if (found === undefined) throw new FocalPointError('command-line.unknown-choice', { option });
  return found;
}

function whatIsNamed(): string {
  return Object.entries(kinds)
    .filter(([, { of }]) => of !== '')
    .map(([name, { of }]) => `${name} – ${of}`)
    .join('; ');
}
