import type { Field } from '../../engine/index.ts';
import { fromBase, ours } from './base.ts';

/** Items that exist because the document names what candidates are compared by. */
const comparedBy = (...names: string[]) => ({ askedBy: { rule: 'review.criteria', names } });

/** Ways to name the fields of knowledge that a document lists. */
const fieldWords = {
  医学: ['医生', '临床', '医疗'],
  药学: ['药', '药师', '药剂'],
  护理学: ['护士', '护理'],
  财务会计: ['会计', '财会', '财务', '审计'],
  计算机信息应用: ['计算机', '电脑', '信息', '软件'],
  医保政策: ['医保', '政策'],
};

/** What the person does and knows, each item only where the document looks at it. */
export const backgroundFields: readonly Field[] = [
  fromBase('inWork', comparedBy('工作经历', '从事工作')),
  fromBase('employer', comparedBy('工作经历', '从事工作')),
  {
    type: 'yesNo',
    key: 'hiredByCooperatingInsurer',
    no: 0,
    label: '是否由合作保险公司聘用',
    required: true,
    askedBy: { rule: 'reward.excluded', names: ['hired_by_cooperating_insurer'] },
    help: '您现在是否由与医保部门合作的保险公司聘用？是的话照常可以报名，只是线索奖励另有规定。',
    example: '否',
    source: ours,
  },
  {
    type: 'text',
    key: 'region',
    no: 0,
    label: '所在地区',
    required: true,
    min: 2,
    max: 40,
    ...comparedBy('地区分布'),
    help: '写到市（州）和县（市、区）即可，不用写门牌。',
    example: '某某市某某区',
    source: ours,
  },
  fromBase('education', { ...comparedBy('学历'), required: true, help: '选已取得的最高学历。' }),
  fromBase('school', comparedBy('专业', '专业背景')),
  {
    type: 'multiChoice',
    key: 'specialties',
    no: 0,
    label: '专业领域',
    required: true,
    options: [],
    optionsFrom: { rule: 'eligibility.professionalAny', words: fieldWords },
    askedBy: { rule: 'eligibility.professionalAny' },
    help: '您熟悉哪些方面的业务知识？可以选几项。',
    example: '1，4',
    source: ours,
  },
  {
    type: 'multiChoice',
    key: 'priorityGroups',
    no: 0,
    label: '优先考虑的身份',
    required: false,
    options: [],
    optionsFrom: { rule: 'recruit.priorityGroups', words: {} },
    askedBy: { rule: 'recruit.priorityGroups' },
    help: '有下列身份的优先考虑，可以选几项；都没有就跳过，不影响报名。',
    example: '2',
    source: ours,
  },
];
