package dev.rubric.workbench.internal.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rubric.Rubric;
import dev.rubric.store.Published;
import dev.rubric.text.Language;
import dev.rubric.workbench.internal.desk.Desk;
import dev.rubric.workbench.site.Person;
import dev.rubric.workbench.site.Right;
import java.util.Objects;
import java.util.Optional;

/** The page's questions about what is published, and how a draft is. */
final class PublishQuestions {
  private final Desk desk;
  private final Language language;

  PublishQuestions(Desk desk, Language language) {
    this.desk = desk;
    this.language = language;
  }

  /** All that the page begins with. */
  ObjectNode state(Person person) {
    desk.refresh();
    ObjectNode state = Answers.object();
    state.put("language", language == Language.ZH ? "zh" : "en");
    person(person, state.putObject("person"));
    Optional<Rubric> rubric = desk.published();
    state.put("folder", String.valueOf(desk.folder().toAbsolutePath().normalize().getFileName()));
    state.put("title", rubric.map(each -> each.framework().title()).orElse(""));
    state.put("hash", rubric.map(each -> each.stamp().hash()).orElse(""));
    files(state.putArray("files"));
    desk.submissions().forEach(state.putArray("submissions")::add);
    ArrayNode history = state.putArray("history");
    desk.history().forEach(each -> history(each, history.addObject()));
    proposal(state);
    return state;
  }

  private static void person(Person person, ObjectNode node) {
    node.put("name", person.name());
    node.put("propose", person.may(Right.PROPOSE)).put("publish", person.may(Right.PUBLISH));
  }

  private void proposal(ObjectNode state) {
    desk.proposal()
        .ifPresent(
            proposal -> {
              ObjectNode node = state.putObject("proposal");
              node.put("proposer", proposal.proposer()).put("reason", proposal.reason());
              node.put("from", Objects.toString(proposal.from(), null));
              node.put("current", desk.isProposed());
            });
  }

  private void files(ArrayNode files) {
    for (String file : desk.files()) {
      files.addObject().put("name", file).put("drafted", desk.isDrafted(file));
    }
  }

  private static void history(Published published, ObjectNode node) {
    node.put("number", published.number()).put("hash", published.hash());
    node.put("version", published.version()).put("at", published.at().toString());
    node.put("publisher", published.publication().publisher());
    node.put("reason", published.publication().reason());
    node.put("from", Objects.toString(published.publication().from(), null));
  }

  /** Who is known by name says it by signing in; others by filling it in. */
  private static String name(Question question) {
    String known = question.person().name();
    return known == null ? question.text("name") : known;
  }

  ObjectNode propose(Question question) {
    desk.propose(name(question), question.text("reason"), question.day("from"));
    return state(question.person());
  }

  ObjectNode withdraw(Question question) {
    desk.withdraw();
    return state(question.person());
  }

  ObjectNode approve(Question question) {
    desk.approve(name(question));
    return state(question.person());
  }

  ObjectNode restore(Question question) {
    desk.putBack(question.text("hash"));
    return state(question.person());
  }
}
