// The verifier page: choose or drop a package, watch it being checked, read the result. One state, drawn anew when it changes.
import { missingCase } from '../../../shared/language/habits.ts';
import { checkPackage } from '../format/check-package.ts';
import type { PackageReport } from '../format/package-report.ts';
import type { CustodyFile } from '../records.ts';
import { browserPrimitives } from './browser-primitives.ts';
import { openChosen, type ChosenFile, type ChosenPackage } from './chosen-package.ts';
import { chosenFiles, droppedFiles } from './dropped-files.ts';
import { catalogues, filled, languageFor, languageNames, languages, type Language } from './text/index.ts';
import { custodySection, readCustody } from './view/custody-view.ts';
import { button, element, shownBytes, sign } from './view/element.ts';
import { filesSection } from './view/files-view.ts';
import {
  checksSection,
  limitsSection,
  sealSection,
  verdictSection,
  type TypedFingerprint,
} from './view/result-view.ts';

type State =
  | { readonly step: 'choose'; readonly notice?: 'cancelled' | 'nothingChosen' | 'encrypted' | 'failed' }
  | { readonly step: 'work'; readonly control: AbortController; readonly progress: Progress }
  | {
      readonly step: 'result';
      readonly chosen: ChosenPackage;
      readonly report: PackageReport;
      readonly custody: CustodyFile | undefined;
      readonly typed: TypedFingerprint;
    };

interface Progress {
  done: number;
  total: number;
}

class Cancelled extends Error {}

let state: State = { step: 'choose' };
let language: Language = languageFor(navigator.languages);

function move(next: State): void {
  state = next;
  draw();
  const focus = next.step === 'result' ? '#verdict' : next.step === 'work' ? '#cancel' : undefined;
  if (focus !== undefined) document.querySelector<HTMLElement>(focus)?.focus();
}

function draw(): void {
  const { text } = catalogues[language];
  document.documentElement.lang = language;
  document.title = text.title;
  const page = element('main', {}, [header(), ...content()]);
  document.body.replaceChildren(page);
}

function header(): HTMLElement {
  const { text } = catalogues[language];
  const choices = languages.map((one) => {
    const choice = button(languageNames[one], 'language', () => {
      language = one;
      draw();
      document.querySelector<HTMLElement>(`button[lang="${one}"]`)?.focus();
    });
    choice.lang = one;
    choice.setAttribute('aria-pressed', String(one === language));
    return choice;
  });
  return element('header.top', {}, [
    element('div', {}, [element('p.brand', {}, ['Focal Point']), element('h1', {}, [text.title])]),
    element('div.languages', { role: 'group', 'aria-label': text.language }, choices),
  ]);
}

function content(): HTMLElement[] {
  switch (state.step) {
    case 'choose':
      return chooseView(state.notice);
    case 'work':
      return workView(state);
    case 'result':
      return resultView(state);
    default:
      return missingCase(state);
  }
}

function chooseView(notice: 'cancelled' | 'nothingChosen' | 'encrypted' | 'failed' | undefined): HTMLElement[] {
  const { text } = catalogues[language];
  const folder = fileInput({ webkitdirectory: '', id: 'folder' });
  const zip = fileInput({ accept: '.zip,.age', id: 'zip' });
  const drop = element('section.drop', { id: 'drop' }, [
    dropPicture(),
    element('h2', {}, [text.drop]),
    element('p', {}, [filled(text.dropHelp)]),
    element('div.choices', {}, [
      button(text.chooseFolder, 'main', () => {
        folder.click();
      }),
      button(filled(text.chooseZip), 'quiet', () => {
        zip.click();
      }),
      folder,
      zip,
    ]),
  ]);
  const said =
    notice === undefined
      ? undefined
      : element('p.notice', { role: 'alert' }, [sign('warning'), element('span', {}, [filled(text[notice])])]);
  return [element('p.lead', {}, [text.lead]), ...(said === undefined ? [] : [said]), drop];
}

function fileInput(attributes: Readonly<Record<string, string>>): HTMLInputElement {
  const input = element('input', { type: 'file', hidden: '', tabindex: '-1', ...attributes });
  input.addEventListener('change', () => {
    void check(Promise.resolve(chosenFiles(input)));
  });
  return input;
}

