// Bundle profiles that ship. None of them is official text: each says what it was taken from, and no rule for Kosovo's courts was found.
import type { BundleProfile } from '../../domain/court-file/profile.ts';

const schema = 'focal-point/bundle-profile/1';
const common = { schema, version: 1, isVerified: false } as const;

export const bundleProfiles: readonly BundleProfile[] = [
  {
    ...common,
    code: 'kosovo-draft',
    name: { en: 'Kosovo (draft)', sq: 'Kosova (projekt)', sr: 'Косово (нацрт)' },
    source:
      'Regional practice: cover, index, numbered documents, folio on every page. No rule of a court on electronic files was found: ask the court.',
    stamp: { form: 'number-of-total', place: 'bottom-right', withClassification: true, withDate: false },
    numbering: { begins: 'cover', isContinuous: true, equalsPdfPage: true },
    hyperlinks: 'allowed',
    bookmarks: 'required-with-page',
    latePages: 'at-the-end',
    limits: { megabytesPerVolume: 100, pagesPerVolume: 300, dpi: 300 },
    fileName: { pattern: '{number}-{volume}.pdf', forbidsNames: true },
    encryption: 'allowed',
    showsClassification: true,
    rules: { 'no-translation': 'blocks', 'not-sealed': 'blocks' },
  },
  {
    ...common,
    code: 'uk-guidance',
    name: {
      en: 'United Kingdom guidance on court bundles',
      sq: 'Udhëzimi i Mbretërisë së Bashkuar për dosjet gjyqësore',
      sr: 'Упутство Уједињеног Краљевства за судске списе',
    },
    source:
      'General guidance on electronic court bundles, 29 November 2021, from published copies of its text. A model, not the law of this station.',
    stamp: { form: 'number', place: 'bottom-right', withClassification: false, withDate: false },
    numbering: { begins: 'cover', isContinuous: true, equalsPdfPage: true },
    hyperlinks: 'required',
    bookmarks: 'required-with-page',
    latePages: 'at-the-end',
    limits: { megabytesPerVolume: 36, dpi: 300 },
    fileName: { pattern: '{case}-{letter}{volume}-{date}.pdf', forbidsNames: true },
    encryption: 'none',
    showsClassification: false,
    rules: { 'several-volumes': 'warns', 'not-counted': 'blocks', 'confidential-in-open': 'blocks' },
  },
  {
    ...common,
    code: 'specialist-chambers',
    name: {
      en: 'Specialist Chambers pattern',
      sq: 'Modeli i Dhomave të Specializuara',
      sr: 'Образац Специјализованих већа',
    },
    source:
      'Read off published filings of the Kosovo Specialist Chambers (case, filing, annex, page of pages, class, date). Not their practice direction.',
    stamp: { form: 'filing', place: 'top-right', withClassification: true, withDate: true },
    numbering: { begins: 'first-document', isContinuous: false, equalsPdfPage: false },
    hyperlinks: 'allowed',
    bookmarks: 'required',
    latePages: 'new-filing',
    limits: { megabytesPerVolume: 50, dpi: 300 },
    fileName: { pattern: '{number}-F{volume}.pdf', forbidsNames: true },
    encryption: 'allowed',
    showsClassification: true,
    rules: { 'late-documents': 'blocks', 'no-translation': 'blocks', 'no-author': 'blocks', 'no-date': 'blocks' },
  },
  {
    ...common,
    code: 'plain',
    name: { en: 'Plain', sq: 'I thjeshtë', sr: 'Једноставан' },
    source: 'For the own office: numbers on every page, nothing asked beyond sound sources.',
    stamp: { form: 'number', place: 'bottom-centre', withClassification: false, withDate: false },
    numbering: { begins: 'cover', isContinuous: true, equalsPdfPage: true },
    hyperlinks: 'allowed',
    bookmarks: 'allowed',
    latePages: 'at-the-end',
    limits: { dpi: 300 },
    fileName: { pattern: '{case}-{volume}.pdf', forbidsNames: true },
    encryption: 'allowed',
    showsClassification: false,
    rules: { 'missing-must': 'warns', 'no-translation': 'allowed', 'not-counted': 'allowed', 'not-checked': 'allowed' },
  },
];
