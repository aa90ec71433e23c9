// The case room's answers, command by command.
import type { casesContract } from '../../../shared/contract/cases.ts';
import { does, reads, writes, type Handlers } from '../handler.ts';
import { longReads } from '../long-reads.ts';
import { documentsFor, documentsOf, packagesOf } from './handed-out.ts';
import { makePackageReceipt } from './make-package-receipt.ts';
import { makeCaseFile } from './make-case-file.ts';
import { openCase, reviseCase } from './open-case.ts';
import { recordIncident, reviseIncident } from './record-incident.ts';
import { addParty, reviseParty } from './record-party.ts';
import { saveDocument } from './save-document.ts';
import { orderPackage } from './seal-package.ts';
import { verifyBroughtPackage } from './verify-brought-package.ts';

const changesCases = ['cases'] as const;

export const casesHandlers: Handlers<keyof typeof casesContract> = {
  'cases.list': longReads['cases.list'],
  'cases.read': longReads['cases.read'],
  'cases.open': writes(changesCases, openCase),
  'cases.revise': writes([...changesCases, 'exhibits'], reviseCase),
  'cases.add-party': writes(changesCases, addParty),
  'cases.revise-party': writes(changesCases, reviseParty),
  'cases.record-incident': writes(changesCases, recordIncident),
  'cases.revise-incident': writes(changesCases, reviseIncident),
  'case-files.make': does(makeCaseFile),
  'documents.list': reads(({ db, actor }, { caseId }) => ({
    documents: caseId === undefined ? documentsFor(db, actor) : documentsOf(db, caseId),
  })),
  'documents.save': does(saveDocument),
  'packages.preflight': longReads['packages.preflight'],
  'packages.seal': does(orderPackage),
  'packages.receipt': makePackageReceipt,
  'packages.verify': does(verifyBroughtPackage),
  'packages.list': reads(({ db }, { caseId }) => ({ packages: packagesOf(db, caseId) })),
};
