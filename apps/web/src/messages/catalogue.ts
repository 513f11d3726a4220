/** What each language has to say: the rooms and keys of the English catalogue. */
import type { en } from './en/index.ts';

/** The English catalogue with its texts: calls are checked against its keys and against the arguments of each text. */
export type Catalogue = typeof en;

/** A part of the dashboard with words of its own; its name is that of its folder. */
export type Room = keyof Catalogue;

type Texts<Tree> = { readonly [Key in keyof Tree]: Tree[Key] extends string ? string : Texts<Tree[Key]> };

/** A room's words in any language: the keys of English. */
export type Words<Of extends Room> = Texts<Catalogue[Of]>;
