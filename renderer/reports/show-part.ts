// The way from what is missing to the field in which it is written.

/** Part of the draft → the control that is looked at first there. Places outside the draft have addresses. */
const controls: Readonly<Record<string, string>> = {
  title: 'field-title',
  location: 'field-elsewhere',
  answers: 'field-answer-0',
  exhibits: 'field-condition-0',
  sampling: 'field-samplingPlan',
  interpretation: 'field-basis',
  deviations: 'field-deviations',
  instruments: 'field-overdueReason',
};

const addresses: Readonly<Record<string, string>> = {
  letterhead: '#/examination/reports/letterhead',
};

/** Moves the focus to the part, or leads to the page on which it is mended. */
export function showPart(place: string): void {
  const address = addresses[place];
  if (address !== undefined) {
    window.location.hash = address;
    return;
  }
  const control = document.getElementById(controls[place] ?? `part-${place}`);
  control?.scrollIntoView({ block: 'center' });
  control?.focus();
}
