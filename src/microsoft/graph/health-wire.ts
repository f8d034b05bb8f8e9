import { z } from 'zod';
import type { Issue, Post, ServiceHealth } from '../../health/model.ts';
import { sortIssues } from '../../health/order.ts';
import { readPost } from '../../health/post.ts';
import { classification, serviceStatus } from '../../health/status.ts';

/**
 * Graph's service health as it comes over the wire
 * (learn.microsoft.com/graph/api/resources/servicehealthissue), reduced to what we show. Only what an issue
 * can't be told without is required: its id and when it began. A missing status or classification becomes an
 * unknown one, never a healthy one.
 */
const word = z
  .string()
  .nullish()
  .transform((value) => value ?? '');

/** Dates come with `Z` and up to seven digits of a second; without a zone they mean UTC. */
const moment = z
  .string()
  .transform((value) => Date.parse(/(z|[+-]\d\d:?\d\d)$/i.test(value) ? value : `${value}Z`))
  .refine((value) => !Number.isNaN(value), 'not a date');

const postWire = z.object({
  createdDateTime: moment,
  description: z.object({ contentType: word, content: word }).nullish(),
});

export const issueWire = z.object({
  id: z.string().min(1),
  title: word,
  service: word,
  feature: word,
  classification: word,
  status: word,
  impactDescription: word,
  startDateTime: moment,
  endDateTime: moment.nullish(),
  lastModifiedDateTime: moment.nullish(),
  isResolved: z.boolean().nullish(),
  posts: z.array(postWire).nullish(),
});

export const serviceWire = z.object({
  id: word,
  service: z.string().min(1),
  status: word,
  issues: z.array(issueWire).nullish(),
});

/** An issue with its posts, newest first. */
export function toIssue(wire: z.output<typeof issueWire>): Issue {
  const { endDateTime } = wire;
  const posts = (wire.posts ?? []).map(toPost).sort((a, b) => b.at - a.at);
  return {
    id: wire.id,
    title: wire.title,
    service: wire.service,
    ...(wire.feature && { feature: wire.feature }),
    classification: classification(wire.classification),
    status: serviceStatus(wire.status),
    impact: wire.impactDescription,
    startedAt: wire.startDateTime,
    ...(typeof endDateTime === 'number' && { endedAt: endDateTime }),
    updatedAt: wire.lastModifiedDateTime ?? posts[0]?.at ?? wire.startDateTime,
    isResolved: wire.isResolved ?? typeof endDateTime === 'number',
    posts,
  };
}

/** A service with the issues that are still open; Graph sends those of the past as well. */
export function toService(wire: z.output<typeof serviceWire>): ServiceHealth {
  const open = (wire.issues ?? []).map(toIssue).filter(({ isResolved }) => !isResolved);
  return {
    id: wire.id || wire.service,
    name: wire.service,
    status: serviceStatus(wire.status),
    issues: sortIssues(open),
  };
}

function toPost(wire: z.output<typeof postWire>): Post {
  const isText = wire.description?.contentType.toLowerCase() === 'text';
  return readPost(wire.createdDateTime, wire.description?.content ?? '', isText ? 'text' : 'html');
}
