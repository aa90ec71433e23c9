// Key performance indicators of the Western Balkans roadmap, as far as records of the station give them; what no record gives is entered by hand. Themes,
// not official numbers: these come with the official text.
import type { ReportDefinition, TableDescription } from '../../domain/numbers/definition.ts';
import { comparedWithBefore, firearms, is, line, recovered, roadmapSource, words, type Words } from './parts.ts';

type Rows = TableDescription['rows'];

const indicator = (
  code: string,
  said: Words,
  explains: Words,
  rest: Pick<ReportDefinition, 'base' | 'where' | 'days' | 'units' | 'needs' | 'tables'>,
): ReportDefinition => ({
  code,
  version: 1,
  family: 'kpi',
  words: said,
  explains,
  source: roadmapSource,
  isVerified: false,
  countsOnce: rest.base === 'exhibits',
  options: [],
  ...rest,
});

const compared = (name: string, said: Words, rows: Rows): TableDescription => ({
  name,
  words: said,
  where: [],
  rows,
  columns: comparedWithBefore,
  chart: 'bars',
});

export const kpiSeizures = indicator(
  'kpi-seizures',
  words('Seizures inland and at the border', 'Sekuestrimet në brendësi dhe në kufi', 'Одузимања у земљи и на граници'),
  words(
    'Seized arms by place and type, with the share of the border and the change to the year before.',
    'Armët e sekuestruara sipas vendit dhe llojit, me pjesën e kufirit dhe ndryshimin nga viti i mëparshëm.',
    'Одузето оружје по месту и врсти, са уделом границе и променом у односу на претходну годину.',
  ),
  {
    base: 'exhibits',
    where: [...firearms, is('recovery', 'seized')],
    days: ['recovered', 'recorded'],
    units: ['pieces', 'records'],
    needs: ['border', 'armType'],
    tables: [
      compared('places', words('By place', 'Sipas vendit', 'По месту'), {
        lines: [
          line('inland', words('Inland', 'Brenda vendit', 'У земљи'), is('border', 'inland')),
          line('border', words('At a border', 'Në kufi', 'На граници'), is('border', 'border')),
          {
            name: 'share',
            words: words('Share of the border, %', 'Pjesa e kufirit, %', 'Удео границе, %'),
            percent: { of: ['border'], to: ['inland', 'border'] },
          },
        ],
      }),
      compared('types', words('By type', 'Sipas llojit', 'По врсти'), { field: 'armType' }),
    ],
  },
);

export const kpiSurrender = indicator(
  'kpi-surrender',
  words('Surrendered and legalised', 'Të dorëzuara dhe të legalizuara', 'Предато и легализовано'),
  words(
    'Arms handed over of their own will, by the occasion.',
    'Armë të dorëzuara me vullnet, sipas rastit.',
    'Оружје предато својом вољом, по прилици.',
  ),
  {
    base: 'exhibits',
    where: [...firearms, is('recovery', 'surrendered')],
    days: ['recovered', 'recorded'],
    units: ['pieces', 'records'],
    needs: ['incidentKind', 'armType'],
    tables: [
      compared('occasions', words('By occasion', 'Sipas rastit', 'По прилици'), { field: 'incidentKind' }),
      compared('types', words('By type', 'Sipas llojit', 'По врсти'), { field: 'armType' }),
    ],
  },
);

export const kpiDestroyed = indicator(
  'kpi-destroyed',
  words('Confiscated and destroyed', 'Të konfiskuara dhe të shkatërruara', 'Одузето и уништено'),
  words(
    'Exhibits destroyed in the period, pieces and rounds apart.',
    'Prova të shkatërruara në periudhë, copët dhe fishekët veçmas.',
    'Предмети уништени у периоду, комади и метци одвојено.',
  ),
  {
    base: 'exhibits',
    where: [is('disposition', 'destroyed')],
    days: ['disposed'],
    units: ['pieces', 'records'],
    needs: [],
    tables: [
      compared('kinds', words('By kind', 'Sipas llojit', 'По врсти'), {
        lines: [
          line('firearms', words('Firearms', 'Armë zjarri', 'Ватрено оружје'), is('kind', 'firearm')),
          line(
            'parts',
            words('Parts and accessories', 'Pjesë dhe aksesorë', 'Делови и прибор'),
            is('kind', 'component', 'magazine', 'suppressor', 'accessory'),
          ),
          line('rounds', words('Rounds', 'Fishekë', 'Метци'), is('kind', 'ammunition'), is('unit', 'round')),
        ],
      }),
    ],
  },
);

const sent = is('direction', 'out');
const received = is('direction', 'in');

