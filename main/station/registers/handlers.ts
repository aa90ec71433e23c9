// The answers about registers of others, command by command.
import type { registerDefinitionsContract } from '../../../shared/contract/register-definitions.ts';
import type { registerFilesContract } from '../../../shared/contract/register-files.ts';
import type { registersContract } from '../../../shared/contract/registers.ts';
import type { SourceRow } from '../../../shared/domain/register/source-row.ts';
import { does, reads, writes, writesPrepared, type Handlers } from '../handler.ts';
import { longReads } from '../long-reads.ts';
import { fitFiles } from './fit-files.ts';
import {
  listDefinitions,
  readDefinition,
  restoreDefinition,
  retireDefinition,
  saveDefinition,
} from './import-definitions.ts';
import { demandInterrupted, importFile, resumeImport } from './import-file.ts';
import { checkUploads, joinUploads, lookAtJoinedUpload, lookAtUpload } from './ordered-tables.ts';
import { listImports, readImport } from './read-imports.ts';
import { listRegisters } from './register-records.ts';
import { joinedAnew } from './joined-anew.ts';
import { decideEntry, giveUpImport, openRegister, settleRow } from './settle.ts';

const changes = ['registers'] as const;

export const registersHandlers: Handlers<
  keyof typeof registersContract | keyof typeof registerFilesContract | keyof typeof registerDefinitionsContract
> = {
  'registers.list': reads(({ db }) => ({ registers: listRegisters(db) })),
  'registers.open': writes(changes, openRegister),
  'registers.look': does(lookAtUpload),
  'registers.look-joined': does(lookAtJoinedUpload),
  'registers.join': does(joinUploads),
  'registers.check': does(checkUploads),
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
  'registers.settle': writesPrepared<'registers.settle', SourceRow | undefined>(changes, joinedAnew, settleRow),
  'registers.entries': longReads['registers.entries'],
  'registers.entry': longReads['registers.entry'],
  'registers.definitions': reads(({ db }, input) => listDefinitions(db, input)),
  'registers.definition': reads(({ db }, input) => readDefinition(db, input)),
  'registers.save-definition': writes(changes, saveDefinition),
  'registers.retire-definition': writes(changes, retireDefinition),
  'registers.restore-definition': writes(changes, restoreDefinition),
  'registers.fit': does(fitFiles),
  'registers.decide': writes([...changes, 'exhibits'], decideEntry),
};
