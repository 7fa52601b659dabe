package signpost.bench.search;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Questions with known answers, in a folder: `docs.jsonl` (id, title, text), `queries.jsonl` (id,
/// text), `qrels.tsv` (question, document, grade), and perhaps `oos.txt`, questions that no
/// document answers.
///
/// @param relevant by question: document and grade
record QuestionSet(
    String name,
    List<Doc> docs,
    List<String> questions,
    List<Map<Integer, Double>> relevant,
    List<String> offTopic) {

  record Doc(String id, String title, String text) {
    /// What a model that takes one text is given.
    String whole() {
      return (title + " " + text).strip();
    }
  }

  static QuestionSet read(Path folder) {
    List<Map<String, String>> docs = objects(folder.resolve("docs.jsonl"));
    List<Map<String, String>> queries = objects(folder.resolve("queries.jsonl"));
    Map<String, Integer> docNumbers = numbers(docs);
    Map<String, Integer> queryNumbers = numbers(queries);
    List<Map<Integer, Double>> relevant = new ArrayList<>();
    queries.forEach(query -> relevant.add(new LinkedHashMap<>()));
    for (String line : lines(folder.resolve("qrels.tsv"))) {
      String[] fields = line.split("\t", -1);
      relevant
          .get(number(queryNumbers, fields[0]))
          .put(number(docNumbers, fields[1]), Double.parseDouble(fields[2]));
    }
    Path offTopic = folder.resolve("oos.txt");
    return new QuestionSet(
        String.valueOf(folder.toAbsolutePath().normalize().getFileName()),
        docs.stream()
            .map(doc -> new Doc(get(doc, "id"), get(doc, "title"), get(doc, "text")))
            .toList(),
        queries.stream().map(query -> get(query, "text")).toList(),
        relevant,
        Files.exists(offTopic) ? lines(offTopic) : List.of());
  }

  private static String get(Map<String, String> object, String field) {
    return object.getOrDefault(field, "");
  }

  private static int number(Map<String, Integer> numbers, String id) {
    Integer number = numbers.get(id);
    if (number == null) {
      throw new IllegalArgumentException("qrels.tsv names what is not there: " + id);
    }
    return number;
  }

  private static Map<String, Integer> numbers(List<Map<String, String>> objects) {
    Map<String, Integer> numbers = new HashMap<>();
    for (Map<String, String> object : objects) {
      numbers.put(get(object, "id"), numbers.size());
    }
    return numbers;
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file).stream().filter(line -> !line.isBlank()).toList();
    } catch (IOException wrong) {
      throw new UncheckedIOException(wrong);
    }
  }

  private static List<Map<String, String>> objects(Path file) {
    List<Map<String, String>> objects = new ArrayList<>();
    JsonFactory factory = new JsonFactory();
    for (String line : lines(file)) {
      Map<String, String> object = new HashMap<>();
      try (JsonParser json = factory.createParser(line)) {
        for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
          if (token == JsonToken.VALUE_STRING) {
            object.put(json.currentName(), json.getText());
          }
        }
      } catch (IOException wrong) {
        throw new UncheckedIOException(wrong);
      }
      objects.add(object);
    }
    return objects;
  }
}
