package dev.rubric.internal.fact;

import dev.rubric.framework.Owner;
import dev.rubric.internal.framework.FrameworkIndex;
import dev.rubric.peers.PeerFigure;
import dev.rubric.submission.Event;
import dev.rubric.submission.SelfScore;
import dev.rubric.submission.Submission;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is known of the unit as a whole; exists once. */
public final class UnitFact extends Fact {
  /** What of it a doubt about the unit is about. */
  public static final Set<String> DOUBTFUL =
      Set.of("staffInPost", "authorisedPosts", "fixedAssets", "assetsInUse");

  private final Submission submission;
  private final @Nullable Object[] data;
  private final List<List<RowFact>> lists;
  private List<BudgetFact> budget = List.of();
  private List<EventFact> events = List.of();
  private List<@Nullable PeerFigure> peers = List.of();

  UnitFact(int ordinal, Submission submission, FrameworkIndex index) {
    super(ordinal, null, Plausibility.doubt(submission));
    this.submission = submission;
    this.data = index.items(Owner.UNIT).values(submission.data());
    this.lists = index.lists().isEmpty() ? List.of() : RowFact.lists(this, index.lists());
  }

  /** The whole submission. */
  public Submission submission() {
    return submission;
  }

  @Override
  public @Nullable MeasureFact measure() {
    return null;
  }

  @Override
  public @Nullable Object[] data() {
    return data;
  }

  void amounts(List<BudgetFact> lines, List<EventFact> happened) {
    this.budget = lines;
    this.events = happened;
  }

  /** Holds the unit against its peers. */
  void peers(List<@Nullable PeerFigure> figures) {
    this.peers = figures;
  }

  /** What it is held against in the comparison of that place; null when nothing is known of it. */
  public @Nullable PeerFigure peer(int comparison) {
    return comparison < peers.size() ? peers.get(comparison) : null;
  }

  /** All that it is held against. */
  public List<PeerFigure> peers() {
    return peers.isEmpty() ? List.of() : peers.stream().filter(Objects::nonNull).toList();
  }

  /** The rows of the list in that slot, in the order reported. */
  public List<RowFact> list(int slot) {
    return lists.get(slot);
  }

  /** The reported budget lines, in the rubric's order. */
  public List<BudgetFact> budget() {
    return budget;
  }

  /** What happened, by name. */
  public List<EventFact> events() {
    return events;
  }

  /** The sum of the section scores the unit gave itself; null when it gave none. */
  public @Nullable BigDecimal selfSum() {
    return submission.selfScores().stream()
        .map(SelfScore::score)
        .reduce(BigDecimal::add)
        .orElse(null);
  }

  /** The score the unit gave itself for one section. */
  public static final class SelfScoreFact extends Fact {
    private final SelfScore selfScore;

    SelfScoreFact(int ordinal, UnitFact unit, SelfScore selfScore) {
      super(ordinal, unit, null);
      this.selfScore = selfScore;
    }

    /** The score as reported. */
    public SelfScore selfScore() {
      return selfScore;
    }

    @Override
    public @Nullable MeasureFact measure() {
      return null;
    }
  }

  /** Something that happened. */
  public static final class EventFact extends Fact {
    private final Event event;

    EventFact(int ordinal, UnitFact unit, Event event) {
      super(ordinal, unit, null);
      this.event = event;
    }

    /** The event as reported. */
    public Event event() {
      return event;
    }

    @Override
    public @Nullable MeasureFact measure() {
      return null;
    }
  }
}
