/** How an English word that no dictionary has is likely said, from its letters: ARPABET with stress. */

interface Rule {
  readonly before: RegExp | null;
  readonly letters: string;
  readonly after: RegExp | null;
  readonly phones: string;
}

/** `before(letters)after=phones`, joined by `+`, the most special first; the bare letter closes each list. */
const RULES = `
a: (augh)=AO (au)=AO (aw)=AO (air)=EH+R (are)$=EH+R (ai)=EY (ay)=EY (arr)[aeiou]=EH+R (ar)[aeiou]=EH+R (ar)=AA+R
a: (al)k=AO (al)[lt]=AO+L ^(a)$=AH (able)$=AH0+B+AH0+L (ation)=EY+SH+AH0+N (ate)$=EY+T (age)$=IH0+JH (al)$=AH0+L (ance)$=AH0+N+S
a: w(a)[^r]=AA (a)[bcdfgklmnpstvz][eiy]=EY (a)$=AH0 (a)=AE
b: m(b)$= (bb)=B (b)=B
c: (tch)=CH (ch)=CH s(c)[eiy]= (ck)=K (cc)[eiy]=K+S (cc)=K (ci)[ao]=SH (c)[eiy]=S (c)=K
d: (dge)=JH (dg)=JH (dd)=D (d)=D
e: (eigh)=EY (ear)[nlt]=ER (ear)=IH+R (eau)=OW (ea)=IY (eer)=IH+R (ee)=IY (eu)=Y+UW (ew)=UW (ei)=EY (ey)$=IY0 (ey)=EY (ere)$=IH+R (err)=EH+R (er)[aeiou]=EH+R (er)=ER
e: ^[^aeiouy]+(e)$=IY (ence)$=AH0+N+S (ent)$=AH0+N+T (en)$=AH0+N (el)$=AH0+L (e)ment= (e)ful= (e)less= (e)ly$= (e)ness= (e)$= (e)[bcdfgklmnpstvz]e$=IY (e)=EH
f: (ff)=F (f)=F
g: (gh)t= (gh)$= ^(gh)=G (gg)=G ^(gn)=N (gn)$=N (g)[eiy]=JH (g)=G
h: (h)[^aeiouy]= (h)$= (h)=HH
i: (igh)=AY (ign)$=AY+N (ie)$=AY (ier)$=IY0+ER (ie)=IY (ious)=IY0+AH0+S (ia)=IY0+AH0 (io)=IY0+OW (ir)=ER (ind)$=AY+N+D (ild)$=AY+L+D (ique)$=IY+K
i: (ing)$=IH0+NG (ine)$=IY+N (ive)$=IH0+V (ize)=AY+Z (ise)$=AY+Z (ism)$=IH+Z+AH0+M (ity)$=IH0+T+IY0 (i)[bcdfgklmnpstvz]e=AY (i)$=IY0 (i)=IH
j: (j)=JH
k: ^(kn)=N (kk)=K (k)=K
l: (ll)=L [^aeiouylr](le)$=AH0+L (l)=L
m: (mm)=M (m)=M
n: (nn)=N (ng)$=NG (ng)[aeiou]=NG+G (nk)=NG+K (n)=N
o: (ough)t=AO (ough)=OW (ould)=UH+D (ous)$=AH0+S (our)=AO+R (ou)=AW (ow)$=OW (ow)=AW (oy)=OY (oi)=OY (ook)=UH+K (oor)=AO+R (oo)=UW (oar)=AO+R (oa)=OW (oe)$=OW (ore)=AO+R (or)$=ER (or)=AO+R
o: (old)=OW+L+D (oll)=OW+L (ost)$=OW+S+T (on)$=AH0+N (o)[bcdfgklmnpstvz]e=OW (o)$=OW (o)[bdglmnpv][iy]=OW (o)=AA
p: (ph)=F (pp)=P ^(ps)=S ^(pn)=N (p)=P
q: (que)$=K (qu)=K+W (q)=K
r: (rr)=R ^(rh)=R (r)=R
s: (sch)=S+K (sh)=SH (ssion)=SH+AH0+N (sion)=ZH+AH0+N (ss)=S (sc)[eiy]=S [aeiou](s)[aeiou]=Z [bdgvmnlraeiouwy](s)$=Z (s)=S
t: (tch)=CH (tion)=SH+AH0+N (tial)=SH+AH0+L (tious)=SH+AH0+S (ture)=CH+ER (th)=TH (tt)=T s(t)le= s(t)en= (t)=T
u: (ure)$=Y+UH+R (ur)=ER (ui)=UW (ue)$=UW (uy)=AY (u)[bcdfgklmnpstvz][eaiou]=UW (um)$=AH0+M (us)$=AH0+S g(u)[ei]= (u)$=UW (u)=AH
v: (v)=V
w: ^(wr)=R ^(who)=HH+UW (wh)=W [aeiou](w)= (w)=W
x: ^(x)=Z (x)=K+S
y: ^(y)=Y ^[^aeiou]+(y)$=AY (y)$=IY0 [aeo](y)=Y (y)[bcdfgklmnpstvz]e=AY (y)=IH
z: (zz)=Z (z)=Z
`;

