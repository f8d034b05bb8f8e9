import assert from 'node:assert/strict';
import fc from 'fast-check';
import { rankIssues } from '../../../src/health/match/rank-issues.ts';
import { type Topic, topicOf } from '../../../src/health/match/topic-of.ts';
import type { Issue } from '../../../src/health/model.ts';
import { issue as anIssue } from '../../cards/fixture.ts';

const open = (id: string, service: string, title: string, impact = '', feature = '') =>
  anIssue({ id, service, title, impact, feature, classification: 'incident' });

const issues: readonly Issue[] = [
  open(
    'EX1',
    'Exchange Online',
    'Some users can’t send email from Outlook on the web',
    'A message stays in Drafts.',
  ),
  open('EX2', 'Exchange Online', 'Users may receive calendar invitations twice'),
  open('EX3', 'Exchange Online', 'Outlook search may be slow or return no results'),
  open('TM1', 'Microsoft Teams', 'Users can’t join or start meetings', 'Users wait in the lobby.'),
  open('TM2', 'Microsoft Teams', 'Presence may be shown wrongly in channels'),
  open('TM3', 'Microsoft Teams', 'Calls to phone numbers may drop after a few minutes'),
  open('SP1', 'SharePoint Online', 'Some users see “Something went wrong” when they open a document library'),
  open('OD1', 'OneDrive for Business', 'OneDrive sync may be delayed'),
  open(
    'MO1',
    'Identity Service',
    'Users may be asked to sign in again and again to Microsoft 365 on the web',
  ),
  open('CR1', 'Dynamics 365 Apps', 'Saving an opportunity may fail with a generic error'),
  open('PB1', 'Power BI', 'Scheduled refreshes may start late'),
  open(
    'O1',
    'Microsoft 365 Apps',
    'Excel for the desktop may close when a workbook with linked data types opens',
  ),
  open('IT1', 'Microsoft Intune', 'Devices may stay “not evaluated” after enrolment'),
  { ...open('EX9', 'Exchange Online', 'Mail delivery is delayed'), isResolved: true },
];

/** What somebody says, the issue that is meant, and how sure that is; none where nothing open fits. */
const complaints: readonly (readonly [said: string, first: string, sure: 'strong' | 'possible'] | string)[] =
  [
    ['outlook search slow', 'EX3', 'strong'],
    ['Search in Outlook takes forever since this morning', 'EX3', 'strong'],
    ['users can’t send mail', 'EX1', 'strong'],
    ['sending e-mails from OWA fails', 'EX1', 'strong'],
    ['calendar invites arrive twice', 'EX2', 'strong'],
    ['duplicate appointments in the calendar', 'EX2', 'strong'],
    ['nobody can join the Teams meeting', 'TM1', 'strong'],
    ['teams down', 'TM1', 'possible'],
    ['teams presence wrong', 'TM2', 'strong'],
    ['calls drop', 'TM3', 'strong'],
    ['the document library in SharePoint won’t open', 'SP1', 'strong'],
    ['onedrive not syncing', 'OD1', 'strong'],
    ['onedrive sync is delayed', 'OD1', 'strong'],
    ['users have to log in over and over', 'MO1', 'strong'],
    ['password prompt again and again in Teams', 'MO1', 'strong'],
    ['login loop', 'MO1', 'possible'],
    ['cannot save opportunities in Dynamics', 'CR1', 'strong'],
    ['power bi refresh late', 'PB1', 'strong'],
    ['Excel crashes when opening a workbook', 'O1', 'strong'],
    ['devices stuck after enrollment in intune', 'IT1', 'strong'],
    ['Outlook 搜尋很慢', 'EX3', 'strong'],
    ['无法发送邮件', 'EX1', 'strong'],
    ['會議無法加入', 'TM1', 'strong'],
    ['一直要求重新登录', 'MO1', 'strong'],
    // False friends, and what nothing open fits.
    'the printer is offline',
    'outlook printer does not work',
    'the exchange rate is wrong',
    'our sales team is slow to answer',
    'the power is out in the building',
    'laptop screen flickers',
    'the share price is missing',
    'slow',
    'it does not work',
    'please call us back',
    'sharepoint permissions lost',
    'teams background blur',
    'the mail delivery is delayed since noon by the post office in Springfield',
    '印表機壞了',
    '',
  ];

describe('rankIssues', () => {
  for (const complaint of complaints) {
    const [said, first, sure] = typeof complaint === 'string' ? [complaint] : complaint;
    it(`hears ${first ?? 'nothing that is open'} in “${said}”`, () => {
      const [best] = rankIssues(said, issues);
      assert.equal(best?.issue.id, first, JSON.stringify(best?.words));
      assert.equal(best?.confidence, sure);
    });
  }

  it('says which of the words matched, as they were said', () => {
    const [best] = rankIssues('Outlook search is sluggish for Bob', issues);
    assert.deepEqual(best?.words, ['Outlook', 'search', 'sluggish']);
  });

  it('never answers with an issue that is over', () => {
    assert.ok(rankIssues('mail delivery delayed', issues).every(({ issue }) => issue.id !== 'EX9'));
  });

  const words = fc.constantFrom(
    ...'outlook mail slow search teams call meeting join sign in twice 邮件 慢 $x <b> \u0000'.split(' '),
  );
  const complaint = fc.oneof(
    fc.string(),
    fc.array(words, { maxLength: 12 }).map((some) => some.join(' ')),
  );

  it('never throws, and orders the same issues the same way in whatever order they come', () => {
    fc.assert(
      fc.property(complaint, fc.shuffledSubarray([...issues], { minLength: issues.length }), (said, some) => {
        const ids = (from: readonly Issue[]) => rankIssues(said, from).map(({ issue }) => issue.id);
        assert.deepEqual(ids(some), ids(issues));
      }),
    );
  });

  it('answers long texts at once', () => {
    const long = 'outlook search slow 邮件慢 '.repeat(10_000);
    assert.equal(rankIssues(long, issues)[0]?.confidence, 'possible');
  });
});

describe('topicOf', () => {
  const rows: readonly (readonly [string, Topic])[] = [
    ['outlook search slow', 'mail'],
    ['無法發送郵件', 'mail'],
    ['calls drop', 'meetings'],
    ['files not syncing', 'files'],
    ['can’t sign in to Teams', 'signIn'],
    ['vm unreachable', 'azure'],
    ['the printer is offline', 'general'],
  ];
  for (const [said, topic] of rows) it(`is ${topic} for “${said}”`, () => assert.equal(topicOf(said), topic));
});
