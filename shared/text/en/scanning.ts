// English sentences of labels and scanning.
export const scanning = {
  /** What became of a scan, as its heading. */
  outcome: {
    command: 'Command',
    destination: 'Where to',
    taken: 'On the list',
    already: 'Already on the list',
    undone: 'Taken back',
    'nothing-to-undo': 'Nothing to take back',
    ready: 'Ready to sign',
    closing: 'Ready to close',
    'not-complete': 'Not complete yet',
    'wrong-kind': 'Something else is expected',
    'not-possible': 'Not possible with this exhibit',
    elsewhere: 'Not done here',
    voided: 'Label no longer valid',
    unknown: 'Unknown label',
    'check-wrong': 'Wrong check character',
    'other-station': 'Label of another station',
    'unknown-alphabet': 'A character that stands on no label',
    'unknown-type': 'A kind of label this program does not know',
    'not-a-label': 'No label of a station',
  },
  /** What it means and what to do; shown beneath and read out. */
  advice: {
    voided: 'It was replaced. Take the label that was printed later: {{code}}.',
    'voided-alone': 'It was voided. Print a new label for the thing it is on.',
    unknown: 'The code is well-formed, but no such label was ever printed here. Keep the object aside and ask.',
    'check-wrong': 'A character was read or typed wrongly. Scan again; if it stays, the label is damaged.',
    'other-station': 'It belongs to another station and names nothing here.',
    'unknown-alphabet': '“{{found}}” is not used on labels. Printed is “{{meant}}”.',
    'unknown-alphabet-alone': '“{{found}}” is not used on labels.',
    'unknown-type': 'It may come from a newer version of the program.',
    'not-a-label': 'This is another bar code, or a part of one.',
  },
  opens: { heard: 'Scanned: {{code}}', close: 'Close' },
} as const;
