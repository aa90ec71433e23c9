// No code reaches a person as a code: refusals, words of lists, acts and findings all have their sentence.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { contract } from '../../../shared/contract/index.ts';
import { commonErrors, type CommandDescription } from '../../../shared/contract/define.ts';
import { exhibitSorts } from '../../../shared/contract/exhibits.ts';
import { jobKinds, jobStates } from '../../../shared/contract/work.ts';
import { packageChecks, notProved } from '../../../main/packages/format/package-report.ts';
import * as cases from '../../../shared/domain/case.ts';
import { custodyEventTypes } from '../../../shared/domain/custody.ts';
import * as discrepancy from '../../../shared/domain/discrepancy.ts';
import * as exhibit from '../../../shared/domain/exhibit.ts';
import { placeCategories, placeKinds } from '../../../shared/domain/storage.ts';
import * as loaded from '../../../shared/domain/loaded-state.ts';
import * as balance from '../../../shared/domain/quantity-balance.ts';
import { seizureFacts, seizureSections } from '../../../shared/domain/seizure.ts';
import * as submission from '../../../shared/domain/submission.ts';
import { languages, roles, stationKinds } from '../../../shared/domain/roles.ts';
import { hasSentence, sentencesOf, type Sentences } from './sentences-of.ts';

const root = join(import.meta.dirname, '../../..');
const commands: readonly [string, CommandDescription][] = Object.entries(contract);

let english: Sentences;
beforeAll(async () => {
  english = await sentencesOf('en');
});

function missing(addresses: readonly string[]): string[] {
  return addresses.filter((address) => !hasSentence(english, address));
}

describe('every refusal has a sentence', () => {
  test('of the contract', () => {
    const codes = [...commonErrors, ...commands.flatMap(([, { errors }]) => errors)];
    expect(missing(codes.map((code) => `errors:${code}`))).toEqual([]);
  });

  test('thrown anywhere in the source', () => {
    expect(missing([...codesThrown()].map((code) => `errors:${code}`))).toEqual([]);
  });

  test('why a vault is open for reading only', () => {
    const room = readFileSync(join(root, 'main/station/why-read-only.ts'), 'utf8');
    const reasons = [...room.matchAll(/return '([a-z-]+)'/g)];
    expect(reasons.length).toBeGreaterThan(2);
    expect(missing(reasons.map(([, reason]) => `errors:${reason ?? ''}`))).toEqual([]);
  });

  test('of a field in a form', () => {
    const codes = ['required', 'too-long', 'too-short', 'not-a-number', 'out-of-range', 'not-a-date', 'in-the-future'];
    const addresses = [...codes, 'unknown-choice', 'invalid'].map((code) => `errors:field.${code}`);
    expect(missing(addresses)).toEqual([]);
  });
});

test('every way a splitting can be unbalanced has a sentence for its field', () => {
  expect(missing(balance.splitFaults.map((fault) => `errors:field.${fault}`))).toEqual([]);
});

describe('every word of a list can be said', () => {
  const lists: Readonly<Record<string, readonly string[]>> = {
    role: roles,
    roleMeaning: roles,
    stationKind: stationKinds,
    language: languages,
    exhibitKind: exhibit.exhibitKinds,
    quantityUnit: exhibit.quantityUnits,
    quantityUnitName: exhibit.quantityUnits,
    serialStatus: exhibit.serialStatuses,
    script: exhibit.scripts,
    markKind: exhibit.markKinds,
    headstampMeaning: exhibit.headstampMeanings,
    markLocation: exhibit.markLocations,
    confidence: exhibit.confidences,
    firearmType: exhibit.firearmTypes,
    action: exhibit.actions,
    fireMode: exhibit.fireModes,
    alteration: exhibit.alterations,
    originClass: exhibit.originClasses,
    condition: exhibit.conditions,
    chamberState: exhibit.chamberStates,
    custodyEventType: custodyEventTypes,
    custodyEventMeaning: custodyEventTypes,
    caseNumberKind: cases.caseNumberKinds,
    partyRole: cases.partyRoles,
    incidentKind: cases.incidentKinds,
    classification: cases.classifications,
    documentKind: cases.documentKinds,
    packageKind: cases.packageKinds,
    packageNotProved: notProved,
    packageFileStatus: ['sound', 'changed', 'missing', 'extra', 'not-checked'],
    placeKind: placeKinds,
    placeCategory: placeCategories,
    jobKind: jobKinds,
    jobState: jobStates,
    exhibitSort: exhibitSorts,
    stationPhase: contract['station.state'].output.shape.phase.options,
    personState: contract['people.list'].output.shape.people.element.shape.state.options,
    gapKind: contract['custody.timeline'].output.shape.gaps.element.shape.kind.options,
    gapName: contract['custody.timeline'].output.shape.gaps.element.shape.kind.options,
    openQuestion: contract['cases.read'].output.shape.openQuestions.element.shape.kind.options,
    protection: contract['packages.list'].output.shape.packages.element.shape.protection.options,
    deskLine: contract['desk.read'].output.shape.lines.element.shape.kind.options,
    jobUnit: contract['jobs.list'].output.shape.jobs.element.shape.unit.options,
    draftKind: contract['drafts.save'].input.shape.kind.options,
    recordKind: contract['search.find'].output.shape.hits.element.shape.kind.options,
    submissionState: contract['intake.submissions'].output.shape.submissions.element.shape.state.options,
    packageState: submission.packageStates,
    packageStanding: ['received', 'blocked', 'refused'],
    refusalReason: submission.refusalReasons,
    submissionEventType: submission.submissionEventTypes,
    discrepancyKind: discrepancy.discrepancyKinds,
    discrepancyState: discrepancy.discrepancyStates,
    discrepancyResolution: discrepancy.resolutions,
    magazinePosition: loaded.magazinePositions,
    selectorPosition: loaded.selectorPositions,
    hammerPosition: loaded.hammerPositions,
    chamberContent: exhibit.chamberStates,
    splitRelation: balance.splitRelations,
    splitRelationMeaning: balance.splitRelations,
    attachmentKind: contract['attachments.list'].output.shape.attachments.element.shape.kind.options,
  };

  test.each(Object.entries(lists))('%s', (group, codes) => {
    expect(missing(codes.map((code) => `vocabulary:${group}.${code}`))).toEqual([]);
  });

  test('facts of every kind of exhibit and of a seizure, their units and their choices', () => {
    const facts = [...Object.values(exhibit.factsOf).flat(), ...seizureFacts];
    const addresses = facts.flatMap((fact) => {
      const label = `vocabulary:fact.${fact.name}`;
      if (fact.type === 'number') return [label, `vocabulary:unit.${fact.unit}`];
      if (fact.type !== 'choice' && fact.type !== 'choices') return [label];
      return [label, ...fact.options.map((option) => `vocabulary:factOption.${fact.name}.${option}`)];
    });
    const described = [...Object.values(exhibit.sectionsOf).flat(), ...seizureSections];
    const titles = described.map(({ name }) => `vocabulary:factSection.${name}`);
    expect(missing([...addresses, ...titles])).toEqual([]);
  });

  test('checks of a package, their results and the verdict', () => {
    const checks = packageChecks.map((check) => `vocabulary:packageCheck.${check}`);
    const results = ['pass', 'fail', 'warning', 'not-checked'].map(
      (status) => `vocabulary:packageCheckStatus.${status}`,
    );
    const verdicts = ['sound', 'unconfirmed', 'refused'].map((verdict) => `vocabulary:packageVerdict.${verdict}`);
    expect(missing([...checks, ...results, ...verdicts])).toEqual([]);
  });

  test('help lines belong to facts that exist', () => {
    const facts = [...Object.values(exhibit.factsOf).flat(), ...seizureFacts];
    const names = new Set(facts.map(({ name }) => name));
    const helped = [...english.keys()].flatMap((address) => address.split('vocabulary:factHelp.')[1] ?? []);
    expect(helped.filter((name) => !names.has(name))).toEqual([]);
  });
});

