// Products about a period: the bulletin, and the threat assessment with the table of contents of the regional one of 2023 (firearms-domain.md §1.2).
import type { ProductTemplate } from '../../domain/products/template.ts';
import { count, is, matching, section, words, workingPractice } from './parts.ts';

const converted = matching(is('originClass', 'converted', 'reactivated'));

export const bulletin: ProductTemplate = {
  kind: 'bulletin',
  version: 1,
  words: words('Bulletin', 'Buletin', 'Билтен'),
  subject: 'period',
  source: workingPractice,
  sections: [
    section(
      'overview',
      words('The period in a few words', 'Periudha me pak fjalë', 'Период у неколико речи'),
      words('What stands out.', 'Çfarë bie në sy.', 'Шта се истиче.'),
      'text',
    ),
    section(
      'recovered',
      words('Recovered arms', 'Armë të rikuperuara', 'Пронађено оружје'),
      words(
        'Counted as the statistics count.',
        'Të numëruara siç numërojnë statistikat.',
        'Пребројано као у статистици.',
      ),
      'nothing',
      count('exhibits', 'armType', is('kind', 'firearm'), is('arm', 'arm')),
      count('exhibits', 'recovery', is('kind', 'firearm'), is('arm', 'arm')),
    ),
    section(
      'conversions',
      words('Converted arms', 'Armë të shndërruara', 'Преправљено оружје'),
      words('Each with its record.', 'Secila me regjistrimin e vet.', 'Свако са својим записом.'),
      'nothing',
      converted,
    ),
    section(
      'hits-and-traces',
      words('Hits and traces', 'Përputhje dhe gjurmime', 'Погоци и праћења порекла'),
      words('Recorded in the period.', 'Të regjistruara në periudhë.', 'Забележено у периоду.'),
      'nothing',
      { read: 'hits' },
      { read: 'traces' },
    ),
    section(
      'said',
      words('New reports', 'Raporte të reja', 'Нови извештаји'),
      words('Received in the period.', 'Të pranuara në periudhë.', 'Примљени у периоду.'),
      'nothing',
      { read: 'reports' },
    ),
    section(
      'outlook',
      words('Outlook', 'Parashikimi', 'Изгледи'),
      words('What is to be expected.', 'Çfarë pritet.', 'Шта се може очекивати.'),
      'nothing',
    ),
  ],
};

