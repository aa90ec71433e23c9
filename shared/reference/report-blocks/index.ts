// Standard paragraphs that come with the program, so that a laboratory need not begin with an empty page. Nobody of a laboratory has read them:
// each is marked as not verified until somebody writes a version of it. Sources: ISO/IEC 17025:2017 §7.8, ISO 21043-5:2025; AFTE for toolmarks.
import type { BlockPlace } from '../../domain/report/report-content.ts';

export interface StandardBlock {
  readonly code: string;
  readonly place: BlockPlace;
  readonly words: Readonly<Record<'en' | 'sq' | 'sr', { readonly title: string; readonly text: string }>>;
}

export const standardBlocks: readonly StandardBlock[] = [
  {
    code: 'condition-limits',
    place: 'limitations',
    words: {
      en: {
        title: 'State of the material',
        text: 'The results describe the items in the condition in which they were received. What was done to them before their receipt is known to the laboratory only as far as the request says.',
      },
      sq: {
        title: 'Gjendja e materialit',
        text: 'Rezultatet përshkruajnë provat materiale në gjendjen në të cilën janë pranuar. Ajo që është bërë me to para pranimit i dihet laboratorit vetëm për aq sa thuhet në kërkesë.',
      },
      sr: {
        title: 'Стање материјала',
        text: 'Резултати описују доказне предмете у стању у ком су примљени. Шта је са њима рађено пре пријема, лабораторији је познато само онолико колико стоји у захтеву.',
      },
    },
  },
  {
    code: 'comparison-limits',
    place: 'limitations',
    words: {
      en: {
        title: 'Comparison of marks',
        text: 'A comparison of marks is an interpretation by trained examiners. It expresses how far the observations support one proposition over another; it is not a statement of certainty and excludes nobody and nothing beyond what was compared.',
      },
      sq: {
        title: 'Krahasimi i gjurmëve',
        text: 'Krahasimi i gjurmëve është interpretim i ekspertëve të trajnuar. Ai shpreh se sa vëzhgimet mbështesin një propozim kundrejt tjetrit; nuk është deklarim sigurie dhe nuk përjashton askënd dhe asgjë përtej asaj që u krahasua.',
      },
      sr: {
        title: 'Упоређивање трагова',
        text: 'Упоређивање трагова је тумачење обучених вештака. Оно изражава колико запажања подржавају једну претпоставку у односу на другу; није тврдња о извесности и не искључује никога и ништа изван онога што је упоређено.',
      },
    },
  },
  {
    code: 'database-limits',
    place: 'limitations',
    words: {
      en: {
        title: 'Ballistic database',
        text: 'A candidate from a ballistic database is a lead. It becomes a finding only by a comparison that a second examiner verified. That a search gave no candidate does not mean that there is no connection.',
      },
      sq: {
        title: 'Baza balistike e të dhënave',
        text: 'Kandidati nga baza balistike e të dhënave është pistë hetimore. Bëhet gjetje vetëm me një krahasim që e ka verifikuar një ekspert i dytë. Mungesa e kandidatëve nuk do të thotë se nuk ka lidhje.',
      },
      sr: {
        title: 'Балистичка база података',
        text: 'Кандидат из балистичке базе података је оперативни траг. Налаз постаје тек упоређивањем које је потврдио други вештак. То што претрага није дала кандидата не значи да везе нема.',
      },
    },
  },
  {
    code: 'no-deviations',
    place: 'deviations',
    words: {
      en: {
        title: 'No deviations',
        text: 'There were no additions to, deviations from or exclusions of the methods named.',
      },
      sq: { title: 'Pa shmangie', text: 'Nuk ka pasur shtesa, shmangie apo përjashtime nga metodat e përmendura.' },
      sr: { title: 'Без одступања', text: 'Допуна, одступања и изузимања од наведених метода није било.' },
    },
  },
  {
    code: 'ammunition-sample',
    place: 'samplingPlan',
    words: {
      en: {
        title: 'Sample of ammunition',
        text: 'The rounds were sorted by calibre, headstamp and construction. From each group rounds were taken at random for test fire; their number stands with the results. Rounds that were not fired were examined by eye only.',
      },
      sq: {
        title: 'Mostrim i municionit',
        text: 'Fishekët u ndanë sipas kalibrit, vulës së fundit dhe ndërtimit. Nga secili grup u morën rastësisht fishekë për shtënie provë; numri i tyre gjendet te rezultatet. Fishekët që nuk u shtinë u shqyrtuan vetëm me sy.',
      },
      sr: {
        title: 'Узорковање муниције',
        text: 'Меци су разврстани према калибру, ознаци на дну чауре и саставу. Из сваке групе насумично су узети меци за пробно пуцање; њихов број стоји уз резултате. Меци који нису испаљени прегледани су само визуелно.',
      },
    },
  },
  {
    code: 'measuring-uncertainty',
    place: 'uncertainty',
    words: {
      en: {
        title: 'Measured lengths and forces',
        text: 'Measured values are given with as many places as the instrument allows. Where a value lies near a legal limit, the expanded uncertainty (k = 2) stands beside it and was taken into account.',
      },
      sq: {
        title: 'Gjatësi dhe forca të matura',
        text: 'Vlerat e matura jepen me aq shifra sa lejon instrumenti. Kur vlera është afër një kufiri ligjor, pasiguria e zgjeruar (k = 2) qëndron pranë saj dhe është marrë parasysh.',
      },
      sr: {
        title: 'Измерене дужине и силе',
        text: 'Измерене вредности дате су са онолико места колико уређај допушта. Где је вредност близу законске границе, проширена несигурност (k = 2) стоји поред ње и узета је у обзир.',
      },
    },
  },
  {
    code: 'opinion-basis',
    place: 'basis',
    words: {
      en: {
        title: 'Basis of the opinion',
        text: 'The opinion rests on the results named in this report, on the examination of the original items, and on the training and experience of the examiners. It holds for the circumstances stated in the request; other circumstances may lead to another opinion.',
      },
      sq: {
        title: 'Baza e mendimit',
        text: 'Mendimi mbështetet në rezultatet e përmendura në këtë raport, në ekzaminimin e provave origjinale dhe në trajnimin e përvojën e ekspertëve. Vlen për rrethanat e thëna në kërkesë; rrethana të tjera mund të çojnë në mendim tjetër.',
      },
      sr: {
        title: 'Основ мишљења',
        text: 'Мишљење почива на резултатима наведеним у овом извештају, на прегледу оригиналних доказа и на обуци и искуству вештака. Важи за околности наведене у захтеву; друге околности могу водити другачијем мишљењу.',
      },
    },
  },
];
