import { describeOnEachDatabase, insertOwner, type TestDatabase } from '../../test';
import { Subscriber } from './entities';
import { PreparedReads } from './prepared-reads';

describeOnEachDatabase('prepared reads', (kind) => {
  let database: TestDatabase;
  let reads: PreparedReads;

  beforeAll(async () => {
    database = await kind.create();
    reads = new PreparedReads(database.orm.em);
  });
  afterAll(async () => {
    await reads.onModuleDestroy();
    await database.drop();
  });

  const em = () => database.orm.em.fork();
  const nameOf = async (id: number) => {
    const rows = await reads.rows<{ name: string }>('select name from subscribers where id = ?', [
      id,
    ]);
    return rows[0]?.name;
  };

  it('answer rows, with other parameters each time', async () => {
    const [ada, bob] = [
      await insertOwner(em(), { name: 'Ada' }),
      await insertOwner(em(), { name: 'Bob' }),
    ];
    expect([await nameOf(ada.id), await nameOf(bob.id), await nameOf(0)]).toEqual([
      'Ada',
      'Bob',
      undefined,
    ]);
  });

  it('see what has been committed at once, and nothing before', async () => {
    const { id } = await insertOwner(em(), { name: 'Ada' });
    await em().transactional(async (fork) => {
      await fork.nativeUpdate(Subscriber, { id }, { name: 'Eve' });
      expect(await nameOf(id)).toBe('Ada');
    });
    expect(await nameOf(id)).toBe('Eve');
  });

  it('fail as questions, and go on', async () => {
    await expect(reads.rows('select name from nowhere', [])).rejects.toThrow(/nowhere/);
    expect(await nameOf(0)).toBeUndefined();
  });

  it('change nothing', async () => {
    if (kind.name === 'sqlite')
      await expect(reads.rows('delete from subscribers returning id', [])).rejects.toThrow(
        /readonly/,
      );
  });
});
