// What the page says, in both languages; Chinese comes first.

const WORDS = {
  skip: ["跳到规则", "Skip to the rules"],
  workbench: ["评分标准工作台", "Rubric workbench"],
  file: ["文件", "File"],
  submission: ["填报", "Submission"],
  none: ["（不选）", "(none)"],
  rules: ["规则", "Rules"],
  panels: ["结果", "Results"],
  problems: ["问题", "Problems"],
  keys: ["快捷键", "Keys"],
  keysText: [
    "Ctrl+空格 补全 · F12 转到定义 · F2 指标改名 · Shift+Alt+F 排版 · Ctrl+. 按建议改正 · Ctrl+Enter 检查并运行用例 · Alt+1 至 Alt+7 切换结果 · Alt+Enter 其余各处一并改",
    "Ctrl+Space complete · F12 go to definition · F2 rename an indicator · Shift+Alt+F lay out · Ctrl+. mend · Ctrl+Enter check and run the cases · Alt+1 to Alt+7 switch results · Alt+Enter the other places too",
  ],
  otherLanguage: ["English", "中文"],
  print: ["打印", "Print"],
  paper: ["打印稿", "What is printed"],
  paperWhat: ["打印", "Print"],
  paperDraft: ["评分标准（草稿）", "Scoring standard (draft)"],
  paperPublished: ["评分标准（施行中）", "Scoring standard (in force)"],
  paperCard: ["评分表：{0}", "Scorecard: {0}"],
  download: ["下载 {0}", "Download {0}"],
  back: ["返回", "Back"],
  newFile: ["新文件", "New file"],
  newFileName: ["文件名（小写英文、数字和连字符，以 .drl 或 .dslr 结尾）", "Name (small letters, digits and hyphens; ends with .drl or .dslr)"],
  rename: ["指标改名", "Rename indicator"],
  renameTo: ["新名称", "New name"],
  renamed: ["已改名，共 {0} 处", "renamed in {0} places"],
  format: ["排版", "Lay out"],
  discard: ["放弃草稿", "Discard draft"],
  discardWords: ["此文件回到文件夹里的内容，草稿不再保留。", "The file goes back to what is in the folder; its draft is gone."],
  yes: ["确定", "OK"],
  no: ["取消", "Cancel"],
  score: ["评分表", "Scorecard"],
  line: ["数轴", "Number line"],
  wordings: ["写法", "Wordings"],
  form_drl: ["规则文本", "Rule text"],
  form_dslr: ["句子", "Sentences"],
  form_csv: ["表格的一行", "Row of a table"],
  chooseRule: ["请把光标放在一条规则里", "Put the cursor into a rule"],
  noWordings: ["这里没有能读懂的规则；规则能使用时，显示它的其他写法", "No rule can be read here; its other wordings are shown when the rules can be used"],
  unsayable: ["这种写法说不了这条规则", "This form can't say the rule"],
  forms: ["表格", "Forms"],
  handIn: ["上传自评表（Word、Excel、网页）", "Hand in a self-evaluation table (Word, Excel, web page)"],
  readText: ["填报数据（可以改正）", "What is reported (can be corrected)"],
  correct: ["按此重算", "Score this"],
  corrected: ["已按改正后的填报重算", "scored by the corrected submission"],
  handBack: ["下载复核后的表", "Download the reviewed table"],
  prove: ["检验", "Prove"],
  impact: ["影响", "Impact"],
  publish: ["发布", "Publish"],
  saved: ["草稿已保存", "draft saved"],
  clean: ["与文件夹一致", "as in the folder"],
  saving: ["正在保存…", "saving…"],
  lost: ["与工作台的连接断了，所输入的还在此页；恢复后自动保存", "the workbench can't be reached; what you typed is on this page and is saved when it is back"],
  stale: ["规则还不能使用，下面是上一次的得分", "the rules can't be used yet; these are the last scores"],
  elsewhere: ["其他文件的问题", "problems in other files"],
  noProblems: ["没有问题", "no problems"],
  countProblems: ["{0} 个问题", "{0} problems"],
  total: ["总分", "Total"],
  grade: ["等级", "Grade"],
  provisional: ["暂定", "provisional"],
  indicator: ["指标", "Indicator"],
  weight: ["分值", "Weight"],
  scored: ["得分", "Score"],
  change: ["变化", "Change"],
  changedLines: ["{0} 项得分有变化", "{0} scores changed"],
  unscored: ["未评分", "unscored"],
  conflict: ["冲突", "conflict"],
  notApplicable: ["不适用", "not applicable"],
  vetoed: ["一票否决", "vetoed"],
  findings: ["疑点", "Findings"],
  refused: ["这份填报不能评分", "This submission can't be scored"],
  chooseSubmission: ["请选择一份填报", "Choose a submission"],
  chooseIndicator: ["请在评分表里点一个指标", "Choose an indicator in the scorecard"],
  toRule: ["转到规则", "go to the rule"],
  showLine: ["看数轴", "number line"],
  noLine: ["这个指标的规则不与数字比较，没有数轴", "The rules of this indicator compare no value with a number"],
  published: ["已发布", "published"],
  draft: ["草稿", "draft"],
  value: ["实际完成值", "Value"],
  gap: ["未评分", "no score"],
  units: ["各单位", "units"],
  table: ["数值表", "As a table"],
  proveNow: ["检查并运行用例", "Check and run the cases"],
  working: ["正在计算…", "working…"],
  green: ["可以发布：检查没有错误，用例全部通过", "Ready to publish: no errors, and every case passes"],
  red: ["还不能发布", "Not ready to publish"],
  noCases: ["还没有用例；没有用例的标准不能发布", "There are no cases yet; a standard without cases is not published"],
  cases: ["用例：通过 {0}，未通过 {1}，有误 {2}", "Cases: {0} passed, {1} failed, {2} in error"],
  expected: ["应为", "expected"],
  actual: ["实际", "actual"],
  coverage: ["覆盖", "Coverage"],
  covered_rules: ["规则", "rules"],
  covered_conditions: ["条件的真假", "conditions, both ways"],
  covered_thresholds: ["阈值的上、中、下", "thresholds: below, at, above"],
  covered_indicators: ["指标", "indicators"],
  suggest: ["补上缺少的用例", "Add the missing cases"],
  suggestWords: ["应得是现在的规则给出的，请逐个核对", "they expect what the rules give today; hold each against the standard"],
  noSuggestion: ["阈值上下没有可以补的用例", "there is no case to add around the thresholds"],
  cases_margin: ["{0} 个用例触发此规则", "{0} cases make this rule speak"],
  impactNow: ["计算影响", "Work out the impact"],
  impactWords: ["{0} 份填报中，{1} 份有变化：升 {2}，降 {3}，等级变化 {4}；平均分 {5} → {6}", "Of {0} submissions {1} change: {2} rise, {3} fall, {4} grades change; mean {5} → {6}"],
  distribution: ["总分分布", "Distribution of totals"],
  movers: ["变化最大的单位", "Units that move most"],
  unit: ["单位", "Unit"],
  steps: ["发布的步骤", "Steps to publication"],
  step1: ["一、检查和用例", "1. Checks and cases"],
  step2: ["二、看影响", "2. Look at the impact"],
  step3: ["三、提交", "3. Propose"],
  step4: ["四、另一人复核后发布", "4. Approval by another person"],
  name: ["姓名", "Name"],
  reason: ["事由", "Reason"],
  from: ["施行日期（不填即日施行）", "In force from (today where empty)"],
  inForceFrom: ["施行", "In force"],
  atOnce: ["即日", "at once"],
  inForce: ["现行", "in force"],
  doneLater: ["已发布，自 {0} 起施行；在那之前现行的标准不变", "published, in force from {0}; what is in force until then does not change"],
  signedIn: ["以 {0} 的名义", "as {0}"],
  mayNotPropose: ["您的角色可以查看，不能改动", "Your role looks and does not change"],
  merged: ["另一处对此文件的改动已合并进来", "what was changed elsewhere in this file was merged"],
  others: ["同一指标的规则里其余 {0} 处 {1} 也改为 {2}", "Change the other {0} places of {1} in this indicator's rules to {2} as well"],
  othersKey: ["Alt+Enter", "Alt+Enter"],
  clashFolder: ["此文件在施行的标准里也被改过，与草稿改在同一处：", "What is in force was changed in the same place as this draft:"],
  takeTheirs: ["取那边的", "Take theirs"],
  keepMine: ["保留此页的", "Keep mine"],
  mineHere: ["此页", "here"],
  theirsThere: ["那边", "there"],
  atLine: ["第 {0} 行", "line {0}"],
  help: ["还差什么", "What is missing"],
  nextGrade: ["距“{0}”（{1} 分）还差 {2} 分", "{2} points short of {0} ({1})"],
  nearestWay: ["最近的办法：{0}，总分 {1}", "the nearest way: {0}, total {1}"],
  toFull: ["得满分：{0}", "for full marks: {0}"],
  toMore: ["多得分：{0}，得 {1} 分", "for more: {0}, scores {1}"],
  distance: ["（{0}）", " ({0})"],
  answer: ["{0} 若为 {1}，得 {2} 分", "{0} being {1} would score {2}"],
  isFull: ["已是满分", "full marks already"],
  whyNot: ["未适用：", "did not apply:"],
  mutants: ["没有被用例发现的改动", "Changes that no case notices"],
  mutateNow: ["试改规则", "Try changes to the rules"],
  mutateWords: ["逐处小改规则，看用例能否发现", "changes one thing at a time and sees whether a case notices"],
  mutateScore: ["共试 {1} 处，用例发现 {0} 处", "{0} of {1} changes are noticed"],
  mutant: ["若{0}，没有用例发现", "if {0}, no case notices"],
  propose: ["提交", "Propose"],
  withdraw: ["撤回", "Withdraw"],
  approve: ["复核并发布", "Approve and publish"],
  waiting: ["{0} 已提交：{1}", "{0} proposed: {1}"],
  changedSince: ["提交之后又改过，须重新提交", "it was changed since, and must be proposed again"],
  identity: ["本机工作台不核实身份，只要求两个不同的姓名", "This workbench can't tell who you are; it only asks for two different names"],
  done: ["已发布，规则已写入文件夹", "published; the rules are in the folder"],
  history: ["历次发布", "History"],
  noHistory: ["还没有发布过", "Nothing was published yet"],
  when: ["时间", "When"],
  putBack: ["放回", "Put back"],
  putBackWords: ["这一版成为草稿；与其他改动一样，检验、复核后才发布。", "That version becomes a draft; like any change it is proved and approved before it is published."],
  conflictWords: ["此文件的同一处刚在另一处被改过：", "The same place of this file was changed elsewhere just now:"],
  notRenamable: ["请先把光标放在指标名称上", "Put the cursor on an indicator's name first"],
  nothing: ["没有可去的地方", "nowhere to go"],
};

let english = false;

export function setLanguage(language) {
  english = language === "en";
  document.documentElement.lang = english ? "en" : "zh-CN";
  for (const each of document.querySelectorAll("[data-word]")) {
    each.textContent = say(each.dataset.word);
  }
  for (const each of document.querySelectorAll("[data-label]")) {
    each.setAttribute("aria-label", say(each.dataset.label));
  }
}

export function isEnglish() {
  return english;
}

/** A sentence of the page, with values in the places of {0}, {1} … */
export function say(name, ...values) {
  return WORDS[name][english ? 1 : 0].replace(/\{(\d)\}/g, (all, i) => String(values[i]));
}

/** What the library says in both languages. */
export function of(text) {
  return text ? (english ? text.en : text.zh) : "";
}

/** A number of points as tables show it. */
export function points(number) {
  return number === null || number === undefined
    ? "—"
    : number.toLocaleString("en-US", { minimumFractionDigits: 2, maximumFractionDigits: 4, useGrouping: false });
}
