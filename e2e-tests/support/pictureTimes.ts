import type { Page } from '@playwright/test';

/**
 * Types into a field and measures, inside the browser, the time from the last key stroke to the frame that shows what came of
 * it.
 *
 * @param field - The label of a text field that has an id.
 * @param shown - What the preview shows once it has followed.
 * @param delay - Milliseconds between the keys.
 * @returns Milliseconds.
 */
export async function pictureTime(
  page: Page,
  field: string,
  typed: string,
  { shown, delay }: { shown: string; delay: number },
): Promise<number> {
  await page.getByRole('textbox', { name: field }).focus();
  const time = page.evaluate(
    text =>
      new Promise<number>(resolve => {
        let lastKey = 0;
        const onKey = (event: KeyboardEvent) => {
          lastKey = event.timeStamp;
        };
        document.addEventListener('keydown', onKey, { capture: true });
        const observer = new MutationObserver(() => {
          const panel = document.querySelector('[aria-label="Preview"]');
          if (!panel?.textContent?.includes(text)) return;
          observer.disconnect();
          document.removeEventListener('keydown', onKey, { capture: true });
          // The frame after this one shows it.
          requestAnimationFrame(() =>
            setTimeout(() => resolve(performance.now() - lastKey)),
          );
        });
        observer.observe(document.body, {
          childList: true,
          subtree: true,
          characterData: true,
        });
      }),
    shown,
  );
  await page.keyboard.type(typed, { delay });
  return time;
}

/** The smallest and the middle one, for people. */
export function summary(times: readonly number[]): string {
  const sorted = [...times].sort((a, b) => a - b).map(Math.round);
  return `min ${sorted[0]} ms, median ${
    sorted[Math.floor(sorted.length / 2)]
  } ms`;
}
