// `npm test`: everything that must hold, on a fresh clone. Ends with one plain line of counts and the exit code that fits it.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { prepare, projectFolder, runHere } from './prepare.mjs';

const checksOnly = process.argv.includes('--checks-only');
const node = prepare();
if (!checksOnly)
  ensureDebianPackages({ chromium: 'chromium', pdftotext: 'poppler-utils', qpdf: 'qpdf', openssl: 'openssl' });

const counts = { passed: 0, failed: 0, skipped: 0 };
for (const [name, words] of [
  ['Formatting', [tool('prettier', 'bin/prettier.cjs'), '--check', '--log-level=warn', '.']],
  [
    'Lint',
    [tool('oxlint', 'bin/oxlint'), '--type-aware', '--deny-warnings', '--report-unused-disable-directives', '.'],
  ],
  ['Types', [tool('typescript', 'bin/tsc'), '-b']],
  ['Dead code and unused dependencies', [tool('knip', 'bin/knip.js'), '--no-progress']],
  ['Import law', ['build/import-law.ts']],
]) {
  const started = Date.now();
  const isFine = runHere(node, /** @type {string[]} */ (words)) === 0;
  counts[isFine ? 'passed' : 'failed'] += 1;
  console.log(`${isFine ? 'ok    ' : 'FAILED'}  ${String(name)} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
}
if (!checksOnly) runTests();
const skipped = counts.skipped === 0 ? '' : `, ${counts.skipped} skipped`;
console.log(`\n${counts.passed} passed, ${counts.failed} failed${skipped}`);
process.exit(counts.failed === 0 ? 0 : 1);

function runTests() {
  const report = join(projectFolder, 'dist', 'test-report.json');
  mkdirSync(join(projectFolder, 'dist'), { recursive: true });
  rmSync(report, { force: true });
  if (runHere(node, ['build/build.ts', '--for-tests']) !== 0) counts.failed += 1;
  const status = runHere(node, [
    tool('vitest', 'vitest.mjs'),
    'run',
    '--config=tests/vitest.config.ts',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]);
  if (!existsSync(report)) {
    counts.failed += 1;
    return;
  }
  const told = JSON.parse(readFileSync(report, 'utf8'));
  counts.passed += told.numPassedTests;
  counts.failed += told.numFailedTests;
  counts.skipped += told.numPendingTests + told.numTodoTests;
  // A file that cannot even be loaded has no tests to count, and still must not look green.
  if (status !== 0 && told.numFailedTests === 0) counts.failed += Math.max(1, told.numFailedTestSuites);
}

/**
 * @param {string} name
 * @param {string} file
 */
function tool(name, file) {
  return join(projectFolder, 'node_modules', name, file);
}

/**
 * The journeys need a browser, the checks on documents need two PDF tools.
 * @param {Readonly<Record<string, string>>} packages  program → Debian package.
 */
function ensureDebianPackages(packages) {
  const missing = Object.entries(packages).filter(([program]) => !isOnPath(program));
  if (missing.length === 0) return;
  const names = missing.map(([, name]) => name);
  const mayInstall = process.getuid?.() === 0 && isOnPath('apt-get');
  if (mayInstall) {
    console.log(`Installing for the tests: ${names.join(', ')}.`);
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    /** @type {import("node:child_process").SpawnSyncOptions} */
    const quietly = { stdio: ['ignore', 'ignore', 'inherit'], env };
    spawnSync('apt-get', ['-qq', 'update'], quietly);
    spawnSync('apt-get', ['-qq', '-y', '--no-install-recommends', 'install', ...names], quietly);
  }
  const stillMissing = missing.filter(([program]) => !isOnPath(program)).map(([, name]) => name);
  if (stillMissing.length === 0) return;
  console.error(
    `The tests need ${stillMissing.join(', ')}. Install them and run again, for example: sudo apt-get install ${stillMissing.join(' ')}`,
  );
  process.exit(1);
}

/** @param {string} program */
function isOnPath(program) {
  const isWindows = process.platform === 'win32';
  return (process.env['PATH'] ?? '')
    .split(isWindows ? ';' : ':')
    .some((folder) => existsSync(join(folder, isWindows ? `${program}.exe` : program)));
}
