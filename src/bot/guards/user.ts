import { type Incoming, isUserAction } from '../incoming.ts';
import { type Refusal, refuse } from './refusal.ts';

const guid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** What a person does needs the person's Entra object id, and the ids by which a repeat is recognised. */
export function guardUser(activity: Incoming): Refusal | undefined {
  if (!isUserAction(activity)) return undefined;
  if (!guid.test(activity.from?.aadObjectId ?? '')) return refuse('user_unknown');
  if (!activity.id || !activity.conversation?.id) return refuse('activity_without_id');
  return undefined;
}
