// What goes along with all work: jobs, drafts, the desk, the search box, the ledger.
import type { workContract } from '../../../shared/contract/work.ts';
import { does, type Handlers } from '../handler.ts';
import { longReads } from '../long-reads.ts';
import { readDesk } from './desk.ts';
import { discardDraft, listDrafts, readDraft, saveDraft } from './drafts.ts';
import { ledgerState, reportLedger, verifyLedgerNow } from './ledger.ts';

export const workHandlers: Handlers<keyof typeof workContract> = {
  'jobs.list': does((inside) => Promise.resolve({ jobs: inside.jobs.list() })),
  'jobs.cancel': does((inside, { id }) => {
    inside.jobs.cancel(id);
    return Promise.resolve({});
  }),
  'drafts.save': saveDraft,
  'drafts.list': listDrafts,
  'drafts.read': readDraft,
  'drafts.discard': discardDraft,
  'desk.read': readDesk,
  'search.find': longReads['search.find'],
  'ledger.state': ledgerState,
  'ledger.page': longReads['ledger.page'],
  'ledger.verify': verifyLedgerNow,
  'ledger.report': reportLedger,
};
