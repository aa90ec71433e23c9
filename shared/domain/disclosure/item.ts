// What a case consists of, as disclosure counts it. The words are those of the tables and of the numbered file of the case.
import { z } from 'zod';

export const itemKinds = [
  'case',
  'incident',
  'submission',
  'discrepancy',
  'exhibit',
  'custody',
  'photograph',
  'attachment',
  'comparison',
  'request',
  'task',
  'worksheet',
  'search',
  'candidate',
  'candidate-decision',
  'conclusion',
  'conclusion-event',
  'hit',
  'expectation',
  'quality-outcome',
  'report',
  'report-text',
  'report-event',
  'document',
  'package',
  'inventory',
  'disposal',
  'trace-check',
  'trace',
  'origin-finding',
  'foreign-package',
  'intelligence',
] as const;
export const ItemKind = z.enum(itemKinds);
export type ItemKind = z.infer<typeof ItemKind>;

/** The papers that disclosure itself issues: they speak of the items and are none. */
export const disclosurePapers = ['disclosure-schedule', 'exclusion-list', 'disclosure-log'] as const;
export type DisclosurePaper = (typeof disclosurePapers)[number];

/**
 * Where an item stands. `reopened`: decided, and a statement of the defence since then bears on it.
 */
export const itemStandings = ['undecided', 'reopened', 'decided'] as const;
export type ItemStanding = (typeof itemStandings)[number];

/** Why something may not leave: its handling code, that its redacted version leaves in its place, that it was decided
 * to withhold it from the defence, or that nobody verified it yet. */
export const barriers = ['H1', 'H2', 'redacted', 'withheld', 'lead', 'unverified', 'verification-open'] as const;
export type Barrier = (typeof barriers)[number];
