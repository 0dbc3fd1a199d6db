// Fonts are our own files (no network); each package's own subsets, cut by unicode-range.
import 'pretendard/dist/web/variable/pretendardvariable-dynamic-subset.css';
import '@fontsource/gowun-batang/700.css';
import './base.css';
