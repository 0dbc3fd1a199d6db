/** The shapes of a Korean rule. */
import { withParticle } from './korean-particles.ts';
import { koreanSubject, type Subject } from './korean-subjects.ts';
import { type Draft, ownerOf, type Rule, type Telling } from './rule.ts';
import { saidDate, writtenDate } from './said-date.ts';

type Groups = Readonly<Record<string, string | undefined>>;
type Told = Omit<Draft, 'person' | 'statement'> & { readonly statement: string | null };

/** A rule whose sentence is about someone; its statement is put after "지수는". */
export function about(
  when: RegExp,
  make: (groups: Groups, telling: Telling, subject: Subject) => Told | null,
): Rule {
  return (telling) => {
    const found = when.exec(telling.text);
    if (found === null) return null;
    const subject = koreanSubject(telling.text, telling.people);
    if (subject === null) return null;
    const told = make(found.groups ?? {}, telling, subject);
    if (told === null || told.statement === null) return null;
    const said = subject.said === '' ? '' : `${withParticle(subject.said, '은')} `;
    const statement = `${said}${told.statement}.`.replace(/\s+/gu, ' ');
    return { ...told, person: subject.person, statement };
  };
}

/** A rule about the person themself. */
export const own =
  (when: RegExp, make: (groups: Groups, telling: Telling) => Told | null): Rule =>
  (telling) => {
    const found = when.exec(telling.text);
    if (found === null || koreanSubject(telling.text, telling.people, true)?.person !== '')
      return null;
    const told = make(found.groups ?? {}, telling);
    return told === null || told.statement === null
      ? null
      : { ...told, person: '', statement: `${told.statement}.`.replace(/\s+/gu, ' ') };
  };

function relation(name: string, called: string, { people }: Telling): Draft {
  const kin = called.replace(/\s/gu, '');
  people.meet(name, kin);
  people.mention(name);
  return {
    kind: 'person',
    person: name,
    statement: `${withParticle(name, '은')} ${withParticle(kin, '이에요')}.`,
    slot: `${ownerOf(name)}/relation`,
  };
}

export function introduced(when: RegExp, read: (name: string | undefined) => string | null): Rule {
  return (telling) => {
    const { name, called } = when.exec(telling.text)?.groups ?? {};
    const known = read(name);
    if (known === null || called === undefined) return null;
    // 콩이, 별이: short for nobody.
    return relation(known.length === 1 ? `${known}이` : known, called, telling);
  };
}

/** "2026년 11월 27일 금요일에 ", or nothing. */
export function when({ text, at }: Telling, tense: 'ahead' | 'behind'): string {
  const date = saidDate(text, at, 'ko', tense);
  return date === null ? '' : `${writtenDate(date, 'ko')}에 `;
}

export const re = (pattern: string): RegExp => new RegExp(pattern, 'u');
export const IS =
  '(?:이야|야|이에요|예요|이예요|입니다|이고|인데|이거든|거든|이라|라|이죠|이지|지|임)(?:요)?';
export const NOT = '(?<!안\\s)(?<!못\\s)(?<!안)(?<!못)';
export const AFTER_NAME =
  '(?:이가|이는|이랑|이한테|이를|이도|이네|가|는|은|이|랑|한테|를|을|하고|와|과|도|네|야|께서)';
