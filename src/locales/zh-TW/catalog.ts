import { customers } from './customers.ts';
import { failure } from './failure.ts';
import { general } from './general.ts';
import { health } from './health.ts';
import { issue } from './issue.ts';
import { people } from './people.ts';

/** Every message in Traditional Chinese. */
export const zhTW = { ...general, ...failure, ...health, ...issue, ...customers, ...people };
