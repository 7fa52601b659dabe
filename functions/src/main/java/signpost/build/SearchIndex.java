package signpost.build;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import signpost.content.Article;
import signpost.content.Check;
import signpost.content.Content;
import signpost.content.Findings;
import signpost.guidance.DangerRules;
import signpost.guidance.Entry;
import signpost.guidance.GuidedCheck;
import signpost.guidance.Index;
import signpost.guidance.IndexWriter;
import signpost.guidance.Law;
import signpost.guidance.ModelWeights;
import signpost.guidance.Section;
import signpost.guidance.Sight;
import signpost.guidance.Signpost;

/// The index that questions are answered from: articles with their vectors, the encoder's table,
/// danger phrases and the judge of what no phrase fits.
public final class SearchIndex {
  private static final String DANGER = "content/danger-examples.tsv";
  private static final String BACKGROUND = "content/background.txt";

  private SearchIndex() {}

  static byte[] of(Path root, Content content, Findings findings) {
    byte[] index = of(root, content, content.articles(), findings);
    Golden.check(root, index, findings);
    return index;
  }

  /// @param articles of the content, perhaps changed: to try what would be found
  public static byte[] of(Path root, Content content, List<Article> articles, Findings findings) {
    DangerFile danger = DangerFile.read(root, findings);
    EncoderTable table = EncoderTable.read(root.resolve("encoder/general.table"));
    TextVectors vectors = new TextVectors(table.space(), root.resolve(".cache/vectors"));
    Map<String, List<String>> questions = Questions.read(root, content, findings);
    List<List<String>> phrasings =
        articles.stream().map(article -> phrasings(article, questions)).toList();
    List<List<String>> texts = new ArrayList<>();
    for (int i = 0; i < articles.size(); i++) {
      texts.add(texts(articles.get(i), phrasings.get(i)));
    }
    List<String> all = texts.stream().flatMap(List::stream).toList();
    List<float[]> encoded = vectors.of(all);
    IndexWriter writer =
        new IndexWriter(
            danger.panels(),
            danger.rules(),
            danger.over(),
            SearchFiles.synonyms(root.resolve("content/synonyms.txt")),
            new Adaptation(table.pieces(), vectors).to(all, wholes(texts, encoded)));
    int from = 0;
    for (int i = 0; i < texts.size(); i++) {
      Article article = articles.get(i);
      int to = from + texts.get(i).size();
      writer.add(entry(article, content), phrasings.get(i), encoded.subList(from, to));
      from = to;
    }
    writer.addBackground(vectors.of(SearchFiles.background(root.resolve(BACKGROUND))));
    writer.judge(judge(Index.open(writer.toBytes()), root, danger, findings));
    byte[] index = writer.toBytes();
    danger.tryOut(Index.open(index)::panelFor, "by phrases and danger-examples.tsv");
    return index;
  }

  /// It learns from questions as the index reads them.
  private static ModelWeights judge(Index index, Path root, DangerFile danger, Findings findings) {
    List<SoftmaxFit.Example> seen = new ArrayList<>();
    for (Example example : dangerExamples(root, danger, findings)) {
      seen.add(new SoftmaxFit.Example(example.outcome(), new Sight(index, example.question())));
    }
    return new SoftmaxFit(seen, danger.panels().size()).weights();
  }

  /// What the judge of danger learns from.
  public static List<Example> dangerExamples(Path root, Findings findings) {
    return dangerExamples(root, DangerFile.read(root, findings), findings);
  }

  private static List<Example> dangerExamples(Path root, DangerFile danger, Findings findings) {
    List<String> panels = danger.panels().stream().map(DangerRules.Panel::id).toList();
    List<Example> examples = new ArrayList<>(danger.examples());
    examples.addAll(Example.read(root, DANGER, panels, findings));
    return examples;
  }

  /// The ways in which people put it: the article's aliases, and what stands beside the articles.
  private static List<String> phrasings(Article article, Map<String, List<String>> questions) {
    List<String> phrasings = new ArrayList<>(article.aliases());
    phrasings.addAll(questions.getOrDefault(article.id(), List.of()));
    return phrasings;
  }

  /// The vectors of the whole documents, which come first of each one's texts.
  public static List<float[]> wholes(List<List<String>> texts, List<float[]> encoded) {
    List<float[]> wholes = new ArrayList<>();
    int from = 0;
    for (List<String> each : texts) {
      wholes.add(encoded.get(from));
      from += each.size();
    }
    return wholes;
  }

  /// What an article's vectors are made of: the whole first, then the parts of which the best one
  /// counts.
  private static List<String> texts(Article article, List<String> phrasings) {
    Set<String> parts = new LinkedHashSet<>();
    parts.add(article.title());
    parts.add(article.summary());
    parts.addAll(article.subjects());
    parts.addAll(phrasings);
    List<String> texts = new ArrayList<>();
    texts.add(article.title() + ". " + article.summary());
    texts.addAll(parts);
    return texts;
  }

  private static Entry entry(Article article, Content content) {
    List<Section> sections = new ArrayList<>();
    sections.add(new Section("", article.intro().text()));
    article
        .sections()
        .forEach(section -> sections.add(new Section(section.heading(), section.text())));
    Check check = content.check(article);
    return new Entry(
        article.id(),
        article.title(),
        article.summary(),
        article.url(),
        article.topic(),
        article.nation().id(),
        article.reviewed().toString(),
        sections,
        article.signposts().stream()
            .map(to -> new Signpost(to.organisation(), to.label(), to.url(), to.phone()))
            .toList(),
        article.law().stream()
            .map(
                law ->
                    new Law(
                        law.statute(),
                        law.section(),
                        law.says(),
                        law.url(),
                        law.checked().toString()))
            .toList(),
        content.related(article).stream().map(Article::id).toList(),
        check == null ? null : new GuidedCheck(check.offer(), check.url()));
  }
}
