// A court file judged: what it lacks by its templates, and what the profile says of its index. Screen, seal and papers ask the same.
import { preflight, type Breach, type PreflightDocument } from '../../../shared/domain/court-file/preflight.ts';
import { joinTemplates, lacksOf, type Lack } from '../../../shared/domain/court-file/expectation.ts';
import { volumesOf } from '../../../shared/domain/court-file/volumes.ts';
import type { CaseId } from '../../../shared/language/identity.ts';
import { localDay } from '../../../shared/text/format.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import { enteredCase, findCase } from '../cases/case-row.ts';
import { partiesOf } from '../cases/record-party.ts';
import { amendedElsewhere } from './amended-reports.ts';
import { asItLeaves } from './as-it-leaves.ts';
import type { CourtDocument, CourtFile } from './court-records.ts';
import { heldDocuments } from './may-leave.ts';
import { profilesOf, type KnownProfile } from './profiles.ts';
import { templatesOf } from './templates.ts';

export interface Judgement {
  readonly profiles: readonly KnownProfile[];
  readonly profile: KnownProfile;
  readonly lacks: readonly Lack<CourtDocument & PreflightDocument>[];
  readonly breaches: readonly Breach[];
  /** The volume of each document that stands in the index, by its id. */
  readonly volumes: ReadonlyMap<string, number>;
}

export function judgeFile(db: ReadableDatabase, file: CourtFile): Judgement {
  const { caseId, choice } = file;
  const profiles = profilesOf(db);
  const profile = profiles.find((one) => one.profile.code === choice.profile) ?? profiles[0];
  if (profile === undefined) throw new Error('Broken assumption: a profile comes with the program');
  const asked = new Set<string>(['general', ...choice.offences]);
  const expected = joinTemplates(templatesOf(db).filter(({ offence }) => asked.has(offence)));
  const parties = partiesOf(db, caseId);
  const languages = parties.flatMap(({ role, language }) =>
    role === 'suspect' && language !== undefined ? [language] : [],
  );
  const held = heldDocuments(db, file);
  const documents = inIndex(file).map((document) => ({
    ...document,
    title: document.description.title,
    mayLeave: !held.has(document.id),
  }));
  const lacks = lacksOf(documents, expected, new Set(file.answers.keys()), languages);
  const record = findCase(db, caseId);
  const divided = volumesOf(documents, profile.profile);
  return {
    profiles,
    profile,
    lacks,
    breaches: preflight({
      documents,
      lacks,
      amended: amendedElsewhere(db, file),
      profile: profile.profile,
      beganOn: beganOn(db, caseId),
      hasOffence: choice.offences.length > 0,
      isSealed: isWhollySealed(file),
      checkedThrough: file.checked?.content.through,
      fileName: {
        case: record.title,
        number: enteredCase(record)
          .numbers.map(({ number }) => number)
          .join(' '),
      },
      names: parties.map(({ name }) => name),
    }),
    volumes: new Map(documents.map(({ id }, index) => [id, divided[index] ?? 1])),
  };
}

/** What an index printed now would list: everything but what was withdrawn before any index said it was there. */
export function inIndex(file: CourtFile): CourtDocument[] {
  return file.order
    .map(({ document }) => asItLeaves(document))
    .filter(({ withdrawnAt, wasWithdrawnAfterSeal }) => withdrawnAt === undefined || wasWithdrawnAfterSeal);
}

/** The newest seal speaks of every document, as it is described now, and of every withdrawal. */
export function isWhollySealed(file: CourtFile): boolean {
  const sealed = file.seals.at(-1)?.event.step ?? 0;
  const isAfter = ({ step, correctedAt, withdrawnAt, redacted }: CourtDocument): boolean =>
    Math.max(step, correctedAt ?? 0, withdrawnAt ?? 0, redacted?.fileStep ?? 0) > sealed;
  return sealed > 0 && !file.documents.some(isAfter);
}

function beganOn(db: ReadableDatabase, caseId: CaseId): string | undefined {
  const began = db.first<{ began: string | null }>(
    statement`select min(occurred_from) as began from incident where case_id = ${caseId}`,
  )?.began;
  return typeof began === 'string' ? localDay(began) : undefined;
}
