// Tables of the illicit-arms-flows questionnaire that the records of the station can fill. Blocks without a field in numbers (concealment, price, criminal
// context, nationality) are not shipped: a table of empty cells would pass for an answer.
import type { ReportDefinition, TableDescription } from '../../domain/numbers/definition.ts';
import type { Unit } from '../../domain/numbers/fields.ts';
import { byRecovery, firearms, flowsSource, is, recovered, words, type Words } from './parts.ts';

type Axis = TableDescription['rows'];

const table = (
  name: string,
  said: Words,
  rows: Axis,
  columns: Axis = byRecovery,
  chart: TableDescription['chart'] = 'stacked',
): TableDescription => ({ name, words: said, where: [], rows, columns, chart });

const flows = (
  code: string,
  said: Words,
  explains: Words,
  rest: Pick<ReportDefinition, 'where' | 'needs' | 'tables'> & {
    readonly unit?: Unit;
    readonly days?: ReportDefinition['days'];
  },
): ReportDefinition => ({
  code,
  version: 1,
  family: 'flows',
  words: said,
  explains,
  source: flowsSource,
  isVerified: false,
  base: 'exhibits',
  where: rest.where,
  days: rest.days ?? ['recovered', 'recorded'],
  units: [rest.unit ?? 'pieces', 'records'],
  countsOnce: true,
  options: [],
  needs: rest.needs,
  tables: rest.tables,
});

export const flowsArms = flows(
  'flows-arms',
  words('Arms by way of recovery', 'Armët sipas mënyrës së rikuperimit', 'Оружје према начину проналаска'),
  words(
    'Seized: taken on suspicion and linked to a person. Found: linked to nobody. Surrendered: handed over of their own will. Parts and ammunition have tables of their own.',
    'Sekuestruar: marrë nën dyshim dhe e lidhur me një person. Gjetur: e palidhur me askënd. Dorëzuar: dhënë me vullnet. Pjesët dhe municioni kanë tabela të vetat.',
    'Одузето: узето под сумњом и повезано са особом. Пронађено: није повезано ни са ким. Предато: дато својом вољом. Делови и муниција имају своје табеле.',
  ),
  {
    where: [...firearms, recovered],
    needs: ['recovery', 'armType', 'originClass'],
    tables: [
      table('types', words('By type', 'Sipas llojit', 'По врсти'), { field: 'armType' }),
      table('makings', words('By way of making', 'Sipas mënyrës së prodhimit', 'По начину израде'), {
        field: 'originClass',
      }),
      table('months', words('By month', 'Sipas muajit', 'По месецу'), { field: 'month' }, byRecovery, 'line'),
    ],
  },
);

export const flowsParts = flows(
  'flows-parts',
  words('Parts and components', 'Pjesë dhe komponentë', 'Делови и компоненте'),
  words(
    'Parts, magazines, suppressors and accessories that were taken in as exhibits of their own.',
    'Pjesë, karikatorë, silenciatorë dhe aksesorë të pranuar si prova më vete.',
    'Делови, оквири, пригушивачи и прибор примљени као засебни предмети.',
  ),
  {
    where: [is('kind', 'component', 'magazine', 'suppressor', 'accessory'), recovered],
    needs: ['recovery'],
    tables: [table('kinds', words('By kind', 'Sipas llojit', 'По врсти'), { field: 'kind' })],
  },
);

export const flowsAmmunition = flows(
  'flows-ammunition',
  words('Ammunition', 'Municioni', 'Муниција'),
  words(
    'Rounds, not packages; cartridges that were taken out of a lot stay counted with the lot.',
    'Fishekë, jo paketime; fishekët e nxjerrë nga një sasi numërohen me të.',
    'Метци, а не паковања; метци издвојени из партије остају убројани у њу.',
  ),
  {
    unit: 'rounds',
    where: [is('kind', 'ammunition'), is('unit', 'round'), recovered],
    needs: ['recovery', 'calibre'],
    tables: [table('calibres', words('By calibre', 'Sipas kalibrit', 'По калибру'), { field: 'calibre', top: 20 })],
  },
);

