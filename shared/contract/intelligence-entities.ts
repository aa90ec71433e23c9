// Entities of intelligence, which of them may be one, and the links between them and the records of the station. All of it is a lead.
import { z } from 'zod';
import { HandlingCode } from '../domain/disclosure/handling.ts';
import { EntityFacts, entityKinds, NodeRef, sameVerdicts } from '../domain/intelligence/entity.ts';
import { certainties, LinkTypeSchema } from '../domain/intelligence/link.ts';
import { intelligenceReaders, intelligenceWriters } from '../domain/intelligence/report.ts';
import { PartialDay } from '../domain/tracing/partial-day.ts';
import { IntelEntityId, IntelLinkId, IntelMentionId, IntelReportId } from '../language/identity.ts';
import { Instant } from '../language/instant.ts';
import { command } from './define.ts';
import { Line, Nothing } from './fields.ts';
import { NamedReport, ShownGrading, ShownNode } from './intelligence.ts';

const reads = { appendsNothing: 'reads' };
const Reason = z.string().trim().min(1).max(1000);
const Note = z.string().trim().max(10_000);
const Reports = z.array(IntelReportId).max(50);

export const EntityText = z.strictObject({
  name: Line,
  aliases: z.array(Line).max(30),
  facts: EntityFacts,
  note: Note,
  /** On which reports this rests. */
  reportIds: Reports,
});
export type EntityText = z.infer<typeof EntityText>;

export const EntityLine = z.strictObject({
  id: IntelEntityId,
  number: z.string(),
  kind: z.enum(entityKinds),
  name: z.string(),
  aliases: z.array(z.string()),
  /** Its facts in one line, by their words. */
  facts: EntityFacts,
  handling: HandlingCode,
  grading: ShownGrading.optional(),
  isOnWithdrawn: z.boolean(),
  links: z.number(),
  mentions: z.number(),
});
export type EntityLine = z.infer<typeof EntityLine>;

export const ShownLink = z.strictObject({
  id: IntelLinkId,
  type: LinkTypeSchema,
  from: ShownNode,
  to: ShownNode,
  isMutual: z.boolean(),
  certainty: z.enum(certainties),
  since: PartialDay.optional(),
  until: PartialDay.optional(),
  isNegative: z.boolean(),
  note: z.string(),
  reports: z.array(NamedReport),
  handling: HandlingCode,
  grading: ShownGrading.optional(),
  isWithdrawn: z.boolean(),
  isOnWithdrawn: z.boolean(),
  step: z.number(),
  events: z.array(
    z.strictObject({
      step: z.number(),
      kind: z.enum(['stated', 'changed', 'withdrawn']),
      certainty: z.enum(certainties).optional(),
      reason: z.string(),
      recordedAt: Instant,
      by: z.string(),
    }),
  ),
});
export type ShownLink = z.infer<typeof ShownLink>;

/** What a link states; also of its correction. */
const Stated = {
  certainty: z.enum(certainties),
  since: PartialDay.optional(),
  until: PartialDay.optional(),
  /** Examined and excluded. */
  isNegative: z.boolean(),
  note: Note,
  reportIds: Reports,
};

const statedRefusals = [
  'intelligence.unknown',
  'intelligence.withdrawn',
  'intelligence.link-without-source',
  'intelligence.until-before-since',
] as const;

