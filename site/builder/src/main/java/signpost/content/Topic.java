package signpost.content;

/// A topic under which articles stand.
public record Topic(String id, String title, String summary) {

  public String url() {
    return "/topics/" + id + "/";
  }

  static Topic read(YamlMap yaml) {
    Topic topic =
        new Topic(yaml.text("id"), yaml.text("title", 3, 60), yaml.text("summary", 20, 160));
    yaml.nothingElse();
    return topic;
  }
}
