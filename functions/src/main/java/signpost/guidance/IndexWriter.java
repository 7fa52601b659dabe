package signpost.guidance;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Writes the index at build time. The same input gives the same bytes.
///
/// Numbers and strings are as in `Bytes`. An article's vectors stand together, that of the whole
/// article first.
///
/// ```
/// int          magic "SGN6"
/// int          articles, terms, vectors, background vectors, dimensions, pieces, words,
///              slips
/// int          offsets of the vectors' codes, of the background's, of the pieces, of the words, of
///              the danger rules, of the judge of danger
/// float        what a word that no article has counts for
/// int[]        offset of each article
/// int[]        offset of each term, in the order of their bytes
/// int[]        number of the first vector of each article, and one more: their count
/// …            the terms' places (`Names`)
/// …            articles
/// …            terms: string; float, what it counts for; int n, then n times int article and float
///              weight in it
/// …            vectors and background vectors (`Vectors`)
/// …            pieces (`QueryEncoder`)
/// …            words and slips (`Spelling`)
/// …            danger rules
/// …            judge of danger (`LinearModel`)
/// ```
public final class IndexWriter {
  static final int MAGIC = 0x53474E36;
  static final int HEADER = 16 * 4;

  private static final double K1 = 1.2;

  private static final int TITLE = 0;
  private static final int ALIASES = 1;
  private static final int SUMMARY = 2;
  private static final int BODY = 3;

  /// What stands for words of the article, whichever field they are in.
  private static final int SYNONYMS = 4;

  private static final int FIELDS = 5;

  /// By field. A body is long and speaks of many things, so that a word of it says little about
  /// what the article is for.
  private static final double[] WEIGHT = {2, 1, 1, 0.75, 0.2};

  private static final double[] LENGTH_COUNTS = {0.3, 0.3, 0.3, 0.75, 0};

  /// An article with a word in its body alone, towards the number of articles that have the word.
  private static final double BODY_ALONE = 0.25;

  /// A word that no article has, against the rarest one that is possible: some of these are slips
  /// of the thumb.
  private static final double UNKNOWN = 0.85;

  private final List<Entry> articles = new ArrayList<>();
  private final List<int[]> lengths = new ArrayList<>();
  private final TreeMap<String, Term> terms = new TreeMap<>(IndexWriter::compareBytes);
  private final TreeMap<String, Integer> words = new TreeMap<>(IndexWriter::compareBytes);
  private final List<List<SmallVector>> vectors = new ArrayList<>();
  private final List<SmallVector> background = new ArrayList<>();
  private final Synonyms synonyms;
  private final PieceTable table;
  private final byte[] danger;
  private ModelWeights judge = ModelWeights.NONE;

  /// An index of words alone.
  ///
  /// @throws IllegalArgumentException names the rule and says what is wrong with it
  public IndexWriter(List<DangerRules.Panel> panels, List<DangerRules.Rule> rules) {
    this(panels, rules, List.of(), Synonyms.NONE, PieceTable.NONE);
  }

  /// @param over patterns that tell that a question is about what is over, or general
  /// @throws IllegalArgumentException names the rule and says what is wrong with it
  public IndexWriter(
      List<DangerRules.Panel> panels,
      List<DangerRules.Rule> rules,
      List<String> over,
      Synonyms synonyms,
      PieceTable table) {
    this.synonyms = synonyms;
    this.table = table;
    DangerRules.Compiled compiled = DangerRules.Compiled.of(panels, rules, over);
    danger = compiled.bytes();
    // So that a slip in one of these is put right like one in an article's.
    compiled.words().forEach(word -> words.put(word, 1));
  }

  /// @param frequencies of each article that has the term, by field
  private record Term(TreeMap<Integer, int[]> frequencies) {
    Term() {
      this(new TreeMap<>());
    }
  }

  /// @param aliases the ways in which people put it
  public void add(Entry article, List<String> aliases) {
    add(article, aliases, List.of());
  }

