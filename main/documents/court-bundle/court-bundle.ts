// The papers a court bundle is made of. None of them is handed out by itself.
import { missingCase } from '../../../shared/language/habits.ts';
import type { CourtBundleModel } from '../models/court-bundle.ts';
import type { DocumentTools, WrittenDocument } from '../write-document.ts';
import { writeBundleFrame } from './bundle-frame.ts';
import { writeBundleStamps } from './bundle-stamps.ts';
import { writeBundleText } from './bundle-text.ts';

/** Writes one of them. See `writeDocument` for what is promised and what fails. */
export function writeCourtBundle(model: CourtBundleModel, tools: DocumentTools): Promise<WrittenDocument> {
  switch (model.part) {
    case 'frame':
      return writeBundleFrame(model, tools);
    case 'stamps':
      return writeBundleStamps(model, tools);
    case 'text':
      return writeBundleText(model, tools);
    default:
      return missingCase(model);
  }
}
