// Answers around describing exhibits, command by command.
import type { fieldsContract } from '../../../shared/contract/exhibit-fields.ts';
import { reads, writes, type Handlers } from '../handler.ts';
import { longReads } from '../long-reads.ts';
import { enterAgain, listAwaiting, resolveDifference, statesOfExhibit } from './second-entry.ts';
import { listTemplates, recordTemplate, reviseTemplate } from './templates.ts';
import { reconcile } from './unreconciled.ts';

export const fieldsHandlers: Handlers<keyof typeof fieldsContract> = {
  'templates.list': reads(({ db }, input) => listTemplates(db, input)),
  'templates.record': writes(['templates'], recordTemplate),
  'templates.revise': writes(['templates'], reviseTemplate),
  'serials.states': reads(({ db }, { exhibitId }) => statesOfExhibit(db, exhibitId)),
  'serials.awaiting': reads((view) => listAwaiting(view)),
  'serials.enter-again': writes(['serials'], enterAgain),
  'serials.resolve': writes(['serials', 'exhibits'], resolveDifference),
  'references.unreconciled': longReads['references.unreconciled'],
  'references.reconcile': writes(['references', 'exhibits', 'cases'], reconcile),
};
