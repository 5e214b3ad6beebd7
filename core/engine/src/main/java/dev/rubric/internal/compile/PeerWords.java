package dev.rubric.internal.compile;

import dev.rubric.internal.fact.Facts;
import dev.rubric.internal.fact.Gap;
import dev.rubric.internal.vocabulary.FieldWord;
import dev.rubric.peers.PeerFigure;
import dev.rubric.text.Language;

/**
 * Says what other units have, with the group and its size: {@code 同类平均(平均年龄) 41.5（医院，12 家）}.
 *
 * @param slot where the fact that asks stands
 * @param at the comparison's place among those of the rubric
 */
record PeerWords(FieldWord field, int slot, int at) implements Operand.Words {
  @Override
  public void say(StringBuilder out, Facts facts, Language language) {
    new FieldWords(field, slot, false).say(out, facts, language);
    PeerFigure figure = facts.at(slot).unit().peer(at);
    if (figure == null) {
      return;
    }
    boolean zh = language == Language.ZH;
    String group = figure.group();
    out.append(zh ? "〔" : " [").append(group == null ? (zh ? "全部" : "all") : group);
    out.append(zh ? " " : ", ").append(figure.size()).append(zh ? " 家〕" : " units]");
  }

  @Override
  public String unit(Facts facts) {
    return field.unit(facts.at(slot));
  }

  @Override
  public Gap gap(Facts facts) {
    return field.gap(facts.at(slot));
  }
}
