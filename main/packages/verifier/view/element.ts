// Makes elements. Text is only ever text: nothing that stands in a package can become markup.

type Child = Node | string | undefined;

/** `element('p.lead', {}, ['…'])`. Attributes are set as given; `undefined` leaves one out. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  selector: Name | `${Name}.${string}`,
  attributes: Readonly<Record<string, string | undefined>> = {},
  children: readonly Child[] = [],
): HTMLElementTagNameMap[Name] {
  const [name, ...classes] = selector.split('.');
  // The first part of the selector is the tag name its type says.
  const made = document.createElement(name as Name);
  if (classes.length > 0) made.className = classes.join(' ');
  for (const [attribute, value] of Object.entries(attributes)) {
    if (value !== undefined) made.setAttribute(attribute, value);
  }
  made.append(...children.filter((child) => child !== undefined));
  return made;
}

export function button(text: string, look: string, act: () => void, label?: string): HTMLButtonElement {
  const made = element('button', { type: 'button', class: look, 'aria-label': label }, [text]);
  made.addEventListener('click', act);
  return made;
}

export type Shape = 'pass' | 'warning' | 'fail' | 'none';

const paths: Readonly<Record<Shape, string>> = {
  pass: 'M12 2a10 10 0 1 1 0 20 10 10 0 0 1 0-20Zm-1.4 14.2 7-7-1.5-1.5-5.5 5.5-2.6-2.6-1.5 1.5 4.1 4.1Z',
  warning: 'M12 2.2 23 21.5H1L12 2.2Zm-1.1 6.3.3 6.5h1.6l.3-6.5h-2.2Zm1.1 8a1.3 1.3 0 1 0 0 2.6 1.3 1.3 0 0 0 0-2.6Z',
  fail: 'M7.9 2h8.2L22 7.9v8.2L16.1 22H7.9L2 16.1V7.9L7.9 2Zm.9 5.3L7.3 8.8l3.2 3.2-3.2 3.2 1.5 1.5 3.2-3.2 3.2 3.2 1.5-1.5-3.2-3.2 3.2-3.2-1.5-1.5-3.2 3.2-3.2-3.2Z',
  none: 'M4 11h16v2H4z',
};

/** Circle, triangle, octagon, dash: the state is in the shape, not only in the colour. */
export function sign(shape: Shape, size = 20): SVGSVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  for (const [name, value] of Object.entries({
    viewBox: '0 0 24 24',
    width: String(size),
    height: String(size),
    class: `sign ${shape}`,
    'aria-hidden': 'true',
  })) {
    svg.setAttribute(name, value);
  }
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', paths[shape]);
  path.setAttribute('fill-rule', 'evenodd');
  svg.append(path);
  return svg;
}

/** `1.4 MB`, decimal, with the separator of the language. */
export function shownBytes(bytes: number, language: string): string {
  const units = ['B', 'kB', 'MB', 'GB', 'TB'];
  const step = bytes < 1000 ? 0 : Math.min(4, Math.floor(Math.log10(bytes) / 3));
  const digits = step === 0 ? String(bytes) : (bytes / 1000 ** step).toFixed(1);
  return `${language === 'en' ? digits : digits.replace('.', ',')} ${units[step] ?? ''}`;
}

/** `15.03.2025 08:31 UTC`: the same everywhere, whatever the browser knows about languages. */
export function shownTime(instant: string): string {
  const [, year, month, day, time] = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}:\d{2})/.exec(instant) ?? [];
  return year === undefined ? instant : `${day ?? ''}.${month ?? ''}.${year} ${time ?? ''} UTC`;
}
