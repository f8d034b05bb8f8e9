import type { en } from './en/catalog.ts';

/** Names of all messages, "chapter.name". */
export type MessageKey = keyof typeof en;

/** Every language has the same messages. */
export type Catalog = Readonly<Record<MessageKey, string>>;

/** What stands between a "{" and the next "}" is an argument's name, unless it is the text of a plural or select branch. */
type NameIn<Head extends string> = Head extends `${infer Name},${string}` ? NameIn<Name> : IfName<Head>;
type IfName<Text extends string> = Text extends '' | `${string}${' ' | '#' | '{'}${string}` ? never : Text;

/** Names of the arguments of an ICU message, read from its English text by the compiler. */
export type ArgumentsOf<Message extends string> = Message extends `${string}{${infer Rest}`
  ? (Rest extends `${infer Head}}${string}` ? NameIn<Head> : never) | ArgumentsOf<Rest>
  : never;

/** The values that a message needs: none, or all of its arguments. */
export type ValuesFor<Key extends MessageKey> = [ArgumentsOf<(typeof en)[Key]>] extends [never]
  ? []
  : [values: Readonly<Record<ArgumentsOf<(typeof en)[Key]>, string | number>>];
