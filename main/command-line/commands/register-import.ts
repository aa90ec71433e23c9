// `focal-point register import`: next year's file of a register, read by a definition that was kept for it. What does not fit is said; what would make rows into
// others, or lose them, is brought in on the screen, where a person looks.
import { resolve } from 'node:path';
import type { InputOf, OutputOf } from '../../../shared/contract/index.ts';
import { CheckReport, ImportReport } from '../../../shared/contract/register-files.ts';
import { isStopping } from '../../../shared/domain/register/fit-definition.ts';
import { textOf, vaultOptions, type Command, type Outcome } from '../command.ts';
import { handOver } from '../hand-over.ts';
import { findImportDefinition } from '../named-records.ts';
import { inVault, type StationSession } from '../station-session.ts';

export const registerImport: Command = {
  name: 'register import',
  summary: 'Reads a file of a register in by a kept definition. Exit code 3 when a person must look first.',
  operands: ['FILE'],
  options: {
    ...vaultOptions,
    register: { type: 'string', value: 'NAME', help: 'register of this station that the file is of', required: true },
    definition: { type: 'string', value: 'NAME', help: 'kept definition it is read by', required: true },
    joined: {
      type: 'string',
      value: 'FILE',
      help: 'file of a joined table, in the order of the definition',
      multiple: true,
    },
    'all-or-nothing': {
      type: 'boolean',
      help: 'one faulty row keeps the whole file out, whatever the definition says',
    },
    check: { type: 'boolean', help: 'say what it would give and write nothing' },
  },
  run(values, [file = ''], surroundings) {
    return inVault(values, surroundings, async (session): Promise<Outcome> => {
      const { id, registerId } = await findImportDefinition(
        session,
        textOf(values, 'register'),
        textOf(values, 'definition'),
      );
      const upload = await handOver(session, file);
      const others = values['joined'];
      const joined: string[] = [];
      for (const one of Array.isArray(others) ? others : []) joined.push(await handOver(session, String(one)));
      const fit = await session.ask('registers.fit', { id, upload, joined });
      const order = {
        upload,
        registerId,
        way: fit.looked.way,
        definition: fit.definition,
        joined: fit.joined.map((one) => ({ upload: one.upload, way: one.looked.way })),
      };
      const misfits = linesOfMisfits(fit);
      const stops = fit.misfits.some(isStopping);
      if (values['check'] === true) {
        const checked = await check(session, order);
        return {
          value: { fit: fit.misfits, checked },
          holds: !stops,
          lines: [
            `${resolve(file)}: ${checked.rows} rows, ${checked.rows - checked.held} would go in, ${checked.held} would be held`,
            ...Object.entries(checked.whys).map(([why, count]) => `  held: ${count} × ${why}`),
            ...Object.entries(checked.remarks).map(([remark, count]) => `  remark: ${count} × ${remark}`),
            ...misfits,
          ],
        };
      }
      if (stops)
        return {
          value: { fit: fit.misfits },
          holds: false,
          lines: [`${resolve(file)}: does not fit ${fit.name}; nothing was read in`, ...misfits],
        };
      const { jobId } = await session.ask('registers.import', {
        ...order,
        mode: values['all-or-nothing'] === true ? 'all-or-nothing' : fit.mode,
        readWith: { id, version: fit.version },
      });
      const made = ImportReport.parse((await session.ended(jobId)).report);
      return {
        value: { fit: fit.misfits, made },
        lines: [
          `${resolve(file)}: ${made.number}, ${made.entries} entries, ${made.unchanged} unchanged, ${made.held} rows held`,
          ...misfits,
        ],
      };
    });
  },
};

async function check(session: StationSession, order: InputOf<'registers.check'>) {
  const { jobId } = await session.ask('registers.check', order);
  return CheckReport.parse((await session.ended(jobId)).report);
}

/** In the words of scripts. */
function linesOfMisfits({ misfits, joined }: OutputOf<'registers.fit'>): string[] {
  return misfits.map(({ kind, table, name, instead }) => {
    const of = joined[table - 1]?.looked.fileName;
    return `  ${kind}: ${[name, instead === undefined ? '' : `→ ${instead}`, of === undefined ? '' : `(${of})`].join(' ').trim()}`;
  });
}