const BY_LETTER = parseRules(RULES);

function parseRules(text: string): ReadonlyMap<string, readonly Rule[]> {
  const rules = new Map<string, Rule[]>();
  for (const line of text.trim().split('\n')) {
    const list = rules.get(line[0] as string) ?? [];
    rules.set(line[0] as string, list);
    for (const [, before, letters, after, phones] of line
      .slice(2)
      .matchAll(/(\S*?)\(([a-z]+)\)([^\s=]*)=(\S*)/g)) {
      list.push({
        before: before ? new RegExp(`${before}$`) : null,
        letters: letters as string,
        after: after ? new RegExp(`^${after}`) : null,
        phones: (phones as string).replaceAll('+', ' '),
      });
    }
  }
  return rules;
}

/** Endings that put the stress on the syllable before them. */
const STRESS_BEFORE = /(tion|sion|ic|ical|ity|ian|ious|ial|logy|graphy)$/;

/** Phones of a word of small letters a to z; a guess. */
export function phonesBySpelling(word: string): string {
  const phones: string[] = [];
  let at = 0;
  while (at < word.length) {
    const rule = BY_LETTER.get(word[at] as string)?.find(
      ({ before, letters, after }) =>
        word.startsWith(letters, at) &&
        (!before || before.test(word.slice(0, at))) &&
        (!after || after.test(word.slice(at + letters.length))),
    );
    if (rule?.phones) phones.push(...rule.phones.split(' '));
    at += rule?.letters.length ?? 1;
  }
  return stressed(phones, STRESS_BEFORE.test(word)).join(' ');
}

const VOWEL = /^(AA|AE|AH|AO|AW|AY|EH|ER|EY|IH|IY|OW|OY|UH|UW)(\d?)$/;

/** One vowel gets the stress: the second to last that can have it before such an ending, else the first. */
function stressed(phones: readonly string[], isBeforeEnding: boolean): readonly string[] {
  const all = phones.map((phone, at) => ({ at, vowel: VOWEL.exec(phone) }));
  const vowels = all.filter(({ vowel }) => vowel);
  const strong = vowels.filter(({ vowel }) => vowel?.[2] !== '0');
  const place = isBeforeEnding
    ? (strong.filter(({ at }) => at < (vowels.at(-1)?.at ?? 0)).at(-1) ?? strong[0])
    : strong[0];
  const chosen = place ?? vowels[0];
  return phones.map((phone, at) => {
    const name = VOWEL.exec(phone)?.[1];
    return name === undefined ? phone : `${name}${at === chosen?.at ? '1' : '0'}`;
  });
}
