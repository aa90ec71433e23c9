// What the court file's screens share: its answer, its documents, and the choices of types under their sections.
import type { OutputOf } from '../../shared/contract/index.ts';
import {
  documentType,
  documentTypes,
  fileSections,
  type DocumentType,
} from '../../shared/reference/document-types/index.ts';
import type { Choice, ChoiceGroup } from '../components/index.ts';
import type { Translate } from '../text.tsx';

export type CourtFile = OutputOf<'court-file.read'>;
export type CourtDocument = CourtFile['documents'][number];
export type Lack = CourtFile['lacks'][number];
export type Breach = CourtFile['breaches'][number];

export const fileParts = ['index', 'add', 'missing', 'preflight', 'redactions', 'bundle', 'profile'] as const;
export type FilePart = (typeof fileParts)[number];

/** The address of a part of the file; `about` names a document or a type. */
export function addressOf(caseId: string, part: FilePart = 'index', about?: string): string {
  return `/cases/${caseId}/court-file/${part}${about === undefined ? '' : `/${about}`}`;
}

export function typeChoices(t: Translate): readonly Choice<DocumentType>[] {
  return documentTypes.map((value) => ({ value, label: t(`vocabulary:documentType.${value}`) }));
}

/** Types under the sections of the file they stand in. */
export function typeGroups(t: Translate): readonly ChoiceGroup<DocumentType>[] {
  return fileSections.flatMap((section) => {
    const types = documentTypes.filter((type) => documentType(type).section === section);
    if (types.length === 0) return [];
    return [
      {
        label: t(`vocabulary:fileSection.${section}`),
        choices: types.map((value) => ({ value, label: t(`vocabulary:documentType.${value}`) })),
      },
    ];
  });
}

/** The title; that of a paper nobody gave words to is the name of its type. */
export function titleOf(
  { title, type }: { readonly title: string; readonly type: DocumentType },
  t: Translate,
): string {
  return title === type ? t(`vocabulary:documentType.${type}`) : title;
}

/** Short remarks on a line, the weightier first. */
export function marksOf(document: CourtDocument, t: Translate): string[] {
  const { supersededBy, supersedes, isSource, withdrawn } = document;
  return [
    ...(isSource === 'same' ? [] : [t(`courtFile:mark.${isSource}`)]),
    ...(withdrawn === undefined ? [] : [t('courtFile:mark.withdrawn')]),
    ...(supersededBy === undefined ? [] : [t('courtFile:mark.superseded', { number: supersededBy })]),
    ...(supersedes === undefined ? [] : [t('courtFile:mark.supersedes', { number: supersedes })]),
    ...(document.redacted === undefined ? [] : [t('courtFile:redaction.mark')]),
    ...(document.isLate ? [t('courtFile:mark.late')] : []),
    ...(document.description.isConfidential ? [t('courtFile:mark.confidential')] : []),
  ];
}
