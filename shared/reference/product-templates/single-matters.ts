// Products about one matter: a verified hit, a trace, something new, where a case stands, and what is still to be learned.
import type { ProductTemplate } from '../../domain/products/template.ts';
import { assessment, matching, is, section, words, workingPractice } from './parts.ts';

export const hitNotification: ProductTemplate = {
  kind: 'hit-notification',
  version: 1,
  words: words('Hit notification', 'Njoftim për përputhje', 'Обавештење о поготку'),
  subject: 'hit',
  source: workingPractice,
  sections: [
    section(
      'hit',
      words('The verified hit', 'Përputhja e verifikuar', 'Верификовани погодак'),
      words(
        'What was identified with what, on which scale, and by whom it was verified.',
        'Çfarë u identifikua me çfarë, në cilën shkallë dhe kush e verifikoi.',
        'Шта је са чим идентификовано, на којој скали и ко је верификовао.',
      ),
      'anything',
      { read: 'hits' },
    ),
    section(
      'exhibits',
      words('The exhibits', 'Provat', 'Предмети'),
      words(
        'What was compared, as it is recorded.',
        'Çfarë u krahasua, siç është regjistruar.',
        'Шта је упоређено, како је забележено.',
      ),
      'anything',
      { read: 'exhibits' },
    ),
    section(
      'linked-case',
      words('The linked case', 'Lënda e lidhur', 'Повезани предмет'),
      words(
        'What happened there, where and when. A hit does not say who fired.',
        'Çfarë ndodhi atje, ku dhe kur. Përputhja nuk thotë kush shtiu.',
        'Шта се тамо догодило, где и када. Погодак не каже ко је пуцао.',
      ),
      'nothing',
      { read: 'life', parts: ['use'] },
    ),
    section(
      'further-leads',
      words('Further leads', 'Udhëzues të tjerë', 'Остали трагови'),
      words(
        'Candidates of databases and intelligence, each with its grading. None of them is a finding.',
        'Kandidatë të bazave dhe inteligjencë, secili me vlerësimin e vet. Asnjëri nuk është konstatim.',
        'Кандидати база и обавештајно, сваки са својом оценом. Ниједан није налаз.',
      ),
      'nothing',
      { read: 'candidates' },
      { read: 'mentions' },
      { read: 'links' },
    ),
    section(
      'asked',
      words('What the receiver is asked', 'Çfarë kërkohet nga marrësi', 'Шта се тражи од примаоца'),
      words(
        'Files to be opened, persons to be asked, exhibits to be kept.',
        'Lëndë për t’u hapur, persona për t’u pyetur, prova për t’u ruajtur.',
        'Који предмети да се отворе, кога питати, шта сачувати.',
      ),
      'text',
    ),
  ],
};

export const traceSummary: ProductTemplate = {
  kind: 'trace-summary',
  version: 1,
  words: words('Trace summary', 'Përmbledhje e gjurmimit', 'Сажетак праћења порекла'),
  subject: 'exhibit',
  source: workingPractice,
  sections: [
    section(
      'firearm',
      words('The firearm', 'Arma', 'Оружје'),
      words('What it is and how it is marked.', 'Çfarë është dhe si është shënuar.', 'Шта је и како је означено.'),
      'anything',
      { read: 'exhibits' },
    ),
    section(
      'origin',
      words('Origin and ways', 'Origjina dhe rrugët', 'Порекло и путеви'),
      words(
        'Leg by leg to the last known holder, as others answered.',
        'Hap pas hapi deri te mbajtësi i fundit i njohur, siç u përgjigjën të tjerët.',
        'Корак по корак до последњег познатог држаоца, како су други одговорили.',
      ),
      'nothing',
      { read: 'life', parts: ['origin'] },
    ),
    section(
      'steps',
      words('Checks and requests', 'Kontrolle dhe kërkesa', 'Провере и захтеви'),
      words(
        'What was asked of whom, and what came back.',
        'Çfarë iu kërkua kujt dhe çfarë u kthye.',
        'Шта је од кога тражено и шта је враћено.',
      ),
      'nothing',
      { read: 'life', parts: ['tracing', 'registers'] },
    ),
    section(
      'use',
      words('Use and links', 'Përdorimi dhe lidhjet', 'Употреба и везе'),
      words(
        'Where it was used or recovered, and what intelligence says of it.',
        'Ku u përdor ose u gjet, dhe çfarë thotë inteligjenca për të.',
        'Где је коришћено или пронађено и шта о њему каже обавештајно.',
      ),
      'nothing',
      { read: 'life', parts: ['use', 'examination'] },
      { read: 'mentions' },
      { read: 'links' },
    ),
    assessment,
  ],
};