export const intelligenceEntitiesContract = {
  'intelligence.entities': command({
    input: z.strictObject({
      text: z.string().trim().max(200).default(''),
      kind: z.enum(entityKinds).optional(),
    }),
    output: z.strictObject({ entities: z.array(EntityLine), total: z.number() }),
    errors: [],
    allow: intelligenceReaders,
    ledger: reads,
  }),
  'intelligence.entity': command({
    input: z.strictObject({ id: IntelEntityId }),
    output: z.strictObject({
      line: EntityLine,
      version: z.number(),
      note: z.string(),
      reports: z.array(NamedReport),
      links: z.array(ShownLink),
      mentions: z.array(
        z.strictObject({
          id: IntelMentionId,
          report: NamedReport,
          words: z.string(),
          /** Words before and behind, as the text reads now. */
          before: z.string(),
          after: z.string(),
        }),
      ),
      perhapsSame: z.array(
        z.strictObject({
          entity: EntityLine,
          /** The last word; absent while nobody said anything and the names only look alike. */
          verdict: z.enum(sameVerdicts).optional(),
          said: z.array(
            z.strictObject({ verdict: z.enum(sameVerdicts), reason: z.string(), by: z.string(), recordedAt: Instant }),
          ),
        }),
      ),
      versions: z.array(
        z.strictObject({
          version: z.number(),
          name: z.string(),
          aliases: z.array(z.string()),
          facts: EntityFacts,
          reason: z.string(),
          recordedAt: Instant,
          by: z.string(),
        }),
      ),
    }),
    errors: ['intelligence.entity-unknown'],
    allow: intelligenceReaders,
    ledger: reads,
  }),
  'intelligence.record-entity': command({
    input: z.strictObject({ kind: z.enum(entityKinds), ...EntityText.shape }),
    output: z.strictObject({ id: IntelEntityId, number: z.string() }),
    errors: ['intelligence.strange-facts', 'intelligence.entity-without-basis', 'intelligence.unknown'],
    allow: intelligenceWriters,
    ledger: { appends: ['intelligence-entity.recorded', 'intelligence-basis.named'] },
  }),
  'intelligence.revise-entity': command({
    input: z.strictObject({
      id: IntelEntityId,
      version: z.number().int().min(1),
      ...EntityText.shape,
      reason: Reason,
    }),
    output: Nothing,
    errors: [
      'intelligence.entity-unknown',
      'intelligence.changed-meanwhile',
      'intelligence.strange-facts',
      'intelligence.entity-without-basis',
      'intelligence.nothing-changed',
      'intelligence.unknown',
    ],
    allow: intelligenceWriters,
    ledger: { appends: ['intelligence-entity.revised', 'intelligence-basis.named'] },
  }),
  /** Both stay as they are; a later word counts in place of an earlier one. */
  'intelligence.compare-entities': command({
    input: z.strictObject({
      oneId: IntelEntityId,
      otherId: IntelEntityId,
      verdict: z.enum(sameVerdicts),
      reason: Reason,
    }),
    output: Nothing,
    errors: ['intelligence.entity-unknown', 'intelligence.with-itself', 'intelligence.other-kind'],
    allow: intelligenceWriters,
    ledger: { appends: ['intelligence-entity.compared'] },
  }),
  /** Entities and records of the station that fit the words, for tags and ends of links. */
  'intelligence.targets': command({
    input: z.strictObject({ text: z.string().trim().max(200) }),
    output: z.strictObject({ targets: z.array(ShownNode) }),
    errors: [],
    allow: intelligenceWriters,
    ledger: reads,
  }),
  'intelligence.links': command({
    /** Of one entity or record; without one, all. */
    input: z.strictObject({ node: NodeRef.optional() }),
    output: z.strictObject({ links: z.array(ShownLink) }),
    errors: [],
    allow: intelligenceReaders,
    ledger: reads,
  }),
  'intelligence.record-link': command({
    input: z.strictObject({ type: LinkTypeSchema, from: NodeRef, to: NodeRef, ...Stated }),
    output: z.strictObject({ id: IntelLinkId }),
    errors: [
      'intelligence.target-unknown',
      'intelligence.with-itself',
      'intelligence.no-entity',
      'intelligence.link-not-allowed',
      'intelligence.linked-already',
      ...statedRefusals,
    ],
    allow: intelligenceWriters,
    ledger: { appends: ['intelligence-link.recorded', 'intelligence-link.stated', 'intelligence-basis.named'] },
  }),
  'intelligence.change-link': command({
    input: z.strictObject({ id: IntelLinkId, step: z.number().int().min(1), ...Stated, reason: Reason }),
    output: Nothing,
    errors: [
      'intelligence.link-unknown',
      'intelligence.link-withdrawn',
      'intelligence.changed-meanwhile',
      ...statedRefusals,
    ],
    allow: intelligenceWriters,
    ledger: { appends: ['intelligence-link.changed', 'intelligence-basis.named'] },
  }),
  'intelligence.withdraw-link': command({
    input: z.strictObject({ id: IntelLinkId, reason: Reason }),
    output: Nothing,
    errors: ['intelligence.link-unknown', 'intelligence.link-withdrawn'],
    allow: intelligenceWriters,
    ledger: { appends: ['intelligence-link.withdrawn'] },
  }),
};
