package signpost.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
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

/// Lucene as it comes: BM25 with k1 1.2 and b 0.75, over one field or over title and text together
/// (BM25F, the title counting three times).
final class LuceneRanker implements Ranker {
  private static final float TITLE_COUNTS = 3;

  private final Analyzer analyzer;
  private final boolean fielded;
  private final IndexSearcher searcher;
  private final int docs;

  LuceneRanker(List<QuestionSet.Doc> docs, Analyzer analyzer, boolean fielded) {
    this.analyzer = analyzer;
    this.fielded = fielded;
    this.docs = docs.size();
    try {
      ByteBuffersDirectory directory = new ByteBuffersDirectory();
      try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
        for (QuestionSet.Doc doc : docs) {
          Document document = new Document();
          document.add(new TextField("title", doc.title(), Field.Store.NO));
          document.add(new TextField("text", doc.text(), Field.Store.NO));
          document.add(new TextField("all", doc.whole(), Field.Store.NO));
          writer.addDocument(document);
        }
        writer.forceMerge(1);
      }
      searcher = new IndexSearcher(DirectoryReader.open(directory));
    } catch (IOException wrong) {
      throw new UncheckedIOException(wrong);
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
