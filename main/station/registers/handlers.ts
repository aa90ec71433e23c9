// The answers about registers of others, command by command.
import type { registersContract } from '../../../shared/contract/registers.ts';
import { does, reads, writes, writesPrepared, type Handlers } from '../handler.ts';
import { longReads } from '../long-reads.ts';
import { demandInterrupted, importFile, lookAtUpload, resumeImport } from './import-file.ts';
import { listImports, readImport } from './read-imports.ts';
import { listRegisters } from './register-records.ts';
import { decideEntry, giveUpImport, openRegister, settleRow } from './settle.ts';

const changes = ['registers'] as const;

export const registersHandlers: Handlers<keyof typeof registersContract> = {
  'registers.list': reads(({ db }) => ({ registers: listRegisters(db) })),
  'registers.open': writes(changes, openRegister),
  'registers.look': does(lookAtUpload),
  'registers.import': does(importFile),
  'registers.resume': does(resumeImport),
  'registers.give-up': writesPrepared<'registers.give-up', ReturnType<typeof demandInterrupted>>(
    changes,
    ({ unlocked }, { id }) => Promise.resolve(demandInterrupted(unlocked, id)),
    (act, { reason }, row) => {
      giveUpImport(act, row, reason);
      return {};
    },
  ),
  'registers.imports': does(({ unlocked }, input) => Promise.resolve(listImports(unlocked, input))),
  'registers.import-read': does(({ unlocked }, input) => Promise.resolve(readImport(unlocked, input))),
  'registers.review': longReads['registers.review'],
  'registers.settle': writes(changes, settleRow),
  'registers.entries': longReads['registers.entries'],
  'registers.entry': longReads['registers.entry'],
  'registers.decide': writes([...changes, 'exhibits'], decideEntry),
};