  /// What looks again where no phrase of danger fits.
  ///
  /// @param weights an outcome a panel
  public void judge(ModelWeights weights) {
    judge = weights;
  }

  /// Vectors of questions about other things.
  public void addBackground(List<float[]> questions) {
    questions.forEach(question -> background.add(SmallVector.of(question)));
  }

  /// @param parts vectors in the space of the table: the whole article's first, then those of its
  ///   parts, of which the best one counts
  public void add(Entry article, List<String> aliases, List<float[]> parts) {
    vectors.add(parts.stream().map(SmallVector::of).toList());
    int number = articles.size();
    articles.add(article);
    lengths.add(new int[FIELDS]);
    addPhrasing(number, addWords(number, TITLE, article.title()));
    for (String alias : aliases) {
      addPhrasing(number, addWords(number, ALIASES, alias));
    }
    addWords(number, SUMMARY, article.summary());
    for (Section section : article.sections()) {
      addWords(number, BODY, section.heading());
      addWords(number, BODY, section.text());
    }
  }

  /// A whole phrasing is a term too: whoever asks just so finds the article that it was written
  /// for.
  private void addPhrasing(int article, List<String> stems) {
    String phrasing = Words.phrasing(stems);
    if (phrasing != null) {
      count(phrasing, article, ALIASES);
    }
  }

  /// @return the stems of the text
  private List<String> addWords(int article, int field, String text) {
    List<String> all = Words.of(text);
    for (String word : all) {
      words.merge(word, 1, Integer::sum);
    }
    List<String> stems = Words.stems(all);
    for (String stem : stems) {
      count(stem, article, field);
      for (String synonym : synonyms.of(stem)) {
        count(synonym, article, SYNONYMS);
      }
    }
    lengths.get(article)[field] += stems.size();
    return stems;
  }

  private void count(String stem, int article, int field) {
    term(stem).frequencies().computeIfAbsent(article, unseen -> new int[FIELDS])[field]++;
  }

  private Term term(String stem) {
    return terms.computeIfAbsent(stem, unseen -> new Term());
  }

  public byte[] toBytes() {
    List<byte[]> parts = new ArrayList<>();
    for (Entry article : articles) {
      parts.add(bytes(article));
    }
    double[] averages = new double[FIELDS];
    for (int field = 0; field < FIELDS; field++) {
      averages[field] = averageLength(field);
    }
    for (Map.Entry<String, Term> term : terms.entrySet()) {
      parts.add(bytes(term.getKey(), term.getValue(), averages));
    }
    int[] offsets = new int[parts.size()];
    int at =
        HEADER
            + 4 * articles.size()
            + 4 * terms.size()
            + 4 * (articles.size() + 1)
            + Names.size(terms.size());
    for (int i = 0; i < offsets.length; i++) {
      offsets[i] = at;
      at += parts.get(i).length;
    }
    List<SmallVector> all = new ArrayList<>();
    vectors.forEach(all::addAll);
    int codes = at;
    Out out = new Out();
    Vectors.write(out, all, table.dimensions());
    int backgroundCodes = codes + out.size();
    Vectors.write(out, background, table.dimensions());
    int pieces = codes + out.size();
    QueryEncoder.write(out, table, pieces);
    int spelling = codes + out.size();
    Spelling.Written written = Spelling.write(out, words, spelling);
    int dangerAt = codes + out.size();
    byte[] tables = out.done();

    out = new Out();
    out.integer(MAGIC);
    out.integer(articles.size());
    out.integer(terms.size());
    out.integer(all.size());
    out.integer(background.size());
    out.integer(table.dimensions());
    out.integer(table.pieces().size());
    out.integer(written.words());
    out.integer(written.slips());
    out.integer(codes);
    out.integer(backgroundCodes);
    out.integer(pieces);
    out.integer(spelling);
    out.integer(dangerAt);
    out.integer(dangerAt + danger.length);
    out.real(UNKNOWN * idf(0));
    for (int i = 0; i < articles.size(); i++) {
      out.integer(offsets[i]);
    }
    for (int i = articles.size(); i < offsets.length; i++) {
      out.integer(offsets[i]);
    }
    int first = 0;
    for (List<SmallVector> article : vectors) {
      out.integer(first);
      first += article.size();
    }
    out.integer(first);
    Names.write(out, List.copyOf(terms.keySet()));
    for (byte[] part : parts) {
      out.bytes(part);
    }
    out.bytes(tables);
    out.bytes(danger);
    LinearModel.write(out, judge);
    return out.done();
  }

