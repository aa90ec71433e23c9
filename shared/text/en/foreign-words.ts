// English words that packages of other stations add to the shared catalogues: refusals, the ledger, what a role may.
export const foreignErrors = {
  foreign: {
    'complete-already': 'This package is taken in completely. Nothing was done.',
    'taking-in-now': 'This package is being taken in at this moment.',
    unknown: 'This is not among the packages that were taken in here.',
    'not-examined': 'The package has to be verified first, in this session. Nothing was taken in.',
    'fingerprint-differs':
      'What you typed is not the fingerprint of this key, or not all of its twenty digits. Compare it once more; nothing was recorded.',
    'needs-reason': 'Something speaks against this package. Say why it is taken in all the same. Nothing was taken in.',
    'came-meanwhile': 'This package was taken in by somebody else meanwhile. Nothing was taken in twice.',
    'confirmed-already': 'The key was compared with paper already. Nothing was recorded.',
    'filed-already': 'This file was filed in the court file of this case already. Nothing was filed twice.',
    'kept-differs':
      'The package as it is kept is not what was taken in. Nothing was changed or filed. Ask the station for another copy and tell whoever looks after this station.',
  },
};

export const foreignLedger = {
  actions: {
    'foreign-package.examined': 'Package of another station verified',
    'foreign-package.taken-in': 'Package of another station taken in',
    'foreign-exhibit.taken-in': 'Exhibit of another station taken in',
    'foreign-package.key-confirmed': 'Key of another station compared with paper',
    'foreign-package.checked': 'Package of another station verified once more',
    'foreign-package.filed': 'Document of another station filed',
  },
  subjects: {
    'foreign-package': 'Package of another station',
    'foreign-exhibit': 'Exhibit of another station',
    'foreign-package-event': 'Event of a package of another station',
  },
};

export const foreignPermissions = {
  'foreign.examine': 'Verify a package that is to be taken in',
  'foreign.put-back': 'Leave a verified package where it came from',
  'foreign.take-in': 'Take in a package of another station',
  'foreign.resume': 'Go on with taking in a package',
  'foreign.list': 'See the packages of other stations',
  'foreign.read': 'See one package of another station',
  'foreign.exhibit': 'See an exhibit of another station',
  'foreign.confirm-key': 'Compare the key of another station with paper',
  'foreign.check-again': 'Verify a package that is in once more',
  'foreign.file': 'File a document of another station in a court file',
};