export const kpiTraces = indicator(
  'kpi-traces',
  words('Traces', 'Gjurmimet', 'Праћења'),
  words(
    'Requests that left or came in the period and what became of them since. Successful: at least one point of diversion.',
    'Kërkesat e nisura ose të marra në periudhë dhe çfarë u bë me to që atëherë. E suksesshme: të paktën një pikë devijimi.',
    'Захтеви послати или примљени у периоду и шта је са њима било од тада. Успешан: бар једна тачка преусмеравања.',
  ),
  {
    base: 'traces',
    where: [],
    days: ['began', 'answered'],
    units: ['records'],
    needs: ['country'],
    tables: [
      compared('requests', words('Requests', 'Kërkesat', 'Захтеви'), {
        lines: [
          line('sent', words('Sent', 'Të dërguara', 'Послато'), sent),
          line(
            'answered',
            words('… answered', '… me përgjigje', '… одговорено'),
            sent,
            is('outcome', 'traced', 'not-traced'),
          ),
          line('successful', words('… successful', '… të suksesshme', '… успешно'), sent, is('outcome', 'traced')),
          line('refused', words('… refused', '… të refuzuara', '… одбијено'), sent, is('outcome', 'refused')),
          {
            name: 'success',
            words: words(
              'Successful of the answered, %',
              'Të suksesshme nga ato me përgjigje, %',
              'Успешно од одговорених, %',
            ),
            percent: { of: ['successful'], to: ['answered'] },
          },
          {
            name: 'days',
            words: words(
              'Days to the answer, median',
              'Ditë deri te përgjigjja, mediana',
              'Дана до одговора, медијана',
            ),
            where: [sent],
            median: 'days',
          },
          line('received', words('Received', 'Të marra', 'Примљено'), received),
          line(
            'given',
            words('… answered by us', '… me përgjigjen tonë', '… одговорили смо'),
            received,
            is('outcome', 'traced', 'not-traced'),
          ),
        ],
      }),
      {
        name: 'countries',
        words: words('By country', 'Sipas vendit', 'По земљи'),
        where: [sent],
        rows: { field: 'country' },
        columns: { field: 'outcome' },
        chart: 'stacked',
      },
    ],
  },
);

export const kpiCharges = indicator(
  'kpi-charges',
  words('Proceedings', 'Procedurat', 'Поступци'),
  words(
    'Charges laid in the period by what they are about. Reports before and judgments after a charge are not recorded here.',
    'Akuzat e ngritura në periudhë sipas asaj për të cilën bëjnë fjalë. Kallëzimet para dhe gjykimet pas akuzës nuk regjistrohen këtu.',
    'Оптужбе подигнуте у периоду по ономе на шта се односе. Пријаве пре и пресуде после оптужбе овде се не бележе.',
  ),
  {
    base: 'charges',
    where: [],
    days: ['laid'],
    units: ['records'],
    needs: [],
    tables: [
      {
        name: 'concerns',
        words: words('By what they are about', 'Sipas asaj për të cilën bëjnë fjalë', 'По предмету'),
        where: [],
        rows: { field: 'concern' },
        columns: { field: 'state' },
        chart: 'stacked',
      },
      compared('all', words('Compared', 'Krahasim', 'Поређење'), { field: 'concern' }),
    ],
  },
);

export const kpiBallistics = indicator(
  'kpi-ballistics',
  words('Ballistic comparison', 'Krahasimi balistik', 'Балистичко упоређивање'),
  words(
    'Entries into ballistic systems in the period and verified hits that came of them.',
    'Regjistrimet në sistemet balistike në periudhë dhe përputhjet e verifikuara që dolën prej tyre.',
    'Уноси у балистичке системе у периоду и проверени погоци који су из њих произашли.',
  ),
  {
    base: 'searches',
    where: [],
    days: ['entered'],
    units: ['records'],
    needs: [],
    tables: [
      compared('entries', words('Entries and hits', 'Regjistrime dhe përputhje', 'Уноси и погоци'), {
        lines: [
          line('entries', words('Entries', 'Regjistrime', 'Уноси')),
          line(
            'hits',
            words('With a verified hit', 'Me përputhje të verifikuar', 'Са провереним поготком'),
            is('outcome', 'hit'),
          ),
          {
            name: 'rate',
            words: words('Hits, %', 'Përputhje, %', 'Погоци, %'),
            percent: { of: ['hits'], to: ['entries'] },
          },
        ],
      }),
      {
        name: 'systems',
        words: words('By system', 'Sipas sistemit', 'По систему'),
        where: [],
        rows: { field: 'system' },
        columns: { field: 'outcome' },
        chart: 'stacked',
      },
    ],
  },
);

const entered = (name: string, said: Words) => ({ name, words: said, entered: true as const });

export const kpiEntered = indicator(
  'kpi-entered',
  words('Indicators without a record here', 'Tregues pa regjistrim këtu', 'Показатељи без записа овде'),
  words(
    'Entered by hand, each with its source; the station knows nothing of them.',
    'Të futur me dorë, secili me burimin e vet; stacioni nuk di asgjë për ta.',
    'Унето ручно, сваки са својим извором; станица о њима не зна ништа.',
  ),
  {
    base: 'exhibits',
    where: [...firearms, recovered],
    days: ['recovered'],
    units: ['records'],
    needs: [],
    tables: [
      {
        name: 'entered',
        words: words('Entered', 'Të futur', 'Унето'),
        where: [],
        rows: {
          lines: [
            entered(
              'instruments',
              words(
                'Legal instruments harmonised',
                'Instrumente ligjore të harmonizuara',
                'Усклађени правни инструменти',
              ),
            ),
            entered(
              'policies',
              words('Policy documents adopted', 'Dokumente politikash të miratuara', 'Усвојени документи политике'),
            ),
            entered(
              'posts-planned',
              words(
                'Posts of the focal point, planned',
                'Vende pune të pikës fokale, të planifikuara',
                'Радна места фокалне тачке, планирана',
              ),
            ),
            entered(
              'posts-filled',
              words(
                'Posts of the focal point, filled',
                'Vende pune të pikës fokale, të plotësuara',
                'Радна места фокалне тачке, попуњена',
              ),
            ),
            entered(
              'operations',
              words(
                'Joint operations and investigations',
                'Operacione dhe hetime të përbashkëta',
                'Заједничке операције и истраге',
              ),
            ),
            entered(
              'storages',
              words(
                'Storage facilities that meet the standard',
                'Depo që përmbushin standardin',
                'Складишта која испуњавају стандард',
              ),
            ),
          ],
        },
        columns: { lines: [line('value', words('Value', 'Vlera', 'Вредност'))] },
        chart: 'none',
      },
    ],
  },
);
