import assert from 'node:assert/strict';
import fc from 'fast-check';
import { checkForm, type FormRules } from '../../src/support/check-form.ts';
import { supportLanguages } from '../../src/support/form/form-limits.ts';
import { inputOfForm } from '../../src/support/form/input-of.ts';
import {
  type FormField,
  type FormInput,
  formFields,
  type RequestForm,
  severities,
} from '../../src/support/support-request.ts';
import { anAzureInput, anInput, azureIds, eight, hour } from './some-requests.ts';

const rules: FormRules = { route: 'portal', now: eight, timeZone: 'Asia/Taipei' };

function formOf(input: FormInput, changes: Partial<FormRules> = {}): RequestForm {
  const checked = checkForm(input, { ...rules, ...changes });
  return 'form' in checked ? checked.form : assert.fail(JSON.stringify(checked.faults));
}

/** "title tooLong" for each fault. */
function faultsOf(input: FormInput, changes: Partial<FormRules> = {}): string[] {
  const checked = checkForm(input, { ...rules, ...changes });
  return 'faults' in checked ? checked.faults.map(({ field, code }) => `${field} ${code}`) : [];
}

describe('checking the form of a support request', () => {
  it('makes a form of it', () => {
    assert.deepEqual(formOf(anInput({ usersHit: '120', issueId: 'ex123456' })), {
      service: { id: 'Exchange', name: 'Exchange' },
      severity: 'moderate',
      title: 'Mail does not go out',
      description: 'Nobody at Contoso can send mail since this morning.',
      impact: 'Orders are not confirmed.',
      usersHit: '120',
      issueId: 'EX123456',
      contact: {
        name: 'Anna Ito',
        email: 'anna@fabrikam.example',
        phone: '+49 30 901820',
        timeZone: 'Europe/Berlin',
        language: 'en-US',
        country: 'DE',
        aroundTheClock: false,
      },
    });
  });

  it('wants what Microsoft requires, and tells all that is missing at once', () => {
    assert.deepEqual(faultsOf({}), [
      'service missing',
      'severity missing',
      'title missing',
      'description missing',
      'contactName missing',
      'contactEmail missing',
      'contactTimeZone missing',
      'contactLanguage missing',
      'contactCountry missing',
    ]);
    assert.deepEqual(faultsOf(anInput({ title: ' \u202E\u0000 ' })), ['title missing']);
  });

  it('wants phone and business impact for a critical one, and for no other', () => {
    const bare = { impact: '', contactPhone: '' };
    assert.deepEqual(faultsOf(anInput({ ...bare, severity: 'critical' })), [
      'impact missing',
      'contactPhone missing',
    ]);
    assert.deepEqual(faultsOf(anInput({ ...bare, severity: 'minimal' })), []);
  });

  for (const [field, longest] of [
    ['title', 250],
    ['description', 2_500],
    ['impact', 1_000],
    ['usersHit', 200],
    ['contactName', 100],
  ] as const) {
    it(`takes ${longest} characters as ${field}, and not one more`, () => {
      assert.deepEqual(faultsOf(anInput({ [field]: 'x'.repeat(longest) })), []);
      assert.deepEqual(faultsOf(anInput({ [field]: 'x'.repeat(longest + 1) })), [`${field} tooLong`]);
    });
  }

  for (const [field, code, good, bad] of [
    ['severity', 'notOffered', ['critical', 'minimal'], ['highestcriticalimpact', 'Critical!', '1']],
    [
      'service',
      'notOffered',
      ['Exchange', 'microsoftteams', 'OneDriveForBusiness'],
      ['<at>x</at>', 'a/../b'],
    ],
    ['issueId', 'notIssue', ['EX123456', 'ksym-9_8', 'TM1'], ['the one from today', 'EX', '123456']],
    [
      'contactEmail',
      'notEmail',
      ['a.b+c@fabrikam.co.uk', 'anna＠fabrikam.example'],
      [
        'anna',
        'anna@',
        '@fabrikam.example',
        'anna@fabrikam',
        'a b@fabrikam.example',
        'a@b.example,c@d.example',
      ],
    ],
    [
      'contactPhone',
      'notPhone',
      ['+49 (0)30 90 18-20', '02-2345 6789 ext. 12', '＋８８６ ２ ２３４５ ６７８９', '555.123.4567'],
      ['call me', '12345', '+49 30 <b>', '1'.repeat(25)],
    ],
    [
      'contactTimeZone',
      'notZone',
      ['Asia/Shanghai', 'UTC', 'America/Argentina/Buenos_Aires'],
      ['Mars/Base', '+08:00', 'W. Europe Standard Time'],
    ],
    ['contactLanguage', 'notOffered', [...supportLanguages, 'ZH-tw', 'zh-CN'], ['tlh', 'English', 'en_US']],
    ['contactCountry', 'notOffered', ['tw', 'DE', 'us'], ['DEU', 'XX', 'Germany', '49']],
    ['contactAroundTheClock', 'notOffered', ['true', 'false', ''], ['yes', '1']],
  ] as const) {
    it(`knows what is a ${field}`, () => {
      for (const value of good) assert.deepEqual(faultsOf(anInput({ [field]: value })), [], value);
      for (const value of bad)
        assert.deepEqual(faultsOf(anInput({ [field]: value })), [`${field} ${code}`], value);
    });
  }

  it('writes phone numbers, languages and countries as Microsoft reads them', () => {
    const { contact } = formOf(
      anInput({
        contactPhone: '＋８８６ ２ １２３４ ５６７８',
        contactLanguage: 'zh-cn',
        contactCountry: 'tw',
      }),
    );
    assert.deepEqual(
      [contact.phone, contact.language, contact.country],
      ['+886 2 1234 5678', 'zh-Hans', 'TW'],
    );
  });

  it('offers no other service than the form did, and takes its name from there', () => {
    const services = [{ id: 'Exchange', name: 'Exchange Online' }];
    assert.deepEqual(formOf(anInput({ service: 'exchange' }), { services }).service, services[0]);
    assert.deepEqual(faultsOf(anInput({ service: 'SharePoint' }), { services }), ['service notOffered']);
  });

  describe('since when', () => {
    const startedAt = (startedDate: string, startedTime = '') =>
      formOf(anInput({ startedDate, startedTime })).startedAt;

    it('is meant in the zone of the reader', () => {
      assert.equal(startedAt('2026-11-27', '06:40'), Date.UTC(2026, 10, 26, 22, 40));
    });

    it("is the day's first moment without a time, and unknown without a date", () => {
      assert.equal(startedAt('2026-11-27'), Date.UTC(2026, 10, 26, 16));
      assert.equal(startedAt(''), undefined);
      assert.deepEqual(faultsOf(anInput({ startedTime: '06:40' })), ['startedDate missing']);
    });

    it('is not to come', () => {
      // Eight in the morning, UTC, is four in the afternoon in Taipei.
      assert.deepEqual(faultsOf(anInput({ startedDate: '2026-11-27', startedTime: '16:04' })), []);
      assert.deepEqual(faultsOf(anInput({ startedDate: '2026-11-27', startedTime: '16:30' })), [
        'startedTime inFuture',
      ]);
      assert.deepEqual(faultsOf(anInput({ startedDate: '2026-11-28' })), ['startedDate inFuture']);
      assert.deepEqual(
        faultsOf(anInput({ startedDate: '2026-11-27', startedTime: '09:30' }), {
          timeZone: 'America/New_York',
        }),
        ['startedTime inFuture'],
      );
    });

    it('is a date and a time', () => {
      for (const date of ['yesterday', '27.11.2026', '2026-02-30', '0001-01-01', '2026-11-27T06:40']) {
        assert.deepEqual(faultsOf(anInput({ startedDate: date })), ['startedDate notTime'], date);
      }
      for (const time of ['6.40', '25:00', '06:40:00', 'noon']) {
        assert.deepEqual(
          faultsOf(anInput({ startedDate: '2026-11-26', startedTime: time })),
          ['startedTime notTime'],
          time,
        );
      }
    });
  });

  describe('for Azure', () => {
    const azure = { route: 'azure' } as const;

    it('wants to know where in Azure, and asks that of no other', () => {
      assert.deepEqual(faultsOf(anInput({ service: 'Azure' }), azure), [
        'azureSubscription missing',
        'azureService missing',
        'azureClassification missing',
      ]);
      assert.deepEqual(formOf(anAzureInput(), azure).azure, {
        subscriptionId: azureIds.subscription,
        serviceId: azureIds.service,
        classificationId: azureIds.classification,
      });
      assert.equal(formOf(anAzureInput()).azure, undefined);
    });

    it('takes no id that leads elsewhere', () => {
      const other = '/providers/Microsoft.Support/services/other/problemClassifications/one';
      for (const [field, value] of [
        ['azureSubscription', 'mine'],
        ['azureSubscription', `${azureIds.subscription}/../x`],
        ['azureService', `${azureIds.service}/../../x`],
        ['azureService', 'https://example.com'],
        ['azureClassification', other],
        ['azureClassification', `${azureIds.classification}?x=1`],
      ] as const) {
        assert.ok(
          faultsOf(anAzureInput({ [field]: value }), azure).includes(
            field === 'azureService' ? 'azureService notOffered' : `${field} notOffered`,
          ),
          value,
        );
      }
    });
  });

  it('strips control and bidi characters, and keeps lines', () => {
    const form = formOf(
      anInput({
        title: '  Mail\u202E\u0007 is\ndown ',
        description: 'One\r\n\tTwo\u2066\u0000\n\nThree 👩‍💻 ',
      }),
    );
    assert.equal(form.title, 'Mail is down');
    assert.equal(form.description, 'One\n\tTwo\n\nThree 👩‍💻');
  });

  it('is filled in again from what it made', () => {
    const input = anInput({
      startedDate: '2026-11-27',
      startedTime: '06:40',
      usersHit: '5',
      issueId: 'EX123456',
    });
    assert.deepEqual(inputOfForm(formOf(input), 'Asia/Taipei'), input);
  });

  describe('whatever is typed', () => {
    const anything = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.string({ unit: 'grapheme', maxLength: 40 }),
      fc.constantFrom(
        '',
        '__proto__',
        '2026-11-27',
        '24:00',
        'critical',
        'true',
        'x'.repeat(7_000),
        '\u202E',
      ),
    );
    const anyInput = fc.dictionary(fc.constantFrom<FormField>(...formFields), anything);
    const route = fc.constantFrom('azure' as const, 'portal' as const);
    const timeZone = fc.constantFrom('Asia/Taipei', 'UTC', 'America/St_Johns', 'Not/AZone');

    it('never throws, and tells at most one fault a field', () => {
      fc.assert(
        fc.property(anyInput, route, timeZone, fc.boolean(), (typed, route, timeZone, isWhole) => {
          const input = isWhole ? { ...anAzureInput(), ...typed } : typed;
          const checked = checkForm(input, { route, timeZone, now: eight });
          if ('form' in checked) return;
          assert.ok(checked.faults.length > 0);
          const fields = checked.faults.map(({ field }) => field);
          assert.equal(new Set(fields).size, fields.length);
        }),
        { numRuns: 500 },
      );
    });

    it('has all that Microsoft requires where it passes', () => {
      const texts = { title: anything, description: anything, impact: anything, contactPhone: anything };
      const input = fc.record(
        { ...texts, severity: fc.constantFrom(...severities) },
        { requiredKeys: ['severity'] },
      );
      fc.assert(
        fc.property(input, (typed) => {
          const checked = checkForm({ ...anAzureInput(), ...typed }, { ...rules, route: 'azure' });
          if (!('form' in checked)) return;
          const { title, description, impact, severity, contact, azure, startedAt } = checked.form;
          assert.ok(title && description && contact.name && contact.email && contact.timeZone);
          assert.ok(contact.language && contact.country && azure);
          assert.ok(severity !== 'critical' || (contact.phone && impact));
          assert.ok(startedAt === undefined || startedAt <= eight + hour);
        }),
        { numRuns: 500 },
      );
    });

    it('loses nothing that can be seen', () => {
      const visible = (text: string) =>
        text.replace(/[\s\p{Cc}\p{Surrogate}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu, '');
      fc.assert(
        fc.property(
          fc.string({ unit: 'binary', maxLength: 60 }),
          fc.string({ unit: 'grapheme' }),
          (title, text) => {
            const checked = checkForm(anInput({ title, description: text, impact: text }), rules);
            if (!('form' in checked)) return;
            assert.equal(visible(checked.form.title), visible(title));
            assert.equal(visible(checked.form.description), visible(text));
            assert.equal(visible(checked.form.impact), visible(text));
          },
        ),
        { numRuns: 300 },
      );
    });
  });
});
