// Makes a fresh clone runnable: dependencies, and a Node that can carry the database. Plain JavaScript for Node 18 and later,
// because it runs before anything is installed; it must never import a package.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

export const projectFolder = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * Installs what is missing and finds a fitting Node.
 * @returns {string} the path of the Node program to run everything else with. Ends the process with a sentence when there is none.
 */
export function prepare() {
  if (!isInstalled()) install();
  const node = fittingNode();
  if (node !== undefined) return node;
  console.error(
    `Focal Point needs Node 24. Here is Node ${process.versions.node}, and no prebuilt Node 24 for ${process.platform} ${process.arch} ` +
      'came with the dependencies. Install Node 24 from https://nodejs.org and run the command again.',
  );
  process.exit(1);
}

/** Whether every package that package.json names is there in the version it names. */
function isInstalled() {
  const wanted = readJson(join(projectFolder, 'package.json'));
  return Object.entries({ ...wanted.dependencies, ...wanted.devDependencies }).every(([name, range]) => {
    const manifest = join(projectFolder, 'node_modules', name, 'package.json');
    if (!existsSync(manifest)) return false;
    const version = String(range).replace(/^npm:.*@/, '');
    return !/^\d+\.\d+\.\d+/.test(version) || readJson(manifest).version === version;
  });
}

function install() {
  console.log('Fetching the dependencies. This happens once and takes a minute or a few.');
  const quietly = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  if (npm('ci', ...quietly) || npm('install', '--no-save', ...quietly)) return;
  console.error(
    'The dependencies could not be fetched. Check that this machine reaches a package registry, and try again.',
  );
  process.exit(1);
}

/** @param {...string} words */
function npm(...words) {
  const itself = process.env['npm_execpath'];
  const isScript = itself !== undefined && /\.c?js$/.test(itself);
  const isWindows = process.platform === 'win32';
  const { status } = spawnSync(isScript ? process.execPath : 'npm', isScript ? [itself, ...words] : words, {
    cwd: projectFolder,
    shell: isWindows && !isScript,
    // What `npm ci` says about a lock it cannot use is not for people: `npm install` follows.
    stdio: ['ignore', 'ignore', words[0] === 'ci' ? 'ignore' : 'inherit'],
  });
  return status === 0;
}

function fittingNode() {
  const isWindows = process.platform === 'win32';
  const carried = join(
    projectFolder,
    'node_modules',
    `node-${isWindows ? 'win' : process.platform}-${process.arch}`,
    'bin',
    isWindows ? 'node.exe' : 'node',
  );
  if (existsSync(carried)) return carried;
  // Node-API 10 is what the database needs; an older Node does not refuse it, it crashes.
  const isFitting = Number(process.versions['napi'] ?? 0) >= 10 && Number(process.versions.node.split('.')[0]) >= 24;
  return isFitting ? process.execPath : undefined;
}

/**
 * Runs a program of the project and waits.
 * @param {string} node
 * @param {readonly string[]} words
 * @param {import('node:child_process').SpawnSyncOptions} [options]
 * @returns {number} its exit code.
 */
export function runHere(node, words, options = {}) {
  const { status } = spawnSync(node, words, {
    cwd: projectFolder,
    stdio: 'inherit',
    ...options,
    env: withNodeFirst(node, options.env ?? process.env),
  });
  return status ?? 1;
}

/**
 * The environment in which `node` means the Node that was found. glibc gives every thread its own heap and seldom gives any of it
 * back; one heap is enough here and keeps a long case file 100 MB smaller (measured). Other systems do not read the variable.
 * @param {string} node
 * @param {NodeJS.ProcessEnv} env
 * @returns {NodeJS.ProcessEnv}
 */
export function withNodeFirst(node, env) {
  const separator = process.platform === 'win32' ? ';' : ':';
  const name = Object.keys(env).find((key) => key.toUpperCase() === 'PATH') ?? 'PATH';
  return { MALLOC_ARENA_MAX: '1', ...env, [name]: [dirname(node), env[name] ?? ''].join(separator) };
}

/** @param {string} file */
function readJson(file) {
  return JSON.parse(readFileSync(file, 'utf8'));
}
