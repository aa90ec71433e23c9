// The built page, read from its folder: a file is served only while it is byte for byte what was built.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findPageAsset, PageAssets, pageAssetsName } from '../../shared/transport/page-assets.ts';

export interface PageFile {
  readonly mediaType: string;
  readonly content: Uint8Array<ArrayBuffer>;
}

/**
 * @param folder  of the built page.
 * @returns what a request path stands for: undefined when the list does not name it or its bytes are not the listed ones.
 * @throws when the folder has no list, that is, when nothing was built.
 */
export function openPageFiles(folder: string): (path: string) => PageFile | undefined {
  const assets = PageAssets.parse(JSON.parse(readFileSync(join(folder, pageAssetsName), 'utf8')));
  return (path) => {
    const asset = findPageAsset(assets, path);
    if (asset === undefined) return undefined;
    const content = readFileSync(join(folder, asset.file));
    const sha256 = createHash('sha256').update(content).digest('hex');
    return sha256 === asset.sha256 ? { mediaType: asset.mediaType, content: new Uint8Array(content) } : undefined;
  };
}
