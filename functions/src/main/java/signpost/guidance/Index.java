package signpost.guidance;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What `IndexWriter` wrote, read by offset: nothing is parsed at the start, and of a question's
/// words only those are touched that the index has. Any number of threads may read it: what it
/// keeps of what was read is immutable, and may be read twice. Loops and not lambdas, because a
/// function that starts cold pays for each of these.
public final class Index {
  private final Bytes bytes;
  private final int articles;
  private final int terms;
  private final float unknown;
  private final Names stems;

  /// The first vector of each article, and behind these the count of all.
  private final int[] firstVectors;

  private final Vectors vectors;
  private final Vectors background;
  private final QueryEncoder encoder;
  private final Spelling spelling;
  private final DangerRules danger;
  private final DangerJudge judge;

  /// Those that were read. An article belongs to many answers, and never changes.
  private final @Nullable Entry[] entries;

  /// Of each id; null until one is asked for.
  private @Nullable Map<String, Integer> numbers;

  private Index(Bytes bytes) {
    this.bytes = bytes;
    this.articles = bytes.integer(4);
    this.terms = bytes.integer(8);
    int dimensions = bytes.integer(20);
    this.vectors = new Vectors(bytes, bytes.integer(36), bytes.integer(12), dimensions);
    this.background = new Vectors(bytes, bytes.integer(40), bytes.integer(16), dimensions);
    this.encoder = new QueryEncoder(bytes, bytes.integer(44), bytes.integer(24), dimensions);
    this.spelling = new Spelling(bytes, bytes.integer(48), bytes.integer(28), bytes.integer(32));
    this.danger = DangerRules.read(bytes, bytes.integer(52));
    this.judge = new DangerJudge(new LinearModel(bytes, bytes.integer(56), dimensions));
    this.unknown = bytes.real(60);
    int behind = afterArticles() + Integer.BYTES * terms;
    this.firstVectors = bytes.integers(behind, articles + 1);
    this.stems =
        new Names(bytes, 0, afterArticles(), terms, behind + Integer.BYTES * (articles + 1));
    this.entries = new Entry[articles];
  }

  /// @throws IllegalArgumentException where this is no index of this version
  public static Index open(byte[] file) {
    return open(new Bytes(file));
  }

  /// @param file which nobody changes
  /// @throws IllegalArgumentException where this is no index of this version
  public static Index open(Path file) {
    return open(Bytes.of(file));
  }

  private static Index open(Bytes bytes) {
    if (bytes.length() < IndexWriter.HEADER || bytes.integer(0) != IndexWriter.MAGIC) {
      throw new IllegalArgumentException("not a guidance index of this version");
    }
    return new Index(bytes);
  }

  int articles() {
    return articles;
  }

  /// What a word counts for that no article has: the most.
  float unknown() {
    return unknown;
  }

  Vectors vectors() {
    return vectors;
  }

  /// The first of an article's vectors is that of the whole of it; an article has none or at least
  /// one. That of the article behind the last is the count of all.
  int firstVector(int article) {
    return firstVectors[article];
  }

  /// Questions about other things.
  Vectors background() {
    return background;
  }

  QueryEncoder encoder() {
    return encoder;
  }

  Spelling spelling() {
    return spelling;
  }

  /// The panel of a question that speaks of danger: the most urgent that a phrase brings, as typed
  /// or as meant, unless the judge is against it; where none fits, the one that the judge is sure
  /// of. Null for others.
  @Nullable Urgent urgent(Asked asked) {
    DangerJudge.Verdict verdict = judge.of(asked);
    Urgent typed = find(asked.words, verdict);
    if (typed != null) {
      return typed;
    }
    Urgent meant = asked.isRepaired ? find(asked.meant, verdict) : null;
    if (meant != null) {
      return meant;
    }
    return verdict.isSure() ? danger.panel(verdict.panel()) : null;
  }

  /// The id of the panel that a question brings, or null; for the examples in
  /// `content/danger.yaml`.
  public @Nullable String panelFor(String question) {
    Urgent urgent = urgent(new Asked(Words.ofQuestion(question), this));
    return urgent == null ? null : urgent.id();
  }

  private @Nullable Urgent find(List<String> words, DangerJudge.Verdict verdict) {
    return danger.find(words, !verdict.isStronglyAgainst(), !verdict.isAgainst());
  }

  /// A word that English has whole is no slip, although no article uses it. Most are such, and are
  /// looked up for their vectors anyway, so that this is asked first.
  boolean isSlip(String word) {
    return encoder.number(word) < 0 && !spelling.knows(word);
  }

  DangerRules danger() {
    return danger;
  }

  /// The number of a stem, or -1. Numbers are this index's own: another build's differ.
  int stem(String stem) {
    return stems.number(stem);
  }

  /// The stem of a number, or null.
  @Nullable String stem(int number) {
    return number < 0 || number >= terms
        ? null
        : bytes.from(bytes.integer(afterArticles() + 4 * number)).string();
  }

  /// Adds what a stem stands for to the score of each article that has it. Returns what it counts
  /// for in the question, below 0 where no article has it.
  float look(String stem, double[] score) {
    int term = stem(stem);
    if (term < 0) {
      return -unknown;
    }
    int at = bytes.integer(afterArticles() + 4 * term);
    at += 4 + bytes.integer(at);
    float idf = bytes.real(at);
    int end = at + 8 + 8 * bytes.integer(at + 4);
    for (at += 8; at < end; at += 8) {
      score[bytes.integer(at)] += bytes.real(at + 4);
    }
    return idf;
  }

  private int afterArticles() {
    return IndexWriter.HEADER + 4 * articles;
  }

  /// -1 where there is none of this id.
  int number(String id) {
    Map<String, Integer> known = numbers;
    if (known == null) {
      known = numbers();
      numbers = known;
    }
    return known.getOrDefault(id, -1);
  }

  /// Unmodifiable, so that a thread that finds it made finds it whole.
  private Map<String, Integer> numbers() {
    Map<String, Integer> numbers = HashMap.newHashMap(articles);
    for (int i = 0; i < articles; i++) {
      numbers.put(in(i).string(), i);
    }
    return Map.copyOf(numbers);
  }

  Entry article(int number) {
    Entry entry = entries[number];
    if (entry == null) {
      entry = read(in(number));
      entries[number] = entry;
    }
    return entry;
  }

  private static Entry read(Bytes.Reader in) {
    return new Entry(
        in.string(),
        in.string(),
        in.string(),
        in.string(),
        in.string(),
        in.string(),
        in.string(),
        sections(in),
        signposts(in),
        law(in),
        in.strings(),
        check(in));
  }

  private Bytes.Reader in(int article) {
    return bytes.from(bytes.integer(IndexWriter.HEADER + 4 * article));
  }

  private static @Nullable GuidedCheck check(Bytes.Reader in) {
    String offer = in.stringOrNull();
    return offer == null ? null : new GuidedCheck(offer, in.string());
  }

  private static List<Section> sections(Bytes.Reader in) {
    int size = in.integer();
    List<Section> sections = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      sections.add(new Section(in.string(), in.string()));
    }
    return sections;
  }

  private static List<Signpost> signposts(Bytes.Reader in) {
    int size = in.integer();
    List<Signpost> signposts = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      signposts.add(new Signpost(in.string(), in.string(), in.string(), in.stringOrNull()));
    }
    return signposts;
  }

  private static List<Law> law(Bytes.Reader in) {
    int size = in.integer();
    List<Law> law = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      law.add(new Law(in.string(), in.string(), in.string(), in.string(), in.string()));
    }
    return law;
  }
}
