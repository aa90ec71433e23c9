// The result as a person reads it: the light, the fingerprint to compare, what was checked, what is not proven, the seal.
import type { PackageCheck, PackageFinding, PackageReport } from '../../format/package-report.ts';
import { compareFingerprint } from '../../format/public-key.ts';
import { filled, type Catalogue, type Language } from '../text/index.ts';
import { element, shownBytes, shownTime, sign, type Shape } from './element.ts';

export interface ReadersView {
  readonly language: Language;
  readonly catalogue: Catalogue;
}

type Verdict = PackageReport['verdict'] | 'other-key';

const shapes: Readonly<Record<Verdict, Shape>> = {
  sound: 'pass',
  unconfirmed: 'warning',
  refused: 'fail',
  'other-key': 'fail',
};

/** The verdict once what was typed from paper is taken into account. */
function verdictOf(report: PackageReport, typed: string): Verdict {
  if (report.verdict === 'refused' || report.signer === undefined) return 'refused';
  const comparison = compareFingerprint(typed, report.signer.fingerprint);
  if (comparison === 'same') return 'sound';
  return comparison === 'different' ? 'other-key' : report.verdict;
}

export interface TypedFingerprint {
  value: string;
}

/** The light and the fingerprint belong together: typing what is on paper changes the light. */
export function verdictSection(
  report: PackageReport,
  view: ReadersView,
  typed: TypedFingerprint,
  onTyped: () => void,
): { readonly light: HTMLElement; readonly fingerprint: HTMLElement | undefined } {
  const { text, words } = view.catalogue;
  const light = element('section.light', { 'aria-live': 'polite', id: 'verdict', tabindex: '-1' });
  const showLight = (): void => {
    const verdict = verdictOf(report, typed.value);
    const heading = words.packageVerdict[verdict === 'other-key' ? 'refused' : verdict];
    const sentence = verdict === 'other-key' ? text.verdictText.otherKey : text.verdictText[verdict];
    light.className = `light ${shapes[verdict]}`;
    light.dataset['verdict'] = verdict;
    light.replaceChildren(
      sign(shapes[verdict], 64),
      element('div', {}, [element('h2', {}, [heading]), element('p', {}, [filled(sentence)])]),
    );
  };
  showLight();
  const fingerprint =
    report.signer === undefined
      ? undefined
      : fingerprintSection(report.signer, view, typed, () => {
          showLight();
          onTyped();
        });
  return { light, fingerprint };
}

function fingerprintSection(
  signer: NonNullable<PackageReport['signer']>,
  { catalogue: { text } }: ReadersView,
  typed: TypedFingerprint,
  onTyped: () => void,
): HTMLElement {
  const groups = signer.shown.split(' ');
  const shown = element(
    'p.fingerprint',
    { 'data-fingerprint': '' },
    groups.map((group) => element('span', {}, [group])),
  );
  const answer = element('p.answer', { role: 'status', id: 'comparison' });
  const input = element('input', {
    id: 'paper',
    type: 'text',
    autocomplete: 'off',
    autocapitalize: 'off',
    spellcheck: 'false',
    maxlength: '100',
    'aria-describedby': 'paper-help comparison',
  });
  input.value = typed.value;
  const compare = (): void => {
    typed.value = input.value;
    const comparison = compareFingerprint(input.value, signer.fingerprint);
    const shape: Shape = comparison === 'same' ? 'pass' : comparison === 'different' ? 'fail' : 'none';
    answer.replaceChildren(sign(shape), element('span', {}, [text.compare[comparison]]));
    const digits = input.value.replace(/[\s:.\-–—]/g, '').toLowerCase();
    [...shown.children].forEach((span, index) => {
      const said = digits.slice(index * 4, index * 4 + 4);
      span.className =
        said === '' ? '' : groups[index]?.startsWith(said) === true ? (said.length === 4 ? 'same' : '') : 'differs';
    });
  };
  input.addEventListener('input', () => {
    compare();
    onTyped();
  });
  compare();
  return element('section.panel.key', {}, [
    element('h2', {}, [text.fingerprint]),
    shown,
    element('p.help', { id: 'paper-help' }, [text.fingerprintHelp]),
    element('div.field', {}, [element('label', { for: 'paper' }, [text.fromPaper]), input, answer]),
  ]);
}

const checkShapes: Readonly<Record<PackageCheck['status'], Shape>> = {
  pass: 'pass',
  warning: 'warning',
  fail: 'fail',
  'not-checked': 'none',
};
const mostFindings = 200;

