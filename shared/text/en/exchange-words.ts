// English words that exchange between stations adds to the shared catalogues: refusals, the ledger, what a role may.

export const exchangeErrors = {
  exchange: {
    'station-unknown':
      'This station is not in the address book, or its card is not. Add its card first. Nothing was done.',
    'not-compared':
      'The key of {{name}} was not compared with paper or screen. Compare it in the address book first. Nothing was done.',
    'key-revoked': 'The key of {{name}} was revoked here. Nothing is sealed to it and nothing under it is joined.',
    'card-unreadable': 'This is not a card of a station, or it was changed on its way. Nothing was recorded.',
    'card-newer': 'This card was made by a newer version of the program. Nothing was recorded.',
    'card-signature':
      'The signature of this card does not hold: it was changed, or is not of the station it names. Nothing was recorded.',
    'card-own': 'This is the card of this very station. Give it to the others. Nothing was recorded.',
    'card-known': 'This card of {{name}} is in the address book already. Nothing was recorded.',
    'fingerprint-differs':
      'This is not the fingerprint of this key, or not all of its twenty digits. Compare it once more; nothing was recorded.',
    'compared-already': 'The key was compared already. Nothing was recorded.',
    'revoked-already': 'The key was revoked already. Nothing was recorded.',
    'no-card': 'There is no card of this station yet. Make it first.',
    'nothing-chosen': 'No exhibit is chosen. Choose a case or some exhibits. Nothing was sealed.',
    'not-a-transfer':
      'This package is no transfer between stations. It can be taken in apart, under “Packages taken in”. Nothing was joined.',
    'for-another': 'This transfer was made for another station. Nothing was joined.',
    'receipt-not-ours':
      'This receipt answers no transfer of this station, or comes from another station than it was sent to. Nothing was joined.',
    'joined-unknown': 'This transfer is not among those that were taken in here.',
    'joined-already': 'This transfer is joined completely. Nothing was done.',
    'joining-now': 'This transfer is being joined at this moment.',
    'not-joined-yet': 'This transfer is not joined completely. Go on with it first. Nothing was recorded.',
    'is-a-receipt': 'This is a receipt itself; a receipt is not answered by another.',
    'not-a-receipt': 'This is no receipt. Nothing was recorded.',
    'settled-already': 'This receipt was signed already. Nothing was recorded.',
    'not-consigned': 'Something named here was not sent with this transfer. Nothing was recorded.',
    'arrived-already': 'What became of {{exhibit}} was recorded already. Nothing was recorded.',
    'arrival-needs-words': 'Say why {{exhibit}} was not received. Nothing was recorded.',
    'exhibit-unfit':
      '{{exhibit}} cannot be entered as it was sent: look at “{{field}}”. It can be recorded by hand. Nothing was recorded.',
    'divergence-unknown': 'This is not among what was put aside.',
    'decided-so': 'It was decided so already. Nothing was recorded.',
  },
};

export const exchangeLedger = {
  actions: {
    'receiving-key.made': 'Key for packages to this station made',
    'station-card.added': 'Card of another station added',
    'station-card.compared': 'Key of another station compared',
    'station-card.revoked': 'Key of another station revoked',
    'transfer.sealed': 'Sealed for another station',
    'joined-transfer.begun': 'Joining a transfer begun',
    'joined-transfer.completed': 'Transfer joined',
    'joined-transfer.stopped': 'Joining a transfer stopped',
    'joined-transfer.resumed': 'Joining a transfer resumed',
    'joined-transfer.settled': 'Receipt of another station signed',
    'divergence.put-aside': 'What another station says otherwise put aside',
    'divergence.decided': 'Decided of what was put aside',
    'arrival.recorded': 'Arrival from another station recorded',
    'custody.dispatched': 'Sent to another station',
    'custody.arrived': 'Received from another station',
    'custody.acknowledged': 'Acknowledged by another station',
    'custody.sent-back': 'Refused by another station',
  },
  subjects: {
    'station-card': 'Card of another station',
    'station-card-event': 'Key of another station',
    'receiving-key': 'Key for packages to this station',
    transfer: 'Transfer to another station',
    'joined-transfer': 'Transfer of another station',
    'joined-transfer-event': 'Step of a transfer',
    divergence: 'Put aside',
    'divergence-event': 'Decision of what was put aside',
    arrival: 'Arrival from another station',
  },
};

export const exchangePermissions = {
  'exchange.own-card': 'See the card of this station',
  'exchange.make-card': 'Make the card of this station',
  'exchange.save-card': 'Save the card of this station',
  'exchange.stations': 'See the address book of stations',
  'exchange.read-card': 'Look at a card of a station',
  'exchange.add-station': 'Add a station to the address book',
  'exchange.compare': 'Compare the key of a station',
  'exchange.revoke': 'Revoke the key of a station',
  'exchange.preview': 'See what a transfer would hold',
  'exchange.dispatch': 'Send exhibits to another station',
  'exchange.make': 'Seal a transfer for another station',
  'exchange.look': 'Verify a transfer that was brought',
  'exchange.take-in': 'Take in a transfer of another station',
  'exchange.resume': 'Go on with joining a transfer',
  'exchange.list': 'See transfers out and in',
  'exchange.joined': 'See a transfer of another station',
  'exchange.arrive': 'Record what arrived from another station',
  'exchange.receipt': 'Seal a receipt for another station',
  'exchange.settle': 'Sign for the receipt of another station',
  'exchange.divergences': 'See what was put aside',
  'exchange.decide': 'Decide of what was put aside',
  'exchange.of-exhibit': 'See what other stations say of an exhibit',
};
