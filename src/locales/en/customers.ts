/** Lists of customers, choices and suggestions. */
export const customers = {
  'customers.title': 'Customers',
  'customers.titleText': 'Customers matching “{text}”',
  'customers.range': '{first}–{last} of {total}',
  'customers.empty': 'There are no customers.',
  'customers.emptyText': 'No customer matches “{text}”.',
  'customers.button.health': 'Health',
  'customers.button.healthOf': 'Health of {customer}',
  'customers.summary': '{title}: {range}',

  'choices.title': 'Which customer do you mean?',
  'choices.text': '“{asked}” fits {total, plural, one {# customer} other {# customers}}.',
  'choices.more': '{count, plural, one {# more fits} other {# more fit}}: type more of the name.',
  'choices.hit': '{id} hits {total, plural, one {# customer} other {# customers}}.',
  'choices.hitMore':
    '{count, plural, one {# more is hit} other {# more are hit}}: name the customer, for example “{example}”.',
  'choices.hitExample': 'tell Contoso about {id}',
  'choices.hitExampleTicket': 'ticket for Contoso about {id}',
  'choices.summary': '“{asked}” fits {total, plural, one {# customer} other {# customers}}: choose one.',

  'suggestions.title': 'I didn’t understand that',
  'suggestions.text': 'You said “{asked}”. Did you mean one of these?',
  'suggestions.none': 'You said “{asked}”. Here is what I can do:',
  'suggestions.empty': 'Tell me what you need, for example “health for Contoso”.',
  'suggestions.help': 'What I can do',
  'suggestions.summary': 'I didn’t understand that. Choose a suggestion.',

  'notFound.title': 'No customer found for “{asked}”',
  'notFound.incomplete': 'Not all customers could be read, so it may be missing here.',
  'notFound.near': 'The nearest names:',
  'notFound.nothing': 'Check the spelling, or use the domain or the tenant ID.',
  'notFound.list': 'List all customers',
  'notFound.summary': 'No customer found for “{asked}”.',

  whichCustomer: 'Which customer? For example: {example}',
  'whichCustomer.all': 'For all customers: {example}',
  whichIssue: 'Which issue? For example: {example}',
  'using.example': 'health',
  using:
    'This conversation now talks about {customer}. Type {example} without a name to see its service health.',
  outOfDate: 'This button is from an old card and can’t be used any more. Please ask again.',
} as const;
