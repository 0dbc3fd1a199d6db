/** Shown to a browser without a session. Says the same to everyone, in both languages. */
export const LOCKED_PAGE = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>BeMore</title>
<style>
  body { font: 18px/1.6 system-ui, sans-serif; max-width: 34rem; margin: 18vh auto; padding: 0 1.5rem;
         color-scheme: light dark; }
  a { color: inherit; }
</style>
<p lang="ko">이 창은 아직 연결되지 않았어요. BeMore를 시작한 곳에 나온 주소로 열어 주세요.
주소는 한 번만 쓸 수 있어요. <code>npm start</code>를 다시 실행하면 새 주소를 받을 수 있어요.</p>
<p>This window is not connected yet. Open it with the address shown where BeMore was started.
Each address works once; run <code>npm start</code> again for a new one.</p>
<p><a href="/"><span lang="ko">다시 열기</span> · Try again</a></p>
</html>
`;
