// Which names a file of a package may have, and how names are compared. Pure: used by the writer, the reader and the page.

/** Longest path of a file, the package's own folder included: unpacks below a long folder on every system. */
export const longestPath = 180;

/** How many files a reader looks at before it refuses. */
export const mostFiles = 100_000;

const reserved = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/**
 * Why a path must not be opened by a reader: it would leave the folder or mean something else on another system.
 * @returns the finding's code, or undefined for a harmless path.
 */
export function pathFault(path: string): string | undefined {
  if (path === '' || path.length > 4096) return 'package.bad-path';
  if (path.includes('\\')) return 'package.path-backslash';
  if (/^[A-Za-z]:/.test(path)) return 'package.path-drive';
  if (path.startsWith('/')) return 'package.path-absolute';
  // oxlint-disable-next-line no-control-regex -- control characters are exactly what is looked for
  if (/[\u0000-\u001f\u007f]/.test(path)) return 'package.bad-path';
  const segments = path.split('/');
  if (segments.includes('..')) return 'package.path-traversal';
  if (segments.some((segment) => segment === '' || segment === '.')) return 'package.bad-path';
  if (segments.some((segment) => /[:*?"<>|]|[. ]$/.test(segment) || reserved.test(segment))) return 'package.bad-path';
  return undefined;
}

/** Whether the writer gives a file this path: ASCII letters, digits, space and `. _ - ( ) + , = @`, nothing that hides. */
export function isWritablePath(path: string): boolean {
  return (
    path.length <= longestPath &&
    pathFault(path) === undefined &&
    path.split('/').every((segment) => /^[A-Za-z0-9_(][A-Za-z0-9 ._()+,=@-]*$/.test(segment))
  );
}

/** Two paths with the same form are one file on some system: letters folded, composed and compatible forms made equal. */
export function foldedPath(path: string): string {
  return path.normalize('NFKC').toLowerCase().normalize('NFKC').toUpperCase().toLowerCase();
}

/** Order of the UTF-8 bytes. */
export function comparePaths(left: string, right: string): number {
  const [a, b] = [encoder.encode(left), encoder.encode(right)];
  const length = Math.min(a.length, b.length);
  for (let index = 0; index < length; index += 1) {
    const difference = (a[index] ?? 0) - (b[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

const encoder = new TextEncoder();

const letters: Readonly<Record<string, string>> = {
  а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', ђ: 'dj', е: 'e', ж: 'z', з: 'z', и: 'i', ј: 'j', к: 'k', л: 'l', љ: 'lj', м: 'm',
  н: 'n', њ: 'nj', о: 'o', п: 'p', р: 'r', с: 's', т: 't', ћ: 'c', у: 'u', ф: 'f', х: 'h', ц: 'c', ч: 'c', џ: 'dz', ш: 's',
  đ: 'dj', ł: 'l', ø: 'o', ß: 'ss', æ: 'ae',
}; // prettier-ignore

/**
 * One name (no folders) that every system accepts: ASCII, at most `limit` characters, the extension kept.
 * Names of people do not belong in file names; that is the caller's duty.
 */
export function safeFileName(name: string, limit = 80): string {
  const ascii = Array.from(name.normalize('NFKD'))
    .map((character) => {
      const small = letters[character.toLowerCase()];
      if (small === undefined) return character;
      return character === character.toLowerCase() ? small : small.charAt(0).toUpperCase() + small.slice(1);
    })
    .join('')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^A-Za-z0-9._()+,=@-]+/g, '-')
    .replace(/\.{2,}/g, '.')
    .replace(/-{2,}/g, '-')
    .replace(/-*\.-*/g, '.')
    .replace(/^[^A-Za-z0-9]+/, '')
    .replace(/[^A-Za-z0-9)]+$/, '');
  const extension = /\.[A-Za-z0-9]{1,8}$/.exec(ascii)?.[0] ?? '';
  const stem = ascii.slice(0, ascii.length - extension.length).slice(0, limit - extension.length);
  const kept = stem.replace(/[^A-Za-z0-9)]+$/, '') + extension;
  if (kept === '' || kept.startsWith('.')) return `file${kept}`;
  return reserved.test(kept) ? `file-${kept}` : kept;
}
