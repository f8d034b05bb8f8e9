import type { Customer } from '../../customers/customer.ts';
import type { Issue, Post } from '../../health/model.ts';
import { readParts } from '../posts/post-parts.ts';
import { promiseOf } from '../promise.ts';
import { findWorkaround } from './find-workaround.ts';

/** Something that Microsoft said, and when. */
export interface Said {
  readonly at: number;
  readonly text: string;
}

/** What a customer is told of an issue. The words are Microsoft's, plain text, not yet escaped; empty where it says nothing. */
export interface CustomerFacts {
  readonly id: string;
  readonly service: string;
  readonly title: string;
  readonly impact: string;
  readonly isResolved: boolean;
  readonly startedAt?: number;
  readonly endedAt?: number;
  /** The last word of the newest post that has one. */
  readonly doing?: Said;
  /** A way around it, while the issue is open. */
  readonly workaround?: string;
  /** A promise that still holds: a broken one is not the partner's to explain. */
  readonly nextUpdateAt?: number;
}

/** Takes out of an issue what a customer should know, in Microsoft's words and in nobody else's. */
export function customerFacts(issue: Issue, customer: Customer, now: number): CustomerFacts {
  const quote = (text: string) => forCustomer(text, customer);
  const newest = issue.posts.find(({ lastWord }) => lastWord.trim() !== '');
  const promise = promiseOf(issue, now);
  const workaround = issue.isResolved ? undefined : findWorkaround(issue.posts);
  return {
    id: issue.id,
    service: serviceOf(issue),
    title: quote(issue.title),
    impact: quote(issue.impact),
    isResolved: issue.isResolved,
    ...(issue.startedAt !== undefined && { startedAt: issue.startedAt }),
    ...(issue.endedAt !== undefined && { endedAt: issue.endedAt }),
    ...(newest && { doing: { at: newest.at, text: quote(spoken(newest)) } }),
    ...(workaround !== undefined && { workaround: quote(workaround) }),
    ...(promise && !promise.isOverdue && { nextUpdateAt: promise.at }),
  };
}

/** Of an event of Azure the services that are hit, because "Azure" alone says little. */
function serviceOf({ service, azure }: Issue): string {
  const names = azure?.impacts.map((impact) => impact.service) ?? [];
  return names.length === 0 ? service : `${service}: ${[...new Set(names)].slice(0, 4).join(', ')}`;
}

/** A post without a status of its own is its text before the first label, else all of it. */
function spoken({ text, lastWord }: Post): string {
  if (lastWord !== text) return lastWord;
  const [first] = readParts(text);
  return first?.label === '' ? first.text : text;
}

const guid = /\b[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\b/gi;

/** Microsoft's words without ids that may be another tenant's and without marks of something left out, lists in a line. */
function forCustomer(text: string, { tenantId }: Customer): string {
  return text
    .replace(guid, (id) => (id.toLowerCase() === tenantId ? id : '…'))
    .replace(/:\s*\n+- /g, ': ')
    .replace(/\n+- /g, '; ')
    .replace(/\[\s*(?:\.{2,}|…)\s*\]/g, '…')
    .trim();
}
