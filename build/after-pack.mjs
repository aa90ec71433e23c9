// Called by the installer builder when a program is packed and not yet signed: sets all nine fuses, and compares the native parts
// that were packed with the table in the archive. JavaScript, because the builder loads it.
import { flipFuses, FuseVersion } from '@electron/fuses';
import { changedNativeFiles } from '../main/electron/native-files.ts';
import { allFuses } from './fuses.ts';
import { nativeFiles } from './native-files.ts';

/** @param {import('electron-builder').AfterPackContext} context */
export default async function afterPack({ appOutDir, electronPlatformName, packager }) {
  const changed = changedNativeFiles(nativeFiles(), `${appOutDir}/resources/app.asar.unpacked`);
  if (changed.length > 0) throw new Error(`Packed otherwise than in the table: ${changed.join(', ')}`);
  const name = electronPlatformName === 'win32' ? `${packager.appInfo.productFilename}.exe` : 'focal-point';
  await flipFuses(`${appOutDir}/${name}`, { version: FuseVersion.V1, strictlyRequireAllFuses: true, ...allFuses() });
}
