// Legal bases as far as they are known (firearms-domain §7.1–7.3). None was compared with an official text: each says so, on the screen and on
// paper, until a station records a version of its own. Penalties change; a row is never edited, it gets a next version.
import type { Comparison, Jurisdiction, LegalBasis } from '../domain/prosecution/legal-basis.ts';

interface Row extends Partial<Omit<LegalBasis, 'text' | 'version'>> {
  readonly code: string;
  readonly article: string;
  readonly concerns: LegalBasis['concerns'];
}

/** English, Albanian, Serbian. */
type Three = readonly [string, string, string];

const basis = (
  jurisdiction: Jurisdiction,
  [lawEn, lawSq, lawSr]: Three,
  { code, article, paragraph = '', checked = 'unverified', source = '', ...row }: Row,
  [en, sq, sr]: Three,
): LegalBasis => ({
  jurisdiction,
  law: { en: lawEn, sq: lawSq, sr: lawSr },
  code,
  version: 1,
  article,
  paragraph,
  text: { en, sq, sr },
  checked,
  source,
  ...row,
});

const unverified = (number: number, comparison: Comparison) => ({ number, comparison, isVerified: false });

const kosovo: Three = ['Criminal Code 06/L-074', 'Kodi Penal 06/L-074', 'Кривични законик 06/L-074'];
const kosovoSince = '2019-04-14';
const inKosovo = (row: Row, words: Three) => basis('XK', kosovo, { validFrom: kosovoSince, ...row }, words);

const press =
  'Review of 150 judgments by the Kosovo Law Institute, 2025, and press of 2019; paragraph numbers to be checked';

