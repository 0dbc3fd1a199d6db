/** Where a rule holds: before and after the letters, in a word with `^` and `$` at its ends. */
interface Rule {
  readonly before: RegExp | null;
  readonly letters: string;
  readonly after: RegExp | null;
  readonly sounds: string;
}

/** `before(letters)after=sounds`, most special first; the bare letter closes each list. */
const RULES = `
a: (augh)=ot (au)=o (aw)=o (ai)r=e (ai)=E (ayer)=ER (ay)=E (air)=er ^(are)$=ar (are)$=er (arr)=er (ar)[^aeiouy]=ar (ar)$=ar
a: (al)k=o (al)[lt]=ol (alm)=op ^(a)$=x (a)[tbcdfgklmnpsvz][eiy]=E w(a)[^r]=o wh(a)=o qu(a)=o (able)$=xpxl (ation)=Ecxn (ate)$=Et (age)$=Ic (al)$=xl (ance)$=xns (an)$=xn (a)$=x (a)=q
b: m(b)$= (bb)=p (b)=p
c: (ch)r=k (ch)=c s(c)[eiy]= (ck)=k (cci)=ksi (cc)=k (ci)[aou]=c (ce)$=s (c)[eiy]=s (c)=k
d: (dge)=c (dg)=c (dd)=t (d)=t
e: (eigh)=E (ear)[tnl]=R (ear)=ir (eau)=O (ea)d$=e (ea)=i (eer)=ir (ee)=i (eu)=yu (ew)=u (eir)=er (ei)=E (ey)$=i (ey)=E (ere)$=ir (err)=er (er)=R (ed)$=t (es)$=Is
e: ^[^aeiouy]+(e)$=i ^(e)[tbcdfgklmnpsv][aeiou]=i [aeiouy][^aeiouy]+(e)$= (e)[tbcdfgklmnpsvz]e$=i (ence)$=xns (ent)=xnt (en)$=xn (el)$=xl (e)ment=  (e)ful=  (e)less=  (e)ly$=  (e)ness=  (e)$=  (e)=e
f: (ff)=f (f)=f
g: (gh)t=  (gh)$=  ^(gh)=k (gg)=k ^(gn)=n (gn)$=n n(ge)$=c (ge)$=c (g)[iey]=c n(g)$=  (g)=k
h: (h)[^aeiouy]=  (h)$=  (h)=h
i: (igh)=A (ign)$=An (ied)$=it (ies)$=is (ie)$=i (ie)=i (ier)$=iR (ion)$=yxn (ious)=ixs (ia)=ix (io)=iO (ir)=R (ind)$=Ant (ild)$=Alt (ique)$=ik (ing)$=Ik (ine)$=In (ive)$=If (ize)=As (ise)$=As (ism)$=Isxp (i)[tbcdfgklmnpvz]e$=A (i)[bcdfgklmnpstv]e=A (i)$=i (i)=i
j: (j)=c
k: ^(kn)=n (kk)=k (k)=k
l: (ll)=l [^aeiouylr](le)$=xl [^aeiouylr](les)$=xls (l)=l
m: (mm)=p (m)=p
n: (nn)=n (ng)$=k (ng)[aeiou]=k (nk)=kk (n)=n
o: (ough)t=o (ough)=O (oul)d=u (ould)=ut (ous)$=xs (our)=or (ou)=W (ow)$=O (ow)=W (oy)=Y (oi)=Y (oo)k=u (oor)=or (oo)=u (oar)=or (oa)=O (oe)$=O (ore)=or (orr)=or w(or)=R (or)$=R (or)=or (old)=Olt (oll)=Ol (ost)$=Ost (on)$=xn (om)$=xp (o)[tbcdfgklmnpsvz]e=O (o)$=O (o)[tbdglmnpv][iy]=O (o)=a
p: (ph)=f (pp)=P ^(ps)=s ^(pn)=n (p)=P
q: (qu)=kw (q)=k
r: (rr)=r ^(rh)=r (r)=r
s: (sch)=sk (sh)=c (ssion)=cxn (sion)=cxn (ss)=s (sc)[eiy]=s (sure)$=cR (s)=s
t: (tch)=c (tion)=cxn (tial)=cxl (tious)=cxs (ture)=cR (th)=T (tt)=t s(t)le=  s(t)en=  (t)=t
u: (ure)$=ur (ur)=R (ui)=u (ue)$=u (uy)=A (u)[tbcdfgklmnpsvz][eaiou]=u (ull)$=ul g(u)[ei]=  (ush)=uc (um)$=xp (us)$=xs (u)$=u (u)=a
v: (v)=f
w: ^(wr)=r ^(who)=hu (wh)=w (w)=w
x: ^(x)=s (x)=ks
y: ^(y)=y ^[^aeiou]+(y)$=A (y)$=i (y)[tbcdfgklmnpsvz]e=A [aeo](y)=y (y)=i
z: (zz)=s (z)=s
`;

const BY_LETTER = parseRules(RULES);

function parseRules(text: string): ReadonlyMap<string, readonly Rule[]> {
  const rules = new Map<string, Rule[]>();
  for (const line of text.trim().split('\n')) {
    const list = rules.get(line[0] as string) ?? [];
    rules.set(line[0] as string, list);
    for (const [, before, letters, after, sounds] of line
      .slice(2)
      .matchAll(/(\S*?)\(([a-z]+)\)([^\s=]*)=(\S*)/g)) {
      list.push({
        before: before ? new RegExp(`${before}$`) : null,
        letters: letters as string,
        after: after ? new RegExp(`^${after}`) : null,
        sounds: sounds as string,
      });
    }
  }
  return rules;
}

/**
 * Sounds of a word by its spelling alone; a guess, about four sounds in five right. Letters that
 * are not a to z (apostrophes, accents already taken off) are passed over.
 */
export function soundsBySpelling(word: string): string {
  let sounds = '';
  let at = 0;
  while (at < word.length) {
    const rule = BY_LETTER.get(word[at] as string)?.find(
      ({ before, letters, after }) =>
        word.startsWith(letters, at) &&
        (!before || before.test(word.slice(0, at))) &&
        (!after || after.test(word.slice(at + letters.length))),
    );
    sounds += rule?.sounds ?? '';
    at += rule?.letters.length ?? 1;
  }
  return sounds;
}

const NAMES: Readonly<Record<string, string>> = {
  a: 'E',
  b: 'pi',
  c: 'si',
  d: 'ti',
  e: 'i',
  f: 'ef',
  g: 'ci',
  h: 'Ec',
  i: 'A',
  j: 'cE',
  k: 'kE',
  l: 'el',
  m: 'ep',
  n: 'en',
  o: 'O',
  p: 'Pi',
  q: 'kyu',
  r: 'ar',
  s: 'es',
  t: 'ti',
  u: 'yu',
  v: 'fi',
  w: 'tapxlyu',
  x: 'eks',
  y: 'wA',
  z: 'si',
};

/** Sounds of letters said one by one: `tv` is `tifi`. */
export function soundsOfLetters(letters: string): string {
  return [...letters].map((letter) => NAMES[letter] ?? '').join('');
}
