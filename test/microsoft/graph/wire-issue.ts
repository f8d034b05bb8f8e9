/** An issue as Graph sends it. */
export function wireIssue(changes: object = {}) {
  return {
    id: 'EX900001',
    title: 'Some people wait long for mail',
    service: 'Exchange Online',
    feature: 'E-Mail and calendar access',
    classification: 'incident',
    status: 'serviceDegradation',
    impactDescription: 'Mail arrives late.',
    startDateTime: '2026-11-20T06:40:00Z',
    endDateTime: null,
    lastModifiedDateTime: '2026-11-20T07:30:00.54Z',
    isResolved: false,
    highImpact: null,
    details: [],
    posts: [
      {
        createdDateTime: '2026-11-20T06:50:00Z',
        description: { contentType: 'html', content: 'Current status: We look.' },
      },
    ],
    ...changes,
  };
}
