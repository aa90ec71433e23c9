// Disclosure of LUGINA-14: on the day of the indictment everything the station knows is decided, what partners gave under H1 and H2 is held back,
// one of it is released on the permission of 20.05., and each defence gets its schedule; on 18.06. a supplement after what the defence said.
import type { InputOf } from '../../shared/contract/index.ts';
import type { Decision } from '../../shared/domain/disclosure/decision.ts';
import type { ItemKind } from '../../shared/domain/disclosure/item.ts';
import { AttachmentId, type CaseId } from '../../shared/language/identity.ts';
import { Instant } from '../../shared/language/instant.ts';
import { strictAssert } from '../../shared/language/habits.ts';
import type { OutputOf } from '../../shared/contract/index.ts';
import { drawCourtPaper, type CourtPaper } from './draw-court-paper.ts';
import type { SampleHand } from './sample-hand.ts';
import { written, type Written } from './written.ts';

type Item = OutputOf<'disclosure.items'>['items'][number];

const focalPoint = 'Pika Fokale për Armë Zjarri (fiktive)';
const fictional = 'RAST FIKTIV PËR TRAJNIM';

const partnerReport: CourtPaper = {
  fileName: 'IR-2025-0240.pdf',
  office: focalPoint,
  number: 'IR-2025-0240',
  title: 'Informatë e partnerit',
  dated: '2025-05-12',
  pages: [['Pistoleta të së njëjtës seri (020409) u sekuestruan në një shtet tjetër më 2024 (fiktive).']],
  fictional,
};
const sourceReport: CourtPaper = {
  fileName: 'IR-2025-0217.pdf',
  office: focalPoint,
  number: 'IR-2025-0217',
  title: 'Informatë e burimit',
  dated: '2025-02-26',
  pages: [['Përmbajtje fiktive; kjo faqe nuk del nga stacioni.']],
  fictional,
};
const clarification: CourtPaper = {
  fileName: 'TR-2025-041 sqarim 12.06.2025.pdf',
  office: focalPoint,
  number: 'TR-2025-041/S',
  title: 'Sqarim i përgjigjes TR-2025-041',
  dated: '2025-06-12',
  pages: [['Autoriteti i huaj sqaron: depoja ushtarake, viti 1987, pa të dhëna të mëtejshme (fiktive).']],
  fictional,
};

type Relevant = Extract<Decision, { relevance: 'relevant' }>;

const used: Relevant = { relevance: 'relevant', use: 'used', test: 'no', outcome: 'disclose' };
const unused: Decision = { relevance: 'relevant', use: 'unused-non-sensitive', test: 'no', outcome: 'withhold' };
const mayAssist: Decision = { relevance: 'relevant', use: 'unused-non-sensitive', test: 'yes', outcome: 'disclose' };
const ofSource: Relevant = {
  relevance: 'relevant',
  use: 'unused-sensitive',
  test: 'cannot-say',
  outcome: 'withhold',
  sensitivity: 'source',
  harm: '',
};

/** Work on the way to a result: listed, and not read in court. */
const onTheWay: readonly ItemKind[] = [
  'request',
  'task',
  'search',
  'candidate',
  'candidate-decision',
  'report',
  'report-text',
  'report-event',
  'expectation',
  'quality-outcome',
  'conclusion-event',
  'document',
  'inventory',
  'disposal',
  'package',
];
/** What an expert of the defence would ask for. */
const ofWork: readonly ItemKind[] = ['worksheet', 'comparison', 'discrepancy'];

export async function discloseSample(hand: SampleHand, caseId: CaseId): Promise<void> {
  await hand.become('supervisor', '2025-05-30T10:00:00.000Z');
  const partner = await keepPaper(hand, caseId, partnerReport);
  const source = await keepPaper(hand, caseId, sourceReport);
  await hand.become('analyst', '2025-05-30T10:10:00.000Z');
  const marked = written('As the provider sent it', 'Siç e dërgoi dhënësi', 'Како је давалац послао');
  await mark(hand, partner, 'H1', marked);
  await mark(hand, source, 'H2', marked);
  await hand.become('prosecutor', '2025-05-30T10:30:00.000Z');
  await hand.ask('disclosure.number', { caseId });
  await release(hand, caseId, partner);
  await answerOfBelgrade(hand, caseId);
  await decideAll(hand, caseId, { partner, source });
  await hand.become('prosecutor', '2025-05-30T11:00:00.000Z');
  await issueToAll(hand, caseId, '2025-05-30T11:00:00.000Z');
  await fileDisclosureLog(hand, caseId);
}

/** What went to whom closes the file of the indictment. */
async function fileDisclosureLog(hand: SampleHand, caseId: CaseId): Promise<void> {
  const order = { caseId, paper: 'disclosure-log', language: hand.language } as const;
  const { result } = await hand.ended((await hand.ask('disclosure.paper', order)).jobId);
  const { proposals } = await hand.ask('court-file.proposals', { caseId });
  const log = proposals.find(({ source }) => source.kind === 'issued' && source.id === result?.documentId);
  strictAssert(log !== undefined, 'the log is proposed for the file');
  const { source, description } = log;
  await hand.ask('court-file.enter', { caseId, documents: [{ source, description }] });
}