describe('every act and finding of the ledger can be read', () => {
  test('acts the contract may append', () => {
    const acts = commands.flatMap(([, { ledger }]) => ('appends' in ledger ? ledger.appends : []));
    expect(missing(acts.map((act) => `ledger:action.${act}`))).toEqual([]);
  });

  test('acts written in the source', () => {
    const acts = [...sourceOf('main')].flatMap((text) => [...text.matchAll(/\baction: '([a-z-]+\.[a-z-]+)'/g)]);
    expect(missing(acts.map(([, act]) => `ledger:action.${act ?? ''}`))).toEqual([]);
  });

  test('kinds of subject', () => {
    const text = readFileSync(join(root, 'main/station/recorded-tables.ts'), 'utf8');
    const kinds = [...text.matchAll(/^ {2}[a-z_]+: '([a-z-]+)',$/gm)].map(([, kind]) => kind ?? '');
    expect(kinds.length).toBeGreaterThan(10);
    const others = ['ledger', 'recovery', 'backup', 'vault'];
    expect(missing([...kinds, ...others].map((kind) => `ledger:subjectKind.${kind}`))).toEqual([]);
  });

  test('findings, each with its meaning', () => {
    const text = readFileSync(join(root, 'main/ledger/ledger-report.ts'), 'utf8');
    const codes = [...text.matchAll(/readonly code: '([a-z-]+)'/g)].map(([, code]) => code ?? '');
    expect(codes.length).toBeGreaterThan(10);
    const addresses = codes.flatMap((code) => [`ledger:finding.${code}`, `ledger:findingMeaning.${code}`]);
    expect(missing(addresses)).toEqual([]);
  });
});

test('every command has a name for the table of permissions', () => {
  expect(missing(commands.map(([name]) => `frame:people.command.${name}`))).toEqual([]);
});

/** Codes in `new FocalPointError('…')` and `fail('…')`, and every `package.…` that a verification may find. */
function codesThrown(): Set<string> {
  const codes = new Set<string>();
  for (const text of [...sourceOf('main'), ...sourceOf('shared')]) {
    for (const line of text.split('\n').filter((each) => /(?:FocalPointError|fail|UnreadableFile)\(/.test(each))) {
      for (const [, code] of line.matchAll(/'([a-z]+(?:-[a-z]+)*\.[a-z]+(?:-[a-z]+)*)'/g)) codes.add(code ?? '');
    }
    for (const [, code] of text.matchAll(/'((?:database|package)\.[a-z-]+)'/g)) codes.add(code ?? '');
  }
  return new Set([...codes].filter((code) => !english.has(`ledger:action.${code}`) && !(code in contract)));
}

function* sourceOf(floor: string): Generator<string> {
  for (const entry of readdirSync(join(root, floor), { recursive: true, withFileTypes: true })) {
    if (entry.isFile() && entry.name.endsWith('.ts') && !entry.parentPath.includes('node_modules')) {
      yield readFileSync(join(entry.parentPath, entry.name), 'utf8');
    }
  }
}
