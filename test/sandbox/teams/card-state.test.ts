import assert from 'node:assert/strict';
import type { Json } from '../../../src/sandbox/teams/activity.ts';
import { reachable } from '../../../src/sandbox/teams/card-blocks.ts';
import {
  fillInput,
  findButton,
  inputValues,
  missingInput,
  toggleVisibility,
} from '../../../src/sandbox/teams/card-state.ts';

const form: Json = {
  type: 'AdaptiveCard',
  body: [
    { type: 'Input.Text', id: 'note', isRequired: true },
    { type: 'Input.Toggle', id: 'urgent', title: 'Urgent' },
    {
      type: 'Input.ChoiceSet',
      id: 'service',
      value: 'x',
      choices: [{ title: 'Exchange Online', value: 'exo' }],
    },
    { type: 'Container', id: 'more', isVisible: false, items: [{ type: 'TextBlock', text: 'Details' }] },
  ],
};

const filled = (card: Json, id: string, value: string): Json => {
  const result = fillInput(card, id, value);
  assert.ok(result);
  return result;
};

describe('the inputs of a card', () => {
  it('have the values of the card until somebody types', () => {
    assert.deepEqual(inputValues(form), { urgent: 'false', service: 'x' });
  });

  it('take a choice by its title or its value', () => {
    assert.equal(inputValues(filled(form, 'service', 'exchange online')).service, 'exo');
    assert.equal(inputValues(filled(form, 'service', 'exo')).service, 'exo');
  });

  it('keep the card from being sent while a required one is empty', () => {
    assert.equal(missingInput(form)?.id, 'note');
    assert.equal(missingInput(filled(form, 'note', 'hello')), undefined);
  });

  it('must exist', () => assert.equal(fillInput(form, 'nothing', 'x'), undefined));
});

describe('the buttons of a card', () => {
  const buttons = [{ title: 'Show all' }, { title: 'Show' }, { title: 'Contoso Ltd' }];

  it('are found by the whole title before its beginning', () => {
    assert.equal(findButton(buttons, 'show'), buttons[1]);
    assert.equal(findButton(buttons, 'SHOW A'), buttons[0]);
    assert.equal(findButton(buttons, ' contoso  ltd '), buttons[2]);
    assert.equal(findButton(buttons, 'Hide'), undefined);
  });

  it('are not within reach while they are hidden, but those behind Action.ShowCard are', () => {
    const button = (title: string) => ({ type: 'Action.Submit', title });
    const card = {
      body: [{ type: 'ActionSet', isVisible: false, actions: [button('hidden')] }],
      actions: [{ type: 'Action.ShowCard', title: 'Form', card: { actions: [button('inner')] } }],
    };
    assert.deepEqual(
      reachable(card).buttons.map(({ title }) => title),
      ['Form', 'inner'],
    );
  });
});

describe('Action.ToggleVisibility', () => {
  it('shows what was hidden, tells what that is, and hides it again', () => {
    const action = { targetElements: ['more'] };
    const once = toggleVisibility(form, action);
    assert.deepEqual(once.shown, [{ kind: 'text', text: 'Details' }]);
    const twice = toggleVisibility(once.card, action);
    assert.deepEqual(twice.shown, []);
    assert.deepEqual(twice.card, form);
  });

  it('obeys a target that says whether it shall be visible', () => {
    const { card } = toggleVisibility(form, { targetElements: [{ elementId: 'note', isVisible: false }] });
    assert.equal(
      reachable(card).inputs.some(({ id }) => id === 'note'),
      false,
    );
  });
});
