import { TestBed } from '@angular/core/testing';
import { Stressed } from './stressed';

const show = async (text: string, parts: readonly string[]) => {
  const fixture = TestBed.createComponent(Stressed);
  fixture.componentRef.setInput('text', text);
  fixture.componentRef.setInput('parts', parts);
  await fixture.whenStable();
  const element = fixture.nativeElement as HTMLElement;
  const strong = [...element.querySelectorAll('strong')].map((each) => each.textContent);
  return { said: element.textContent, strong };
};

describe('Stressed', () => {
  it('says the whole sentence, and stresses its parts', async () => {
    const text = 'It is kept until Tuesday, 10:00. The answer goes to ana@example.com.';

    expect(await show(text, ['Tuesday, 10:00', 'ana@example.com'])).toEqual({
      said: text,
      strong: ['Tuesday, 10:00', 'ana@example.com'],
    });
  });

  it('takes the parts literally, in whatever order the language has them', async () => {
    const text = 'An a+b@example.com (bis 10:00)';

    expect(await show(text, ['(bis 10:00)', 'a+b@example.com'])).toEqual({
      said: text,
      strong: ['a+b@example.com', '(bis 10:00)'],
    });
  });
});