/** A clarification came, and the defence of the first accused said something about K1. */
export async function supplementSample(hand: SampleHand, caseId: CaseId): Promise<void> {
  await hand.become('supervisor', '2025-06-18T07:00:00.000Z');
  await keepPaper(hand, caseId, clarification);
  await hand.become('prosecutor', '2025-06-18T07:30:00.000Z');
  await hand.ask('disclosure.number', { caseId });
  const [first] = await suspectsOf(hand, caseId);
  strictAssert(first !== undefined, 'the sample has suspects');
  const exhibit = (await itemsOf(hand, caseId)).find(({ kind, label }) => kind === 'exhibit' && label === 'K1');
  const { id: after } = await hand.ask('disclosure.record-statement', {
    caseId,
    partyId: first.id,
    dated: '2025-06-16',
    words: hand.write(
      written(
        'K1 was delivered to a depot in 1987; its way to the accused is not shown',
        'K1 u dorëzua në depo më 1987; rruga deri te i akuzuari nuk është treguar',
        'К1 је 1987. испоручена складишту; пут до окривљеног није показан',
      ),
    ),
    items: exhibit === undefined ? [] : [exhibit.number],
  });
  const open = await itemsOf(hand, caseId, 'open');
  const [papers, others] = [
    open.filter(({ kind }) => kind !== 'attachment' && kind !== 'exhibit'),
    open.filter(({ kind }) => kind === 'attachment' || kind === 'exhibit'),
  ];
  await decide(hand, caseId, papers, unused, written('Made since', 'Bërë ndërkohë', 'Настало у међувремену'));
  await decide(
    hand,
    caseId,
    others,
    used,
    written('Clarified by TR-2025-041', 'Sqaruar me TR-2025-041', 'Разјашњено са TR-2025-041'),
  );
  await hand.become('prosecutor', '2025-06-18T08:00:00.000Z');
  await issueToDefences(hand, caseId, '2025-06-18T08:00:00.000Z', after);
}

async function keepPaper(hand: SampleHand, caseId: CaseId, paper: CourtPaper): Promise<AttachmentId> {
  const bytes = await drawCourtPaper(paper);
  return AttachmentId.parse(
    await hand.keepPicture(paper.fileName, bytes, { caseId, kind: 'file', caption: paper.number }),
  );
}

function mark(hand: SampleHand, attachmentId: AttachmentId, code: 'H1' | 'H2', reason: Written): Promise<unknown> {
  return hand.ask('handling.mark', {
    attachmentId,
    code,
    provider: hand.write(written('Partner (fictional)', 'Partner (fiktiv)', 'Партнер (измишљен)')),
    reason: hand.write(reason),
    signature: { passphrase: hand.passphrase },
  });
}

const bySupervisor = (hand: SampleHand) => ({
  signature: { passphrase: hand.passphrase },
  second: { login: 'supervisor', passphrase: hand.passphraseOf('supervisor') },
});

async function release(hand: SampleHand, caseId: CaseId, file: AttachmentId): Promise<void> {
  const items = await itemsOf(hand, caseId);
  const item = items.find(({ subjectId }) => subjectId === file);
  const permission = await fileCalled(hand, caseId, 'IR-0240');
  strictAssert(item !== undefined, 'the report has its number');
  await hand.ask('handling.release', {
    id: item.id,
    permission,
    reason: hand.write(written('Permission of 20.05.2025', 'Leja e datës 20.05.2025', 'Дозвола од 20.05.2025')),
    ...bySupervisor(hand),
  });
}

/** A letter, and no statement that it is reliable: the station warns of it. */
async function answerOfBelgrade(hand: SampleHand, caseId: CaseId): Promise<void> {
  await hand.ask('handling.answer', {
    attachmentId: await fileCalled(hand, caseId, 'TR-2025-041 02.05.2025'),
    from: hand.write(written('Liaison channel, Belgrade', 'Kanali ndërlidhës, Beograd', 'Канал везе, Београд')),
    status: 'evidence',
    reliability: '',
    reason: hand.write(written('Letter only', 'Vetëm shkresë', 'Само допис')),
  });
}

async function fileCalled(hand: SampleHand, caseId: CaseId, part: string): Promise<AttachmentId> {
  const { attachments } = await hand.ask('attachments.list', { caseId });
  // The permission for the report, not the report.
  const file = attachments.find(({ fileName }) => fileName.includes(part) && !fileName.startsWith('IR-'));
  strictAssert(file !== undefined, `${part} is in the case`);
  return file.id;
}

