/** Changing a licence: suspend, reactivate, seats. `product` is its name; {date} comes formatted. */
export const licenceChanges = {
  'licence.of': 'For {customer}',
  'licence.summary': '{customer}, {product}: {state}',
  'licence.button.change': 'Change',
  'licence.button.changeOf': 'Change {product}',
  'licence.button.all': 'All licenses',
  'licence.button.suspend': 'Suspend',
  'licence.button.reactivate': 'Reactivate',
  'licence.button.setSeats': 'Change seats',
  'licence.button.again': 'Try again',
  'licence.seats.label': 'Seats',
  'licence.seats.wrong': 'Enter a whole number from 1 to {most, number}.',
  'licence.nothing': 'It can’t be changed from here.',
  'licence.kept': 'Nothing was changed.',

  'licence.suspend.title': 'Suspend {product}?',
  'licence.suspend.confirm': 'Suspend it',
  'licence.suspend.keep': 'Keep it',
  'licence.reactivate.title': 'Reactivate {product}?',
  'licence.reactivate.confirm': 'Reactivate it',
  'licence.reactivate.keep': 'Leave it suspended',
  'licence.seats.title': 'Change the seats of {product}?',
  'licence.seats.fromTo': '{before, number} → {after, number} seats ({difference})',
  'licence.seats.confirm': 'Change to {seats, number}',
  'licence.seats.keep': 'Keep {seats, number}',

  'licence.effect.accessEnds':
    'Users lose access at once: it has {count, plural, one {# seat} other {# seats}}.',
  'licence.effect.accessReturns':
    'Users get access again: it has {count, plural, one {# seat} other {# seats}}.',
  'licence.effect.dataStays': 'No data are deleted now, and the customer’s admins can still reach them.',
  'licence.effect.billingGoesOn': 'Microsoft goes on billing you for it until {date}.',
  'licence.effect.renewalStops': 'Automatic renewal is switched off, and stays off when it is reactivated.',
  'licence.effect.renewalIsOff':
    'It doesn’t renew on {date} unless you switch on automatic renewal in Partner Center.',
  'licence.effect.expiresAtEnd':
    'Unless it is reactivated by {date}, it expires, and its data are deleted later.',
  'licence.effect.dataDeletedLater': 'If it stays suspended, Microsoft deletes its data after a while.',
  'licence.effect.chargedFromToday':
    'Microsoft bills you for {count, plural, one {# more seat} other {# more seats}} from today{dated, select, yes { until {date}} other {}}. The price is in Partner Center.',
  'licence.effect.renewsWithSeats': 'It renews on {date} with {seats, plural, one {# seat} other {# seats}}.',
  'licence.effect.manyMore': 'That is more than twice as many as now: please check the number.',
  'licence.effect.onlyFirstDays':
    'Microsoft takes seats back only in the first 7 days of a term. After that, lower them for the renewal in Partner Center.',
  'licence.effect.seatsInUse':
    'Check first that the customer has assigned no more than {seats, plural, one {# seat} other {# seats}} to users.',

  'licence.refused.already.suspend': 'It is suspended already.',
  'licence.refused.already.reactivate': 'It is active already.',
  'licence.refused.already.seats': 'It has {seats, plural, one {# seat} other {# seats}} already.',
  'licence.refused.status.suspend': 'Only an active license can be suspended.',
  'licence.refused.status.reactivate': 'Only a suspended license can be reactivated.',
  'licence.refused.status.seats': 'The seats can only be changed while it is active.',
  'licence.refused.trial': 'A trial can’t be suspended. It ends by itself.',
  'licence.refused.azure':
    'Azure is billed by usage and has no seats. Its subscriptions are suspended in the Azure portal.',

  'licence.done.suspend': 'Done: suspended',
  'licence.done.reactivate': 'Active again',
  'licence.done.seats': 'Now {seats, plural, one {# seat} other {# seats}}',
  'licence.done.by': 'Changed by {name}.',
  'licence.done.soon': 'It can take some minutes until users notice.',
  'licence.running': 'Microsoft is working on it',
  'licence.running.accepted': 'Microsoft has accepted the change and is carrying it out.',
  'licence.running.sent': 'The change was sent; Microsoft has not answered yet.',
  'licence.running.later': 'This card shows the result as soon as it is there. Otherwise press “{refresh}”.',
  'licence.failed.suspend': 'Not suspended',
  'licence.failed.reactivate': 'Not reactivated',
  'licence.failed.seats': 'Seats not changed',
  'licence.failed.unknown': 'Not known whether it was done',

  'licence.failed.rejected':
    'Choose something else, or look whether Partner Center offers it in another way, such as for the renewal.',

  'licence.meanwhile': 'Nothing was done: the license was changed by somebody else meanwhile.',
  'licence.meanwhile.seats': 'Seats: {before, number} → {after, number}',
  'licence.meanwhile.status': 'Status: {before} → {after}',
  'licence.meanwhile.renews': 'Automatic renewal: {renews, select, yes {off → on} other {on → off}}',
  'licence.meanwhile.other': 'What was changed does not show here.',
  'licence.notAsked':
    'Nothing was done: this question was too old or not the newest. Please confirm once more.',

  'licence.which.customerText': 'Before anything is changed, please choose the customer.',
  'licence.which.suspend': 'Which license of {customer} is to be suspended?',
  'licence.which.reactivate': 'Which license of {customer} is to be reactivated?',
  'licence.which.seats': 'Which license of {customer} is to have other seats?',
  'licence.which.asked': 'No license is called exactly “{asked}”.',
  'licence.which.several': 'Several licenses are called “{asked}”.',
  'licence.which.more':
    '{count, plural, one {# more license is} other {# more licenses are}} not shown here: see all licenses.',
  'licence.none.suspend': '{customer} has no license that can be suspended.',
  'licence.none.reactivate': '{customer} has no suspended license.',
  'licence.none.seats': '{customer} has no license whose seats can be changed.',
} as const;
