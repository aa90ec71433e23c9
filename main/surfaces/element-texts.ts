// The few texts of `main.xml` that say how a surface is stored. No general reader of XML: entities are not followed, and a file that declares
// any is not read.
import { UnreadableSurface } from './surface-problem.ts';

/**
 * Texts by path of local names, such as `ISO5436_2/Record1/Axes/CX/Increment`. Of several under one path the first counts.
 * @throws UnreadableSurface `surface-damaged` for what is not closed, `surface-unsupported` for a declaration of entities.
 */
export function elementTexts(xml: string): ReadonlyMap<string, string> {
  if (/<!(DOCTYPE|ENTITY)/i.test(xml)) throw new UnreadableSurface('surface-unsupported');
  const texts = new Map<string, string>();
  const open: { readonly path: string; readonly textAt: number }[] = [];
  const tag = /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<(\/?)([\w.:-]+)((?:\s[^<>]*)?)>/g;
  for (const found of xml.matchAll(tag)) {
    const [whole, closing, name = '', rest = ''] = found;
    if (closing === undefined) continue;
    const local = name.slice(name.indexOf(':') + 1);
    if (closing === '/') {
      const element = open.pop();
      if (element === undefined || lastOf(element.path) !== local) throw new UnreadableSurface('surface-damaged');
      if (!texts.has(element.path)) texts.set(element.path, xml.slice(element.textAt, found.index).trim());
    } else if (!rest.endsWith('/')) {
      const parent = open.at(-1)?.path;
      open.push({ path: parent === undefined ? local : `${parent}/${local}`, textAt: found.index + whole.length });
    }
  }
  if (open.length > 0) throw new UnreadableSurface('surface-damaged');
  return texts;
}

function lastOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
