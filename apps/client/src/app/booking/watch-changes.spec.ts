import { FakeEventSource } from '../../testing/fake-event-source';
import { watchChanges } from './watch-changes';

const CHANGES = '/api/v1/public/mara/intro/changes';

describe('watchChanges', () => {
  let looks = 0;
  let hidden = false;
  let stop: () => void = () => undefined;
  const look = () => (looks += 1);
  const watch = (changes: string | undefined = CHANGES) => (stop = watchChanges({ changes, look }));
  const hide = (now: boolean) => {
    hidden = now;
    document.dispatchEvent(new Event('visibilitychange'));
  };
  const looksWithin = (seconds: number) => {
    const before = looks;
    jest.advanceTimersByTime(seconds * 1000);
    return looks - before;
  };

  beforeEach(() => {
    jest.useFakeTimers();
    FakeEventSource.install();
    jest.spyOn(document, 'hidden', 'get').mockImplementation(() => hidden);
    [looks, hidden] = [0, false];
  });
  afterEach(() => {
    stop();
    FakeEventSource.uninstall();
    jest.useRealTimers();
    jest.restoreAllMocks();
  });

  it('looks when it is told', () => {
    watch();
    expect(FakeEventSource.last?.url).toBe(CHANGES);
    FakeEventSource.last?.tell('changed');

    expect(looks).toBe(1);
  });

  it('looks once it is connected, for what happened before, and then seldom by itself', () => {
    watch();
    FakeEventSource.last?.tell('open');

    expect(looks).toBe(1);
    expect(looksWithin(59)).toBe(0);
    expect(looksWithin(1)).toBe(1);
  });

  it('looks every half minute while nobody tells', () => {
    watch();
    FakeEventSource.last?.tell('open');
    FakeEventSource.last?.tell('error');

    expect(looksWithin(60)).toBe(2);
  });

  it.each([
    ['the browser has no such streams', () => FakeEventSource.uninstall(), CHANGES],
    ['there is no stream', () => undefined, ''],
  ])('looks every half minute where %s', (_why, arrange, changes) => {
    arrange();
    watch(changes);

    expect(looksWithin(60)).toBe(2);
    expect(FakeEventSource.opened).toHaveLength(0);
  });

  it('rests while nobody sees the page, and looks at once when somebody does', () => {
    watch();
    hide(true);
    expect([FakeEventSource.last?.closed, looksWithin(600)]).toEqual([true, 0]);
    hide(false);

    expect(looks).toBe(1);
    expect(FakeEventSource.opened).toHaveLength(2);
  });

  it('never listens twice', () => {
    watch();
    hide(false);

    expect(FakeEventSource.opened.map(({ closed }) => closed)).toEqual([true, false]);
    expect(looksWithin(30)).toBe(1);
  });

  it('waits for a page that opens unseen', () => {
    hidden = true;
    watch();
    expect(looksWithin(600)).toBe(0);
    hide(false);

    expect(looks).toBe(1);
  });

  it('ends when it is told to', () => {
    watch()();
    hide(true);
    hide(false);

    expect([FakeEventSource.last?.closed, looksWithin(600)]).toEqual([true, 0]);
    expect(FakeEventSource.opened).toHaveLength(1);
  });
});
