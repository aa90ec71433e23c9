// Called by the installer builder when a program is packed and not yet signed: sets all nine fuses. JavaScript, because the builder loads it.
import { flipFuses, FuseVersion } from '@electron/fuses';
import { allFuses } from './fuses.ts';

/** @param {import('electron-builder').AfterPackContext} context */
export default async function afterPack({ appOutDir, electronPlatformName, packager }) {
  const name = electronPlatformName === 'win32' ? `${packager.appInfo.productFilename}.exe` : 'focal-point';
  await flipFuses(`${appOutDir}/${name}`, { version: FuseVersion.V1, strictlyRequireAllFuses: true, ...allFuses() });
}
