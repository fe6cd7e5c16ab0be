import type { Account, Like } from '../../view/account.ts';
import type { Placed } from '../../severity/place.ts';
import type { LikesInput } from './layout.ts';

/** What the figure takes of the page. */
export interface LikesData extends LikesInput {
	/** The incident that the page is about; null where no row has it. */
	readonly account: Account | null;
	readonly likes: readonly Like[];
	/** How an incident was answered: its strongest answer, else the row that says that none was found. */
	answerOf(account: Account): Placed;
}