function workView({ control, progress }: Extract<State, { step: 'work' }>): HTMLElement[] {
  const { text } = catalogues[language];
  const bar = element('progress', { 'aria-label': text.working, id: 'progress' });
  const line = element('p', { id: 'progress-line' }, [text.reading]);
  showProgress(bar, line, progress);
  const stop = button(text.cancel, 'quiet', () => {
    control.abort();
  });
  stop.id = 'cancel';
  return [element('section.panel.work', { 'aria-busy': 'true' }, [element('h2', {}, [text.working]), bar, line, stop])];
}

function showProgress(bar: HTMLProgressElement, line: HTMLElement, { done, total }: Progress): void {
  if (total === 0) return;
  const { text } = catalogues[language];
  bar.max = total;
  bar.value = done;
  line.textContent = filled(text.progress, { done: shownBytes(done, language), total: shownBytes(total, language) });
}

function resultView({ chosen, report, custody, typed }: Extract<State, { step: 'result' }>): HTMLElement[] {
  const catalogue = catalogues[language];
  const { text } = catalogue;
  const view = { language, catalogue };
  const again = button(text.again, 'quiet', () => {
    move({ step: 'choose' });
  });
  const print = button(text.print, 'quiet', () => {
    globalThis.print();
  });
  const seal = sealSection(report, view);
  const checks = element('div', {}, [checksSection(report, view, typed)]);
  const { light, fingerprint } = verdictSection(report, view, typed, () => {
    checks.replaceChildren(checksSection(report, view, typed));
  });
  const columns = element('div.columns', {}, [checks, element('div', {}, [limitsSection(report, view)])]);
  // What is wrong comes first where something is wrong; otherwise what is left to do.
  const middle = report.verdict === 'refused' ? [columns, fingerprint] : [fingerprint, columns];
  return [
    element('p.package', {}, [element('code', {}, [chosen.name])]),
    light,
    ...middle.filter((section) => section !== undefined),
    ...(seal === undefined ? [] : [seal]),
    ...(custody === undefined ? [] : [custodySection(custody, report, view)]),
    filesSection(report, chosen, view),
    element('div.choices.end', {}, [again, print]),
  ];
}

async function check(choosing: Promise<ChosenFile[]>): Promise<void> {
  const control = new AbortController();
  const progress: Progress = { done: 0, total: 0 };
  move({ step: 'work', control, progress });
  try {
    const chosen = await openChosen(await choosing);
    if (chosen === undefined) return move({ step: 'choose', notice: 'nothingChosen' });
    if (chosen === 'encrypted') return move({ step: 'choose', notice: 'encrypted' });
    const report = await checkPackage(chosen.source, browserPrimitives, {
      onProgress(done, total) {
        Object.assign(progress, { done, total });
        const bar = document.querySelector<HTMLProgressElement>('#progress');
        const line = document.querySelector<HTMLElement>('#progress-line');
        if (bar !== null && line !== null) showProgress(bar, line, progress);
      },
      nextTurn: () => (control.signal.aborted ? Promise.reject(new Cancelled()) : Promise.resolve()),
    });
    const custody = await readCustody(report, chosen);
    move({ step: 'result', chosen, report, custody, typed: { value: '' } });
  } catch (error) {
    move({ step: 'choose', notice: error instanceof Cancelled ? 'cancelled' : 'failed' });
  }
}

function dropPicture(): SVGSVGElement {
  const svg = sign('none', 56);
  svg.setAttribute('class', 'picture');
  svg
    .querySelector('path')
    ?.setAttribute(
      'd',
      'M3 5.5h6l2 2h10v3h-1.5V9H10.4l-2-2H4.5v10.5h6V19H3V5.5Zm14.5 6 4.8 1.7v3.4c0 2.6-1.9 4.6-4.8 5.9-2.9-1.3-4.8-3.3-4.8-5.9v-3.4l4.8-1.7Zm-.7 7.6 3.3-3.3-1-1-2.3 2.3-1.1-1.1-1 1 2.1 2.1Z',
    );
  return svg;
}

// The whole window takes a drop: missing the field must not make the browser open the file instead.
globalThis.addEventListener('dragover', (event) => {
  event.preventDefault();
  document.querySelector('#drop')?.classList.add('over');
});
globalThis.addEventListener('dragleave', (event) => {
  if (event.relatedTarget === null) document.querySelector('#drop')?.classList.remove('over');
});
globalThis.addEventListener('drop', (event) => {
  event.preventDefault();
  if (state.step === 'work' || event.dataTransfer === null) return;
  void check(droppedFiles(event.dataTransfer));
});

draw();
