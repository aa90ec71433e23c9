// Photographs of the sample, drawn by the program so that nobody's evidence is shown: an outline on grey card, to scale, with a
// scale bar and the exhibit's mark in the picture. The same exhibit gives the same bytes.
import sharp from 'sharp';
import type { Calibration } from '../../shared/domain/photograph.ts';
import type { Drawing } from './sample-exhibit.ts';

const width = 2400;
const height = 1600;
const usable = 1900;
/** Drawn on 2400 × 1600, kept as 1800 × 1200: enough for a page and quick to make. */
const pictureScale = 0.75;

export interface DrawnPhotograph {
  readonly jpeg: Buffer;
  /** Both ends of the drawn scale bar, exact by construction; its graduation is taken as a person would. */
  readonly calibration: Calibration;
}

/**
 * @param length  of the object in millimetres.
 * @param view    `whole`, or `marking`: close up with the marking's text as it is on the object.
 * @param takenAt  local time as a camera writes it, `2025:03:15 00:31:00`.
 */
export async function drawPhotograph(order: {
  readonly mark: string;
  readonly drawing: Drawing;
  readonly length: number;
  readonly view: 'whole' | 'marking';
  readonly text?: string;
  readonly takenAt: string;
}): Promise<DrawnPhotograph> {
  const shown = order.view === 'whole' ? order.length : 60;
  const pixelsPerMillimetre = usable / shown;
  const body = order.view === 'whole' ? outlines[order.drawing](usable) : closeUp(order.text ?? '');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width * pictureScale}" height="${height * pictureScale}" viewBox="0 0 ${width} ${height}">
    <defs>
      <linearGradient id="card" x1="0" y1="0" x2="1" y2="1"><stop offset="0" stop-color="#b9bdbf"/><stop offset="1" stop-color="#9da2a5"/></linearGradient>
      <linearGradient id="steel" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#4b5157"/><stop offset="0.5" stop-color="#2b3035"/><stop offset="1" stop-color="#1d2125"/></linearGradient>
      <linearGradient id="wood" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#8a5a35"/><stop offset="1" stop-color="#5c3a20"/></linearGradient>
      <linearGradient id="brass" x1="0" y1="0" x2="1" y2="0"><stop offset="0" stop-color="#8d6d2f"/><stop offset="0.4" stop-color="#d9b65e"/><stop offset="1" stop-color="#7b5e26"/></linearGradient>
    </defs>
    <rect width="${width}" height="${height}" fill="url(#card)"/>
    <g transform="translate(250 330)">${body}</g>
    ${scaleBar(pixelsPerMillimetre, shown)}
    ${markCard(order.mark)}
  </svg>`;
  const jpeg = await sharp(Buffer.from(svg))
    .jpeg({ quality: 86, chromaSubsampling: '4:4:4' })
    .withExif({
      IFD0: { Make: 'Focal Point', Model: 'Drawn sample' },
      IFD2: { DateTimeOriginal: order.takenAt, OffsetTimeOriginal: '+01:00' },
    })
    .toBuffer();
  const millimetres = 4 * barStep(shown);
  const [left, y] = [250 * pictureScale, 1437 * pictureScale];
  return {
    jpeg,
    calibration: {
      first: { x: left, y },
      second: { x: left + millimetres * pixelsPerMillimetre * pictureScale, y },
      frame: { width: width * pictureScale, height: height * pictureScale },
      millimetres,
      plusMinus: 0.05,
      pointing: 1.5,
    },
  };
}

function barStep(shown: number): number {
  return shown > 400 ? 50 : shown > 120 ? 20 : shown > 40 ? 10 : 5;
}

function scaleBar(pixelsPerMillimetre: number, shown: number): string {
  const step = barStep(shown);
  const parts = Array.from({ length: 4 }, (_, index) => {
    const x = index * step * pixelsPerMillimetre;
    const fill = index % 2 === 0 ? '#111' : '#fff';
    return `<rect x="${x}" y="0" width="${step * pixelsPerMillimetre}" height="34" fill="${fill}" stroke="#111" stroke-width="3"/>`;
  });
  const labels = Array.from(
    { length: 5 },
    (_, index) =>
      `<text x="${index * step * pixelsPerMillimetre}" y="80" font-family="Noto Sans, DejaVu Sans, sans-serif" font-size="38" text-anchor="middle" fill="#111">${index * step}</text>`,
  );
  return `<g transform="translate(250 1420)">${parts.join('')}${labels.join('')}<text x="${4 * step * pixelsPerMillimetre + 60}" y="34" font-family="Noto Sans, DejaVu Sans, sans-serif" font-size="38" fill="#111">mm</text></g>`;
}

function markCard(mark: string): string {
  return `<g transform="translate(2030 70)"><rect width="300" height="170" rx="6" fill="#fdfdfb" stroke="#333" stroke-width="3"/>
    <text x="150" y="118" font-family="Noto Sans, DejaVu Sans, sans-serif" font-size="96" font-weight="700" text-anchor="middle" fill="#111">${mark}</text></g>`;
}

function closeUp(text: string): string {
  const letters = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<rect x="0" y="120" width="${usable}" height="620" rx="30" fill="url(#steel)"/>
    <path d="M0 230 H${usable} M0 660 H${usable}" stroke="#14171a" stroke-width="8"/>
    <text x="${usable / 2}" y="510" font-family="DejaVu Sans Mono, Noto Sans Mono, monospace" font-size="${letters.length > 12 ? 130 : 180}" text-anchor="middle" fill="#c9ced2" stroke="#0d0f11" stroke-width="3">${letters}</text>`;
}

