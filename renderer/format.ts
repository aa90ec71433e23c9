// Formats of the screen's language over `shared/text/format.ts`.
import type { Language } from '../shared/domain/roles.ts';
import {
  formatBytes,
  formatDay,
  formatMoment,
  formatMomentAsRead,
  formatMomentWithOffset,
  formatNumber,
  formatPlainDay,
} from '../shared/text/format.ts';

export type MomentStyle = 'minute' | 'second' | 'day' | 'time' | 'with-offset';

export interface Format {
  /** `DD.MM.YYYY HH:mm` in local time; `with-offset` adds `(UTC+01:00)`, for custody. Undefined and '' give ''. */
  readonly moment: (instant: string | undefined, style?: MomentStyle) => string;
  /** `14.03.2025` of `2025-03-14`; any other text as it is. */
  readonly day: (text: string) => string;
  /** `14.03.2025 23:55 (+01:00)`: as it stood on the clock that was read; without an offset as `with-offset`. */
  readonly occurred: (instant: string, offset: string | undefined) => string;
  /** At most `decimals` places (2 unless told). Never for identifiers. */
  readonly number: (value: number, decimals?: number) => string;
  readonly bytes: (value: number) => string;
  readonly list: (parts: readonly string[]) => string;
  /** `3 min 20 s`: how long something takes. */
  readonly duration: (seconds: number) => string;
}

const conjunctions: Readonly<Record<Language, string>> = { en: 'and', sq: 'dhe', 'sr-Latn': 'i', 'sr-Cyrl': 'и' };

export function formatIn(language: Language): Format {
  return {
    number: (value, decimals) => formatNumber(value, language, decimals),
    bytes: (value) => formatBytes(value, language),
    moment: (instant, style = 'minute') => (instant === undefined || instant === '' ? '' : styled(instant, style)),
    day: formatPlainDay,
    occurred: (instant, offset) =>
      offset === undefined ? formatMomentWithOffset(instant) : formatMomentAsRead(instant, offset),
    list: (parts) =>
      parts.length < 2
        ? (parts[0] ?? '')
        : `${parts.slice(0, -1).join(', ')} ${conjunctions[language]} ${parts.at(-1) ?? ''}`,
    duration: (seconds) => {
      const whole = Math.max(0, Math.round(seconds));
      if (whole < 60) return `${whole}\u00A0s`;
      if (whole < 3600) return `${Math.floor(whole / 60)}\u00A0min${whole % 60 === 0 ? '' : ` ${whole % 60}\u00A0s`}`;
      return `${Math.floor(whole / 3600)}\u00A0h ${Math.floor((whole % 3600) / 60)}\u00A0min`;
    },
  };
}

function styled(instant: string, style: MomentStyle): string {
  switch (style) {
    case 'day':
      return formatDay(instant);
    case 'time':
      return formatMoment(instant).slice(-5);
    case 'minute':
      return formatMoment(instant);
    case 'second':
      return `${formatMoment(instant)}:${instant.slice(17, 19)}`;
    case 'with-offset':
      return formatMomentWithOffset(instant);
  }
}
