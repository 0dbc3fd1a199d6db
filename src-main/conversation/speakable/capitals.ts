/** Which words in capitals are said by letter. The others are words, however loud. */

/** Said by letter although they have a vowel. */
const SPELLED =
  /^(?:A[DI]|AA|ADD|ADHD|API|ASAP|ASMR|CEO|CIA|DIY|DOB|EAP|ECT|EMDR|EQ|ER|EU|FAQ|FBI|GAD|GPA|HIV|IBS|ICU|ID|IOS|IQ|IV|IVF|IUD|LGBTQIA?|MAOI|MBTI|MRI|NGO|OCD|PIN|RSVP|SNRI|SSRI|STI|UI|UK|UN|URL|USA|USB|VIP)$/;
/** Two capitals that are words. */
const SHORT_WORDS =
  /^(?:AM|AN|AS|AT|BE|BY|DO|GO|HA|HE|HI|IF|IN|IS|IT|ME|MY|NO|OF|OH|OK|ON|OR|SO|TO|UP|US|WE)$/;
/** Have no vowel, and are words. */
const VOWELLESS_WORDS = /^(?:HMM+|MM+|MHM|SHH+|PSST|WHY|TRY|CRY|FLY|DRY|SKY|SHY|GYM)$/;

/** CBT, PTSD, ADHD and TV are; NASA, NEVER and OK are not. */
export function isSpelled(capitals: string): boolean {
  if (SPELLED.test(capitals)) return true;
  if (capitals.length === 2) return !SHORT_WORDS.test(capitals);
  return !/[AEIOU]/.test(capitals) && !VOWELLESS_WORDS.test(capitals);
}
