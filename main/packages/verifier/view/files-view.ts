// Every file of the package with its state. Pictures and text open inside the page, PDF in the browser's own viewer; everything
// else can only be saved. Nothing of a package ever runs.
import type { CheckedFile, PackageReport } from '../../format/package-report.ts';
import type { ChosenPackage } from '../chosen-package.ts';
import { filled } from '../text/index.ts';
import { button, element, shownBytes, sign, type Shape } from './element.ts';
import type { ReadersView } from './result-view.ts';

const pictures: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
};
const texts = new Set(['txt', 'json', 'jsonld', 'csv', 'pem']);
/** So many are looked through without help. */
const fewFiles = 30;
const mostText = 2 * 1024 * 1024;
/** Lines are made so many at a time: a page of five thousand files is drawn at once, and shows the rest when asked. */
const linesAtOnce = 1000;

const shapes: Readonly<Record<CheckedFile['status'], Shape>> = {
  sound: 'pass',
  changed: 'fail',
  missing: 'fail',
  extra: 'fail',
  'not-checked': 'none',
};
const order: readonly CheckedFile['status'][] = ['changed', 'missing', 'extra', 'not-checked', 'sound'];

export function filesSection(report: PackageReport, chosen: ChosenPackage, view: ReadersView): HTMLElement {
  const { text } = view.catalogue;
  const files = report.files.toSorted(
    (left, right) =>
      order.indexOf(left.status) - order.indexOf(right.status) ||
      Number(right.path.startsWith('data/')) - Number(left.path.startsWith('data/')) ||
      (left.path < right.path ? -1 : 1),
  );
  const head = element(
    'tr',
    {},
    [text.file, text.size, text.state, text.act].map((name) => element('th', { scope: 'col' }, [name])),
  );
  const body = element('tbody');
  const more = element('div.choices.more');
  const find = element('input', { id: 'find-file', type: 'search', autocomplete: 'off', maxlength: '200' });
  const found = element('p.help', { role: 'status' });
  let wanted: readonly CheckedFile[] = files;
  const showNext = (): void => {
    const from = body.childElementCount;
    body.append(...wanted.slice(from, from + linesAtOnce).map((file) => row(file, chosen, view)));
    const shown = body.childElementCount;
    const isAll = shown === wanted.length;
    more.replaceChildren(
      ...(isAll ? [] : [button(filled(text.moreFiles, { left: String(wanted.length - shown) }), 'quiet', showNext)]),
    );
    found.textContent = isAll ? '' : filled(text.shownFiles, { shown: String(shown), of: String(wanted.length) });
  };
  const showWanted = (): void => {
    const name = find.value.trim().toLowerCase();
    wanted = name === '' ? files : files.filter(({ path }) => path.toLowerCase().includes(name));
    body.replaceChildren();
    showNext();
  };
  find.addEventListener('input', showWanted);
  // On paper stand all of them, as long as this page is the one that is shown.
  globalThis.addEventListener('beforeprint', () => {
    while (body.isConnected && body.childElementCount < wanted.length) showNext();
  });
  showNext();
  const table = element('table', {}, [element('thead', {}, [head]), body]);
  return element('section.panel', {}, [
    element('h2', {}, [`${text.files} (${files.length})`]),
    files.length > fewFiles
      ? element('div.field', {}, [element('label', { for: 'find-file' }, [text.findFile]), find])
      : undefined,
    found,
    element('div.scroll', { tabindex: '0', role: 'region', 'aria-label': text.files }, [table]),
    more,
  ]);
}

function row(file: CheckedFile, chosen: ChosenPackage, view: ReadersView): HTMLElement {
  const { words } = view.catalogue;
  const isWhole = file.status === 'sound';
  return element('tr', { 'data-path': file.path, 'data-status': file.status }, [
    element('th', { scope: 'row', title: file.sha256 === undefined ? undefined : `SHA-256 ${file.sha256}` }, [
      element('code', {}, [file.path.slice(0, 300)]),
    ]),
    element('td.number', {}, [file.status === 'missing' ? '–' : shownBytes(file.bytes, view.language)]),
    element('td.state', {}, [sign(shapes[file.status]), element('span', {}, [words.packageFileStatus[file.status]])]),
    element('td.acts', {}, isWhole ? acts(file, chosen, view) : []),
  ]);
}

function acts(file: CheckedFile, chosen: ChosenPackage, view: ReadersView): HTMLElement[] {
  const { text } = view.catalogue;
  const extension = /\.([A-Za-z0-9]+)$/.exec(file.path)?.[1]?.toLowerCase() ?? '';
  const save = button(text.save, 'plain', () => void saved(file, chosen), filled(text.saveFile, { path: file.path }));
  const label = filled(text.openFile, { path: file.path });
  if (extension === 'pdf') return [button(text.open, 'plain', () => void openedPdf(file, chosen), label), save];
  const picture = pictures[extension];
  if (picture !== undefined)
    return [button(text.open, 'plain', () => void shownPicture(file, chosen, picture, view), label), save];
  if (texts.has(extension) && file.bytes <= mostText) {
    return [button(text.open, 'plain', () => void shownText(file, chosen, view), label), save];
  }
  return [save];
}

async function saved(file: CheckedFile, chosen: ChosenPackage): Promise<void> {
  const address = URL.createObjectURL(await chosen.blob(file.path, 'application/octet-stream'));
  element('a', { href: address, download: file.path.split('/').at(-1) }).click();
  forgetLater(address);
}

async function openedPdf(file: CheckedFile, chosen: ChosenPackage): Promise<void> {
  const address = URL.createObjectURL(await chosen.blob(file.path, 'application/pdf'));
  element('a', { href: address, target: '_blank', rel: 'noopener' }).click();
  forgetLater(address);
}

function forgetLater(address: string): void {
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 600_000);
}

async function shownPicture(file: CheckedFile, chosen: ChosenPackage, type: string, view: ReadersView): Promise<void> {
  const address = URL.createObjectURL(await chosen.blob(file.path, type));
  showOver(file.path, element('img', { src: address, alt: file.path }), view, () => {
    URL.revokeObjectURL(address);
  });
}

async function shownText(file: CheckedFile, chosen: ChosenPackage, view: ReadersView): Promise<void> {
  const content = await (await chosen.blob(file.path, 'text/plain')).text();
  showOver(file.path, element('pre', { tabindex: '0' }, [readable(file.path, content)]), view);
}

function readable(path: string, content: string): string {
  if (!/\.json(ld)?$/.test(path)) return content;
  try {
    return JSON.stringify(JSON.parse(content), undefined, 2);
  } catch {
    return content;
  }
}

function showOver(title: string, content: HTMLElement, view: ReadersView, onClose?: () => void): void {
  const dialog = element('dialog', { 'aria-label': title });
  const close = button(view.catalogue.text.close, 'quiet', () => {
    dialog.close();
  });
  dialog.append(element('header', {}, [element('code', {}, [title]), close]), element('div.over', {}, [content]));
  dialog.addEventListener('close', () => {
    dialog.remove();
    onClose?.();
  });
  document.body.append(dialog);
  dialog.showModal();
}