  /// What a word counts for that so many articles have.
  private double idf(double having) {
    return Math.log(1 + (articles.size() - having + 0.5) / (having + 0.5));
  }

  private double idf(Term term) {
    double having = 0;
    for (int[] frequencies : term.frequencies().values()) {
      having +=
          frequencies[TITLE] + frequencies[ALIASES] + frequencies[SUMMARY] == 0 ? BODY_ALONE : 1;
    }
    return idf(having);
  }

  private byte[] bytes(String stem, Term term, double[] averages) {
    double idf = idf(term);
    Out out = new Out();
    out.string(stem);
    out.real(idf);
    out.integer(term.frequencies().size());
    for (Map.Entry<Integer, int[]> article : term.frequencies().entrySet()) {
      double frequency = 0;
      for (int field = 0; field < FIELDS; field++) {
        double length = lengths.get(article.getKey())[field] / averages[field];
        frequency +=
            WEIGHT[field] * article.getValue()[field] / (1 + LENGTH_COUNTS[field] * (length - 1));
      }
      out.integer(article.getKey());
      out.real(idf * frequency / (frequency + K1));
    }
    return out.done();
  }

  private double averageLength(int field) {
    double all = 0;
    for (int[] length : lengths) {
      all += length[field];
    }
    return Math.max(all / lengths.size(), 1e-9);
  }

  private static byte[] bytes(Entry article) {
    Out out = new Out();
    out.string(article.id());
    out.string(article.title());
    out.string(article.summary());
    out.string(article.url());
    out.string(article.topic());
    out.string(article.nation());
    out.string(article.reviewed());
    out.integer(article.sections().size());
    for (Section section : article.sections()) {
      out.string(section.heading());
      out.string(section.text());
    }
    out.integer(article.signposts().size());
    for (Signpost signpost : article.signposts()) {
      out.string(signpost.organisation());
      out.string(signpost.label());
      out.string(signpost.url());
      out.string(signpost.phone());
    }
    out.integer(article.law().size());
    for (Law law : article.law()) {
      out.string(law.statute());
      out.string(law.section());
      out.string(law.says());
      out.string(law.url());
      out.string(law.checked());
    }
    out.integer(article.related().size());
    for (String id : article.related()) {
      out.string(id);
    }
    GuidedCheck check = article.check();
    out.string(check == null ? null : check.offer());
    if (check != null) {
      out.string(check.url());
    }
    return out.done();
  }

  /// As the dictionary is searched.
  static int compareBytes(String one, String other) {
    return Arrays.compareUnsigned(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }

  /// Bytes in memory, as `Bytes` reads them.
  static final class Out {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    void integer(int value) {
      for (int shift = 24; shift >= 0; shift -= 8) {
        bytes.write(value >>> shift);
      }
    }

    void small(int value) {
      bytes.write(value);
    }

    void whole(long value) {
      integer((int) (value >>> 32));
      integer((int) value);
    }

    void real(double value) {
      integer(Float.floatToIntBits((float) value));
    }

    void bytes(byte[] value) {
      bytes.writeBytes(value);
    }

    /// Null is a length of -1.
    void string(@Nullable String text) {
      if (text == null) {
        integer(-1);
        return;
      }
      byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
      integer(utf8.length);
      bytes(utf8);
    }

    int size() {
      return bytes.size();
    }

    byte[] done() {
      return bytes.toByteArray();
    }
  }
}
