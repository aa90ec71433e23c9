// Intake in full: the seal of K6 that differs and how it was settled, and a second fictional case with a package that had to be
// cleared, one that was refused, one that is still to come, and a loaded revolver that was split. LUGINA-14 keeps its own totals.
import type { InputOf } from '../../shared/contract/index.ts';
import { questionIn } from '../../shared/reference/standard-questions.ts';
import { strictAssert } from '../../shared/language/habits.ts';
import type { CaseId, ExhibitId, SubmissionId } from '../../shared/language/identity.ts';
import { AttachmentId } from '../../shared/language/identity.ts';
import { Instant } from '../../shared/language/instant.ts';
import type { SampleWriter } from './case-frame.ts';
import type { SampleStep } from './custody-steps.ts';
import { written, type Written } from './written.ts';

/** What the builder of the sample lends to these steps: whoever is signed in acts. */
export interface IntakeHand extends SampleWriter {
  readonly passphrase: string;
  become(login: string, at: string): Promise<void>;
  end(where: NonNullable<SampleStep['from']>): NonNullable<InputOf<'custody.record'>['from']>;
  /** Takes a drawn picture in as a photograph or a scanned paper; gives the attachment. */
  takeIn(file: {
    readonly name: string;
    readonly about: Pick<InputOf<'attachments.take-in'>, 'caseId' | 'submissionId' | 'packageNumber' | 'kind'>;
    readonly caption: string;
    /** What is to be read in the picture. */
    readonly text: string;
  }): Promise<string>;
}

const at = (text: string) => Instant.parse(text);

/** Questions of the checklist that the request ticks, in the words of the sample's language. */
export function sampleQuestions(
  hand: SampleWriter,
): NonNullable<InputOf<'intake.record-submission'>['standardQuestions']> {
  return ['is-firearm', 'operable', 'altered'].map((code) => ({
    code,
    shown: questionIn(code, hand.language) ?? code,
  }));
}

/** The seal of K6: opened on arrival by itself, stated by both sides at 14:00, settled by the custodian. */
export async function settleSealOfK6(hand: IntakeHand, caseId: CaseId, submissionId: SubmissionId): Promise<void> {
  await hand.become('registrar', '2025-03-17T13:00:00.000Z');
  const { discrepancies } = await hand.ask('discrepancies.list', { caseId, onlyOpen: true });
  const discrepancy = discrepancies.find((one) => one.package === 'K6');
  strictAssert(discrepancy !== undefined, 'the seal of K6 differs');
  const about = { caseId, submissionId, packageNumber: discrepancy.packageNumber };
  await hand.takeIn({
    name: 'K6-package.jpg',
    about: { ...about, kind: 'photograph' },
    caption: hand.write(written('K6. Seal on the package', 'K6. Vula në pako', 'К6. Пломба на паковању')),
    text: '0048217',
  });
  const id = discrepancy.id;
  const fourteen = at('2025-03-17T13:00:00.000Z');
  await hand.ask('discrepancies.state', {
    id,
    occurredAt: fourteen,
    statement: hand.write(
      written(
        'The package carries seal 0048217, intact. The form says 0048127.',
        'Pakoja mban vulën 0048217, të paprekur. Formulari shënon 0048127.',
        'Паковање носи пломбу 0048217, неоштећену. У обрасцу пише 0048127.',
      ),
    ),
    by: {
      as: 'ours',
      function: hand.write(written('Registrar', 'Regjistrues', 'Регистратор')),
      signature: { passphrase: hand.passphrase },
    },
  });
  const paper = await hand.takeIn({
    name: 'statement-K6.jpg',
    about: { ...about, kind: 'file' },
    caption: hand.write(
      written(
        'K6. Correction statement, signed by the delivering side',
        'K6. Deklaratë korrigjuese, e nënshkruar nga pala dorëzuese',
        'К6. Изјава о исправци, потписана од стране која предаје',
      ),
    ),
    text: '0048127 / 0048217',
  });
  await hand.ask('discrepancies.state', {
    id,
    occurredAt: fourteen,
    statement: hand.write(
      written(
        'I transposed two digits when I filled in the form. The package was sealed with 0048217 on 15.03.2025 and not opened since.',
        'Kam ndërruar vendin e dy shifrave gjatë plotësimit të formularit. Pakoja u vulos me 0048217 më 15.03.2025 dhe nuk u hap që atëherë.',
        'Заменио сам две цифре при попуњавању обрасца. Паковање је запечаћено пломбом 0048217 дана 15.03.2025. и од тада није отварано.',
      ),
    ),
    by: {
      as: 'theirs-on-paper',
      name: 'Agim SHEMBULLI',
      function: hand.write(
        written(
          'sergeant, Regional Police Directorate “Drenova”',
          'rreshter, Drejtoria Rajonale e Policisë “Drenova”',
          'наредник, Регионална дирекција полиције „Дренова”',
        ),
      ),
      attachmentId: AttachmentId.parse(paper),
      signature: { passphrase: hand.passphrase },
    },
  });
  await hand.become('custodian', '2025-03-17T13:20:00.000Z');
  await hand.ask('discrepancies.resolve', {
    id,
    occurredAt: at('2025-03-17T13:18:00.000Z'),
    resolution: 'paper-wrong',
    statement: hand.write(
      written(
        'Joint correction statement of 17.03.2025, 14:00. Seal 0048217 is the right one; custody is unbroken.',
        'Deklaratë e përbashkët korrigjuese e 17.03.2025, ora 14:00. Vula e saktë është 0048217; zinxhiri i ruajtjes është i pandërprerë.',
        'Заједничка изјава о исправци од 17.03.2025. у 14:00. Исправна је пломба 0048217; ланац чувања није прекинут.',
      ),
    ),
    resolver: { login: 'custodian', passphrase: hand.passphrase },
  });
}

