// Splitting: a gun into magazine and rounds, a lot into portions, fired rounds into their cases; and the family that comes of it.
import { z } from 'zod';
import { closingCustodyEvents } from '../domain/custody.ts';
import { exhibitKinds, quantityUnits } from '../domain/exhibit.ts';
import { splitRelations } from '../domain/quantity-balance.ts';
import { caseReaders } from '../domain/roles.ts';
import { Instant } from '../language/instant.ts';
import { ExhibitId } from '../language/identity.ts';
import { clockRead } from './circumstances.ts';
import { witnessErrors } from './custody.ts';
import { command } from './define.ts';
import { Paragraph, SealNumber, SecondPerson, Signature } from './fields.ts';
import { exhibitStaff } from './staff.ts';

/** A firearm and an explosive have safety to record first, so each is taken in by its own form and never as one line of many. */
export const splitKinds = exhibitKinds.filter(
  (kind): kind is Exclude<(typeof exhibitKinds)[number], 'firearm' | 'explosive'> =>
    kind !== 'firearm' && kind !== 'explosive',
);

const Mark = z.string().trim().min(1).max(40);

/** One line of the form: as many exhibits as marks, all alike. */
export const SplitLine = z.strictObject({
  relation: z.enum(splitRelations),
  kind: z.enum(splitKinds),
  marks: z.array(Mark).min(1).max(300),
  description: Paragraph.min(1),
  /** Of each exhibit. */
  quantity: z.number().int().min(1).max(10_000_000),
  unit: z.enum(quantityUnits),
  /** Position of an earlier line, from 0, whose one exhibit it comes out of: the rounds of a magazine. */
  inside: z.number().int().min(0).max(49).optional(),
  seal: SealNumber.optional(),
  handling: z.string().trim().max(500),
});

export const Balance = z.strictObject({
  received: z.number(),
  left: z.number(),
  splitOff: z.number(),
  testFired: z.number(),
  consumed: z.number(),
});

export const FamilyMember = z.strictObject({
  id: ExhibitId,
  number: z.string(),
  mark: z.string(),
  kind: z.enum(exhibitKinds),
  description: z.string(),
  unit: z.enum(quantityUnits),
  parentId: ExhibitId.optional(),
  /** How it came out of its parent; absent where it was recorded on its own and only named a parent. */
  splitAs: z.enum(splitRelations).optional(),
  balance: Balance,
  holder: z.string(),
  seal: z.string(),
  sealIsOpen: z.boolean(),
  closedAs: z.enum(closingCustodyEvents).optional(),
});

export const splittingContract = {
  /** All of it or nothing: every child, its first custody event, and the event on each parent, in one transaction. */
  'exhibits.split': command({
    input: z.strictObject({
      parentId: ExhibitId,
      occurredAt: Instant,
      ...clockRead,
      purpose: z.string().trim().max(500),
      authority: z.string().trim().max(500),
      note: Paragraph,
      lines: z.array(SplitLine).min(1).max(50),
      signature: Signature,
      witness: SecondPerson.optional(),
    }),
    output: z.strictObject({
      children: z.array(z.strictObject({ id: ExhibitId, number: z.string(), mark: z.string() })),
      balance: Balance,
    }),
    errors: [
      'exhibits.unknown',
      'exhibits.mark-taken',
      'exhibits.mark-twice',
      'exhibits.too-many-parts',
      'exhibits.inside-unknown',
      'exhibits.split-closed',
      'exhibits.split-away',
      'exhibits.split-sealed',
      'exhibits.split-unbalanced',
      'exhibits.split-before-received',
      'exhibits.facts-invalid',
      'intake.package-blocked',
      'intake.package-refused',
      ...witnessErrors,
      'custody.offer-open',
      'custody.not-holder',
      'custody.in-the-future',
      'vault.wrong-passphrase',
      'vault.throttled',
      'people.passphrase-not-own',
    ],
    allow: exhibitStaff,
    ledger: { appends: ['exhibit.recorded', 'custody.recorded'] },
  }),
  /** From the topmost exhibit down, in the order of the marks: what is drawn as a tree. */
  'exhibits.family': command({
    input: z.strictObject({ id: ExhibitId }),
    output: z.strictObject({ members: z.array(FamilyMember), isCut: z.boolean() }),
    errors: ['exhibits.unknown'],
    allow: caseReaders,
    ledger: { appendsNothing: 'reads' },
  }),
};
