/** Says a catalog message with its values filled in. */
export type Translate = (key: string, values?: Readonly<Record<string, string | number>>) => string;
