/**
 * Forms whose base no rule finds: base, then the forms that are not made of it by -s, -ed or -ing.
 * The irregular verbs and nouns of everyday English, as any grammar lists them.
 */
const FAMILIES = `
be am is are was were been being
have has had having
do does did done
go goes went gone
arise arose arisen
awake awoke awoken
bear bore borne
beat beaten
become became
begin began begun
bend bent
bet
bind bound
bite bit bitten
bleed bled
blow blew blown
break broke broken
breed bred
bring brought
build built
burn burnt
buy bought
catch caught
choose chose chosen
cling clung
come came
creep crept
deal dealt
dig dug
draw drew drawn
dream dreamt
drink drank drunk
drive drove driven
eat ate eaten
fall fell fallen
feed fed
feel felt
fight fought
find found
flee fled
fly flew flown flies
forbid forbade forbidden
forget forgot forgotten
forgive forgave forgiven
freeze froze frozen
get got gotten
give gave given
grind ground
grow grew grown
hang hung
hear heard
hide hid hidden
hold held
keep kept
kneel knelt
know knew known
lay laid
lead led
lean leant
leap leapt
learn learnt
leave left
lend lent
lie lay lain lying lied lies
light lit
lose lost
make made
mean meant
meet met
mistake mistook mistaken
overcome overcame
pay paid
prove proven
ride rode ridden
ring rang rung
rise rose risen
run ran
say said says
see saw seen
seek sought
sell sold
send sent
shake shook shaken
shine shone
shoot shot
show shown
shrink shrank shrunk
sing sang sung
sink sank sunk
sit sat
sleep slept
slide slid
smell smelt
speak spoke spoken
spend spent
spill spilt
spin spun
spit spat
spring sprang sprung
stand stood
steal stole stolen
stick stuck
sting stung
strike struck
swear swore sworn
sweep swept
swell swollen
swim swam swum
swing swung
take took taken
teach taught
tear tore torn
tell told
think thought
throw threw thrown
tie tied tying ties
die died dying dies
understand understood
upset
wake woke woken
wear wore worn
weep wept
win won
withdraw withdrew withdrawn
write wrote written
can could can't couldn't cannot
will would won't wouldn't
shall should shouldn't
man men
woman women
child children
person people
mouse mice
foot feet
tooth teeth
goose geese
wife wives
life lives
knife knives
leaf leaves
half halves
wolf wolves
thief thieves
self selves
good better best
bad worse worst
panic panicked panicking
`;

/** Form to base. A form of two families has the one named last, its own spelling is looked for anyway. */
export const IRREGULAR: ReadonlyMap<string, string> = new Map(
  FAMILIES.trim()
    .split('\n')
    .flatMap((family) => {
      const [base = '', ...forms] = family.trim().split(' ');
      return forms.map((form) => [form, base] as const);
    }),
);
