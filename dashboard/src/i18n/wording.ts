/** The same keys with other words: a key missing or too many in a translation does not compile. */
export type Wording<T> = { readonly [Key in keyof T]: T[Key] extends string ? string : Wording<T[Key]> };
