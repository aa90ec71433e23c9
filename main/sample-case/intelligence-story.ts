// Intelligence of LUGINA-14 as its analyst recorded it: four reports, what they speak of, and the permission of 20.05. for the one of a partner.
import type { CaseId, IntelEntityId, IntelReportId } from '../../shared/language/identity.ts';
import { strictAssert } from '../../shared/language/habits.ts';
import type { SampleAct } from './examination-story.ts';
import type { SampleHand } from './sample-hand.ts';
import {
  sampleEntities,
  sampleLinks,
  sampleReports,
  type SampleEntity,
  type SampleReport,
  type SampleReportName,
} from './sample-intelligence.ts';
import { written } from './written.ts';

interface Known {
  readonly reports: Map<SampleReportName, IntelReportId>;
  readonly entities: Map<SampleEntity, IntelEntityId>;
}

const names = Object.keys(sampleReports) as readonly SampleReportName[];
const entityNames = Object.keys(sampleEntities) as readonly SampleEntity[];
const linkedAt = '2025-05-14T09:00:00.000Z';

export function intelligenceStory(hand: SampleHand, caseId: CaseId): SampleAct[] {
  const known: Known = { reports: new Map(), entities: new Map() };
  return [
    ...names.map((name): SampleAct => {
      const report = sampleReports[name];
      return { at: report.at, run: () => recordReport(hand, caseId, known, name, report) };
    }),
    { at: '2025-05-12T12:00:00.000Z', run: () => askPermission(hand, reportOf(known, 'partner')) },
    { at: linkedAt, run: () => link(hand, known) },
    { at: '2025-05-20T09:00:00.000Z', run: () => recordPermission(hand, reportOf(known, 'partner')) },
  ];
}

function reportOf({ reports }: Known, name: SampleReportName): IntelReportId {
  const id = reports.get(name);
  strictAssert(id !== undefined, `${name} is recorded`);
  return id;
}

async function recordReport(
  hand: SampleHand,
  caseId: CaseId,
  known: Known,
  name: SampleReportName,
  report: SampleReport,
): Promise<void> {
  await hand.become('analyst', report.at);
  const text = hand.write(report.text);
  const { id } = await hand.ask('intelligence.record-report', {
    caseId,
    text,
    source: hand.write(report.source),
    receivedFrom: hand.write(report.receivedFrom),
    reference: report.reference,
    receivedAt: report.receivedAt,
    grading: report.grading,
    handling: report.handling,
    conditions: '',
    classification: report.classification,
    reviewOn: report.reviewOn,
    signature: { passphrase: hand.passphrase },
  });
  known.reports.set(name, id);
  for (const entity of entityNames) {
    const { kind, name: called, facts, from } = sampleEntities[entity];
    if (from !== name) continue;
    const asked = { kind, name: hand.write(called), aliases: [], facts, note: '', reportIds: [id] };
    known.entities.set(entity, (await hand.ask('intelligence.record-entity', asked)).id);
  }
  for (const [target, words] of report.mentions) {
    const said = hand.write(words);
    const from = text.indexOf(said);
    strictAssert(from >= 0, `${said} stands in the report`);
    const range = { from, to: from + said.length };
    await hand.ask('intelligence.tag', { reportId: id, version: 1, ...range, target: refOf(hand, known, target) });
  }
}

function refOf(hand: SampleHand, { entities }: Known, end: SampleEntity | 'K4' | 'K5' | 'K12' | 'K14') {
  const entity = entityNames.find((name) => name === end);
  if (entity === undefined) return { kind: 'exhibit' as const, id: hand.exhibitId(end) };
  const id = entities.get(entity);
  strictAssert(id !== undefined, `${end} is recorded`);
  return { kind: 'entity' as const, id };
}

async function link(hand: SampleHand, known: Known): Promise<void> {
  await hand.become('analyst', linkedAt);
  for (const { type, from, to, certainty, isNegative = false, report, note } of sampleLinks)
    await hand.ask('intelligence.record-link', {
      type,
      from: refOf(hand, known, from),
      to: refOf(hand, known, to),
      certainty,
      isNegative,
      note: note === undefined ? '' : hand.write(note),
      reportIds: report === undefined ? [] : [reportOf(known, report)],
    });
  const [oneId, otherId] = [known.entities.get('flami'), known.entities.get('flamur')];
  strictAssert(oneId !== undefined && otherId !== undefined, 'both are recorded');
  await hand.ask('intelligence.compare-entities', {
    oneId,
    otherId,
    verdict: 'unsure',
    reason: hand.write(
      written(
        'The name fits, and nobody described the man.',
        'Emri përputhet, por askush nuk e përshkroi njeriun.',
        'Име одговара, а човека нико није описао.',
      ),
    ),
  });
}

async function askPermission(hand: SampleHand, reportId: IntelReportId): Promise<void> {
  await hand.become('analyst', '2025-05-12T12:00:00.000Z');
  await hand.ask('intelligence.ask-release', {
    reportId,
    receiver: { kind: 'court' },
    provider: hand.write(sampleReports.partner.receivedFrom),
    purpose: hand.write(written('Indictment of LUGINA-14', 'Aktakuza e LUGINA-14', 'Оптужница у предмету LUGINA-14')),
    askedOn: '2025-05-12',
  });
}

/** Recorded by the analyst, approved by the supervisor. */
async function recordPermission(hand: SampleHand, reportId: IntelReportId): Promise<void> {
  await hand.become('analyst', '2025-05-20T09:00:00.000Z');
  const { releases } = await hand.ask('intelligence.releases', { reportId });
  const id = releases[0]?.id;
  strictAssert(id !== undefined, 'the release was asked for');
  await hand.ask('intelligence.answer-release', {
    id,
    isPermitted: true,
    answeredOn: '2025-05-20',
    scope: hand.write(
      written(
        'The whole text, in the proceedings of this case.',
        'I tërë teksti, në procedurën e kësaj lënde.',
        'Цео текст, у поступку овог предмета.',
      ),
    ),
    document: 'IR-0240, 20.05.2025',
    signature: { passphrase: hand.passphrase },
  });
  await hand.become('supervisor', '2025-05-20T09:30:00.000Z');
  await hand.ask('intelligence.approve-release', {
    id,
    reason: hand.write(
      written('Letter of 20.05. compared', 'Shkresa e 20.05. e krahasuar', 'Допис од 20.05. упоређен'),
    ),
    signature: { passphrase: hand.passphrase },
  });
}