export const threatAssessment: ProductTemplate = {
  kind: 'threat-assessment',
  version: 1,
  words: words('Threat assessment', 'Vlerësim i kërcënimit', 'Процена претње'),
  subject: 'period',
  source: 'Table of contents of the regional threat assessment of 2023, as it was published',
  sections: [
    section(
      'statistics',
      words('Statistics per jurisdiction', 'Statistika sipas juridiksionit', 'Статистика по надлежностима'),
      words(
        'Here are the numbers of this station. What others answered to the questionnaire is written below them.',
        'Këtu janë numrat e këtij stacioni. Përgjigjet e të tjerëve në pyetësor shkruhen poshtë tyre.',
        'Овде су бројеви ове станице. Одговори других на упитник пишу се испод њих.',
      ),
      'anything',
      count('exhibits', 'recovery', is('kind', 'firearm'), is('arm', 'arm')),
      count('exhibits', 'incidentKind', is('kind', 'firearm'), is('arm', 'arm')),
    ),
    section(
      'methodology',
      words('Methodology', 'Metodologjia', 'Методологија'),
      words(
        'What was looked at, how it was graded, and what is missing.',
        'Çfarë u shikua, si u vlerësua dhe çfarë mungon.',
        'Шта је прегледано, како је оцењено и шта недостаје.',
      ),
      'text',
    ),
    section(
      'locations',
      words('Locations and routes', 'Vendet dhe rrugët', 'Места и путеви'),
      words(
        'Where arms come from, pass and are found.',
        'Prej nga vijnë armët, ku kalojnë dhe ku gjenden.',
        'Одакле оружје долази, куда пролази и где се налази.',
      ),
      'nothing',
      count('exhibits', 'border'),
      count('exhibits', 'diversionCountry', is('kind', 'firearm'), { field: 'diversionCountry', isNot: [''] }),
    ),
    section(
      'commodities',
      words('Commodities', 'Mallrat', 'Врсте робе'),
      words('Which arms, which makes.', 'Cilat armë, cilët prodhues.', 'Које оружје, који произвођачи.'),
      'nothing',
      count('exhibits', 'armType', is('kind', 'firearm'), is('arm', 'arm')),
      count('exhibits', 'make', is('kind', 'firearm'), is('arm', 'arm')),
    ),
    section(
      'actors',
      words(
        'Organised crime and other actors',
        'Krimi i organizuar dhe akterë të tjerë',
        'Организовани криминал и други актери',
      ),
      words(
        'Who supplies, carries, converts and buys. Intelligence is a lead.',
        'Kush furnizon, bart, shndërron dhe blen. Inteligjenca është udhëzues.',
        'Ко снабдева, преноси, преправља и купује. Обавештајно је траг.',
      ),
      'nothing',
      { read: 'reports' },
    ),
    section(
      'violent-groups',
      words('Violent groups', 'Grupe të dhunshme', 'Насилне групе'),
      words(
        'Groups with a high risk, and their access to arms.',
        'Grupe me rrezik të lartë dhe qasja e tyre në armë.',
        'Групе високог ризика и њихов приступ оружју.',
      ),
      'nothing',
    ),
    section(
      'modus-operandi',
      words('Modus operandi', 'Modus operandi', 'Modus operandi'),
      words(
        'Source, transport, concealment, payment, communication.',
        'Burimi, transporti, fshehja, pagesa, komunikimi.',
        'Извор, превоз, скривање, плаћање, комуникација.',
      ),
      'nothing',
      count('exhibits', 'premises', is('kind', 'firearm')),
    ),
    section(
      'conversions',
      words('Blank-firers and conversions', 'Armë alarmi dhe shndërrime', 'Гасно и сигнално оружје и преправке'),
      words(
        'Each converted arm with its record.',
        'Secila armë e shndërruar me regjistrimin e vet.',
        'Свако преправљено оружје са својим записом.',
      ),
      'nothing',
      count('exhibits', 'originClass', is('kind', 'firearm')),
      converted,
    ),
    section(
      'grenades',
      words('Hand grenades', 'Granata dore', 'Ручне бомбе'),
      words(
        'Kinds, lots, events. Explosives are listed; which of them are grenades is written.',
        'Llojet, seritë, ngjarjet. Shpërthyesit janë të renditur; cilët janë granata shkruhet.',
        'Врсте, серије, догађаји. Експлозивна средства су наведена; која су од њих бомбе, пише се.',
      ),
      'nothing',
      matching(is('kind', 'explosive')),
    ),
    section(
      'ammunition',
      words('Ammunition and explosives', 'Municion dhe eksplozivë', 'Муниција и експлозив'),
      words('By calibre and unit.', 'Sipas kalibrit dhe njësisë.', 'По калибру и јединици.'),
      'nothing',
      count('exhibits', 'calibre', is('kind', 'ammunition')),
      count('exhibits', 'unit', is('kind', 'ammunition', 'explosive')),
    ),
    section(
      'migrants',
      words('Migrants and weapons', 'Migrantët dhe armët', 'Мигранти и оружје'),
      words(
        'Where routes of people and of arms meet, without suspicion against a group.',
        'Ku takohen rrugët e njerëzve dhe të armëve, pa dyshim ndaj një grupi.',
        'Где се путеви људи и оружја сусрећу, без сумњичења групе.',
      ),
      'nothing',
    ),
    section(
      'new-threats',
      words('New threats and vulnerabilities', 'Kërcënime dhe dobësi të reja', 'Нове претње и рањивости'),
      words('What was not there a year ago.', 'Çfarë nuk ishte para një viti.', 'Чега није било пре годину дана.'),
      'nothing',
      matching(is('originClass', 'printed', 'craft')),
    ),
    section(
      'recommendations',
      words('Recommendations', 'Rekomandime', 'Препоруке'),
      words(
        'To whom, what, and how one sees that it was done.',
        'Kujt, çfarë dhe si shihet se u krye.',
        'Коме, шта и по чему се види да је урађено.',
      ),
      'text',
    ),
  ],
};
