import type { z } from 'zod';
import type { SandboxRequest } from '../../http/serve.ts';
import { ArmRefusal } from '../arm-error.ts';

/** The body of a request in its documented form. Throws ArmRefusal. */
export function jsonBody<T>(request: SandboxRequest, shape: z.ZodType<T>): T {
  const parsed = shape.safeParse(parse(request.body));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw invalid(issue?.path.join('.') ?? 'body', issue?.message ?? 'It is not valid.');
}

/** What Microsoft.Support says of a value that it does not take. */
export function invalid(parameter: string, why: string): ArmRefusal {
  return new ArmRefusal(400, 'InvalidParameterValue', `The value of '${parameter}' is invalid. ${why}`);
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    throw new ArmRefusal(
      400,
      'InvalidRequestContent',
      'The request content was invalid and could not be deserialized.',
    );
  }
}
