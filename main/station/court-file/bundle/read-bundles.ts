// Bundles as a screen sees them: each with what of the file has changed since, and one of them as a reader needs it.
import type { OutputOf, ParsedInputOf } from '../../../../shared/contract/index.ts';
import { findCase } from '../../cases/case-row.ts';
import { readsLong, type ReadHandler } from '../../handler.ts';
import type { View } from '../../act.ts';
import { loadCourtFile, type CourtFile } from '../court-records.ts';
import { inIndex } from '../judge-file.ts';
import { bundlesOf, contentOf, findBundle, type BundleContent, type BundleRow } from './bundle-records.ts';

export const listBundles: ReadHandler<'court-file.bundles'> = readsLong(({ db }, { caseId }) => {
  findCase(db, caseId);
  const file = loadCourtFile(db, caseId);
  return { bundles: bundlesOf(db, caseId).map((row) => shownBundle(row, file)) };
});

function shownBundle(row: BundleRow, file: CourtFile): OutputOf<'court-file.bundles'>['bundles'][number] {
  const content = contentOf(row);
  const { code, version, name } = content.profile;
  return {
    id: row.id,
    number: row.number,
    step: row.step,
    madeAt: row.made_at,
    madeBy: row.maker,
    language: row.language,
    isDraft: row.is_draft === 1,
    profile: { code, version, name },
    documents: content.documents.length,
    notShown: content.documents.filter(({ isWhole }) => !isWhole).length,
    volumes: content.volumes.map(({ inspection: _, ...volume }) => volume),
    ...changedSince(row, content, file),
  };
}

/** Documents that came, went, were replaced or corrected after the step the bundle was made from. */
function changedSince({ step }: BundleRow, { documents }: BundleContent, file: CourtFile) {
  const isLater = (at: number | undefined): boolean => (at ?? 0) > step;
  const changed = file.documents.filter(
    (document) =>
      isLater(document.step) ||
      isLater(document.withdrawnAt) ||
      isLater(document.correctedAt) ||
      isLater(document.redacted?.fileStep),
  );
  const present = inIndex(file).map(({ id }) => id);
  const before = documents.map(({ id }) => id);
  const [known, there] = [new Set<string>(present), new Set<string>(before)];
  const stayed = before.filter((id) => known.has(id)).join(' ');
  return { changed: changed.length, isReordered: stayed !== present.filter((id) => there.has(id)).join(' ') };
}

export function readBundle({ db }: View, { id }: ParsedInputOf<'court-file.bundle'>): OutputOf<'court-file.bundle'> {
  const row = findBundle(db, id);
  const { volumes, documents } = contentOf(row);
  return {
    caseId: row.case_id,
    number: row.number,
    isDraft: row.is_draft === 1,
    madeAt: row.made_at,
    volumes: [...volumes],
    documents: documents.map(({ sha256: _, parts, ...document }) => ({ ...document, parts: [...parts] })),
  };
}
