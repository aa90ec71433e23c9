// The user guide in English: short chapters for somebody with a task in front of them.
import type { GuideText } from '../guide.ts';
import { examinationHelp } from './help-examination.ts';

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
      'Ctrl+L locks at once. The station also locks when nobody has done anything for a while, and warns a minute before. Drafts are kept, and after unlocking you are back where you were. Ctrl+L stops running jobs, and they say so; when the station locks by itself they go on behind the lock for the person who began them.',
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
  lists: {
    title: 'Lists, filters and views',
    text: [
      'Exhibits, cases and submissions are lists of one kind. Type words, or a filter such as seal: or place:; the menu beside it names every filter. What is filtered stands in the address, so a list can be gone back to.',
      'Columns are chosen, moved and kept for each person. A view keeps filters and columns under a name; a shared one is there for everybody.',
    ],
    notes: [
      'An export says how many rows it has before it is made, counts them again, and is on record. A cell that a spreadsheet would take for a formula is made text.',
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
  deliveries: {
    title: 'Deliveries that are not as they should be',
    text: [
      'Packages announced are counted against packages received. What is still to come is named, stands on the receipt and on the desk, and a later delivery continues the first.',
      'A package is refused with a reason from the list and your own words; it stays on record. One that may hold an explosive is blocked, with who was called and where it lies, and nothing is taken in from it until a clearance is recorded.',
      'When the seal on the package is not the one on the paper, a discrepancy record is opened by itself. Both sides state what they say, each with their own key or on signed paper; a third person, who neither found it nor signed a statement, settles it.',
    ],
    steps: [
      'Write down each package as it stands on the paper, then read its seal and write what you read.',
      'Photograph the state of a package that is damaged, opened or wet.',
      'State your side of a difference, let the other side state theirs, and have a custodian or supervisor settle it.',
    ],
    notes: ['Neither reading is ever corrected: both stay as they were written down.'],
  },
  splitting: {
    title: 'Splitting: gun, magazine, rounds',
    text: [
      'What comes out of an exhibit becomes an exhibit of its own, in one act with one signature: the magazine of a pistol, the rounds of the magazine, some cartridges of a lot, the cases of rounds that were fired.',
      'Quantities balance. A part takes nothing away from its parent; some of the same makes it less; cases and bullets are never more than were fired. The overview shows what was received, what is left, and where the rest went.',
    ],
    steps: [
      'Record how the firearm was loaded: chamber, magazine, safety, hammer, and for a revolver each chamber of the cylinder.',
      'Choose “Split off”, and take the rows over from the loaded state.',
      'Say what each is and how it is sealed, and sign once.',
    ],
    notes: ['A sealed exhibit is opened on record first. What is away, offered or disposed of cannot be split.'],
  },
  firearms: {
    title: 'Firearms and serial numbers',
    text: [
      'Make, model, calibre, country and serial number are kept twice: as marked on the object, letter by letter and in its own script, and as concluded, with how sure you are.',
      'For an unreadable position write ? and for one of several readings [8B]. While you type, the program shows exhibits with the same or a look-alike serial number.',
    ],
  },
  serials: {
    title: 'Searching for serial numbers',
    text: [
      'One box finds every serial number, marking and pattern of the station. Type what can be read: ? is one unknown character, * any number of them, [8B] one of these. Separators, spaces and leading zeros make no difference; letters before the figures may be missing on one side.',
      'A Cyrillic letter is found by its look and by its sound: С is C and S, Р is P and R. Look-alikes reach as far as you set them: none, the usual ones, or also those of a worn mark. A partly restored number meets whole numbers and other patterns.',
      'Each candidate shows both texts one above the other; what differs is marked and named. The nearest come first. Make, model and calibre only order what is equally near.',
    ],
    steps: [
      'Open Exhibits, Serial search, or type the number into the search box at the top.',
      'Nothing fits? Widen the look-alikes, then try tolerant, then upside down.',
      'Compare the photographs of the candidate before you record a link.',
    ],
    notes: [
      'A candidate is a lead, never a finding.',
      'On the page of a firearm stand arms of the same make and model whose numbers are near: perhaps of one batch.',
    ],
  },
  photographs: {
    title: 'Photographs and files',
    text: [
      'Originals are stored byte for byte, encrypted, with their hash. The program shows a smaller copy; it never changes the original, and turning the view turns only the view.',
      'With a scale in the picture you can calibrate it: mark two points and say how far apart they are. From then on a scale bar is drawn.',
    ],
  },
  labels: {
    title: 'Labels and scanning',
    text: [
      'Every exhibit, package, place and person can have a label: a code with a check character, as a square code, as bars and as text. No name of a person is printed on it. A reprint voids the label before it, and both are on record.',
      'Scanning needs no mouse: a command, then where to, then any number of exhibits, then “Confirm” and your signature. Each scan is answered by a word, a shape and a sound, and is on the disk before the sound.',
    ],
    steps: [
      'Print the sheet of commands and hang it beside the scanner.',
      'Try the scanner once under Scanning, Self-test: it finds a wrong keyboard layout and a pressed caps lock.',
      'Scan. When a label cannot be read, pick the exhibit from the expected list and say why.',
    ],
    notes: ['An interrupted session is still there; scan “Continue”.'],
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
      'The receiving person reads the seal, enters what stands on it, and accepts or rejects. Where the seal differs or it is rejected, they also say in which condition it was brought.',
    ],
    notes: [
      'A mistake is corrected by a new entry that names the old one; both are shown and printed.',
      'An entry made more than a day after the event is marked as a late entry.',
    ],
  },
  witnesses: {
    title: 'Witnesses and gaps',
    text: [
      'A table of the station says which acts on which exhibits need a second person. The witness gives their own login and passphrase for this one act, and is neither the one who acts nor the one who receives.',
      'The gap detector reads every chain of custody: whoever hands over held it, seals match, what was opened was closed again, time runs forward, quantities balance. A finding stays on the custody record until a person explains it and signs.',
    ],
    notes: ['Before a package is sealed for court, unexplained gaps are shown once more.'],
  },
  loans: {
    title: 'Loans and offers',
    text: [
      'What goes to a court or to another laboratory has a purpose, an authority and a date on which it is due back. Custody, Out of the house shows what is overdue first.',
      'Several offers can be accepted together, and single ones rejected with a reason. An offer that nobody answers ages visibly on the desk of both.',
    ],
  },
  seals: {
    title: 'Seals',
    text: [
      'Whenever a seal is opened or closed, its number goes on record. When the number read is not the one recorded before, the program records a discrepancy and asks for an explanation.',
    ],
  },
  places: {
    title: 'Places',
    text: [
      'The storage tree goes from site to room, cabinet, shelf and box. A place may have a capacity, and a rule which kinds may lie there; a rule of a room holds for everything in it.',
      'Ammunition and firearms are kept apart, and explosives only where the place says so; nobody can allow otherwise. Any other exception is signed by a supervisor with a reason and shows until it is withdrawn.',
      'The map shows where everything is, what is out, and what lies where it should not. The list of a place can be printed.',
    ],
  },
  inventory: {
    title: 'Counting',
    text: [
      'A count freezes what is expected at its beginning and does not show it: whoever counts says what lies there. What differs comes out at the end, in nine classes, and each difference is looked at and decided with words.',
      'A sample is drawn from a number that can be checked afterwards. Two persons sign; the result is a PDF and a file that anyone can read.',
    ],
    steps: [
      'Begin a count, and choose the place and who counts.',
      'Scan or type everything that lies there.',
      'Close your count, look at each difference, decide it, and sign by two.',
    ],
    notes: ['A closed count is never changed. A mistake in it is put right by a new one.'],
  },
  disposal: {
    title: 'Disposal',
    text: [
      'Nothing is destroyed, returned or handed over for good without the decision of a court or another authority. Two persons authorise it, one of them a supervisor; what is in another case, lent or awaited in court is not on the eligible list.',
      'Before it is carried out it is stripped, weighed or photographed where its kind asks for it. A witness signs, and the certificate names every exhibit. The record stays for good; the exhibit is closed.',
    ],
    notes: ['Retention clocks show what is due for review. They dispose of nothing by themselves.'],
  },
  ...examinationHelp,
  disclosure: {
    title: 'Disclosure',
    text: [
      'The tab Disclosure of a case lists everything the station knows of it, each item with one number that never changes: also drafts, negative results, rejected candidates and papers that were replaced.',
      'Each item is decided: whether it is relevant, what it is used for, whether it may undermine or assist, and what follows. Several take one reason. Sensitive material is withheld by two persons.',
      'H1 and H2, leads and conclusions nobody verified are held back from every schedule, case file and package. Two persons release them; the exclusion list prints number, kind and reason.',
    ],
    notes: ['A schedule is refused while an item is undecided. Nothing on it is signed too.'],
  },
  numbers: {
    title: 'Numbers',
    text: [
      'Numbers counts reports straight from the records: indicator 16.4.2, the tables of illicit arms flows, performance indicators, and cross-tables of your own. Each is a definition with a version; none that comes with the program was compared with the official text, and each says so.',
      'Every number leads to the very records behind it. What records lack stands above the tables; completing it comes before the numbers.',
      'A report that is made keeps the head of the ledger it was counted at. Counted again, it is the same, whatever was recorded since. A correction is a new report that names the old one.',
    ],
    steps: [
      'Choose a report, the year and the day that is counted by.',
      'Look at what records lack and complete it.',
      'Look at the tables; press a number to see its records.',
      'Make the report, and have it signed off.',
      'Make the paper, the spreadsheet, or the yearly report of everything that was signed off.',
    ],
    notes: [
      'Without any arm the indicator is not applicable, not nought. The same firearm twice in a year counts once; an alarm weapon counts once it is converted.',
      'An answer that only tracing may see counts as traced; its country counts as restricted, for everyone alike.',
    ],
  },
  tracing: {
    title: 'Tracing',
    text: [
      'Tracing shows requests to other states, their requests to us, every firearm with what its trace still lacks, and what traced firearms have in common. The station has no network: what was sent and what came is recorded by whoever did it.',
      'Tracing, on the page of an exhibit, keeps the recovery protocol: each look into a register or database, also when it found nothing. Readiness says what is missing and what it would add, the most first; it forbids nothing.',
      'An answer from abroad is a lead, leg by leg, with its point of diversion and the time to crime. A statement of reliability is kept with it and does not make it evidence.',
    ],
    steps: [
      'Record the checks of the firearm, the national ones first.',
      'Write the request; several firearms of a case fit in one.',
      'Mend what ¶17 of the Instrument misses, make the paper, and record that it left with your signature.',
      'Record what happens: acknowledged, asked, delayed, refused, each with its reason. What is late stands on the desk.',
      'Record the answer: result, legs, point of diversion, statement of reliability.',
    ],
    notes: [
      'The rate counts firearms with a known point of diversion: traced, or established by an authority by other means. Stock and manufacture alone do not count.',
    ],
  },
  exchange: {
    title: 'Exchange',
    text: [
      'Exchange sends records, and things with a courier, to another station without a network, and takes in what comes. What another station recorded stands beside your record under its name, never in it.',
      'A thing that was sent stays in the hands of whoever has it on record until the receipt of the other station was taken in and signed; the exhibit, the desk and the case file say who answers.',
      'What comes and says otherwise than before changes nothing: it is put aside, and a person keeps what is here, notes theirs beside it, or says that nobody is sure.',
      'A supervisor adds intelligence: H1, H2 and everything from confidential up go only where a release names that station. What came stands under Intelligence, under the strictest code its station ever told, and nothing here lets it go.',
    ],
    steps: [
      'Bring the card of the other station, give it yours, and compare the key with a paper.',
      'Send: choose the station, the exhibits, and which of them go as things; look at what is left out; seal; carry the file.',
      'Take in: read what it would do, then join.',
      'When the parcel comes, say of each thing what is there and sign; seal the receipt and carry it back.',
      'Take the receipt in at home and sign for it.',
    ],
    notes: [
      'The same file twice changes nothing, and the order does not matter. What was cut off goes on to the same end.',
    ],
  },
  registers: {
    title: 'Registers',
    text: [
      'Registers holds what registers of others say of firearms, persons and events. An entry is no exhibit and no finding; it keeps its file, the hash of the file, its row and its own words.',
      'Nothing is changed on the way in. What a spreadsheet damaged – a serial as a power of ten, a date in place of a number – is held in a review list with the reason. What was read, such as a date or a country, stands beside the words of the file.',
      'A file that was brought in again changes nothing. A newer file gives newer versions of what changed, and the older ones stay.',
      'Entries that may be one object or one person, and exhibits with them, stand side by side under Pairs: what speaks for it, what against, and what is silent. A lead, never a finding.',
    ],
    steps: [
      'Choose Bring a file in, name the register, choose the file and look at it: encoding, separator and column names are recognised and can be changed.',
      'Say what each column is. The station remembers it for the next file of this register.',
      'Look at what the first rows become, choose all or nothing or the good rows, and bring the file in. It can be stopped and goes on later.',
      'Decide on held rows: correct them, take them in as they stand, or leave them out, each with a reason.',
      'Under Pairs, decide with Alt+S, Alt+D or Alt+U: the same, different, unsure. Nothing is merged.',
      'On an entry, compare the exhibits whose numbers may be the same and decide: the same object, different, or unsure. A later decision takes the place of an earlier one, and both stay.',
    ],
  },
  intelligence: {
    title: 'Intelligence',
    text: [
      'Intelligence keeps what sources, partners and own extractions report: the words as given, the grading in its own scheme, the handling code, and the source apart. It is a lead and never a finding.',
      'H1 and H2 hold back. What rests on such a report – tagged words, entities, links – carries the strictest code of all it rests on, and nothing of it leaves the station or is shown to a prosecutor.',
      'A report leaves once its provider permitted it and a second person approved the release. A sanitised version is a report of its own; which report it was made of is seen at this station only.',
      'Products – notifications, summaries, bulletins, assessments, profiles – come from templates: the records fill what they know, leads stand apart, and you write the rest. A product is as strict as the strictest thing it draws on, and once issued it is amended only by a new one.',
    ],
    steps: [
      'Choose New report: words, source, from whom and when, grading as given, handling code, day of review. Sign it.',
      'Record the entities it speaks of, and tag the words that name them. Exhibits, cases, traces and hits are tagged as they are, never copied.',
      'Link an entity to another one or to a record of the station: kind, direction, certainty, days, the reports it comes from. What was examined and excluded is a link too.',
      'Two entities with a name in common are shown as perhaps the same: say same, not the same, or unsure. Both stay.',
      'For H1 and H2 ask for a release, record the answer, and let a second person approve it.',
      'Under Products begin one, write its sections, look at the paper, issue and sign it. The page of a person or group is its dossier, and makes its profile.',
    ],
    notes: ['What is withdrawn stays on record, and everything that rests on it says so.'],
  },
  links: {
    title: 'Links',
    text: [
      'Links shows what touches what, from the records. Unbroken is evidence, broken a lead, broken with dots what others say, dotted intelligence; what was looked at and is not so is crossed through. The thicker the line, the surer.',
      'A chart is read anew each time. One that is kept says what the records say otherwise by now. With anything on it that is held back it does not leave.',
      'A timeline shows what is dated around one thing: incidents, reports, events, custody, traces. A day that nobody knows exactly says so, and as long as one line shown is held back no paper is made of it.',
      'The map of events shows what happened where, by which way and means, and how it was hidden. Filled is on record, hollow a lead; what has no place stands at the end of its table and is counted.',
      'Intelligence of another station stands on charts, timelines and the map under that station’s name, and leaves only as its code lets it.',
      'Its whole life, on the page of a firearm, tells in order how it was made, sold, used, seized, kept, examined and traced; each line leads to its record.',
      'Indicators of trafficking, on the overview of a case, are leads and no proof: what the records say of each, what a person found, and how many of those with an answer are present.',
    ],
    steps: [
      'Begin with the words of a case, an exhibit or a person, or with Links on its page.',
      'Choose a thing and add what it leads to, or find the way to another.',
      'Filter by kind, nature, certainty and time; the table says the same in words.',
      'Keep the chart under a name, or take it out as a picture, a paper or a file for another program.',
    ],
    notes: [
      'Arrows walk from thing to thing, Shift with arrows moves one, Enter opens it, Delete takes it off, Ctrl+Z takes a step back.',
    ],
  },
  'court-file': {
    title: 'The court file',
    text: [
      'Court file, on the page of a case, keeps the index of documents: uploaded files and papers of the station side by side. Nothing is copied; a number never changes and is never used again.',
      'What is missing for the chosen offences is listed, with the way to add it or to say why this case has none. The preflight compares the index with the profile of the court.',
      'Sealing prints and signs the index. What comes later is late and stands at the end.',
      'Bundle makes what is handed over: cover, linked index, every document with continuous numbers, in volumes as the profile asks. Each bundle stays on record and says what the file did since.',
    ],
    notes: ['Alt with an arrow moves a document; Ctrl+Z takes the move back.'],
  },
  redaction: {
    title: 'Redactions',
    text: [
      'Redactions, in the court file, takes out of a document what somebody must not read. Each page becomes a picture in which the marked places are black; nothing of the original is in the new file, and the machine opens it again to prove that.',
      'A name or number is looked for in the whole file, whatever its spelling and script. Title, author and note of the redacted version are said anew, and one that tells what is redacted is refused.',
      'Once a second person approved it, index, bundle, packages and case file have the redacted version in place of the original, which does not leave any more.',
    ],
    steps: [
      'Find the words, or open a document and draw boxes; choose the reason.',
      'Make the version and sign.',
      'Let a second person read its pages as they will be and approve them.',
    ],
    notes: ['On a picture without text only an eye finds what stands there. Two persons can lift a redaction.'],
  },
  prosecution: {
    title: 'The prosecutor’s case',
    text: [
      'The tab Prosecution of a case shows what runs out and what is still missing by then, who is charged with what, which thresholds the evidence reaches, and what it suggests that nobody laid.',
      'Counts are made from the exhibits that are attributed to a suspect for an incident. A portion counts with its lot, fired rounds count, a converted alarm pistol is one firearm. Where the wording of a rule is not settled and it matters, both readings are shown.',
      'No legal basis that came with the program was compared with the official text. Each says so until this station records a version of its own.',
    ],
    steps: [
      'Record the persons, and for whom counsel and interpreter act.',
      'Record arrest and orders of detention, each with its paper.',
      'Attribute exhibits to suspects, with ground and reason, and sign.',
      'Lay the charge and sign it.',
      'Look at what is suggested; lay it or put it aside with a reason.',
    ],
    notes: [
      'Suggestions are leads: they are on no paper. Place and contact of a person leave only when somebody ticks it.',
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
      'What a laboratory or another station sealed is taken in under “Packages taken in”: it is verified first, the fingerprint is compared with paper, and its case opens beside yours, to be read and not changed. A document of it can be filed in a court file.',
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
