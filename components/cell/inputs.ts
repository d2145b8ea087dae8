/** The controls of a cell on the page: drawn from what the cell asked for, left alone while they say the same. */
import type { InputSpec, InputValue } from "../../src/sandbox/display.ts";
import type { Locale } from "../../src/i18n/index.ts";
import { listenInput, renderInput, updateInput } from "../inputs/render.ts";

export interface Inputs {
  show(specs: readonly InputSpec[]): void;
}

/** @param specs what the controls that the build put into `place` are */
export function createInputs(
  place: HTMLElement,
  cell: string,
  specs: readonly InputSpec[],
  onChange: (label: string, value: InputValue) => void,
): Inputs {
  const locale = document.documentElement.lang as Locale;
  const stops: (() => void)[] = [];
  let shown = specs;

  function listen(element: Element, i: number): void {
    stops[i]?.();
    stops[i] = listenInput(element, (value) => onChange(shown[i]?.label ?? "", value));
  }

  [...place.children].forEach(listen);

  return {
    show(wanted) {
      shown = wanted;
      wanted.forEach((spec, i) => {
        const before = place.children[i];
        const id = `${cell}/${i}`;
        const after = before ? updateInput(before, spec, { locale, id }) : renderInput(spec, { document, locale, id });
        if (!before) place.append(after);
        if (after !== before) listen(after, i);
      });
      for (const extra of [...place.children].slice(wanted.length)) extra.remove();
    },
  };
}
