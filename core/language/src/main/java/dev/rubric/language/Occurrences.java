package dev.rubric.language;

import dev.rubric.framework.Framework;
import dev.rubric.internal.diagnostic.Diagnostics;
import dev.rubric.internal.document.Documents;
import dev.rubric.internal.document.Node;
import dev.rubric.rule.Form;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Every place where a rubric's files name an indicator: its rules, its framework, cases, data. */
final class Occurrences {
  /** Where a name that follows is that of an indicator. */
  private static final Set<String> NAMES =
      Set.of("指标", "indicator", "适用指标", "indicators", "取消指标", "dropIndicators");

  /** Where a map's keys are names of indicators. */
  private static final Set<String> MAPS = Set.of("指标", "lines", "理由", "reasons");

  /** Where 指标 says what a declared item is called, and not which indicator it is of. */
  private static final Set<String> DECLARED = Set.of("数据项", "dataItems", "派生", "derived");

  private final Draft draft;
  private final String name;
  private final List<Place> places = new ArrayList<>();

  private Occurrences(Draft draft, String name) {
    this.draft = draft;
    this.name = name;
  }

  /** All of them, file by file in the order of the text. */
  static List<Place> of(Draft draft, String name) {
    Occurrences found = new Occurrences(draft, name);
    for (String file : draft.files()) {
      draft.text(file).ifPresent(text -> found.in(file, text));
    }
    found.places.sort(
        Comparator.comparing(Place::file).thenComparing(place -> place.span().from()));
    return List.copyOf(found.places);
  }

  private void in(String file, String text) {
    if (!text.contains(name)) {
      return;
    }
    if (file.endsWith(".yaml") || file.endsWith(".yml") || file.endsWith(".json")) {
      Documents.parse(file, text, new Diagnostics())
          .ifPresent(node -> values(file, text, new TextPlaces(text), node, "", false));
    } else if (file.indexOf('/') < 0 && file.endsWith(Form.DRL.ending())) {
      rules(file, text);
    } else if (file.indexOf('/') < 0 && file.endsWith(Form.DSLR.ending())) {
      sentences(file, text);
    } else if (file.indexOf('/') < 0 && RubricLanguage.isTable(file)) {
      new TableHelp(text, draft.partly().framework())
          .uses(name)
          .forEach(span -> places.add(new Place(file, span)));
    }
  }

  private void rules(String file, String text) {
    List<Piece> pieces = Piece.of(file, text);
    RuleWords words = new RuleWords(draft.partly());
    for (int i = 0; i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      if (piece.isText() && piece.text().equals(name)) {
        boolean indicator =
            words.textsAt(RuleContext.at(pieces, i)).stream()
                .anyMatch(each -> each.kind() == WordKind.INDICATOR && each.isWritten(name));
        if (indicator) {
          places.add(new Place(file, piece.inside()));
        }
      }
    }
  }

  private void sentences(String file, String text) {
    Framework framework = draft.partly().framework();
    if (framework != null) {
      SentenceText.highlights(text, framework).stream()
          .filter(each -> each.kind() == WordKind.INDICATOR && each.span().of(text).equals(name))
          .forEach(each -> places.add(new Place(file, each.span())));
    }
  }

  private void values(
      String file, String text, TextPlaces at, Node node, String key, boolean declares) {
    if (node instanceof Node.Scalar scalar) {
      if (NAMES.contains(key) && scalar.text().equals(name) && !declares) {
        add(file, text, at.offset(scalar.location()));
      }
    } else if (node instanceof Node.Listing list) {
      boolean ofItems = declares && (key.equals("适用指标") || key.equals("indicators"));
      list.items().forEach(each -> values(file, text, at, each, key, declares && !ofItems));
    } else if (node instanceof Node.Mapping map) {
      for (Node.Member member : map.members()) {
        if (MAPS.contains(key) && member.key().equals(name)) {
          add(file, text, at.offset(member.keyLocation()));
        }
        boolean inside = declares || DECLARED.contains(member.key());
        values(file, text, at, member.value(), member.key(), inside);
      }
    }
  }

  /** A quoted name begins behind its quote. */
  private void add(String file, String text, int at) {
    for (int from = at; from <= at + 1; from++) {
      if (text.startsWith(name, from)) {
        places.add(new Place(file, new Span(from, from + name.length())));
        return;
      }
    }
  }
}
