/**
 * What people say in the night, up to a pause: as recognisers write it, with and without marks, and
 * whether the person was done there. Written by hand for setting the words' weights; the set the
 * decision is scored on is another.
 */
import type { EndOfTurnInput } from '../../../src-main/conversation/end-of-turn.ts';
import type { Language } from '../../../src-preload/contract/words.ts';

export interface WordsCase {
  readonly words: string;
  readonly language: Language;
  readonly finished: boolean;
  readonly moment: EndOfTurnInput['moment'];
}

const cases = (
  language: Language,
  finished: boolean,
  moment: EndOfTurnInput['moment'],
  text: string,
): readonly WordsCase[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((words) => ({ words, language, finished, moment }));

export const WORDS_CASES: readonly WordsCase[] = [
  ...cases(
    'ko',
    true,
    'other',
    `오늘 회사에서 진짜 힘들었어요
    요즘 잠을 거의 못 자요
    그냥 아무것도 하기 싫어요
    엄마랑 또 싸웠어
    나 오늘 너무 외로워
    아무한테도 말을 못 했어요.
    그 사람이 저를 무시하는 것 같아요
    내가 뭘 잘못했는지 모르겠어
    제가 이상한 걸까요
    이런 얘기 해도 되나요
    어떻게 해야 될지 모르겠어요
    그래서 그냥 집에 왔어요
    숨이 막히는 느낌이 들었어요
    친구가 결혼한대요
    부럽기도 하고 좀 슬펐어요
    그때는 정말 죽을 것 같았거든요
    다들 잘 사는 것 같더라고요
    나만 뒤처진 기분이 들잖아요
    어제 헤어졌습니다
    삼 년을 만났는데 그렇게 끝났어요
    혼자 있는 게 무서워요
    새벽만 되면 눈물이 나
    오늘은 좀 괜찮아
    얘기 들어줘서 고마워요
    고맙습니다
    안녕하세요
    이제 자야겠어요
    내일 면접이 있어요
    걱정돼서 잠이 안 와요
    회사 그만두고 싶어
    사는 게 재미가 없네요
    내가 너무 한심하다
    그 말이 계속 생각나요
    왜 나한테만 이런 일이 생기는 걸까
    너는 어떻게 생각해?
    그건 아닌 것 같아요
    네 그랬어요
    응 맞아
    아니 그런 게 아니야
    할머니가 돌아가셨어요
    시험을 망쳤어요 또
    아빠가 화를 많이 내세요
    그냥 참았죠
    나도 잘 모르겠네
    배가 고픈데 먹기는 싫어요
    약은 잘 먹고 있어요
    병원은 다음 주에 가기로 했어요
    한번 해 볼게요
    오늘은 여기까지만 할게
    친구들이 나를 싫어하나 봐
    나 이제 어떡하지?
    너무 지쳤어요.
    그게 제일 힘들었던 것 같아요
    별일 아닌데 눈물이 났어요
    아이한테 소리를 질렀어요
    미안해서 잠이 안 오더라
    좀 쉬고 싶다
    오늘 하루 종일 누워만 있었음
    사람 만나는 게 무섭습니다
    엄마 목소리가 듣고 싶어요
    팀장님이 사람들 앞에서 저를 혼냈어요
    아무도 내 편이 아닌 것 같아
    그런 말 하지 마
    이거 비밀이에요
    혹시 저 같은 사람도 많나요
    걔가 먼저 연락했대`,
  ),
  ...cases(
    'ko',
    false,
    'other',
    `오늘 회사에서
    요즘 제가 잠을
    그냥 아무것도
    엄마랑 또
    나 오늘 너무
    아무한테도 말을
    그 사람이 저를
    내가 뭘 잘못했는지
    그래서
    그리고.
    그래서 집에 왔는데
    숨이 막히는
    친구가 결혼을 하는데
    부럽기도 하고
    그때는 정말
    다들 잘 사는데
    나만 뒤처진
    어제 남자친구랑
    삼 년을 만났는데.
    혼자 있으면
    새벽만 되면
    얘기를 하려고 했는데
    내일 면접이 있어서
    걱정이 돼서
    회사를 그만두고
    사는 게
    내가 너무
    그 말이 계속
    왜 나한테만
    음
    어...
    그게
    뭐랄까
    그냥 뭐랄까
    제가 요즘에 좀
    네 그런데
    응 근데
    아니 그러니까
    할머니가 돌아가시고
    시험을 망쳐서
    아빠가 화를 내시면
    참으려고
    참다가
    배가 고픈데
    약을 먹으면
    병원에 가려고
    친구들이 나를
    지난주에 친구를 만났는데요 그 친구가
    그게 제일 힘들었던
    별일 아닌데
    아이한테 소리를 지르고
    미안해서
    좀 쉬고 싶은데
    하루 종일 누워서
    사람을 만나는 게
    엄마 목소리가
    팀장님이 사람들 앞에서
    아무도 내 편이 아닌 것
    그러면
    왜냐하면
    사실은요
    있잖아요
    저는요
    제가요
    그니까 뭐냐면
    뭐라고 해야 되지
    뭐라고 말해야 될지
    뭐였더라
    잠깐만요 생각 좀 해 볼게요
    제가 말을 꺼내기가
    그러다가 갑자기
    점심을 먹고 나서
    일어나자마자
    그 사람 때문에
    집에 들어가기 전에
    혼자 있을 때
    말을 할 수가
    잘하고 싶은 마음은
    하고 싶은 말은 많지만
    아무리 노력해도
    그 일이 있고 난 다음부터
    처음에는 괜찮을 줄
    눈을 감으면 자꾸
    연락을 안 하니까
    제가 잘못한 거라면
    그 사람한테 제가 했던
    가족들은 다
    엄마가 저한테 그랬거든요 너는
    아, 그, 뭐지
    회의를 하는데,
    힘들었지만
    말을 안 하고 있으면서도
    오늘 아침에 버스에서 갑자기 숨이
    제가 하고 싶었던 건
    솔직히
    솔직히 말하면
    어떻게 보면
    한편으로는`,
  ),
  ...cases(
    'ko',
    true,
    'after-question',
    `네
    응
    아니요
    아뇨
    칠
    오 점
    7점이요
    한 육 점 정도
    두 시간쯤
    어제부터요
    어제
    회사에서요
    회사에서
    엄마한테
    엄마요
    친구
    혼자요
    네 맞아요
    글쎄요
    좋아요
    몰라요
    잘 모르겠어요
    별로요
    아직요
    가끔요
    그냥요
    괜찮아
    없어
    있어요
    일주일 정도요
    열두 시쯤
    반반
    저녁에요
    응 그래
    아니 괜찮아
    학교
    세 번
    한 달 전부터
    무서워서
    시끄러워서요
    오늘 아침에
    네 그런 것 같아요
    당연하죠
    불안`,
  ),
  ...cases(
    'ko',
    false,
    'after-question',
    `음
    네 그게
    어 그
    글쎄요 그게
    네 근데
    아니요 그게 아니라
    그냥 좀
    엄마가
    그 사람이
    어제는
    한
    저는
    제가 생각하기에는
    칠 점인데 어제는
    좋긴 한데
    네 그래서
    막
    음 뭐
    회사에서 일을 하다가
    잘 모르겠는데 그냥`,
  ),
  ...cases(
    'ko',
    true,
    'after-deep-question',
    `무서웠어요
    너무 서러웠어요
    버려진 것 같은 기분이었어요
    그냥 허무해요
    화가 나요
    저도 제 마음을 모르겠어요
    가슴이 답답해요
    아무 느낌이 없어요
    네
    잘 모르겠어요
    나를 안 믿어 주는 것 같아서 속상했어
    미안한 마음이 제일 커요
    다 제 잘못 같아요
    그런 말을 들은 게 처음이었어요`,
  ),
  ...cases(
    'ko',
    false,
    'after-deep-question',
    `그때는
    음 그냥 좀
    뭔가 가슴이
    화가 나기도 하고
    처음에는 화가 났는데
    제가 그 사람한테 실망한
    슬프다기보다는
    버려진 것 같은
    음 뭐라고 해야 될까
    글쎄
    그 말을 듣는데
    그러니까 제가
    어릴 때부터
    엄마를 생각하면
    마음이 좀
    무섭고`,
  ),
  ...cases(
    'ko',
    false,
    'start',
    `안녕하세요 제가요
    저기요
    제가 오늘
    음 안녕하세요 저는
    처음인데
    무슨 말부터 해야 될지`,
  ),
  ...cases(
    'ko',
    true,
    'start',
    `안녕
    안녕하세요 반가워요
    오늘 너무 힘들어서 왔어요
    잠이 안 와
    지금 얘기할 수 있어요?`,
  ),

  ...cases(
    'en',
    true,
    'other',
    `i had a really hard day at work
    i can't sleep
    i don't feel like doing anything
    my mother and i had another fight
    i feel so lonely tonight
    I couldn't tell anyone.
    i think he just ignores me
    i don't know what i did wrong
    is there something wrong with me
    can i talk about this here
    i don't know what to do
    so i just went home
    it felt like i couldn't breathe
    my best friend is getting married
    i was jealous and a bit sad
    everybody else seems to be doing fine
    we broke up yesterday
    we were together for three years and it just ended
    i'm scared of being alone
    i cry every night
    today was okay
    thank you for listening
    thanks
    thank you
    hello
    i have an interview tomorrow
    i want to quit my job
    i hate myself
    nothing is fun anymore
    why does this always happen to me
    what do you think
    Do you think that's normal?
    no that's not what i meant
    yeah i guess so
    my grandmother died
    i failed the exam again
    he gets angry a lot
    i just put up with it
    i take my medication every day
    i'm seeing a doctor next week
    i'll try that
    that's enough for today i think
    i don't think they like me
    i am so tired
    that was the hardest part
    i yelled at my kid and i feel terrible
    i need a break
    i stayed in bed all day
    i miss her voice
    he shouted at me in front of everyone
    nobody is on my side
    please don't say that
    i don't want to talk about it
    i have nobody to talk to
    that's what i'm afraid of
    i cry when i think about it
    i feel better when i'm outside
    it's like nobody even sees me
    when i get home the house is empty
    if i tell him he'll leave me
    because of that i stopped going out
    since he left i can't eat
    it was fine i guess
    it's just too much
    i didn't do it on purpose
    leave me alone
    good night
    i wish i could
    he said he doesn't love me anymore
    i keep thinking about what she said
    you know what i mean
    it happened again
    i should have called her
    i never told him that
    i used to like that
    he doesn't listen to me or whatever
    i'm not sure if i can do this
    i was thinking about my dad
    we don't talk much these days`,
  ),
  ...cases(
    'en',
    false,
    'other',
    `i had a really
    i can't
    i don't feel like
    my mother and i
    i feel so
    I couldn't tell.
    i think he
    i don't know if
    is there
    so i just
    it felt like
    my best friend
    i was jealous and
    everybody else
    we were together for three years and then
    and.
    but
    so
    i'm scared of
    i cry every
    when i got home
    when i was little
    if i tell him
    because
    because my boss
    since he left
    and when i think about my mother
    every time he calls
    i just want to
    i want
    she told me that
    he said
    i mean
    you know
    it's like
    it's just
    like
    um
    uh
    well
    hmm
    so um
    i think
    i guess what i
    the thing is
    what i really wanted was
    my grandmother
    the exam was
    he gets angry when
    i was going to
    i tried to
    i'm seeing a
    there's this
    and he's always
    i don't really
    i feel
    i feel like
    i keep
    i keep thinking about
    i've been trying to
    i used to
    it's not that i
    it's not that i don't love him but
    well it's kind of
    i would have
    even though i knew
    the worst part is
    and then she
    i was sitting in the car and
    yeah but
    no i mean
    let me think
    how do i put this
    i was so
    i yelled at my
    my sister always
    nobody in my
    the way he looks at me
    i asked him if
    i'm not sure what
    at first i thought
    at work there's
    last night i
    because when i was at school,
    i wanted to say -
    maybe if i had
    after the funeral
    before all this
    it was around the time
    i can't stop
    he makes me
    honestly
    to be honest i
    i've never been very
    as soon as i close my eyes
    whenever i try to talk to him
    i told myself i would`,
  ),
  ...cases(
    'en',
    true,
    'after-question',
    `yes
    yeah
    no
    nope
    maybe
    not really
    seven
    maybe a seven
    six out of ten
    like a four
    about two weeks
    since yesterday
    at work
    my mom
    my sister i think
    kind of
    sometimes
    every night
    not at all
    i guess
    i don't know
    i think so
    yes i do
    no i haven't
    pretty tired
    not great
    okay i guess
    fine
    a little
    around midnight
    in the morning
    because i was scared
    yeah sure
    no thanks
    three or four times
    5
    three hours maybe
    nothing
    at home
    with my friends
    last week
    the second one`,
  ),
  ...cases(
    'en',
    false,
    'after-question',
    `um
    well
    yeah but
    no it's
    yes and
    maybe when
    i think it's
    it was
    a
    because
    because i
    the
    well i
    i'd say
    like
    yeah it's just
    not really but
    my mom and
    between
    it depends on`,
  ),
  ...cases(
    'en',
    true,
    'after-deep-question',
    `i felt abandoned
    it hurt
    i was so angry with him
    like nobody cares about me
    i don't know
    scared
    empty
    mostly guilty
    i feel numb
    it made me feel small
    just really sad
    that i was worthless
    because i didn't want to lose her
    it reminded me of my father
    i can't put it into words
    not good`,
  ),
  ...cases(
    'en',
    false,
    'after-deep-question',
    `i felt
    it made me
    i was so
    at first
    it's hard to explain
    it was like
    because when i
    when he said that
    i don't know it's just
    angry and
    part of me
    like i was
    i guess i
    well my father
    i suppose it's because
    growing up`,
  ),
  ...cases(
    'en',
    true,
    'start',
    `hi
    hello there
    i can't sleep tonight
    hey can we talk
    i need someone to talk to`,
  ),
  ...cases(
    'en',
    false,
    'start',
    `hi um
    hi i'm
    so today
    hey so i
    i wanted to`,
  ),
  ...cases(
    'ko',
    true,
    'other',
    `이번 주 내내 야근했어요
    남편이 제 말을 전혀 안 들어줘요
    요새 밥맛도 없고 그래요
    상사가 자꾸 눈치를 줘서 회사 가기 싫어
    아들이 학교를 안 가겠대요
    제 탓인 것만 같아요
    밤마다 가슴이 두근거려요
    누구한테 기대야 할지 모르겠어요
    그 친구랑은 이제 연락 안 해
    대학을 떨어졌어요
    인생이 끝난 것 같은 느낌이에요
    자존감이 바닥이에요
    사람들이 다 나만 쳐다보는 것 같아
    술 없이는 잠을 못 자겠어요
    어제도 두 시간밖에 못 잤어
    강아지가 무지개다리를 건넜어요
    아직도 실감이 안 나요
    그만 살고 싶다는 생각도 했어요
    그렇게까지 심한 건 아니에요
    엄마는 제 편을 든 적이 없어요
    나도 사랑받고 싶었어
    괜찮은 척하는 것도 지겨워
    월요일이 오는 게 두려워요
    이유도 없이 짜증이 나
    발표할 때마다 손이 떨려요
    그냥 들어주셔서 감사해요
    별거 아닌 일로 또 싸웠네요
    저는 원래 좀 예민한 편이에요
    이직을 할까 고민 중이에요
    빚이 오천만 원이에요
    다 내려놓고 싶더라고
    결국 헤어지기로 했어요
    그 사람 번호를 지웠어
    어떻게 하면 좋을까요
    제가 너무 예민한 건가요
    당신은 사람이에요 기계예요
    말하고 나니까 좀 낫네요
    오늘은 산책도 했어요
    내일 또 올게요
    여기까지 할게
    말이 안 나와
    아무 생각도 하기 싫음
    지금도 손이 떨려요 진짜
    그때 그 말만 안 했어도 됐을 텐데요
    미워 죽겠어
    다시는 안 볼 거야
    그게 다예요
    이해가 안 돼
    너도 그렇게 생각하니?
    동생이 부러웠던 것 같아`,
  ),
  ...cases(
    'ko',
    false,
    'other',
    `이번 주 내내
    남편이 제 말을
    요새 밥맛도 없고
    상사가 자꾸 눈치를 줘서
    아들이 학교를
    제 탓인 것만
    밤마다 가슴이
    누구한테 기대야
    그 친구랑은
    대학을 떨어지고 나서
    인생이 끝난 것 같은
    자존감이
    사람들이 다 나만
    술 없이는
    어제도 두 시간밖에
    강아지가
    아직도 실감이
    그만 살고 싶다는
    그렇게까지 심한 건
    엄마는 제 편을 든
    나도 사랑받고 싶어서
    괜찮은 척하느라
    월요일이 되면
    이유도 없이
    발표할 때마다
    그냥 들어주시기만
    별거 아닌 일인데
    저는 원래
    이직을 할까 하다가
    빚이 한
    다 내려놓으려니까
    헤어지자고 했더니
    그 사람 번호를
    제가 너무 예민하게
    말을 하다 보니까
    어제 전화가 왔는데 받기가
    친구한테 말했는데 친구가 뭐라고 했냐면
    퇴근하고 집에 가는 길에
    누가 옆에서 조금만 건드려도
    왜 그런지 저도
    아 진짜
    아니 내가
    음 그러니까 제 말은
    그날 이후로
    남들 앞에서는 웃지만
    한 번은
    제가 어렸을 때 아버지가
    혹시나 하는 마음에
    그 얘기를 꺼내면은
    힘들다고 말하면
    울고 싶은데 눈물은
    그 생각이 들면서
    시어머니께서
    애들 앞에서는
    다른 건 몰라도
    하루에도 몇 번씩
    제일 무서운 거는
    뭐 때문인지
    잘해 보려고 했는데.
    사실 그 전날
    그래 가지고
    마음은 그게 아닌데
    제가 뭐 어떻게
    병원에서는 뭐라고 하냐면
    그래도 가족이니까
    정신을 차려 보니
    제가 이 얘기를 누구한테
    죽고 싶다기보다는
    너무 오래 참아서 그런가
    지금 이 상태로는`,
  ),
  ...cases(
    'ko',
    true,
    'after-question',
    `네 조금요
    한 세 시간이요
    아침에 일어날 때요
    음 없는 것 같아요
    남자친구요
    아니 별로
    응 많이
    삼 점
    작년부터요
    직장에서
    글쎄 잘 모르겠어
    밤에 혼자 있을 때
    그런 편이에요
    둘 다요
    아뇨 전혀요
    네 자주 그래요
    엄마
    싫어요
    모르겠어
    십 점 만점에 육 점`,
  ),
  ...cases(
    'ko',
    false,
    'after-question',
    `네 그러니까
    음 한
    아니요 근데 그게
    남자친구가
    아침에는
    있긴 있는데
    작년에 제가
    글쎄요 뭐라고 해야 하나
    그 뭐지 그
    응 그리고`,
  ),
  ...cases(
    'ko',
    true,
    'after-deep-question',
    `많이 외로웠던 것 같아요
    너무 억울해서 잠이 안 왔어요
    그냥 사라지고 싶었어요
    아무도 저를 안 좋아할까 봐 무서워요
    솔직히 좀 후련했어요
    저를 버리고 간 게 용서가 안 돼요
    몸이 굳는 느낌이었어`,
  ),
  ...cases(
    'ko',
    false,
    'after-deep-question',
    `많이 외로웠던
    그 순간에는
    억울하기도 하고 또
    뭐랄까 좀
    그게 참
    아무도 저를 안 좋아할까
    버림받은 아이처럼
    제가 없어져도`,
  ),
  ...cases(
    'en',
    true,
    'other',
    `i worked late every day this week
    my husband never listens to me
    i've lost my appetite
    i dread going into the office
    my son refuses to go to school
    it's all my fault
    my heart races at night
    i don't have anyone to lean on
    we don't speak anymore
    i didn't get into college
    it feels like my life is over
    my self esteem is really low
    everyone keeps staring at me
    i can't fall asleep without a drink
    i only slept two hours last night
    my dog passed away on sunday
    it still doesn't feel real
    i've thought about giving up
    it's not as bad as it sounds
    she never took my side
    i just wanted to be loved
    i'm sick of pretending
    mondays terrify me
    i get angry for no reason
    my hands shake whenever i speak in public
    i owe a lot of money
    we decided to split up
    i deleted his number
    what would you do
    am i overreacting
    are you a real person
    i feel a little better now
    i went for a walk today
    see you tomorrow
    i'll stop here for tonight
    that's the whole story
    i don't get it
    i was jealous of my brother
    can you give me some advice
    he apologized but it didn't help
    i guess that's why i'm here
    there's nothing left to say
    it's getting harder to get up in the morning
    nobody called me on my birthday
    i'm fine really
    i shouldn't have said that
    i know that now
    that's how i feel
    what's the point
    i don't see a way out`,
  ),
  ...cases(
    'en',
    false,
    'other',
    `i worked late every
    my husband never
    i've lost my
    i dread going into
    my son refuses to
    it's all
    my heart
    i don't have anyone
    we don't speak because
    i didn't get into college so
    it feels like my life
    my self esteem has been
    everyone keeps
    i can't fall asleep without
    i only slept
    my dog
    it still doesn't
    i've thought about
    it's not as bad as
    she never
    i just wanted to be
    i'm sick of
    if i stay home
    i get angry when people
    whenever i speak in public
    i owe my
    we decided that
    i deleted his number and then
    what would
    the other day i was
    i was at the store and this woman
    so basically what happened was
    on the one hand
    i know it sounds stupid but
    my therapist said i should
    he apologized but
    i don't want you to think
    there's a part of me that
    it's getting harder and
    when my mother was in the hospital
    by the time i got home
    i remember when
    i'm worried that
    it's more like
    the reason i
    after we broke up
    i've been feeling kind of
    not that i
    which is why
    i was hoping
    you see
    i don't know maybe
    it's been three years since
    he was the only person who
    i wouldn't say i'm`,
  ),
  ...cases(
    'en',
    true,
    'after-question',
    `a few times a week
    mostly at night
    my boyfriend
    no not really
    yeah a lot
    three
    since last year
    at my job
    i'm not sure
    when i'm alone
    both
    no never
    yeah pretty often
    my dad
    about an eight
    no i don't
    i suppose so
    just tired
    not that i remember
    six hours`,
  ),
  ...cases(
    'en',
    false,
    'after-question',
    `yeah so
    um about
    no but it's
    my boyfriend and
    in the morning i
    there is but
    last year i
    maybe around
    i wouldn't
    it's like a`,
  ),
  ...cases(
    'en',
    true,
    'after-deep-question',
    `really lonely i think
    i couldn't sleep because it was so unfair
    i wanted to disappear
    i'm afraid nobody will like me
    relieved actually
    i can't forgive him for leaving
    my whole body froze`,
  ),
  ...cases(
    'en',
    false,
    'after-deep-question',
    `really lonely and
    in that moment
    it was unfair but also
    kind of
    it's just that
    i'm afraid that if i
    like a child who
    even if i weren't`,
  ),
  ...cases(
    'ko',
    true,
    'other',
    `아까 낮에 엄마한테 전화가 왔는데 그냥 안 받았어요
    제가 뭘 해도 아빠는 칭찬을 안 해 주세요
    자려고 누우면 자꾸 그 장면이 떠올라요
    회식 자리에서 아무 말도 못 하고 왔어
    우리 애가 저를 닮아서 그런가 봐요
    그 사람 생각을 안 하려고 해도 잘 안 되네
    병원에서는 우울증이래요
    솔직히 말하면 저도 좀 지쳤습니다
    이런 말 처음 해 봐요
    친구들 다 취업했는데 나만 집에 있어
    그때로 돌아갈 수 있으면 좋겠어
    말할 사람이 너밖에 없어
    오늘 아무것도 안 먹었어요
    울고 나니까 좀 시원해
    나는 왜 이 모양일까
    미안하다는 말 한마디면 됐는데 그걸 안 해요
    숨 쉬기가 힘들어요
    결혼식이 다음 달이에요
    제가 예민한 거 알아요
    그래도 애들 때문에 버텨요
    남들은 다 쉽게 하는 것 같은데 저만 어려워요
    어디 가서 이런 얘기도 못 해
    화장실에서 몰래 울었어요
    걔는 나한테 관심도 없을걸
    그 회사는 결국 떨어졌대요
    뭐가 문제인지 모르겠어.
    너무 무섭단 말이야
    아무래도 제가 잘못한 것 같습니다.`,
  ),
  ...cases(
    'ko',
    false,
    'other',
    `아까 낮에 엄마한테 전화가 왔는데
    제가 뭘 해도 아빠는
    자려고 누우면 자꾸 그 장면이
    회식 자리에서 아무 말도
    우리 애가 저를 닮아서
    그 사람 생각을 안 하려고 해도
    병원에서는
    솔직히 말하면 저도
    이런 말 처음
    친구들 다 취업했는데
    그때로 돌아갈 수
    말할 사람이
    울고 나니까
    나는 왜 이렇게
    미안하다는 말 한마디면
    숨 쉬기가
    결혼식이 다음 달인데
    제가 예민한 거
    그래도 애들 때문에
    어디 가서 이런 얘기를
    화장실에서 몰래
    뭐가 문제인지.
    며칠 전에 길에서 우연히 그 사람을
    잠깐 쉬었다가 다시 시작하려고 했는데 막상
    그 있잖아요
    제가 원하는 건 그냥 누가
    밥을 먹다가도 갑자기
    우리 둘이 처음 만났을 때만 해도
    아이를 재우고 나면
    한마디로`,
  ),
  ...cases(
    'en',
    true,
    'other',
    `my mom called this afternoon and i just didn't pick up
    whatever i do it's never enough for my dad
    every time i lie down i see his face
    i sat through the whole dinner without saying a word
    my kid probably got it from me
    i try not to think about him but it doesn't work
    the doctor says it's depression
    to be honest i'm pretty worn out
    i've never said this out loud before
    all my friends have jobs and i'm still living at home
    i wish i could go back
    you're the only one i can talk to
    i haven't eaten anything today
    crying helped a little
    why am i like this
    one apology would have been enough
    the wedding is next month
    i know i'm too sensitive
    i stay for the kids
    it looks so easy for other people
    i cried in the bathroom at work
    she couldn't care less
    they went with another candidate
    i can't tell what's wrong with me.
    it scares me so much
    does it ever get better
    he left me for someone else
    we've been married for ten years`,
  ),
  ...cases(
    'en',
    false,
    'other',
    `my mom called this afternoon and
    whatever i do it's
    every time i lie down i
    i sat through the whole dinner without
    my kid probably
    i try not to think about him but
    the doctor says
    to be honest i'm
    i've never said this
    all my friends have
    i wish i
    you're the only one
    i haven't eaten since
    crying helped but
    why am
    one apology would have
    the wedding is
    i know i'm too
    i stay because
    it looks so easy when
    i cried in the
    she couldn't
    i can't tell.
    a few days ago i ran into
    i took a break and then i was going to
    what i want is just for someone to
    even when i'm eating
    when we first met
    once the kids are asleep
    in a word`,
  ),
  ...cases(
    'ko',
    true,
    'other',
    `그만
    그만해
    멈춰
    스톱
    조용히 해
    도와줘
    도와주세요
    살려줘
    죽고 싶어
    싫어
    하지 마세요
    됐어
    아 진짜 짜증나
    짜증 나
    화나
    힘들다
    너무 힘들어
    보고 싶다
    우울해
    불안해
    무서워
    외로워
    슬퍼
    답답해
    피곤해
    졸려
    배고파
    미치겠어
    못 하겠어
    어떡해
    어떡하죠
    뭐 해?
    뭐해
    너 이름이 뭐야
    너 몇 살이야
    오늘 날씨 어때
    사랑해
    미안해
    잘자
    잘 자요
    안녕히 주무세요
    끊을게
    다음에 봐요
    그렇구나
    아 그렇군요
    아 그래?
    진짜?
    정말요
    왜요
    뭐라고요
    다시 말해 줘
    한 번 더 말해 주세요
    못 들었어요
    그렇게 생각해요
    제 이름은 민수예요
    학생이에요
    스물다섯 살이에요
    감사
    네 감사합니다
    음 네
    어 맞아요
    ㅋㅋㅋ 웃기다
    아이고 힘들어라
    그렇다고요
    그랬다니까
    몰라 그냥
    모르겠어 진짜
    그게 너무 힘들더라구요
    그런 거 같아
    그런 거 같애
    그쵸
    그치
    맞죠
    알겠습니다
    알았어
    오케이
    네 알겠어요`,
  ),
  ...cases(
    'en',
    true,
    'other',
    `stop
    help
    help me
    stop it
    no stop
    be quiet
    i want to die
    leave me alone
    shut up
    never mind
    forget it
    what
    what did you say
    say that again
    can you repeat that
    i love you
    i'm sorry
    sorry
    good night
    see you
    talk to you later
    that's it
    that's all
    i'm done
    my name is tom
    i'm twenty five
    oh really
    oh okay
    i see
    got it
    makes sense
    right
    exactly
    you're right
    that's true
    i agree
    not anymore
    i'm scared
    so tired
    everything hurts
    it's over
    i give up
    i can't do this anymore
    i can't take it
    what's wrong with me
    who are you
    are you there
    hello?
    and stuff
    it is what it is
    whatever
    i don't care
    nobody cares
    it doesn't matter
    what should i do
    i need help
    i want to go home
    i miss him
    i hate this
    it sucks
    it's so hard
    it was nice
    he's mean to me
    she left
    he died
    they laughed
    we fought
    i cried
    i tried
    i waited
    i know
    i understand
    i forgot
    i remember`,
  ),
];
