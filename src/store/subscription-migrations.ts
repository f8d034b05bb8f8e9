import { z } from 'zod';

type File = Readonly<Record<string, unknown>>;

/** Of the file of subscriptions: from version 1 to 2, and so on. */
export const subscriptionMigrations: readonly ((file: File) => Record<string, unknown>)[] = [
  (file) => ({ ...file, letters: {} }),
  (file) => ({ ...file, subscriptions: withEach(namedByText, named, file) }),
];

const namedByText = z.looseObject({
  where: z.looseObject({ kind: z.string() }),
  placeName: z.string().optional(),
});

/** Of a channel the text was "Team · Channel", or one of the two: the channel's, as far as anybody knows. */
function named({ placeName, ...rest }: z.output<typeof namedByText>): object {
  if (placeName === undefined) return rest;
  if (rest.where.kind !== 'channel') return { ...rest, placeName: { chat: placeName } };
  const [first = '', ...more] = placeName.split(' · ');
  const name = more.length > 0 ? { team: first, channel: more.join(' · ') } : { channel: first };
  return { ...rest, placeName: name };
}

/** Throws on what has another shape. */
function withEach<T extends z.ZodType>(schema: T, lift: (record: z.output<T>) => object, file: File): object {
  const records = z.record(z.string(), schema).parse(file.subscriptions);
  return Object.fromEntries(Object.entries(records).map(([key, record]) => [key, lift(record)]));
}
