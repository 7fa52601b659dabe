package signpost.build;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import signpost.guidance.WordPiece;

/// A sentence transformer as langchain4j's jars carry it (quantised ONNX and its vocabulary), run
/// by ONNX Runtime. Build time only: nothing of it is deployed.
///
/// One text at a time. Its activations are quantised by the tensor, so that in a batch a text's
/// vector depends on its neighbours, and the same text would not always give the same bytes.
public final class Transformer implements AutoCloseable {
  /// Numbers in a vector.
  public static final int DIMENSIONS = 384;

  /// Tokens of a text that are looked at; attention grows with their square.
  private static final int MOST_TOKENS = 256;

  /// What is called which, and what its authors say is put before a text.
  public enum Model {
    MINILM("all-minilm-l6-v2-q", "", true),
    E5("e5-small-v2-q", "query: ", true),
    BGE("bge-small-en-v1.5-q", "", false);

    private final String file;
    private final String prefix;
    private final boolean mean;

    /// @param mean over the tokens; else the first one's vector
    Model(String file, String prefix, boolean mean) {
      this.file = file;
      this.prefix = prefix;
      this.mean = mean;
    }
  }

  private final Model model;
  private final Map<String, Integer> vocabulary;
  private final WordPiece wordPiece;
  private final OrtEnvironment environment;
  private final OrtSession session;

  public Transformer(Model model) {
    this.model = model;
    vocabulary = vocabulary(model);
    wordPiece = new WordPiece(piece -> vocabulary.getOrDefault(piece, -1));
    environment = OrtEnvironment.getEnvironment();
    try (InputStream in = resource(model.file + ".onnx");
        OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      // One thread, whatever the machine: whoever has more calls from more.
      options.setIntraOpNumThreads(1);
      session = environment.createSession(in.readAllBytes(), options);
    } catch (IOException wrong) {
      throw new UncheckedIOException(wrong);
    } catch (OrtException wrong) {
      throw new IllegalStateException(wrong);
    }
  }

  private static InputStream resource(String name) throws IOException {
    InputStream in = Transformer.class.getResourceAsStream("/" + name);
    if (in == null) {
      throw new IOException(name + " is not on the class path");
    }
    return in;
  }

  /// The pieces of a model's vocabulary, by number; the three models have the same.
  public static Map<String, Integer> vocabulary(Model model) {
    Map<String, Integer> pieces = new HashMap<>();
    try (InputStream in = resource(model.file + "-tokenizer.json");
        JsonParser json = new JsonFactory().createParser(in)) {
      while (!"vocab".equals(json.currentName()) || json.currentToken() != JsonToken.START_OBJECT) {
        if (json.nextToken() == null) {
          throw new IOException("no vocabulary");
        }
      }
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String piece = json.currentName();
        json.nextToken();
        pieces.put(piece, json.getIntValue());
      }
    } catch (IOException wrong) {
      throw new UncheckedIOException(wrong);
    }
    return pieces;
  }

  /// A vector of length 1. Any number of threads may ask.
  public float[] encode(String text) {
    return encode(pieces(text));
  }

  /// The numbers of a text's pieces, with what its authors put before it.
  public List<Integer> pieces(String text) {
    return ids(model.prefix + text);
  }

  /// A vector of length 1 for pieces by number, without those that begin and end a text.
  public float[] encode(List<Integer> pieces) {
    return encodeTogether(List.of(pieces)).getFirst();
  }

  /// The same for many texts of one length: quicker, and a little different in each company. For
  /// fitting alone.
  public List<float[]> encodeTogether(List<List<Integer>> texts) {
    int length = texts.getFirst().size() + 2;
    long[][] ids = new long[texts.size()][length];
    long[][] ones = new long[texts.size()][length];
    for (int t = 0; t < ids.length; t++) {
      ids[t][0] = number("[CLS]");
      ids[t][length - 1] = number("[SEP]");
      for (int i = 0; i < length - 2; i++) {
        ids[t][i + 1] = texts.get(t).get(i);
      }
      Arrays.fill(ones[t], 1);
    }
    try (OnnxTensor input = OnnxTensor.createTensor(environment, ids);
        OnnxTensor mask = OnnxTensor.createTensor(environment, ones);
        OnnxTensor types = OnnxTensor.createTensor(environment, new long[ids.length][length]);
        OrtSession.Result result =
            session.run(
                Map.of("input_ids", input, "attention_mask", mask, "token_type_ids", types))) {
      List<float[]> vectors = new ArrayList<>(ids.length);
      for (float[][] tokens : (float[][][]) result.get(0).getValue()) {
        vectors.add(Vectors.normalised(model.mean ? sum(tokens) : tokens[0]));
      }
      return vectors;
    } catch (OrtException wrong) {
      throw new IllegalStateException(wrong);
    }
  }

  /// The number of a piece that must be there.
  public int number(String piece) {
    Integer number = vocabulary.get(piece);
    if (number == null) {
      throw new IllegalArgumentException(piece + " is not in the vocabulary");
    }
    return number;
  }

  private static float[] sum(float[][] tokens) {
    float[] sum = new float[DIMENSIONS];
    for (float[] token : tokens) {
      for (int i = 0; i < sum.length; i++) {
        sum[i] += token[i];
      }
    }
    return sum;
  }

  private List<Integer> ids(String text) {
    List<Integer> ids = new ArrayList<>();
    for (String word : words(text)) {
      List<Integer> pieces = new ArrayList<>();
      if (wordPiece.cut(word, pieces::add)) {
        ids.addAll(pieces);
      } else {
        ids.add(number("[UNK]"));
      }
    }
    return ids.size() > MOST_TOKENS ? ids.subList(0, MOST_TOKENS) : ids;
  }

  /// As the models' authors cut words (BERT, uncased): lower case, accents off, each punctuation
  /// mark and each Chinese character by itself.
  static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    String folded = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
    folded
        .codePoints()
        .forEach(
            c -> {
              boolean alone = standsAlone(c);
              if (alone || Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                end(word, words);
              }
              if (alone) {
                words.add(Character.toString(c));
              } else if (isSeen(c)) {
                word.appendCodePoint(c);
              }
            });
    end(word, words);
    return words;
  }

  private static void end(StringBuilder word, List<String> words) {
    if (!word.isEmpty()) {
      words.add(word.toString());
      word.setLength(0);
    }
  }

  private static boolean isSeen(int c) {
    int type = Character.getType(c);
    return !Character.isWhitespace(c)
        && !Character.isSpaceChar(c)
        && type != Character.NON_SPACING_MARK
        && type != Character.CONTROL
        && type != Character.FORMAT;
  }

  private static boolean standsAlone(int c) {
    if (c < 128) {
      return c > ' ' && c < 127 && !Character.isLetterOrDigit(c);
    }
    return switch (Character.getType(c)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION ->
          true;
      default -> Character.isIdeographic(c);
    };
  }

  @Override
  public void close() {
    try {
      session.close();
    } catch (OrtException wrong) {
      throw new IllegalStateException(wrong);
    }
  }
}
