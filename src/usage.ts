/** What Commander says of a wrong command line, in sentences like ours. Loaded once there is something to say. */

/** How one message of Commander's begins, and what is said instead. */
type Rewording = readonly [pattern: RegExp, sentence: (...parts: readonly string[]) => string];

/** Flags as they are declared: `--year <years>`. */
const flags = "'(?:-\\w, )?(--[\\w-]+)([^']*)'";

const rewordings: readonly Rewording[] = [
  [
    new RegExp(`^option ${flags} argument '(.*)' is invalid\\. (.*)$`, 's'),
    (flag, _, value, reason) => `${flag} ${quoted(value)}: ${choicesOf(reason)}`,
  ],
  [
    /^command-argument value '(.*)' is invalid for argument '(.*)'\. (.*)$/s,
    (value, argument, reason) => `${argument} ${quoted(value)}: ${choicesOf(reason)}`,
  ],
  [
    new RegExp(`^option ${flags} argument missing$`),
    (flag, value) => `${flag} needs a value: ${flag}${value}.`,
  ],
  [
    /^unknown option '(.*?)'(?:\n\(Did you mean (.*)\?\))?$/s,
    (flag, near) =>
      `No option called "${flag}"${near ? `. Did you mean ${near}?` : '; --help lists those that there are.'}`,
  ],
  [
    new RegExp(`^option ${flags} cannot be used with option ${flags}$`),
    (flag, _, other) => `${flag} and ${other} exclude each other; leave one out.`,
  ],
  [
    /^too many arguments for '(.*)'\. Expected 0 arguments? but got (\d+)\.$/,
    (command, found) =>
      `${command} takes no words beside its options, but got ${found}; balcer help ${command} lists the options.`,
  ],
  [
    /^too many arguments for '(.*)'\. Expected (\d+) arguments? but got (\d+)\.$/,
    (command, expected, found) =>
      `${command} takes ${expected} word at most, but got ${found}; quotes hold words together.`,
  ],
];

/** The message as a sentence; one that is not foreseen loses only its prefix. */
export function usageText(message: string): string {
  const plain = message.replace(/^error: /, '');
  for (const [pattern, sentence] of rewordings) {
    const parts = pattern.exec(plain);
    if (parts) return sentence(...parts.slice(1));
  }
  return `${plain.charAt(0).toUpperCase()}${plain.slice(1)}`;
}

/** A value as it was asked for, in quotes where it could not be seen otherwise. */
function quoted(value = ''): string {
  return /^\S+$/.test(value) ? value : `"${value}"`;
}

function choicesOf(reason = ''): string {
  return reason.replace(/^Allowed choices are /, 'It takes ');
}