export const flowsContext = flows(
  'flows-context',
  words('Where arms were recovered', 'Ku u rikuperuan armët', 'Где је оружје пронађено'),
  words(
    'By the kind of incident and of place. Criminal context is not recorded by field. Means of transport and concealment stand with the seizure and on the map of events, and in no table.',
    'Sipas llojit të ngjarjes dhe të vendit. Konteksti kriminal nuk regjistrohet me fushë. Mjetet e transportit dhe fshehja janë te konfiskimi dhe në hartën e ngjarjeve, e në asnjë tabelë.',
    'Према врсти догађаја и места. Кривични контекст се не бележи по пољима. Превозна средства и начин скривања стоје уз одузимање и на мапи догађаја, и ни у једној табели.',
  ),
  {
    where: [...firearms, recovered],
    needs: ['incidentKind', 'premises'],
    tables: [
      table('incidents', words('By kind of incident', 'Sipas llojit të ngjarjes', 'По врсти догађаја'), {
        field: 'incidentKind',
      }),
      table('places', words('By kind of place', 'Sipas llojit të vendit', 'По врсти места'), { field: 'premises' }),
      table('borders', words('Inland or at a border', 'Brenda vendit ose në kufi', 'У земљи или на граници'), {
        field: 'border',
      }),
    ],
  },
);

export const flowsMarks = flows(
  'flows-marks',
  words('Marks', 'Shenjat', 'Ознаке'),
  words(
    'The best state of all numbers on an arm counts. A mark of import is one that was recorded as such.',
    'Llogaritet gjendja më e mirë e të gjithë numrave në armë. Shenja e importit është ajo që u regjistrua si e tillë.',
    'Рачуна се најбоље стање свих бројева на оружју. Ознака увоза је она која је тако забележена.',
  ),
  {
    where: [...firearms, recovered],
    needs: ['serial', 'country'],
    tables: [
      table('numbers', words('By number on the arm', 'Sipas numrit në armë', 'По броју на оружју'), {
        field: 'serial',
      }),
      table('imports', words('With a mark of import', 'Me shenjë importi', 'Са ознаком увоза'), {
        field: 'importMark',
      }),
      table(
        'countries',
        words('By country of manufacture', 'Sipas vendit të prodhimit', 'По земљи производње'),
        { field: 'country', top: 30 },
        byRecovery,
        'bars',
      ),
    ],
  },
);

export const flowsMakers = flows(
  'flows-makers',
  words('Makes and models', 'Markat dhe modelet', 'Марке и модели'),
  words(
    'As concluded; where nothing is concluded, as marked. A mark may be false.',
    'Siç është përfunduar; ku s’ka përfundim, siç është shënuar. Shenja mund të jetë e rreme.',
    'Како је закључено; где закључка нема, како је означено. Ознака може бити лажна.',
  ),
  {
    where: [...firearms, recovered],
    needs: ['make', 'model', 'calibre'],
    tables: [
      table('makes', words('By make', 'Sipas markës', 'По марки'), { field: 'make', top: 20 }, byRecovery, 'bars'),
      table('models', words('By model', 'Sipas modelit', 'По моделу'), { field: 'model', top: 20 }, byRecovery, 'bars'),
      table(
        'calibres',
        words('By calibre', 'Sipas kalibrit', 'По калибру'),
        { field: 'calibre', top: 20 },
        byRecovery,
        'bars',
      ),
    ],
  },
);

export const flowsDiversion = flows(
  'flows-diversion',
  words('Points of diversion', 'Pikat e devijimit', 'Тачке преусмеравања'),
  words(
    'Of arms that were traced. What only tracing may see counts as restricted, for everyone alike.',
    'Të armëve të gjurmuara. Ajo që mund ta shohë vetëm gjurmimi numërohet si e kufizuar, njësoj për të gjithë.',
    'За оружје које је праћено. Оно што сме да види само праћење рачуна се као ограничено, једнако за све.',
  ),
  {
    where: [...firearms, recovered, is('origin', 'traced')],
    needs: ['diversionKind', 'diversionCountry'],
    tables: [
      table('kinds', words('By kind', 'Sipas llojit', 'По врсти'), { field: 'diversionKind' }),
      table(
        'countries',
        words('By country', 'Sipas vendit', 'По земљи'),
        { field: 'diversionCountry' },
        byRecovery,
        'bars',
      ),
    ],
  },
);

export const flowsDisposal = flows(
  'flows-disposal',
  words('What became of them', 'Çfarë u bë me to', 'Шта је са њима било'),
  words(
    'By the day of the disposal, or of the recovery for all that is kept or gone.',
    'Sipas ditës së disponimit, ose të rikuperimit për gjithçka që ruhet ose nuk është më.',
    'Према дану располагања, или проналаска за све што се чува или што више није ту.',
  ),
  {
    days: ['disposed', 'recovered'],
    where: [is('kind', 'firearm', 'component', 'magazine', 'suppressor', 'accessory', 'ammunition')],
    needs: [],
    tables: [table('fates', words('By kind', 'Sipas llojit', 'По врсти'), { field: 'kind' }, { field: 'disposition' })],
  },
);
