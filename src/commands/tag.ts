import { z } from 'zod';
import { badTagText, taggedText, tagWhichText, tooManyTagsText } from '../views/subscriptions/tag-texts.ts';
import { type Command, defineCommand } from './command.ts';
import { customerArgs, words } from './parts/args.ts';
import { onRecord } from './parts/customer-on-record.ts';
import { exactCustomer } from './parts/exact-customer.ts';
import { saved } from './parts/saved.ts';
import { tagName } from './parts/subscription-args.ts';

/** Tags that one customer may have: a list that a person can still read. */
const mostTags = 20;

/** `tag Contoso gold`: a label by which subscriptions mean customers. */
export const tag = changing('tag');

/** `untag Contoso gold` */
export const untag = changing('untag');

function changing(name: 'tag' | 'untag'): Command {
  return defineCommand({
    name,
    needs: 'view',
    args: customerArgs.extend({ tags: z.array(words).max(mostTags).optional() }),
    async run(context, { tags: said = [], ...named }) {
      const { view, services } = context;
      const tags = said.flatMap((text) => tagName.safeParse(text).data ?? []);
      if (tags.length < said.length) return badTagText(view);
      const customer = await exactCustomer(context, named, ({ tenantId }) => ({
        command: name,
        args: { tenantId, tags },
      }));
      if (customer === undefined || tags.length === 0) return tagWhichText(view);
      if ('reply' in customer) return customer.reply;
      const { subscriptions } = services;
      const before = subscriptions.tagsOf(customer.tenantId);
      if (name === 'tag' && new Set([...before, ...tags]).size > mostTags)
        return tooManyTagsText(view, mostTags);
      return saved(
        context,
        { action: `customer.${name}`, customer: onRecord(customer), object: tags.join(', ') },
        () => subscriptions[name](customer.tenantId, tags),
        (now) =>
          taggedText(view, {
            customer,
            tags: now,
            hasChanged: now.join() !== before.join(),
            isTaken: name === 'untag',
          }),
      );
    },
  });
}
