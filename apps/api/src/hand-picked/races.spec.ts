import { describePickRaces } from '../../test/pick-races';

describePickRaces('Those who want the same hand-picked time');
