// `focal-point ledger verify`: the whole ledger against itself, its rows and every head this computer knows.
import type { LedgerReport } from '../../ledger/index.ts';
import { vaultOptions, type Command } from '../command.ts';
import { inVault } from '../station-session.ts';

export const ledgerVerify: Command = {
  name: 'ledger verify',
  summary: 'Verifies the ledger of a vault from its first entry on. Exit code 3 when something was found.',
  operands: [],
  options: vaultOptions,
  run(values, _operands, surroundings) {
    return inVault(values, surroundings, async (session) => {
      const { jobId } = await session.ask('ledger.verify', {});
      const { report } = await session.ended(jobId);
      // The job's result is what `verifyLedger` gave; it crossed no process.
      const found = report as LedgerReport;
      return {
        value: found,
        holds: found.isSound,
        lines: [
          `${found.entries} entries, ${found.rows} records, ${found.heads} signed heads checked.`,
          found.isSound ? 'Nothing was found.' : `${found.findingsInAll} findings:`,
          ...found.findings.map((finding) => `  ${JSON.stringify(finding)}`),
        ],
      };
    });
  },
};
