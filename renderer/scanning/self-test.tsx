// The self-test of a scanner: what came in, how fast, whether it was heard as a scan, and what to set on the scanner or here.
import { useEffect, useState } from 'react';
import { labelAlphabet, labelStationOfText, parseLabelCode } from '../../shared/domain/label-code.ts';
import { longestGapOf, type Heard, type PressedKey, type Scan } from '../../shared/domain/scanner-input.ts';
import { ChoiceField, FactList, Group, Mono, Notice } from '../components/index.ts';
import { useCapabilities } from '../station-client.tsx';
import { useFormat, useText } from '../text.tsx';
import { readScannerSetting, scannerGaps, scannerPrefixes, writeScannerSetting } from './scanner-setting.ts';
import { setScanner, watchBursts } from './scanner.ts';
import { useScanner } from './use-scanner.ts';

type Verdict = 'good' | 'label' | 'characters' | 'other' | 'slow';

interface Tried {
  readonly keys: readonly PressedKey[];
  readonly scan?: Scan;
  readonly verdict: Verdict;
}

export function SelfTest() {
  const t = useText();
  const { canUseCamera } = useCapabilities();
  const [setting, setSetting] = useState(readScannerSetting);
  const [tried, setTried] = useState<Tried>();
  const change = (next: typeof setting) => {
    setSetting(next);
    writeScannerSetting(next);
    setScanner(next);
  };
  useScanner((scan) => setTried({ keys: scan.keys, scan, verdict: verdictOf(scan) }));
  useEffect(() => watchSlow(setTried), []);
  return (
    <div className="fp-work-stack">
      <p>{t('scanning:test.how')}</p>
      {tried === undefined ? <Notice tone="info" title={t('scanning:test.waiting')} /> : <TestResult tried={tried} />}
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
      {!canUseCamera && <p className="fp-quiet">{t('scanning:test.no-camera')}</p>}
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

function keysShown(keys: readonly PressedKey[]): string {
  return keys
    .slice(0, 40)
    .map(({ code, shift }) => (shift ? `⇧${code}` : code))
    .join(' ');
}

function verdictOf({ labelText }: Scan): Verdict {
  if (labelText === labelAlphabet) return 'good';
  if (parseLabelCode(labelText, labelStationOfText(labelText)).ok) return 'label';
  // As long as the pattern or a label, but with other characters: the scanner speaks for another keyboard.
  return labelText.length === labelAlphabet.length ? 'characters' : 'other';
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
