const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

type Press = KeyboardEvent & { readonly currentTarget: HTMLInputElement };

/**
 * For a group whose answer acts at once: the arrows, which by nature choose what they come to, only go along the answers
 * here, and space or enter takes one. Otherwise whoever works with keys could take nothing but the neighbour of where she is.
 */
export function goAlong(event: Press): void {
  const { key, currentTarget: answer } = event;
  const step = STEPS[key];
  if (step === undefined && key !== 'Enter') return;
  event.preventDefault();
  if (step === undefined) return answer.click();
  const answers = [...answer.closest('fieldset')?.querySelectorAll('input') ?? []];
  answers.at((answers.indexOf(answer) + step) % answers.length)?.focus();
}
