// Text that is typed mark by mark: which marks it takes, and how the last one goes again.

/** No mark that a terminal obeys or nobody sees, but those that join the parts of a letter. */
export const ANY_MARK = /^(?:[^\p{C}\p{Zl}\p{Zp}]|[\u200c\u200d])$/u;

/** The text without its last mark, which may be two halves to the machine. */
export const withoutLast = (text: string): string => Array.from(text).slice(0, -1).join('');