export const builtInLegalBases: readonly LegalBasis[] = [
  inKosovo(
    {
      code: 'xk-364',
      article: '364',
      concerns: ['trafficking', 'production'],
      source: 'Name as police and court use it (press, 2025); the number of the article is to be checked (earlier 372)',
    },
    [
      'Unauthorised import, export, supply, transport, production, exchange, brokering or sale of weapons or explosive materials',
      'Import, eksport, furnizim, transportim, prodhim, këmbim, ndërmjetësim ose shitje e paautorizuar e armëve ose e materieve plasëse',
      'Неовлашћени увоз, извоз, снабдевање, превоз, производња, размена, посредовање или продаја оружја или експлозивних материја',
    ],
  ),
  inKosovo(
    {
      code: 'xk-366-1',
      article: '366',
      paragraph: '1',
      concerns: ['possession'],
      checked: 'secondary-source',
      source: press,
    },
    [
      'Unauthorised ownership, control or possession of weapons: fine up to 7,500 euros or imprisonment up to five years',
      'Mbajtja në pronësi, kontroll ose posedim të paautorizuar të armëve: gjobë deri në 7.500 euro ose burgim deri në pesë vjet',
      'Неовлашћено власништво, контрола или поседовање оружја: новчана казна до 7.500 евра или затвор до пет година',
    ],
  ),
  inKosovo(
    {
      code: 'xk-366-2',
      article: '366',
      paragraph: '2',
      concerns: ['possession'],
      threshold: {
        weapons: unverified(4, 'at-least'),
        cartridges: unverified(400, 'more-than'),
        alsoCounts: [],
      },
      checked: 'secondary-source',
      source: `${press}. “Four or more” against “more than four” is not settled`,
    },
    [
      'Unauthorised ownership, control or possession of weapons in a large quantity, four weapons or more, or more than 400 cartridges: imprisonment of two to ten years',
      'Mbajtja në pronësi, kontroll ose posedim të paautorizuar të armëve në sasi të madhe, katër armë a më shumë ose më shumë se 400 fishekë: burgim prej dy deri në dhjetë vjet',
      'Неовлашћено власништво, контрола или поседовање оружја у већој количини, четири комада оружја или више, или преко 400 метака: затвор од две до десет година',
    ],
  ),
  inKosovo(
    {
      code: 'xk-367',
      article: '367',
      concerns: ['use'],
      source: 'Named in the review of 2025; the number is to be checked',
    },
    [
      'Use of a weapon or of a dangerous instrument',
      'Përdorimi i armës ose i mjetit të rrezikshëm',
      'Употреба оружја или опасног средства',
    ],
  ),
  inKosovo(
    { code: 'xk-365', article: '365', concerns: ['other'], source: 'What the article is about is to be checked' },
    [
      'Article 365 of the chapter on weapons; its wording is not known here',
      'Neni 365 i kapitullit për armët; teksti i tij nuk dihet këtu',
      'Члан 365. главе о оружју; његов текст овде није познат',
    ],
  ),
  inKosovo({ code: 'xk-277', article: '277', concerns: ['other'], source: 'The number is to be checked' }, [
    'Participation in or organisation of an organised criminal group',
    'Pjesëmarrja në grup kriminal të organizuar ose organizimi i tij',
    'Учествовање у организованој криминалној групи или њено организовање',
  ]),
  basis(
    'XK',
    ['Criminal Code 04/L-082', 'Kodi Penal 04/L-082', 'Кривични законик 04/L-082'],
    {
      code: 'xk-2012-374-1',
      article: '374',
      paragraph: '1',
      concerns: ['possession'],
      validFrom: '2013-01-01',
      validTo: '2019-04-13',
      checked: 'secondary-source',
      source: 'The article before art. 366 of 06/L-074; days to be checked',
    },
    [
      'Unauthorised ownership, control or possession of weapons (code of 2012)',
      'Mbajtja në pronësi, kontroll ose posedim të paautorizuar të armëve (kodi i vitit 2012)',
      'Неовлашћено власништво, контрола или поседовање оружја (законик из 2012)',
    ],
  ),
  basis(
    'AL',
    ['Criminal Code of Albania', 'Kodi Penal i Shqipërisë', 'Кривични законик Албаније'],
    {
      code: 'al-278',
      article: '278',
      concerns: ['possession', 'production'],
      source: 'Older consolidated text; amended since',
    },
    [
      'Production and possession of military weapons and ammunition',
      'Prodhimi dhe mbajtja e armëve dhe municionit luftarak',
      'Производња и држање војног оружја и муниције',
    ],
  ),
  basis(
    'AL',
    ['Criminal Code of Albania', 'Kodi Penal i Shqipërisë', 'Кривични законик Албаније'],
    { code: 'al-278a', article: '278/a', concerns: ['trafficking'], source: 'To be checked' },
    [
      'Trafficking in weapons and ammunition',
      'Trafikimi i armëve dhe municionit',
      'Недозвољена трговина оружјем и муницијом',
    ],
  ),
  basis(
    'RS',
    ['Criminal Code of Serbia', 'Kodi Penal i Serbisë', 'Кривични законик Србије'],
    {
      code: 'rs-348-1',
      article: '348',
      paragraph: '1',
      concerns: ['possession', 'production', 'trafficking'],
      checked: 'secondary-source',
      source: 'Law portal; a reform with higher penalties was announced in 2023',
    },
    [
      'Unlawful production, possession, carrying and trade of weapons and explosive materials: six months to five years and a fine; also altering, convertible and deactivated weapons, parts and ammunition',
      'Prodhimi, mbajtja, bartja dhe qarkullimi i paligjshëm i armëve dhe materieve plasëse: gjashtë muaj deri në pesë vjet dhe gjobë; edhe përshtatja, armët e konvertueshme dhe të çaktivizuara, pjesët dhe municioni',
      'Недозвољена производња, држање, ношење и промет оружја и експлозивних материја: шест месеци до пет година и новчана казна; и прерада, конвертибилно и онеспособљено оружје, делови и муниција',
    ],
  ),
  basis(
    'RS',
    ['Criminal Code of Serbia', 'Kodi Penal i Serbisë', 'Кривични законик Србије'],
    {
      code: 'rs-348-large',
      article: '348',
      concerns: ['possession', 'production', 'trafficking'],
      threshold: { weapons: unverified(3, 'at-least'), cartridges: unverified(60, 'more-than'), alsoCounts: [] },
      source:
        '“Large quantity” by the practice of prosecutors (press, 2023), not by the law; the paragraph is to be checked',
    },
    [
      'The same in a large quantity: two to twelve years',
      'E njëjta në sasi të madhe: dy deri në dymbëdhjetë vjet',
      'Исто у већој количини: две до дванаест година',
    ],
  ),
  basis(
    'MK',
    ['Criminal Code of North Macedonia', 'Kodi Penal i Maqedonisë së Veriut', 'Кривични законик Северне Македоније'],
    {
      code: 'mk-396-1',
      article: '396',
      paragraph: '1',
      concerns: ['possession', 'production', 'trafficking'],
      source: 'Press',
    },
    [
      'Unlawful manufacture, possession and trade of weapons and explosive materials: three to ten years',
      'Prodhimi, mbajtja dhe tregtimi i paligjshëm i armëve dhe materieve plasëse: tre deri në dhjetë vjet',
      'Недозвољена израда, држање и трговина оружјем и експлозивним материјама: три до десет година',
    ],
  ),
  basis(
    'MK',
    ['Criminal Code of North Macedonia', 'Kodi Penal i Maqedonisë së Veriut', 'Кривични законик Северне Македоније'],
    {
      code: 'mk-396-2',
      article: '396',
      paragraph: '2',
      concerns: ['possession', 'production', 'trafficking'],
      source: 'Press; how much is a larger quantity is not known here',
    },
    [
      'The same in a larger quantity, or of weapons that citizens may not have: at least five years',
      'E njëjta në sasi më të madhe ose e armëve të ndaluara për qytetarët: së paku pesë vjet',
      'Исто у већој количини или оружја које грађани не смеју имати: најмање пет година',
    ],
  ),
  basis(
    'ME',
    ['Criminal Code of Montenegro', 'Kodi Penal i Malit të Zi', 'Кривични законик Црне Горе'],
    { code: 'me-403', article: '403', concerns: ['possession'], source: 'To be checked' },
    [
      'Unlawful possession of weapons and explosive materials',
      'Mbajtja e paligjshme e armëve dhe e materieve plasëse',
      'Недозвољено држање оружја и експлозивних материја',
    ],
  ),
  basis(
    'BA-FBiH',
    [
      'Criminal Code of the Federation of Bosnia and Herzegovina',
      'Kodi Penal i Federatës së Bosnjës dhe Hercegovinës',
      'Кривични закон Федерације Босне и Херцеговине',
    ],
    {
      code: 'ba-fbih-371',
      article: '371',
      concerns: ['possession'],
      checked: 'secondary-source',
      source: 'Amnesty law that cites the article',
    },
    [
      'Unlawful holding of weapons or explosive materials',
      'Mbajtja e paligjshme e armëve ose materieve plasëse',
      'Недозвољено држање оружја или експлозивних материја',
    ],
  ),
  basis(
    'BA-RS',
    ['Criminal Code of Republika Srpska', 'Kodi Penal i Republikës Srpska', 'Кривични законик Републике Српске'],
    { code: 'ba-rs-361', article: '361', concerns: ['possession'], source: 'To be checked' },
    [
      'Unlawful production and trade of weapons or explosive materials',
      'Prodhimi dhe tregtimi i paligjshëm i armëve ose materieve plasëse',
      'Недозвољена производња и промет оружја или експлозивних материја',
    ],
  ),
  basis(
    'BA-BD',
    ['Criminal Code of the Brčko District', 'Kodi Penal i Distriktit Bërçko', 'Кривични закон Брчко дистрикта'],
    { code: 'ba-bd-365', article: '365', concerns: ['possession'], source: 'To be checked' },
    [
      'Unlawful holding of weapons or explosive materials',
      'Mbajtja e paligjshme e armëve ose materieve plasëse',
      'Недозвољено држање оружја или експлозивних материја',
    ],
  ),
  basis(
    'BA',
    [
      'Criminal Code of Bosnia and Herzegovina',
      'Kodi Penal i Bosnjës dhe Hercegovinës',
      'Кривични закон Босне и Херцеговине',
    ],
    { code: 'ba-193', article: '193', concerns: ['trafficking'], source: 'To be checked' },
    [
      'Illicit trafficking in arms and military equipment',
      'Trafikimi i paligjshëm i armëve dhe pajisjeve ushtarake',
      'Недозвољен промет наоружања и војне опреме',
    ],
  ),
  basis(
    'HR',
    ['Criminal Code of Croatia', 'Kodi Penal i Kroacisë', 'Казнени закон Хрватске'],
    { code: 'hr-331', article: '331', concerns: ['possession', 'production', 'trafficking'], source: 'To be checked' },
    [
      'Unlawful possession, manufacture and acquisition of weapons and explosive materials',
      'Posedimi, prodhimi dhe sigurimi i paligjshëm i armëve dhe materieve plasëse',
      'Недозвољено поседовање, израда и набављање оружја и експлозивних материја',
    ],
  ),
];
