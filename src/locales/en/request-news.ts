/** What is said below the card of a support request. `requestNews.*` is a `RequestEventKind`. */
export const requestNews = {
  'requestNews.opened': '{number} for {customer} was opened.',
  'requestNews.failed':
    '{number} for {customer} could not be opened at Microsoft: the card says why and what to do.',
  'requestNews.numbered': '{number} for {customer} has Microsoft’s number now: {microsoftNumber}.',
  'requestNews.statusChanged': '{number} for {customer}: {state}.',
  'requestNews.answered': 'Microsoft has answered {number} for {customer}.',
  'requestNews.answerOverdue':
    'Microsoft’s first answer to {number} for {customer} was due at {due} and has not come.',
  'requestNews.noteAdded': 'A new note on {number} for {customer}:',
  'requestNews.severityChanged': 'The severity of {number} for {customer} has changed.',
  'requestNews.closed': '{number} for {customer} is closed.',
  'requestNews.reopened': '{number} for {customer} is open again.',
  'requestNews.reviewPublished':
    'Microsoft has published its post-incident review of {issueId}, to which {number} for {customer} belongs.',
} as const;
