// The program's own page as it was built: only what the list names is served, and only while its bytes are the listed ones.
import { z } from 'zod';

export const PageAssets = z.strictObject({
  /** Path from the page's root, with a leading slash, as a browser sends it → SHA-256 of the file. */
  files: z.record(z.string().regex(/^(\/[A-Za-z0-9_-][A-Za-z0-9._-]*)+$/), z.string().regex(/^[0-9a-f]{64}$/)),
});
export type PageAssets = z.infer<typeof PageAssets>;

/** The name of the list inside the folder of the built page. It does not list itself. */
export const pageAssetsName = 'assets.json';

const mediaTypes: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  ico: 'image/x-icon',
  woff2: 'font/woff2',
  woff: 'font/woff',
  ttf: 'font/ttf',
  json: 'application/json',
  txt: 'text/plain; charset=utf-8',
  wasm: 'application/wasm',
};

export interface PageAsset {
  /** Relative to the folder of the built page. */
  readonly file: string;
  readonly sha256: string;
  readonly mediaType: string;
}

/**
 * Finds what a path of the page stands for.
 *
 * @param path  as it stands in the request, neither decoded nor resolved: a path that needs either names nothing.
 * @returns undefined for everything the list does not name.
 */
export function findPageAsset(assets: PageAssets, path: string): PageAsset | undefined {
  const name = path === '/' ? '/index.html' : path;
  const sha256 = Object.hasOwn(assets.files, name) ? assets.files[name] : undefined;
  const mediaType = mediaTypes[name.slice(name.lastIndexOf('.') + 1)];
  if (sha256 === undefined || mediaType === undefined) return undefined;
  return { file: name.slice(1), sha256, mediaType };
}
