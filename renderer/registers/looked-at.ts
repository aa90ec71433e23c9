// A file as it was looked at, and what was said of it.
import type { InputOf, OutputOf } from '../../shared/contract/index.ts';
import type { Definition } from '../../shared/domain/register/definition.ts';

export type LookedAt = OutputOf<'registers.look'>;

interface Ordered {
  readonly upload: string;
  readonly registerId: InputOf<'registers.check'>['registerId'];
  readonly looked: LookedAt;
  readonly definition: Definition;
  readonly joined: readonly { readonly upload: string; readonly looked: LookedAt }[];
}

/** What is checked and brought in: the files, and what was said of them. */
export function orderOf({ upload, registerId, looked, definition, joined }: Ordered): InputOf<'registers.check'> {
  return {
    upload,
    registerId,
    way: looked.way,
    definition,
    joined: joined.map((one) => ({ upload: one.upload, way: one.looked.way })),
  };
}
