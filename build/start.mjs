// `npm start`: prepares, builds what changed, and opens the workstation: in its own window where Electron is there, else in a browser.
// --vault NAME · --data-folder FOLDER · --no-open (print the address, open nothing)
import process from 'node:process';
import { prepare, projectFolder, runHere } from './prepare.mjs';

const node = prepare();
const status = runHere(node, ['build/build.ts']);
process.exit(
  status === 0 ? runHere(node, ['build/open.ts', ...process.argv.slice(2)], { cwd: projectFolder }) : status,
);
