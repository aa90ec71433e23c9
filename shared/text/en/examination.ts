// English words of examination: phases, states, requests and tasks.
export const examination = {
  phase: {
    safety: 'Made safe',
    traces: 'Prints, DNA, residue',
    description: 'Description and measurement',
    restoration: 'Restoration',
    firing: 'Test fire',
    comparison: 'Comparison',
  },
  requestKind: { casework: 'Casework', 'proficiency-test': 'Proficiency test', 'control-sample': 'Control sample' },
  requestState: { open: 'Open', closed: 'Answered', withdrawn: 'Withdrawn' },
  requestEvent: {
    'priority-changed': 'Priority changed',
    'consumption-changed': 'Permission to use evidence up changed',
    closed: 'Answered',
    reopened: 'Reopened',
    withdrawn: 'Withdrawn',
  },
  consumption: {
    nothing: 'Nothing may be used up',
    ammunition: 'Ammunition for test fire',
    'as-needed': 'What the examinations need',
  },
  priority: { detention: 'Detention', urgent: 'Urgent', routine: 'Routine' },
  taskState: {
    planned: 'Planned',
    assigned: 'Assigned',
    started: 'In work',
    finished: 'Finished',
    cancelled: 'Cancelled',
  },
  taskEvent: {
    assigned: 'Given to',
    started: 'Started',
    'order-excepted': 'Exception from the order allowed',
    'external-result': 'Result of another laboratory',
    finished: 'Finished',
    reopened: 'Reopened',
    cancelled: 'Cancelled',
  },
  warning: {
    'not-held':
      'The exhibit is not in your hands: take it over first, or the chain of custody says somebody else had it.',
    'seal-closed': 'The seal is still closed: record its opening before you begin.',
    'on-loan': 'The exhibit is lent out.',
    missing: 'The exhibit is reported missing.',
  },
};
