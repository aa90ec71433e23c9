// Recorded behind the screen: a pistol received and photographed, a request, and its one task answered by another laboratory.
import type { CaseId, ExhibitId, RequestId } from '../../shared/language/identity.ts';
import { at } from '../station/a-case.ts';
import { aRequest } from '../station/examination/a-request.ts';
import { aPistol } from '../station/intake/entered.ts';
import { answered, aPhotograph, caseWith, personCalled, receivedBy } from './behind-the-screen.ts';
import { goodPassphrase, type Workstation } from './workstation.ts';

export interface Reportable {
  readonly caseId: CaseId;
  readonly exhibitId: ExhibitId;
  readonly requestId: RequestId;
}

export async function aReportableCase(work: Workstation): Promise<Reportable> {
  const signature = { passphrase: goodPassphrase };
  const { caseId } = await caseWith(work, []);
  const { id: exhibitId } = await answered(work, 'exhibits.record', aPistol(caseId, { mark: 'K5' }));
  await receivedBy(work, 'arta', [exhibitId]);
  await aPhotograph(work, caseId, exhibitId);
  await answered(work, 'reports.change-letterhead', {
    letterhead: { laboratory: 'Ballistics', address: 'Rr. e Shembullit 12', contact: '', accreditation: '' },
    reason: 'First report',
  });
  const request = aRequest(caseId, [exhibitId], { contact: 'Prosecutor Aktaj, 038 000 000' });
  const { id: requestId } = await answered(work, 'requests.record', request);
  const assigneeId = await personCalled(work, 'arta');
  const { ids } = await answered(work, 'tasks.plan', {
    requestId,
    tasks: [{ exhibitId, examination: 'dna', assigneeId, laboratory: 'Institute of Forensic Medicine', note: '' }],
  });
  const { attachments } = await answered(work, 'attachments.list', { caseId });
  const [photograph] = attachments;
  const [task] = ids;
  if (photograph === undefined || task === undefined) throw new Error('nothing to report');
  await answered(work, 'tasks.record-result', {
    id: task,
    result: {
      laboratory: 'Institute of Forensic Medicine',
      number: 'DNA-2025-0442',
      issuedAt: at('2025-03-29T10:00:00.000Z'),
      attachmentId: photograph.id,
      summary: 'Mixture with one major contributor',
    },
    signature,
  });
  return { caseId, exhibitId, requestId };
}
