// F6 goes round the parts of the screen: top bar, rail, work, sheet, status bar.

/** Puts the focus into the next part that is on the screen: onto its first stop, or onto the part itself. */
export function goToNextPane(direction: 1 | -1): void {
  const panes = [...document.querySelectorAll<HTMLElement>('[data-pane]')].filter((pane) => pane.offsetParent !== null);
  const at = panes.findLastIndex((pane) => pane.contains(document.activeElement));
  const next = panes[(at + direction + panes.length) % panes.length];
  if (next === undefined) return;
  const stop = next.querySelector<HTMLElement>(
    'a[href], button:not(:disabled), input:not(:disabled), select, textarea, [tabindex="0"]',
  );
  (stop ?? next).focus();
}
