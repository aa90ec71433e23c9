// English sentences about the station's certificate, with which papers are signed.
export const certificate = {
  title: 'Certificate',
  law: 'With a certificate from your authority the station signs papers it issues. A reader of PDF shows who signed, and whether a byte has changed since.',
  noneTitle: 'No certificate',
  noneText:
    'Papers are issued without a signature of the station. Their hash and the ledger head printed on them hold all the same.',
  noneForOthers: 'An administrator brings one.',
  present: 'Papers are signed with',
  standing: {
    valid: 'valid',
    'expires-soon': 'expires soon',
    expired: 'expired',
    'not-yet-valid': 'not valid yet',
  },
  warning: {
    'expires-soon':
      'The certificate is valid until {{time}}. Ask your authority for the next one now and bring it here: it replaces this one.',
    expired:
      'The certificate was valid until {{time}}. Papers are issued unsigned until you bring a new one, and each says so.',
    'not-yet-valid':
      'The certificate is valid only from {{time}} on. Papers are issued unsigned until then, and each says so. Is the clock of this computer right?',
  },
  subject: 'Issued to',
  issuer: 'Issued by',
  selfSigned: 'itself: no authority stands behind it, and readers will say so',
  serial: 'Serial number',
  validity: 'Valid',
  fromTo: '{{from}} – {{to}}',
  key: 'Key',
  rsa: 'RSA, {{bits}} bits',
  ec: 'ECDSA, curve {{curve}}',
  fingerprint: 'Fingerprint (SHA-256)',
  fingerprintHelp: 'Give it to courts on another way: with it they know the certificate is yours.',
  chain: 'Above it in the file',
  chainNone: 'nothing; readers have to know the authority already',
  brought: 'Brought',
  broughtBy: '{{time}}, {{name}}',
  bring: 'Bring a certificate',
  bringAgain: 'Bring another certificate',
  bringDetail:
    'A PKCS #12 file (.p12 or .pfx) with one private key: RSA of 2048 bits or more, or ECDSA on P-256 or P-384. The key is sealed in the vault; the file does not stay here. Keep it, or destroy it, as your authority says.',
  replaces: 'It takes the place of the present one, whose private key is deleted here.',
  file: 'File with the certificate',
  choose: 'Choose a file',
  passphrase: 'Passphrase of the file',
  passphraseHelp: 'The one it was exported with, not yours at this station.',
  bringAct: 'Bring it in',
  wasBrought: 'Papers are now signed with this certificate.',
  sending: 'The file is handed over',
  signsTitle: 'Which papers',
  signs: 'Signed are',
  signsHelp: 'Labels and sheets of codes are never signed.',
  signsChoice: {
    none: 'no papers',
    'laboratory-reports': 'laboratory reports',
    all: 'all papers',
  },
  signsSave: 'Save',
  signsSaved: 'The choice is on record.',
  remove: 'Stop signing',
  removeDetail:
    'The private key is deleted from this vault. It stays in backups made until now. What is signed stays signed.',
  reason: 'Reason',
  removeAct: 'Delete the key and stop',
  wasRemoved: 'Papers are no longer signed.',
  earlier: 'Earlier certificates',
  ended: 'Ended',
  how: { removed: 'removed', replaced: 'replaced' },
  signed: 'signed',
  leftUnsigned: 'left unsigned',
  signedWith: 'Signed with the certificate {{fingerprint}}',
} as const;

export const certificateErrors = {
  'too-large': 'This file is far too large for a certificate. Nothing was changed. Choose the .p12 or .pfx file.',
  damaged:
    'This is no PKCS #12 file, or it is damaged. Nothing was changed. Choose the .p12 or .pfx file, or export it once more.',
  'form-unknown':
    'The file is protected in a way this program does not read. Nothing was changed. Export it again with AES-256 and SHA-256.',
  'took-too-long':
    'Opening the file took too long and was given up. Nothing was changed. Export it again with an ordinary number of rounds.',
  'wrong-passphrase':
    'The file does not open with this passphrase, or was changed since it was made. Nothing was changed. Type the passphrase it was exported with.',
  'no-key':
    'There is no private key in this file, so nothing can be signed with it. Nothing was changed. Export the certificate together with its key.',
  'several-keys':
    'There are several private keys in this file. Nothing was changed. Export one certificate with its key alone, so that nobody has to guess.',
  'no-certificate':
    'The file holds a private key and no certificate that belongs to it. Nothing was changed. Export both together.',
  'weak-key':
    'The key has {{bits}} bits. Below {{least}} a signature can be forged. Nothing was changed. Ask your authority for a stronger one.',
  'key-unsupported':
    'The key is of a kind that readers of PDF do not verify. Nothing was changed. Use RSA, or ECDSA on P-256 or P-384.',
  expired: 'The certificate was valid until {{day}}. Nothing was changed. Bring one that is valid.',
  'not-yet-valid':
    'The certificate is valid only from {{day}} on. Nothing was changed. Bring it then, or set the clock of this computer right.',
  'not-for-signing':
    'The certificate says itself that it is not for signing documents. Nothing was changed. Ask your authority for one that is.',
  'already-here': 'Papers are signed with this certificate already. Nothing was changed.',
  none: 'There is no certificate here. Nothing was changed.',
  'left-unsigned-expired':
    'The paper is issued, and not signed: the certificate of the station has expired. An administrator brings a new one; then make the paper again.',
  'left-unsigned-not-yet-valid':
    'The paper is issued, and not signed: the certificate of the station is not valid yet. Is the clock of this computer right?',
  'left-unsigned-key-damaged':
    'The paper is issued, and not signed: the private key of the station’s certificate cannot be read. An administrator brings the certificate again.',
} as const;
