// English sentences for every refusal: what happened, what is safe, what to do next. Keys are the codes; no path, no query, no blame.
import { inventoryErrors } from './inventory-words.ts';
import { certificateErrors } from './certificate.ts';
import { prosecutionErrors } from './prosecution.ts';
import { disclosureErrors, handlingErrors } from './disclosure-words.ts';
import { redactionErrors } from './redaction.ts';
import { indicatorErrors } from './indicators.ts';
import { productErrors } from './products.ts';
import { linkErrors } from './links.ts';
import { registerErrors } from './registers.ts';
import { serialErrors } from './serials.ts';
import { exchangeErrors } from './exchange-words.ts';
import { foreignErrors } from './foreign-words.ts';
import { intelligenceErrors } from './intelligence-words.ts';
import { numbersErrors } from './numbers-words.ts';
import { tracingErrors } from './tracing-words.ts';
import { packageErrors } from './package-errors.ts';

export const errors = {
  reports: {
    unknown: 'This report is not known here.',
    final:
      'Report {{number}} was issued or withdrawn and is never changed. Nothing was changed. An amendment is a new version.',
    'not-yours': 'This draft is with {{person}}. Nothing was changed.',
    'request-withdrawn': 'Request {{number}} was withdrawn; nobody waits for a report. Nothing was begun.',
    'changed-meanwhile':
      '{{person}} wrote a newer text of {{number}} meanwhile. What you typed is kept as a draft; read the newer text first. Nothing was recorded.',
    foreign: 'Something chosen belongs to another case or request. Nothing was saved.',
    'submitted-already': '{{number}} waits for its reviewer already, or was approved. Nothing was changed.',
    'own-review': 'You wrote {{number}} or did work it reports. Another person has to review it. Nothing was recorded.',
    'not-submitted': '{{number}} was not handed in for review. Nothing was recorded.',
    'needs-reason': 'Say what has to be changed. Nothing was recorded.',
    'points-missing': 'The report is not complete: “{{name}}” is missing. Look at the check. Nothing was recorded.',
    'not-approved': '{{name}} was not approved in this text. Nothing was issued.',
    'records-changed': 'What {{name}} reports was changed after its approval. Hand it in again. Nothing was issued.',
    'tasks-open': '{{name}} is still open. Finish or cancel it first. Nothing was issued.',
    'conclusion-unverified': 'The conclusion on {{name}} was not verified by a second person. Nothing was issued.',
    'conclusion-disagreed': 'Two examiners disagree on {{name}} and nobody has settled it. Nothing was issued.',
    'instrument-overdue':
      'Instrument {{name}} was past its calibration when it was used. Write why the results stand. Nothing was issued.',
    'comparison-held':
      'The comparison {{name}} belongs to work that waits for a blind verification and cannot be printed before. Nothing was issued.',
    'photograph-unsound':
      'The stored file of photograph {{name}} is not what was taken in. Nothing was issued. Tell the supervisor; a backup may hold the file.',
    'author-retired':
      '{{name}}, who answers for this draft, has left. Another examiner has to take it over. Nothing was issued.',
    'reviewer-retired':
      '{{name}}, who approved this report, has left. Another reviewer has to approve it. Nothing was issued.',
    'not-issued': '{{number}} was not issued. A draft is changed, not amended.',
    'amended-already': '{{number}} takes its place already. Go on with that one. Nothing was begun.',
    'yours-already': 'You answer for {{number}} already.',
    'author-at-work':
      '{{person}} answers for this draft. Only a supervisor may give it to somebody else. Nothing was changed.',
    withheld:
      'A conclusion of this request waits for its verification. Until then only the author reads {{number}}, so that nobody who verifies is led.',
  },
  station: {
    'series-is-further': 'This year’s numbers are at {{number}} already and never go back. Nothing was changed.',
    'unknown-command': 'This station does not know that command. Nothing was changed. Reload the program or update it.',
    locked: 'The station is locked. Your draft is kept; unlock to go on.',
    'no-vault': 'No vault is open. Choose a vault or create one.',
    forbidden: 'None of your roles may do this. Nothing was changed.',
    'bad-input': 'Some fields need attention. Nothing was saved; what you typed is still here.',
    unexpected:
      'Something unforeseen happened in the program. What was saved before is safe; this act was not saved. Reference: {{reference}}.',
    'read-only': 'The vault is open for reading only, so nothing was saved. Everything recorded can still be read.',
  },
  rescue: { 'vault-is-sound': 'This vault is sound. Unlock it in the usual way; there is nothing to rescue.' },
  requests: {
    unknown: 'This request is not known here.',
    over: 'Request {{number}} is closed or withdrawn. Nothing was changed. Reopen it first.',
    'is-open': 'Request {{number}} is open already. Nothing was changed.',
    'of-another-case': 'The request this one adds to belongs to another case. Nothing was recorded.',
    'needs-consumption-authority':
      'Say who allowed evidence to be used up, and where that is written. Nothing was recorded.',
    'tasks-open': 'Tasks of request {{number}} are still open. Finish or cancel them first.',
  },
  tasks: {
    unknown: 'This task is not known here.',
    over: '{{task}} is finished or cancelled. Nothing was changed. Reopen it first.',
    'not-over': '{{task}} is open; there is nothing to reopen.',
    'not-started': '{{task}} has not been started. Start it first.',
    'started-already': '{{task}} was started already.',
    'not-yours': 'This task is with {{person}}. Nothing was changed.',
    'of-somebody-else': '{{task}} is with somebody else. Only a supervisor gives work away. Nothing was changed.',
    'not-an-examiner': '{{person}} is no examiner. Nothing was changed.',
    'examination-unknown': 'This laboratory has no examination “{{examination}}”. Nothing was planned.',
    'examination-unfit': 'The examination “{{examination}}” is not meant for {{exhibit}}. Nothing was planned.',
    'already-planned': '“{{examination}}” of {{exhibit}} is planned already. Nothing was planned.',
    elsewhere: '{{laboratory}} does this one. Record its result when it comes.',
    'earlier-open': '{{task}} comes first: it would be lost. Finish it, or let a supervisor allow the exception.',
    'consumption-not-permitted':
      'Request {{number}} does not allow evidence to be used up. Record the permission first. Nothing was started.',
    'exhibit-gone': '{{exhibit}} has left for good. Nothing was started.',
    'before-request': 'This lies before request {{number}} was received. Look at the date.',
    'not-needed': 'Nothing keeps {{task}} from being started; there is nothing to allow.',
    'needs-supervisor': 'Only a supervisor can allow this. Nothing was changed.',
    'not-in-request':
      'Request {{number}} does not name {{exhibit}}. Record a supplementary request first. Nothing was planned.',
    'before-earlier': 'This lies before the end of {{task}}, which comes first. Look at the time.',
    'others-wait': '{{waiting}} waits for {{task}}. Only a supervisor cancels what comes first. Nothing was cancelled.',
    'not-external': '{{task}} is done here and not by another laboratory. Nothing was recorded.',
  },
  worksheets: {
    withheld: 'Kept from you until the verification was recorded: whoever verifies concludes without being led.',
    unknown: 'This entry is not known here.',
    'changed-meanwhile':
      '{{person}} wrote on this worksheet at {{at}}, after you had opened it. Nothing was overwritten and what you typed is still here: compare both and save again.',
    invalid: '{{count}} values do not fit what is asked. Nothing was saved; what you typed is still here.',
    incomplete: '{{count}} fields are missing or wrong. Nothing was signed.',
    'reference-unknown': 'Something that was chosen is not known here or belongs to another case. Nothing was saved.',
    'photograph-of-another': 'A photograph that was chosen belongs to another case. Nothing was saved.',
    'method-retired': 'Method {{method}} is not valid any more. Choose the version that is.',
    'instrument-retired': '{{instrument}} was taken out of use. Choose another instrument.',
    'signed-already': 'The worksheet of {{task}} is signed. Correct it with a reason, or reopen the task.',
    'not-signed': 'The worksheet of {{task}} is not signed. Sign it first.',
    'is-newest': 'This worksheet follows the newest definition already: version {{version}}.',
    'performed-order': 'The end lies before the beginning. Look at both times.',
    'before-start': 'The beginning lies before the task was started. Look at the time.',
    'environment-missing':
      'This method asks for the temperature and the humidity, or a note why they were not measured.',
    'instrument-overdue':
      '{{instrument}} was overdue for calibration when it was used. Say why it was used all the same; that is printed.',
    'lot-expired': '{{lot}} had expired when it was used. Say why it was used all the same; that is printed.',
    'use-not-permitted':
      'Request {{number}} does not allow this evidence to be used up. Nothing was signed. Record the permission first.',
    'shots-stay':
      'Rounds that were signed for stay on the worksheet; custody and stock already count them. Correct those by a correction of the custody event.',
    'more-than-left':
      '{{exhibit}} has {{left}} rounds left; the worksheet says that more were fired. Nothing was signed.',
    'not-in-hand': '{{exhibit}} is with {{holder}} and not in your hands. Take it over first. Nothing was signed.',
    'not-ammunition': '{{exhibit}} is no ammunition. Nothing was signed.',
    'recovered-differ':
      'Each group of recovered cases or bullets needs one mark: {{expected}} are expected, {{given}} were given. Nothing was signed.',
    'no-positions': 'The worksheet of {{task}} has no readings of positions.',
    'serial-unknown': '{{exhibit}} has no such serial number on record. Record it first, as marked.',
    'status-differs': 'The readings give {{pattern}}; this status says something else. Nothing was changed.',
  },
  definitions: {
    'version-taken':
      'Version {{version}} is taken: somebody else saved one meanwhile. Look at it and save yours as {{next}}.',
    'nothing-changed': 'Nothing differs from version {{version}}. Nothing was saved.',
    'type-changed': 'The field “{{field}}” asked something of another kind before. Give the new one a code of its own.',
  },
  instruments: {
    unknown: 'This instrument is not known here.',
    'number-taken': 'Number {{number}} is taken by another instrument. Nothing was recorded.',
    'is-retired': '{{instrument}} is out of use.',
    'in-use': '{{instrument}} is in use already.',
    'due-before': 'The end lies before the beginning. Look at both dates.',
  },
  methods: {
    unknown: 'This method is not known here.',
    'version-taken': '{{method}} is on record already. A changed method gets a new version.',
    'is-retired': '{{method}} is retired already.',
  },
  stock: {
    unknown: 'This lot is not known here.',
    'not-enough': '{{lot}} has {{left}} left. Nothing was recorded. Count it anew if the record is wrong.',
    'as-counted': 'The record of {{lot}} says just that. Nothing was recorded.',
  },
  scales: {
    unknown: 'This scale is not known here.',
    'band-missing':
      'Level {{level}} has no lower bound. Every level of likelihood ratios needs its band. Nothing was saved.',
    'band-not-ascending':
      'The band of level {{level}} does not reach upwards. Bands ascend from the first level to the last. Nothing was saved.',
    'band-gap': 'The band of level {{level}} does not begin where the one before it ends. Nothing was saved.',
    'band-open': 'Level {{level}} has no upper bound; only the highest level may be open. Nothing was saved.',
    'band-unasked': 'Level {{level}} has a band, but this scale does not stand for ratios. Nothing was saved.',
    'changed-meanwhile':
      'Somebody else changed this scale meanwhile. Look at the newest version first. Nothing was saved.',
    unchanged: 'Nothing differs from the newest version. Nothing was saved.',
  },
  conclusions: {
    unknown: 'This conclusion is not known here.',
    'not-asked': '{{task}} ends in no conclusion: its worksheet says what was found.',
    'knows-expectation':
      'You laid down what is expected of this sample, so somebody else concludes on it. Nothing was recorded.',
    'worksheet-unsigned': 'The worksheet of {{task}} is not signed yet. Sign it first. Nothing was recorded.',
    'question-unknown': 'The request does not ask this question. Nothing was recorded.',
    'compared-with-itself': 'An exhibit is not compared with itself. Nothing was recorded.',
    'scale-unknown': 'This scale is not known here. Nothing was recorded.',
    'scale-outdated':
      'The scale was changed while you were writing. Look at its new version and choose again. Nothing was recorded.',
    'scale-unfit': 'The scale “{{scale}}” is not offered for this examination. Nothing was recorded.',
    'level-unknown': 'The scale has no such level. Nothing was recorded.',
    'ratio-unreadable':
      '“{{ratio}}” cannot be read as one number without doubt. Write 1200000 or 1.2×10^6. Nothing was recorded.',
    'ratio-outside-level':
      'A ratio of {{ratio}} belongs to another level of the scale. Below the lowest level, state the propositions the other way round. Nothing was recorded.',
    'ratio-not-asked': 'This scale weighs no ratios: leave the ratio out. Nothing was recorded.',
    'needs-ratio': 'State the likelihood ratio that the level stands for. Nothing was recorded.',
    'needs-propositions': 'State both propositions: a ratio weighs one against the other. Nothing was recorded.',
    'recorded-already':
      'This question on {{label}} was concluded already. Correct that conclusion instead. Nothing was recorded.',
    'of-another-task': 'The conclusion to be corrected belongs to another task. Nothing was recorded.',
    'corrected-already': 'This conclusion was corrected already; look at the one in its place. Nothing was recorded.',
  },
  verifications: {
    'not-needed': 'Conclusions on this scale need no second person.',
    'done-already': 'Somebody verified this already. Nothing was recorded.',
    own: 'Nobody verifies their own conclusion. Nothing was recorded.',
    'worked-on-task': '{{person}} worked on this task, so somebody else looks at it. Nothing was recorded.',
    'concluded-before':
      '{{person}} concluded on this before and cannot look at it as if for the first time. Nothing was recorded.',
    'knows-expectation': '{{person}} knows what is expected of this sample. Nothing was recorded.',
    'not-an-examiner': '{{person}} is neither examiner nor reviewer. Nothing was recorded.',
    'of-somebody-else':
      'This verification is with somebody else, or you would give it away. Only a supervisor does that. Nothing was recorded.',
    'not-yours': 'This verification is not with you. Take it first. Nothing was recorded.',
  },
  resolutions: {
    'no-disagreement': 'There is no open disagreement to settle. Nothing was recorded.',
    'one-of-the-two': '{{person}} is one of those who concluded; a third person settles it. Nothing was recorded.',
    'not-yours': 'The supervisor has asked somebody else, or nobody yet, to settle this. Nothing was recorded.',
  },
  searches: {
    unknown: 'This search is not known here.',
    'needs-name': 'Say how the system is called. Nothing was recorded.',
    'rank-twice': 'Rank {{rank}}, {{reference}}, is on this list already. Nothing was recorded.',
    'recorded-already':
      'The entry {{number}} in this system is recorded already. Add the candidates to it. Nothing was recorded.',
  },
  candidates: {
    unknown: 'This candidate is not known here.',
    'of-another-case': 'The candidate belongs to a search of another case. Nothing was recorded.',
    excluded:
      'The candidate was excluded by who looked at it. Decide again first, with the reason. Nothing was recorded.',
  },
  hits: {
    'not-compared': 'This conclusion compares nothing with anything, so there is no hit. Nothing was recorded.',
    'not-verified':
      'A candidate becomes a hit only when a second person has come to the same, or a third has settled it. Nothing was recorded.',
    'not-an-association': 'The level of this conclusion does not join the two. It stays a lead. Nothing was recorded.',
    'recorded-already': 'A hit stands on this conclusion already. Nothing was recorded.',
  },
  file: { empty: 'Nothing is in this file yet.' },
  quality: {
    'not-a-known-sample': '{{number}} is casework; nobody knows beforehand what comes out. Nothing was recorded.',
    'expected-already': 'What is expected of {{number}} was laid down already. Nothing was recorded.',
    'concluded-already':
      'Somebody concluded on {{number}} already; an expectation would come too late. Nothing was recorded.',
    'works-on-it': 'You work on this sample yourself. Somebody else lays down what is expected. Nothing was recorded.',
    'not-expected-yet': 'Nothing was laid down to compare {{number}} with. Nothing was recorded.',
    'not-concluded-yet': '{{number}} is still in work or waits for a verification. Nothing was recorded.',
    'assessed-already': '{{number}} was assessed already. Nothing was recorded.',
  },
  disposals: {
    unknown: 'This decision is not known here.',
    over: 'Decision {{number}} is over: it was stopped or carried out. Nothing was changed.',
    'not-eligible':
      '{{exhibit}} cannot be named: it is gone, lent, offered or in another decision. Nothing was recorded.',
    'needs-recipient': 'Say who receives the exhibits. Nothing was recorded.',
    'authorised-by-you': 'You have authorised this decision already. A second, different person has to.',
    'already-authorised': 'Two persons have authorised this decision already.',
    'needs-supervisor': 'One of the two persons has to be a supervisor. Nothing was recorded.',
    'not-authorised': 'Two persons have to authorise the decision first. Nothing was recorded.',
    'not-in-decision': '{{exhibit}} is not named in this decision any more, or was carried out. Nothing was recorded.',
    'needs-weight': 'Write the weight in grams. Nothing was recorded.',
    'not-prepared': '{{exhibit}} is not ready: strip, weigh and photograph it first. Nothing was recorded.',
    'before-decision': 'This lies before the decision itself. Look at the date.',
    'before-authorisation':
      'This lies before the second person authorised the decision. Look at the date. Nothing was recorded.',
    'no-photograph':
      '{{exhibit}} has no photograph on record. Photograph it, add the picture on its page, and then say so here. Nothing was recorded.',
    'nothing-carried-out': 'Nothing of this decision was carried out yet; there is nothing to certify.',
  },
  vault: {
    'secret-damaged':
      'A sealed secret of the station cannot be opened any more: it was changed or damaged. Everything else is safe. Bring it again.',
    'header-as-said': 'The key file is the one the ledger speaks of. There is nothing to explain.',
    'wrong-passphrase': 'The login name or the passphrase is not right. Nothing was changed.',
    throttled: 'Too many attempts. Nothing is lost; wait {{seconds}} s and try again.',
    missing: 'The vault is not where it was. Choose another vault or restore a backup.',
    exists: 'A vault with this name is already there and was not touched. Choose another name.',
    'in-use': 'Another program window holds this vault. Close it there, then unlock again.',
    'disk-full': 'The disk is full. What was saved before is safe; this was not saved. Free some space and try again.',
    'not-writable': 'The vault folder cannot be written. Nothing was changed. Check the medium and its permissions.',
    'self-test-failed':
      'The encryption of this computer failed its own test, so nothing was created. Restart the computer and try again.',
    'header-damaged':
      'The key file of the vault was changed or damaged. The records were not touched. Restore the key file from a backup.',
    'header-malformed':
      'The key file of the vault cannot be understood. The records were not touched. Restore the key file from a backup.',
    'header-not-canonical':
      'The key file of the vault was rewritten by another program. The records were not touched. Restore the key file from a backup.',
    'header-too-large':
      'The key file of the vault is far larger than it can be. It was not opened. Restore it from a backup.',
    'header-unreadable':
      'The key file of the vault cannot be read from the disk. Nothing was changed. Check the medium or restore a backup.',
    'header-memory':
      'The key file of the vault demands more memory than it may. It was not opened. Restore it from a backup.',
    'header-newer':
      'This vault was made by a newer version of the program. Nothing was changed. Open it with that version.',
    'from-the-future':
      'The key file was written by a newer version of the program. Nothing was changed. Update this station first.',
    'slot-damaged':
      'Your key slot in the vault is damaged. The records are safe. Another person or the recovery sheet can open the vault.',
    'no-recovery': 'This vault has no recovery sheet yet. The administrator makes one under Station.',
    'recovery-wrong': 'The recovery sheet is of another vault or was replaced by a newer sheet. Nothing was changed.',
    'person-has-slot': 'This person already has a key to the vault. Nothing was changed.',
    'last-slot': 'This is the last personal key to the vault and cannot be taken away.',
    'no-such-slot': 'This person has no key to the vault. Nothing was changed.',
    locked: 'The vault was locked in the meantime. Nothing was saved; unlock and try again.',
    'recovery-mistyped': 'Group {{group}} of the recovery code does not fit. Compare it with the sheet.',
    'recovery-incomplete':
      'The recovery code is not complete: only {{groups}} groups can be read. Type the whole code.',
    'file-damaged':
      'A stored file was changed or damaged and is not shown. The other records are safe. Take it from a backup.',
    'file-missing': 'A stored file is missing from the vault. The other records are safe. Take it from a backup.',
    'file-cut-short': 'A stored file is cut short. The other records are safe. Take it from a backup.',
    'file-from-the-future':
      'A stored file was written by a newer version of the program. Nothing was changed. Update this station first.',
    'file-key-damaged': 'The key of a stored file is damaged. The other records are safe. Take it from a backup.',
    'folder-not-empty': 'The folder for the new vault is not empty. Nothing was changed. Choose another name.',
    unfinished: 'A vault that was never finished is in this place. It was not touched. Choose another name.',
    'login-taken': 'This login name already has a key to the vault. Nothing was changed; choose another one.',
    'no-such-stream': 'The reading of this file has already ended. Open the file again.',
    'source-vanished':
      'The chosen file disappeared while it was being read. Nothing was taken in. Connect the medium and choose it again.',
    'source-changed':
      'The chosen file changed while it was being read. Nothing was taken in. Choose it again when nothing writes to it.',
    'source-not-a-file': 'What was chosen is not a file. Nothing was taken in.',
    'source-unreadable': 'The chosen file cannot be read. Nothing was taken in. Check the medium and its permissions.',
  },
  database: {
    missing: 'The database of the vault is missing. No empty one was put in its place. Restore a backup.',
    empty: 'The database of the vault is empty. It was left as it is. Restore a backup.',
    'wrong-key-or-damaged':
      'The database does not open with the key of this vault: it is damaged or belongs to another vault. Restore a backup.',
    damaged:
      'The database is damaged. It was left as it is. Restore a backup, and keep the damaged vault for examination.',
    'from-the-future':
      'The database was written by a newer version of the program. Nothing was changed. Update this station first.',
    'from-the-past': 'The database is of an earlier version and has to be updated. Open it for writing once.',
    'migration-changed':
      'The history of the database (step {{number}}) does not match this program. Nothing was changed. Restore a backup.',
    'trigger-missing':
      'A protection rule of the database ({{name}}) is missing. It was not opened for writing. Restore a backup.',
    foreign: 'This file is not a vault of Focal Point. It was not touched.',
    plain: 'This database is not encrypted and therefore no vault. It was not touched.',
    exists: 'A database is already there and was not touched.',
    'cannot-open': 'The database cannot be opened. Nothing was changed. Check the medium and its permissions.',
    busy: 'The database is busy with another act. Nothing was saved; try again in a moment.',
    'disk-full':
      'The disk of the database is full. This act was not saved; everything before it is safe. Free some space and try again.',
    'storage-failed':
      'The disk reported a fault while reading or writing. This act was not saved. Check the medium and make a backup.',
    'out-of-memory': 'The computer ran out of memory. This act was not saved. Close other programs and try again.',
    'too-large': 'The text or file is larger than the database can hold. Nothing was saved.',
    'read-only': 'The database can only be read. Nothing was saved.',
    'not-unique': 'A record with this value already exists. Nothing was saved; choose another value.',
    'reference-missing': 'The record this one refers to does not exist. Nothing was saved.',
    'value-missing': 'A value that must be there is missing. Nothing was saved.',
    'value-refused': 'The database refused a value. Nothing was saved.',
    'append-only': 'Recorded events are never overwritten. Nothing was changed; record a correction instead.',
    'never-deleted': 'Recorded things are never deleted. Nothing was changed.',
    refused: 'A rule of the database refused this. Nothing was saved.',
    'query-refused': 'The database refused the request. Nothing was saved.',
  },
  ledger: {
    damaged:
      'Entries of the ledger are missing. Nothing can be added until it is verified. Verify the ledger and restore a backup.',
    'heads-not-written':
      'The signed head of the ledger could not be written to the disk. Check the medium and its free space.',
    'heads-unreadable': 'The file with the signed heads of the ledger cannot be read. The records were not touched.',
    'no-such-entry': 'The ledger has no entry with this number.',
  },
  people: {
    unknown: 'This person is not known at this station. Nothing was changed.',
    retired: 'This person is retired and can no longer unlock the station.',
    'is-retired': '{{name}} is retired. Nothing was changed.',
    'login-taken': 'The login name {{login}} is taken, perhaps by a retired person. Choose another one.',
    'passphrase-not-own':
      '{{name}} has not chosen a passphrase of their own: the one that was typed was given by somebody else and signs nothing. Nothing was saved. Unlock as {{name}} and change it under Station → You; then it signs.',
    'same-passphrase':
      'This is the passphrase you were given, and somebody else knows it. Nothing was changed; choose another one.',
    'weak-passphrase':
      'This passphrase could be guessed. Nothing was saved; choose a longer one, such as five unrelated words.',
    'last-administrator': 'This is the last administrator of the station. Give the role to another person first.',
    'holds-exhibits': 'This person still holds exhibits ({{count}}). Have them handed over first.',
    'not-oneself': 'Nobody can do this for themselves. Ask another administrator.',
  },
  cases: {
    unknown: 'This case is not known at this station. Nothing was changed.',
    'number-taken': 'Another case already has this number. Nothing was saved; check the number.',
    'client-unknown': 'One of the persons this one acts for is not in the case. Nothing was saved.',
    'party-is-charged':
      'Charge {{number}} stands against this person, who therefore stays a suspect. Withdraw it first. Nothing was saved.',
    'detention-by-orders':
      'The end of detention follows from the recorded orders. Nothing was saved; record or take back an order under Prosecution.',
    'party-unknown': 'This person is not in the case. Nothing was changed.',
    'incident-unknown': 'This incident is not in the case. Nothing was saved.',
    'times-reversed': 'The end of the incident is before its beginning. Nothing was saved; correct one of the times.',
    'seizure-invalid':
      'Some facts of the seizure cannot be taken as they are. Nothing was saved; correct the marked fields.',
    'in-the-future': 'The time of the incident has not come yet. Nothing was saved; correct the time.',
  },
  'case-files': { 'no-exhibits': 'The case has no exhibits yet, so no case file was made.' },
  documents: {
    'cannot-save':
      'The copy could not be written there. The document stays in the vault. Check the medium and save it again.',
    'image-too-large': 'A photograph is too large to be printed safely. The original is kept unchanged.',
    unknown: 'This document is not known at this station.',
    'no-save-handle': 'No place was chosen for the copy. The document stays in the vault; save it again.',
    'file-gone':
      'The file {{name}} is no longer in the vault. Its record is kept. Verify the ledger and restore a backup.',
  },
  packages: {
    unknown: 'This package was not sealed here.',
    'recipient-not-of-case': 'The chosen person is no suspect of this case. No package was sealed.',
    'superseded-unknown':
      'The package that this one is to take the place of is not of this case. No package was sealed.',
    'superseded-already': '{{name}} has been superseded already. Choose the newest one. No package was sealed.',
    'supersedes-needs-reason': 'Say why the earlier package is superseded. No package was sealed.',
    'paper-is-draft':
      '{{name}} is of a draft: its index was not sealed. No package was sealed; make the bundle from a sealed index.',
    'document-of-another-case': 'This document belongs to another case. No package was sealed.',
    'bad-recipient-key':
      'A key of a recipient cannot be read. No package was sealed; check that the key was copied whole.',
    'unexplained-gaps':
      '{{count}} gaps in the chain of custody are not explained. No package was sealed; explain them, or say why they stay open.',
  },
  certificate: certificateErrors,
  ...prosecutionErrors,
  ...numbersErrors,
  ...tracingErrors,
  ...exchangeErrors,
  ...foreignErrors,
  ...intelligenceErrors,
  registers: registerErrors,
  indicators: indicatorErrors,
  products: productErrors,
  links: linkErrors,
  package: packageErrors,
  intake: {
    'in-the-future': 'The time of receipt has not come yet. Nothing was saved; correct the time.',
    'submission-unknown': 'This submission is not known at this station. Nothing was saved.',
    'continuation-unknown':
      'The first submission is not one of this case that was received. Nothing was saved; the draft is kept.',
    'nothing-outstanding': 'Nothing is outstanding of {{number}} any more. Record this as a submission of its own.',
    'before-the-first':
      'This would have been received before {{number}}, which it continues. Nothing was saved; correct the time.',
    'package-twice': 'Two packages are called {{label}}. Nothing was saved; give each its own name.',
    'more-outstanding-than-announced':
      '{{named}} packages are named, but only {{announced}} were announced. Nothing was saved; correct one of the two.',
    'detention-before-receipt':
      'The detention would have ended before the receipt. If that is so, say why; nothing was saved yet.',
    'all-refused': 'Every package is refused. Refuse the submission as a whole; nothing was saved yet.',
    'package-unknown': 'The submission has no package with the number {{number}}. Nothing was saved.',
    'package-not-named':
      'A package of this submission is blocked. Say which package the exhibit comes from; the draft is kept.',
    'package-blocked':
      'Package {{label}} is blocked as a suspected explosive. Nothing of it is recorded before the clearance; the draft is kept.',
    'package-refused': 'Package {{label}} was refused and is not here. Nothing was saved.',
    'already-blocked': 'Package {{label}} is already blocked. Nothing was changed.',
    'not-blocked': 'Package {{label}} is not blocked, so there is nothing to clear.',
    'cleared-before-blocked': 'The clearance would be before the block. Nothing was saved; correct the time.',
    'already-taken-in':
      '{{mark}} was already recorded out of package {{label}}, so it can no longer be refused. Record its return in custody.',
    'receipt-issued': 'A receipt already says that package {{label}} was received. Record its return in custody.',
  },
  exhibits: {
    unknown: 'This exhibit is not known at this station. Nothing was changed.',
    'mark-taken': 'Another exhibit of this case already has this mark. Nothing was saved; the draft is kept.',
    'parent-unknown': 'The exhibit this one was split off from is not known. Nothing was saved; the draft is kept.',
    'parent-of-another-case': 'The exhibit this one was split off from belongs to another case. Nothing was saved.',
    'parent-closed':
      '{{parent}} has left for good, so nothing further can come out of it. Choose another exhibit, or none. Nothing was saved.',
    'parent-of-same-kind':
      '{{mark}} and {{parent}} are of the same kind, so {{mark}} would be some of {{parent}} and taken from nothing. Open {{parent}} and split {{mark}} off there. Nothing was saved.',
    'kind-less-strict':
      '{{mark}} is in custody, and acts on the other kind need a witness less often. The kind can only change to one that needs a witness at least as often. Say what it is in the description. Nothing was saved.',
    'own-parent': 'An exhibit cannot be split off from itself or from one of its own parts. Nothing was saved.',
    'of-another-case': 'This exhibit belongs to another case. Nothing was saved.',
    'facts-invalid': 'Some facts do not fit this kind of exhibit. Nothing was saved; the draft is kept.',
    'not-made-safe':
      'A firearm is recorded only with who made it safe, when and how; the time is one that has come. Nothing was saved; the draft is kept.',
    'explosive-not-cleared':
      'A suspected explosive is taken in only with a written clearance. Nothing was saved; the draft is kept.',
    'snapshot-gone': 'This list is too old. Reload it; no record was changed.',
    'marks-invalid':
      'Some serial numbers or markings cannot be recorded as they stand. Nothing was saved; the draft is kept.',
    'photograph-of-another': 'The photograph named belongs to another exhibit. Nothing was saved; the draft is kept.',
    'loaded-state-invalid':
      'The loaded state contradicts itself or is not of a firearm. Nothing was saved; the draft is kept.',
    'quantity-below-taken':
      '{{taken}} were already taken from {{mark}}, so there cannot have been fewer. Nothing was saved.',
    'quantity-by-split':
      '{{mark}} was split off; its quantity and its parent are on record with that act. Nothing was saved.',
    'mark-twice': 'The mark {{mark}} stands twice in the list. Nothing was saved; the draft is kept.',
    'too-many-parts': 'At most {{most}} exhibits are split off at once. Nothing was saved; do it in two acts.',
    'inside-unknown':
      'Row {{row}} comes out of a row that does not stand before it as a single exhibit. Nothing was saved.',
    'split-closed': '{{exhibit}} was disposed of. Nothing can be split off from it any more.',
    'split-away': '{{exhibit}} is not here: {{holder}}. Nothing was saved.',
    'split-sealed': '{{exhibit}} is sealed with {{seal}}. Record first that the seal was opened.',
    'split-unbalanced':
      'Row {{row}} would take more than there is, at most {{most}}, or in another unit. Nothing was saved; the draft is kept.',
    'split-before-received':
      'The splitting would be before the seizure of {{exhibit}}. Nothing was saved; correct the time.',
  },
  custody: {
    'in-the-future': 'The time of the event has not come yet. Nothing was saved; correct the time.',
    'before-seizure': 'The event would be before the seizure of {{exhibit}}. Nothing was saved; correct the time.',
    'before-incident':
      'The time would be before the beginning of the incident that {{exhibit}} comes from. Nothing was saved; correct one of the two times.',
    'before-offer': 'The answer would be before the offer. Nothing was saved; correct the time.',
    'needs-destination': 'This event needs a destination: where to, or to whom. Nothing was saved.',
    'needs-seal': 'This event needs the number of the seal. Nothing was saved.',
    'offer-open': '{{exhibit}} is already offered to somebody. Wait for the answer or withdraw that offer.',
    'offer-unknown': 'This offer is not known at this station. Nothing was changed.',
    'to-person-needs-offer':
      'To another person an exhibit passes only by an offer that this person accepts. Nothing was saved.',
    'to-oneself': 'An exhibit cannot be handed over to oneself. Nothing was saved.',
    'already-holder': '{{name}} already holds {{exhibit}}. Nothing was saved.',
    'not-holder':
      '{{exhibit}} is held by {{name}}. Only the holder can offer it or record where it goes; a supervisor can take it over before a witness, under an authority.',
    'not-of-the-hand-over':
      'This hand-over is between two persons. Only one of them can correct it. Last signed by: {{name}}.',
    'quantity-of-parts':
      'The amount of {{exhibit}} was counted with the exhibits that came out of it. Correct those first.',
    'receiver-may-not-hold': '{{name}} has no role that may hold exhibits. Nothing was saved.',
    'already-answered': 'This offer was already answered by {{name}}. Your answer was not recorded.',
    'not-the-receiver': 'This offer is made to {{name}}. Only that person can answer it.',
    'not-the-offerer': 'This offer was made by {{name}}. Only that person can withdraw it.',
    'by-the-offerer': 'Whoever made the offer cannot accept it. The receiving person signs.',
    'event-unknown': 'This custody event cannot be found or cannot be corrected. Nothing was saved.',
    'already-corrected': 'This event already has a correction. Correct that one instead.',
    'place-unknown': 'This place is not known at this station. Nothing was saved.',
    'exhibit-closed':
      '{{exhibit}} was released, transferred or destroyed. Its record stays; nothing more is moved. Nothing was saved.',
    'more-than-left': 'Of {{exhibit}} only {{left}} are left. Nothing was saved; correct the amount.',
    'needs-quantity': 'This event needs the amount that was used up. Nothing was saved.',
    'quantity-not-here': 'An amount belongs only where something was used up. Nothing was saved.',
    'one-exhibit-at-a-time': 'An amount is recorded for one exhibit at a time. Nothing was saved.',
    'needs-authority':
      'Using up evidence needs an authority: the order or request, with its number. Nothing was saved.',
    'due-not-here':
      'Only what is sent to a court or a laboratory has a day on which it is due back. Nothing was saved.',
    'due-before-departure': 'It would be due back before it left. Nothing was saved; correct one of the times.',
    'needs-witness':
      '{{exhibit}} needs a witness for this act: a second person who sees it and signs. Nothing was saved.',
    'witness-is-actor': 'Whoever acts cannot be the witness. Nothing was saved; let another person sign.',
    'witness-is-receiver': '{{name}} gives or receives it and cannot be the witness too. Nothing was saved.',
    'witness-may-not': '{{name}} has no role that sees exhibits and cannot be a witness. Nothing was saved.',
    'witness-not-proven':
      'Login or passphrase of the witness is not right. Nothing was saved; let the witness type them again.',
    'ends-not-here':
      'Of this event the ends cannot be corrected: two persons signed them, or it has none. Nothing was saved.',
    'no-such-gap': 'There is no such gap at this event. Perhaps it was corrected meanwhile. Nothing was saved.',
    'already-explained':
      '{{name}} has already explained this gap. Yours was not recorded; add it as a discrepancy if it differs.',
    'period-reversed': 'The period ends before it begins. Nothing was made; correct one of the times.',
    'needs-condition':
      'The seal of {{exhibit}} differs from the one on record. Say in which condition it was brought. Nothing was saved.',
    'document-of-another-case':
      'The document {{document}} does not belong to the case of {{exhibit}}. Nothing was saved; choose one of the same case.',
  },
  places: {
    'name-taken': 'A place called {{name}} is already there. Nothing was saved; choose another name.',
    closed: '{{place}} is closed. Nothing was saved; choose another place, or reopen this one.',
    'wrong-category':
      '{{exhibit}} may not be kept in {{place}}: the rule of {{rule}} does not take it in. Nothing was saved. Choose another place, or have a supervisor sign an exception at this place.',
    'ammunition-apart':
      '{{exhibit}} may not be kept in {{place}} (rule of {{rule}}): firearms and ammunition are stored apart. Nobody can allow an exception. Nothing was saved; choose another place.',
    'explosives-apart':
      '{{exhibit}} is an explosive and {{place}} takes none (rule of {{rule}}). Only a place whose rule names explosives does. Nobody can allow an exception. Nothing was saved.',
    'over-capacity':
      '{{place}} holds {{capacity}} exhibits. Its room is taken by {{kept}}, also counting those that are out and come back; {{more}} more do not fit. Nothing was saved.',
    'wrong-order':
      '{{name}} cannot stand in {{above}}. A site holds rooms, a room cabinets, a cabinet shelves, a shelf boxes. Nothing was saved.',
    'below-itself': '{{place}} cannot stand in itself or in something it holds. Nothing was saved.',
    unchanged: 'Nothing about {{place}} would change. Nothing was saved.',
    'rule-needs-supervisor':
      'This would let a place take in more than it does now. Only a supervisor decides that. Nothing was saved.',
    'already-closed': '{{place}} is closed already. Nothing was saved.',
    'not-closed': '{{place}} is not closed. Nothing was saved.',
    'not-empty':
      '{{place}} cannot be closed: {{kept}} exhibits belong there or lie there. Store them elsewhere first. Nothing was saved.',
    'not-a-supervisor': '{{name}} is no supervisor. An exception is signed by a supervisor. Nothing was saved.',
    'no-exception-needed': '{{place}} takes in {{exhibit}}. It needs no exception; nothing was saved.',
    'exception-stands': 'An exception for {{exhibit}} in {{place}} stands already. Nothing was saved.',
    'exception-unknown': 'This exception is not known at this station. Nothing was saved.',
    'exception-withdrawn': 'The exception for {{exhibit}} in {{place}} was withdrawn already. Nothing was saved.',
    'too-many-to-print':
      'This list would have {{count}} lines; at most {{most}} are printed. Print the places in it one by one.',
  },
  attachments: {
    'hash-differs':
      'The stored file {{name}} is not the one that was taken in. Keep the vault as it is and inform the supervisor.',
    unknown: 'This file is not known at this station.',
    'upload-unknown': 'The chosen file is no longer waiting to be taken in. Choose it again; nothing was saved.',
    'of-another-case': 'This file belongs to another case. Nothing was saved.',
  },
  jobs: {
    unknown: 'This job is not known at this station.',
    ended: 'This job has already ended or can no longer be cancelled.',
  },
  drafts: {
    unknown: 'This draft is no longer there.',
    'of-another': 'This draft belongs to another person. Yours was not overwritten.',
    'changed-elsewhere':
      'Another window saved this draft in the meantime. What you typed here is kept as a draft of its own.',
  },
  backup: {
    'folder-missing':
      'The backup folder cannot be found. No backup was made. Connect the medium or choose another folder.',
    missing: 'This backup cannot be found. Nothing was changed.',
    damaged:
      'This backup is damaged or incomplete. Nothing was restored and your vault was not touched. Choose an earlier backup.',
    'manifest-damaged': 'The list of files in this backup is damaged. Nothing was restored. Choose an earlier backup.',
    'from-the-future':
      'This backup was made by a newer version of the program. Nothing was restored. Update this station first.',
    'file-unexpected': 'The backup holds a file that is not on its list: {{name}}. Nothing was restored.',
    'file-changed':
      'A file in the backup is not as it was made: {{name}}. Nothing was restored. Choose an earlier backup.',
    'file-missing': 'A file is missing from the backup: {{name}}. Nothing was restored. Choose an earlier backup.',
    'disk-full':
      'There is not enough space for the backup. No backup was made; the vault is safe. Free some space or choose another medium.',
    'not-writable':
      'The backup folder cannot be written. No backup was made; the vault is safe. Check the medium and its permissions.',
    differs: 'The backup did not agree with the vault when it was checked. It does not count; make it again.',
    'inside-vault': 'A backup inside the vault folder would be lost with it. Choose another folder.',
    'folder-not-empty': 'The folder for the backup is not empty. Nothing was changed. Choose another folder.',
  },
  threads: {
    cancelled: 'Cancelled. Nothing half-finished was kept.',
    ended:
      'A part of the program stopped. What was saved before is safe. Try again; when it happens again, restart the program.',
  },
  labels: {
    'package-unknown': 'This submission has no such package. Nothing was printed.',
    'no-sheet-in-zpl':
      'Sheets of labels are for an office printer. Choose the size of one label for a label printer. Nothing was printed.',
    'used-up': 'This station has issued every label number it has. Nothing was printed.',
  },
  scanning: {
    unknown: 'This scan session is not known. Nothing was recorded.',
    'not-yours': 'This session was begun by {{name}}, who alone can go on with it. You can close it with a note.',
    ended: 'This session was ended by {{name}}. Nothing was added; begin a new one.',
    'reason-needed': 'Say why the code was typed and not scanned. Nothing was recorded.',
    'not-expected':
      'The record does not expect this exhibit there, or it is on the list already. Print a new label for it and scan that.',
    'not-undoable': 'This line cannot be taken back now. Take back the exhibits after it first.',
    'nothing-to-confirm': 'No exhibit is on the list. Nothing was recorded.',
    'purpose-needed': 'A hand-over needs its purpose. Nothing was recorded; the list is kept.',
    'exhibit-gone':
      '{{exhibit}} left custody for good: released, transferred or destroyed. What lies here is something else; put it aside and ask.',
  },
  lists: {
    'unknown-filter': 'This list has no filter called {{filter}}. Nothing was changed; remove it and ask again.',
    'unknown-value':
      'The filter {{filter}} does not know the value {{value}}. Nothing was changed; remove it and ask again.',
    'unknown-column': 'This list cannot be ordered by {{column}}. Choose another column.',
    'unknown-place': 'The place of this filter is no longer there. Remove the filter to see the list again.',
    'snapshot-gone': 'The list was read too long ago. It is read anew; nothing is lost.',
    'nothing-chosen': 'Nothing of the list was chosen that this can be done with. Nothing was made.',
    'too-many-chosen': 'More than {{most}} exhibits are chosen. Nothing was done; choose fewer at a time.',
    'too-many-for-paper':
      'The list has {{count}} rows, a paper takes at most {{most}}. Nothing was made; filter the list, or export a spreadsheet.',
    'export-incomplete':
      'Of {{expected}} rows only {{found}} could be read, so no export was made. Verify the ledger, then try again.',
  },
  views: {
    unknown: 'This view is no longer there. The list stays as it is.',
    'name-taken': 'You already have a view called {{name}}. Nothing was saved; choose another name.',
    'of-another': 'Somebody else shared this view. Save it under a name of your own to change it.',
    'sharing-forbidden': 'Only the supervisor shares views with everyone. Nothing was saved.',
  },
  'command-line': {
    'import-stopped':
      '{{at}} was refused ({{code}}). {{in}} records of this file are in the vault, the ones from there on are not. Mend the file and run the same command again: it goes on there and doubles nothing.',
    'no-secret': 'No passphrase was given, or {{file}} is empty. Nothing was done.',
    'several-cases': 'This number fits {{count}} cases. Nothing was made; give the whole number.',
    'folder-not-empty': 'The folder {{folder}} is not empty and was not touched. Name another one.',
    'not-json': '{{file}} is not JSON. Nothing was recorded.',
    'not-readable': '{{file}} cannot be read. Nothing was recorded.',
    'bad-record': 'The record at {{at}} cannot be taken in ({{what}}). Nothing was recorded.',
    'unknown-choice': 'The value of {{option}} is not one of the choices. Nothing was done.',
  },
  /** Why a vault is open for reading only; the station says these without an area. */
  'ledger-damaged': 'Entries of the ledger are missing or cannot be read, so nothing is written to the vault.',
  'older-copy': 'This vault is an older copy: its ledger was once longer than it is now. Nothing is written to it.',
  'ledger-differs': 'The ledger is not the one whose head was signed before. Nothing is written to the vault.',
  templates: {
    unknown: 'This template is not known at this station. Nothing was changed.',
    'name-taken': 'Another template in use already has this name. Nothing was saved.',
    'content-invalid': 'Some facts of the template do not fit its kind. Nothing was saved.',
  },
  serials: {
    'not-awaited': 'This serial number does not wait for a second entry. Nothing was saved.',
    'same-person': 'You entered this number first. Another person has to enter it again.',
    'not-differing': 'There is no open difference at this number. Nothing was saved.',
    'own-reading':
      'Nobody confirms their own reading. Choose the other entry, or let a person who made neither resolve the difference. Nothing was saved.',
    ...serialErrors,
  },
  references: {
    'row-unknown': 'This row is not in the list. Nothing was changed.',
    'nothing-left': 'No exhibit is left in this group; somebody reconciled it already.',
  },
  field: {
    'not-json': 'This is no JSON (line {{line}}).',
    required: 'This field is required.',
    'too-long': 'This is too long.',
    'too-short': 'This is too short.',
    'not-a-number': 'This is not a number.',
    'out-of-range': 'This number is out of range.',
    'not-a-date': 'This is not a date and time.',
    'before-incident': 'This is before the beginning of the incident it comes from.',
    'in-the-future': 'This time has not come yet.',
    'unknown-choice': 'This is not one of the choices.',
    invalid: 'This cannot be read as intended. Check how it is written.',
    contradicts: 'The type belongs to another class.',
    'pattern-bracket-not-closed': 'An opening bracket has no closing one.',
    'pattern-bracket-not-opened': 'A closing bracket has no opening one.',
    'pattern-bracket-empty': 'Between the brackets nothing is named.',
    'pattern-nothing-known': 'A pattern needs at least one known character.',
    'pattern-too-long': 'A pattern has at most 60 characters.',
    taken: 'This is already taken.',
    'nothing-to-split': 'Name at least one part.',
    'quantity-missing': 'A part has a quantity of one or more.',
    'unit-differs': 'Some of the same is counted in the same unit.',
    'kind-differs': 'Some of the same is of the same kind.',
    'more-than-left': 'This is more than there is left.',
    'whole-cannot-be-fraction': 'One piece has no fraction. What comes out of it is a part.',
    'no-remains-of-this': 'Only fired ammunition leaves cases and bullets behind.',
    'more-than-fired': 'This is more than was fired.',
  },
  disclosure: disclosureErrors,
  handling: handlingErrors,
  redactions: redactionErrors,
  'reader-notes': { unknown: 'This note is not among yours. Nothing was deleted.' },
  'court-file': {
    unknown: 'This document is not in the court file.',
    empty: 'The court file has no documents yet. Enter some first.',
    'already-in': '{{name}} is in the file already as no. {{number}}. Nothing was entered.',
    'of-another-case': '{{name}} belongs to another case. Nothing was entered.',
    'source-unknown': 'The file or paper is not on record here. Nothing was entered.',
    'superseded-already': 'No. {{number}} was replaced already. Replace the newer version. Nothing was entered.',
    'needs-reason': 'Say why the newer version takes its place. Nothing was entered.',
    'in-the-future': 'The date lies in the future. Nothing was recorded.',
    'own-translation':
      'A document is not its own translation, nor the translation of a translation. Nothing was recorded.',
    withdrawn: 'No. {{number}} was withdrawn and is not changed any more.',
    'changed-meanwhile': '{{person}} changed the file meanwhile. Nothing was recorded; look at the newest order first.',
    'index-sealed':
      'The index is sealed: what is in it stays where it is, and nothing goes before it. Nothing was moved.',
    'not-late': 'Only what came after the index was sealed stands in that section. Nothing was moved.',
    'nothing-new': 'The sealed index already says all that is in the file.',
    blocked: 'Rules of the profile block it: {{count}}. Look at the preflight. Nothing was sealed.',
    'bundle-not-sealed':
      'The index is not sealed as it stands, and this profile takes no draft. Nothing was made; seal the index first.',
    'bundle-blocked': 'Breaches of the profile block the bundle: {{count}}. Look at the preflight. Nothing was made.',
    'bundle-running': 'A bundle of this file is being made already. Wait for it, or stop it.',
    'bundle-unknown': 'This bundle is not on record here.',
    'bundle-source':
      'No. {{number}} is not the file that was entered: its bytes differ from its hash, or it is gone. No bundle was made.',
    'bundle-disk-full':
      'The disk is full at volume {{volume}} of {{of}}. Nothing of the bundle was kept. Free some space and make it again.',
    'bundle-miscounted':
      'Volume {{volume}} does not have the pages it should: {{found}} instead of {{expected}}. Nothing of the bundle was kept.',
    'template-changed': 'Somebody wrote a newer version of this template. Look at it first. Nothing was saved.',
    'template-twice': 'A type stands in the template twice. Nothing was saved.',
    'profile-unknown': 'This profile is not known here. Nothing was chosen.',
    'profile-known':
      'Profile {{code}} is here in version {{version}} already. Give the newer one a higher version. Nothing was taken in.',
    'profile-invalid':
      'The file is no profile: line {{line}}, {{field}}. Nothing was taken in; mend the file and bring it again.',
  },
  pages: {
    'not-a-document': 'Only PDF and TIFF files are read as documents here.',
    'password-needed': 'This document opens only with a password. Enter it on its page.',
    'wrong-password': 'This password does not open the document. Nothing was kept.',
    'no-password-needed': 'This document opens without a password. Nothing was kept.',
    'nothing-to-read': 'Every page has words of its own, or was read already.',
    'reader-missing': 'The part of the program that reads scans could not be started.',
    unreadable: 'No page of this document can be read. The file is kept as it came.',
    'page-unreadable': 'Page {{page}} of this document cannot be read.',
    'too-large': 'This document is too large to be read here. The file is kept as it came.',
    'took-too-long': 'The document could not be read in {{seconds}} seconds. The file is kept as it came.',
    'broke-the-reader':
      'The document ended the part of the program that reads documents. The file is kept as it came; everything else goes on.',
  },
  comparisons: {
    unknown: 'This comparison is not on record here.',
    'not-a-picture': 'Only pictures that can be shown here can be compared.',
    'of-another-case': 'Neither of the two pictures belongs to this case. Nothing was saved.',
    'changed-meanwhile':
      'The scale of {{name}} was set anew, or it is another file than the one you saw. Nothing was saved; open the two pictures again.',
    'feature-outside': 'Feature {{number}} lies beside its picture. Nothing was saved.',
    'of-other-pictures': 'The comparison it goes on from shows other pictures. Nothing was saved.',
  },
  photographs: {
    'shot-of-another-kind': 'This view is not on the shot list of this kind of exhibit. Nothing was changed.',
    'scale-impossible':
      'With these two points and this length a pixel would be more than a metre. Nothing was changed.',
    'not-a-picture': 'Marks can only be set on a picture. Nothing was saved.',
    'layer-changed':
      '{{name}} saved version {{version}} of the marks meanwhile. Your marks are still here; nothing was overwritten.',
    'order-incomplete': 'A photograph came in or is missing in this order. Nothing was changed; look at the new list.',
    none: 'This exhibit has no photographs yet.',
    'no-folder': 'No folder was chosen, and the program was started with none.',
    'folder-unreadable': 'This folder cannot be read. Is the card in, and the camera switched on?',
    'not-in-tray': 'This picture is not in the tray any more, or is still being written. Nothing was taken in.',
    'card-pulled':
      'The card or folder went away in the middle. Taken in and safe: {{taken}}; waiting for it to come back: {{left}}. Nothing is half recorded.',
    'some-not-taken': 'Taken in: {{taken}}; not taken in: {{left}}. The tray says why.',
  },
  discrepancies: {
    unknown: 'This discrepancy record is not known at this station. Nothing was changed.',
    'already-open': 'A record of this difference is already there: {{number}}. Nothing was saved.',
    resolved: 'The difference was settled by {{name}}. Nothing was saved.',
    'both-sides-one-person':
      'One person cannot sign for both sides. Nothing was saved; the other side signs by its own person or on paper.',
    'before-opening': 'The time would be before the packages were received. Nothing was saved; correct it.',
    'still-open': 'Both sides have to state first. Nothing was saved.',
    own: '{{name}} found the difference or signed a statement in it, so another person settles it. Nothing was saved.',
    'resolver-may-not': '{{name}} holds no role that settles differences. Nothing was saved.',
  },
  inventory: inventoryErrors,
} as const;
