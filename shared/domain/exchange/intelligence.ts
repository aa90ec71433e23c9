// Intelligence between stations: `records/intelligence.json`, what lets a report go to a station, and what of a brought report stands beside one that is known.
// The format has no field for a source, nor for the report of which another is a sanitised version.
import { z } from 'zod';
import { handlingCodes, holdsBack, type HandlingCode } from '../disclosure/handling.ts';
import { entityKinds } from '../intelligence/entity.ts';
import { Grading } from '../intelligence/grading.ts';
import { isStricter } from '../intelligence/inherit.ts';
import { certainties } from '../intelligence/link.ts';
import { isSameReceiver, type Receiver } from '../intelligence/release.ts';
import { isConfidentialOrAbove } from '../../reference/classifications.ts';

const Id = z.string().min(1).max(100);
const Name = z.string().max(300);
const Words = z.string().max(100_000);
const ReportIds = z.array(Id).min(1).max(1000);

const SentReport = z.object({
  id: Id,
  number: Name,
  version: z.number().int().min(1),
  text: Words,
  receivedFrom: Name,
  reference: Name,
  receivedAt: Name,
  grading: Grading,
  handling: z.enum(handlingCodes),
  conditions: Words,
  classification: Name,
});
export type SentReport = z.infer<typeof SentReport>;

const SentEntity = z.object({
  id: Id,
  number: Name,
  version: z.number().int().min(1),
  kind: z.enum(entityKinds),
  name: Name,
  aliases: z.array(Name).max(1000),
  facts: z.record(z.string(), Name),
  reportIds: ReportIds,
});
export type SentEntity = z.infer<typeof SentEntity>;

/** Ends are entities of the same file, or exhibits and cases of the same transfer. */
const SentEnd = z.object({ kind: z.enum(['entity', 'exhibit', 'case']), id: Id, label: Name });

const SentLink = z.object({
  id: Id,
  version: z.number().int().min(1),
  type: Name,
  from: SentEnd,
  to: SentEnd,
  certainty: z.enum(certainties),
  since: Name.exactOptional(),
  until: Name.exactOptional(),
  isNegative: z.boolean(),
  isWithdrawn: z.boolean(),
  note: Words,
  reportIds: ReportIds,
});
export type SentLink = z.infer<typeof SentLink>;

/** Of a report that went to this station before: withdrawn since, or under a stricter code. Nothing else is said of it. */
const Notice = z.object({
  reportId: Id,
  number: Name,
  kind: z.enum(['withdrawn', 'handling']),
  handling: z.enum(handlingCodes),
});
export type IntelligenceNotice = z.infer<typeof Notice>;

export const IntelligenceFile = z
  .object({
    format: z.literal('focal-point/intelligence/1'),
    reports: z.array(SentReport).max(10_000),
    entities: z.array(SentEntity).max(50_000),
    links: z.array(SentLink).max(100_000),
    notices: z.array(Notice).max(10_000),
  })
  .refine(({ reports, entities, links }) => {
    // A name whose report did not come along would have no handling: such a file is none.
    const known = new Set(reports.map(({ id }) => id));
    const named = new Set(entities.map(({ id }) => id));
    // Twice the same report in one file, and nobody knows which of the two is meant.
    const isOnce = known.size === reports.length && named.size === entities.length;
    return (
      isOnce &&
      new Set(links.map(({ id }) => id)).size === links.length &&
      [...entities, ...links].every(({ reportIds }) => reportIds.every((id) => known.has(id))) &&
      links.every(({ from, to }) => [from, to].every(({ kind, id }) => kind !== 'entity' || named.has(id)))
    );
  });
export type IntelligenceFile = z.infer<typeof IntelligenceFile>;

/** Whether every link leads to exhibits and cases of the transfer it came with. */
export function staysWithin(
  { links }: IntelligenceFile,
  {
    exhibits,
    cases,
  }: { readonly exhibits: readonly { readonly id: string }[]; readonly cases: readonly { readonly id: string }[] },
): boolean {
  const [exhibitIds, caseIds] = [exhibits, cases].map((some) => new Set(some.map(({ id }) => id)));
  return links.every(({ from, to }) =>
    [from, to].every(
      ({ kind, id }) => kind === 'entity' || (kind === 'exhibit' ? exhibitIds : caseIds)?.has(id) === true,
    ),
  );
}

export function readIntelligenceFile(value: unknown): IntelligenceFile | undefined {
  return IntelligenceFile.safeParse(value).data;
}

/** Why a report does not go to a station. `conditions`: nobody said that its conditions (H3) allow it. `classified`: its level asks for its provider's permission. */
export const sendingBarriers = ['H1', 'H2', 'classified', 'conditions', 'withdrawn'] as const;
export type SendingBarrier = (typeof sendingBarriers)[number];

export interface Sendable {
  readonly handling: HandlingCode;
  readonly classification: string;
  readonly isWithdrawn: boolean;
  readonly releasedTo: readonly Receiver[];
}

/**
 * What stands between a report and a station. Between stations H1 holds as H2 does: what the other does with it is out of this station's hands, so only a release
 * that names the station lets it go; a release to the court is none.
 */
export function sendingBarrier(
  { handling, classification, isWithdrawn, releasedTo }: Sendable,
  station: string,
  areConditionsMet: boolean,
): SendingBarrier | undefined {
  if (isWithdrawn) return 'withdrawn';
  const isReleased = releasedTo.some((one) => isSameReceiver(one, { kind: 'named', name: station }));
  if (holdsBack(handling) && !isReleased) return handling;
  if (isConfidentialOrAbove(classification) && !isReleased) return 'classified';
  return handling === 'H3' && !areConditionsMet ? 'conditions' : undefined;
}

export const asideReasons = ['content-differs', 'weaker-handling'] as const;
export type AsideReason = (typeof asideReasons)[number];

export interface BroughtItem {
  readonly version: number;
  readonly sha256: string;
  /** Of a report. */
  readonly handling: HandlingCode | undefined;
}

/**
 * What a brought report, entity or link is beside everything that its station said of it before.
 *
 * @param strictest  code of its known versions; undefined of one that is not known, and of entities and links.
 * @returns `weaker-handling` for a code that is more open than one told before, unless it is an older version that comes late;
 *   `content-differs` for a version that is known with other words.
 */
export function broughtStanding(
  { version, sha256, handling }: BroughtItem,
  known: readonly Pick<BroughtItem, 'version' | 'sha256'>[],
  strictest: HandlingCode | undefined,
): 'new' | 'known' | AsideReason {
  if (known.some((one) => one.sha256 === sha256)) return 'known';
  const isLate = known.length > 0 && known.every((one) => version < one.version);
  if (handling !== undefined && strictest !== undefined && isStricter(strictest, handling) && !isLate)
    return 'weaker-handling';
  return known.some((one) => one.version === version) ? 'content-differs' : 'new';
}
