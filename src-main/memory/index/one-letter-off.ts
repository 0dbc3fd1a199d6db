/**
 * Whether `typed` is `word`, or where `isBeginning` the beginning of it, but for one letter: another one,
 * one too many, one left out, or two neighbours changed about.
 */
export function isOneLetterOff(typed: string, word: string, isBeginning: boolean): boolean {
  if (word.length < typed.length - 1) return false;
  if (!isBeginning && word.length > typed.length + 1) return false;
  let same = 0;
  while (same < typed.length && typed.charCodeAt(same) === word.charCodeAt(same)) same++;
  const goesOn = (rest: string, at: number): boolean =>
    word.startsWith(rest, at) && (isBeginning || word.length === at + rest.length);
  if (same === typed.length) return isBeginning || word.length <= typed.length + 1;
  const after = typed.slice(same + 1);
  return (
    goesOn(after, same + 1) ||
    goesOn(after, same) ||
    goesOn(typed.slice(same), same + 1) ||
    (same + 1 < typed.length &&
      typed.charCodeAt(same) === word.charCodeAt(same + 1) &&
      typed.charCodeAt(same + 1) === word.charCodeAt(same) &&
      goesOn(typed.slice(same + 2), same + 2))
  );
}
