// Every language has exactly the keys of English; a missing or extra key does not compile.

/** Same keys, any sentence. */
export type Shape<Catalogue> = {
  readonly [Key in keyof Catalogue]: Catalogue[Key] extends string ? string : Shape<Catalogue[Key]>;
};
