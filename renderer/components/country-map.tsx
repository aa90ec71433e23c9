// A map of the Western Balkans and their neighbours: numbers of countries as shades or as dots, or the way of a firearm from one to the next. What it
// shows stands beside it in a table or a list; to a reader it is one image with one sentence.
import { useState, type ReactNode } from 'react';
import {
  countryShapes,
  disputedPath,
  lineStyles,
  mapSize,
  offTheMap,
  placeOfCountry,
  radiusOf,
  routeStops,
  shadeOf,
  type LineStyle,
  type MapValue,
} from '../../shared/domain/map/country-map.ts';
import type { Language } from '../../shared/domain/roles.ts';
import { countryNames } from '../../shared/reference/look-up.ts';
import { formatNumber } from '../../shared/text/format.ts';
import { readPreference, writePreference } from '../preferences.ts';
import { useLanguage, useText } from '../text.tsx';
import { ChoiceField } from './choice-fields.tsx';

const looks = ['shades', 'dots'] as const;
type Look = (typeof looks)[number];

/** @param label  what is counted. */
export function CountryMap({ label, values }: { readonly label: string; readonly values: readonly MapValue[] }) {
  const t = useText();
  const { language } = useLanguage();
  const [look, setLook] = useState<Look>('shades');
  const [line, setLine] = useState(keptLine);
  const most = Math.max(...values.map(({ value }) => value));
  const known = new Map(values.map(({ code, value }) => [code, value]));
  const said = (all: readonly MapValue[]): string =>
    all.map(({ code, value }) => `${countryNames([code], language)} ${formatNumber(value, language, 1)}`).join(', ');
  const off = offTheMap(values);
  return (
    <figure className="fp-map">
      <MapSheet
        line={line}
        label={`${t('numbers:map.of', { table: label })}: ${said(values.filter(({ value }) => value > 0))}`}
        shadeOfCountry={(code) => (look === 'shades' ? shadeOf(known.get(code) ?? 0, most) : 0)}
      >
        {values.map(({ code, value }) => {
          const place = placeOfCountry(code);
          if (place === undefined || value <= 0) return null;
          const isDark = look === 'shades' && shadeOf(value, most) > 3;
          return (
            <g key={code}>
              {look === 'dots' && <circle className="fp-map-dot" cx={place.x} cy={place.y} r={radiusOf(value, most)} />}
              <text
                className={look === 'dots' || isDark ? 'fp-map-number fp-map-number-on-dark' : 'fp-map-number'}
                x={place.x}
                y={place.y + 4}
              >
                {formatNumber(value, language, 0)}
              </text>
            </g>
          );
        })}
      </MapSheet>
      {off.length > 0 && <p className="fp-quiet">{t('numbers:map.off', { countries: said(off) })}</p>}
      <figcaption className="fp-map-choices">
        <ChoiceField
          name="mapLook"
          label={t('numbers:map.look')}
          value={look}
          onChange={(next) => setLook(next ?? 'shades')}
          choices={looks.map((one) => ({ value: one, label: t(`numbers:map.looks.${one}`) }))}
        />
        <LineChoice line={line} onChange={setLine} />
      </figcaption>
    </figure>
  );
}

/** The countries a firearm went through, numbered in their order. @param label  in words, with the countries. */
export function RouteMap({ label, countries }: { readonly label: string; readonly countries: readonly string[] }) {
  const t = useText();
  const { language } = useLanguage();
  const stops = routeStops(countries);
  const off = [...new Set(countries.filter((code) => code !== '' && placeOfCountry(code) === undefined))];
  if (stops.length < 2) return null;
  return (
    <figure className="fp-map">
      <MapSheet
        line={keptLine()}
        label={label}
        shadeOfCountry={(code) => (stops.some((stop) => stop.code === code) ? 1 : 0)}
      >
        <polyline className="fp-map-route" points={stops.map(({ x, y }) => `${x},${y}`).join(' ')} />
        {stops.map(({ code, x, y, numbers }) => (
          <g key={numbers}>
            <circle className="fp-map-dot" cx={x} cy={y} r={numbers.length > 2 ? 15 : 11} />
            <text className="fp-map-number fp-map-number-on-dark" x={x} y={y + 4}>
              {numbers}
            </text>
            {namesOf(code, language).map((name, index, names) => (
              <text key={name} className="fp-map-name" x={x} y={y - 16 - 13 * (names.length - 1 - index)}>
                {name}
              </text>
            ))}
          </g>
        ))}
      </MapSheet>
      {off.length > 0 && <p className="fp-quiet">{t('numbers:map.off', { countries: countryNames(off, language) })}</p>}
    </figure>
  );
}

interface SheetProps {
  readonly line: LineStyle;
  readonly label: string;
  readonly shadeOfCountry: (code: string) => number;
  readonly children: ReactNode;
}

/** In Albanian and in Serbian, in the script one reads; before them in the language of the screen where that is another. */
function namesOf(code: string, language: Language): string[] {
  const asked: readonly Language[] = [language, 'sq', language === 'sr-Cyrl' ? 'sr-Cyrl' : 'sr-Latn'];
  return [...new Set(asked.map((one) => countryNames([code], one)))];
}

function MapSheet({ line, label, shadeOfCountry, children }: SheetProps) {
  const { language } = useLanguage();
  return (
    <svg role="img" aria-label={label} viewBox={`0 0 ${mapSize.width} ${mapSize.height}`}>
      <rect className="fp-map-sea" width={mapSize.width} height={mapSize.height} />
      {countryShapes.map(({ code, path }) => (
        <path key={code} className={`fp-map-country fp-map-shade-${shadeOfCountry(code)}`} d={path}>
          <title>{namesOf(code, language).join(' · ')}</title>
        </path>
      ))}
      <DisputedLine line={line} shade={shadeOfCountry('XK')} />
      {children}
    </svg>
  );
}

function DisputedLine({ line, shade }: { readonly line: LineStyle; readonly shade: number }) {
  if (line === 'solid') return null;
  return (
    <>
      <path className={`fp-map-covered fp-map-shade-${shade}`} d={disputedPath} />
      {line === 'dashed' && <path className="fp-map-dashed" d={disputedPath} />}
    </>
  );
}

/** Remembered by this window, not by the station: it says nothing of any record. */
function keptLine(): LineStyle {
  return lineStyles.find((one) => one === readPreference('map-line')) ?? 'solid';
}

interface LineProps {
  readonly line: LineStyle;
  readonly onChange: (line: LineStyle) => void;
}

function LineChoice({ line, onChange }: LineProps) {
  const t = useText();
  return (
    <ChoiceField
      name="mapLine"
      label={t('numbers:map.line')}
      value={line}
      onChange={(next) => {
        const chosen = next ?? 'solid';
        writePreference('map-line', chosen);
        onChange(chosen);
      }}
      choices={lineStyles.map((one) => ({ value: one, label: t(`numbers:map.lines.${one}`) }))}
    />
  );
}
