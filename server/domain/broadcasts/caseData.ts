import { namesReporter } from '../leads/identity.ts';

/** One thing in a text that must not go to many: which rule, and what to do. */
export interface Finding {
  readonly code: string;
  readonly message: string;
}

/** 17 digits and the check character, or the old fifteen; mobile and fixed numbers; blanks and hyphens hide nothing. */
const ID_NUMBER = /(?<!\d)(?:\d[ -]?){14}(?:(?:\d[ -]?){2}[\dXx]|\d)(?!\d)/gu;
const MOBILE = /(?<!\d)(?:\+?86[ -]?)?1[3-9](?:[ -]?\d){9}(?!\d)/u;

/** Our own numbers (`XS20261129ABC347`), and the ways in which cases are numbered elsewhere. */
const OUR_NUMBER = /(?<![A-Za-z0-9])[A-Z]{2}20\d{6}[0-9A-Z]{6}(?![A-Za-z0-9])/u;
const CASE_NUMBER =
  /(?:立案|案件|受理|举报|线索|处罚|投诉)(?:编号|号码|案号|号)\s*[:：]?\s*[A-Za-z]{0,4}\d{4,}/u;
const CASE_DOCUMENT = /[罚立处案听催强][字决先]?\s*[〔[【(（]\s*20\d\d\s*[〕\]】)）]\s*第?\s*\d+\s*号?/u;
const HOSPITAL_NUMBER = /(?:住院号|病案号|门诊号|医保卡号|社保卡号|结算单?号)\s*[:：]?\s*[A-Za-z0-9]{4,}/u;

/** A role in a case, followed by who has it. */
const PERSON =
  /(?:举报人|投诉人|患者|病人|当事人|被举报人|被处罚人|涉案人员?|参保人|证人|姓名)\s*[:：]\s*[\p{Script=Han}]{2,4}/u;
/** The hundred commonest surnames: nine in ten people. */
const SURNAMES =
  '王李张刘陈杨黄赵周吴徐孙朱马胡郭林何高梁郑罗宋谢唐韩曹许邓萧冯曾程蔡彭潘袁于董余苏叶吕魏蒋田杜丁沈姜范江傅钟卢汪戴崔任陆廖姚方金邱夏谭韦贾邹石熊孟秦阎薛侯雷白龙段郝孔邵史毛常万顾赖武康贺严尹钱施牛洪龚';
/** “张某”, “李某某”: nobody writes like that but about a case. */
const SOMEBODY = new RegExp(`[${SURNAMES}]某(?![种类项个些次日月年家市县区医药])`, 'u');

type Rule = Finding & { found(text: string): boolean };

const always: readonly Rule[] = [
  {
    code: 'id_number',
    message: '里面像是有身份证号，请删掉。',
    found: (text) => text.search(ID_NUMBER) >= 0,
  },
  {
    code: 'mobile',
    message: '里面像是有手机号，请删掉；要留联系方式，请写单位的固定电话。',
    found: (text) => MOBILE.test(text.replace(ID_NUMBER, '')),
  },
  {
    code: 'case_number',
    message: '里面像是有案件、线索或文书的编号，请删掉，只写类别和结果。',
    found: (text) => OUR_NUMBER.test(text) || CASE_NUMBER.test(text) || CASE_DOCUMENT.test(text),
  },
  {
    code: 'patient_number',
    message: '里面像是有住院号、病案号或卡号，请删掉。',
    found: (text) => HOSPITAL_NUMBER.test(text),
  },
  {
    code: 'person',
    message: '里面像是写了举报人、患者或当事人的姓名，请删掉。',
    found: (text) => PERSON.test(text),
  },
];

const somebody: Rule = {
  code: 'case_person',
  message: '里面像是在讲一个案件（“张某”）；请删掉，或者改用“典型案例曝光”这一类。',
  found: (text) => SOMEBODY.test(text),
};

/** What besides the text decides. */
export interface CaseContext {
  /** Whether a case that is over and public may be told. */
  tellsCases: boolean;
  /** Whether institutions may be named. */
  namesInstitutions: boolean;
  /**
   * Names of registered institutions, whatever stands against them: a check that knew who is under inquiry would tell
   * whoever tries names out (ours).
   */
  institutions?: readonly string[];
  /** Names and numbers that nobody may say, such as those of reporters. */
  secrets?: readonly string[];
}

/** Data of cases and of people in a text for many. Full-width signs count as their narrow ones. */
export function caseData(text: string, context: CaseContext): Finding[] {
  const { tellsCases, namesInstitutions, institutions = [], secrets = [] } = context;
  const said = text.normalize('NFKC');
  const found = [...always, ...(tellsCases ? [] : [somebody])].filter((rule) => rule.found(said));
  const findings = found.map(({ code, message }) => ({ code, message }));
  if (!namesInstitutions && namesReporter(text, institutions.filter(isTelling))) {
    const message = '里面写了定点机构的名称；没有公开的处理不能点名，请改成“某机构”或类别。';
    findings.push({ code: 'institution', message });
  }
  if (namesReporter(text, secrets)) {
    const message = '里面有不能公开的个人信息，请删掉姓名和联系方式。';
    findings.push({ code: 'secret', message });
  }
  return findings;
}

/** A name of one or two signs stands in ordinary words. */
function isTelling(name: string): boolean {
  return [...name.trim()].length >= 4;
}
