import { customers } from './customers.ts';
import { failure } from './failure.ts';
import { general } from './general.ts';
import { health } from './health.ts';
import { issue } from './issue.ts';
import { people } from './people.ts';

/** Every message in Simplified Chinese. */
export const zhCN = { ...general, ...failure, ...health, ...issue, ...customers, ...people };