/** The line about the key follows what was typed from paper. */
export function checksSection(report: PackageReport, view: ReadersView, typed: TypedFingerprint): HTMLElement {
  const { text, words } = view.catalogue;
  const shown = checksWithPaper(report, typed.value).filter(
    ({ name, status }) => name !== 'custody' || status !== 'not-checked',
  );
  const lines = shown.map((check) =>
    element('li', { 'data-check': check.name, 'data-status': check.status }, [
      sign(checkShapes[check.status]),
      element('div', {}, [
        element('span.name', {}, [words.packageCheck[check.name]]),
        element('span.state', {}, [words.packageCheckStatus[check.status]]),
        check.findings.length === 0
          ? undefined
          : element(
              'ul.findings',
              {},
              check.findings.slice(0, mostFindings).map((finding) => findingLine(finding, view)),
            ),
      ]),
    ]),
  );
  return element('section.panel', {}, [element('h2', {}, [text.checks]), element('ul.checks', {}, lines)]);
}

function checksWithPaper(report: PackageReport, typed: string): readonly PackageCheck[] {
  const comparison = report.signer === undefined ? 'empty' : compareFingerprint(typed, report.signer.fingerprint);
  return report.checks.map((check) => {
    if (check.name !== 'key' || check.status === 'not-checked') return check;
    if (comparison === 'same') return { ...check, status: 'pass', findings: [] };
    return comparison === 'different' ? { ...check, status: 'fail' } : check;
  });
}

function findingLine(finding: PackageFinding, { catalogue: { text, findings } }: ReadersView): HTMLElement {
  const reason = finding.code.replace(/^package\./, '');
  const own: Readonly<Record<string, string>> = text.page;
  const sentence = filled(own[reason] ?? findings[reason] ?? finding.code);
  const details = [
    finding.expected === undefined ? undefined : `${text.expected} ${shortened(finding.expected)}`,
    finding.found === undefined ? undefined : `${text.found} ${shortened(finding.found)}`,
  ].filter((detail) => detail !== undefined);
  return element('li', { 'data-code': finding.code }, [
    finding.path === undefined ? undefined : element('code', {}, [finding.path.slice(0, 300)]),
    element('span', {}, [sentence]),
    details.length === 0 ? undefined : element('small', {}, [details.join(' · ')]),
  ]);
}

function shortened(value: string): string {
  return /^[0-9a-f]{64}$/.test(value) ? `${value.slice(0, 16)}…` : value.slice(0, 200);
}

export function limitsSection(report: PackageReport, { catalogue: { text, words } }: ReadersView): HTMLElement {
  const lines = report.doesNotProve.map((limit) => element('li', {}, [words.packageNotProved[limit]]));
  return element('section.panel', {}, [element('h2', {}, [text.notProved]), element('ul.limits', {}, lines)]);
}

export function sealSection(
  report: PackageReport,
  { language, catalogue: { text, words } }: ReadersView,
): HTMLElement | undefined {
  const { seal } = report;
  if (seal === undefined) return undefined;
  const facts: (readonly [string, string, boolean?])[] = [
    [text.facts.station, seal.station.name],
    [text.facts.agency, seal.station.agency],
    [text.facts.recipient, seal.recipient],
    [text.facts.kind, words.packageKind[seal.kind] ?? seal.kind],
    ...seal.caseNumbers.map(({ kind, number }) => [words.caseNumberKind[kind] ?? kind, number] as const),
    [text.facts.classification, words.classification[seal.classification] ?? seal.classification],
    [text.facts.created, shownTime(seal.created)],
    [text.facts.files, String(seal.files)],
    [text.facts.bytes, shownBytes(seal.bytes, language)],
    [text.facts.packageId, seal.packageId, true],
    [filled(text.facts.manifest), seal.manifestSha256, true],
  ];
  if (seal.ledgerHead !== null) {
    const { size, time, root } = seal.ledgerHead.head;
    facts.push(
      [text.facts.head, filled(text.ledgerHead, { size: String(size), time: shownTime(time) })],
      ['', root, true],
    );
  }
  const lines = facts.flatMap(([name, value, isCode]) => [
    element('dt', {}, [name]),
    element('dd', {}, [isCode === true ? element('code', {}, [value]) : value]),
  ]);
  return element('section.panel', {}, [element('h2', {}, [text.seal]), element('dl', {}, lines)]);
}