const revolverText = written(
  'Revolver, craft-made, no maker’s mark, found loaded',
  'Revolver i punimit artizanal, pa shenjë prodhuesi, i gjetur i mbushur',
  'Револвер занатске израде, без ознаке произвођача, нађен напуњен',
);

/**
 * A second case, so that LUGINA-14 keeps its totals: a search brings a loaded revolver, a bag that has to be cleared first, and a
 * package that is not taken; one more is still to come.
 */
export async function receiveLaterFinds(hand: IntakeHand): Promise<void> {
  await hand.become('registrar', '2025-03-18T09:00:00.000Z');
  const { id: caseId } = await hand.ask('cases.open', {
    title: 'KODRA-03',
    numbers: [{ kind: 'police', number: '2025-DR-0431' }],
    classification: 'restricted',
    offence: hand.write(
      written(
        'Unauthorised possession of a weapon (draft reference, unverified)',
        'Posedim i paautorizuar i armës (referencë e paverifikuar)',
        'Неовлашћено поседовање оружја (непроверена референца)',
      ),
    ),
    language: hand.language,
    note: hand.write(
      written(
        'Fictional case for training: everything in it is invented.',
        'Rast fiktiv për trajnim: gjithçka në të është e trilluar.',
        'Измишљен случај за обуку: све у њему је измишљено.',
      ),
    ),
  });
  const intact = { isIntact: true, note: '' };
  const submission = await hand.ask('intake.record-submission', {
    caseId,
    receivedAt: at('2025-03-18T08:40:00.000Z'),
    deliveringBody: hand.write(
      written(
        'Regional Police Directorate “Drenova” (fictional)',
        'Drejtoria Rajonale e Policisë “Drenova” (fiktive)',
        'Регионална дирекција полиције „Дренова” (измишљено)',
      ),
    ),
    deliveringPerson: 'Agim SHEMBULLI',
    identification: hand.write(written('Service card 0417', 'Kartelë zyrtare 0417', 'Службена легитимација 0417')),
    legalBasis: 'PP.I. 211/2025',
    questions: [],
    standardQuestions: sampleQuestions(hand),
    detentionUntil: at('2025-04-17T21:59:00.000Z'),
    packagesAnnounced: 4,
    packages: [
      { label: 'K1', sealAsWritten: '0048311', sealAsRead: '0048311', states: ['intact'], ...intact },
      {
        label: 'K2',
        sealAsWritten: '0048312',
        sealAsRead: '0048312',
        states: ['intact'],
        ...intact,
        block: {
          suspicion: hand.write(
            written('Greyish block with two wires', 'Bllok i përhimtë me dy tela', 'Сивкаст блок са две жице'),
          ),
          quarantinedAt: hand.write(
            written('Yard, blast box 1', 'Oborri, kutia mbrojtëse 1', 'Двориште, заштитна кутија 1'),
          ),
          calledWhom: hand.write(
            written(
              'Disposal team (fictional)',
              'Ekipi i deminimit (fiktiv)',
              'Екипа за уклањање експлозива (измишљена)',
            ),
          ),
          calledAt: at('2025-03-18T08:45:00.000Z'),
          reference: 'NJ-0093/25',
        },
      },
      {
        label: 'K3',
        sealAsWritten: '0048313',
        sealAsRead: '',
        states: ['opened', 'unsealed', 'wet'],
        isIntact: false,
        note: '',
        refusal: {
          code: 'seal-broken',
          reason: hand.write(
            written(
              'Bag open on one side, no seal on it; to be packed again.',
              'Qesja e hapur në njërën anë, pa vulë; të paketohet përsëri.',
              'Кеса отворена с једне стране, без пломбе; поново запаковати.',
            ),
          ),
        },
      },
    ],
    outstanding: ['K4'],
    note: '',
  });
  const { id: revolverId } = await hand.ask('exhibits.record', revolver(hand, caseId, submission.id));
  await hand.takeIn({
    name: 'K2-package.jpg',
    about: { caseId, submissionId: submission.id, packageNumber: 2, kind: 'photograph' },
    caption: hand.write(written('K2. Package on arrival', 'K2. Pakoja në mbërritje', 'К2. Паковање при пријему')),
    text: '0048312',
  });
  const custody = custodyOfRevolver(hand, revolverId);
  await custody({
    type: 'received',
    occurredAt: at('2025-03-18T08:40:00.000Z'),
    from: hand.end({ outside: written('Agim SHEMBULLI', 'Agim SHEMBULLI', 'Агим ШЕМБУЛИ') }),
    to: hand.end({ place: 'intake' }),
    sealIn: '0048311',
  });
  await custody({ type: 'seal-opened', occurredAt: at('2025-03-18T08:55:00.000Z'), sealOut: '0048311' });
  await splitRevolver(hand, revolverId);
  await custody({ type: 'seal-closed', occurredAt: at('2025-03-18T09:00:00.000Z'), sealIn: '0048314' });
  await hand.become('custodian', '2025-03-18T13:10:00.000Z');
  await hand.ask('intake.clear-package', {
    submissionId: submission.id,
    packageNumber: 2,
    occurredAt: at('2025-03-18T12:55:00.000Z'),
    clearedBy: hand.write(
      written('Disposal team, team leader', 'Ekipi i deminimit, udhëheqësi', 'Екипа за уклањање експлозива, вођа'),
    ),
    certificate: 'NJ-0093/25-C',
    result: hand.write(
      written(
        'Modelling clay with bell wire. No explosive.',
        'Plastelinë me tel zileje. Pa eksploziv.',
        'Пластелин са жицом за звоно. Без експлозива.',
      ),
    ),
    signature: { passphrase: hand.passphrase },
  });
}

