import type { Incoming } from '../incoming.ts';
import { type Refusal, refuse } from './refusal.ts';

/** Microsoft Teams only: no other channel proves the tenant and the Entra id of a person. */
export function guardChannel(activity: Incoming): Refusal | undefined {
  return activity.channelId === 'msteams' ? undefined : refuse('channel_not_allowed');
}
