// Builds VERIFY.html: one file with everything inside and a policy that allows nothing else. The same sources make the same bytes.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build, type Rolldown } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));
const sources = join(root, 'main', 'packages', 'verifier');

/** Where the built page is. */
export const verifierFile = join(root, 'dist', 'verifier', 'VERIFY.html');

/** @returns the page as it is written into every sealed package. */
export async function makeVerifier(): Promise<string> {
  const script = await bundledScript();
  const style = readFileSync(join(sources, 'page.css'), 'utf8')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s*\n\s*/g, '\n')
    .trim();
  if (/<\/(script|style)/i.test(script + style)) throw new Error('The page would end its own script');
  const policy = [
    "default-src 'none'",
    `script-src '${hashOf(script)}'`,
    `style-src '${hashOf(style)}'`,
    'img-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>Focal Point</title>
<style>${style}</style>
</head>
<body>
<noscript>JavaScript is off here: README.txt says how to check this package with other tools.</noscript>
<script type="module">${script}</script>
</body>
</html>
`;
}

/** Builds and writes the page, whole or not at all. */
export async function buildVerifier(): Promise<void> {
  const page = await makeVerifier();
  mkdirSync(dirname(verifierFile), { recursive: true });
  const part = `${verifierFile}.${process.pid}.part`;
  writeFileSync(part, page);
  renameSync(part, verifierFile);
}

async function bundledScript(): Promise<string> {
  // With `write: false` and one library format, one build is what comes back.
  const result = (await build({
    configFile: false,
    root: sources,
    publicDir: false,
    logLevel: 'warn',
    build: {
      write: false,
      // Browsers of the last years, so that a court's computer can open it.
      target: ['chrome111', 'firefox115', 'safari16.4'],
      sourcemap: false,
      lib: { entry: join(sources, 'main.ts'), formats: ['es'], fileName: 'verify' },
      minify: true,
    },
  })) as Rolldown.RolldownOutput[];
  const chunks = result.flatMap(({ output }) => output).filter((one) => one.type === 'chunk');
  const [chunk] = chunks;
  if (chunk === undefined || chunks.length !== 1) throw new Error(`One script expected, ${chunks.length} made`);
  return chunk.code.trim();
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await buildVerifier();
