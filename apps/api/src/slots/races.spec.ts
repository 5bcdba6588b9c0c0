import { describeRaces } from '../../test/races';

describeRaces('Two who want the same time');
