// The index of a file against a profile: every breach, with what it weighs and the document it is about. It judges; it changes nothing.
import type { PicturedReason } from '../foreign-pages.ts';
import { documentType } from '../../reference/document-types/index.ts';
import { personIn } from './bundle-name.ts';
import type { FiledDocument } from './document.ts';
import { isGood } from './document.ts';
import type { Lack } from './expectation.ts';
import { weightOf, type BreachCode, type BundleProfile } from './profile.ts';
import { volumesOf } from './volumes.ts';

export interface PreflightDocument extends FiledDocument {
  readonly isLate: boolean;
  readonly wasWithdrawnAfterSeal: boolean;
  readonly title: string;
  /** Whether the source can be turned into pages at all. */
  readonly hasPages: boolean;
  /** As the records stand: its row says the same hash. */
  readonly isSource: 'same' | 'differs' | 'gone';
  /** False for what the firewall holds back: a code, a decision to withhold, an original that is redacted. */
  readonly mayLeave: boolean;
  /** Its pages are carried as pictures of what is seen; undefined where they are not, or nobody looked. */
  readonly pictured: PicturedReason | undefined;
}

export interface PreflightInput {
  readonly documents: readonly PreflightDocument[];
  readonly lacks: readonly Lack<PreflightDocument>[];
  /** Reports that were amended since, by the id of their document: the title of the amendment, which is not in the file. */
  readonly amended: ReadonlyMap<string, string>;
  readonly profile: BundleProfile;
  /** The first day of what happened, `2025-03-14`. */
  readonly beganOn: string | undefined;
  readonly hasOffence: boolean;
  readonly isSealed: boolean;
  /** Of the last comparison of every source with its hash; undefined where nobody made one. */
  readonly checkedThrough: number | undefined;
  /** What stands in the places of the file name, and the names that must not. */
  readonly fileName: { readonly case: string; readonly number: string };
  readonly names: readonly string[];
}

export interface Breach {
  readonly code: BreachCode;
  readonly weight: 'blocks' | 'warns';
  readonly document?: PreflightDocument;
  readonly lack?: Lack<PreflightDocument>;
  /** What its sentence needs: a number, a name, a count. */
  readonly details: Readonly<Record<string, string | number>>;
}

const megabyte = 1_000_000;

/** Every breach, the blocking ones first, each list in the order of the file. */
export function preflight(input: PreflightInput): Breach[] {
  const { documents, profile } = input;
  const found: Breach[] = [];
  const breach = (code: BreachCode, about: Partial<Omit<Breach, 'code' | 'weight'>> = {}): void => {
    const weight = weightOf(profile, code);
    if (weight === 'allowed') return;
    const details = about.details ?? {};
    found.push({
      code,
      weight,
      ...about,
      details: about.document === undefined ? details : { number: about.document.number, ...details },
    });
  };
  const standing = documents.filter(({ withdrawnAt }) => withdrawnAt === undefined);
  if (!input.hasOffence) breach('no-offence');
  for (const lack of input.lacks) ofLack(lack);
  const seen = new Map<string, number>();
  for (const document of standing) ofDocument(document);
  for (const document of documents) if (document.wasWithdrawnAfterSeal) breach('withdrawn-after-seal', { document });
  ofWhole();
  return [...found.filter(({ weight }) => weight === 'blocks'), ...found.filter(({ weight }) => weight === 'warns')];

  function ofLack(lack: Lack<PreflightDocument>): void {
    const about = lack.document === undefined ? { lack } : { lack, document: lack.document };
    if (lack.kind === 'missing')
      return breach(lack.expected?.need === 'must' ? 'missing-must' : 'missing-should', about);
    breach(lack.kind, about);
  }

  function ofDocument(document: PreflightDocument): void {
    const { description, sha256 } = document;
    if (!document.mayLeave) breach('held-back', { document });
    if (document.isSource !== 'same') breach(`source-${document.isSource}`, { document });
    else if (!document.hasPages) breach('not-pages', { document });
    if (sha256 !== undefined) {
      const first = seen.get(sha256);
      if (first === undefined) seen.set(sha256, document.number);
      else breach('same-bytes', { document, details: { other: first } });
    }
    const amendment = input.amended.get(document.id);
    if (amendment !== undefined) breach('amended-since', { document, details: { name: amendment } });
    const predates = input.beganOn !== undefined && (description.dated ?? '9999') < input.beganOn;
    if (predates && documentType(description.type).mayPredate !== true)
      breach('dated-before-case', { document, details: { date: description.dated ?? '', began: input.beganOn ?? '' } });
    if (document.pages === undefined && document.source.kind !== 'made' && document.hasPages)
      breach('not-counted', { document });
    if (document.pictured !== undefined) breach(document.pictured, { document });
    const most = profile.limits.megabytesPerVolume;
    if (most !== undefined && (document.bytes ?? 0) > most * megabyte)
      breach('larger-than-volume', { document, details: { most } });
    if (description.isConfidential && !profile.showsClassification && isGood(document))
      breach('confidential-in-open', { document });
  }

  function ofWhole(): void {
    const late = standing.filter(({ isLate }) => isLate);
    if (late.length > 0) breach('late-documents', { details: { count: late.length } });
    if (late.length > 0 && profile.numbering.equalsPdfPage && profile.latePages === 'inserted-with-suffix')
      breach('numbers-not-pages', { details: { count: late.length } });
    if (!input.isSealed && standing.length > 0) breach('not-sealed');
    const newest = Math.max(0, ...standing.map(({ step }) => step));
    if (standing.length > 0 && (input.checkedThrough ?? 0) < newest) breach('not-checked');
    const volumes = new Set(volumesOf(standing, profile)).size;
    if (volumes > 1) breach('several-volumes', { details: { count: volumes } });
    const name = profile.fileName.forbidsNames ? nameIn(profile, input) : undefined;
    if (name !== undefined) breach('name-in-file-name', { details: { name } });
  }
}

/** A person's name that would stand in the name of a file. */
function nameIn({ fileName }: BundleProfile, input: PreflightInput): string | undefined {
  const parts = (['case', 'number'] as const).filter((part) => fileName.pattern.includes(`{${part}}`));
  return personIn(parts.map((part) => input.fileName[part]).join(' '), input.names);
}
