import { customers } from './customers.ts';
import { failure } from './failure.ts';
import { general } from './general.ts';
import { health } from './health.ts';
import { issue } from './issue.ts';
import { people } from './people.ts';

/** Every English message; the keys and arguments of the other languages are checked against these. */
export const en = { ...general, ...failure, ...health, ...issue, ...customers, ...people };
