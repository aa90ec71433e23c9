// Chapters of the guide on the laboratory: requests, worksheets, comparison, conclusions, reports.
export const examinationHelp = {
  requests: {
    title: 'Requests and tasks',
    text: [
      'A request says who asks, under which order, what of which exhibits, and what of the evidence may be used up. What intake recorded of a submission is carried over. Where somebody is held, the request stands before what was called urgent, the earlier clock first.',
      'A request becomes tasks: one examination of one exhibit each. They are worked in the order that loses nothing: made safe, prints and DNA, description, restoration, test fire, comparison. What should come first keeps the rest waiting; a supervisor signs for an exception, with a reason.',
    ],
    steps: [
      'Record the request, from the case, a submission or chosen exhibits.',
      'Plan the tasks: the station proposes what fits the exhibits and the questions.',
      'Take a task, or give it to an examiner.',
      'Start it. If something keeps it waiting, the task says what.',
    ],
    notes: [
      'What another laboratory finds is recorded with its own paper, number and date, and printed as theirs.',
      'Only what the request names is examined, and what comes out of it; for anything else record a supplementary request.',
    ],
  },
  worksheets: {
    title: 'Worksheets',
    text: [
      'A worksheet asks what the method asks. It is made from a definition with a version; a laboratory changes a definition or writes a new one without anybody’s help, and an old worksheet is always shown with the definition it was made under.',
      'Readings are written one after the other; mean and spread follow by themselves. A serial number is read position by position, each after the step that showed it, and gives a pattern such as С-4?8[38]52. Signing counts the rounds that were fired and makes exhibits of the cases and bullets that were recovered.',
    ],
    notes: [
      'An instrument past its calibration is used only with a written reason, which is printed.',
      'What was signed is corrected by a further entry with a reason; the earlier one stays.',
      'Test ammunition and reagents are kept under Stock; every use counts.',
      'Where an exhibit is named it may be one of another case; it is printed with that case, as it was called at the signature.',
      'A supervisor sets what a number takes: the least, the most, unit and decimal places, readings of the method.',
    ],
  },
  comparison: {
    title: 'Comparing pictures',
    text: [
      'Two pictures lie side by side, split by a line that moves, or one over the other. They move together or each by itself; “Same scale on both” makes a millimetre equally long on both. Brightness and contrast change only what you see.',
      'Mark what agrees and what differs with the same number on both. A snapshot keeps everything that is needed to see it again, with the hash of each original.',
    ],
    notes: ['A surface file (X3P) is kept as it came and shown as a relief with its true scale.'],
  },
  conclusions: {
    title: 'Conclusions and verification',
    text: [
      'A conclusion names a scale in one version, the level, both propositions where the scale weighs them, and the reasons. A negative or weak result is a result. What a database offers is a lead and looks like one; it becomes a hit only through a comparison that a second person verified.',
      'The second person concludes for themselves. Where the station verifies blind, it does not tell them the first conclusion before they recorded theirs, on no screen and no paper. Where the two differ, a third person who sees both says what stands and why. All of it stays on the file.',
    ],
    notes: [
      'Nobody verifies their own work, nor a task they worked on.',
      'What a later correlation offers is added to the entry that stands.',
    ],
  },
  reports: {
    title: 'The laboratory report',
    text: [
      'The report draws on what was recorded; you write answers, interpretation, limitations and deviations, and choose photographs. The check goes through the points of ISO/IEC 17025 one by one and leads to where something is missing.',
      'A reviewer approves exactly this text; any change after that needs a new approval. Issuing signs it and keeps the bytes. An issued report is never changed: an amendment is a new report that names the old one and says what changed and why.',
    ],
    steps: [
      'Begin the report from the request.',
      'Write, look at the draft with its watermark, and mend what the check names.',
      'Submit it. The reviewer approves or returns it with a reason.',
      'Issue it with your passphrase.',
    ],
    notes: [
      'Everything that led to a report has a number in the file of the case, also drafts, rejected candidates and disagreements. The numbers never change.',
    ],
  },
};
