// Fjalët shqip të përfundimeve: shkallët, verifikimi, kandidatët dhe përputhjet, dosja pas raportit, cilësia.
export const conclusions = {
  file: {
    title: 'Dosja e lëndës',
    case: 'Lënda',
    request: 'Kërkesa',
    number: 'Nr.',
    kind: 'Çfarë',
    what: 'Përshkrimi',
    at: 'Futur më',
    by: 'Nga',
  },
};
