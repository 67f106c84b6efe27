/** Only what protects right-to-left reading: sizes and sides are named by the direction of the text. */
export default {
  plugins: ['stylelint-use-logical'],
  rules: {
    'csstools/use-logical': ['always', { except: ['width', 'height', 'min-width', 'max-width', 'min-height', 'max-height'] }],
    // The direction comes from the language on the root element, and from dir="…" on names and numbers.
    'property-disallowed-list': ['direction'],
    'color-no-invalid-hex': true,
    'block-no-empty': true,
    'declaration-block-no-duplicate-properties': [true, { ignore: ['consecutive-duplicates-with-different-values'] }],
    'no-duplicate-selectors': true,
    'property-no-unknown': true,
    'unit-no-unknown': true,
  },
};
