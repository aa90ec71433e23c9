// Fjalët shqipe të ekzaminimit: fazat, gjendjet, kërkesat dhe detyrat.
export const examination = {
  phase: {
    safety: 'Bërja e sigurt',
    traces: 'Gjurmë gishtash, ADN, mbetje',
    description: 'Përshkrimi dhe matja',
    restoration: 'Rikthimi',
    firing: 'Shtënia provë',
    comparison: 'Krahasimi',
  },
  requestKind: { casework: 'Punë rasti', 'proficiency-test': 'Test aftësie', 'control-sample': 'Mostër kontrolli' },
  requestState: { open: 'E hapur', closed: 'E përgjigjur', withdrawn: 'E tërhequr' },
  requestEvent: {
    'priority-changed': 'Përparësia u ndryshua',
    'consumption-changed': 'Leja për shpenzimin e provës u ndryshua',
    closed: 'U përgjigj',
    reopened: 'U rihap',
    withdrawn: 'U tërhoq',
  },
  consumption: {
    nothing: 'Asgjë nuk lejohet të shpenzohet',
    ammunition: 'Municion për shtënie provë',
    'as-needed': 'Aq sa kërkojnë ekzaminimet',
  },
  priority: { detention: 'Paraburgim', urgent: 'Urgjent', routine: 'I rregullt' },
  taskState: {
    planned: 'E planifikuar',
    assigned: 'E caktuar',
    started: 'Në punë',
    finished: 'E përfunduar',
    cancelled: 'E anuluar',
  },
  taskEvent: {
    assigned: 'Iu dha',
    started: 'Filloi',
    'order-excepted': 'U lejua përjashtim nga radha',
    'external-result': 'Rezultat i një laboratori tjetër',
    finished: 'Përfundoi',
    reopened: 'U rihap',
    cancelled: 'U anulua',
  },
  warning: {
    'not-held':
      'Prova nuk është në duart tuaja: merreni së pari, përndryshe zinxhiri i ruajtjes thotë se e kishte dikush tjetër.',
    'seal-closed': 'Vula është ende e mbyllur: regjistroni hapjen para se të filloni.',
    'on-loan': 'Prova është dhënë jashtë.',
    missing: 'Prova është raportuar si e humbur.',
  },
};
