// Lists: asking, paging, looking ahead, exporting what is seen, and the views people keep of them. One shape for every list.
import { z } from 'zod';
import { actObstacles, exhibitActNames } from '../domain/lists/exhibits.ts';
import { listNames, viewedLists } from '../domain/lists/list-description.ts';
import { caseReaders, languages } from '../domain/roles.ts';
import { ExhibitId, ListViewId } from '../language/identity.ts';
import { Instant } from '../language/instant.ts';
import { command } from './define.ts';
import { JobStarted, Line, Nothing, issuingPaper } from './fields.ts';

const ListName = z.enum(listNames);
const ViewedList = z.enum(viewedLists);
const Name = z.string().min(1).max(40);

export const ListQuestion = z.strictObject({
  text: z.string().max(200),
  filters: z.array(z.strictObject({ name: Name, values: z.array(z.string().min(1).max(200)).max(100) })).max(20),
  sort: z.strictObject({ column: Name, descending: z.boolean() }),
});

export const ListLayout = z
  .array(z.strictObject({ name: Name, width: z.number().int().min(24).max(2000).optional() }))
  .max(60);

/** What a saved view holds: question and columns. What it names may be gone later; then the screen says so. */
export const ViewContent = z.strictObject({ question: ListQuestion, layout: ListLayout });

const ListView = z.strictObject({
  id: ListViewId,
  name: z.string(),
  content: ViewContent,
  isShared: z.boolean(),
  isMine: z.boolean(),
  savedBy: z.string(),
  savedAt: Instant,
});

const Snapshot = z.string().min(1).max(60);

/** Chosen rows: named one by one, or everything of a frozen order except a few. So 250,000 are chosen without naming them. */
export const Selection = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('some'), ids: z.array(z.string().max(60)).min(1).max(5000) }),
  z.strictObject({ kind: z.literal('all'), snapshot: Snapshot, except: z.array(z.string().max(60)).max(5000) }),
]);

export const separators = ['comma', 'semicolon', 'tab'] as const;

const reads = { appendsNothing: 'reads' };
const workingState = { appendsNothing: 'how a person looks at a list is working state, not evidence' };
const askingErrors = ['lists.unknown-filter', 'lists.unknown-value', 'lists.unknown-column', 'lists.unknown-place'];

export const listsContract = {
  /** Filters and orders everything once; the other commands then speak of that frozen order, whatever others write meanwhile. */
  'lists.open': command({
    input: z.strictObject({ list: ListName, question: ListQuestion }),
    output: z.strictObject({ snapshot: z.string(), total: z.number() }),
    errors: askingErrors,
    allow: caseReaders,
    ledger: reads,
  }),
  'lists.page': command({
    input: z.strictObject({
      snapshot: Snapshot,
      from: z.number().int().min(0),
      count: z.number().int().min(1).max(500),
    }),
    output: z.strictObject({
      rows: z.array(z.strictObject({ id: z.string(), cells: z.record(z.string(), z.union([z.string(), z.number()])) })),
    }),
    errors: ['lists.snapshot-gone'],
    allow: caseReaders,
    ledger: reads,
  }),
  /** Identifiers of a stretch of the order: a range that is chosen with Shift may reach over rows nobody has scrolled to. */
  'lists.stretch': command({
    input: z.strictObject({
      snapshot: Snapshot,
      from: z.number().int().min(0),
      count: z.number().int().min(1).max(5000),
    }),
    output: z.strictObject({ ids: z.array(z.string()) }),
    errors: ['lists.snapshot-gone'],
    allow: caseReaders,
    ledger: reads,
  }),
  /** What a filter can be set to; and what the chosen values are called, absent for what is gone. */
  'lists.choices': command({
    input: z.strictObject({
      list: ListName,
      filter: Name,
      text: z.string().max(200),
      chosen: z.array(z.string().max(200)).max(100),
    }),
    output: z.strictObject({
      choices: z.array(z.strictObject({ value: z.string(), label: z.string(), count: z.number() })),
      chosen: z.array(z.strictObject({ value: z.string(), label: z.string().optional() })),
    }),
    errors: ['lists.unknown-filter'],
    allow: caseReaders,
    ledger: reads,
  }),
  /** To how many of the chosen exhibits each act applies, and why not to the others. */
  'exhibits.selection': command({
    input: z.strictObject({ selection: Selection }),
    output: z.strictObject({
      count: z.number(),
      acts: z.array(
        z.strictObject({
          act: z.enum(exhibitActNames),
          applies: z.number(),
          /** The most that one go takes. */
          most: z.number(),
          obstacles: z.array(z.strictObject({ obstacle: z.enum(actObstacles), count: z.number() })),
        }),
      ),
    }),
    errors: ['lists.snapshot-gone'],
    allow: caseReaders,
    ledger: reads,
  }),
  /** The chosen exhibits that an act applies to, in the order of the list. */
  'exhibits.selected': command({
    input: z.strictObject({ selection: Selection, act: z.enum(exhibitActNames) }),
    output: z.strictObject({ exhibitIds: z.array(ExhibitId) }),
    errors: ['lists.snapshot-gone', 'lists.too-many-chosen', 'lists.nothing-chosen'],
    allow: caseReaders,
    ledger: reads,
  }),
  /** Writes what is seen to a file: these columns, these rows, in this order. Fails when one row is missing (law 10). */
  'lists.export': command({
    input: z.strictObject({
      list: ListName,
      question: ListQuestion,
      /** Only these of what the question finds; absent for all of it. */
      only: Selection.optional(),
      columns: z.array(Name).min(1).max(60),
      language: z.enum(languages),
      format: z.discriminatedUnion('kind', [
        z.strictObject({
          kind: z.literal('csv'),
          separator: z.enum(separators),
          /** A mark by which some spreadsheets know UTF-8. */
          withByteOrderMark: z.boolean(),
        }),
        z.strictObject({ kind: z.literal('pdf') }),
      ]),
    }),
    output: JobStarted,
    errors: [...askingErrors, 'lists.snapshot-gone', 'lists.nothing-chosen', 'lists.too-many-for-paper'],
    allow: caseReaders,
    ledger: { appends: ['list.exported', ...issuingPaper] },
  }),
  'views.list': command({
    input: z.strictObject({ list: ViewedList }),
    output: z.strictObject({ views: z.array(ListView), layout: ListLayout.optional() }),
    errors: [],
    allow: caseReaders,
    ledger: reads,
  }),
  /** Saves a new view, or changes and renames the one that is named. */
  'views.save': command({
    input: z.strictObject({
      id: ListViewId.optional(),
      list: ViewedList,
      name: Line.max(80),
      content: ViewContent,
      isShared: z.boolean(),
    }),
    output: z.strictObject({ id: ListViewId }),
    errors: ['views.unknown', 'views.name-taken', 'views.of-another', 'views.sharing-forbidden'],
    allow: caseReaders,
    ledger: workingState,
  }),
  'views.remove': command({
    input: z.strictObject({ id: ListViewId }),
    output: Nothing,
    errors: ['views.unknown', 'views.of-another'],
    allow: caseReaders,
    ledger: workingState,
  }),
  /** Columns, their order and width, as this person left them. */
  'views.remember-layout': command({
    input: z.strictObject({ list: ViewedList, layout: ListLayout }),
    output: Nothing,
    errors: [],
    allow: caseReaders,
    ledger: workingState,
  }),
};
