// A trace request as it leaves: what ITI ¶17 asks for, firearm by firearm, photographs with their scale; and, on the paper for the file, what
// happened to it and each answer leg by leg, marked as the lead that it is.
import { countryNames } from '../../shared/reference/look-up.ts';
import { formatMomentInTable, formatMomentWithOffset, formatPlainDay } from '../../shared/text/format.ts';
import { shownPartialDay } from '../../shared/domain/tracing/partial-day.ts';
import type { DescribedFirearm } from '../../shared/domain/tracing/machine-file.ts';
import type { DocumentText } from './document-text.ts';
import type { Composition } from './layout/composition.ts';
import { styles } from './layout/style.ts';
import { cell, cells, setTable } from './layout/table.ts';
import type { PrintedTraceAnswer, TraceRequestModel } from './models/trace-request.ts';
import { composeContacts } from './photo-sheet.ts';
import { drawRouteMap } from './parts/country-map.ts';
import { drawChain } from './parts/trace-chain.ts';
import { setDefinitions } from './parts/definitions.ts';
import { composeOpening } from './parts/opening.ts';
import { writeDocument, type DocumentTools, type WrittenDocument } from './write-document.ts';

/** Writes the request. See `writeDocument` for what is promised and what fails. */
export function writeTraceRequest(model: TraceRequestModel, tools: DocumentTools): Promise<WrittenDocument> {
  const { head, number, isDraft, firearms, photographs, answers } = model;
  const { text } = tools;
  return writeDocument(
    {
      head,
      title: `${text.text('kind.trace-request')} ${number}`,
      ...(isDraft ? { watermark: text.text('tracing.draft') } : {}),
      compose(composition) {
        composeOpening(composition, head, text, number);
        composeRequest(composition, model, text);
        composition.heading(2, text.text('tracing.firearms'), styles.section, { before: 4, after: 4 });
        for (const firearm of firearms) composeFirearm(composition, firearm, text);
        if (photographs.length > 0) {
          composition.heading(2, text.text('photographs.title'), styles.section, { before: 4, after: 6 });
          composeContacts(composition, photographs, text);
        }
        composeSignature(composition, model, text);
        if (model.steps.length > 0) composeSteps(composition, model, text);
        for (const answer of answers) composeAnswer(composition, answer, text);
        composition.paragraph(text.text('common.localTime'), styles.quiet);
      },
    },
    tools,
  );
}

function words(codes: readonly string[], list: string, text: DocumentText): string {
  return codes.map((code) => text.vocabulary(`${list}.${code}`)).join(' · ');
}

function composeRequest(composition: Composition, { text: said }: TraceRequestModel, text: DocumentText): void {
  const { addressee } = said;
  setDefinitions(
    composition,
    [
      {
        label: text.text('tracing.to'),
        value: [addressee.body, country(addressee.country, text)].filter((one) => one !== '').join(', '),
      },
      { label: text.text('tracing.channel'), value: text.vocabulary(`traceChannel.${said.channel}`) },
      { label: text.text('tracing.priority'), value: text.vocabulary(`tracePriority.${said.priority}`) },
      { label: text.text('tracing.answerBy'), value: said.answerBy === '' ? '' : formatPlainDay(said.answerBy) },
    ],
    { columns: 2 },
  );
  const paragraphs: readonly (readonly [string, string])[] = [
    [text.text('tracing.priorityReason'), said.priorityReason],
    [
      text.text('tracing.illicit'),
      [words(said.grounds, 'traceGround', text), said.legalArticle].filter((one) => one !== '').join('\n'),
    ],
    [text.text('tracing.circumstances'), said.circumstances],
    [text.text('tracing.use'), words(said.uses, 'traceUse', text)],
    [text.text('tracing.restrictions'), said.restrictions],
  ];
  setDefinitions(
    composition,
    paragraphs.map(([label, value]) => ({ label, value })),
    { columns: 1 },
  );
}

function country(code: string, text: DocumentText): string {
  return code === '' ? '' : countryNames([code], text.language);
}

function composeFirearm(composition: Composition, firearm: DescribedFirearm, text: DocumentText): void {
  const { mark, number, serial, isObliterated } = firearm;
  composition.heading(3, `${mark} · ${number}`, styles.subsection, { after: 4 });
  const none = text.text(isObliterated ? 'tracing.obliterated' : 'tracing.noSerial');
  setDefinitions(
    composition,
    [
      {
        label: text.text('tracing.serial'),
        value: serial === '' ? none : serial,
        style: serial === '' ? styles.body : styles.mono,
      },
      {
        label: text.text('tracing.serialState'),
        value: isObliterated && serial !== '' ? text.text('tracing.obliterated') : '',
      },
      { label: text.vocabulary('fact.make'), value: firearm.make },
      { label: text.vocabulary('fact.model'), value: firearm.model },
      { label: text.vocabulary('fact.calibre'), value: firearm.calibre },
      {
        label: text.vocabulary('fact.firearmType'),
        value: firearm.type === '' ? '' : text.vocabulary(`factOption.firearmType.${firearm.type}`),
      },
      { label: text.vocabulary('fact.country'), value: country(firearm.country, text) },
      { label: text.text('tracing.importMark'), value: firearm.importMark },
      { label: text.text('tracing.marks'), value: firearm.markings },
      {
        label: text.text('tracing.recovered'),
        value: firearm.recovered === '' ? '' : formatPlainDay(firearm.recovered),
      },
      { label: text.text('tracing.remark'), value: firearm.remark },
    ],
    { columns: 3, after: 6, together: true },
  );
}

