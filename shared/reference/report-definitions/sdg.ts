// SDG 16.4.2 as its metadata of 2018-07-26 defines it in words. The further cuts are those a focal point is asked for beside it.
import type { ReportDefinition } from '../../domain/numbers/definition.ts';
import { all, firearms, found, is, line, recovered, seized, surrendered, words } from './parts.ts';

export const sdg1642: ReportDefinition = {
  code: 'sdg-16-4-2',
  version: 1,
  family: 'sdg',
  words: words(
    'SDG 16.4.2: arms whose illicit origin or context is known',
    'OZHQ 16.4.2: armët me origjinë ose kontekst të paligjshëm të njohur',
    'ЦОР 16.4.2: оружје чије је незаконито порекло или контекст познат',
  ),
  explains: words(
    'Proportion of seized, found or surrendered arms whose point of diversion was traced, or established by a competent authority by other means. Without any such arm it is not applicable, not nought.',
    'Pjesa e armëve të sekuestruara, të gjetura ose të dorëzuara, pika e devijimit e të cilave u gjurmua ose u përcaktua nga autoriteti kompetent me mjete të tjera. Pa asnjë armë të tillë është e pazbatueshme, jo zero.',
    'Удео одузетог, пронађеног или предатог оружја чија је тачка преусмеравања утврђена праћењем или ју је надлежни орган утврдио другим средствима. Без иједног таквог оружја није применљиво, а није нула.',
  ),
  source:
    'SDG metadata 16.4.2, 2018-07-26; custodians UNODC and UNODA. Numerator and denominator confirmed in words only',
  isVerified: false,
  base: 'exhibits',
  where: [...firearms, recovered],
  days: ['recovered', 'recorded'],
  units: ['pieces', 'records'],
  countsOnce: true,
  options: [
    {
      name: 'accept-made-or-stocked',
      words: words(
        'Accept manufacture or state stock as point of diversion',
        'Prano prodhimin ose stokun shtetëror si pikë devijimi',
        'Прихватити производњу или државне залихе као тачку преусмеравања',
      ),
      footnote: words(
        'Arms of which only the maker or a state stock is known count as traced: accepted by whoever made this table.',
        'Armët për të cilat njihet vetëm prodhuesi ose stoku shtetëror llogariten si të gjurmuara: pranuar nga ai që e bëri këtë tabelë.',
        'Оружје за које се зна само произвођач или државне залихе рачуна се као праћено: прихватио је онај ко је израдио ову табелу.',
      ),
    },
  ],
  needs: ['recovery', 'armType', 'make', 'country', 'serial'],
  tables: [
    {
      name: 'indicator',
      words: words('The indicator', 'Treguesi', 'Показатељ'),
      where: [],
      rows: {
        lines: [
          line('arms', words('Arms recovered', 'Armë të rikuperuara', 'Пронађено и одузето оружје')),
          {
            ...line(
              'traced',
              words('Traced', 'Të gjurmuara', 'Праћено до тачке преусмеравања'),
              is('origin', 'traced'),
            ),
            orWith: { option: 'accept-made-or-stocked', where: [is('origin', 'made-or-stocked')] },
          },
          line(
            'established',
            words('Established by other means', 'Të përcaktuara me mjete të tjera', 'Утврђено другим средствима'),
            is('origin', 'established'),
          ),
          {
            name: 'rate',
            words: words('SDG 16.4.2, %', 'OZHQ 16.4.2, %', 'ЦОР 16.4.2, %'),
            percent: { of: ['traced', 'established'], to: ['arms'] },
          },
        ],
      },
      columns: {
        lines: [
          all(),
          seized,
          found,
          surrendered,
          line(
            'seized-and-found',
            words('Seized and found', 'Sekuestruar dhe gjetur', 'Одузето и пронађено'),
            is('recovery', 'seized', 'found'),
          ),
        ],
      },
      chart: 'bars',
    },
    {
      name: 'by-type',
      words: words('By type', 'Sipas llojit', 'По врсти'),
      where: [],
      rows: { field: 'armType' },
      columns: { field: 'origin' },
      chart: 'stacked',
    },
    {
      name: 'by-mark',
      words: words('By number on the arm', 'Sipas numrit në armë', 'По броју на оружју'),
      where: [],
      rows: { field: 'serial' },
      columns: { field: 'origin' },
      chart: 'stacked',
    },
  ],
};
