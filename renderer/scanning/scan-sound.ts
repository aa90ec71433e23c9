// Three answers for ears: one high tone, two middle ones, one long low one. Made here, so that no file is needed.
import type { ScanSignal } from '../../shared/domain/scan-session.ts';
import { readPreference, writePreference } from '../preferences.ts';

interface Tone {
  /** Hertz. */
  readonly pitch: number;
  /** Seconds from now, and how long. */
  readonly from: number;
  readonly length: number;
  readonly shape: OscillatorType;
}

const tones: Readonly<Record<ScanSignal, readonly Tone[]>> = {
  ok: [{ pitch: 1320, from: 0, length: 0.09, shape: 'sine' }],
  already: [
    { pitch: 660, from: 0, length: 0.08, shape: 'triangle' },
    { pitch: 660, from: 0.13, length: 0.08, shape: 'triangle' },
  ],
  stop: [{ pitch: 175, from: 0, length: 0.45, shape: 'square' }],
};

let context: AudioContext | undefined;

export function isSilent(): boolean {
  return readPreference('scan-silent') === 'yes';
}

export function setSilent(silent: boolean): void {
  writePreference('scan-silent', silent ? 'yes' : 'no');
}

/** Plays one answer; a computer without sound plays nothing and loses nothing: shape and words say the same. */
export function playSignal(signal: ScanSignal): void {
  if (isSilent()) return;
  context ??= new AudioContext();
  const { destination, currentTime } = context;
  for (const { pitch, from, length, shape } of tones[signal]) {
    const oscillator = context.createOscillator();
    const volume = context.createGain();
    oscillator.type = shape;
    oscillator.frequency.value = pitch;
    volume.gain.setValueAtTime(0.18, currentTime + from);
    volume.gain.exponentialRampToValueAtTime(0.001, currentTime + from + length);
    oscillator.connect(volume).connect(destination);
    oscillator.start(currentTime + from);
    oscillator.stop(currentTime + from + length);
  }
}