type Outline = (length: number) => string;

const repeat = (count: number, make: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => make(index)).join('');

const outlines: Readonly<Record<Drawing, Outline>> = {
  'assault-rifle': () => `
    <path d="M0 300 L460 250 L470 330 L20 470 Z" fill="url(#wood)"/>
    <rect x="450" y="230" width="640" height="120" rx="10" fill="url(#steel)"/>
    <rect x="470" y="190" width="560" height="50" rx="20" fill="url(#steel)"/>
    <path d="M560 350 L660 350 L640 560 L550 550 Z" fill="url(#wood)"/>
    <path d="M760 350 L900 350 Q980 560 1090 660 L970 720 Q830 590 760 350 Z" fill="url(#steel)"/>
    <rect x="1060" y="235" width="330" height="105" rx="30" fill="url(#wood)"/>
    <rect x="1380" y="262" width="480" height="34" fill="url(#steel)"/>
    <rect x="1700" y="170" width="26" height="100" fill="#22262a"/>
    <rect x="1840" y="250" width="60" height="56" rx="8" fill="url(#steel)"/>
    <path d="M640 350 q60 90 130 0" fill="none" stroke="#22262a" stroke-width="16"/>`,
  pistol: () => `
    <path d="M60 120 H1840 L1880 190 L1870 360 H60 Z" fill="url(#steel)"/>
    <path d="M70 140 H520 V350 H70 Z" fill="#3a4046"/>
    ${repeat(9, (index) => `<rect x="${110 + index * 42}" y="160" width="16" height="170" fill="#1c2024"/>`)}
    <path d="M60 360 H1240 L1210 440 H740 Q720 560 640 560 L560 980 Q330 1010 130 960 L260 440 Z" fill="url(#steel)"/>
    <path d="M300 480 L560 480 L480 920 L210 900 Z" fill="#33281f"/>
    <path d="M740 440 Q760 640 930 620 Q1060 600 1070 440" fill="none" stroke="#25292e" stroke-width="34"/>
    <path d="M850 440 q30 110 -30 140" fill="none" stroke="#14171a" stroke-width="26"/>
    <rect x="1700" y="90" width="60" height="36" fill="#1b1f23"/><rect x="110" y="84" width="90" height="40" fill="#1b1f23"/>`,
  cartridges: () =>
    repeat(
      6,
      (index) => `<g transform="translate(${index * 320} 40)">
      <rect x="40" y="380" width="190" height="500" rx="10" fill="url(#brass)"/><rect x="30" y="870" width="210" height="44" rx="8" fill="url(#brass)"/>
      <path d="M70 380 Q70 120 135 20 Q200 120 200 380 Z" fill="#9a5b3a"/></g>`,
    ),
  magazines: () =>
    repeat(
      3,
      (index) =>
        `<path transform="translate(${index * 340} 0)" d="M40 40 H250 Q320 480 470 800 L260 900 Q70 520 40 40 Z" fill="url(#steel)" stroke="#14171a" stroke-width="8"/>`,
    ) +
    repeat(
      3,
      (index) =>
        `<rect x="${1120 + index * 260}" y="120" width="190" height="720" rx="18" fill="url(#steel)" stroke="#14171a" stroke-width="8"/>`,
    ),
  suppressor: () =>
    `<rect x="0" y="300" width="1760" height="330" rx="40" fill="url(#steel)"/><rect x="1760" y="370" width="140" height="190" fill="#555b61"/>${repeat(6, (index) => `<path d="M${1780 + index * 20} 370 v190" stroke="#22262a" stroke-width="6"/>`)}`,
  telephones: () =>
    repeat(
      2,
      (index) =>
        `<g transform="translate(${index * 980 + 80} 40)"><rect width="760" height="880" rx="70" fill="#15181b"/><rect x="40" y="90" width="680" height="700" rx="20" fill="#2c343c"/><circle cx="380" cy="838" r="26" fill="#2c343c"/></g>`,
    ),
  banknotes: () =>
    repeat(
      5,
      (index) =>
        `<g transform="translate(${index * 70} ${index * 90}) rotate(${index - 2} 800 300)"><rect width="1500" height="520" fill="#c8a989" stroke="#7b5b3b" stroke-width="6"/><circle cx="1150" cy="260" r="150" fill="#b18c67"/><text x="120" y="330" font-family="Noto Sans, DejaVu Sans, sans-serif" font-size="200" font-weight="700" fill="#6b4a2b">50</text></g>`,
    ),
  tools:
    () => `${repeat(5, (index) => `<rect x="0" y="${60 + index * 120}" width="1240" height="64" rx="12" fill="url(#steel)"/>`)}
    <rect x="0" y="720" width="1500" height="60" fill="#6b7075"/><path d="M1500 720 L1640 750 L1500 780 Z" fill="#6b7075"/>
    <rect x="1400" y="80" width="440" height="420" rx="20" fill="#4a4f55"/><circle cx="1620" cy="290" r="110" fill="#2b2f33"/>`,
  swabs: () =>
    repeat(
      14,
      (index) =>
        `<g transform="translate(${index * 134} 60)"><rect x="30" y="0" width="62" height="860" rx="30" fill="#dfe7ea" stroke="#8a979d" stroke-width="5"/><rect x="54" y="120" width="14" height="620" fill="#c9b79c"/><ellipse cx="61" cy="110" rx="20" ry="60" fill="#fff"/><rect x="30" y="780" width="62" height="80" fill="#3d74b8"/></g>`,
    ),
  lifts: () =>
    repeat(
      5,
      (index) =>
        `<g transform="translate(${(index % 3) * 640} ${Math.floor(index / 3) * 480})"><rect width="560" height="420" fill="#f4f4f0" stroke="#777" stroke-width="4"/>${repeat(7, (ring) => `<ellipse cx="280" cy="215" rx="${30 + ring * 20}" ry="${40 + ring * 24}" fill="none" stroke="#3b3b3b" stroke-width="6" stroke-dasharray="${60 + ring * 14} 8"/>`)}</g>`,
    ),
  boxes: () =>
    repeat(
      8,
      (index) =>
        `<g transform="translate(${(index % 4) * 480} ${Math.floor(index / 4) * 460})"><rect width="430" height="400" fill="#a9824f" stroke="#6d5230" stroke-width="6"/><rect x="60" y="120" width="310" height="150" fill="#f5f2ea"/><text x="215" y="228" font-family="Noto Sans, DejaVu Sans, sans-serif" font-size="100" font-weight="700" text-anchor="middle" fill="#222">BG</text></g>`,
    ),
};
