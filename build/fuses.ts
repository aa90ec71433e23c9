// All nine fuses of Electron's program, each stated: eight from the builder's configuration, and the one it has no word for.
import { readFileSync } from 'node:fs';
import { FuseV1Options } from '@electron/fuses';
import { parse } from 'yaml';

/** Off would only make WebAssembly slower. The builder's own configuration does not know it by name yet. */
const ninthFuse = { [FuseV1Options.WasmTrapHandlers]: true };

/** @throws when the configuration leaves one of the eight unstated. */
export function allFuses(): Record<FuseV1Options, boolean> {
  // The builder checks the file against its own schema before it comes here.
  const { electronFuses } = parse(readFileSync(new URL('../electron-builder.yml', import.meta.url), 'utf8')) as {
    readonly electronFuses: Readonly<Record<string, boolean>>;
  };
  const stated = (name: keyof typeof FuseV1Options): boolean => {
    const state = electronFuses[name.charAt(0).toLowerCase() + name.slice(1)];
    if (state === undefined) throw new Error(`The fuse ${name} is not stated`);
    return state;
  };
  return {
    [FuseV1Options.RunAsNode]: stated('RunAsNode'),
    [FuseV1Options.EnableCookieEncryption]: stated('EnableCookieEncryption'),
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: stated('EnableNodeOptionsEnvironmentVariable'),
    [FuseV1Options.EnableNodeCliInspectArguments]: stated('EnableNodeCliInspectArguments'),
    [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: stated('EnableEmbeddedAsarIntegrityValidation'),
    [FuseV1Options.OnlyLoadAppFromAsar]: stated('OnlyLoadAppFromAsar'),
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: stated('LoadBrowserProcessSpecificV8Snapshot'),
    [FuseV1Options.GrantFileProtocolExtraPrivileges]: stated('GrantFileProtocolExtraPrivileges'),
    ...ninthFuse,
  };
}
