// Српске речи испитивања: фазе, стања, захтеви и задаци.
export const examination = {
  phase: {
    safety: 'Довођење у безбедно стање',
    traces: 'Отисци, ДНК, честице',
    description: 'Опис и мерење',
    restoration: 'Обнављање',
    firing: 'Пробно пуцање',
    comparison: 'Упоређивање',
  },
  requestKind: {
    casework: 'Рад на предмету',
    'proficiency-test': 'Тест оспособљености',
    'control-sample': 'Контролни узорак',
  },
  requestState: { open: 'Отворен', closed: 'Одговорен', withdrawn: 'Повучен' },
  requestEvent: {
    'priority-changed': 'Хитност промењена',
    'consumption-changed': 'Дозвола за утрошак доказа промењена',
    closed: 'Одговорено',
    reopened: 'Поново отворено',
    withdrawn: 'Повучено',
  },
  consumption: {
    nothing: 'Ништа се не сме утрошити',
    ammunition: 'Муниција за пробно пуцање',
    'as-needed': 'Колико испитивања захтевају',
  },
  priority: { detention: 'Притвор', urgent: 'Хитно', routine: 'Редовно' },
  taskState: {
    planned: 'Планиран',
    assigned: 'Додељен',
    started: 'У раду',
    finished: 'Завршен',
    cancelled: 'Отказан',
  },
  taskEvent: {
    assigned: 'Додељено',
    started: 'Започето',
    'order-excepted': 'Дозвољен изузетак од редоследа',
    'external-result': 'Налаз друге лабораторије',
    finished: 'Завршено',
    reopened: 'Поново отворено',
    cancelled: 'Отказано',
  },
  warning: {
    'not-held': 'Доказ није у вашим рукама: прво га преузмите, иначе ланац чувања каже да је био код неког другог.',
    'seal-closed': 'Печат је још затворен: упишите отварање пре почетка.',
    'on-loan': 'Доказ је дат на реверс.',
    missing: 'Доказ је пријављен као нестао.',
  },
};
