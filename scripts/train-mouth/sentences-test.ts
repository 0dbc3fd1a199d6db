/** For the measures alone: no voice says these in training, and no choice is made by them. */
export const TEST_EN: readonly string[] = [
  'So the worries line up the moment the light goes off.',
  'Beth picked up a heavy box and dropped it by the map shop.',
  'We can look at that together, one piece at a time.',
  'My mother put a pot of beef and barley on the fire.',
  'I thought he would be furious, but he only shrugged.',
  'Which part of the day feels heaviest to you?',
  'The blue boat bobbed past the empty beach.',
  'You are allowed to be happy about a tiny thing.',
  'Jim chose the orange one, and Zoe chose the green.',
  'Notice the air moving in, and let it move out again.',
  'Those other guests should be arriving fairly soon.',
  'He repeats the same mistake because it feels familiar.',
  'Above the village, a pale moon climbed over the pines.',
  'That must have been a very lonely summer.',
];

export const TEST_KO: readonly string[] = [
  '밤마다 걱정이 꼬리에 꼬리를 물어요.',
  '그 이야기를 함께 천천히 살펴볼까요?',
  '바쁜 하루를 보내고 나면 몸도 마음도 지쳐요.',
  '오빠는 마당에서 배추와 무를 뽑고 있어요.',
  '아무 말도 하지 않았는데 눈물이 났어요.',
  '편안한 자리에 앉아서 눈을 감아 보세요.',
  '요리를 배우고 싶은데 어디서부터 시작하죠?',
  '비슷한 일이 예전에도 있었나요?',
  '그럴 만한 이유가 있었을 거예요.',
  '사과 껍질을 얇게 벗겨서 접시에 담았어요.',
];
