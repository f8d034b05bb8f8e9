import assert from 'node:assert/strict';
import { getAllCountries } from 'countries-and-timezones';
import { contactDetails, splitName } from '../../../../src/microsoft/azure/support/contact-details.ts';
import { supportLanguage } from '../../../../src/microsoft/azure/support/support-language.ts';
import { aContact } from './a-form.ts';

describe('contact details for Azure', () => {
  const countries: Readonly<Record<string, string>> = {
    US: 'USA',
    TW: 'TWN',
    CN: 'CHN',
    GB: 'GBR',
    de: 'DEU',
    XK: 'XKK',
  };
  for (const [country, alpha3] of Object.entries(countries)) {
    it(`name the country ${country} ${alpha3}`, () =>
      assert.equal(contactDetails(aContact({ country }), 'minimal').country, alpha3));
  }

  it('know every country by three letters, each its own', () => {
    const codes = Object.keys(getAllCountries());
    const found = codes.map((country) => contactDetails(aContact({ country }), 'minimal').country);
    assert.equal(new Set(found).size, codes.length);
    assert.ok(found.every((code) => /^[A-Z]{3}$/.test(code)));
  });

  it('are refused for what is no country', () => {
    for (const country of ['', 'XY', 'TWN', '158']) {
      assert.throws(() => contactDetails(aContact({ country }), 'minimal'), { reason: 'rejected' });
    }
  });

  it('want a call only for what is critical', () => {
    const methodOf = (severity: 'critical' | 'moderate') =>
      contactDetails(aContact(), severity).preferredContactMethod;
    assert.deepEqual([methodOf('critical'), methodOf('moderate')], ['phone', 'email']);
    const { phone: _, ...without } = aContact();
    assert.equal('phoneNumber' in contactDetails(without, 'moderate'), false);
  });

  const names: readonly (readonly [string, string, string])[] = [
    ['Hana Okafor', 'Hana', 'Okafor'],
    [' Anna  Maria de Souza ', 'Anna Maria de', 'Souza'],
    ['Cher', 'Cher', 'Cher'],
    ['王小明', '小明', '王'],
    ['林立', '立', '林'],
    ['歐陽娜娜', '娜娜', '歐陽'],
  ];
  for (const [name, firstName, lastName] of names) {
    it(`take "${name}" apart`, () => assert.deepEqual(splitName(name), { firstName, lastName }));
  }

  const languages: Readonly<Record<string, string>> = {
    'en-US': 'en-us',
    'en-GB': 'en-us',
    'zh-TW': 'zh-tw',
    'zh-HK': 'zh-tw',
    'zh-Hant': 'zh-tw',
    'zh-CN': 'zh-hans',
    zh: 'zh-hans',
    'pt-PT': 'pt-br',
    'de-AT': 'de-de',
    'sv-SE': 'en-us',
    'not a tag': 'en-us',
  };
  for (const [tag, language] of Object.entries(languages)) {
    it(`ask for ${language} where somebody speaks "${tag}"`, () =>
      assert.equal(supportLanguage(tag), language));
  }
});
