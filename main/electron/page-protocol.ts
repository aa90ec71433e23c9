// `app://workstation`: the only address there is. A pure function from request to answer, so that every hostile path is a test.
import { headersOfPageFile, mediaHeaders, pageHeaders } from '../../shared/transport/page-policy.ts';

export const pageOrigin = 'app://workstation';
export const pageAddress = `${pageOrigin}/`;

export interface PageParts {
  /** What the built page has at this path, undecoded; undefined for everything else. */
  pageFile(path: string): { readonly mediaType: string; readonly content: Uint8Array<ArrayBuffer> } | undefined;
  media(question: { method: string; address: string; range: string | null; isNavigation: boolean }): Promise<Response>;
}

/** Answers a request of the page's session. Never throws. */
export async function answerPage(
  request: Pick<Request, 'method' | 'url' | 'headers'>,
  parts: PageParts,
): Promise<Response> {
  const { method, headers } = request;
  if (method !== 'GET' && method !== 'HEAD') return refused(405);
  // The path as it was asked, not as a parser would tidy it: what needs tidying names nothing.
  const path = request.url.startsWith(pageAddress) ? request.url.slice(pageOrigin.length).split('#', 1)[0] : undefined;
  if (path === undefined) return refused(404);
  if (path.startsWith('/media/')) {
    const question = { method, address: path.slice('/media'.length), range: headers.get('range'), isNavigation: false };
    return parts.media(question).catch(() => new Response(null, { status: 500, headers: mediaHeaders }));
  }
  const file = parts.pageFile(path);
  if (file === undefined) return refused(404);
  return new Response(method === 'HEAD' ? null : file.content, {
    headers: {
      ...headersOfPageFile(path),
      'Content-Type': file.mediaType,
      'Content-Length': String(file.content.length),
    },
  });
}

function refused(status: number): Response {
  return new Response(null, { status, headers: pageHeaders });
}

/** Whether a page may go to `address`: its own index and places inside it, nowhere else. */
export function isOwnPage(address: string): boolean {
  return address === pageAddress || address === `${pageAddress}index.html` || address.startsWith(`${pageAddress}#`);
}