export const alert: ProductTemplate = {
  kind: 'alert',
  version: 1,
  words: words('Alert', 'Alarm', 'Упозорење'),
  subject: 'case',
  source: workingPractice,
  sections: [
    section(
      'new',
      words('What is new', 'Çfarë është e re', 'Шта је ново'),
      words(
        'A new conversion, a new concealment, a new danger: in one paragraph.',
        'Shndërrim i ri, fshehje e re, rrezik i ri: në një paragraf.',
        'Нова преправка, ново скривање, нова опасност: у једном пасусу.',
      ),
      'text',
    ),
    section(
      'where',
      words('Where it was seen', 'Ku u pa', 'Где је виђено'),
      words('Events of the case.', 'Ngjarjet e lëndës.', 'Догађаји предмета.'),
      'nothing',
      { read: 'incidents' },
    ),
    section(
      'conversions',
      words('Converted arms of this case', 'Armë të shndërruara të kësaj lënde', 'Преправљено оружје овог предмета'),
      words(
        'Read from what was recorded of each firearm.',
        'Lexuar nga ajo që u regjistrua për secilën armë.',
        'Прочитано из забележеног о сваком оружју.',
      ),
      'nothing',
      matching(is('originClass', 'converted', 'reactivated', 'craft', 'printed', 'assembled-from-parts')),
    ),
    section(
      'said',
      words('What is said of it', 'Çfarë thuhet për të', 'Шта се о томе каже'),
      words('Reports of the case.', 'Raportet e lëndës.', 'Извештаји предмета.'),
      'nothing',
      { read: 'reports' },
    ),
    section(
      'advice',
      words(
        'What to look for and how to be safe',
        'Çfarë të kërkohet dhe si të jeni të sigurt',
        'На шта пазити и како безбедно поступати',
      ),
      words('Signs, handling, whom to call.', 'Shenjat, trajtimi, kë të thirrni.', 'Знаци, поступање, кога позвати.'),
      'text',
    ),
  ],
};

export const situationReport: ProductTemplate = {
  kind: 'situation-report',
  version: 1,
  words: words('Situation report', 'Raport i gjendjes', 'Извештај о стању'),
  subject: 'case',
  source: workingPractice,
  sections: [
    section(
      'events',
      words('What happened', 'Çfarë ndodhi', 'Шта се догодило'),
      words('Events of the case in their order.', 'Ngjarjet e lëndës sipas radhës.', 'Догађаји предмета по реду.'),
      'anything',
      { read: 'incidents' },
    ),
    section(
      'results',
      words('What was found out', 'Çfarë u zbulua', 'Шта је утврђено'),
      words('Hits and traces.', 'Përputhjet dhe gjurmimet.', 'Погоци и праћења порекла.'),
      'nothing',
      { read: 'hits' },
      { read: 'traces' },
    ),
    section(
      'said',
      words('What is said', 'Çfarë thuhet', 'Шта се каже'),
      words('Reports of the case.', 'Raportet e lëndës.', 'Извештаји предмета.'),
      'nothing',
      { read: 'reports' },
    ),
    assessment,
    section(
      'next',
      words('Next steps', 'Hapat e ardhshëm', 'Следећи кораци'),
      words('Who does what until when.', 'Kush çfarë bën deri kur.', 'Ко шта ради до када.'),
      'nothing',
    ),
  ],
};

export const collectionPlan: ProductTemplate = {
  kind: 'collection-plan',
  version: 1,
  words: words('Collection plan', 'Plan i mbledhjes', 'План прикупљања'),
  subject: 'case',
  source: workingPractice,
  sections: [
    section(
      'gaps',
      words('What is not known', 'Çfarë nuk dihet', 'Шта није познато'),
      words(
        'Requests without an answer, firearms nobody asked about, reports to be looked at again.',
        'Kërkesa pa përgjigje, armë për të cilat askush nuk pyeti, raporte për t’u rishikuar.',
        'Захтеви без одговора, оружје за које нико није питао, извештаји за поновни преглед.',
      ),
      'anything',
      { read: 'open-questions' },
    ),
    section(
      'questions',
      words('Questions', 'Pyetjet', 'Питања'),
      words(
        'Each so that it can be answered.',
        'Secila ashtu që të mund të përgjigjet.',
        'Свако тако да се на њега може одговорити.',
      ),
      'text',
    ),
    section(
      'ways',
      words('Who finds it out, how and until when', 'Kush e zbulon, si dhe deri kur', 'Ко то сазнаје, како и до када'),
      words('Sources, means, days.', 'Burimet, mjetet, ditët.', 'Извори, средства, рокови.'),
      'text',
    ),
  ],
};
