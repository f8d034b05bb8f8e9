/** The card of one issue. */
export const issue = {
  'issue.since': 'Since {moment} ({span})',
  'issue.lasted': '{start} to {end} ({span})',
  'issue.ended': 'Ended {moment} ({age})',
  'issue.updated': 'Last changed {moment} ({age})',
  'issue.readAt': 'As of {moment} {zone} ({age})',
  'issue.impact': 'Impact',
  'issue.timeline':
    '{count, plural, =0 {No posts yet} one {# post by Microsoft} other {# posts by Microsoft, newest first}}',
  'issue.post': '{moment} ({age})',
  'issue.latest': 'Latest',
  'issue.older': '{count, plural, one {# earlier post} other {# earlier posts}}',
  'issue.posts': 'Posts {first}–{last} of {total}',
  'issue.shortened': 'Shortened: the whole post is in the admin center.',
  'issue.button.older': 'Earlier posts',
  'issue.button.newer': 'Later posts',
  'issue.summary': '{classification} {id} for {customer}: {title}. {status}.',
} as const;
