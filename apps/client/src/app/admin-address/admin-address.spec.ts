import { TestBed } from '@angular/core/testing';
import { problem } from '../../testing/fake-server';
import { ownersServer } from '../../testing/owners-server';
import { aSubscriber } from '../../testing/people';
import { Visit } from '../../testing/visit';
import { Session } from '../core/session/session';

describe('the address of an administrator', () => {
  beforeEach(() => localStorage.setItem('signed-in', 'yes'));
  afterEach(() => jest.restoreAllMocks());

  it('is confirmed by whoever follows the link of the letter', async () => {
    const server = ownersServer();
    server.on('POST /me/admin', { body: aSubscriber({ level: 'admin' }) });
    const visit = await Visit.to('/admin/confirm/1-secret', server);
    expect(visit.text).toContain(`You are signed in as ${aSubscriber().email}`);

    await visit.click('I am the administrator');

    expect(server.asked('POST /me/admin')[0]?.body).toEqual({ token: '1-secret' });
    expect(visit.text).toContain('You are an administrator now.');
    expect(TestBed.inject(Session).subscriber()?.level).toBe('admin');
  });

  it('says when the link is another account’s', async () => {
    const server = ownersServer().on('POST /me/admin', problem(404, 'not-found'));
    const visit = await Visit.to('/admin/confirm/1-secret', server);

    await visit.click('I am the administrator');

    expect(visit.alert()).toContain('This link is not for this account, or it is too old.');
  });
});
