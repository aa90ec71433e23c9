// The user guide in English: short chapters for somebody with a task in front of them.
import type { GuideText } from '../guide.ts';

export const help: GuideText = {
  beginning: {
    title: 'Beginning',
    text: [
      'Focal Point keeps the evidence of one station: a laboratory, a firearms focal point or a prosecution office. It works without any network; everything stays encrypted on this computer.',
      'To look around first, explore the sample. It is a fictional case in a vault of its own and can do no harm.',
    ],
    steps: [
      'Choose “Create a station” and say what it is called and which agency it belongs to.',
      'Enter the first administrator with a passphrase of four or five unrelated words.',
      'Print the recovery sheet, type its code back once, and put the sheet into a safe.',
      'Under People, add everyone who will work here, each with their own login and roles.',
    ],
  },
  unlocking: {
    title: 'Unlocking and locking',
    text: [
      'Unlocking takes about a second on purpose: it makes guessing slow. After several wrong tries each further one waits longer; nobody is ever locked out for good.',
      'Ctrl+L locks at once. The station also locks when nobody has done anything for a while, and warns a minute before. Drafts are kept, running jobs stop and say so, and after unlocking you are back where you were.',
    ],
    notes: [
      'Whoever lost their passphrase gets a new one from an administrator under People.',
      'When no administrator can unlock any more, the recovery sheet opens the vault and makes a new administrator. The ledger says so.',
    ],
  },
  roles: {
    title: 'People and roles',
    text: [
      'What a person may do follows from their roles, and only from them. Under People, “Who may do what” shows the whole table, the same that the program checks at every act.',
      'The administrator looks after people, keys, backups and settings, and by that role reads no case. The inspector reads everything and changes nothing.',
    ],
    notes: [
      'A person who leaves is retired, never removed: what they did stays under their name, and their signatures still verify.',
    ],
  },
  cases: {
    title: 'Cases',
    text: [
      'A case holds the numbers of each authority, the parties, the incidents and the exhibits. Numbers are text and stay as written: leading zeros, letters and Cyrillic are kept.',
      'The overview of a case lists open questions: gaps in custody, seals that differ, firearms without a photograph. Each leads to where it is answered.',
    ],
    steps: [
      'Open a case under Cases.',
      'Add the parties and record the incident with its legal basis.',
      'Take in the exhibits.',
    ],
  },
  intake: {
    title: 'Taking exhibits in',
    text: [
      'Intake begins with the submission: who brought what, on which basis, and how the seal on each package reads beside what stands on the paper. If the two differ, both are recorded; nothing is corrected in silence.',
      'Then each exhibit gets its own record. What you type is saved as a draft all the time; it becomes evidence only when you record it.',
    ],
    steps: [
      'Press Ctrl+I, choose the case and record the submission.',
      'Record each exhibit with its mark, kind and core facts.',
      'Photograph it, print its label, and give the receipt to whoever brought it.',
    ],
    notes: ['A firearm is first made safe. Suspected explosives wait until a clearance is written down.'],
  },
  firearms: {
    title: 'Firearms and serial numbers',
    text: [
      'Make, model, calibre, country and serial number are kept twice: as marked on the object, letter by letter and in its own script, and as concluded, with how sure you are.',
      'For an unreadable position write ? and for one of several readings [8B]. While you type, the program shows exhibits with the same or a look-alike serial number.',
    ],
  },
  photographs: {
    title: 'Photographs and files',
    text: [
      'Originals are stored byte for byte, encrypted, with their hash. The program shows a smaller copy; it never changes the original, and turning the view turns only the view.',
      'With a scale in the picture you can calibrate it: mark two points and say how far apart they are. From then on a scale bar is drawn.',
    ],
  },
  custody: {
    title: 'Chain of custody',
    text: [
      'Three things are kept apart: who answers for an exhibit, where it belongs, and where it was last physically seen.',
      'A hand-over is an offer until the other person accepts it with their own login and passphrase, at this station. Until then the holder does not change.',
    ],
    steps: [
      'Choose the exhibits and offer them to the person, with the purpose.',
      'Sign with your passphrase.',
      'The receiving person reads the seal, enters what stands on it, and accepts or rejects.',
    ],
    notes: [
      'A mistake is corrected by a new entry that names the old one; both are shown and printed.',
      'An entry made more than a day after the event is marked as a late entry.',
    ],
  },
  seals: {
    title: 'Seals',
    text: [
      'Whenever a seal is opened or closed, its number goes on record. When the number read is not the one recorded before, the program records a discrepancy and asks for an explanation.',
    ],
  },
  'case-file': {
    title: 'The case file',
    text: [
      'The case file is one PDF with cover, index, exhibit list, a sheet for each exhibit, its custody record, the photographs and a page on how to verify it. It carries the newest ledger head.',
      'The same records give the same file. Making it takes a while; go on working meanwhile, the result appears under Jobs.',
    ],
  },
  packages: {
    title: 'Sealed packages',
    text: [
      'A sealed package holds the case file and, if you wish, the originals, signed with the key of this station. The recipient needs nothing but a browser: the page VERIFY.html inside checks every file without any network.',
      'Tell the recipient the fingerprint of the station’s key by another way, for example on paper.',
    ],
    notes: ['A package can be encrypted with a passphrase or to the key of the recipient.'],
  },
  ledger: {
    title: 'The ledger',
    text: [
      'Every act leaves a line that follows from all lines before it. “Verify now” reads everything again and says in plain words what agrees, what does not, and what this does not prove.',
      'The head of the ledger stands on every paper. A head on a paper outside the station shows whether the vault was later replaced by an older copy.',
    ],
  },
  recovery: {
    title: 'Backup and recovery',
    text: [
      'A backup is a complete encrypted copy. It is opened again and checked before it is reported as made. Keep one away from this computer.',
      'To restore, put the backup folder where the start screen names, choose “Restore from a backup”, and use the passphrase that was valid when it was made.',
    ],
  },
  trouble: {
    title: 'When something does not work',
    text: [
      'Every refusal says what happened and what is safe. The code under it can be copied for whoever helps you; it contains nothing about a case.',
      'When the vault is damaged the program says so and opens it for reading only, or not at all. It never puts an empty one in its place.',
    ],
    notes: ['F1 lists all keys. Ctrl+K finds every act, exhibit and case.'],
  },
};
