package signpost.guidance;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What `IndexWriter` wrote, read by offset: nothing is parsed at the start, and of a question's
/// words only those are touched that the index has. Immutable; any number of threads may read it.
/// Loops and not lambdas, because a function that starts cold pays for each of these.
public final class Index {
  /// Words of a question that are looked at for slips.
  static final int MOST_REPAIRS = 16;

  private final Bytes bytes;
  private final int articles;
  private final int terms;
  private final float unknown;
  private final Vectors vectors;
  private final Vectors background;
  private final int backgroundVectors;
  private final QueryEncoder encoder;
  private final Spelling spelling;
  private final DangerRules danger;

  private Index(Bytes bytes) {
    this.bytes = bytes;
    this.articles = bytes.integer(4);
    this.terms = bytes.integer(8);
    this.backgroundVectors = bytes.integer(16);
    int dimensions = bytes.integer(20);
    this.vectors = new Vectors(bytes, bytes.integer(36), bytes.integer(12), dimensions);
    this.background = new Vectors(bytes, bytes.integer(40), backgroundVectors, dimensions);
    this.encoder = new QueryEncoder(bytes, bytes.integer(44), bytes.integer(24), dimensions);
    this.spelling = new Spelling(bytes, bytes.integer(48), bytes.integer(28), bytes.integer(32));
    this.danger = DangerRules.read(bytes, bytes.integer(52));
    this.unknown = bytes.real(56);
  }

  /// @throws IllegalArgumentException where this is no index of this version
  public static Index open(byte[] file) {
    Bytes bytes = new Bytes(file);
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
    return bytes.integer(afterArticles() + 4 * terms + 4 * article);
  }

  /// Questions about other things.
  Vectors background() {
    return background;
  }

  int backgroundVectors() {
    return backgroundVectors;
  }

  QueryEncoder encoder() {
    return encoder;
  }

  Spelling spelling() {
    return spelling;
  }

  /// The most urgent panel that a question's words bring, as they were typed or as they were meant,
  /// or null.
  @Nullable Urgent urgent(List<String> words) {
    Urgent typed = danger.find(words);
    List<String> meant = typed == null ? meant(words) : words;
    return meant.equals(words) ? typed : danger.find(meant);
  }

  /// The words with slips put right where that is certain: no such word is known.
  private List<String> meant(List<String> words) {
    List<String> meant = new ArrayList<>(words);
    int repairs = 0;
    for (int i = 0; i < meant.size() && repairs < MOST_REPAIRS; i++) {
      String word = meant.get(i);
      if (isSlip(word)) {
        repairs++;
        String repaired = spelling.repaired(word);
        meant.set(i, repaired == null ? word : repaired);
      }
    }
    return meant;
  }

  /// A word that English has whole is no slip, although no article uses it.
  boolean isSlip(String word) {
    return !spelling.knows(word) && encoder.number(word) < 0;
  }

  DangerRules danger() {
    return danger;
  }

  /// The number of a stem, or -1. Numbers are this index's own: another build's differ.
  int stem(String stem) {
    return bytes.find(0, afterArticles(), terms, stem.getBytes(StandardCharsets.UTF_8));
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

  /// -1 where there is none of this id. Articles are few and looked up by id rarely.
  int number(String id) {
    for (int i = 0; i < articles; i++) {
      if (in(i).string().equals(id)) {
        return i;
      }
    }
    return -1;
  }

  Entry article(int number) {
    Bytes.Reader in = in(number);
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
