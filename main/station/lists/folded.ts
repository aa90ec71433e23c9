// Folding a text costs ten microseconds and a list of 10,000 places is folded at every key pressed: what was folded once is kept.
import { foldText } from '../../../shared/domain/fold-text.ts';

const most = 100_000;
const known = new Map<string, string>();

export function folded(text: string): string {
  const found = known.get(text);
  if (found !== undefined) return found;
  // Far more than any station has names and places; beyond it, beginning anew is right and only slower.
  if (known.size >= most) known.clear();
  const made = foldText(text);
  known.set(text, made);
  return made;
}