/** What happens to the revolver at the counter, signed by whoever stands there. */
function custodyOfRevolver(hand: IntakeHand, exhibitId: ExhibitId) {
  return (event: Pick<InputOf<'custody.record'>, 'type' | 'occurredAt' | 'from' | 'to' | 'sealIn' | 'sealOut'>) =>
    hand.ask('custody.record', {
      exhibitIds: [exhibitId],
      purpose: '',
      authority: '',
      note: '',
      signature: { passphrase: hand.passphrase },
      ...event,
    });
}

function revolver(hand: SampleWriter, caseId: CaseId, submissionId: SubmissionId): InputOf<'exhibits.record'> {
  return {
    caseId,
    submissionId,
    packageNumber: 1,
    mark: 'K1',
    kind: 'firearm',
    description: hand.write(revolverText),
    quantity: 1,
    unit: 'piece',
    foundAt: hand.write(written('Workshop, under the lathe', 'Punishtja, nën torno', 'Радионица, испод струга')),
    facts: {
      firearmType: 'revolver',
      calibre: { asConcluded: '7.65 × 17 SR', confidence: 'probable' },
      action: 'revolver',
      originClass: 'craft',
    },
    serials: [],
    markings: [],
    madeSafe: {
      by: 'Off. Vesna PRIMEROVIĆ',
      at: '2025-03-18T05:20:00.000Z',
      how: hand.write(
        written(
          'Cylinder swung out, each chamber marked and emptied in order',
          'Cilindri i nxjerrë anash, secila fole e shënuar dhe e zbrazur me radhë',
          'Добош избачен у страну, свако лежиште обележено и испражњено редом',
        ),
      ),
    },
    loadedState: {
      chamber: 'not-recorded',
      magazine: 'none',
      selector: 'no-safety',
      hammer: 'down',
      cylinder: ['case', 'round', 'round', 'round', 'empty', 'case'],
      note: '',
    },
    handling: hand.write(written('Swab first.', 'Së pari mostrat.', 'Прво брисеви.')),
    seal: '0048311',
  };
}

/** Unloaded and recorded apart: three rounds, each an exhibit of its own, and two fired cases, by the map of the cylinder. */
async function splitRevolver(hand: IntakeHand, revolverId: ExhibitId): Promise<void> {
  const of = (text: Written) => hand.write(text);
  const rounds = (marks: readonly string[], what: Written, more: Partial<SplitLine> = {}): SplitLine => ({
    relation: 'part',
    kind: 'ammunition',
    marks: [...marks],
    description: of(what),
    quantity: 1,
    unit: 'round',
    handling: '',
    ...more,
  });
  const about = {
    authority: '',
    note: '',
    purpose: of(
      written('Unloaded and recorded apart', 'E zbrazur dhe e regjistruar veç', 'Испражњено и забележено одвојено'),
    ),
    signature: { passphrase: hand.passphrase },
  };
  const chambers = written('Cartridge from the cylinder', 'Fishek nga cilindri', 'Метак из добоша');
  await hand.ask('exhibits.split', {
    ...about,
    parentId: revolverId,
    occurredAt: at('2025-03-18T09:00:00.000Z'),
    lines: [
      rounds(['K1.1', 'K1.2', 'K1.3'], chambers, { seal: '0048315' }),
      rounds(
        ['K1.4', 'K1.5'],
        written(
          'Fired case from the cylinder, chambers 1 and 6',
          'Gëzhojë nga cilindri, foletë 1 dhe 6',
          'Чаура из добоша, лежишта 1 и 6',
        ),
        {
          kind: 'cartridge-case',
          unit: 'case',
          seal: '0048316',
        },
      ),
    ],
  });
}

type SplitLine = InputOf<'exhibits.split'>['lines'][number];
