package signpost.guidance;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Writes the index at build time. The same input gives the same bytes.
///
/// All numbers are big-endian. A string is its length in bytes (int, -1 for none) and UTF-8.
///
/// ```
/// int     magic "SGN1"
/// int     articles, terms
/// int     offset of the danger rules
/// float   what a word that no article has counts for
/// int[]   offset of each article
/// int[]   offset of each term, in the order of their bytes
/// …       articles; terms, each with its postings; danger rules
/// ```
public final class IndexWriter {
  static final int MAGIC = 0x53474E31;

  private static final double K1 = 1.2;
  private static final int TITLE = 0;
  private static final int ALIASES = 1;
  private static final int SUMMARY = 2;
  private static final int FIELDS = 4;

  /// By field: title, aliases, summary, body.
  private static final double[] WEIGHT = {3, 2.5, 1.5, 1};

  private static final double[] LENGTH_COUNTS = {0.5, 0.4, 0.5, 0.75};

  /// A word that only the body has says less about what an article is for.
  private static final double BODY_EVIDENCE = 0.25;

  private final List<Entry> articles = new ArrayList<>();
  private final List<int[]> lengths = new ArrayList<>();
  private final TreeMap<String, Map<Integer, int[]>> terms =
      new TreeMap<>(
          Comparator.comparing(
              term -> term.getBytes(StandardCharsets.UTF_8), Arrays::compareUnsigned));
  private final List<DangerRules.Panel> panels;
  private final List<DangerRules.Rule> rules;

  public IndexWriter(List<DangerRules.Panel> panels, List<DangerRules.Rule> rules) {
    this.panels = panels;
    this.rules = rules;
  }

  /// @param aliases the ways in which people put it
  public void add(Entry article, List<String> aliases) {
    StringBuilder body = new StringBuilder();
    for (Section section : article.sections()) {
      body.append(section.heading()).append('\n').append(section.text()).append('\n');
    }
    String[] fields = {
      article.title(), String.join("\n", aliases), article.summary(), body.toString()
    };
    int[] length = new int[FIELDS];
    for (int field = 0; field < FIELDS; field++) {
      for (String stem : Words.stems(fields[field])) {
        length[field]++;
        terms.computeIfAbsent(stem, unseen -> new TreeMap<>())
            .computeIfAbsent(articles.size(), unseen -> new int[FIELDS])[field]++;
      }
    }
    articles.add(article);
    lengths.add(length);
  }

  public byte[] toBytes() {
    DangerRules.check(panels, rules);
    Out out = new Out();
    out.i(MAGIC);
    out.i(articles.size());
    out.i(terms.size());
    int table = 5 * 4;
    int at = table + 4 * (articles.size() + terms.size());
    List<byte[]> parts = new ArrayList<>();
    for (Entry article : articles) {
      parts.add(article(article));
    }
    for (Map.Entry<String, Map<Integer, int[]>> term : terms.entrySet()) {
      parts.add(term(term.getKey(), term.getValue()));
    }
    int danger = at;
    for (byte[] part : parts) {
      danger += part.length;
    }
    out.i(danger);
    out.f((float) idf(0));
    for (byte[] part : parts) {
      out.i(at);
      at += part.length;
    }
    for (byte[] part : parts) {
      out.bytes(part);
    }
    out.bytes(DangerRules.write(panels, rules));
    return out.done();
  }

  private double idf(int documents) {
    return Math.log(1 + (articles.size() - documents + 0.5) / (documents + 0.5));
  }

  /// A word is as telling as few articles are about it: those that have it before the body. What
  /// only bodies have tells as much as all of them together.
  private double idf(Map<Integer, int[]> byArticle) {
    int about = 0;
    for (int[] frequencies : byArticle.values()) {
      about += bodyAlone(frequencies) ? 0 : 1;
    }
    return idf(about == 0 ? byArticle.size() : about);
  }

  private static boolean bodyAlone(int[] frequencies) {
    return frequencies[TITLE] + frequencies[ALIASES] + frequencies[SUMMARY] == 0;
  }

  private byte[] term(String term, Map<Integer, int[]> byArticle) {
    double idf = idf(byArticle);
    Out out = new Out();
    out.s(term);
    out.f((float) idf);
    out.i(byArticle.size());
    byArticle.forEach(
        (article, frequencies) -> {
          double frequency = 0;
          for (int field = 0; field < FIELDS; field++) {
            double length = lengths.get(article)[field] / average(field);
            frequency +=
                WEIGHT[field] * frequencies[field] / (1 + LENGTH_COUNTS[field] * (length - 1));
          }
          out.i(article);
          out.f((float) (idf * frequency * (K1 + 1) / (frequency + K1)));
          out.f((float) (bodyAlone(frequencies) ? idf * BODY_EVIDENCE : idf));
        });
    return out.done();
  }

  private double average(int field) {
    double all = 0;
    for (int[] length : lengths) {
      all += length[field];
    }
    return Math.max(all / lengths.size(), 1e-9);
  }

  private static byte[] article(Entry article) {
    Out out = new Out();
    out.s(article.id());
    out.s(article.title());
    out.s(article.summary());
    out.s(article.url());
    out.s(article.topic());
    out.s(article.nation());
    out.s(article.reviewed());
    out.i(article.sections().size());
    for (Section section : article.sections()) {
      out.s(section.heading());
      out.s(section.text());
    }
    out.i(article.signposts().size());
    for (Signpost signpost : article.signposts()) {
      out.s(signpost.organisation());
      out.s(signpost.label());
      out.s(signpost.url());
      out.s(signpost.phone());
    }
    out.i(article.law().size());
    for (Law law : article.law()) {
      out.s(law.statute());
      out.s(law.section());
      out.s(law.says());
      out.s(law.url());
      out.s(law.checked());
    }
    out.i(article.related().size());
    for (String id : article.related()) {
      out.s(id);
    }
    return out.done();
  }

  /// Bytes in memory, which cannot fail.
  static final class Out {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream data = new DataOutputStream(bytes);

    void i(int value) {
      write(() -> data.writeInt(value));
    }

    void f(float value) {
      write(() -> data.writeFloat(value));
    }

    void bytes(byte[] value) {
      write(() -> data.write(value));
    }

    /// Null is a length of -1.
    void s(@Nullable String text) {
      byte[] utf8 = text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
      i(text == null ? -1 : utf8.length);
      bytes(utf8);
    }

    byte[] done() {
      return bytes.toByteArray();
    }

    private interface Step {
      void run() throws IOException;
    }

    private static void write(Step step) {
      try {
        step.run();
      } catch (IOException impossible) {
        throw new IllegalStateException(impossible);
      }
    }
  }
}
