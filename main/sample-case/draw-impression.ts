// Heads of fired cartridge cases for the comparison, drawn by the program: breech face, firing-pin impression and aperture shear, with a scale.
// The lines follow from a seed; two cases of one firearm share most of them, and each has some of its own.
import sharp from 'sharp';
import type { DrawnPhotograph } from './draw-photograph.ts';

const width = 1800;
const height = 1200;
const centre = { x: 900, y: 560 };
/** The head of a case 7.65 × 17 SR is 9.1 mm wide. */
const pixelsPerMillimetre = 100;
const headRadius = 4.55 * pixelsPerMillimetre;
const primerRadius = 2.2 * pixelsPerMillimetre;
const pinRadius = 0.85 * pixelsPerMillimetre;
const lineCount = 46;

export interface Impression {
  /** In the corner card. */
  readonly mark: string;
  /** Of the breech face that left the lines. */
  readonly firearm: number;
  /** Of this shot: its own scatter. */
  readonly shot: number;
  /** How the case lay under the microscope, degrees clockwise. */
  readonly turned: number;
  /** Local time as a camera writes it. */
  readonly takenAt: string;
}

/** One picture, to scale; the same order gives the same bytes. */
export async function drawImpression(order: Impression): Promise<DrawnPhotograph> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
    <defs>
      <radialGradient id="brass" cx="0.4" cy="0.35"><stop offset="0" stop-color="#e6cd86"/><stop offset="1" stop-color="#8f7233"/></radialGradient>
      <radialGradient id="primer" cx="0.42" cy="0.36"><stop offset="0" stop-color="#d8d2c4"/><stop offset="1" stop-color="#8c8576"/></radialGradient>
      <radialGradient id="pin" cx="0.62" cy="0.66"><stop offset="0" stop-color="#a39c8d"/><stop offset="1" stop-color="#2c2924"/></radialGradient>
      <clipPath id="cap"><circle cx="${centre.x}" cy="${centre.y}" r="${primerRadius}"/></clipPath>
    </defs>
    <rect width="${width}" height="${height}" fill="#24272a"/>
    <g transform="rotate(${order.turned} ${centre.x} ${centre.y})">
      <circle cx="${centre.x}" cy="${centre.y}" r="${headRadius}" fill="url(#brass)" stroke="#3b2f14" stroke-width="6"/>
      <circle cx="${centre.x}" cy="${centre.y}" r="${primerRadius}" fill="url(#primer)" stroke="#2a261e" stroke-width="5"/>
      <g clip-path="url(#cap)">${breechLines(order)}</g>
      <circle cx="${centre.x}" cy="${centre.y}" r="${pinRadius}" fill="url(#pin)" stroke="#1c1a16" stroke-width="4"/>
      <path d="M${centre.x + 52} ${centre.y + 62} l34 20 l-14 26 z" fill="#cfc8b8" stroke="#332f28" stroke-width="2"/>
      <path d="M${centre.x - 34} ${centre.y + pinRadius} q34 ${26 + (order.shot % 3) * 4} 68 0 v16 q-34 26 -68 0 z" fill="#bdb6a6" stroke="#332f28" stroke-width="2"/>
    </g>
    ${scale()}
    <rect x="1560" y="50" width="200" height="110" rx="5" fill="#fdfdfb"/>
    <text x="1660" y="126" font-family="Noto Sans, DejaVu Sans, sans-serif" font-size="60" font-weight="700" text-anchor="middle" fill="#111">${order.mark}</text>
  </svg>`;
  const jpeg = await sharp(Buffer.from(svg))
    .jpeg({ quality: 88, chromaSubsampling: '4:4:4' })
    .withExif({
      IFD0: { Make: 'Focal Point', Model: 'Drawn sample' },
      IFD2: { DateTimeOriginal: order.takenAt, OffsetTimeOriginal: '+02:00' },
    })
    .toBuffer();
  return {
    jpeg,
    calibration: {
      first: { x: 120, y: 1130 },
      second: { x: 120 + 4 * pixelsPerMillimetre, y: 1130 },
      frame: { width, height },
      millimetres: 4,
      plusMinus: 0.01,
      pointing: 1.5,
    },
  };
}

/** Parallel lines over the primer: every seventh is this shot's own, the others come from the firearm. */
function breechLines({ firearm, shot }: Impression): string {
  const own = drawn(firearm * 1009 + shot);
  const shared = drawn(firearm);
  return Array.from({ length: lineCount }, (_, index) => {
    const next = index % 7 === 3 ? own : shared;
    const y = centre.y - primerRadius + ((index + next()) * 2 * primerRadius) / lineCount;
    const bend = 10 * next() - 5;
    const strength = 1 + 4 * next();
    const shade = next() > 0.5 ? '#f3eee2' : '#57503f';
    return `<path d="M${centre.x - primerRadius} ${y.toFixed(1)} q${primerRadius} ${bend.toFixed(1)} ${2 * primerRadius} 0" fill="none" stroke="${shade}" stroke-width="${strength.toFixed(1)}" opacity="0.75"/>`;
  }).join('');
}

/** Numbers from 0 to 1 that follow from the seed (a linear congruence: enough for a drawing). */
function drawn(seed: number): () => number {
  let state = (seed * 2_654_435_761) % 2_147_483_647;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

function scale(): string {
  const parts = Array.from(
    { length: 4 },
    (_, index) =>
      `<rect x="${120 + index * pixelsPerMillimetre}" y="1110" width="${pixelsPerMillimetre}" height="20" fill="${index % 2 === 0 ? '#fff' : '#111'}" stroke="#fff" stroke-width="2"/>`,
  );
  return `${parts.join('')}<text x="${140 + 4 * pixelsPerMillimetre}" y="1132" font-family="Noto Sans, DejaVu Sans, sans-serif" font-size="32" fill="#fff">4 mm</text>`;
}
