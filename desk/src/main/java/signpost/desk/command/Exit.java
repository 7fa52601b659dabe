package signpost.desk.command;

import java.util.LinkedHashMap;
import java.util.Map;

/// What a command ends with.
final class Exit {
  static final int DONE = 0;
  static final int FAILED = 1;
  static final int USAGE = 2;
  static final int NOT_FOUND = 3;
  static final int CONFLICT = 4;
  static final int NOT_ALLOWED = 5;
  static final int NO_DATABASE = 6;

  private Exit() {}

  /// For the help.
  static Map<String, String> list() {
    Map<String, String> list = new LinkedHashMap<>();
    list.put("0", "done");
    list.put("1", "failed: what and why is said");
    list.put("2", "not called as it should be");
    list.put("3", "not found: erased, past its time, or a slip in the reference");
    list.put("4", "somebody else was quicker, nothing was changed");
    list.put("5", "AWS does not allow you to");
    list.put("6", "no database: no service runs here, or there is no such stack");
    return list;
  }
}
