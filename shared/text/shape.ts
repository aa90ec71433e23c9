// Every language has exactly the keys of English; a missing or extra key does not compile.

/** Same keys, any sentence. */
export type Shape<Catalogue> = {
  readonly [Key in keyof Catalogue]: Catalogue[Key] extends string ? string : Shape<Catalogue[Key]>;
};

/** The same for Serbian, which counts in three: where English has `files_one` and `files_other`, Serbian also has `files_few`. */
export type SerbianShape<Catalogue> = {
  readonly [Key in keyof Catalogue | FewKeys<keyof Catalogue>]: Key extends keyof Catalogue
    ? Catalogue[Key] extends string
      ? string
      : SerbianShape<Catalogue[Key]>
    : string;
};

type FewKeys<Key> = Key extends `${infer Stem}_one` ? `${Stem}_few` : never;
