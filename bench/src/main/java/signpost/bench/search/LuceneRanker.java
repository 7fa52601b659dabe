package signpost.bench.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.CombinedFieldQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/// Lucene as it comes: BM25 with k1 1.2 and b 0.75, over one field or over title and text together
/// (BM25F, the title counting three times).
final class LuceneRanker implements Ranker {
  private static final float TITLE_COUNTS = 3;

  private final Analyzer analyzer;
  private final boolean fielded;
  private final IndexSearcher searcher;
  private final int docs;

  private LuceneRanker(Directory index, Analyzer analyzer, boolean fielded) throws IOException {
    this.analyzer = analyzer;
    this.fielded = fielded;
    this.searcher = new IndexSearcher(DirectoryReader.open(index));
    this.docs = searcher.getIndexReader().numDocs();
  }

  /// With its index in memory, made now.
  static LuceneRanker inMemory(List<QuestionSet.Doc> docs, Analyzer analyzer, boolean fielded) {
    try {
      Directory index = new ByteBuffersDirectory();
      write(docs, analyzer, index);
      return new LuceneRanker(index, analyzer, fielded);
    } catch (IOException wrong) {
      throw new UncheckedIOException(wrong);
    }
  }

  /// With its index on disk, where an earlier process has left it; the first one makes it.
  ///
  /// @param folder that holds the index and nothing else
  static LuceneRanker onDisk(
      Path folder, Supplier<List<QuestionSet.Doc>> docs, Analyzer analyzer, boolean fielded) {
    try {
      Directory index = FSDirectory.open(folder);
      if (!DirectoryReader.indexExists(index)) {
        write(docs.get(), analyzer, index);
      }
      return new LuceneRanker(index, analyzer, fielded);
    } catch (IOException wrong) {
      throw new UncheckedIOException(wrong);
    }
  }

  private static void write(List<QuestionSet.Doc> docs, Analyzer analyzer, Directory index)
      throws IOException {
    try (IndexWriter writer = new IndexWriter(index, new IndexWriterConfig(analyzer))) {
      for (QuestionSet.Doc doc : docs) {
        Document document = new Document();
        document.add(new TextField("title", doc.title(), Field.Store.NO));
        document.add(new TextField("text", doc.text(), Field.Store.NO));
        document.add(new TextField("all", doc.whole(), Field.Store.NO));
        writer.addDocument(document);
      }
      writer.forceMerge(1);
    }
  }

  @Override
  public double[] scores(String question) {
    double[] scores = new double[docs];
    try {
      BooleanQuery.Builder query = new BooleanQuery.Builder();
      try (TokenStream tokens = analyzer.tokenStream("all", question)) {
        CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
        tokens.reset();
        while (tokens.incrementToken()) {
          query.add(clause(term.toString()), BooleanClause.Occur.SHOULD);
        }
        tokens.end();
      }
      for (ScoreDoc found : searcher.search(query.build(), docs).scoreDocs) {
        scores[found.doc] = found.score;
      }
    } catch (IOException wrong) {
      throw new UncheckedIOException(wrong);
    }
    return scores;
  }

  private Query clause(String term) {
    return fielded
        ? new CombinedFieldQuery.Builder(term)
            .addField("title", TITLE_COUNTS)
            .addField("text", 1)
            .build()
        : new TermQuery(new Term("all", term));
  }
}