function composeSignature(composition: Composition, { signed }: TraceRequestModel, text: DocumentText): void {
  if (signed === undefined) return composition.paragraph(text.text('tracing.unsigned'), styles.quiet, { after: 6 });
  const { name, key, at } = signed;
  composition.paragraph(text.text('tracing.signed', { name, key, at: formatMomentWithOffset(at) }), styles.body, {
    after: 6,
  });
}

function composeSteps(composition: Composition, { steps }: TraceRequestModel, text: DocumentText): void {
  composition.heading(2, text.text('tracing.steps'), styles.section, { before: 4, after: 4 });
  setTable(
    composition,
    [
      { title: text.text('tracing.step'), share: 50, namesRow: true },
      { title: text.text('tracing.when'), share: 40 },
      { title: text.text('tracing.words'), share: 90 },
    ],
    steps.map(({ kind, occurredAt, by, reference, note, reason }) => ({
      cells: [
        cell(text.vocabulary(`traceStep.${kind}`), styles.cellStrong),
        cells([formatMomentInTable(occurredAt), styles.cell], [by, styles.cellQuiet]),
        cells(
          [reason === undefined ? '' : text.vocabulary(`traceReason.${reason}`), styles.cellStrong],
          [reference, styles.cellMono],
          [note, styles.cell],
        ),
      ],
    })),
  );
}

function composeAnswer(composition: Composition, answer: PrintedTraceAnswer, text: DocumentText): void {
  const { mark, dated, reference, restrictions, content } = answer;
  const title = text.text('tracing.answerTitle', { mark, body: answer.answeredBy });
  composition.heading(2, title, styles.section, { before: 4, after: 4 });
  const about = { label: text.text('tracing.dated'), value: `${formatPlainDay(dated)} · ${reference}` };
  const limits = { label: text.text('tracing.restrictions'), value: restrictions };
  if (content === undefined) {
    composition.paragraph(text.text('tracing.withheld'), styles.aside, { after: 4 });
    setDefinitions(composition, [about, limits], { columns: 2 });
    return;
  }
  const { firearm, timeToCrime: time } = content;
  composition.paragraph(text.vocabulary(`evidentialStatus.${content.status}`), styles.aside, { after: 4 });
  const { diversion } = firearm;
  setDefinitions(
    composition,
    [
      { label: text.text('tracing.result'), value: text.vocabulary(`traceResult.${firearm.result}`) },
      about,
      {
        label: text.text('tracing.diversion'),
        value:
          diversion === undefined
            ? text.text('tracing.noDiversion')
            : [
                text.vocabulary(`diversionKind.${diversion.kind}`),
                diversion.where,
                country(diversion.country, text),
                shownPartialDay(diversion.day),
              ]
                .filter((one) => one !== '')
                .join(' · '),
      },
      {
        label: text.text('tracing.timeToCrime'),
        value:
          time === undefined
            ? ''
            : text.text(time.leastDays === time.mostDays ? 'tracing.days' : 'tracing.daysBetween', {
                count: time.mostDays,
                least: time.leastDays,
                most: time.mostDays,
                from: shownPartialDay(time.from),
                to: formatPlainDay(time.to),
                holder: time.holder,
              }),
      },
      { label: text.text('tracing.statement'), value: content.statement },
      limits,
      { label: text.text('tracing.words'), value: firearm.note },
    ],
    { columns: 2 },
  );
  if (firearm.legs.length === 0) return;
  drawChain(composition, firearm, text);
  const countries = firearm.legs.map(({ country: code }) => code);
  const named = countries.filter((code) => code !== '').map((code) => country(code, text));
  drawRouteMap(composition, countries, text.text('tracing.map', { mark, countries: named.join(' → ') }));
  setTable(
    composition,
    [
      { title: '#', share: 10, namesRow: true },
      { title: text.text('tracing.holder'), share: 76 },
      { title: text.text('tracing.country'), share: 40 },
      { title: text.text('tracing.held'), share: 40 },
      { title: text.text('tracing.document'), share: 50 },
    ],
    firearm.legs.map(({ holder, kind, country: code, from, until, document }, at) => ({
      cells: [
        cell(String(at + 1), styles.cellStrong),
        cells([holder, styles.cellStrong], [text.vocabulary(`holderKind.${kind}`), styles.cellQuiet]),
        cell(country(code, text)),
        cell(
          [from, until]
            .filter((one) => one !== '')
            .map(shownPartialDay)
            .join(' – '),
        ),
        cell(document, styles.cellQuiet),
      ],
    })),
    10,
  );
}
