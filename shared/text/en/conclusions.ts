// English words of conclusions: scales, verification, candidates and hits, the file behind a report, quality.
export const conclusions = {
  file: {
    title: 'File of the case',
    case: 'Case',
    request: 'Request',
    number: 'No.',
    kind: 'What',
    what: 'Description',
    at: 'Entered',
    by: 'By',
  },
};
