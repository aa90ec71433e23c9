// `focal-point transfer …`: sealing for another station, looking at what was brought, joining it, and the receipt that goes back. Things that are sent or that
// arrive want a person who looks at them: they are signed for on the screen.
import { resolve } from 'node:path';
import { z } from 'zod';
import { DryRun } from '../../../shared/contract/exchange.ts';
import type { InputOf } from '../../../shared/contract/index.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { optionalText, textOf, vaultOptions, type Command, type Outcome } from '../command.ts';
import { handOver } from '../hand-over.ts';
import { findCase } from '../named-records.ts';
import { inVault, type StationSession } from '../station-session.ts';

/** By its name, agency or fingerprint, among those whose key was compared first. @throws FocalPointError `exchange.station-unknown` */
async function findStation(session: StationSession, wanted: string) {
  const { stations } = await session.ask('exchange.stations', {});
  const found = stations.filter(({ name, fingerprint }) => name === wanted || fingerprint === wanted);
  const compared = found.filter(({ state }) => state === 'compared');
  const [station, second] = compared.length === 0 ? found : compared;
  if (station === undefined || second !== undefined) throw new FocalPointError('exchange.station-unknown');
  return station;
}

function namesIn(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

/** By their numbers, as the register of intelligence has them. @throws FocalPointError `intelligence.unknown` */
async function findReports(
  session: StationSession,
  cardId: InputOf<'exchange.reports-for'>['cardId'],
  numbers: readonly string[],
  areConditionsMet: boolean,
): Promise<NonNullable<InputOf<'exchange.make'>['reports']>> {
  if (numbers.length === 0) return [];
  const { reports } = await session.ask('exchange.reports-for', { cardId });
  return numbers.map((wanted) => {
    const report = reports.find(({ number }) => number === wanted);
    if (report === undefined) throw new FocalPointError('intelligence.unknown');
    return { id: report.id, areConditionsMet };
  });
}

export const transferMake: Command = {
  name: 'transfer make',
  summary: 'Seals the records of cases, and intelligence, for another station whose key was compared.',
  operands: [],
  options: {
    ...vaultOptions,
    to: { type: 'string', value: 'STATION', help: 'name of the station in the address book', required: true },
    case: { type: 'string', value: 'NUMBER', help: 'title or any number of a case', multiple: true },
    report: { type: 'string', value: 'NUMBER', help: 'intelligence report that goes along', multiple: true },
    'conditions-met': { type: 'boolean', help: 'the conditions of every H3 report named allow it to go there' },
    out: { type: 'string', value: 'FILE', help: 'where the file goes (the exports of the data folder)' },
    note: { type: 'string', value: 'TEXT', help: 'words to the other station' },
    'without-files': { type: 'boolean', help: 'leave photographs and files out' },
    'with-parties': { type: 'boolean', help: 'names of the parties go along' },
  },
  run(values, _operands, surroundings) {
    return inVault(values, surroundings, async (session) => {
      const station = await findStation(session, textOf(values, 'to'));
      const caseIds = await Promise.all(namesIn(values['case']).map((one) => findCase(session, one)));
      const reports = await findReports(
        session,
        station.id,
        namesIn(values['report']),
        values['conditions-met'] === true,
      );
      const out = optionalText(values, 'out');
      const includeFiles = values['without-files'] !== true;
      const preview = await session.ask('exchange.preview', {
        cardId: station.id,
        caseIds,
        exhibitIds: [],
        includeFiles,
        reports,
      });
      const { jobId } = await session.ask('exchange.make', {
        cardId: station.id,
        caseIds,
        exhibitIds: [],
        includeFiles,
        includeParties: values['with-parties'] === true,
        note: optionalText(values, 'note') ?? '',
        reports,
        ...(out === undefined ? {} : { saveHandle: resolve(out) }),
      });
      const { location, packageId } = await session.ended(jobId);
      const sent = (await session.ask('exchange.list', {})).sent.find(({ id }) => id === packageId);
      return {
        value: { file: location, transfer: sent, leftOut: preview.leftOut },
        lines: [
          `${location ?? ''}: ${sent?.number ?? ''} for ${station.name}, ${sent?.exhibits ?? 0} exhibits, ${sent?.events ?? 0} events`,
          ...preview.leftOut.map(
            ({ case: title, kind, number, because }) => `  left out: ${title} ${kind} ${number} (${because})`,
          ),
        ],
      };
    });
  },
};

const Looked = z.object({ verdict: z.string(), dryRun: DryRun.optional() });

async function look(session: StationSession, source: string) {
  const { jobId } = await session.ask('exchange.look', { upload: await handOver(session, source) });
  return Looked.parse((await session.ended(jobId)).report);
}

/** In the words of scripts: counts under their names, then what wants a person. */
function linesOf(source: string, { verdict, dryRun }: z.infer<typeof Looked>): string[] {
  if (dryRun === undefined) return [`${source}: ${verdict}; nothing can be joined`];
  const counts = (
    ['newExhibits', 'changedExhibits', 'newEvents', 'sameEvents', 'conclusions', 'consigned', 'intelReports'] as const
  ).map((name) => `${name} ${dryRun[name]}`);
  return [
    `${source}: ${dryRun.kind} ${dryRun.number} of ${dryRun.station}: ${dryRun.refusal ?? verdict}`,
    `  ${counts.join(', ')}`,
    ...(dryRun.intelCodes.length === 0 ? [] : [`  intelligence under ${dryRun.intelCodes.join(', ')}`]),
    ...dryRun.cautions.map((caution) => `  caution: ${caution}`),
    ...dryRun.divergences.map(({ kind, exhibit, detail }) => `  says otherwise: ${exhibit} ${detail} (${kind})`),
    ...dryRun.holes.map(({ exhibit, numbers }) => `  missing in the chain of ${exhibit}: ${numbers.join(', ')}`),
    ...dryRun.arrivals.map(({ exhibit, outcome }) => `  ${exhibit}: ${outcome}`),
    ...(dryRun.daysAhead === 0 ? [] : [`  their clock is ${dryRun.daysAhead} days ahead`]),
  ];
}

export const transferLook: Command = {
  name: 'transfer look',
  summary: 'Verifies a transfer or receipt and says what joining it would do. Exit code 3 when nothing can be joined.',
  operands: ['FILE'],
  options: vaultOptions,
  run(values, [source = ''], surroundings) {
    return inVault(values, surroundings, async (session): Promise<Outcome> => {
      const looked = await look(session, source);
      const { upload } = looked.dryRun ?? {};
      if (upload !== undefined) await session.ask('foreign.put-back', { upload });
      return { value: looked, holds: upload !== undefined, lines: linesOf(source, looked) };
    });
  },
};

export const transferTakeIn: Command = {
  name: 'transfer take-in',
  summary: 'Verifies a transfer or receipt and joins it. Exit code 3 when nothing can be joined.',
  operands: ['FILE'],
  options: {
    ...vaultOptions,
    fingerprint: { type: 'string', value: 'HEX', help: 'fingerprint of its key, copied from paper' },
    reason: { type: 'string', value: 'TEXT', help: 'why it is taken in although something speaks against it' },
    sign: { type: 'boolean', help: 'sign for a receipt, which answers the offers of custody' },
  },
  run(values, [source = ''], surroundings) {
    return inVault(values, surroundings, async (session, passphrase): Promise<Outcome> => {
      const looked = await look(session, source);
      const { upload, kind } = looked.dryRun ?? {};
      if (upload === undefined) return { value: looked, holds: false, lines: linesOf(source, looked) };
      const paperFingerprint = optionalText(values, 'fingerprint');
      const { jobId } = await session.ask('exchange.take-in', {
        upload,
        reason: optionalText(values, 'reason') ?? '',
        ...(paperFingerprint === undefined ? {} : { paperFingerprint }),
      });
      const { joinedId } = z.object({ joinedId: z.string() }).parse((await session.ended(jobId)).report);
      const settled =
        kind === 'receipt' && values['sign'] === true
          ? await session.ask('exchange.settle', { id: joinedId, signature: { passphrase } })
          : undefined;
      const { line } = await session.ask('exchange.joined', { id: joinedId });
      return {
        value: { joined: line, dryRun: looked.dryRun, ...(settled === undefined ? {} : { settled }) },
        lines: [
          ...linesOf(source, looked),
          `  joined: ${line.exhibits} exhibits, ${line.events} events, ${line.quarantined} put aside`,
          ...(settled === undefined
            ? []
            : [`  signed: ${settled.accepted} received, ${settled.rejected} refused, ${settled.open} still open`]),
        ],
      };
    });
  },
};

export const transferReceipt: Command = {
  name: 'transfer receipt',
  summary: 'Seals the receipt of a transfer that was joined, for the station it came from.',
  operands: [],
  options: {
    ...vaultOptions,
    transfer: {
      type: 'string',
      value: 'NUMBER',
      help: 'number the sender gave it, as in TR-2026-0001',
      required: true,
    },
    from: { type: 'string', value: 'STATION', help: 'name of the sender, where two sent the same number' },
    out: { type: 'string', value: 'FILE', help: 'where the file goes (the exports of the data folder)' },
  },
  run(values, _operands, surroundings) {
    return inVault(values, surroundings, async (session) => {
      const wanted = textOf(values, 'transfer');
      const from = optionalText(values, 'from');
      const found = (await session.ask('exchange.list', {})).joined.filter(
        ({ kind, number, station }) => kind === 'transfer' && number === wanted && (from ?? station) === station,
      );
      const [joined] = found;
      if (joined === undefined || found.length > 1) throw new FocalPointError('exchange.joined-unknown');
      const out = optionalText(values, 'out');
      const { jobId } = await session.ask('exchange.receipt', {
        id: joined.id,
        ...(out === undefined ? {} : { saveHandle: resolve(out) }),
      });
      const { location } = await session.ended(jobId);
      return {
        value: { file: location, arrived: joined.arrived, consigned: joined.consigned },
        lines: [
          `${location ?? ''}: receipt for ${wanted} of ${joined.station}, ${joined.arrived} of ${joined.consigned} things`,
        ],
      };
    });
  },
};
