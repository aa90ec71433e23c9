// A request for a machine: columns by the names of iARMS's minimum and of ATF form 3312.1, and the text for a message terminal. No receiving
// system publishes its format to us: every file says that it is not official.
import type { RequestText } from './request.ts';

export const machineFormats = ['json', 'csv'] as const;
export type MachineFormat = (typeof machineFormats)[number];

/** A firearm as it was described when the request left. */
export interface DescribedFirearm {
  readonly mark: string;
  readonly number: string;
  readonly serial: string;
  readonly isObliterated: boolean;
  readonly type: string;
  readonly make: string;
  readonly model: string;
  readonly calibre: string;
  readonly country: string;
  readonly importMark: string;
  readonly markings: string;
  readonly recovered: string;
  readonly remark: string;
}

export interface MachineRequest {
  readonly number: string;
  readonly day: string;
  readonly agency: string;
  readonly text: Omit<RequestText, 'firearms'>;
  readonly firearms: readonly DescribedFirearm[];
}

const notice =
  'UNOFFICIAL: column names follow INTERPOL iARMS (minimum fields) and ATF F 3312.1; not a published exchange format';

type Column = readonly [
  iarms: string,
  atf: string,
  value: (firearm: DescribedFirearm, request: MachineRequest) => string,
];

const columns: readonly Column[] = [
  ['request_reference', '4e_case_no', (_, { number }) => number],
  ['request_date', '1a_date', (_, { day }) => day],
  ['priority', '1b_priority', (_, { text }) => text.priority],
  ['priority_justification', '1b_justification', (_, { text }) => text.priorityReason],
  ['requesting_agency', '4a_ori', (_, { agency }) => agency],
  ['item_reference', '1c_special_instructions', ({ mark, number }) => `${mark} ${number}`],
  ['serial_number', '5a_serial_number', ({ serial }) => serial],
  ['serial_obliterated', '5b_obliterated', ({ isObliterated }) => (isObliterated ? 'Y' : 'N')],
  ['make', '5c_manufacturer', ({ make }) => make],
  ['firearm_type', '5d_type', ({ type }) => type],
  ['calibre', '5e_caliber', ({ calibre }) => calibre],
  ['model', '5f_model', ({ model }) => model],
  ['country_of_manufacture', '5g_country_of_origin', ({ country }) => country],
  ['import_mark', '5h_importer', ({ importMark }) => importMark],
  ['additional_markings', '5i_additional_markings', ({ markings }) => markings],
  ['recovery_date', '8a_recovery_date', ({ recovered }) => recovered],
  ['illicit_grounds', '2a_crime_code', (_, { text }) => text.grounds.join(' ')],
  ['legal_article', '2b_project_code', (_, { text }) => text.legalArticle],
  ['circumstances', '8c_additional_information', (_, { text }) => text.circumstances],
  ['intended_use', '', (_, { text }) => text.uses.join(' ')],
  ['restrictions', '', (_, { text }) => text.restrictions],
  ['remark', '', ({ remark }) => remark],
];

export function requestInFormat(format: MachineFormat, request: MachineRequest): string {
  return format === 'json' ? requestAsJson(request) : requestAsCsv(request);
}

function requestAsJson(request: MachineRequest): string {
  const { addressee } = request.text;
  const firearms = request.firearms.map((firearm) =>
    Object.fromEntries(columns.map(([iarms, , value]) => [iarms, value(firearm, request)])),
  );
  const names = Object.fromEntries(columns.filter(([, atf]) => atf !== '').map(([iarms, atf]) => [iarms, atf]));
  return `${JSON.stringify({ notice, addressee, atf_f_3312_1: names, firearms }, undefined, 2)}\n`;
}

/** Two lines of names, iARMS and ATF, under the notice; RFC 4180. */
function requestAsCsv(request: MachineRequest): string {
  const rows = [
    [notice],
    columns.map(([iarms]) => iarms),
    columns.map(([, atf]) => atf),
    ...request.firearms.map((firearm) => columns.map(([, , value]) => value(firearm, request))),
  ];
  return rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('');
}

/** A spreadsheet must not run what somebody typed. */
function csvCell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}

/** Plain lines of English, as terminals carry them. */
export function requestAsMessage({ number, day, agency, text, firearms }: MachineRequest): string {
  const lines = [
    `FIREARM TRACE REQUEST ${number}`,
    `DATE: ${day}`,
    `FROM: ${agency}`,
    `TO: ${text.addressee.body} (${text.addressee.country})`,
    `PRIORITY: ${text.priority.toUpperCase()}${text.priorityReason === '' ? '' : ` - ${text.priorityReason}`}`,
    `ILLICIT NATURE (ITI 6): ${text.grounds.join(', ')} - ${text.legalArticle}`,
    `CIRCUMSTANCES: ${text.circumstances}`,
    `INTENDED USE: ${text.uses.join(', ')}`,
    ...(text.restrictions === '' ? [] : [`RESTRICTIONS: ${text.restrictions}`]),
    ...(text.answerBy === '' ? [] : [`ANSWER BY: ${text.answerBy}`]),
    ...firearms.flatMap((firearm, at) => [
      '',
      `FIREARM ${at + 1} OF ${firearms.length} (${firearm.mark}, ${firearm.number})`,
      `SERIAL: ${firearm.serial === '' ? (firearm.isObliterated ? 'OBLITERATED' : 'NONE RECORDED') : firearm.serial}`,
      `MAKE: ${firearm.make} / MODEL: ${firearm.model} / CALIBRE: ${firearm.calibre}`,
      `TYPE: ${firearm.type} / COUNTRY: ${firearm.country}`,
      ...(firearm.importMark === '' ? [] : [`IMPORT MARK: ${firearm.importMark}`]),
      ...(firearm.markings === '' ? [] : [`OTHER MARKS: ${firearm.markings}`]),
      ...(firearm.remark === '' ? [] : [`REMARK: ${firearm.remark}`]),
    ]),
  ];
  return `${lines.join('\n')}\n`;
}
