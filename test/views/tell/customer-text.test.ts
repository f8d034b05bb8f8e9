import assert from 'node:assert/strict';
import fc from 'fast-check';
import { customerFacts } from '../../../src/health/customer-text/customer-facts.ts';
import type { Issue } from '../../../src/health/model.ts';
import { locales } from '../../../src/locales/locale.ts';
import type { SupportContact } from '../../../src/support-contact.ts';
import { customerText } from '../../../src/views/tell/customer-text.ts';
import { azureIssue } from '../../cards/advice-samples.ts';
import { contextFor, contoso, now, others, owa, resolvedIssue } from '../../cards/fixture.ts';

const support: SupportContact = {
  name: 'Fabrikam Support',
  email: 'support@fabrikam.example',
  phone: '+49 30 1234567',
  hours: 'Mon–Fri 08:00–18:00',
  aroundTheClock: ['fabrikam.com'],
};
const write = (
  issue: Issue,
  contact = support,
  locale: (typeof locales)[number] = 'en',
  customer = contoso,
) =>
  customerText(contextFor(locale), {
    customer,
    facts: customerFacts(issue, customer, now),
    support: contact,
  });

describe('the text for a customer', () => {
  it('says what is affected, what Microsoft does, what helps, and when it speaks again', () => {
    assert.equal(
      // Later versions of Node put a comma after the weekday.
      write(owa).replaceAll('Friday, ', 'Friday '),
      [
        'Exchange Online: issue at Microsoft (EX1098421)',
        '',
        'Microsoft reports an issue with Exchange Online that may affect your users. Microsoft is working on it.',
        '',
        'What is affected: “Some users can’t send email from Outlook on the web”',
        'Since: Friday 20 November 2026, 06:40 (Central European Standard Time, UTC+1)',
        'Microsoft will give its next update by: Friday 20 November 2026, 09:30 (Central European Standard Time, UTC+1)',
        '',
        'Impact, in Microsoft’s words: “Users may see “Something went wrong” when they send email from Outlook on the web; the desktop app is not affected.”',
        '',
        'What Microsoft is doing, as of Friday 20 November 2026, 07:56 (Central European Standard Time, UTC+1): “We’re reverting a change to the web client’s front end that went out last night. The revert has reached a third of the affected servers, and errors there have stopped.”',
        '',
        'What may help until then, in Microsoft’s words: “Sending works in the desktop and mobile apps. Messages that could not be sent stay in Drafts.”',
        '',
        'You reach Fabrikam Support here:',
        'Phone: +49 30 1234567',
        'Email: support@fabrikam.example',
        'Hours: Mon–Fri 08:00–18:00',
      ].join('\n'),
    );
  });

  it('promises 24 hours a day where that is agreed, and nothing of a support that is not configured', () => {
    for (const agreed of ['all', 'contoso.com', contoso.tenantId])
      assert.match(write(owa, { ...support, aroundTheClock: [agreed] }), /24 hours a day, every day$/);
    assert.doesNotMatch(write(owa, { aroundTheClock: ['all'] }), /You reach|24 hours|Phone|Email|Web|Hours/);
  });

  it('names the services of Azure that are hit, and no subscription', () => {
    const text = write(azureIssue);
    assert.match(text, /Azure: Virtual Machines, Virtual Network/);
    assert.doesNotMatch(text, /Contoso production|2d5c7c9e/);
  });

  it('speaks the language that is asked for, and quotes Microsoft as it is', () => {
    assert.match(write(resolvedIssue, support, 'zh-TW'), /持續時間：1 小時 29 分鐘/);
    assert.match(write(owa, support, 'zh-CN'), /“Some users can’t send email/);
  });

  it('puts a list of Microsoft’s in one line', () => {
    const said = 'More info: You can use instead:\n- Outlook mobile\n- Outlook for Mac';
    const listed = { ...owa, posts: [{ at: now, text: said, lastWord: 'x' }] };
    assert.match(write(listed), /“You can use instead: Outlook mobile; Outlook for Mac”/);
  });

  it('quotes the way around that Microsoft names, in its language', () => {
    const saying = (text: string) => write({ ...owa, posts: [{ at: now, text, lastWord: 'x' }] });
    assert.match(
      saying('Workaround: Users can use Outlook on the web.'),
      /may help until then, in Microsoft’s words: “Users can use Outlook on the web\.”/,
    );
    assert.match(saying('更多信息：可使用网页版作为替代。'), /may help until then.*“可使用网页版作为替代。”/);
  });

  it('says nothing of a promise that was broken', () => {
    const [newest] = owa.posts;
    assert.ok(newest);
    const broken = { ...owa, posts: [{ ...newest, nextUpdateAt: now - 1000 }] };
    assert.doesNotMatch(write(broken), /Microsoft will give its next update/);
  });

  const guid = '11111111-2222-4333-8444-555555555555';
  const words = fc.constantFrom(
    'word ',
    '[...] ',
    '[…]',
    `tenant ${guid} `,
    `(${others[0]?.tenantId})`,
    'More info: use the desktop app instead. ',
    `\u202e$${'{x}'} {{y}} `,
    '邮件 ',
    '\n\n',
  );
  const text = fc.array(words, { maxLength: 60 }).map((some) => some.join(''));

  it('never names another tenant or leaves something to fill in, whatever Microsoft writes', () => {
    fc.assert(
      fc.property(text, text, text, fc.constantFrom(...locales), (title, impact, said, locale) => {
        const posts = [{ at: now, text: said, lastWord: said }];
        const written = write({ ...owa, title, impact, posts }, support, locale);
        assert.doesNotMatch(written, /\[\s*(\.\.\.|…)\s*\]|\$\{|\{\{|undefined|null/);
        assert.ok(!written.includes(guid));
        for (const { name, tenantId } of others)
          assert.ok(!written.includes(name) && !written.includes(tenantId));
      }),
    );
  });
});
