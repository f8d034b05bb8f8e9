import type { AzureFacts, Issue } from '../../health/model.ts';
import { type PostLabel, type PostPart, readParts } from '../../health/posts/post-parts.ts';
import { nameSome } from '../health-issues.ts';
import { plain } from '../parts/escape.ts';
import type { ViewContext } from '../view-context.ts';
import { labelWord } from './label-word.ts';

/** Something that the card says of the issue above its timeline. */
export interface Fact {
  readonly label: string;
  readonly text: string;
}

/** What is worth a place above the timeline, from the newest post that says it; the first name that is found counts. */
const fromPosts: readonly { readonly labels: readonly PostLabel[]; readonly width: number }[] = [
  { labels: ['Scope of impact'], width: 400 },
  { labels: ['Root cause', 'Preliminary root cause'], width: 500 },
  { labels: ['Next steps'], width: 500 },
];

/** What is hit and why: impact, Azure's services and regions, scope, root cause, next steps, as far as they are known. */
export function facts(ctx: ViewContext, issue: Issue): Fact[] {
  const impact = plain(issue.impact, 600);
  const posts = issue.posts.map(({ text }) => readParts(text));
  const posted = fromPosts.flatMap(({ labels, width }) => newest(posts, labels, width));
  return [
    ...(impact === '' || impact === plain(issue.title, 600)
      ? []
      : [{ label: ctx.t('issue.impact'), text: impact }]),
    ...(issue.azure ? azureFacts(ctx, issue.azure) : []),
    ...posted.map(({ label, text }) => ({ label: labelWord(ctx, label), text })),
  ];
}

function newest(posts: readonly (readonly PostPart[])[], labels: readonly PostLabel[], width: number) {
  for (const label of labels) {
    for (const parts of posts) {
      const part = parts.findLast((one) => one.label === label);
      if (part) return [{ label, text: plain(part.text, width) }];
    }
  }
  return [];
}

function azureFacts(ctx: ViewContext, { impacts, subscriptions }: AzureFacts): Fact[] {
  const places = impacts.map(({ service, regions }) => {
    const name = plain(service, 60);
    if (regions.length === 0) return name;
    const named = regions.map((region) => plain(region, 40));
    return ctx.t('azure.place', { service: name, regions: nameSome(ctx, named, 240) });
  });
  const names = subscriptions.map(({ name, id }) => plain(name || id, 60));
  return [
    ...(places.length === 0
      ? []
      : [{ label: ctx.t('issue.azure.impacts'), text: nameSome(ctx, places, 700) }]),
    ...(names.length === 0
      ? []
      : [
          {
            label: ctx.t('issue.azure.subscriptions', { count: names.length }),
            text: nameSome(ctx, names, 500),
          },
        ]),
  ];
}
