// What is done about a delivery after it was recorded, command by command.
import type { arrivalContract } from '../../../shared/contract/arrival.ts';
import { does, reads, type Handlers } from '../handler.ts';
import { openByHand, resolveDiscrepancy, stateInDiscrepancy } from './discrepancies.ts';
import { findDiscrepancy, listDiscrepancies, shownDiscrepancy } from './discrepancy-row.ts';
import { makeDiscrepancyRecord } from './make-discrepancy-record.ts';
import { addToSubmission, blockPackage, clearPackage, refusePackage } from './submission-events.ts';

export const arrivalHandlers: Handlers<keyof typeof arrivalContract> = {
  'intake.block-package': blockPackage,
  'intake.clear-package': clearPackage,
  'intake.refuse-package': refusePackage,
  'intake.add-to-submission': addToSubmission,
  'discrepancies.list': reads((view, { caseId, onlyOpen }) => ({
    discrepancies: listDiscrepancies(view, caseId, onlyOpen),
  })),
  'discrepancies.read': reads((view, { id }) => shownDiscrepancy(view, findDiscrepancy(view.db, id))),
  'discrepancies.open': openByHand,
  'discrepancies.state': stateInDiscrepancy,
  'discrepancies.resolve': resolveDiscrepancy,
  'discrepancies.document': does(makeDiscrepancyRecord),
};