async function decideAll(
  hand: SampleHand,
  caseId: CaseId,
  { partner, source }: { readonly partner: AttachmentId; readonly source: AttachmentId },
): Promise<void> {
  const items = await itemsOf(hand, caseId);
  const is = (file: AttachmentId) => (item: Item) => item.subjectId === file;
  const isOfSource = (item: Item) => is(source)(item) || (item.kind === 'intelligence' && item.barrier !== undefined);
  await hand.ask('disclosure.withhold', {
    caseId,
    items: seen(items.filter(isOfSource)),
    decision: {
      ...ofSource,
      harm: hand.write(written('The source would be known', 'Burimi do të njihej', 'Извор би постао познат')),
    },
    reason: hand.write(written('H2, not released', 'H2, pa leje', 'H2, без дозволе')),
    ...bySupervisor(hand),
  });
  const rest = items.filter((item) => !isOfSource(item));
  const [held, free] = [
    rest.filter(({ barrier }) => barrier !== undefined),
    rest.filter(({ barrier }) => barrier === undefined),
  ];
  await decide(
    hand,
    caseId,
    held,
    unused,
    written('A lead that nobody verified', 'Gjurmë që askush nuk e verifikoi', 'Траг који нико није потврдио'),
  );
  const way = free.filter(({ kind, documentKind }) => onTheWay.includes(kind) && documentKind !== 'examination-report');
  const work = free.filter(({ kind }) => ofWork.includes(kind));
  const { documents } = await hand.ask('court-file.read', { caseId });
  const redacted = new Set<string>(
    documents.flatMap((document) =>
      document.redacted === undefined || document.source.kind === 'made' ? [] : [document.source.id],
    ),
  );
  const edited = free.filter(({ subjectId }) => redacted.has(subjectId));
  const read = free.filter(
    (item) => !way.includes(item) && !work.includes(item) && !edited.includes(item) && !is(partner)(item),
  );
  await decide(
    hand,
    caseId,
    edited,
    { ...used, outcome: 'disclose-edited' },
    written('Address of the witness redacted', 'Adresa e dëshmitarit e redaktuar', 'Адреса сведока редигована'),
  );
  await decide(
    hand,
    caseId,
    free.filter(is(partner)),
    used,
    written('Released on 20.05.2025', 'Lejuar më 20.05.2025', 'Пуштено 20.05.2025'),
  );
  await decide(
    hand,
    caseId,
    way,
    unused,
    written('On the way to a result', 'Në rrugë te rezultati', 'На путу до резултата'),
  );
  await decide(
    hand,
    caseId,
    work,
    mayAssist,
    written(
      'An expert of the defence may want it',
      'Mund ta dojë eksperti i mbrojtjes',
      'Може га тражити вештак одбране',
    ),
  );
  await decide(
    hand,
    caseId,
    read,
    used,
    written('Read in the indictment', 'Përdoret në aktakuzë', 'Користи се у оптужници'),
  );
}

async function decide(
  hand: SampleHand,
  caseId: CaseId,
  items: readonly Item[],
  decision: Decision,
  reason: Written,
): Promise<void> {
  if (items.length > 0)
    await hand.ask('disclosure.decide', { caseId, items: seen(items), decision, reason: hand.write(reason) });
}

const counsel: Readonly<Record<string, string>> = {
  'Flamur TESTAJ': 'Mimoza SHEMBULLI',
  'Dejan PROBIĆ': 'Petar PRIMERIĆ',
};

const seen = (items: readonly Item[]): InputOf<'disclosure.decide'>['items'] =>
  items.map(({ id, step }) => ({ id, seen: step }));

async function itemsOf(hand: SampleHand, caseId: CaseId, standing: 'all' | 'open' = 'all'): Promise<Item[]> {
  const items: Item[] = [];
  for (;;) {
    const page = await hand.ask('disclosure.items', { caseId, standing, from: items.length, count: 200 });
    items.push(...page.items);
    if (items.length >= page.total) return items;
  }
}

async function suspectsOf(hand: SampleHand, caseId: CaseId) {
  return (await hand.ask('disclosure.read', { caseId })).suspects;
}

async function issueToAll(hand: SampleHand, caseId: CaseId, at: string): Promise<void> {
  await issueToDefences(hand, caseId, at);
  for (const schedule of ['sensitive', 'officers-report'] as const)
    await issue(hand, { caseId, schedule, recipient: { kind: 'court' }, language: hand.language });
}

/** Each in the language of the accused, and handed to counsel. */
async function issueToDefences(
  hand: SampleHand,
  caseId: CaseId,
  at: string,
  after?: InputOf<'disclosure.issue'>['after'],
): Promise<void> {
  for (const { id, name, language = hand.language } of await suspectsOf(hand, caseId)) {
    const recipient = { kind: 'defence' as const, partyId: id };
    const documentId = await issue(hand, {
      caseId,
      schedule: 'non-sensitive',
      recipient,
      language,
      ...(after === undefined ? {} : { after }),
    });
    await hand.ask('disclosure.hand-over', {
      caseId,
      recipient,
      documentId,
      means: hand.write(written('By hand', 'Me dorë', 'Из руке у руку')),
      receivedBy: counsel[name] ?? name,
      occurredAt: Instant.parse(at),
    });
  }
}

async function issue(hand: SampleHand, order: Omit<InputOf<'disclosure.issue'>, 'signature'>) {
  const { jobId } = await hand.ask('disclosure.issue', { ...order, signature: { passphrase: hand.passphrase } });
  const { result } = await hand.ended(jobId);
  strictAssert(result?.documentId !== undefined, 'an issued schedule is a paper');
  return result.documentId;
}
