import assert from 'node:assert/strict';
import { permissions } from '../../src/access/roles.ts';
import { failureReasons, ReadError } from '../../src/errors.ts';
import { locales } from '../../src/locales/locale.ts';
import { helpView } from '../../src/views/help-view.ts';
import { failureText } from '../../src/views/parts/failure-text.ts';
import {
  errorText,
  failedText,
  outOfDateText,
  refusedText,
  rolesUnreadText,
  usingText,
  whichCustomerText,
  whoamiText,
} from '../../src/views/texts.ts';
import { contextFor, contoso, customer } from '../cards/fixture.ts';
import { textOf } from './text-of.ts';

const en = contextFor('en');

describe('a failure', () => {
  for (const locale of locales) {
    it(`has a sentence and a mend for each reason in ${locale}, without codes`, () => {
      for (const reason of failureReasons) {
        const error = new ReadError(reason, 'GET /v1.0/x failed: AADSTS65001', {
          status: 403,
          upstreamCode: 'Forbidden',
        });
        for (const facts of [
          { error, customer: contoso, what: 'health' as const },
          { error, what: 'roles' as const },
        ]) {
          const { sentence, mend, link } = failureText(contextFor(locale), facts);
          assert.ok(sentence.length > 8 && mend.length > 5, reason);
          assert.doesNotMatch(sentence + mend, /\d{3}|AADSTS|Forbidden|GET|\{|undefined/);
          if (link) assert.match(link.url, /^https:/);
        }
      }
    });
  }

  it('leads to the page where it is mended', () => {
    const linkFor = (reason: 'consent_missing' | 'access_denied' | 'throttled') =>
      failureText(en, { error: new ReadError(reason, 'x'), customer: contoso, what: 'health' }).link?.url;
    assert.equal(linkFor('consent_missing'), en.links.consent(contoso));
    assert.equal(linkFor('access_denied'), en.links.delegatedAccess(contoso));
    assert.equal(linkFor('throttled'), undefined);
  });

  for (const locale of locales) {
    it(`never sends a reader to the admin center for roles or customers in ${locale}`, () => {
      for (const reason of failureReasons) {
        for (const what of ['roles', 'customers'] as const) {
          const { mend } = failureText(contextFor(locale), { error: new ReadError(reason, 'x'), what });
          assert.doesNotMatch(mend, /admin center|管理中心|Check the ID|識別碼，|ID，/, `${reason} ${what}`);
        }
      }
    });
  }

  it('asks to check an id only where somebody gave one', () => {
    const mendOf = (what: 'health' | 'issue') =>
      failureText(en, { error: new ReadError('not_found', 'x'), customer: contoso, what }).mend;
    assert.equal(mendOf('issue'), 'Check the ID, or look in the admin center.');
    assert.doesNotMatch(mendOf('health'), /the ID/);
  });

  it('says when to ask again, not too early', () => {
    const error = new ReadError('throttled', 'x', { retryAfterSeconds: 61 });
    assert.equal(failureText(en, { error, what: 'health' }).mend, 'Ask again in 2 min.');
  });

  it('calls what is newer, or a part, by its name', () => {
    const said = (what: 'history' | 'messages' | 'azure' | 'licences', missing: 'newer' | 'part') =>
      failureText(en, { error: new ReadError('service_failed', 'x'), customer: contoso, what, missing })
        .sentence;
    assert.match(said('history', 'newer'), /: the latest history of issues can’t be read/);
    assert.match(said('messages', 'newer'), /: what is new in the message center can’t/);
    assert.match(said('licences', 'newer'), /: the current licenses can’t/);
    assert.match(said('azure', 'newer'), /: the current Azure service health can’t/);
    assert.match(said('history', 'part'), /: part of the history of issues can’t/);
    assert.match(said('messages', 'part'), /: part of the message center can’t/);
  });

  it('takes a token that Partner Center’s reads do not get for the partner’s matter', () => {
    const said = (what: 'licences' | 'messages') =>
      failureText(en, { error: new ReadError('consent_missing', 'x'), customer: contoso, what });
    assert.match(said('licences').sentence, /^Your organization has not consented/);
    assert.equal(said('licences').link, undefined);
    assert.match(said('messages').sentence, /^Contoso Ltd has not consented/);
  });

  it('names the customer and how it was found where it is the whole answer', () => {
    const error = new ReadError('service_failed', 'x');
    const facts = { error, customer: contoso, what: 'history' } as const;
    assert.match(failedText(en, facts).text, /^Contoso Ltd\n\nMicrosoft could not answer/);
    const denied = { ...facts, error: new ReadError('access_denied', 'x') };
    assert.match(failedText(en, denied).text, /^The app may not read .* of Contoso Ltd/);
    assert.match(
      failedText(en, { ...denied, notes: [{ kind: 'typo', asked: 'contso' }] }).text,
      /^Contoso Ltd\n\nNo customer is called “contso”/,
    );
  });

  it('is a message where it is the whole answer', () => {
    const evil = customer('<b>[x](https://evil.example)</b>', 'evil.example');
    const { text } = failedText(en, {
      error: new ReadError('consent_missing', 'x'),
      customer: evil,
      what: 'health',
    });
    assert.ok(text.startsWith('&lt;b&gt;\\[x\\]('));
    assert.ok(text.endsWith(`[Open consent page](${en.links.consent(evil)})`));
  });
});

describe('whoami', () => {
  it('tells the roles, what they allow and what is missing', () => {
    assert.equal(
      whoamiText(en, { name: 'Ada', roles: ['salesAgent'], unchecked: ['helpdeskAgent'] }).text,
      [
        'You are Ada.',
        'Your partner roles: Sales agent.',
        'With them you may look at customers and their service health.',
        'To work on support requests you would need one of these roles: Admin agent, Helpdesk agent, Global admin.',
        'To change things for a customer and run this bot you would need one of these roles: Admin agent, Global admin.',
        'Not checked, because this bot’s settings lack the group ID: Helpdesk agent.',
      ].join('\n\n'),
    );
  });

  it('does not let a name be markup', () => {
    assert.match(
      whoamiText(en, { name: '**Ada** <at>x</at>', roles: [] }).text,
      /^You are \\\*\\\*Ada\\\*\\\* &lt;at&gt;x/,
    );
  });
});

describe('a refusal', () => {
  it('names the roles that would do', () => {
    const { text } = refusedText(en, { needed: ['adminAgent', 'globalAdmin'], held: ['salesAgent'] });
    assert.match(text, /Admin agent, Global admin/);
    assert.match(text, /You have: Sales agent\./);
    assert.match(refusedText(contextFor('zh-CN'), { needed: ['adminAgent'], held: [] }).text, /管理员代理/);
  });

  it('says why when the roles could not be read', () => {
    const { text } = rolesUnreadText(en, new ReadError('unreachable', 'ECONNREFUSED'));
    assert.match(text, /Microsoft could not be reached, so your roles can’t be read\./);
    assert.doesNotMatch(text, /ECONNREFUSED/);
  });

  for (const locale of ['zh-TW', 'zh-CN'] as const) {
    it(`leaves room between Chinese and Azure in ${locale}`, () => {
      for (const reason of failureReasons) {
        const error = new ReadError(reason, 'x');
        const { sentence } = failureText(contextFor(locale), { error, customer: contoso, what: 'azure' });
        assert.match(sentence, /\p{Script=Han} Azure/u);
      }
    });
  }

  for (const locale of locales) {
    it(`puts no colon within a colon in ${locale} when the roles could not be read`, () => {
      for (const reason of failureReasons) {
        const { text } = rolesUnreadText(contextFor(locale), new ReadError(reason, 'x'));
        for (const sentence of text.split(/[.。]/))
          assert.ok((sentence.match(/[:：]/g) ?? []).length < 2, text);
      }
    });
  }
});

describe('the short answers', () => {
  it('say what to do next', () => {
    assert.match(usingText(en, { customer: contoso }).text, /talks about Contoso Ltd\. Type `health`/);
    assert.match(
      whichCustomerText(en).text,
      /`health for Contoso`\n\nFor all customers: `overview incidents`$/,
    );
    assert.match(
      whichCustomerText(en, { example: 'service' }).text,
      /`health for Contoso exchange`\n\nFor all customers: `overview incidents`$/,
    );
    assert.match(whichCustomerText(en, { example: 'licenses' }).text, /`licenses for Contoso`/);
    assert.match(
      whichCustomerText(en, { gone: true }).text,
      /^The customer that this conversation talked about is no longer in the list\.\n\nWhich customer\? .*`health for Contoso`/,
    );
    assert.match(outOfDateText(en).text, /ask again/);
    assert.match(errorText(en, { correlationId: 'c-1' }).text, /`c-1`/);
  });
});

describe('help', () => {
  it('shows only what this person may do', () => {
    const all = textOf(helpView(en, { permissions }));
    assert.match(all, /^health for Contoso$/m);
    assert.match(all, /^use Contoso$/m);
    const nothing = textOf(helpView(en, { permissions: [] }));
    assert.doesNotMatch(nothing, /Contoso|\[Customers\]/);
    assert.match(nothing, /^whoami$/m);
    assert.match(nothing, /^help$/m);
  });
});
