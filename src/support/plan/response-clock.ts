import { initialResponseHours, type Severity, type SupportRequest } from '../support-request.ts';

const hour = 3_600_000;

/** When Microsoft's first answer is due, if it had the request at `from`. */
export function answerDue(severity: Severity, from: number): number {
  return from + initialResponseHours[severity] * hour;
}

/**
 * The request with another severity. While no answer has come, its time begins anew at `restartAt`; where that is not
 * given (Microsoft changed it), it still counts from when Microsoft had the request.
 */
export function withSeverity(
  request: SupportRequest,
  severity: Severity,
  restartAt?: number,
): SupportRequest {
  const { form, answerDueAt, answeredAt, overdueTold, ...rest } = request;
  const changed = { ...rest, form: { ...form, severity } };
  const clock = {
    ...(answerDueAt === undefined ? {} : { answerDueAt }),
    ...(answeredAt === undefined ? {} : { answeredAt }),
    ...(overdueTold === undefined ? {} : { overdueTold }),
  };
  if (answerDueAt === undefined) return { ...changed, ...clock };
  if (restartAt === undefined) {
    const hadAt = answerDueAt - initialResponseHours[form.severity] * hour;
    return { ...changed, ...clock, answerDueAt: answerDue(severity, hadAt) };
  }
  if (answeredAt !== undefined) return { ...changed, ...clock };
  return { ...changed, answerDueAt: answerDue(severity, restartAt) };
}
