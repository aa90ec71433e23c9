// Every source read from end to end and compared with the hash its document was entered with. The result is an event of the file.
import type { CaseId, CourtDocumentId } from '../../../shared/language/identity.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { statement } from '../../database/index.ts';
import { throwIfCancelled } from '../../threads/index.ts';
import { findCase } from '../cases/case-row.ts';
import type { StoredFile } from '../evidence-files.ts';
import { does, type Handler } from '../handler.ts';
import type { Inside } from '../inside.ts';
import { loadCourtFile, recordCourtEvent, type CheckContent, type CourtDocument } from './court-records.ts';

export const checkSources: Handler<'court-file.check-sources'> = does((inside, { caseId }) => {
  const { unlocked } = inside;
  const { title } = findCase(unlocked.db, caseId);
  if (standing(inside, caseId).documents.length === 0) throw new FocalPointError('court-file.empty');
  const order = { kind: 'court-file-check', label: title, unit: 'files', canCancel: true } as const;
  return Promise.resolve(
    inside.jobs.start({ ...order, startedBy: unlocked.actor.name }, async (control) => {
      const { documents, through } = standing(inside, caseId);
      const differing: CourtDocumentId[] = [];
      const gone: CourtDocumentId[] = [];
      for (const [done, document] of documents.entries()) {
        control.progress(done, documents.length);
        throwIfCancelled(control.signal);
        const found = await stateOf(inside, document, control.signal);
        if (found === 'differs') differing.push(document.id);
        if (found === 'gone') gone.push(document.id);
      }
      const content: CheckContent = { documents: documents.length, through, differing, gone };
      unlocked.perform((act) =>
        recordCourtEvent(act, {
          kind: 'checked',
          caseId,
          content,
          said: {
            action: 'court-file.checked',
            label: `${title} · ${differing.length + gone.length}/${documents.length}`,
          },
        }),
      );
      inside.emit({ type: 'changed', areas: ['court-file'] });
      return { report: { documents: documents.length, unsound: differing.length + gone.length } };
    }),
  );
});

interface Standing {
  readonly documents: readonly CourtDocument[];
  readonly through: number;
}

function standing({ unlocked }: Inside, caseId: CaseId): Standing {
  const { documents, step } = loadCourtFile(unlocked.db, caseId);
  return { documents: documents.filter(({ withdrawnAt }) => withdrawnAt === undefined), through: step };
}

async function stateOf(
  { unlocked }: Inside,
  { source, sha256 }: CourtDocument,
  signal: AbortSignal,
): Promise<'same' | 'differs' | 'gone'> {
  if (source.kind === 'made') return 'same';
  const file = unlocked.db.first<StoredFile>(
    source.kind === 'attachment'
      ? statement`select file_id as fileId, wrapped_key as wrappedKey from attachment where id = ${source.id}`
      : statement`select file_id as fileId, wrapped_key as wrappedKey from issued_document where id = ${source.id}`,
  );
  if (file === undefined) return 'gone';
  try {
    const found = await unlocked.files.verify(file, { signal });
    return found.sha256 === sha256 ? 'same' : 'differs';
  } catch (error) {
    if (!(error instanceof FocalPointError) || !error.failure.code.startsWith('vault.file-')) throw error;
    return error.failure.code === 'vault.file-missing' ? 'gone' : 'differs';
  }
}
