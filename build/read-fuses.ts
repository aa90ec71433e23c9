// Reads the fuses back from packed programs below a folder and compares them with what was decided. For release machines.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { allFuses } from './fuses.ts';

const folder = process.argv[2] ?? 'dist/installers';
const programs = readdirSync(folder)
  .flatMap((name) => [join(folder, name, 'focal-point'), join(folder, name, 'Focal Point.exe')])
  .filter((path) => existsSync(path));
if (programs.length === 0) {
  console.error(`There is no packed program below ${folder}.`);
  process.exitCode = 1;
}
const decided = allFuses();
for (const program of programs) {
  const wire = await getCurrentFuseWire(program);
  for (const [name, fuse] of Object.entries(FuseV1Options)) {
    if (typeof fuse !== 'number') continue;
    const isOn = wire[fuse] === FuseState.ENABLE;
    const isAsDecided = isOn === decided[fuse];
    console.log(`${isAsDecided ? 'ok' : 'FAILED'}: ${name} is ${isOn ? 'on' : 'off'}`);
    if (!isAsDecided) process.exitCode = 1;
  }
}
