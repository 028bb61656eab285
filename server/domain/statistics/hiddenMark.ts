/** What stands in place of a hidden number; one mark, whatever the reason. */
export const hiddenMark = '＊';

/** What the mark means, under every table (ours). */
export const hiddenNote = `${hiddenMark}：数量少于 5，或者为防止推算出少于 5 的数量而一并隐去。`;
export const withheldNote = '这段时间的数量太少，分项不显示；请改看全年。';
