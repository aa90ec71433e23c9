// The self-test of a scanner or a camera: what came in, how fast, whether it was heard as a scan, and what to set on the scanner or here.
import { useEffect, useState } from 'react';
import { labelAlphabet, labelTypeOfAnyStation } from '../../shared/domain/label-code.ts';
import { longestGapOf, type Heard, type PressedKey, type Scan } from '../../shared/domain/scanner-input.ts';
import { ChoiceField, FactList, Group, Mono, Notice } from '../components/index.ts';
import { useFormat, useText } from '../text.tsx';
import { readScannerSetting, scannerGaps, scannerPrefixes, writeScannerSetting } from './scanner-setting.ts';
import { setScanner, watchBursts, type CameraScan } from './scanner.ts';
import { useScanner } from './use-scanner.ts';

type Verdict = 'good' | 'label' | 'characters' | 'other' | 'slow';

type ReadVerdict = Extract<Verdict, 'good' | 'label' | 'other'>;

interface Tried {
  readonly keys: readonly PressedKey[];
  readonly scan?: Scan;
  readonly verdict: Verdict;
}
interface TriedByCamera {
  readonly seen: CameraScan;
  readonly verdict: ReadVerdict;
}

export function SelfTest() {
  const t = useText();
  const [setting, setSetting] = useState(readScannerSetting);
  const [tried, setTried] = useState<Tried | TriedByCamera>();
  const change = (next: typeof setting) => {
    setSetting(next);
    writeScannerSetting(next);
    setScanner(next);
  };
  useScanner((scan) =>
    setTried(
      scan.source === 'camera'
        ? { seen: scan, verdict: readVerdictOf(scan) }
        : { keys: scan.keys, scan, verdict: verdictOf(scan) },
    ),
  );
  useEffect(() => watchSlow(setTried), []);
  return (
    <div className="fp-work-stack">
      <p>{t('scanning:test.how')}</p>
      {tried === undefined ? (
        <Notice tone="info" title={t('scanning:test.waiting')} />
      ) : 'seen' in tried ? (
        <CameraResult tried={tried} />
      ) : (
        <TestResult tried={tried} />
      )}
      <Group title={t('scanning:test.settings')} detail={t('scanning:test.settings-detail')}>
        <div className="fp-work-columns">
          <ChoiceField
            name="scannerGap"
            label={t('scanning:test.gap')}
            help={t('scanning:test.gap-help')}
            value={scannerGaps.find((gap) => gap === String(setting.longestGap))}
            onChange={(gap) => gap !== undefined && change({ ...setting, longestGap: Number(gap) })}
            choices={scannerGaps.map((value) => ({ value, label: `${value} ms` }))}
          />
          <ChoiceField
            name="scannerPrefix"
            label={t('scanning:test.prefix')}
            help={t('scanning:test.prefix-help')}
            value={setting.prefix}
            onChange={(prefix) => prefix !== undefined && change({ ...setting, prefix })}
            choices={scannerPrefixes.map((value) => ({ value, label: t(`scanning:test.prefixes.${value}`) }))}
          />
        </div>
      </Group>
    </div>
  );
}

function TestResult({ tried: { keys, scan, verdict } }: { readonly tried: Tried }) {
  const t = useText();
  const format = useFormat();
  const isGood = verdict === 'good' || verdict === 'label';
  return (
    <>
      <Notice tone={isGood ? 'good' : 'warning'} title={t(`scanning:test.verdict.${verdict}`)} isUrgent>
        <p>{t(`scanning:test.advice.${verdict}`)}</p>
        {isGood && scan?.endedBy === 'pause' && <p>{t('scanning:test.no-suffix')}</p>}
      </Notice>
      <FactList
        columns={2}
        facts={[
          {
            label: t('scanning:test.came-in'),
            value: <Mono breaks>{scan?.labelText ?? keysShown(keys)}</Mono>,
            isWide: true,
          },
          { label: t('scanning:test.characters'), value: format.number(keys.length) },
          { label: t('scanning:test.longest'), value: `${format.number(Math.round(longestGapOf(keys)))} ms` },
          { label: t('scanning:test.ended'), value: t(`scanning:test.endings.${scan?.endedBy ?? 'pause'}`) },
          { label: t('scanning:test.keys'), value: <Mono breaks>{keysShown(keys)}</Mono>, isWide: true },
        ]}
      />
    </>
  );
}

function CameraResult({ tried: { seen, verdict } }: { readonly tried: TriedByCamera }) {
  const t = useText();
  const format = useFormat();
  return (
    <>
      <Notice
        tone={verdict === 'other' ? 'warning' : 'good'}
        title={t(`scanning:test.camera-verdict.${verdict}`)}
        isUrgent
      >
        <p>{verdict === 'other' ? t('scanning:test.camera-other') : t(`scanning:test.advice.${verdict}`)}</p>
      </Notice>
      <FactList
        columns={2}
        facts={[
          { label: t('scanning:test.came-in'), value: <Mono breaks>{seen.text}</Mono>, isWide: true },
          { label: t('scanning:test.characters'), value: format.number(seen.text.length) },
          { label: t('scanning:test.code-kind'), value: t(`scanning:test.code-kinds.${seen.kind}`) },
        ]}
      />
    </>
  );
}

function keysShown(keys: readonly PressedKey[]): string {
  return keys
    .slice(0, 40)
    .map(({ code, shift }) => (shift ? `⇧${code}` : code))
    .join(' ');
}

function readVerdictOf({ labelText }: Pick<Scan, 'labelText'>): ReadVerdict {
  if (labelText === labelAlphabet) return 'good';
  return labelTypeOfAnyStation(labelText) === undefined ? 'other' : 'label';
}

function verdictOf(scan: Scan): Verdict {
  const verdict = readVerdictOf(scan);
  if (verdict !== 'other') return verdict;
  // As long as the pattern or a label, but with other characters: the scanner speaks for another keyboard.
  return scan.labelText.length === labelAlphabet.length ? 'characters' : 'other';
}

/** Keys that came one after another, evenly and too slowly for the threshold, are a scanner that is set to be slow. */
function watchSlow(onSlow: (tried: Tried) => void): () => void {
  const longestPause = 250;
  let keys: PressedKey[] = [];
  const onKey = (event: KeyboardEvent): void => {
    const at = event.timeStamp;
    if (at - (keys.at(-1)?.at ?? at) > longestPause) keys = [];
    if (/^(Key[A-Z]|Digit\d|Numpad\d)$/.test(event.code)) {
      keys.push({ code: event.code, shift: event.shiftKey, withCommand: event.ctrlKey || event.altKey, at });
    } else if (event.code === 'Enter' || event.code === 'Tab') {
      if (keys.length >= 8) onSlow({ keys, verdict: 'slow' });
      keys = [];
    }
  };
  // What was heard as a scan is not slow; its keys are kept from the window after the third.
  watchBursts((heard: Heard) => {
    if (heard.kind === 'scan') keys = [];
  });
  window.addEventListener('keydown', onKey);
  return () => {
    window.removeEventListener('keydown', onKey);
    watchBursts(undefined);
  };
}
