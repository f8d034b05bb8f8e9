import { z } from 'zod';

type File = Readonly<Record<string, unknown>>;

/** Of the file of subscriptions: from version 1 to 2, and so on. */
export const subscriptionMigrations: readonly ((file: File) => Record<string, unknown>)[] = [
  (file) => ({ ...file, letters: {} }),
  (file) => ({ ...file, subscriptions: withEach(namedByText, named, file) }),
  (file) => ({ ...file, subscriptions: withEach(withOneSince, sinceOfRules, file) }),
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

const withOneSince = z.looseObject({
  newsSince: z.number().optional(),
  rules: z.array(z.looseObject({ kinds: z.array(z.string()) })),
});

/** All posts that are wanted were wanted since one moment. */
function sinceOfRules({ newsSince, ...rest }: z.output<typeof withOneSince>): object {
  const ofPosts = ['messages', 'majorMessages', 'maintenance'];
  const rules = rest.rules
    .map((rule) => ({ ...rule, kinds: rule.kinds.filter((kind) => ofPosts.includes(kind)) }))
    .filter(({ kinds }) => kinds.length > 0);
  return newsSince === undefined ? rest : { ...rest, news: [{ since: newsSince, rules }] };
}

/** Throws on what has another shape. */
function withEach<T extends z.ZodType>(schema: T, lift: (record: z.output<T>) => object, file: File): object {
  const records = z.record(z.string(), schema).parse(file.subscriptions);
  return Object.fromEntries(Object.entries(records).map(([key, record]) => [key, lift(record)]));
}
