// A schedule of disclosure for one recipient: every item by its number, what was decided about it, what is not on this paper and why, and who signed.
import { formatMomentWithOffset, formatNumber, formatPlainDay } from '../../../shared/text/format.ts';
import type { DocumentText } from '../document-text.ts';
import type { Composition } from '../layout/composition.ts';
import { styles } from '../layout/style.ts';
import { cell, cells, setTable, type Column, type TableRow } from '../layout/table.ts';
import type { DisclosureScheduleModel, ScheduledItem } from '../models/disclosure.ts';
import { setDefinitions } from '../parts/definitions.ts';
import { composeVerification } from '../parts/ledger-head.ts';
import { composeOpening, composeSignatures } from '../parts/opening.ts';
import { writeDocument, type DocumentTools, type WrittenDocument } from '../write-document.ts';
import { composeExcluded, recipientWords } from './excluded.ts';
import { inRuns } from './numbers.ts';

/** Writes the schedule. See `writeDocument` for what is promised and what fails. */
export function writeDisclosureSchedule(
  model: DisclosureScheduleModel,
  tools: DocumentTools,
): Promise<WrittenDocument> {
  const { head } = model;
  const { text } = tools;
  return writeDocument(
    {
      head,
      title: `${text.text('kind.disclosure-schedule')} ${head.documentNumber}`,
      compose(composition) {
        composeOpening(
          composition,
          head,
          text,
          `${text.vocabulary(`scheduleKind.${model.schedule}`)} ${model.number} · ${model.title}`,
        );
        composeExtent(composition, model, text);
        composeItems(composition, model, text);
        composeNotHere(composition, model, text);
        composeExcluded(composition, model.excluded, text);
        composeSigned(composition, model, text);
        composeVerification(composition, head.ledgerHead, text);
      },
    },
    tools,
  );
}

function composeExtent(composition: Composition, model: DisclosureScheduleModel, text: DocumentText): void {
  const { items, known, supplementTo, before } = model;
  const counted = (count: number): string => formatNumber(count, text.language, 0);
  setDefinitions(
    composition,
    [
      { label: text.text('disclosure.for'), value: recipientWords(model, text) },
      { label: text.text('disclosure.known'), value: counted(known) },
      { label: text.text('disclosure.onThis'), value: counted(items.length) },
      { label: text.text('disclosure.newHere'), value: counted(items.filter(({ isNew }) => isNew).length) },
    ],
    { columns: 4, after: 4 },
  );
  const notes = [
    text.text(`disclosure.law.${model.schedule}`),
    before === undefined ? '' : text.text('disclosure.continues', { number: before }),
    supplementTo === undefined
      ? ''
      : text.text('disclosure.supplement', { party: supplementTo.party, dated: formatPlainDay(supplementTo.dated) }),
  ];
  for (const note of notes) if (note !== '') composition.paragraph(note, styles.quiet, { after: 3 });
}

const sections = ['used', 'unused-non-sensitive', 'unused-sensitive'] as const;

function composeItems(composition: Composition, model: DisclosureScheduleModel, text: DocumentText): void {
  if (model.items.length === 0) {
    composition.heading(2, text.text('disclosure.nilTitle'), styles.section, { before: 8, after: 4 });
    composition.paragraph(text.text(`disclosure.nil.${model.schedule}`), styles.strong, { after: 8 });
    return;
  }
  for (const use of sections) {
    const own = model.items.filter((item) => item.use === use);
    if (own.length === 0) continue;
    const title = text.vocabulary(`disclosureUse.${use}`);
    composition.heading(2, title, styles.section, {
      before: 8,
      after: 5,
      place: use,
      bookmark: { level: 1, title },
    });
    setTable(
      composition,
      columnsOf(model, text),
      own.map((item) => rowOf(item, model, text)),
    );
  }
}

function columnsOf({ schedule }: DisclosureScheduleModel, text: DocumentText): Column[] {
  return [
    { title: text.text('disclosure.number'), share: 12, namesRow: true },
    { title: text.text('disclosure.description'), share: 92 },
    { title: text.text(schedule === 'sensitive' ? 'disclosure.sensitivity' : 'disclosure.test'), share: 34 },
    { title: text.text('disclosure.decision'), share: 38 },
  ];
}

function rowOf(item: ScheduledItem, { schedule }: DisclosureScheduleModel, text: DocumentText): TableRow {
  const marks = [
    item.isNew ? text.text('disclosure.isNew') : '',
    item.isChanged ? text.text('disclosure.isChanged') : '',
    item.lacksStatement ? text.text('disclosure.lacksStatement') : '',
  ].filter((words) => words !== '');
  return {
    cells: [
      cell(String(item.number), styles.cellStrong),
      cells([item.text, styles.cell], [marks.join(' · '), styles.cellAside]),
      schedule === 'sensitive' && item.sensitivity !== undefined
        ? cells([text.vocabulary(`sensitivity.${item.sensitivity}`), styles.cell], [item.harm ?? '', styles.cellQuiet])
        : cell(text.vocabulary(`disclosureTest.${item.test}`)),
      cells(
        [text.vocabulary(`disclosureOutcome.${item.outcome}`), styles.cellStrong],
        [item.reason ?? '', styles.cellQuiet],
      ),
    ],
  };
}

function composeNotHere(
  composition: Composition,
  { notHere, known, items }: DisclosureScheduleModel,
  text: DocumentText,
): void {
  const listed = notHere.filter(({ numbers }) => numbers.length > 0);
  if (listed.length === 0) return;
  composition.heading(2, text.text('disclosure.notHereTitle'), styles.section, { before: 8, after: 4 });
  composition.paragraph(
    text.text('disclosure.adds', { known, items: items.length, others: known - items.length }),
    styles.quiet,
    { after: 6 },
  );
  setTable(
    composition,
    [
      { title: text.text('disclosure.why'), share: 60, namesRow: true },
      { title: text.text('disclosure.numbers'), share: 90 },
      { title: text.text('disclosure.count'), share: 16, align: 'right' },
    ],
    listed.map(({ because, numbers }) => ({
      cells: [
        cell(text.text(`disclosure.because.${because}`), styles.cellStrong),
        cell(inRuns(numbers)),
        cell(formatNumber(numbers.length, text.language, 0)),
      ],
    })),
  );
}

function composeSigned(composition: Composition, model: DisclosureScheduleModel, text: DocumentText): void {
  const { signedBy, items } = model;
  composition.space(10);
  composition.paragraph(
    text.text('disclosure.signed', {
      count: items.length,
      name: signedBy.name,
      at: formatMomentWithOffset(signedBy.at),
    }),
    styles.strong,
    { after: 2 },
  );
  composition.paragraph(text.text('disclosure.signedKey', { key: signedBy.key }), styles.quiet, { after: 4 });
  composeSignatures(
    composition,
    [{ title: text.text('disclosure.whoSigned'), name: signedBy.name }, { title: text.text('disclosure.whoReceived') }],
    text,
  );
}
