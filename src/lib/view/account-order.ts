/** The ways to sort incidents. */
export const accountOrders = ['date', 'effect', 'answer', 'days', 'name'] as const;

/** One of them. */
export type AccountOrder = (typeof accountOrders)[number];

/** What each way is called in a list. */
export const orderNames: Readonly<Record<AccountOrder, string>> = {
	date: 'Latest first',
	effect: 'Most severe attack first',
	answer: 'Strongest answer first',
	days: 'Fastest answer first',
	name: 'Name'
};
